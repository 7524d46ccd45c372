import type { SolveResult } from '../formal-language.ts';
import { countElements } from './count-elements.ts';
import {
  type CircuitDescription,
  type Component,
  type Diode,
  findComponent,
  isOnlyAlternating,
  netsOf,
  sameName,
  unitOf,
} from './description.ts';
import { valueLabel } from './draw.ts';
import { clean, finish } from './finish.ts';
import { OhmSteps } from './ohm-steps.ts';
import { edgesOf, reduce, TreeSteps, wiredNets } from './reduce.ts';
import type { CircuitRequest } from './request.ts';
import { resistanceSeen, sourcesAcross } from './resistance-seen.ts';
import { type OperatingPoint, solveDc } from './solve-dc.ts';
import { toEngineering } from './spice-number.ts';
import { Steps, type Term, toTerm } from './steps.ts';

type Refusal = { readonly ok: false; readonly reason: string };

/** An LED, a Zener or a Schottky diode without its model: SPICE's default would be a silicon one. */
function isSpecial({ model = '' }: Diode, { models = [] }: CircuitDescription): boolean {
  const isKnown = models.some(({ name }) => sameName(name, model));
  return (
    !isKnown &&
    /led|zen|schottky|red|green|blue|white|germanium|^bz|^1n(?:47|58|57|34)/i.test(model)
  );
}

/** The work grows with the cube of the nodes: beyond this it would hold a page up. */
const mostSolved = 200;

const refuse = (reason: string): Refusal => ({ ok: false, reason });

function netOf(description: CircuitDescription, name: string): string | undefined {
  return netsOf(description).find((net) => sameName(net, name));
}

function onlySource({ components }: CircuitDescription): Component | undefined {
  const sources = components.filter(
    ({ kind }) => kind === 'voltage-source' || kind === 'current-source',
  );
  return sources.length === 1 ? sources[0] : undefined;
}

function readValue(component: Component): SolveResult {
  const label = valueLabel(component);
  if (label === undefined) return refuse(`${component.name} has no value.`);
  if (
    component.kind === 'diode' ||
    component.kind === 'foreign' ||
    component.value === undefined ||
    'control' in component
  )
    return { ok: true, solution: { answer: label, steps: [`${component.name}: ${label}`] } };
  const answer = toEngineering(component.value, unitOf[component.kind]);
  const [number = '', unit = ''] = answer.split(' ');
  return {
    ok: true,
    solution: { answer, value: Number(number), unit, steps: [`${component.name}: ${label}`] },
  };
}

function operatingPoint(description: CircuitDescription, point: OperatingPoint): SolveResult {
  const way = new OhmSteps(description, point);
  way.nodal();
  const nodes = Object.fromEntries([...point.voltages].map(([net, volt]) => [net, clean(volt)]));
  const branches = Object.fromEntries(
    [...point.currents].map(([name, ampere]) => [name, clean(ampere)]),
  );
  const answer = [...point.voltages]
    .filter(([net]) => net !== point.reference)
    .map(([net, volt]) => `V(${net}) = ${toEngineering(clean(volt), 'V', 4)}`)
    .join(', ');
  const note = point.exact ? [] : ['Computed with doubles, not exactly.'];
  return {
    ok: true,
    solution: { answer, steps: [...way.steps.lines, ...note], details: { nodes, branches } },
  };
}

function equivalentResistance(
  description: CircuitDescription,
  between: readonly string[] | undefined,
): SolveResult {
  const steps = new Steps();
  const source = between ? undefined : onlySource(description);
  if (!between && !source)
    return refuse('Say between which two nodes: there is not exactly one source.');
  const [from, to] = (between ?? source?.nodes ?? []).map((net) => netOf(description, net));
  if (from === undefined || to === undefined)
    return refuse(`There is no node ${(between ?? []).join(' or ')}.`);
  const across = source ? [source.name] : sourcesAcross(description, [from, to]);
  if (!source && across.length > 0)
    steps.say(`What ${across.join(' and ')} sees: it lies across these nodes and is taken out.`);
  const seen = resistanceSeen(description, [from, to], across, steps);
  return 'reason' in seen ? refuse(seen.reason) : finish(steps, seen.ohms, 'Ω', seen.shown);
}

