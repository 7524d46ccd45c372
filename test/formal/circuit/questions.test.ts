import { describe, expect, it, vi } from 'vitest';
import { ask } from '../../../src/formal/circuit/ask.ts';
import type { CircuitDescription } from '../../../src/formal/circuit/description.ts';
import { parse } from '../../../src/formal/circuit/parse.ts';
import { recognize } from '../../../src/formal/circuit/recognize.ts';
import { type CircuitRequest, readRequest } from '../../../src/formal/circuit/request.ts';
import { sample } from '../../../src/formal/circuit/sample.ts';
import { solve } from '../../../src/formal/circuit/solve.ts';
import { wordings } from '../../../src/formal/circuit/wordings.ts';
import type { Difficulty, Solution } from '../../../src/formal/formal-language.ts';
import { createRandom } from '../../../src/formal/random.ts';
import { fastestMs } from '../../fastest-ms.ts';

// Hundreds of circuits a test: seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

function read(text: string): CircuitDescription {
  const { description } = parse(text);
  if (!description) throw new Error(text);
  return description;
}

function solved(text: string, request: CircuitRequest): Solution {
  const result = solve(read(text), request);
  if (!result.ok) throw new Error(result.reason);
  return result.solution;
}

const divider = 'V1 1 0 24\nR1 1 2 1k\nR2 2 0 2k\nR3 2 0 3k';
const paper = 'V1 1 0 DC 24V\nV2 3 0 DC 15V\nR1 1 2 10k\nR2 2 3 8.1k\nR3 2 0 4.7k';
const bridge = 'V1 1 0 10\nR1 1 2 1k\nR2 1 3 2k\nR3 2 0 3k\nR4 3 0 4k\nR5 2 3 500';

/** An arithmetic expression of + - * / ^ and parentheses, evaluated without the code under test. */
function evaluate(expression: string): number {
  let at = 0;
  const skip = () => {
    while (expression[at] === ' ') at += 1;
  };
  const atom = (): number => {
    skip();
    if (expression[at] === '-') {
      at += 1;
      return -atom();
    }
    if (expression[at] === '(') {
      at += 1;
      const value = sum();
      skip();
      at += 1;
      return value;
    }
    const match = /^[\d.]+/.exec(expression.slice(at));
    if (!match) throw new Error(`“${expression}” at ${at}`);
    at += match[0].length;
    return Number(match[0]);
  };
  const power = (): number => {
    const base = atom();
    skip();
    if (expression[at] !== '^') return base;
    at += 1;
    return base ** atom();
  };
  const product = (): number => {
    let value = power();
    for (;;) {
      skip();
      const sign = expression[at];
      if (sign !== '*' && sign !== '/') return value;
      at += 1;
      value = sign === '*' ? value * power() : value / power();
    }
  };
  const sum = (): number => {
    let value = product();
    for (;;) {
      skip();
      const sign = expression[at];
      if (sign !== '+' && sign !== '-') return value;
      at += 1;
      value = sign === '+' ? value + product() : value - product();
    }
  };
  const value = sum();
  if (at < expression.length) throw new Error(`“${expression}” after ${at}`);
  return value;
}

/** Every step whose sides are numbers holds: exactly after =, at the digits shown after ≈. */
function expectSteps(steps: readonly string[], what: string): number {
  let checked = 0;
  for (const line of steps) {
    if (!/[=≈]/.test(line)) continue;
    const sides = line.split(/([=≈])/);
    const numeric = (side: string) => /^[-+*/^().\d\s]+$/.test(side);
    for (let i = 1; i < sides.length; i += 2) {
      const [left = '', relation, right = ''] = [sides[i - 1], sides[i], sides[i + 1]];
      if (!numeric(left) || !numeric(right)) continue;
      const [a, b] = [evaluate(left.trim()), evaluate(right.trim())];
      const digits = /\.(\d+)\s*$/.exec(right)?.[1]?.length ?? 0;
      const tolerance =
        relation === '≈' ? 0.500001 * 10 ** -digits : 1e-9 * Math.max(Math.abs(a), 1e-9);
      expect(Math.abs(a - b), `${what}: ${line}`).toBeLessThanOrEqual(tolerance);
      checked += 1;
    }
  }
  return checked;
}

