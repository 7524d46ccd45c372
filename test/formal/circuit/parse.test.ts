import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { circuit } from '../../../src/formal/circuit/circuit.ts';
import type { CircuitDescription, Component } from '../../../src/formal/circuit/description.ts';
import { draw } from '../../../src/formal/circuit/draw.ts';
import { parse } from '../../../src/formal/circuit/parse.ts';
import { print } from '../../../src/formal/circuit/print.ts';
import { sample } from '../../../src/formal/circuit/sample.ts';
import {
  printSpiceNumber,
  readSpiceNumber,
  toEngineering,
} from '../../../src/formal/circuit/spice-number.ts';
import { defaultStyle } from '../../../src/formal/draw-style.ts';
import type { Difficulty } from '../../../src/formal/formal-language.ts';
import { createRandom } from '../../../src/formal/random.ts';
import { fastestMs } from '../../fastest-ms.ts';
import { randomNetlist } from './random-netlist.ts';

// Hundreds of circuits a test: seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const paper = 'V1 1 0 DC 24V\nV2 3 0 DC 15V\nR1 1 2 10k\nR2 2 3 8.1k\nR3 2 0 4.7k\n.end';

function first(line: string): Component | undefined {
  // A second element keeps the nodes from being loose, and V0 can be named as a control.
  return parse(`V0 1 0 1\n${line}`).description?.components[1];
}

function problemsOf(text: string, severity?: string) {
  const { problems } = parse(text);
  return problems.filter((problem) => severity === undefined || problem.severity === severity);
}

describe('numbers', () => {
  it.each<[string, number]>([
    ['10k', 10_000],
    ['4.7Meg', 4_700_000],
    ['4.7MEG', 4_700_000],
    ['3.3u', 0.0000033],
    ['2.2µF', 0.0000022],
    ['2.2μF', 0.0000022],
    ['10kOhm', 10_000],
    ['10kΩ', 10_000],
    ['100Ω', 100],
    ['100ohms', 100],
    ['1mF', 0.001],
    ['4k7', 4700],
    ['2R2', 2.2],
    ['100R', 100],
    ['12V', 12],
    ['2A', 2],
    ['5mA', 0.005],
    ['10mH', 0.01],
    ['1H', 1],
    ['1e-3', 0.001],
    ['1E6', 1_000_000],
    ['-5', -5],
    ['−5', -5],
    ['+5', 5],
    ['.5', 0.5],
    ['5.', 5],
    ['1T', 1e12],
    ['2G', 2e9],
    ['10n', 1e-8],
    ['10p', 1e-11],
    ['10pF', 1e-11],
    ['10f', 1e-14],
    ['1mil', 25.4e-6],
    ['{47k}', 47_000],
    ['1kHz', 1000],
    ['1MegOhm', 1e6],
    ['1megohms', 1e6],
  ])('reads %s', (text, value) => {
    const number = readSpiceNumber(text);
    expect(number?.value).toBe(value);
    expect(number?.doubt).toBeUndefined();
  });

  it.each<[string, number, string]>([
    ['1M', 0.001, 'milli'],
    ['1MOhm', 0.001, 'milli'],
    ['1MΩ', 0.001, 'milli'],
    ['1F', 1e-15, 'femto'],
    ['10kx', 10_000, 'not understood'],
  ])('reads %s with a doubt', (text, value, doubt) => {
    expect(readSpiceNumber(text)?.value).toBe(value);
    expect(readSpiceNumber(text)?.doubt).toContain(doubt);
  });

  it.each(['', 'k', 'R', 'abc', '1e999', '--5', '1'.repeat(100)])('does not read “%s”', (text) => {
    expect(readSpiceNumber(text)).toBeUndefined();
  });

  it('prints every double so that it reads back', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const read = readSpiceNumber(printSpiceNumber(value))?.value;
        expect(read).toBe(value === 0 ? 0 : value);
      }),
      { numRuns: 5000, seed: 1 },
    );
  });

  it.each<[number, string, string]>([
    [10_000, '10k', '10 kΩ'],
    [8100, '8.1k', '8.1 kΩ'],
    [1e6, '1Meg', '1 MΩ'],
    [0.5, '500m', '500 mΩ'],
    [1e-6, '1u', '1 µΩ'],
    [47, '47', '47 Ω'],
    [0, '0', '0 Ω'],
    [-1500, '-1.5k', '-1.5 kΩ'],
    [1e-18, '1e-18', '1e-18 Ω'],
  ])('writes %d as %s and %s', (value, spice, label) => {
    expect(printSpiceNumber(value)).toBe(spice);
    expect(toEngineering(value, 'Ω')).toBe(label);
  });
});

