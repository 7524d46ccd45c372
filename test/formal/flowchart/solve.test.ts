import { describe, expect, it, vi } from 'vitest';
import type { Flowchart } from '../../../src/formal/flowchart/description.ts';
import { flowchart } from '../../../src/formal/flowchart/flowchart.ts';
import type { FlowchartRequest } from '../../../src/formal/flowchart/request.ts';
import { programFlowchart } from '../../../src/formal/flowchart/sample-numbers.ts';
import {
  type Operand,
  type Program,
  type Statement,
  sampleProgram,
  type Test,
} from '../../../src/formal/flowchart/sample-program.ts';
import type { Difficulty } from '../../../src/formal/formal-language.ts';
import { createRandom } from '../../../src/formal/random.ts';

// The machine may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

const kit = flowchart.questions;
if (!kit) throw new Error('no questions');
const difficulty = (seed: number): Difficulty => ([1, 2, 3, 4, 5] as const)[seed % 5] ?? 1;

function read(text: string): Flowchart {
  const { description } = flowchart.parse(text);
  if (description?.kind !== 'flowchart') throw new Error(text);
  return description;
}
const answer = (text: string, request: FlowchartRequest) => {
  const result = kit.solve(read(text), request);
  return result.ok ? result.solution.answer : `refused: ${result.reason}`;
};

/** Lengths of all shortest ways, after Floyd and Warshall. */
function allDistances({ nodes, edges }: Flowchart): number[][] {
  const index = new Map(nodes.map(({ id }, at) => [id, at]));
  const far = Number.POSITIVE_INFINITY;
  const distance = nodes.map((_, row) => nodes.map((__, column) => (row === column ? 0 : far)));
  const connect = (from: number, to: number) => {
    const row = distance[from];
    if (row && from !== to) row[to] = 1;
  };
  for (const { from, to, endHead, startHead } of edges) {
    const [a, b] = [index.get(from) ?? -1, index.get(to) ?? -1];
    if (endHead !== 'none' || startHead === 'none') connect(a, b);
    if (startHead !== 'none' || endHead === 'none') connect(b, a);
  }
  for (let middle = 0; middle < nodes.length; middle += 1)
    for (const row of distance)
      for (let to = 0; to < nodes.length; to += 1)
        row[to] = Math.min(row[to] ?? far, (row[middle] ?? far) + (distance[middle]?.[to] ?? far));
  return distance;
}

describe('ways, against Floyd and Warshall', () => {
  it('agrees on reachability and length for all pairs of 200 charts', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const description = flowchart.sample(createRandom(seed), difficulty(seed));
      if (description.kind !== 'flowchart') throw new Error('a sample is a flowchart');
      const distance = allDistances(description);
      for (const [row, { id: from }] of description.nodes.entries())
        for (const [column, { id: to }] of description.nodes.entries()) {
          const expected = distance[row]?.[column] ?? -1;
          const reachable = kit.solve(description, { kind: 'reachable', from, to });
          expect(reachable.ok && reachable.solution.answer).toBe(
            Number.isFinite(expected) ? 'Yes' : 'No',
          );
          const shortest = kit.solve(description, { kind: 'shortest-path', from, to });
          expect(shortest.ok ? shortest.solution.value : Number.POSITIVE_INFINITY).toBe(expected);
        }
    }
  });

  it('agrees on what comes after and before, by the adjacency alone', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const description = flowchart.sample(createRandom(seed), difficulty(seed));
      if (description.kind !== 'flowchart') throw new Error('a sample is a flowchart');
      const { nodes, edges } = description;
      if (edges.some(({ endHead }) => endHead === 'none')) continue;
      const text = (id: string) => nodes.find((node) => node.id === id)?.text ?? '';
      for (const { id } of nodes) {
        const after = kit.solve(description, { kind: 'after', node: id });
        const before = kit.solve(description, { kind: 'before', node: id });
        const expectedAfter = new Set(edges.filter(({ from }) => from === id).map(({ to }) => to));
        const expectedBefore = new Set(edges.filter(({ to }) => to === id).map(({ from }) => from));
        expect(after.ok ? after.solution.answer : '').toBe([...expectedAfter].map(text).join(', '));
        expect(before.ok ? before.solution.answer : '').toBe(
          [...expectedBefore].map(text).join(', '),
        );
      }
    }
  });
});

