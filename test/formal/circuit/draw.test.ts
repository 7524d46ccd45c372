import { parseFragment } from 'parse5';
import { describe, expect, it, vi } from 'vitest';
import type { CircuitDescription } from '../../../src/formal/circuit/description.ts';
import { draw } from '../../../src/formal/circuit/draw.ts';
import { place } from '../../../src/formal/circuit/place.ts';
import { sample } from '../../../src/formal/circuit/sample.ts';
import type { Schematic } from '../../../src/formal/circuit/schematic.ts';
import { defaultStyle } from '../../../src/formal/draw-style.ts';
import type { Difficulty } from '../../../src/formal/formal-language.ts';
import { createRandom } from '../../../src/formal/random.ts';
import { fastestMs } from '../../fastest-ms.ts';
import { overlaps, readConnectivity } from './connectivity.ts';
import { randomNetlist } from './random-netlist.ts';

// Hundreds of circuits a test: seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const difficulties: readonly Difficulty[] = [1, 2, 3, 4, 5];

function toSchematic({ components }: CircuitDescription, transposed: boolean): Schematic {
  const label = ({ name }: { name: string }) => [name, '4.7 kΩ'];
  return place(components, { fontSize: 14, transposed, label });
}

/** The drawing's groups and the netlist's nets are the same partition of pins. */
function expectSameNets(description: CircuitDescription, drawing: Schematic, what: string) {
  const groups = readConnectivity(drawing);
  expect(drawing.symbols, what).toHaveLength(description.components.length);
  const netOfGroup = new Map<number, string>();
  const groupOfNet = new Map<string, number>();
  for (const [index, { component }] of drawing.symbols.entries())
    for (const [pin, net] of component.nodes.entries()) {
      const group = groups[index]?.[pin] ?? Number.NaN;
      expect(netOfGroup.get(group) ?? net, `${what}: ${component.name} pin ${pin}`).toBe(net);
      expect(groupOfNet.get(net) ?? group, `${what}: net ${net}`).toBe(group);
      netOfGroup.set(group, net);
      groupOfNet.set(net, group);
    }
}

function draws(description: CircuitDescription, style = {}): string {
  const drawing = draw(description, { ...defaultStyle, ...style });
  if (drawing.form !== 'svg') throw new Error('not an SVG');
  return drawing.svg;
}

describe('placing a circuit', () => {
  it('connects what the netlist connects, in 500 samples and both orientations', () => {
    for (let seed = 0; seed < 500; seed += 1) {
      const difficulty = difficulties[seed % 5] ?? 1;
      const description = sample(createRandom(seed), difficulty);
      for (const transposed of [false, true])
        expectSameNets(description, toSchematic(description, transposed), `seed ${seed}`);
    }
  });

  it('connects what any netlist connects', () => {
    for (let seed = 0; seed < 1500; seed += 1) {
      const description = randomNetlist(seed);
      const drawing = toSchematic(description, seed % 2 === 0);
      expectSameNets(description, drawing, `seed ${seed}`);
    }
    for (let seed = 0; seed < 10; seed += 1) {
      const description = randomNetlist(seed, 100);
      expectSameNets(description, toSchematic(description, false), `large ${seed}`);
    }
  });

  it('keeps symbols, labels and wires apart in samples', () => {
    for (let seed = 0; seed < 500; seed += 1) {
      const description = sample(createRandom(seed), difficulties[seed % 5] ?? 1);
      for (const transposed of [false, true])
        expect(
          overlaps(toSchematic(description, transposed)),
          `seed ${seed} ${transposed}`,
        ).toEqual([]);
    }
  });

  it('keeps symbols, labels and wires apart in any netlist', () => {
    for (let seed = 0; seed < 600; seed += 1) {
      const drawing = toSchematic(randomNetlist(seed), seed % 2 === 0);
      expect(overlaps(drawing), `seed ${seed}`).toEqual([]);
    }
  });

  it('has no wire of two nets and no dot off a wire', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const { wires, dots } = toSchematic(randomNetlist(seed), false);
      for (const { from, to } of wires) {
        expect(from.x === to.x || from.y === to.y).toBe(true);
        expect(Number.isFinite(from.x + from.y + to.x + to.y)).toBe(true);
      }
      for (const dot of dots)
        expect(
          wires.some(
            ({ from, to }) => dot.x >= from.x && dot.x <= to.x && dot.y >= from.y && dot.y <= to.y,
          ),
        ).toBe(true);
    }
  });
});

