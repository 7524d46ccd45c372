import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/formal/circuit/compare.ts';
import type { CircuitDescription } from '../../../src/formal/circuit/description.ts';
import { parse } from '../../../src/formal/circuit/parse.ts';
import { print } from '../../../src/formal/circuit/print.ts';
import { recognize } from '../../../src/formal/circuit/recognize.ts';
import type { CircuitRequest } from '../../../src/formal/circuit/request.ts';
import { solve } from '../../../src/formal/circuit/solve.ts';
import { solveDc } from '../../../src/formal/circuit/solve-dc.ts';
import { fastestMs } from '../../fastest-ms.ts';
import { hasNgspice, runNgspice } from './ngspice.ts';

function read(text: string): CircuitDescription {
  const { description } = parse(text);
  if (!description) throw new Error(text);
  return description;
}

function answerTo(text: string, request: CircuitRequest): string {
  const result = solve(read(text), request);
  return result.ok ? result.solution.answer : `- ${result.reason}`;
}

describe('commas in values', () => {
  it.each([
    ['R1 1 0 1,000', 1000, 'note'],
    ['R1 1 0 12,000.5', 12_000.5, 'note'],
    ['R1 1 0 1,000,000', 1_000_000, 'note'],
    ['R1, 1, 0, 1,000 Ohm', 1000, 'note'],
    ['R1 1 0 4,7k', 4700, 'warning'],
    ['R1 1 0 0,500', 0.5, 'warning'],
    ['C1 1 0 2,2 uF', 0.0000022, 'warning'],
    ['V1 1 0 DC 1,5V', 1.5, 'warning'],
    ['V1 1 0 1,5', 1.5, 'warning'],
    ['R1 1 0 1,2,3', undefined, 'error'],
    ['V1 1 0 1,2,3', undefined, 'error'],
  ])('%s is %s with a %s', (line, value, severity) => {
    const { description, problems } = parse(`${line}\nR9 1 0 1`);
    expect(description?.components[0]).toHaveProperty('kind');
    const [first] = description?.components ?? [];
    expect(first && 'value' in first ? first.value : undefined).toBe(value);
    expect(problems.map((problem) => problem.severity)).toContain(severity);
    expect(problems.map(({ message }) => message).join()).not.toContain('does not change');
  });

  it.each(['R1,1,0,10k', 'R1 1, 0, 10k', 'R1 1 ,0 ,10k'])('still parts words in %s', (line) => {
    expect(read(`V1 1 0 1\n${line}`).components[1]).toMatchObject({
      nodes: ['1', '0'],
      value: 10_000,
    });
  });

  it('says what was assumed', () => {
    const [problem] = parse('V1 1 0 1\nR2 1 0 4,7k').problems;
    expect(problem).toMatchObject({ severity: 'warning', line: 2, column: 8, length: 4 });
    expect(problem?.message).toContain('4.7k');
  });

  it.each([
    ['R1 1 0 1k tc1=0.001', 'note'],
    ['R1 1 0 1k 5%', 'note'],
    ['C1 1 0 1u IC=2', 'note'],
    ['R1 1 0 1k m=2', 'warning'],
    ['R1 1 0 1k 2k', 'warning'],
    ['V1 1 0 12 Rser=1', 'warning'],
    ['D1 1 0 DX 2', 'warning'],
  ])('words behind the value in %s are a %s', (line, severity) => {
    const { problems } = parse(`V9 1 0 1\nR9 1 0 1\n${line}`);
    const rest = problems.filter(({ message }) => message.includes('left out'));
    expect(rest.map((problem) => problem.severity)).toEqual([severity]);
  });
});

const isNgspiceHere = hasNgspice();
const diode = 'V1 1 0 10\nR1 1 2 1k\nD1 2 0 DX\n.model DX D(Is=1e-9 N=2)';