/** Runs the program itself, with plain numbers: what its flowchart has to give. */
function interpret({ body }: Program, inputs: Readonly<Record<string, number>>) {
  const values: Record<string, number> = { ...inputs };
  const outputs: string[] = [];
  const readOperand = (operand: Operand) =>
    typeof operand === 'number' ? operand : (values[operand] ?? Number.NaN);
  const holds = (test: Test): boolean => {
    if (test.kind === 'even') return readOperand(test.variable) % 2 === 0;
    const [left, right] = [readOperand(test.left), readOperand(test.right)];
    return { '>': left > right, '<': left < right, '>=': left >= right, '<=': left <= right }[
      test.sign
    ];
  };
  const execute = (statements: readonly Statement[]): void => {
    for (const statement of statements) {
      if (statement.kind === 'set') values[statement.variable] = statement.value;
      else if (statement.kind === 'compute') {
        const [left, right] = [readOperand(statement.left), readOperand(statement.right)];
        values[statement.variable] = { '+': left + right, '-': left - right, '*': left * right }[
          statement.operator
        ];
      } else if (statement.kind === 'print') outputs.push(String(readOperand(statement.variable)));
      else if (statement.kind === 'say') outputs.push(statement.word);
      else if (statement.kind === 'if')
        execute(holds(statement.test) ? statement.whenTrue : statement.whenFalse);
      else while (holds(statement.test)) execute(statement.body);
    }
  };
  execute(body);
  return { outputs: outputs.join(', '), values };
}

describe('runs with numbers, against an interpreter of the program behind the chart', () => {
  it('agrees for 300 programs with several inputs each', () => {
    let runs = 0;
    for (let seed = 0; seed < 300; seed += 1) {
      const random = createRandom(seed);
      const program = sampleProgram(random, difficulty(seed));
      // Through text, as a model or a user would hand it in.
      const chart = read(flowchart.print(programFlowchart(program, random)));
      for (const value of [1, 2, 7, 12, 20]) {
        const numbers = Object.fromEntries(program.inputs.map((name) => [name, value]));
        const inputs = Object.fromEntries(program.inputs.map((name) => [name, String(value)]));
        const expected = interpret(program, numbers);
        const result = kit.solve(chart, { kind: 'run', inputs, wanted: 'output' });
        expect(result.ok ? result.solution.answer : result.reason).toBe(expected.outputs);
        for (const [name, number] of Object.entries(expected.values)) {
          const last = kit.solve(chart, { kind: 'run', inputs, wanted: { variable: name } });
          expect(last.ok && last.solution.value).toBe(number);
        }
        runs += 1;
      }
    }
    expect(runs).toBe(1500);
  });

  it('writes steps whose equations hold', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const random = createRandom(seed);
      const description = programFlowchart(sampleProgram(random, difficulty(seed)), random);
      for (const { solution } of kit.ask(description, random))
        for (const step of solution.steps) {
          const found = /^\w+ = ([-+*() \d]+) = (-?\d+)$/.exec(step);
          if (!found) continue;
          const [, sum = '', result] = found;
          const [, a = '', sign, b = ''] = /^\(?(-?\d+)\)? ([-+*]) \(?(-?\d+)\)?$/.exec(sum) ?? [];
          const value =
            sign === '+'
              ? Number(a) + Number(b)
              : sign === '-'
                ? Number(a) - Number(b)
                : Number(a) * Number(b);
          expect(value, step).toBe(Number(result));
        }
    }
  });

  const run = (boxes: string, inputs: Record<string, string>) =>
    answer(`flowchart TD\n${boxes}`, { kind: 'run', inputs, wanted: 'output' });
  it.each([
    ['A[x = x / 3] --> B[Print x]', { x: '1' }, '1/3'],
    ['A[x = 2x^2 - (x + 1)/2] --> B[Output x]', { x: '3' }, '16'],
    ['A[x := x mod 4] --> B[Show x]', { x: '11' }, '3'],
    ['A[set x to 5] --> B[Print the value of x]', {}, '5'],
    ['A[add 2 to x] --> B[double = x × 2] --> C[Print x and double]', { x: '1.5' }, '3.5, 7'],
    ['A[x += 2<br>x++] --> B[Print x]', { x: '1' }, '4'],
    [
      'A{Is x > 3 and x is even?} -->|yes| B[Print "big"]\nA -->|no| C[Print "other"]',
      { x: '4' },
      'big',
    ],
    [
      'A{Is n divisible by 3?} -->|true| B[Print fizz]\nA -->|false| C[Print n]',
      { n: '9' },
      'fizz',
    ],
    ['A{x is at least 5} -->|Y| B[Print 1]\nA --> C[Print 0]', { x: '4' }, '0'],
    ['A{x ≠ 2?} -->|no| B[Print 1]\nA -->|yes| C[Print 0]', { x: '2' }, '1'],
    [
      'S([Start]) --> A[x = x + 1] --> B{x < 0?}\nB -->|no| A\nB -->|yes| C[Stop]',
      { x: '1' },
      'refused: It does not stop within 1000 boxes.',
    ],
    [
      'S([Start]) --> A[x = x * x] --> B{x < 0?}\nB -->|no| A\nB -->|yes| C[Stop]',
      { x: '3' },
      'refused: Its numbers grow beyond 30 digits.',
    ],
    ['A[x = 1 / (x - 1)] --> B[Print x]', { x: '1' }, 'refused: It divides by 0.'],
    [
      'A[Double the number] --> B[Print x]',
      { x: '1' },
      'refused: “Double the number” cannot be calculated.',
    ],
    ['A[Input x] --> B[Print x]', {}, 'refused: The value of “x” is not given.'],
    ['A[Print y] --> B[y = 2]', {}, 'refused: “Print y” shows something without a value.'],
    [
      'A{x > 1?} -->|maybe| B[Print 1]\nA -->|perhaps| C[Print 2]',
      { x: '2' },
      'refused: No way from “x > 1?” is marked “yes”.',
    ],
    [
      'A[x = 1] --- B[Print x]',
      {},
      'refused: Not every line in it has a direction between two boxes.',
    ],
    ['A[x = 1] --> C[Print x]\nB[x = 2] --> C', {}, 'refused: It has no single start.'],
  ])('%s', (boxes, inputs, expected) => {
    expect(run(boxes, inputs)).toBe(expected);
  });
});

