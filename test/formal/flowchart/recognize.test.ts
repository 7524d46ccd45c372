import { describe, expect, it, vi } from 'vitest';
import { flowchart } from '../../../src/formal/flowchart/flowchart.ts';
import { createRandom } from '../../../src/formal/random.ts';

// The machine may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

const kit = flowchart.questions;
if (!kit) throw new Error('no questions');
function recognize(text: string, question: string) {
  const { description } = flowchart.parse(text);
  if (!description) throw new Error(text);
  return kit?.recognize(description, question);
}

describe('ask', () => {
  it('is solved to what it says and recognised from its own words, for 500 seeds', () => {
    const kinds = new Set<string>();
    for (let seed = 0; seed < 500; seed += 1) {
      const random = createRandom(seed);
      const description = flowchart.sample(random, ([1, 2, 3, 4, 5] as const)[seed % 5] ?? 1);
      for (const { request, text, solution } of kit.ask(description, random)) {
        kinds.add(request.kind);
        expect(kit.solve(description, request)).toEqual({ ok: true, solution });
        expect(kit.recognize(description, text), text).toEqual(request);
      }
    }
    expect([...kinds].sort()).toEqual([
      'after',
      'before',
      'count',
      'follow',
      'reachable',
      'run',
      'shortest-path',
    ]);
  });
});

const tea =
  'flowchart TD\nA([Start]) --> B[Boil the water]\nB --> C{Is it raining?}\nC -->|yes| D[Take an umbrella]\nC -->|no| E[Take sunglasses]\nD --> F{Hungry?}\nF -->|yes| G[Eat]\nF -->|no| H([End])\nE --> H\nG --> H';
const loop =
  'flowchart TD\nA([Start]) --> B[/Input n/]\nB --> C[total = 0]\nC --> D{n > 0?}\nD -->|yes| E[total = total + n]\nE --> F[n = n - 1]\nF --> D\nD -->|no| G[/Print total/]\nG --> H([Stop])';

describe('free wordings', () => {
  it.each([
    ['can i get from boil the water to eat?', { kind: 'reachable', from: 'B', to: 'G' }],
    [
      'Is it possible to reach "End" from "Take sunglasses"?',
      { kind: 'reachable', from: 'E', to: 'H' },
    ],
    [
      'Can you tell me, is there any path from Take sunglasses to Eat?',
      { kind: 'reachable', from: 'E', to: 'G' },
    ],
    [
      'Is there any path from Take sunglasses to Eat in this flowchart?',
      { kind: 'reachable', from: 'E', to: 'G' },
    ],
    [
      'Starting from Start, can you reach the step "Eat"?',
      { kind: 'reachable', from: 'A', to: 'G' },
    ],
    ['What happens after "Boil the water"?', { kind: 'after', node: 'B' }],
    ['Which step follows Boil the water?', { kind: 'after', node: 'B' }],
    ['What should you do right before Eat?', { kind: 'before', node: 'G' }],
    ['What comes immediately before the step Take an umbrella?', { kind: 'before', node: 'D' }],
    ["What's the next step after Take sunglasses?", { kind: 'after', node: 'E' }],
    ['What do you do if "Is it raining?" is yes?', { kind: 'after', node: 'C', answer: 'yes' }],
    [
      'If the answer to "Hungry?" is no, where do you go?',
      { kind: 'after', node: 'F', answer: 'no' },
    ],
    [
      'Where do you end up if "Is it raining?" is yes and "Hungry?" is no?',
      {
        kind: 'follow',
        answers: [
          { node: 'C', answer: 'yes' },
          { node: 'F', answer: 'no' },
        ],
      },
    ],
    [
      'Where do you end if the answer to "Is it raining?" is no?',
      { kind: 'follow', answers: [{ node: 'C', answer: 'no' }] },
    ],
    ['How many decisions are in this flowchart?', { kind: 'count', what: 'decisions' }],
    ['How many yes/no questions are there?', { kind: 'count', what: 'decisions' }],
    ['Count the arrows.', { kind: 'count', what: 'edges' }],
    ['How many boxes does the chart have', { kind: 'count', what: 'nodes' }],
    [
      'How many steps does it take to get from Start to Eat?',
      { kind: 'shortest-path', from: 'A', to: 'G' },
    ],
  ])('%s', (question, request) => {
    expect(recognize(tea, question)).toEqual(request);
  });

  it.each([
    ['Start with n = 4. What is printed?', { inputs: { n: '4' }, wanted: 'output' }],
    ['What is the output if n is 3?', { inputs: { n: '3' }, wanted: 'output' }],
    ['If the input is 5, what does the program print?', { inputs: { n: '5' }, wanted: 'output' }],
    ['What will be displayed when n = 2?', { inputs: { n: '2' }, wanted: 'output' }],
    [
      'What is the value of total at the end for n = 6?',
      { inputs: { n: '6' }, wanted: { variable: 'total' } },
    ],
    [
      'Suppose n equals 2.5. What is the final value of n?',
      { inputs: { n: '2.5' }, wanted: { variable: 'n' } },
    ],
    [
      'Given n = 10, what value does total have at the end?',
      { inputs: { n: '10' }, wanted: { variable: 'total' } },
    ],
  ])('%s', (question, rest) => {
    expect(recognize(loop, question)).toEqual({ kind: 'run', ...rest });
  });

  it.each([
    'What happens if it is raining?',
    'What colour is the first box?',
    'How many people are in the picture?',
    'Can you get from Start to Mars?',
    'How many red boxes are there?',
    'How many arrows lead to End?',
    'What is printed if n = 4 and m = 3?',
    'What is printed?',
    'What is printed if n = 3 and the loop runs twice?',
    'What does not come after Eat?',
    'Can you get from Start to End without passing Eat?',
    'How many steps does it take from Start to End if it is raining?',
    'Is it raining?',
    'Which is the longest path from Start to End?',
    'How many decisions come before Eat?',
    'What comes two steps after Start?',
    'If "Is it raining?" is maybe, what happens next?',
    'What would be printed if n = 3 and total started at 10?',
    'Start with n = 4. What is printed in the second round?',
    '',
  ])('does not claim to understand: %s', (question) => {
    expect(recognize(tea, question)).toBeUndefined();
    expect(recognize(loop, question)).toBeUndefined();
  });
});

