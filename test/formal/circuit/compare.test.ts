import { describe, expect, it, vi } from 'vitest';
import { compare } from '../../../src/formal/circuit/compare.ts';
import type { CircuitDescription, Component } from '../../../src/formal/circuit/description.ts';
import { parse } from '../../../src/formal/circuit/parse.ts';
import { sample } from '../../../src/formal/circuit/sample.ts';
import type { Difficulty } from '../../../src/formal/formal-language.ts';
import { createRandom } from '../../../src/formal/random.ts';
import { fastestMs } from '../../fastest-ms.ts';

// Hundreds of circuits a test: seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

function read(text: string): CircuitDescription {
  const { description } = parse(text);
  if (!description) throw new Error(text);
  return description;
}

const truth = read('V1 1 0 24\nV2 3 0 15\nR1 1 2 10k\nR2 2 3 8.1k\nR3 2 0 4.7k');

/** The same circuit with other names of nets, ground aside, and elements, another order, and ends of R, C, L exchanged. */
function disguise({ components }: CircuitDescription, seed: number): CircuitDescription {
  const random = createRandom(seed);
  const nets = [...new Set(components.flatMap(({ nodes }) => [...nodes]))];
  const names = random.shuffle(nets.map((_, index) => `net${index}`));
  const rename = (net: string) => (net === '0' ? net : (names[nets.indexOf(net)] ?? net));
  const elements = new Map(
    components.map(({ name }, index) => [name, `${name.charAt(0)}${90 - index}`]),
  );
  const changed = components.map((component): Component => {
    if (component.kind === 'foreign') return component;
    const [a, b] = component.nodes;
    const isPassive = /^(?:resistor|capacitor|inductor)$/.test(component.kind);
    const swap = isPassive && random.chance(0.5);
    const nodes = (swap ? [rename(b), rename(a)] : [rename(a), rename(b)]) as [string, string];
    const name = elements.get(component.name) ?? component.name;
    if (component.kind === 'vcvs' || component.kind === 'vccs') {
      const [p, m] = component.control;
      return { ...component, name, nodes, control: [rename(p), rename(m)] };
    }
    if (component.kind === 'cccs' || component.kind === 'ccvs')
      return { ...component, name, nodes, control: elements.get(component.control) ?? '' };
    return { ...component, name, nodes };
  });
  return { components: random.shuffle(changed) };
}

describe('compare', () => {
  it('finds a circuit in itself, whatever its nets and elements are called', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const description = sample(createRandom(seed), ((seed % 5) + 1) as Difficulty);
      const result = compare(disguise(description, seed), description);
      expect(result, `seed ${seed}`).toMatchObject({ missing: 0, invented: 0, exact: true });
      expect(result.right).toBe(description.components.length);
    }
  });

  it('counts one changed value as one missing and one invented', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const description = sample(createRandom(seed), ((seed % 5) + 1) as Difficulty);
      const random = createRandom(seed);
      const at = random.pick([...description.components.keys()]);
      const components = description.components.map((component, index) =>
        index === at && component.kind !== 'diode' && component.kind !== 'foreign'
          ? ({ ...component, value: 123_456 } as Component)
          : component,
      );
      expect(compare(disguise({ components }, seed), description), `seed ${seed}`).toMatchObject({
        right: components.length - 1,
        missing: 1,
        invented: 1,
        exact: false,
      });
    }
  });

  it('says what is missing and what is invented', () => {
    const result = compare(read('V1 1 0 24\nV2 3 0 15\nR1 1 2 10k\nR2 2 3 8.2k'), truth);
    expect(result).toMatchObject({ right: 3, missing: 2, invented: 1, exact: false });
    expect(result.missingFacts).toEqual(['R2 2 3 8.1k', 'R3 2 0 4.7k']);
    expect(result.inventedFacts).toEqual(['R2 2 3 8.2k']);
  });

  it('minds the direction of sources and diodes, not that of R, C and L', () => {
    const loop = read('V1 1 0 5\nR1 1 2 1k\nD1 2 3 D\nC1 3 0 1u');
    expect(compare(read('V1 1 0 5\nR1 2 1 1k\nD1 2 3 D\nC1 0 3 1u'), loop).exact).toBe(true);
    expect(compare(read('V1 1 0 5\nR1 1 2 1k\nD1 3 2 D\nC1 3 0 1u'), loop).missing).toBe(1);
    expect(compare(read('V1 0 1 5\nR1 1 2 1k\nD1 2 3 D\nC1 3 0 1u'), loop).exact).toBe(false);
  });

  it('does not find a circuit of the same elements otherwise connected', () => {
    const series = read('V1 1 0 5\nR1 1 2 1k\nR2 2 0 1k');
    const parallel = read('V1 1 0 5\nR1 1 0 1k\nR2 1 0 1k');
    expect(compare(parallel, series)).toMatchObject({ right: 1, missing: 2, invented: 2 });
  });

  it('takes nothing and everything', () => {
    const empty: CircuitDescription = { components: [] };
    expect(compare(empty, truth)).toMatchObject({
      right: 0,
      missing: 5,
      invented: 0,
      exact: false,
    });
    expect(compare(truth, empty)).toMatchObject({
      right: 0,
      missing: 0,
      invented: 5,
      exact: false,
    });
    expect(compare(empty, empty).exact).toBe(true);
  });

  it('is quick', () => {
    const description = sample(createRandom(4), 5);
    const disguised = disguise(description, 5);
    expect(fastestMs(() => compare(disguised, description), 50)).toBeLessThan(50);
    const lines = Array.from({ length: 60 }, (_, i) => `R${i} ${i % 20} ${(i * 7 + 3) % 20} ${i}k`);
    const many = read(['V1 1 0 5', ...lines].join('\n'));
    expect(compare(disguise(many, 1), many).missing).toBeLessThan(5);
    expect(fastestMs(() => compare(disguise(many, 1), many), 1000)).toBeLessThan(1000);
  });

  it('stays responsive with ten thousand elements', () => {
    const lines = Array.from({ length: 5000 }, (_, i) => `R${i} ${i} ${i + 1} ${(i % 9) + 1}k`);
    const [a, b] = [read(lines.join('\n')), read(lines.slice(1).join('\n'))];
    expect(fastestMs(() => compare(b, a), 1000)).toBeLessThan(1000);
  });
});
