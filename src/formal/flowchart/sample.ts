import type { Difficulty } from '../formal-language.ts';
import type { Random } from '../random.ts';
import type { Direction, Flowchart, FlowchartDescription } from './description.ts';
import { SampleBuilder } from './sample-builder.ts';
import { programFlowchart } from './sample-numbers.ts';
import { sampleProgram } from './sample-program.ts';
import { machines, procedures, trees } from './sample-words.ts';

/** A random flowchart: a procedure, a calculation, a tree, a state machine or a network. */
export function sample(random: Random, difficulty: Difficulty): FlowchartDescription {
  const kind = random.integer(1, 10);
  if (kind <= 4) return sampleProcedure(random, difficulty);
  if (kind <= 7) return programFlowchart(sampleProgram(random, difficulty), random);
  if (kind === 8) return sampleTree(random, difficulty);
  return kind === 9 ? sampleMachine(random, difficulty) : sampleNetwork(random, difficulty);
}

const directions: readonly (Direction | undefined)[] = [
  'TB',
  'TB',
  'TB',
  'TB',
  'LR',
  'LR',
  'BT',
  'RL',
  undefined,
];

function sampleProcedure(random: Random, difficulty: Difficulty): Flowchart {
  const { steps, questions, ends } = random.pick(procedures);
  const builder = new SampleBuilder();
  const pill = random.pick(['stadium', 'stadium', 'rounded', 'circle'] as const);
  const box = random.pick(['rectangle', 'rectangle', 'rounded'] as const);
  const [yes, no] = random.pick([
    ['yes', 'no'],
    ['Yes', 'No'],
  ] as const);
  const words = random.shuffle(steps);
  const asked = random.pickSome(questions, Math.min(difficulty, questions.length));
  const passed = [builder.next('Start', pill)];
  const nextStep = () => builder.next(words.pop() ?? `Step ${builder.nodes.length}`, box);
  for (const [index, question] of asked.entries()) {
    for (let count = random.integer(index === 0 ? 1 : 0, 2); count > 0; count -= 1)
      passed.push(nextStep());
    const decision = builder.next(question, 'diamond');
    const back = passed.at(-1);
    const plan = random.integer(1, index === 0 && difficulty === 1 ? 2 : 3);
    if (plan === 1) {
      builder.loose = [{ from: decision, label: no }];
      builder.next([...ends, 'Ask for help', 'Give up', 'Try tomorrow'][index] ?? 'Give up', pill);
      builder.loose = [{ from: decision, label: yes }];
    } else if (plan === 2 || back === undefined || back === passed[0]) {
      builder.loose = [{ from: decision, label: no }];
      nextStep();
      builder.loose = [...builder.loose, { from: decision, label: yes }];
    } else {
      builder.loose = [{ from: decision, label: no }];
      const other = nextStep();
      builder.join(other, back);
      builder.loose = [{ from: decision, label: yes }];
    }
  }
  if (difficulty > 1 || random.chance(0.5)) passed.push(nextStep());
  builder.next(random.pick(['End', 'Done']), pill);
  if (difficulty >= 4 && random.chance(0.6)) group(builder, passed, random);
  return builder.build(random.pick(directions));
}

/** Two phases, of the steps that every way passes. */
function group(builder: SampleBuilder, passed: readonly string[], random: Random): void {
  const middle = Math.ceil(passed.length / 2);
  const titles = random.pick([
    ['Prepare', 'Do it'],
    ['Phase 1', 'Phase 2'],
    ['First part', 'Second part'],
  ] as const);
  for (const [index, nodes] of [passed.slice(0, middle), passed.slice(middle)].entries())
    if (nodes.length > 0)
      builder.subgraphs.push({ id: `g${index + 1}`, title: titles[index] ?? 'Part', nodes });
}

function sampleTree(random: Random, difficulty: Difficulty): Flowchart {
  const words = random.shuffle(random.pick(trees));
  const builder = new SampleBuilder();
  const shape = random.pick(['rectangle', 'rounded', 'circle', 'stadium'] as const);
  const count = Math.min(words.length, 3 + difficulty * 2 + random.integer(0, 2));
  const ids = words.slice(0, count).map((word) => builder.add(word, shape));
  const children = new Map<string, number>();
  for (const [index, id] of ids.entries()) {
    if (index === 0) continue;
    const free = ids
      .slice(0, index)
      .filter((one) => (children.get(one) ?? 0) < 3)
      .slice(0, 3);
    const parent = random.pick(free);
    children.set(parent, (children.get(parent) ?? 0) + 1);
    builder.join(parent, id);
  }
  return builder.build(random.pick(directions));
}

function sampleMachine(random: Random, difficulty: Difficulty): Flowchart {
  const { states, events } = random.pick(machines);
  const builder = new SampleBuilder();
  const shape = random.pick(['circle', 'rounded', 'stadium'] as const);
  const chosen = random.pickSome(states, Math.min(states.length, 2 + difficulty));
  const ids = chosen.map((state) => builder.add(state, shape));
  // Each state and event leads to one state.
  for (const [index, id] of ids.entries())
    for (const event of random.pickSome(
      events,
      random.integer(1, Math.min(events.length, (1 + difficulty / 2) | 0)),
    )) {
      const next = random.chance(0.5) ? ids[(index + 1) % ids.length] : random.pick(ids);
      builder.join(id, next ?? id, event);
    }
  return builder.build(random.pick(directions));
}

/** Places with roads, one-way or not. */
function sampleNetwork(random: Random, difficulty: Difficulty): Flowchart {
  const builder = new SampleBuilder();
  const names = random.shuffle([...'ABCDEFGHIJKLMNPQRSTUVW']);
  const ids = names
    .slice(0, 4 + difficulty + random.integer(0, 2))
    .map((name) => builder.add(`${name}`, 'circle'));
  const roads = random.chance(0.5) ? ({ endHead: 'none' } as const) : {};
  const known = new Set<string>();
  const wanted = ids.length + difficulty;
  for (let tries = 0; known.size < wanted && tries < 100; tries += 1) {
    const [from, to] = random.pickSome(ids, 2);
    if (from === undefined || to === undefined || known.has([from, to].sort().join())) continue;
    known.add([from, to].sort().join());
    builder.join(from, to, undefined, roads);
  }
  return builder.build(random.pick(directions));
}
