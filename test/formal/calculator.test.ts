import { describe, expect, test } from 'vitest';
import { createCalculator } from '../../src/formal/calculator.ts';
import type { Difficulty } from '../../src/formal/formal-language.ts';
import { createRandom } from '../../src/formal/random.ts';
import { type LanguageId, languageEntry } from '../../src/formal/registry.ts';
import { splitLine } from '../../src/formal/split-line.ts';

const fenced = (fence: string, body: string) => `\`\`\`${fence}\n${body}\n\`\`\``;
const chart = fenced('csv', '# bar chart\nlabel,value\n2019 - 2020,55\n2021-2022,60');
const circuit = fenced('spice', 'V1 1 0 9\nR1 1 0 330');
const geometry = fenced('geometry', 'Triangle(A,B,C)');
const flowchart = fenced('mermaid', 'flowchart TD\nA[x = 2] --> B[y = x / 3]');
const scene = fenced('boxes', 'dog 10,20,30,40');

/** What comes next after these lines. */
const next = (description: string, ...lines: string[]) =>
  createCalculator(description)?.(`<think>\n${lines.join('\n')}`);

type Tally = { readonly pure: number; readonly right: number; readonly others: readonly string[] };

/**
 * Cuts every step of every question at its last sign and asks for the rest.
 * @returns how many rests are single numbers, how many came back, and the lines that came out otherwise
 */
async function tally(id: LanguageId, hardest: Difficulty): Promise<Tally> {
  const { fence, load } = languageEntry(id);
  const { sample, print, questions } = await load();
  const others: string[] = [];
  let pure = 0;
  let right = 0;
  for (let seed = 0; seed < 300; seed++) {
    const random = createRandom(seed * 7919 + 1);
    const description = sample(random, ((seed % hardest) + 1) as Difficulty);
    const calculate = createCalculator(fenced(fence, print(description)));
    for (const { solution } of questions?.ask(description, random) ?? []) {
      let before = '<think>\n';
      for (const step of solution.steps) {
        const [, start = '', rest = ''] = /^(.* [=≈] )([^=≈]*)$/.exec(step) ?? [];
        const number = /^-?(?=[^ ]*\d)(?:[\d.*/]|sqrt\(\d+\)|pi)+$/.test(rest);
        const result = start === '' ? undefined : calculate?.(before + start);
        if (number) pure += 1;
        if (result === rest) right += 1;
        else if (result !== undefined) others.push(`${step}: ${result}`);
        else if (number && splitLine(start)?.expression) others.push(`${step}: nothing`);
        before += `${step}\n`;
      }
    }
  }
  return { pure, right, others };
}

describe('steps of the solver', () => {
  // The rest are read off, or solved for an unknown: `x = 10`, `V_2 ≈ 6.62651`, `6x = 60`.
  test.each([
    ['chart', 5, 0.96],
    ['table', 5, 0.95],
    ['geometry', 5, 0.75],
    ['circuit', 5, 0.5],
    ['flowchart', 5, 0.75],
    ['scene', 3, 1],
  ] as const)(
    '%s: each result of a calculation comes back to the digit',
    async (id, hardest, share) => {
      const { pure, right, others } = await tally(id, hardest);
      expect(others).toEqual([]);
      expect(right).toBeGreaterThan(600);
      expect(right / pure).toBeGreaterThanOrEqual(share);
    },
    120_000,
  );
});

describe('a line', () => {
  test.each([
    ['25 + 2 = ', '27'],
    ['mean = 57 / 3 = ', '19'],
    ['0.1 + 0.2 = ', '0.3'],
    ['12 - (-5) = ', '17'],
    ['-38 / 63 * 100 ≈ ', '-60.32'],
    ['max(3, 20, 8) = ', '20'],
    ['min(3, 20, 8) = ', '3'],
    // The sign is the writer's, the digits are the solver's.
    ['4 / 3 = ', '1.33'],
    ['12 / 4 ≈ ', '3'],
    // Where the blank belongs to the number's token.
    ['25 + 2 =', ' 27'],
  ])('%s goes on with %s', (line, rest) => {
    expect(next(chart, 'North = 25', line)).toBe(rest);
  });

  test.each([
    ['a division by zero', '12 / 0 = '],
    ['an unknown', '3x + 5 = '],
    ['a name', 'North + South = '],
    ['a number alone', '2019 = '],
    ['a name that looks like a difference', '2019 - 2020 = '],
    ['a name without blanks', '2021-2022 = '],
    ['a sentence', 'that is 12, so 3 + 4 = '],
    ['a percent sign', '25% * 80 = '],
    ['units', '5 cm + 3 cm = '],
    ['an unfinished bracket', '(12 + 3 = '],
    ['an inequality', '5 < 3 + 4 = '],
    ['no blank before the sign', '12 + 3= '],
    ['a result that is there', '12 + 3 = 1'],
    ['a tag on the line', '<answer>12 + 3 = '],
    ['a root that no chart has', 'sqrt(2) ≈ '],
    ['nothing', ''],
    ['a sign alone', ' = '],
    ['a line without end', `${'1 + '.repeat(200)}1 = `],
  ])('%s is left alone', (_, line) => {
    expect(next(chart, line)).toBeUndefined();
  });

  test('is hostile in vain', () => {
    for (const line of ['('.repeat(300), '2^'.repeat(150), '-'.repeat(400), '9'.repeat(399)]) {
      const startedMs = performance.now();
      for (const description of [chart, circuit, geometry, flowchart, scene])
        expect(() => next(description, `${line}1 = `)).not.toThrow();
      expect(performance.now() - startedMs).toBeLessThan(1000);
    }
    expect(next(chart, '9^9^9^9 = ')).toBeUndefined();
    expect(next(circuit, '9^9^9^9 = ')).toBeUndefined();
  });
});

