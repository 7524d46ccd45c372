import { describe, expect, it } from 'vitest';
import type { Look } from '../../src/figures/figure-kind.ts';
import { randomFor } from '../../src/figures/figure-seed.ts';
import { canonicalFlow } from '../../src/figures/flowchart/canonical-flow.ts';
import { toLines } from '../../src/figures/flowchart/edge-lines.ts';
import { planFlow } from '../../src/figures/flowchart/flow-plan.ts';
import { flowchartFigures } from '../../src/figures/flowchart/flowchart-figures.ts';
import { placeFlow } from '../../src/figures/flowchart/place-flow.ts';
import { randomLook } from '../../src/figures/look.ts';
import type { Flowchart } from '../../src/formal/flowchart/description.ts';
import { outlinePoint } from '../../src/formal/flowchart/draw-shape.ts';
import { flowchart } from '../../src/formal/flowchart/flowchart.ts';
import type { Difficulty } from '../../src/formal/formal-language.ts';
import { escapeXml } from '../../src/formal/svg.ts';

type Case = {
  readonly style: 'plain' | 'office' | 'graph' | 'hand' | 'cards';
  readonly seed: number;
  readonly look: Look;
  readonly flow: Flowchart;
};

const styles = ['plain', 'office', 'graph', 'hand', 'cards'] as const;

/** What fits its sheet, of some seeds in each style. */
function cases(perStyle: number): Case[] {
  return styles.flatMap((style) =>
    Array.from({ length: perStyle }, (_, seed): Case[] => {
      const level = ((seed % 5) + 1) as Difficulty;
      const look = randomLook(randomFor('look', seed));
      try {
        const flow = flowchartFigures.sample(randomFor('sample', seed), level, style, look);
        return flow.kind === 'flowchart' ? [{ style, seed, look, flow }] : [];
      } catch {
        return [];
      }
    }).flat(),
  );
}

async function svgOf({ style, seed, look, flow }: Case): Promise<string> {
  const found = flowchartFigures.styles.find(({ id }) => id === style);
  if (!found) throw new Error(style);
  return (await found.draw(flow, look, randomFor('draw', seed))).svg;
}

const all = cases(16);

describe('flowchart figures', () => {
  it('fit most sheets', () => {
    expect(all.length).toBeGreaterThan(0.8 * 16 * styles.length);
  });

  it('have ids in reading order and edges sorted by them', () => {
    for (const { style, look, flow, seed } of all) {
      const place = placeFlow(flow, planFlow(style, look));
      expect(canonicalFlow(flow, place), `${style} ${seed}`).toEqual(flow);
      const along = place.nodes
        .toSorted((a, b) => (a.node.id < b.node.id ? -1 : 1))
        .map(({ box }) => (place.horizontal ? box.x : box.y));
      for (const [index, at] of along.entries())
        expect(at, `${style} ${seed}`).toBeGreaterThan((along[index - 1] ?? 0) - 5);
    }
  });

  it('print as text that reads back to the same', () => {
    for (const { flow } of all) {
      const text = flowchart.print(flow);
      const { description, problems } = flowchart.parse(text);
      expect(problems).toEqual([]);
      expect(description && flowchart.print(description)).toBe(text);
      expect(flow.subgraphs).toEqual([]);
      expect(['TB', 'LR', undefined]).toContain(flow.direction);
    }
  });

  it('draw every edge from the outline of its source to that of its target', () => {
    for (const { style, look, flow, seed } of all) {
      const plan = planFlow(style, look);
      const place = placeFlow(flow, plan);
      const lines = toLines(place, plan);
      const boxes = new Map(place.nodes.map((one) => [one.node.id, one]));
      expect(lines?.length, `${style} ${seed}`).toBe(flow.edges.length);
      for (const { place: edge, points } of lines ?? []) {
        for (const [id, end] of [
          [edge.edge.from, points[0]],
          [edge.edge.to, points.at(-1)],
        ] as const) {
          const node = boxes.get(id);
          if (!node || !end) throw new Error(id);
          const rim = outlinePoint(node.node.shape, node.box, end);
          const reach = Math.hypot(rim.x - node.box.x, rim.y - node.box.y);
          const away = Math.hypot(end.x - node.box.x, end.y - node.box.y);
          expect(Math.abs(away - reach), `${style} ${seed} ${id}`).toBeLessThan(7);
        }
      }
    }
  });

  it('stay on the sheet, in text of 11 pixels or more, with every word of the description', async () => {
    for (const one of all) {
      const svg = await svgOf(one);
      const { width, height } = one.look;
      expect(svg).toContain(`width="${width}" height="${height}"`);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      const texts = [...svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"([^>]*)>([^<]*)<\/text>/g)];
      expect(texts.length).toBe(svg.split('<text').length - 1);
      for (const [, x, y, rest = ''] of texts) {
        expect(Number(x)).toBeGreaterThan(0);
        expect(Number(x)).toBeLessThan(width);
        expect(Number(y)).toBeGreaterThan(8);
        expect(Number(y)).toBeLessThan(height);
        const size = /font-size="([\d.]+)"/.exec(rest)?.[1];
        expect(Number(size ?? one.look.fontSize)).toBeGreaterThanOrEqual(10.98);
      }
      const drawn = texts.map((found) => found[4]).join(' ');
      for (const { text } of one.flow.nodes)
        for (const word of text.split(' ')) expect(drawn).toContain(escapeXml(word));
      for (const { label } of one.flow.edges)
        for (const word of label?.split(' ') ?? []) expect(drawn).toContain(escapeXml(word));
    }
  });

  it('are the same for the same seeds, and cards are held out', async () => {
    for (const one of all.slice(0, 10)) expect(await svgOf(one)).toBe(await svgOf(one));
    expect(cases(3)).toEqual(cases(3));
    expect(flowchartFigures.styles.filter(({ heldOut }) => heldOut).map(({ id }) => id)).toEqual([
      'cards',
    ]);
  });

  it('draw only shapes that can be told apart in their style', () => {
    for (const { style, flow } of all) {
      const shapes = new Set(flow.nodes.map(({ shape }) => shape));
      if (style === 'graph') expect(shapes).not.toContain('stadium');
      if (style === 'cards') expect(shapes).not.toContain('rounded');
    }
  });
});
