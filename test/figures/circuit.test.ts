import { describe, expect, it } from 'vitest';
import { byKindAndName, canonicalCircuit } from '../../src/figures/circuit/canonical-circuit.ts';
import { circuitFigures } from '../../src/figures/circuit/circuit-figures.ts';
import { type CircuitStyle, planCircuit } from '../../src/figures/circuit/circuit-plan.ts';
import { type CircuitPlace, placeCircuit } from '../../src/figures/circuit/place-circuit.ts';
import { type Label, placeLabels } from '../../src/figures/circuit/place-labels.ts';
import { showsNodes } from '../../src/figures/circuit/sample-circuit.ts';
import { valueText } from '../../src/figures/circuit/value-text.ts';
import type { Look } from '../../src/figures/figure-kind.ts';
import { randomFor } from '../../src/figures/figure-seed.ts';
import { randomLook } from '../../src/figures/look.ts';
import { circuit } from '../../src/formal/circuit/circuit.ts';
import type { CircuitDescription } from '../../src/formal/circuit/description.ts';
import { solveDc } from '../../src/formal/circuit/solve-dc.ts';
import { readSpiceNumber } from '../../src/formal/circuit/spice-number.ts';
import type { Difficulty } from '../../src/formal/formal-language.ts';
import { readConnectivity } from '../formal/circuit/connectivity.ts';

type Case = {
  readonly style: CircuitStyle;
  readonly seed: number;
  readonly look: Look;
  readonly description: CircuitDescription;
};

const styles = ['plain', 'iec', 'textbook', 'hand', 'editor'] as const;

/** What fits its sheet, of some seeds in each style. */
function cases(perStyle: number): Case[] {
  return styles.flatMap((style) =>
    Array.from({ length: perStyle }, (_, seed): Case[] => {
      const level = ((seed % 5) + 1) as Difficulty;
      const look = randomLook(randomFor('look', seed));
      try {
        const description = circuitFigures.sample(randomFor('sample', seed), level, style, look);
        return [{ style, seed, look, description }];
      } catch {
        return [];
      }
    }).flat(),
  );
}

async function svgOf({ style, seed, look, description }: Case): Promise<string> {
  const found = circuitFigures.styles.find(({ id }) => id === style);
  if (!found) throw new Error(style);
  return (await found.draw(description, look, randomFor('draw', seed))).svg;
}

function placed({ style, look, description }: Case): { place: CircuitPlace; labels: Label[] } {
  const plan = planCircuit(style, look, description.title);
  const place = placeCircuit(description, plan);
  return { place, labels: placeLabels(place, plan, showsNodes(description, plan)) ?? [] };
}

const all = cases(20);

describe('circuit figures', () => {
  it('fit most sheets and have an operating point', () => {
    expect(all.length).toBeGreaterThan(0.9 * 20 * styles.length);
    for (const { description } of all) expect(solveDc(description).ok).toBe(true);
  });

  it('connect on the sheet what the netlist connects', () => {
    for (const one of all) {
      const { place } = placed(one);
      const { groundAt: _, ...schematic } = place.schematic;
      const groups = readConnectivity({
        ...schematic,
        ...(place.groundAt && { groundAt: place.groundAt }),
        wires: place.wires,
        dots: place.dots,
        symbols: place.symbols.map(({ component, ends, vertical }) => ({
          component,
          pins: ends,
          vertical,
          box: { x: 0, y: 0, width: 0, height: 0 },
        })),
        flags: [],
        names: [],
      });
      const netOf = new Map<number, string>();
      for (const [index, { component }] of place.symbols.entries())
        for (const [pin, net] of component.nodes.entries()) {
          const group = groups[index]?.[pin] ?? Number.NaN;
          expect(netOf.get(group) ?? net, `${one.style} ${one.seed}`).toBe(net);
          netOf.set(group, net);
        }
      expect(new Set(netOf.values()).size, `${one.style} ${one.seed}`).toBe(netOf.size);
    }
  });

  it('number nets from left to right and sort elements by kind and name', () => {
    for (const one of all) {
      const { place } = placed(one);
      const { components } = one.description;
      expect(components).toEqual([...components].sort(byKindAndName));
      const lettered = components.some(({ nodes }) => nodes.includes('a'));
      expect(canonicalCircuit(one.description, place.schematic, lettered)).toEqual(one.description);
      const lefts = new Map<string, number>();
      for (const { net, from } of place.wires)
        lefts.set(net, Math.min(from.x, lefts.get(net) ?? from.x));
      const order = [...lefts].filter(([net]) => net !== '0').sort(([a], [b]) => (a < b ? -1 : 1));
      for (const [index, [, x]] of order.entries())
        expect(x).toBeGreaterThan((order[index - 1]?.[1] ?? 0) - 4);
    }
  });

  it('write every name and value, each apart from all else', async () => {
    for (const one of all) {
      const { labels } = placed(one);
      const plan = planCircuit(one.style, one.look, one.description.title);
      const drawn = labels.map(({ text }) => text).join('\n');
      for (const component of one.description.components) {
        expect(drawn).toContain(component.name);
        const value = valueText(component, plan.notation) ?? '?';
        expect(drawn).toContain(value);
        const number = 'value' in component ? component.value : undefined;
        expect(readSpiceNumber(value.replace(/·.*| /g, '').replace('M', 'Meg'))?.value).toBeCloseTo(
          number ?? 0,
          12,
        );
      }
      for (const [index, { box }] of labels.entries())
        for (const other of labels.slice(index + 1))
          expect(
            box.x + box.width <= other.box.x ||
              other.box.x + other.box.width <= box.x ||
              box.y + box.height <= other.box.y ||
              other.box.y + other.box.height <= box.y,
          ).toBe(true);
      const svg = await svgOf(one);
      expect(svg).toContain(`width="${one.look.width}" height="${one.look.height}"`);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      for (const [, size] of svg.matchAll(/<text [^>]*font-size="([\d.]+)"/g))
        expect(Number(size)).toBeGreaterThanOrEqual(10.98);
      if (one.description.title !== undefined) expect(svg).toContain(`>${one.description.title}<`);
    }
  });

  it('print as text that reads back to the same', () => {
    for (const { description } of all) {
      const text = circuit.print(description);
      const read = circuit.parse(text);
      expect(read.problems).toEqual([]);
      expect(read.description).toEqual(description);
    }
  });

  it('are the same for the same seeds, and the editor is held out', async () => {
    for (const one of all.slice(0, 10)) expect(await svgOf(one)).toBe(await svgOf(one));
    expect(cases(3)).toEqual(cases(3));
    expect(circuitFigures.styles.filter(({ heldOut }) => heldOut).map(({ id }) => id)).toEqual([
      'editor',
    ]);
  });
});