describe('parse and print', () => {
  it('reads the example of the paper', () => {
    const { ok, description, problems } = parse(paper);
    expect(ok).toBe(true);
    expect(problems).toEqual([]);
    expect(description).toEqual({
      components: [
        { name: 'V1', kind: 'voltage-source', nodes: ['1', '0'], value: 24 },
        { name: 'V2', kind: 'voltage-source', nodes: ['3', '0'], value: 15 },
        { name: 'R1', kind: 'resistor', nodes: ['1', '2'], value: 10_000 },
        { name: 'R2', kind: 'resistor', nodes: ['2', '3'], value: 8100 },
        { name: 'R3', kind: 'resistor', nodes: ['2', '0'], value: 4700 },
      ],
    });
  });

  it('gives back 1,000 samples, without problems', () => {
    for (let seed = 0; seed < 1000; seed += 1) {
      const description = sample(createRandom(seed), ((seed % 5) + 1) as Difficulty);
      expect(parse(print(description)), `seed ${seed}`).toEqual({
        ok: true,
        description,
        problems: [],
      });
    }
  });

  it('gives back odd netlists', () => {
    for (let seed = 0; seed < 500; seed += 1) {
      const random = randomNetlist(seed);
      const names = new Set<string>();
      const components = random.components.filter(
        ({ name }) => !names.has(name) && names.add(name),
      );
      expect(parse(print({ components })).description, `seed ${seed}`).toEqual({ components });
    }
  });

  it('gives back every kind of element', () => {
    const description: CircuitDescription = {
      title: 'All of them',
      components: [
        { name: 'V1', kind: 'voltage-source', nodes: ['a', '0'], value: 0.5, ac: 1, phase: 90 },
        {
          name: 'V2',
          kind: 'voltage-source',
          nodes: ['a', 'b'],
          wave: { shape: 'SIN', parameters: [0, 5, 50] },
        },
        { name: 'I1', kind: 'current-source', nodes: ['b', '0'], ac: 0.001 },
        { name: 'L1', kind: 'inductor', nodes: ['b', 'c'], value: 0.0033 },
        { name: 'C1', kind: 'capacitor', nodes: ['c', '0'], value: 4.7e-12 },
        { name: 'R1', kind: 'resistor', nodes: ['c', '0'], symbol: 'Rload' },
        { name: 'D1', kind: 'diode', nodes: ['c', '0'], model: 'D1N4148' },
        { name: 'E1', kind: 'vcvs', nodes: ['d', '0'], control: ['b', 'c'], value: 10 },
        { name: 'G1', kind: 'vccs', nodes: ['d', '0'], control: ['b', '0'], value: 0.002 },
        { name: 'F1', kind: 'cccs', nodes: ['e', '0'], control: 'V1', value: 2 },
        { name: 'H1', kind: 'ccvs', nodes: ['e', 'd'], control: 'V1', value: 500 },
        { name: 'Q1', kind: 'foreign', nodes: ['e', 'd', '0'], model: 'BC547' },
        { name: 'M1', kind: 'foreign', nodes: ['e', 'd', '0', '0'], model: 'NMOS' },
        { name: 'S1', kind: 'foreign', nodes: ['e', 'd', 'a', '0'], model: 'SW' },
        { name: 'X1', kind: 'foreign', nodes: ['e', 'd', 'a', 'b', '0'], model: 'OPAMP' },
      ],
    };
    expect(parse(print(description)).description).toEqual(description);
  });

  it('reads its template without a problem', () => {
    expect(parse(circuit.template).problems).toEqual([]);
    expect(print(parse(circuit.template).description ?? { components: [] })).toBe(circuit.template);
  });
});