describe('other answers', () => {
  const chart =
    'flowchart TD\nA([Start]) --> B{Rain?}\nB -->|yes| C[Umbrella]\nB -->|no| D[Sunglasses]\nC --> E{Far?}\nE -->|yes| F([Bus])\nE -->|no| G([Walk])\nD --> G';
  it('counts', () => {
    for (const [what, expected] of [
      ['nodes', '7'],
      ['edges', '7'],
      ['decisions', '2'],
      ['ends', '2'],
    ] as const)
      expect(answer(chart, { kind: 'count', what })).toBe(expected);
  });
  it('follows answers', () => {
    expect(answer(chart, { kind: 'follow', answers: [{ node: 'Rain?', answer: 'no' }] })).toBe(
      'Walk',
    );
    expect(
      answer(chart, {
        kind: 'follow',
        answers: [
          { node: 'B', answer: 'yes' },
          { node: 'E', answer: 'yes' },
        ],
      }),
    ).toBe('Bus');
    expect(answer(chart, { kind: 'follow', answers: [{ node: 'B', answer: 'yes' }] })).toMatch(
      /refused: The answer at “Far\?”/,
    );
    expect(
      answer(chart, {
        kind: 'follow',
        answers: [
          { node: 'B', answer: 'no' },
          { node: 'E', answer: 'no' },
        ],
      }),
    ).toMatch(/not met/);
    expect(
      answer('graph TD\nA{x} -->|yes| B\nB --> A\nA -->|no| C\nS[Start] --> A', {
        kind: 'follow',
        answers: [{ node: 'A', answer: 'yes' }],
      }),
    ).toMatch(/again and again/);
  });
  it('refuses what is not there or not clear', () => {
    expect(answer(chart, { kind: 'reachable', from: 'Nowhere', to: 'A' })).toMatch(/no single box/);
    expect(answer('graph TD\nA[x] --> B[x]', { kind: 'after', node: 'x' })).toMatch(
      /no single box/,
    );
    expect(answer(chart, { kind: 'shortest-path', from: 'F', to: 'A' })).toMatch(/No way/);
    expect(answer('graph TD\nA --- B', { kind: 'after', node: 'A' })).toMatch(/no direction/);
    expect(
      answer('graph TD\nsubgraph g\nA\nend\ng --> B', { kind: 'reachable', from: 'A', to: 'B' }),
    ).toMatch(/groups/);
    const foreign = flowchart.parse('pie\n"a": 1').description;
    expect(foreign && kit.solve(foreign, { kind: 'count', what: 'nodes' }).ok).toBe(false);
    expect(foreign && kit.ask(foreign, createRandom(1))).toEqual([]);
  });
  it('reads requests from JSON', () => {
    for (const request of [
      { kind: 'reachable', from: 'A', to: 'B' },
      { kind: 'after', node: 'A', answer: 'yes' },
      { kind: 'before', node: 'A' },
      { kind: 'count', what: 'ends' },
      { kind: 'follow', answers: [{ node: 'A', answer: 'x' }] },
      { kind: 'run', inputs: { x: '3' }, wanted: { variable: 'x' } },
    ])
      expect(kit.readRequest(request)).toEqual({ request });
    expect(kit.readRequest({ kind: 'run', inputs: { x: 3 } })).toEqual({
      request: { kind: 'run', inputs: { x: '3' }, wanted: 'output' },
    });
    for (const wrong of [
      null,
      3,
      {},
      { kind: 'x' },
      { kind: 'count', what: 'cats' },
      { kind: 'run', inputs: { x: 'eval' } },
      { kind: 'reachable', from: 1, to: 2 },
    ])
      expect(kit.readRequest(wrong)).toHaveProperty('problem');
  });
});
