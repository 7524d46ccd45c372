import type { CircuitDescription, Component } from '../../formal/circuit/description.ts';
import { solveDc } from '../../formal/circuit/solve-dc.ts';
import type { Difficulty } from '../../formal/formal-language.ts';
import type { Random } from '../../formal/random.ts';
import type { Look } from '../figure-kind.ts';
import { inCase, randomLastName, randomPhrase } from '../words.ts';
import { byKindAndName, canonicalCircuit } from './canonical-circuit.ts';
import { draftCircuit } from './circuit-drafts.ts';
import { type CircuitPlan, type CircuitStyle, planCircuit } from './circuit-plan.ts';
import { placeCircuit } from './place-circuit.ts';
import { placeLabels } from './place-labels.ts';
import { renamed } from './rename-elements.ts';

const mostTries = 24;
const mostRounds = 5;

/** Dependent sources name the nets that control them. */
export function showsNodes({ components }: CircuitDescription, plan: CircuitPlan): boolean {
  return plan.showNodes || components.some(({ kind }) => kind === 'vcvs' || kind === 'vccs');
}

function titleText(random: Random): string | undefined {
  if (!random.chance(0.18)) return undefined;
  return random.pick([
    () =>
      `${random.pick(['Circuit', 'Problem', 'Exercise', 'Network', 'Schematic'])} ${random.integer(1, 40)}`,
    () =>
      random.pick([
        'DC circuit',
        'Resistor network',
        'Voltage divider',
        'Test circuit',
        'Circuit A',
      ]),
    () => inCase(randomPhrase(random, 2), random.pick(['title', 'capitalised'] as const)),
    () => `${randomLastName(random)} circuit`,
  ])();
}

/** Now and then a source stands upside down. The first one does so only where the ground symbol tells which net is 0. */
function withTurnedSources(
  components: readonly Component[],
  plan: CircuitPlan,
  random: Random,
): Component[] {
  let seen = 0;
  return components.map((component): Component => {
    if (component.kind !== 'voltage-source' && component.kind !== 'current-source')
      return component;
    seen += 1;
    const share = seen > 1 ? 0.2 : plan.showGround ? 0.08 : 0;
    if (!random.chance(share)) return component;
    const [a, b] = component.nodes;
    return { ...component, nodes: [b, a] };
  });
}

/**
 * A circuit that has an operating point and whose every name, value, polarity and connection can be read from its drawing in
 * that style and look. Net `0` is the one at the ground symbol; where none is drawn, the net at the first source's negative
 * terminal (at the tail of its arrow for a current source), which is the lower rail, or the right one where the circuit runs
 * down.
 * Throws where nothing fits: a try with another look is needed then.
 */
export function sampleCircuit(
  random: Random,
  level: Difficulty,
  style: CircuitStyle,
  look: Look,
): CircuitDescription {
  const title = titleText(random);
  const plan = planCircuit(style, look, title);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const tried = (tries < mostTries / 2 ? level : Math.max(1, level - 1)) as Difficulty;
    const drafted = renamed(draftCircuit(random, tried), random);
    const components = withTurnedSources(drafted, plan, random).sort(byKindAndName);
    const settled = settle({ ...(title !== undefined && { title }), components }, plan);
    if (settled && solveDc(settled).ok) return settled;
  }
  throw new Error(`No circuit of level ${level} fits this sheet.`);
}

/** The circuit with the names of nets that its own drawing gives them; `undefined` where it cannot be read. */
function settle(draft: CircuitDescription, plan: CircuitPlan): CircuitDescription | undefined {
  const nodes = showsNodes(draft, plan);
  let circuit = draft;
  for (let round = 0; round < mostRounds; round += 1) {
    const place = placeCircuit(circuit, plan);
    if (place.fontSize < plan.leastFont - 0.01) return undefined;
    const next = canonicalCircuit(circuit, place.schematic, nodes && plan.lettered);
    if (JSON.stringify(next) === JSON.stringify(circuit))
      return placeLabels(place, plan, nodes) ? circuit : undefined;
    circuit = next;
  }
  return undefined;
}
