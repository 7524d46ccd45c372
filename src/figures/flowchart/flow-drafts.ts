import type { Direction, Flowchart, FlowEdge, Shape } from '../../formal/flowchart/description.ts';
import { SampleBuilder } from '../../formal/flowchart/sample-builder.ts';
import { programFlowchart } from '../../formal/flowchart/sample-numbers.ts';
import { sampleProgram } from '../../formal/flowchart/sample-program.ts';
import type { Difficulty } from '../../formal/formal-language.ts';
import type { Random } from '../../formal/random.ts';
import { randomWord } from '../words.ts';
import {
  answers,
  machineWords,
  procedureWords,
  thingLabels,
  variableNames,
  vertexLabels,
} from './flow-words.ts';

/** The most nodes of a flowchart of that level. */
export const mostNodes: Readonly<Record<Difficulty, number>> = { 1: 5, 2: 7, 3: 9, 4: 11, 5: 14 };

type Recipe = (random: Random, level: Difficulty, direction: Direction | undefined) => Flowchart;

/** Steps, questions and several ends, in words. */
function procedure(random: Random, level: Difficulty, direction: Direction | undefined): Flowchart {
  const words = procedureWords(random);
  const builder = new SampleBuilder();
  const pill = random.pick(['stadium', 'stadium', 'stadium', 'rounded', 'circle'] as const);
  const box = random.pick(['rectangle', 'rectangle', 'rectangle', 'rounded'] as const);
  const special = random.chance(0.35) ? random.number(0.1, 0.4, 0.1) : 0;
  const shapeOfStep = (): Shape =>
    random.chance(special)
      ? random.pick(['lean-right', 'subroutine', 'cylinder', 'hexagon', 'lean-right', 'trapezoid'])
      : box;
  const nextStep = () => builder.next(words.step(), shapeOfStep());
  const passed: string[] = [];
  if (random.chance(0.8)) passed.push(builder.next(words.start, pill));
  else passed.push(nextStep());
  const questions =
    level === 1 ? random.integer(0, 1) : level <= 3 ? random.integer(1, 2) : random.integer(2, 3);
  for (let asked = 0; asked < questions; asked += 1) {
    for (let count = random.integer(asked === 0 ? 1 : 0, 1); count > 0; count -= 1)
      passed.push(nextStep());
    const decision = builder.next(words.question(), 'diamond');
    const back = passed.length > 1 ? random.pick(passed.slice(1)) : undefined;
    const [first, second] = random.chance(0.5) ? [words.yes, words.no] : [words.no, words.yes];
    const plan = random.integer(1, 3);
    if (plan === 1 || (plan === 3 && back === undefined)) {
      builder.loose = [{ from: decision, label: first }];
      const ending = words.otherEnds[asked];
      if (ending === undefined) nextStep();
      else builder.next(ending, random.chance(0.6) ? pill : box);
      builder.loose = [{ from: decision, label: second }];
    } else if (plan === 2 || back === undefined) {
      builder.loose = [{ from: decision, label: first }];
      nextStep();
      builder.loose = random.chance(0.4) ? [] : [...builder.loose];
      const open = builder.loose;
      builder.loose = [{ from: decision, label: second }];
      if (random.chance(0.4) || open.length === 0) nextStep();
      builder.loose = [...open, ...builder.loose];
    } else {
      builder.loose = [{ from: decision, label: first }];
      if (random.chance(0.5)) builder.join(nextStep(), back);
      else builder.join(decision, back, first);
      builder.loose = [{ from: decision, label: second }];
    }
  }
  const tail = random.integer(questions === 0 ? 1 : 0, questions === 0 ? 3 : 1);
  for (let count = tail; count > 0; count -= 1) nextStep();
  // A question whose second answer leads nowhere yet must not be left like that.
  const open = builder.loose.some(({ label }) => label !== undefined) || builder.loose.length > 1;
  if (open || random.chance(0.85)) builder.next(words.end, pill);
  return builder.build(direction);
}

/** A calculation, with variables of all sorts of names. */
function program(random: Random, level: Difficulty): Flowchart {
  const flow = programFlowchart(sampleProgram(random, level), random);
  const [input, second] = variableNames(random);
  const rename = (text: string): string =>
    text
      .replaceAll(/\b(?:x|n|a|k|total|sum|y|s|result)\b/g, (name) =>
        /^[xnak]$/.test(name) ? input : second,
      )
      .replaceAll('"', "'");
  const [yes, no] = answers(random);
  const relabel = random.chance(0.5);
  const isYes = (label: string) => /^(?:y|t)/i.test(label);
  const [start, stop] = random.pick([
    ['Start', 'Stop'],
    ['START', 'STOP'],
    ['Begin', 'End'],
    ['start', 'end'],
    ['Start', 'End'],
  ] as const);
  return {
    ...flow,
    nodes: flow.nodes.map((node, index) => {
      if (node.shape !== 'stadium') return { ...node, text: rename(node.text) };
      return { ...node, text: index === 0 ? start : stop };
    }),
    edges: flow.edges.map((edge) =>
      edge.label !== undefined && relabel ? { ...edge, label: isYes(edge.label) ? yes : no } : edge,
    ),
  };
}