describe('what models write', () => {
  it.each<[string, object]>([
    ['R1 1 0 R=10k', { value: 10_000 }],
    ['R1 1 0 10 k', { value: 10_000 }],
    ['R1 1 0 10 kOhm', { value: 10_000 }],
    ['R1 1 0 10 Ω', { value: 10 }],
    ['C1 1 0 1 F', { value: 1 }],
    ['R1 (1 0) 10k', { nodes: ['1', '0'], value: 10_000 }],
    ['R1 1, 0, 10k', { nodes: ['1', '0'], value: 10_000 }],
    ['R1: 1 0 10k', { name: 'R1', value: 10_000 }],
    ['r1 1 gnd 10k', { name: 'r1', nodes: ['1', '0'] }],
    ['R1 1 GND 10k', { nodes: ['1', '0'] }],
    ['R1 1 0 10k ; the load', { value: 10_000 }],
    ['R1 1 0 10k $ the load', { value: 10_000 }],
    ['R1 1 0 10k // the load', { value: 10_000 }],
    ['R1 1 0\n+ 10k', { value: 10_000 }],
    ['R1\n+ 1 0\n* between\n+10k', { value: 10_000 }],
    ['C1 1 0 1u IC=0', { value: 0.000001 }],
    ['V1 1 0 5V DC', { value: 5 }],
    ['V1 1 0 DC 5', { value: 5 }],
    ['V1 1 0 DC=5', { value: 5 }],
    ['V1 1 0 dc 5 ac 1', { value: 5, ac: 1 }],
    ['V1 1 0 AC 1 90', { ac: 1, phase: 90 }],
    ['V1 1 0 AC', { ac: 1 }],
    ['V1 1 0 AC 230V 50Hz', { ac: 230 }],
    ['V1 1 0 SIN(0 5 50)', { wave: { shape: 'SIN', parameters: [0, 5, 50] } }],
    ['V1 1 0 SINE(0 5V 1kHz)', { wave: { shape: 'SIN', parameters: [0, 5, 1000] } }],
    ['V1 1 0 sin ( 0, 5, 50 )', { wave: { shape: 'SIN', parameters: [0, 5, 50] } }],
    [
      'V1 1 0 DC 0 PULSE(0 5 1u)',
      { value: 0, wave: { shape: 'PULSE', parameters: [0, 5, 0.000001] } },
    ],
    ['I1 0 1 2A', { kind: 'current-source', value: 2 }],
    ['D1 1 0', { kind: 'diode' }],
    ['D1 1 0 LED', { kind: 'diode', model: 'LED' }],
    ['E1 2 0 1 0 10', { kind: 'vcvs', control: ['1', '0'], value: 10 }],
    ['G1 2 0 1 GND 2m', { kind: 'vccs', control: ['1', '0'], value: 0.002 }],
    ['F1 2 0 V0 2', { kind: 'cccs', control: 'V0', value: 2 }],
    ['H1 2 0 v0 500', { kind: 'ccvs', control: 'v0', value: 500 }],
    ['R1 1 0 R', { symbol: 'R' }],
    ['R1 1 0 {Rload}', { symbol: 'Rload' }],
    ['Q1 1 2 0 2N2222', { kind: 'foreign', nodes: ['1', '2', '0'], model: '2N2222' }],
    ['M1 1 2 0 0 NMOS L=1u W=2u', { kind: 'foreign', nodes: ['1', '2', '0', '0'], model: 'NMOS' }],
    ['S1 1 0 open', { kind: 'foreign', nodes: ['1', '0'], model: 'open' }],
    ['X1 1 2 0 OPAMP PARAMS: A=1', { kind: 'foreign', nodes: ['1', '2', '0'], model: 'OPAMP' }],
  ])('reads “%s”', (line, expected) => {
    expect(first(line)).toMatchObject(expected);
    expect(problemsOf(`V0 1 0 1\n${line}`, 'error')).toEqual([]);
  });

  it('takes one spelling for a net, the first', () => {
    const { description } = parse('V1 In 0 5\nR1 IN out 1k\nR2 OUT gnd 1k');
    expect(description?.components.map(({ nodes }) => nodes)).toEqual([
      ['In', '0'],
      ['In', 'out'],
      ['out', '0'],
    ]);
  });

  it.each<[string, string | undefined, number]>([
    [paper, undefined, 5],
    ['* Two sources\nV1 1 0 5\nR1 1 0 1', 'Two sources', 2],
    ['Voltage divider\nV1 1 0 5\nR1 1 0 1', 'Voltage divider', 2],
    ['Voltage divider circuit 5V\nV1 1 0 5\nR1 1 0 1', 'Voltage divider circuit 5V', 2],
    ['Dual supply circuit\nV1 1 0 5\nR1 1 0 1', 'Dual supply circuit', 2],
    ['RC low-pass filter\nV1 1 0 5\nR1 1 0 1', 'RC low-pass filter', 2],
    ['.title Bridge\nV1 1 0 5\nR1 1 0 1', 'Bridge', 2],
    ['Vin in 0 5\nR1 in 0 1', undefined, 2],
    ['Vsupply in gnd 5\nRload in gnd 1', undefined, 2],
    ['\n\n*\nV1 1 0 5\nR1 1 0 1', undefined, 2],
    ['V 1 0 5\nR 1 0 1', undefined, 2],
    ['Netlist for the circuit:\nV1 1 0 5\nR1 1 0 1', 'Netlist for the circuit:', 2],
  ])('finds the title or none in “%s”', (text, title, count) => {
    const { description } = parse(text);
    expect(description?.title).toBe(title);
    expect(description?.components).toHaveLength(count);
    expect(problemsOf(text, 'error')).toEqual([]);
  });

  it('notes what it ignores', () => {
    const text =
      'V1 1 0 5\nR1 1 0 1k\n.op\n.model Q NPN(BF=100)\n.include secret.lib\n.end\nR2 1 0 1k';
    const notes = problemsOf(text);
    expect(notes.map(({ severity, line }) => `${severity} ${line}`)).toEqual([
      'note 3',
      'note 4',
      'note 5',
      'note 7',
    ]);
    expect(notes[2]?.message).toContain('no other file is read');
    expect(parse(text).ok).toBe(true);
    expect(parse(text).description?.components).toHaveLength(2);
  });

  it('leaves out control blocks and subcircuit definitions', () => {
    const text =
      'V1 1 0 5\n.control\nrun\nplot v(1)\n.endc\n.subckt amp a b\nR9 a b 1k\n.ends\nR1 1 0 1k';
    expect(parse(text).description?.components.map(({ name }) => name)).toEqual(['V1', 'R1']);
    expect(parse(text).ok).toBe(true);
  });
});