describe('ask', () => {
  it('asks what solve answers and recognize understands, with steps that hold', () => {
    let questions = 0;
    let equations = 0;
    const kinds = new Set<string>();
    const levels = new Set<string>();
    for (let seed = 0; seed < 300; seed += 1) {
      const description = sample(createRandom(seed), ((seed % 5) + 1) as Difficulty);
      const asked = ask(description, createRandom(seed));
      expect(asked.length, `seed ${seed}`).toBeGreaterThanOrEqual(5);
      for (const { request, text, solution, level } of asked) {
        questions += 1;
        kinds.add(request.kind);
        levels.add(level);
        expect(recognize(description, text), text).toEqual(request);
        expect(solve(description, request)).toEqual({ ok: true, solution });
        expect(solution.answer).not.toMatch(/NaN|undefined|e[-+]\d/);
        equations += expectSteps(solution.steps, `seed ${seed} ${text}`);
      }
    }
    expect(questions).toBeGreaterThan(3000);
    expect(equations).toBeGreaterThan(6000);
    expect([...levels].sort()).toEqual(['college', 'high-school', 'junior-high']);
    expect(kinds.size).toBeGreaterThanOrEqual(11);
  });

  it('has only wordings that are recognised as the same request', () => {
    const description = read(`${divider}\nL1 2 4 1m\nR4 4 0 1k`);
    const requests: CircuitRequest[] = [
      { kind: 'operating-point' },
      { kind: 'node-voltage', node: '2' },
      { kind: 'voltage-between', from: '2', to: '4' },
      { kind: 'voltage-across', component: 'R2' },
      { kind: 'current', component: 'R2' },
      { kind: 'current', component: 'V1' },
      { kind: 'power', component: 'R2' },
      { kind: 'power', component: 'V1' },
      { kind: 'total-current' },
      { kind: 'total-power' },
      { kind: 'equivalent-resistance' },
      { kind: 'equivalent-resistance', between: ['1', '2'] },
      { kind: 'equivalent-capacitance' },
      { kind: 'time-constant' },
      { kind: 'count', what: 'resistor' },
      { kind: 'count', what: 'element' },
      { kind: 'count', what: 'node' },
      { kind: 'count', what: 'voltage-source' },
      { kind: 'count', what: 'source' },
      { kind: 'value', component: 'R2' },
    ];
    for (const request of requests) {
      const isSource = 'component' in request && request.component === 'V1';
      for (const text of wordings(request, isSource))
        expect(recognize(description, text), text).toEqual(request);
    }
  });
});

describe('recognize', () => {
  const description = read(divider);

  it.each<[string, CircuitRequest]>([
    ['how much current goes through R3?', { kind: 'current', component: 'R3' }],
    ['What is the current in resistor R3', { kind: 'current', component: 'R3' }],
    ['Determine the current $I$ flowing in $R_{3}$', { kind: 'current', component: 'R3' }],
    ['How many amps pass through R₃?', { kind: 'current', component: 'R3' }],
    ['voltage drop over r2', { kind: 'voltage-across', component: 'R2' }],
    [
      'What is the potential difference across R2 in volts?',
      { kind: 'voltage-across', component: 'R2' },
    ],
    ['What’s the voltage at node 2 relative to ground?', { kind: 'node-voltage', node: '2' }],
    ['Find V(2)', { kind: 'node-voltage', node: '2' }],
    ['voltage between node 1 and 2?', { kind: 'voltage-between', from: '1', to: '2' }],
    ['voltage between node 1 and ground', { kind: 'voltage-between', from: '1', to: '0' }],
    ['What is the total resistance?', { kind: 'equivalent-resistance' }],
    [
      'Please compute the overall resistance seen by the battery.',
      { kind: 'equivalent-resistance' },
    ],
    ['How much current does the battery supply?', { kind: 'total-current' }],
    ['Find the total current.', { kind: 'total-current' }],
    ['What power does the source deliver?', { kind: 'power', component: 'V1' }],
    ['How many watts does R1 dissipate?', { kind: 'power', component: 'R1' }],
    ['how many resistors are in the picture', { kind: 'count', what: 'resistor' }],
    ['What is the resistance of R1?', { kind: 'value', component: 'R1' }],
  ])('understands “%s”', (question, request) => {
    expect(recognize(description, question)).toEqual(request);
  });

  it.each([
    'What is the current through R9?',
    'What is the current through R1 if R2 is removed?',
    'What is the current through R1 when V1 is doubled?',
    'Which resistor has the largest current?',
    'What is the sum of R1 and R2?',
    'Is the current through R1 larger than through R2?',
    'What is the ratio of the voltages across R1 and R2?',
    'What is the voltage across R1 and R2?',
    'What is the average power in R1?',
    'What is the maximum current through R1?',
    'What is the current through R1 after 5 seconds?',
    'What is the voltage at node 7?',
    'What is the energy stored in R1?',
    'What color is R1?',
    'Why is there a resistor?',
    'What is the current through all resistors?',
    'What is not the current through R1?',
    'What is the RMS voltage across R2?',
    'How many volts are dissipated in R1?',
    'What is R1 used for?',
    'How many resistors are in parallel with R1?',
    'How many resistors are connected to node 2?',
    'What is the total resistance of R2 and R3?',
    'What is the current?',
    'What is the voltage?',
    'What is the equivalent resistance of the resistors without R1?',
    'What is the internal resistance of the source?',
    'What does the circuit do?',
    '',
    'What flows through R1?',
    'What is across R1?',
  ])('does not pretend to understand “%s”', (question) => {
    expect(recognize(description, question)).toBeUndefined();
  });

  it('takes “the capacitor” for the only one', () => {
    const text = 'V1 1 0 10\nR1 1 2 1k\nC1 2 0 1u';
    expect(recognize(read(text), 'What is the voltage across the capacitor?')).toEqual({
      kind: 'voltage-across',
      component: 'C1',
    });
    expect(recognize(description, 'What is the voltage across the resistor?')).toBeUndefined();
  });

  it('stays quick and quiet on any text', () => {
    for (const text of ['('.repeat(100_000), 'node '.repeat(20_000), 'R1 '.repeat(100), '\u0000']) {
      expect(recognize(description, text)).toBeUndefined();
      expect(fastestMs(() => recognize(description, text), 50)).toBeLessThan(50);
    }
  });
});