/** Things sorted under things; lines or arrows, some with labels. */
function tree(random: Random, level: Difficulty, direction: Direction | undefined): Flowchart {
  const builder = new SampleBuilder();
  const shape = random.pick(['rectangle', 'rectangle', 'rounded', 'circle', 'stadium'] as const);
  const count = Math.min(mostNodes[level], 2 + level * 2 + random.integer(0, 2));
  const [rootShape] = random.chance(0.15) ? (['stadium'] as const) : [shape];
  const ids = thingLabels(random, count).map((label, index) =>
    builder.add(label, index === 0 ? rootShape : shape),
  );
  const widest = random.integer(2, 4);
  const line: Partial<FlowEdge> = random.chance(0.45) ? { endHead: 'none' } : {};
  const labelled = random.chance(0.2);
  const children = new Map<string, number>();
  for (const [index, id] of ids.entries()) {
    if (index === 0) continue;
    const free = ids
      .slice(0, index)
      .filter((one) => (children.get(one) ?? 0) < widest)
      .slice(0, 3);
    const parent = random.pick(free);
    children.set(parent, (children.get(parent) ?? 0) + 1);
    const share = random.pick([
      '0.1',
      '0.2',
      '0.25',
      '0.3',
      '0.4',
      '0.5',
      '0.6',
      '0.7',
      '0.75',
      '0.9',
    ]);
    const label = random.chance(0.6) ? share : randomWord(random).slice(0, 8);
    builder.join(parent, id, labelled ? label : undefined, line);
  }
  return builder.build(direction);
}

/** States and the events that lead from one to another. */
function machine(random: Random, level: Difficulty, direction: Direction | undefined): Flowchart {
  const { states, events } = machineWords(random);
  const builder = new SampleBuilder();
  const shape = random.pick(['circle', 'rounded', 'stadium', 'circle'] as const);
  const chosen = random.pickSome(states, Math.min(states.length, 2 + Math.ceil(level * 0.8)));
  const final = shape === 'circle' && random.chance(0.5) ? random.pick(chosen) : undefined;
  const ids = chosen.map((state) => builder.add(state, state === final ? 'double-circle' : shape));
  const most = Math.min(events.length, level < 3 ? 1 : 2);
  for (const [index, id] of ids.entries())
    for (const event of random.pickSome(
      events,
      random.integer(index === ids.length - 1 ? 0 : 1, most),
    )) {
      const next = random.chance(0.6) ? ids[(index + 1) % ids.length] : random.pick(ids);
      if (next === id && !random.chance(0.4)) continue;
      builder.join(id, next ?? id, event);
    }
  return builder.build(direction);
}

/** Places with roads, one-way or not, some with their lengths. */
function network(random: Random, level: Difficulty, direction: Direction | undefined): Flowchart {
  const builder = new SampleBuilder();
  const count = Math.min(9, 3 + level + random.integer(0, 1));
  const shape = random.pick(['circle', 'circle', 'circle', 'rectangle', 'rounded'] as const);
  const ids = vertexLabels(random, count).map((label) => builder.add(label, shape));
  const roads: Partial<FlowEdge> = random.chance(0.5) ? { endHead: 'none' } : {};
  const weighted = random.chance(0.3);
  const known = new Set<string>();
  const wanted = ids.length - 1 + random.integer(0, level);
  for (let tries = 0; known.size < wanted && tries < 100; tries += 1) {
    // First everything hangs together, then comes what else there is.
    const later = ids[known.size + 1];
    const from = later === undefined ? random.pick(ids) : random.pick(ids.slice(0, known.size + 1));
    const to = later ?? random.pick(ids);
    const key = [from, to].sort().join();
    if (from === to || known.has(key)) continue;
    known.add(key);
    // Lines without a direction run from what comes first, which then stands above.
    const backwards = ids.indexOf(from) > ids.indexOf(to);
    const turned = roads.endHead === 'none' ? backwards : random.chance(0.3);
    const label = weighted ? String(random.integer(1, 40)) : undefined;
    builder.join(turned ? to : from, turned ? from : to, label, roads);
  }
  return builder.build(direction);
}

const recipes = { procedure, program, tree, machine, network } as const satisfies Readonly<
  Record<string, Recipe>
>;
export type FlowTopic = keyof typeof recipes;

const shares: readonly (readonly [FlowTopic, number])[] = [
  ['procedure', 38],
  ['program', 24],
  ['tree', 15],
  ['machine', 11],
  ['network', 12],
];

export function pickTopic(random: Random): FlowTopic {
  let drawn = random.integer(1, 100);
  for (const [topic, share] of shares) {
    drawn -= share;
    if (drawn <= 0) return topic;
  }
  return 'procedure';
}

/** One or two lines of another kind, as figures have them now and then. */
function withSpecialLines(flow: Flowchart, random: Random): Flowchart {
  if (!random.chance(0.12) || flow.edges.length === 0) return flow;
  const line = random.chance(0.7) ? 'dotted' : 'thick';
  const special = new Set(random.pickSome(flow.edges, random.integer(1, 2)));
  const edges = flow.edges.map((edge): FlowEdge => (special.has(edge) ? { ...edge, line } : edge));
  return { ...flow, edges };
}

/** A random flowchart before it is laid out. @param direction absent: it is to be drawn as a ring */
export function draftFlow(
  random: Random,
  level: Difficulty,
  topic: FlowTopic,
  direction: Direction | undefined,
): Flowchart {
  const { direction: _, ...rest } = recipes[topic](random, level, direction);
  return withSpecialLines(direction ? { ...rest, direction } : rest, random);
}