describe('problems', () => {
  it.each<[string, string, number, number, string]>([
    ['V1 1 0 5\nR1 1 0 1k\nR1 1 0 2k', 'error', 3, 1, 'another R1'],
    ['V1 1 0 5\nR1 1 0 1k\nr1 1 0 2k', 'error', 3, 1, 'another r1'],
    ['V1 1 0 5\nR1 1', 'error', 2, 5, 'two nodes'],
    ['V1 1 0 5\nR1 1 10k', 'error', 2, 6, 'two nodes'],
    ['V1 1 0 5\nR1 1 0', 'error', 2, 7, 'no value'],
    ['V1 1 0 5\nR1 1 0 1k\nV2 1 0', 'error', 3, 7, 'no value'],
    ['V1 1 0 5\n  R1 1', 'error', 2, 7, 'two nodes'],
    ['V1 1 0 5\nE1 2 0 1', 'error', 2, 9, 'controlling nodes'],
    ['V1 1 0 5\nF1 2 0 V9 2\nR1 2 0 1', 'error', 2, 1, 'V9'],
    ['V1 1 0 5\nR1 1 0 1k\n? what', 'error', 3, 1, 'begins like no element'],
    ['V1 1 0 5\nR1 1 0 1k\nR2 1 2 1k', 'warning', 3, 6, 'only one connection'],
    ['V1 1 0 5\nR1 1 1 1k', 'warning', 2, 6, 'shorted'],
    ['V1 1 0 5\nR1 1 0 1k\nV2 0 1 6', 'warning', 3, 1, 'parallel'],
    ['V1 1 2 5\nR1 1 2 1k', 'warning', 1, 6, 'node 2'],
    ['V1 1 0 5\nR1 1 0 1MOhm', 'warning', 2, 8, 'milli'],
    ['V1 1 0 5\nR1 1 0 5V', 'warning', 2, 8, 'unit V'],
    ['V1 1 0 5\nR1 1 0 R', 'warning', 2, 8, 'no number'],
    ['V1 1 0 5\nD1 1 0', 'note', 2, 7, 'no model'],
    ['V1 1 0 5\nQ1 1 0 0 Q', 'note', 2, 1, 'box'],
    ['V1 1 0 5\nC1 1 0 1u IC=0', 'note', 2, 11, 'left out'],
    ['+ 5', 'error', 1, 1, 'none before it'],
    ['', 'error', 1, 1, 'no element'],
    ['* only a comment', 'error', 1, 1, 'no element'],
  ])('says what is wrong with “%s”', (text, severity, line, column, message) => {
    const found = parse(text).problems.find((problem) => problem.message.includes(message));
    expect(found).toMatchObject({ severity, line, column });
    expect(parse(text).ok).toBe(severity !== 'error');
  });

  it('keeps what it could read beside an error', () => {
    const { ok, description } = parse('V1 1 0 5\nR1 1\nR2 1 0 1k');
    expect(ok).toBe(false);
    expect(description?.components.map(({ name }) => name)).toEqual(['V1', 'R2']);
  });

  it('refuses more than 100 kB', () => {
    expect(parse('R1 1 0 1k\n'.repeat(20_000))).toMatchObject({ ok: false });
  });
});