describe('solve', () => {
  it('reduces series and parallel as textbooks do', () => {
    const { steps, answer } = solved(divider, { kind: 'equivalent-resistance' });
    expect(answer).toBe('2.2 kΩ');
    expect(steps).toContain('R23 = 2000 * 3000 / (2000 + 3000) = 1200');
    expect(steps).toContain('Req = 1000 + 1200 = 2200');
  });

  it('goes down from the whole to the element', () => {
    const { steps, answer, value, unit } = solved(divider, { kind: 'current', component: 'R3' });
    expect(answer).toBe('4.364 mA');
    expect({ value, unit }).toEqual({ value: 4.364, unit: 'mA' });
    expect(steps).toContain('I = 24 / 2200 ≈ 0.0109091');
    expect(steps.at(-1)).toBe('0.00436363 * 1000 ≈ 4.364');
  });

  it('gives the operating point in SI units', () => {
    const { details } = solved(paper, { kind: 'operating-point' });
    const v2 = (24 / 10000 + 15 / 8100) / (1 / 10000 + 1 / 8100 + 1 / 4700);
    expect(details).toMatchObject({ nodes: { 0: 0, 1: 24, 3: 15 } });
    const { nodes, branches } = details as {
      nodes: Record<string, number>;
      branches: Record<string, number>;
    };
    expect(nodes['2']).toBeCloseTo(v2, 12);
    expect(branches.V1).toBeCloseTo((v2 - 24) / 10000, 15);
  });

  it('writes nodal equations for what Ohm’s law alone does not solve', () => {
    const { steps } = solved(paper, { kind: 'node-voltage', node: '2' });
    expect(steps).toContain('(V_2 - 24) / 10000 + (V_2 - 15) / 8100 + V_2 / 4700 = 0');
    expect(steps).toContain('V_2 ≈ 9.74697');
  });

  it('gives directions and both signs', () => {
    const { answer, alsoRight, steps } = solved(paper, { kind: 'current', component: 'R2' });
    expect(answer).toBe('648.5 µA');
    expect(alsoRight).toContain('-648.5 µA');
    expect(steps).toContain('The current flows through R2 from node 3 to node 2.');
  });

  it('finds the resistance of a bridge', () => {
    // Delta-star by hand: 1k, 2k, 500 become 571.43, 142.86, 285.71.
    const star = 3500;
    const [a, b, c] = [(1000 * 2000) / star, (1000 * 500) / star, (2000 * 500) / star];
    const expected = a + 1 / (1 / (b + 3000) + 1 / (c + 4000));
    const { value } = solved(bridge, { kind: 'equivalent-resistance' });
    expect((value ?? 0) * 1000).toBeCloseTo(expected, -0.5);
    expect(value).toBe(Number((expected / 1000).toPrecision(4)));
  });

  it('finds resistances between nodes, with sources turned off', () => {
    expect(solved(divider, { kind: 'equivalent-resistance', between: ['1', '2'] }).answer).toBe(
      '545.5 Ω',
    );
    expect(solved(divider, { kind: 'equivalent-resistance', between: ['1', '0'] }).answer).toBe(
      '2.2 kΩ',
    );
  });

  it('finds powers with the sign of their direction', () => {
    expect(solved(divider, { kind: 'power', component: 'V1' }).answer).toBe('261.8 mW');
    expect(solved(divider, { kind: 'total-power' }).answer).toBe('261.8 mW');
    const charging = 'V1 1 0 10\nR1 1 2 1k\nV2 2 0 5';
    const { answer, steps } = solved(charging, { kind: 'power', component: 'V2' });
    expect(answer).toBe('-25 mW');
    expect(steps.join('\n')).toContain('absorbs');
  });

  it('finds time constants of RC and RL', () => {
    expect(solved('V1 1 0 10\nR1 1 2 1k\nC1 2 0 2.2u', { kind: 'time-constant' }).answer).toBe(
      '2.2 ms',
    );
    expect(solved('V1 1 0 10\nR1 1 2 1k\nL1 2 0 10m', { kind: 'time-constant' }).answer).toBe(
      '10 µs',
    );
    expect(
      solved('V1 1 0 10\nR1 1 2 1k\nR2 2 0 1k\nC1 2 0 1u', { kind: 'time-constant' }).answer,
    ).toBe('500 µs');
  });

  it('adds capacitors the other way round', () => {
    const text = 'V1 1 0 10\nC1 1 2 2u\nC2 2 0 3u\nC3 2 0 3u';
    expect(solved(text, { kind: 'equivalent-capacitance' }).answer).toBe('1.5 µF');
  });

  it('counts and looks up', () => {
    expect(solved(bridge, { kind: 'count', what: 'resistor' }).answer).toBe('5');
    expect(solved(bridge, { kind: 'count', what: 'node' }).answer).toBe('4');
    expect(solved(bridge, { kind: 'count', what: 'diode' }).answer).toBe('0');
    expect(solved(paper, { kind: 'value', component: 'r2' }).answer).toBe('8.1 kΩ');
  });

  it('says why there is no answer', () => {
    const reason = (text: string, request: CircuitRequest) => {
      const result = solve(read(text), request);
      return result.ok ? `solved: ${result.solution.answer}` : result.reason;
    };
    expect(reason(divider, { kind: 'current', component: 'R9' })).toBe('There is no R9.');
    expect(reason(divider, { kind: 'node-voltage', node: '9' })).toBe('There is no node 9.');
    expect(reason(paper, { kind: 'total-current' })).toContain('not exactly one source');
    expect(reason(paper, { kind: 'time-constant' })).toContain('exactly one capacitor');
    expect(reason('V1 1 0 5\nV2 1 0 6\nR1 1 0 1', { kind: 'operating-point' })).toContain('V2');
    expect(reason('V1 1 0 5\nR1 1 0 R', { kind: 'equivalent-resistance' })).toContain('R1');
    expect(
      reason('V1 1 0 5\nR1 2 3 1k', { kind: 'equivalent-resistance', between: ['1', '2'] }),
    ).toMatch(/No resistor|no path/);
  });
});

describe('readRequest', () => {
  it('reads requests and refuses the rest with a sentence', () => {
    expect(readRequest({ kind: 'operating-point' })).toEqual({
      request: { kind: 'operating-point' },
    });
    expect(readRequest({ kind: 'current', component: 'R1' })).toEqual({
      request: { kind: 'current', component: 'R1' },
    });
    for (const json of [
      null,
      3,
      'x',
      {},
      { kind: 'weight' },
      { kind: 'current' },
      { kind: 'equivalent-resistance', between: ['1'] },
    ]) {
      const result = readRequest(json);
      expect('problem' in result && result.problem).toContain('operating-point');
    }
  });
});