describe('drawing a circuit', () => {
  const bridge: CircuitDescription = {
    title: 'Bridge',
    components: [
      { name: 'V1', kind: 'voltage-source', nodes: ['1', '0'], value: 10 },
      { name: 'R1', kind: 'resistor', nodes: ['1', '2'], value: 1000 },
      { name: 'R2', kind: 'resistor', nodes: ['2', '0'], value: 4700 },
    ],
  };

  it('writes names and values, and no values where they are off', () => {
    const svg = draws(bridge);
    expect(svg).toContain('>4.7 kΩ<');
    expect(svg).toContain('>R1 1 kΩ<');
    expect(svg).toContain('>Bridge<');
    const bare = draws(bridge, { valueLabels: false });
    expect(bare).toContain('>R2<');
    expect(bare).not.toContain('Ω');
  });

  it('draws resistors as boxes with even seeds and as zigzags with odd ones', () => {
    expect(draws(bridge, { seed: 2 })).not.toBe(draws(bridge, { seed: 1 }));
    expect(draws(bridge, { seed: 2 })).toBe(draws(bridge, { seed: 4 }));
  });

  it('turns with the orientation and draws by hand', () => {
    expect(draws(bridge, { orientation: 'horizontal' })).not.toBe(draws(bridge));
    const byHand = draws(bridge, { roughness: 1.5 });
    expect(byHand.length).toBeGreaterThan(draws(bridge).length);
    expect(draws(bridge, { roughness: 1.5, seed: 3 })).toBe(
      draws(bridge, { roughness: 1.5, seed: 3 }),
    );
  });

  it('stays within the size of the style', () => {
    for (const [width, height] of [
      [640, 480],
      [200, 100],
    ] as const) {
      const svg = draws(sample(createRandom(3), 5), { width, height });
      const [, w, h] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
      expect(Number(w)).toBeLessThanOrEqual(width);
      expect(Number(h)).toBeLessThanOrEqual(height);
    }
  });

  it('escapes whatever the names are', () => {
    const hostile = '<script>alert("x")</script>&\u0000\u{1F600}';
    const svg = draws({
      title: hostile,
      components: [
        { name: `R${hostile}`, kind: 'resistor', nodes: [hostile, '0'], symbol: hostile },
        { name: `Q${hostile}`, kind: 'foreign', nodes: [hostile, hostile, '0'], model: hostile },
      ],
    });
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(parseFragment(svg).childNodes).toHaveLength(1);
  });

  it('draws something for odd circuits', () => {
    expect(draws({ components: [] })).toContain('No elements');
    for (let seed = 0; seed < 200; seed += 1) {
      const svg = draws(randomNetlist(seed), { roughness: seed % 3 });
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it('takes under 50 ms for a usual circuit', () => {
    const circuits = difficulties.map((difficulty) => sample(createRandom(7), difficulty));
    for (const circuit of circuits) expect(fastestMs(() => draws(circuit), 50)).toBeLessThan(50);
  });

  it('draws the first 120 of 10,000 and says so', () => {
    const components = Array.from({ length: 10_000 }, (_, index) => ({
      name: `R${index}`,
      kind: 'resistor' as const,
      nodes: [String(index), String((index * 7) % 100)] as const,
      value: 1,
    }));
    expect(draws({ components })).toContain('The first 120 of 10000 elements');
    expect(fastestMs(() => draws({ components }), 1000)).toBeLessThan(1000);
  });
});