describe('each language has its own digits', () => {
  test('circuits: six, and four in the unit of the answer', () => {
    expect(next(circuit, 'Req = 330 * 180 / (330 + 180) ≈ ')).toBe('116.471');
    expect(next(circuit, 'I_R1 = 9 / 330 ≈ ')).toBe('0.0272727');
    expect(next(circuit, '0.0272727 * 1000 ≈ ')).toBe('27.27');
    expect(next(circuit, 'V = 0.0272727 * 1000 = ')).toBe('27.2727');
    expect(next(circuit, 'P_R1 = 0.0272727^2 * 330 ≈ ')).toBe('0.245454');
    expect(next(circuit, 'I = 9 / 0 = ')).toBeUndefined();
    expect(next(circuit, '(V_2 - 9) / 330 = ')).toBeUndefined();
  });

  test('geometry: exact with roots and π, else as many as the numbers before allow', () => {
    expect(next(geometry, 'sqrt(7^2 + 7^2) = ')).toBe('7*sqrt(2)');
    expect(next(geometry, 'sqrt(7^2 + 7^2) = 7*sqrt(2)', '7*sqrt(2) ≈ ')).toBe('9.899');
    expect(next(geometry, '20/3 ≈ ')).toBe('6.667');
    expect(next(geometry, '2 * pi * 10 = ')).toBe('20*pi');
    expect(next(geometry, '2 * pi * 10 = 20*pi', '20*pi = ')).toBe('62.832');
    expect(next(geometry, '8 * sin(30°) ≈ ')).toBe('4');
    expect(next(geometry, '8 * sin(120°) = ')).toBe('4*sqrt(3)');
    expect(next(geometry, '26 * sin(52°) ≈ ')).toBe('20.4883');
    const sides = ['26 * sin(52°) ≈ 20.4883', '26 * cos(52°) ≈ 16.0072'];
    expect(next(geometry, ...sides, '16.0072 * 20.4883 / 2 ≈ ')).toBe('163.98');
    expect(next(geometry, '16.0072 * 20.4883 / 2 ≈ ')).toBe('163.9802');
    expect(next(geometry, '8 * tan(90°) = ')).toBeUndefined();
    expect(next(geometry, 'arccos(3 / 2) ≈ ')).toBeUndefined();
  });

  test('flowcharts: fractions where a decimal does not end; their own mod', () => {
    expect(next(flowchart, 'y = 2 / 3 = ')).toBe('2/3');
    expect(next(flowchart, 'r = 17 mod 5 = ')).toBe('2');
    expect(next(flowchart, 'y = 2 ')).toBeUndefined();
    expect(next(flowchart, 'y = -2 = ')).toBeUndefined();
    expect(next(flowchart, 'y = x / 3 = ')).toBeUndefined();
  });

  test('scenes: places with four decimals at most', () => {
    expect(next(scene, 'Middle of “dog” from the left: (10 + 30.5) / 2 = ')).toBe('20.25');
    expect(next(scene, 'cat: sqrt(3^2 + 4.5^2) ≈ ')).toBe('5.4083');
  });
});

test('the first block with a solver counts; without one there is no calculator', () => {
  expect(createCalculator(`A chart.\n${fenced('latex', 'x^2')}\n${chart}`)).toBeDefined();
  for (const description of ['', 'A chart.', fenced('latex', 'x^2'), fenced('none', '')])
    expect(createCalculator(description)).toBeUndefined();
});