describe('diode models', () => {
  it('are read and printed back', () => {
    const description = read(diode);
    expect(description.models).toEqual([{ name: 'DX', parameters: { is: 1e-9, n: 2 } }]);
    expect(print(description)).toContain('.model DX D(IS=1n N=2)');
    expect(read(print(description))).toEqual(description);
  });

  it('are read in time, however many, and the first of a name counts', () => {
    const lines = Array.from({ length: 4000 }, (_, i) => `.model D${i} D(IS=1n)`);
    const text = `R1 1 0 1\n${lines.join('\n')}`;
    expect(parse(text).description?.models).toHaveLength(4000);
    expect(fastestMs(() => parse(text), 400)).toBeLessThan(400);
    const { description, problems } = parse(`${diode}\n.model dx D(IS=1)`);
    expect(description?.models).toHaveLength(1);
    expect(problems.map(({ severity, line }) => `${severity} ${line}`)).toContain('error 5');
  });

  it('count in the operating point', () => {
    const point = solveDc(read(diode));
    expect(point.ok && point.voltages.get('2')).toBeCloseTo(0.83, 2);
  });

  it.each([
    diode,
    'V1 1 0 10\nR1 1 2 1k\nD1 2 0 DX\n.model DX D Is=2.52n Rs=.568 N=1.752 Cjo=4p M=.4 tt=20n Iave=200m Vpk=75 mfg=OnSemi type=silicon',
    'V1 1 0 5\nR1 1 2 10\nD1 2 3 DA\nD2 3 0 db\n.model DA D(RS=10)\n.model DB D(IS=1e-12 N=1.5 BV=50)',
    'V1 0 1 5\nR1 1 2 1k\nD1 2 0 DX\n.model DX D(IS=1n RS=5 BV=50)',
  ])('%j agrees with ngspice', (text) => {
    if (!isNgspiceHere) return;
    const point = solveDc(read(text));
    if (!point.ok) throw new Error(point.reason);
    const ngspice = runNgspice(read(text));
    expect(ngspice).toBeDefined();
    for (const [net, volt] of Object.entries(ngspice?.nodes ?? {}))
      expect(Math.abs((point.voltages.get(net) ?? Number.NaN) - volt)).toBeLessThan(
        1e-4 * Math.max(1, Math.abs(volt)),
      );
  });

  it.each([
    'V1 1 0 10\nR1 1 2 1k\nD1 2 0 DX\n.model DX D(IKF=1)',
    'V1 0 1 10\nR1 1 2 1k\nD1 2 0 DX\n.model DX D(BV=5)',
    'V1 1 0 10\nR1 1 2 1k\nD1 2 0 DX\n.model DX D(IS={Is0})',
    'V1 1 0 10\nR1 1 2 1k\nD1 2 0 DX\n.model DX D(IS=0)',
    'V1 1 0 10\nR1 1 2 1k\nD1 2 0 DX\n.model DX LED(IS=1)',
  ])('%j is not guessed', (text) => {
    expect(answerTo(text, { kind: 'operating-point' })).toMatch(/^- .*DX/);
  });
});

describe('resistance across sources', () => {
  const text = 'V1 1 0 12\nR1 1 2 6\nR2 2 0 3\nR3 2 0 6';

  it('is what a source directly across the terminals sees', () => {
    expect(answerTo(text, { kind: 'equivalent-resistance' })).toBe('8 Ω');
    for (const between of [
      ['1', '0'],
      ['0', '1'],
    ] as const)
      expect(answerTo(text, { kind: 'equivalent-resistance', between: [...between] })).toBe('8 Ω');
  });

  it('turns the others off', () => {
    const two = 'V1 1 0 12\nV2 3 0 5\nR1 1 2 6\nR2 2 0 3\nR3 2 3 6';
    expect(answerTo(two, { kind: 'equivalent-resistance', between: ['1', '0'] })).toBe('8 Ω');
    expect(answerTo(two, { kind: 'equivalent-resistance', between: ['2', '0'] })).toBe('1.5 Ω');
  });

  it('is refused where sources that are off short the terminals', () => {
    const between: [string, string] = ['a', 'b'];
    const shorted = 'V1 a 0 5\nV2 b 0 3\nR1 a b 10';
    expect(answerTo(shorted, { kind: 'equivalent-resistance', between })).toMatch(/^- .*V1/);
    expect(
      answerTo('V1 a 0 5\nR2 a b 0\nR1 b 0 4', { kind: 'equivalent-resistance', between }),
    ).toBe('0 Ω');
  });
});