function equivalentCapacitance(description: CircuitDescription): SolveResult {
  const source = onlySource(description);
  const rest = description.components.filter((component) => component !== source);
  if (!source || rest.some((one) => one.kind !== 'capacitor' || !one.value))
    return refuse('This takes one source with nothing but capacitors.');
  const groups = wiredNets(description);
  const [a = '', b = ''] = source.nodes;
  const tree = reduce(edgesOf(description, 'capacitor', groups), a, b);
  if (!tree) return refuse('The capacitors are not in series and parallel.');
  const steps = new Steps();
  const names = description.components.map(({ name }) => name);
  const shown = new TreeSteps(steps, names, 'parallel').total(tree, 'Ceq');
  return finish(steps, shown.value, 'F', shown);
}

/** tau = R C or L / R, R being what the element sees with the sources turned off. */
function timeConstant(description: CircuitDescription): SolveResult {
  const storing = description.components.filter(
    ({ kind }) => kind === 'capacitor' || kind === 'inductor',
  );
  const [only, second] = storing;
  if (!only || second || !('value' in only) || only.value === undefined)
    return refuse('A time constant takes exactly one capacitor or inductor.');
  const steps = new Steps();
  const [a = '', b = ''] = only.nodes;
  const seen = resistanceSeen(description, [a, b], [only.name], steps);
  if ('reason' in seen) return refuse(seen.reason);
  const value = toTerm(only.value);
  if (only.kind === 'inductor' && seen.ohms === 0)
    return refuse('The inductor sees no resistance.');
  const [exact, expression, shown] =
    only.kind === 'capacitor'
      ? [
          seen.ohms * value.value,
          `${seen.shown.text} * ${value.text}`,
          seen.shown.value * value.value,
        ]
      : [
          value.value / seen.ohms,
          `${value.text} / ${seen.shown.text}`,
          value.value / seen.shown.value,
        ];
  const term = steps.compute('tau', expression, shown);
  return finish(steps, exact, 's', term);
}

function size({ value }: Term): Term {
  return toTerm(Math.abs(value));
}

function ofComponent(
  description: CircuitDescription,
  point: OperatingPoint,
  kind: 'voltage-across' | 'current' | 'power',
  component: Component,
): SolveResult {
  const way = new OhmSteps(description, point);
  const [a = '', b = ''] = component.nodes;
  const volts = clean((point.voltages.get(a) ?? 0) - (point.voltages.get(b) ?? 0));
  const amperes = clean(point.currents.get(component.name) ?? 0);
  const { steps } = way;
  if (kind === 'voltage-across') {
    const shown = way.voltage(component);
    if (volts < 0) steps.say(`Node ${b} is the positive side.`);
    return finish(steps, Math.abs(volts), 'V', size(shown), volts);
  }
  if (kind === 'current') {
    const shown = way.current(component);
    const [from, to] = amperes < 0 ? [b, a] : [a, b];
    if (amperes !== 0)
      steps.say(`The current flows through ${component.name} from node ${from} to node ${to}.`);
    return finish(steps, Math.abs(amperes), 'A', size(shown), amperes);
  }
  const isSource = /source|^[vc]c[vc]s$/.test(component.kind);
  const power = clean(isSource ? -volts * amperes : volts * amperes);
  const voltage = size(way.voltage(component));
  const current = size(way.current(component));
  const sign = power < 0 ? -1 : 1;
  const expression = `${voltage.text} * ${current.text}`;
  const shown = way.steps.compute(
    `P_${component.name}`,
    sign < 0 ? `-${expression}` : expression,
    sign * voltage.value * current.value,
  );
  if (isSource) {
    steps.say(
      power < 0
        ? `${component.name} absorbs this power: it delivers a negative one.`
        : `${component.name} delivers this power.`,
    );
  }
  return finish(steps, power, 'W', shown);
}