describe('a text still being written', () => {
  it('has no error at any prefix of a print', () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const text = print(sample(createRandom(seed), ((seed % 5) + 1) as Difficulty));
      for (let end = 0; end <= text.length; end += 1) {
        const { problems, description } = parse(text.slice(0, end), { partial: true });
        expect(problems, JSON.stringify(text.slice(0, end))).toEqual([]);
        expect(description).toBeDefined();
      }
    }
  });

  it('leaves the last line out and keeps the others', () => {
    const { description } = parse('V1 1 0 5\nR1 1 0 1', { partial: true });
    expect(description?.components.map(({ name }) => name)).toEqual(['V1']);
    expect(parse('V1 1 0 5\nR1 1 0\n', { partial: true }).problems).toEqual([]);
  });
});

describe('any text', () => {
  const check = (text: string) => {
    for (const partial of [false, true])
      expect(fastestMs(() => parse(text, { partial }), 200)).toBeLessThan(200);
    const result = parse(text);
    if (result.description) draw(result.description, defaultStyle);
  };

  it('never throws', () => {
    const words = fc.constantFrom(
      'R1',
      'V1',
      'Q1',
      'E1',
      '1',
      '0',
      'gnd',
      '10k',
      '.op',
      '+',
      '*',
      '\n',
      '(',
      '{',
      '}',
      'SIN',
      'AC',
      ';',
      '=',
      'ü',
      '\u0000',
    );
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), check), {
      numRuns: 300,
      seed: 2,
    });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (list) => check(list.join(' '))),
      { numRuns: 500, seed: 3 },
    );
  });

  it('takes mutated netlists', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const random = createRandom(seed);
      const text = print(sample(random, ((seed % 5) + 1) as Difficulty));
      const at = random.integer(0, text.length);
      const cut = random.integer(0, 5);
      check(
        text.slice(0, at) +
          random.pick(['', '\n', ' ', '+', '(', 'k', '0', '.', '{', '*']) +
          text.slice(at + cut),
      );
    }
  });

  it.each([
    '(',
    '{',
    '+',
    '+\n',
    'R',
    'R1 1 0 1k\n',
    '1',
    '1k7',
    ' ',
    '\t\n',
    '. ',
    '*',
    'V1 1 0 SIN(\n',
    'R1 a b\n+ ',
    '$ ',
    '/',
    'E1 1 2 3 4 ',
    'X1 1 2 3 4 5 6 7 8 9 ',
    '\u{1F600}',
    'é=',
  ])('is through 100 kB of “%s” in time', (piece) => {
    const text = piece.repeat(Math.floor(100_000 / piece.length));
    expect(fastestMs(() => parse(text), 200)).toBeLessThan(200);
  });
});