describe('sources without a DC value', () => {
  const requests: CircuitRequest[] = [
    { kind: 'current', component: 'R1' },
    { kind: 'voltage-across', component: 'R1' },
    { kind: 'power', component: 'R1' },
    { kind: 'node-voltage', node: '1' },
    { kind: 'total-current' },
    { kind: 'total-power' },
  ];

  it.each(['AC 5', 'DC 0 AC 5', 'SIN(0 5 50)'])(
    '%s: only the operating point is given',
    (source) => {
      const text = `V1 1 0 ${source}\nR1 1 0 1k`;
      for (const request of requests) expect(answerTo(text, request)).toMatch(/^- .*V1/);
      expect(answerTo(text, { kind: 'operating-point' })).toBe('V(1) = 0 V');
      expect(answerTo(text, { kind: 'equivalent-resistance' })).toBe('1 kΩ');
    },
  );

  it('does not mind an AC value beside a DC value', () => {
    expect(answerTo('V1 1 0 DC 5 AC 1\nR1 1 0 1k', { kind: 'current', component: 'R1' })).toBe(
      '5 mA',
    );
  });
});

describe('compare with names and ground', () => {
  const truth = read('V1 1 0 12\nR1 1 2 2k\nR2 2 0 4k');

  it('blames exchanged values, not the source', () => {
    const result = compare(read('V1 1 0 12\nR1 1 2 4k\nR2 2 0 2k'), truth);
    expect(result.missingFacts).toEqual(['R1 1 2 2k', 'R2 2 0 4k']);
    expect(result.right).toBe(1);
    const loose = read('V1 1 3 12\nR1 1 2 2k\nR2 2 3 4k');
    const other = compare(read('V1 a c 12\nR1 a b 4k\nR2 b c 2k'), loose);
    expect(other.missingFacts).toEqual(['R1 1 2 2k', 'R2 2 3 4k']);
  });

  it('takes ground for one net of its own', () => {
    expect(compare(read('V1 1 2 12\nR1 1 0 2k\nR2 0 2 4k'), truth).exact).toBe(false);
    expect(compare(read('V1 1 3 12\nR1 1 2 2k\nR2 2 3 4k'), truth).exact).toBe(true);
    expect(compare(read('V9 x 0 12\nR8 x y 2k\nR7 y 0 4k'), truth).exact).toBe(true);
  });

  it('takes a source turned round with the other sign for the same', () => {
    expect(compare(read('V1 0 1 -12\nR1 1 2 2k\nR2 2 0 4k'), truth).exact).toBe(true);
    expect(compare(truth, read('V1 0 1 -12\nR1 1 2 2k\nR2 2 0 4k')).exact).toBe(true);
    expect(compare(read('V1 0 1 12\nR1 1 2 2k\nR2 2 0 4k'), truth).exact).toBe(false);
    const sensed = 'R1 1 2 1k\nF1 2 0 V1 2\nR2 2 0 1k';
    expect(compare(read(`V1 0 1 -5\n${sensed}`), read(`V1 1 0 5\n${sensed}`)).exact).toBe(false);
  });
});

describe('recognize', () => {
  it('knows the combined resistance of all resistors of a source, not of some', () => {
    const question = 'What is the combined resistance of R1 and R2?';
    expect(recognize(read('V1 1 0 12\nR1 1 2 2k\nR2 2 0 4k'), question)).toEqual({
      kind: 'equivalent-resistance',
    });
    expect(recognize(read('V1 1 0 12\nR1 1 2 2k\nR2 2 0 4k\nR3 2 0 1k'), question)).toBe(undefined);
    expect(recognize(read('V1 1 0 12\nR1 1 2 2k\nR2 2 0 4k\nV2 1 0 1'), question)).toBe(undefined);
  });

  const divider = read('V1 1 0 12\nR1 1 2 2k\nR2 2 0 4k');

  it('knows what lies across an element', () => {
    expect(recognize(divider, 'What voltage lies across R1?')).toEqual({
      kind: 'voltage-across',
      component: 'R1',
    });
  });
});