function totalPower(description: CircuitDescription, point: OperatingPoint): SolveResult {
  const way = new OhmSteps(description, point);
  let exact = 0;
  const terms: Term[] = [];
  for (const component of description.components) {
    if (component.kind !== 'resistor' || !component.value) continue;
    const current = point.currents.get(component.name) ?? 0;
    exact += current * current * component.value;
    const shown = toTerm(Math.abs(way.current(component).value));
    terms.push(
      way.steps.compute(
        `P_${component.name}`,
        `${shown.text}^2 * ${toTerm(component.value).text}`,
        shown.value ** 2 * component.value,
      ),
    );
  }
  if (terms.length === 0) return refuse('There is no resistor.');
  const sum = terms.reduce((total, { value }) => total + value, 0);
  const shown = way.steps.compute('P', terms.map(({ text }) => text).join(' + '), sum);
  return finish(way.steps, exact, 'W', shown);
}

function totalCurrent(description: CircuitDescription, point: OperatingPoint): SolveResult {
  const source = onlySource(description);
  if (!source) return refuse('There is not exactly one source: name the element.');
  return ofComponent(description, point, 'current', source);
}

/** Answers a request about a circuit; says why where the circuit does not determine it. */
export function solve(description: CircuitDescription, request: CircuitRequest): SolveResult {
  if (request.kind === 'count') return countElements(description, request.what);
  if (request.kind === 'value') {
    const component = findComponent(description, request.component);
    return component ? readValue(component) : refuse(`There is no ${request.component}.`);
  }
  if (description.components.length > mostSolved)
    return refuse(`Circuits of more than ${mostSolved} elements are not solved here.`);
  const special = description.components.find(
    (component) => component.kind === 'diode' && isSpecial(component, description),
  );
  if (special && request.kind !== 'operating-point')
    return refuse(`What kind of diode ${special.name} is has to be known: add its .model line.`);
  switch (request.kind) {
    case 'equivalent-resistance':
      return equivalentResistance(description, request.between);
    case 'equivalent-capacitance':
      return equivalentCapacitance(description);
    case 'time-constant':
      return timeConstant(description);
    default:
  }
  const point = solveDc(description);
  if (!point.ok) return point;
  const swinging = description.components.find(isOnlyAlternating);
  if (swinging && request.kind !== 'operating-point')
    return refuse(
      `${swinging.name} has no DC value, only one that changes with time: this computes direct currents.`,
    );
  switch (request.kind) {
    case 'operating-point':
      return operatingPoint(description, point);
    case 'total-current':
      return totalCurrent(description, point);
    case 'total-power':
      return totalPower(description, point);
    case 'node-voltage': {
      const net = netOf(description, request.node);
      if (net === undefined) return refuse(`There is no node ${request.node}.`);
      const way = new OhmSteps(description, point);
      const shown = way.nodeVoltage(net);
      return finish(way.steps, point.voltages.get(net) ?? 0, 'V', shown);
    }
    case 'voltage-between': {
      const [from, to] = [netOf(description, request.from), netOf(description, request.to)];
      if (from === undefined || to === undefined)
        return refuse(`There is no node ${from === undefined ? request.from : request.to}.`);
      const way = new OhmSteps(description, point);
      const exact = (point.voltages.get(from) ?? 0) - (point.voltages.get(to) ?? 0);
      const shown = way.between(from, to, 'V');
      return finish(way.steps, exact, 'V', shown);
    }
    case 'voltage-across':
    case 'current':
    case 'power': {
      const component = findComponent(description, request.component);
      if (!component) return refuse(`There is no ${request.component}.`);
      return ofComponent(description, point, request.kind, component);
    }
  }
}
