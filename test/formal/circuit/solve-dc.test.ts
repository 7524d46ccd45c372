import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { CircuitDescription } from '../../../src/formal/circuit/description.ts';
import { parse } from '../../../src/formal/circuit/parse.ts';
import { print } from '../../../src/formal/circuit/print.ts';
import { sample } from '../../../src/formal/circuit/sample.ts';
import { type OperatingPoint, solveDc } from '../../../src/formal/circuit/solve-dc.ts';
import type { Difficulty } from '../../../src/formal/formal-language.ts';
import { createRandom } from '../../../src/formal/random.ts';
import { fastestMs } from '../../fastest-ms.ts';
import { hasNgspice, type NgspiceResult, runNgspice } from './ngspice.ts';

// Hundreds of circuits a test: seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

type Golden = NgspiceResult & { readonly netlist: string };

const goldens: readonly Golden[] = JSON.parse(
  readFileSync(new URL('ngspice-goldens.json', import.meta.url), 'utf8'),
);

function read(text: string): CircuitDescription {
  const { description } = parse(text);
  if (!description) throw new Error(text);
  return description;
}

function solved(text: string): OperatingPoint {
  const result = solveDc(read(text));
  if (!result.ok) throw new Error(result.reason);
  return result;
}

function reasonOf(text: string): string {
  const result = solveDc(read(text));
  if (result.ok) throw new Error('it was solved');
  return result.reason;
}

/** Relative 1e-4; absolute 1 pA and 1 nV, where ngspice leaves its gmin currents. */
function expectAgreement(text: string, { nodes, branches }: NgspiceResult) {
  const result = solved(text);
  const check = (what: string, own: number | undefined, theirs: number, least: number) => {
    const tolerance = Math.max(1e-4 * Math.abs(theirs), least);
    expect(Math.abs((own ?? Number.NaN) - theirs), `${what} of\n${text}`).toBeLessThanOrEqual(
      tolerance,
    );
  };
  for (const [net, volt] of Object.entries(nodes))
    check(`v(${net})`, result.voltages.get(net), volt, 1e-9);
  for (const [name, ampere] of Object.entries(branches))
    check(`i(${name})`, result.currents.get(name), ampere, 2e-11);
}

describe('operating points against ngspice', () => {
  it('agrees with what was recorded', () => {
    expect(goldens.length).toBeGreaterThanOrEqual(200);
    for (const golden of goldens) expectAgreement(golden.netlist, golden);
  });

  it('has recorded dependent sources, capacitors, inductors and diodes', () => {
    const text = goldens.map(({ netlist }) => netlist).join('\n');
    for (const letter of 'RCLVIEGFHD')
      expect(text.match(new RegExp(`^${letter}`, 'gm'))?.length ?? 0, letter).toBeGreaterThan(10);
  });

  it.runIf(hasNgspice())(
    'agrees with the one installed',
    () => {
      for (let seed = 0; seed < 20; seed += 1) {
        const description = sample(createRandom(9000 + seed), ((seed % 5) + 1) as Difficulty);
        const result = runNgspice(description);
        expect(result).toBeDefined();
        if (result) expectAgreement(print({ components: description.components }), result);
      }
    },
    60_000,
  );
});

describe('solveDc', () => {
  it('solves the example of the paper exactly', () => {
    const { voltages, currents, exact } = solved(
      'V1 1 0 DC 24V\nV2 3 0 DC 15V\nR1 1 2 10k\nR2 2 3 8.1k\nR3 2 0 4.7k\n.end',
    );
    // (24/10000 + 15/8100) / (1/10000 + 1/8100 + 1/4700), by hand.
    const v2 = (24 / 10000 + 15 / 8100) / (1 / 10000 + 1 / 8100 + 1 / 4700);
    expect(exact).toBe(true);
    expect(voltages.get('2')).toBeCloseTo(v2, 12);
    expect(currents.get('V1')).toBeCloseTo(-(24 - v2) / 10000, 15);
    expect(currents.get('R3')).toBeCloseTo(v2 / 4700, 15);
  });

  it('has no rounding noise', () => {
    const { voltages } = solved('V1 1 0 0.3\nR1 1 2 0.1\nR2 2 0 0.2');
    expect(voltages.get('2')).toBe(0.2);
  });

  it('takes capacitors as open and inductors as wires', () => {
    const { voltages, currents } = solved('V1 1 0 10\nR1 1 2 1k\nL1 2 3 1m\nC1 3 0 1u\nR2 3 0 1k');
    expect(voltages.get('3')).toBe(5);
    expect(currents.get('L1')).toBe(0.005);
    expect(currents.get('C1')).toBe(0);
  });

  it('takes the wave of a source at time zero, as ngspice does', () => {
    expect(solved('V1 1 0 SIN(2 5 50)\nR1 1 0 1k').voltages.get('1')).toBe(2);
    expect(solved('V1 1 0 AC 1\nR1 1 0 1k').voltages.get('1')).toBe(0);
    expect(solved('V1 1 0 PULSE(1 5)\nR1 1 0 1k').voltages.get('1')).toBe(1);
  });

  it('counts voltages from the assumed reference where there is no ground', () => {
    const { voltages, reference } = solved('V1 a b 9\nR1 a c 1\nR2 c b 2');
    expect(reference).toBe('b');
    expect(voltages.get('c')).toBe(6);
  });

  it('names what makes a circuit unsolvable', () => {
    expect(reasonOf('V1 1 0 5\nV2 1 0 6\nR1 1 0 1')).toContain('V2 closes a loop');
    expect(reasonOf('V1 1 0 5\nL1 1 0 1m\nR1 1 0 1')).toContain('L1 closes a loop');
    expect(reasonOf('V1 1 0 5\nR1 1 0 1\nC1 1 2 1u\nC2 2 0 1u')).toContain('Node 2 has no path');
    expect(reasonOf('I1 0 1 5\nC1 1 0 1u')).toContain('Node 1 has no path');
    expect(reasonOf('V1 1 0 5\nR1 1 0 R')).toContain('R1 has no number');
    expect(reasonOf('V1 1 0 5\nR1 1 2 1\nQ1 2 1 0 BC547')).toContain('Q1');
    expect(reasonOf('V1 1 0 5\nR1 1 0 1\nE1 2 0 2 0 1\nR2 2 0 1')).toContain('do not determine');
  });

  it('solves a ladder of 120 elements in under 200 ms', () => {
    const lines = ['V1 n1 0 10'];
    for (let i = 1; i < 60; i += 1)
      lines.push(`R${i} n${i} n${i + 1} 1k`, `RG${i} n${i + 1} 0 2.2k`);
    expect(fastestMs(() => solved(lines.join('\n')), 200)).toBeLessThan(200);
  });

  it('balances the currents at every node, whatever the netlist', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const { components } = sample(createRandom(seed), ((seed % 5) + 1) as Difficulty);
      const result = solveDc({ components });
      expect(result.ok).toBe(true);
      if (!result.ok) continue;
      const sums = new Map<string, number>();
      for (const { name, nodes } of components) {
        const current = result.currents.get(name) ?? Number.NaN;
        const [a = '', b = ''] = nodes;
        sums.set(a, (sums.get(a) ?? 0) + current);
        sums.set(b, (sums.get(b) ?? 0) - current);
      }
      for (const sum of sums.values()) expect(Math.abs(sum)).toBeLessThan(1e-9);
    }
  });
});