const sum =
  'flowchart TD\nA([Start]) --> B[i = 1; s = 0]\nB --> C{i <= 5?}\nC -->|yes| D[s = s + i]\nD --> E[i = i + 1]\nE --> C\nC -->|no| F[/Print s/]';
const factorial =
  'flowchart TD\nA[/Input n/] --> B[f = 1]\nB --> C{n > 1?}\nC -->|yes| D[f = f * n]\nD --> E[n = n - 1]\nE --> C\nC -->|no| F[/Print f/]';

describe('a given value that the flowchart replaces', () => {
  it.each([
    [sum, 'What is printed if i starts at 3?', { i: '3' }],
    [factorial, 'What is printed if f starts at 4 and n = 3?', { f: '4', n: '3' }],
  ])('is neither recognised nor solved', (text, question, inputs) => {
    expect(recognize(text, question)).toBeUndefined();
    const { description } = flowchart.parse(text);
    if (!description) throw new Error(text);
    const solved = kit.solve(description, { kind: 'run', inputs, wanted: 'output' });
    expect(solved).toMatchObject({ ok: false, reason: expect.stringMatching(/replaces it/) });
  });

  it('may be changed once it has been read', () => {
    expect(recognize(factorial, 'What is printed if n = 3?')).toMatchObject({ kind: 'run' });
    const { description } = flowchart.parse('flowchart TD\nA[x = x + 2] --> B[/Print x/]');
    if (!description) throw new Error('no chart');
    expect(
      kit.solve(description, { kind: 'run', inputs: { x: '3' }, wanted: 'output' }),
    ).toMatchObject({ ok: true, solution: { answer: '5' } });
  });

  it('is refused where the same value is entered twice', () => {
    const { description } = flowchart.parse(
      'flowchart TD\nA[/Input n/] --> B[n = n + 1] --> C[/Input n/] --> D[/Print n/]',
    );
    if (!description) throw new Error('no chart');
    expect(
      kit.solve(description, { kind: 'run', inputs: { n: '3' }, wanted: 'output' }),
    ).toMatchObject({ ok: false });
  });
});

const drinks =
  'flowchart TD\nA[Wake up] --> B{Tea or coffee?}\nB -->|tea| C[Boil water]\nB -->|coffee| D[Grind beans]\nC --> E[Drink]\nD --> F[Stir]\nF --> E';

describe('ids, ways and choices', () => {
  it.each([
    ['Is F reachable from A?', { kind: 'reachable', from: 'A', to: 'F' }],
    [
      'What is the shortest path from A to E?',
      { kind: 'shortest-path', from: 'A', to: 'E', wanted: 'way' },
    ],
    [
      'Find the shortest route from Wake up to Drink.',
      { kind: 'shortest-path', from: 'A', to: 'E', wanted: 'way' },
    ],
    ['What do you do next if you choose tea?', { kind: 'after', node: 'B', answer: 'tea' }],
    ['If you pick coffee, what happens next?', { kind: 'after', node: 'B', answer: 'coffee' }],
  ])('%s', (question, request) => expect(recognize(drinks, question)).toEqual(request));

  it('gives the way, where it is the only one as short', () => {
    const solve = (text: string) => {
      const { description } = flowchart.parse(text);
      if (!description) throw new Error(text);
      const request = { kind: 'shortest-path', from: 'A', to: 'E', wanted: 'way' } as const;
      return kit.solve(description, request);
    };
    expect(solve(drinks)).toMatchObject({
      ok: true,
      solution: { answer: 'Wake up → Tea or coffee? → Boil water → Drink' },
    });
    expect(solve('flowchart TD\nA --> B & C\nB & C --> E').ok).toBe(false);
    expect(solve('flowchart TD\nA --> B & C\nB --> E').ok).toBe(true);
  });

  it('counts steps only where every box is one', () => {
    const question = 'How many steps are in the flowchart?';
    expect(recognize('flowchart TD\nA[Wash] --> B[Cut] --> C[Cook]', question)).toEqual({
      kind: 'count',
      what: 'nodes',
    });
    expect(recognize(drinks, question)).toBeUndefined();
    expect(recognize(drinks, 'What do you do next if you choose juice?')).toBeUndefined();
    expect(recognize(tea, 'What do you do next if you answer yes?')).toBeUndefined();
  });

  it('reads what comes out', () => {
    const chart = 'flowchart TD\nA[/Input x/] --> B[x = x + 1] --> C[/Print x/]';
    expect(recognize(chart, 'Start with x = 0. Which number comes out?')).toEqual({
      kind: 'run',
      inputs: { x: '0' },
      wanted: 'output',
    });
  });
});
