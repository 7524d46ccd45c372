import { describe, expect, it } from 'vitest';
import type { Look } from '../../src/figures/figure-kind.ts';
import { canonicalForms } from '../../src/figures/geometry/canonical-order.ts';
import type { GeometryFigure } from '../../src/figures/geometry/figure-plan.ts';
import { geometryFigures } from '../../src/figures/geometry/geometry-figures.ts';
import { randomLook } from '../../src/figures/look.ts';
import type { Difficulty } from '../../src/formal/formal-language.ts';
import { cornerOf } from '../../src/formal/geometry/corner.ts';
import type { GeometryDescription } from '../../src/formal/geometry/description.ts';
import { evaluateConstant } from '../../src/formal/geometry/evaluate.ts';
import { type Place, readFigure } from '../../src/formal/geometry/figure.ts';
import { geometry } from '../../src/formal/geometry/geometry.ts';
import { angleAt, degrees, distance, distanceToSegment } from '../../src/formal/geometry/plane.ts';
import { printGeometry } from '../../src/formal/geometry/print.ts';
import { sampleGeometry } from '../../src/formal/geometry/sample.ts';
import { createRandom } from '../../src/formal/random.ts';
import { readTexts, toTextBoxes } from '../../tools/figures/text-boxes.ts';
import { findTextFault } from '../../tools/figures/text-faults.ts';

const levels: readonly Difficulty[] = [1, 2, 3, 4, 5];

function sampleAt(seed: number, style = 'textbook'): { figure: GeometryFigure; look: Look } {
  const random = createRandom(seed);
  const look = randomLook(random);
  const level = levels[seed % levels.length] ?? 1;
  return { figure: geometryFigures.sample(random, level, style, look), look };
}

/** In pixels of the sheet. */
function pixelsOf({ onSheet }: GeometryFigure, { width, height }: Look): Map<string, Place> {
  return new Map(
    [...(onSheet?.places ?? [])].map(([point, { x, y }]) => [
      point,
      { x: (x / 100) * width, y: (y / 100) * height },
    ]),
  );
}

describe('geometry figures', () => {
  it('are true in pixels, unless they say that they are not to scale', () => {
    let notToScale = 0;
    for (let seed = 1; seed <= 300; seed += 1) {
      const { figure: description, look } = sampleAt(seed);
      const figure = readFigure(description);
      const at = pixelsOf(description, look);
      const places = (...points: readonly string[]): Place[] =>
        points.map((point) => at.get(point) ?? { x: Number.NaN, y: Number.NaN });
      for (const fact of figure.between) {
        const [a, m, b] = places(...fact) as [Place, Place, Place];
        expect(distanceToSegment(m, a, b), printGeometry(description)).toBeLessThan(0.01);
      }
      for (const [one, two] of figure.perpendicular) {
        const [a, b, c, d] = places(...one, ...two) as [Place, Place, Place, Place];
        const dot = (b.x - a.x) * (d.x - c.x) + (b.y - a.y) * (d.y - c.y);
        expect(Math.abs(dot) / (distance(a, b) * distance(c, d))).toBeLessThan(1e-6);
      }
      if (description.onSheet?.note !== undefined) {
        notToScale += 1;
        continue;
      }
      const ratios: number[] = [];
      for (const { left, right } of figure.equations) {
        const told = right.kind === 'expression' ? evaluateConstant(right.expression) : undefined;
        if (left.kind !== 'measure' || told === undefined) continue;
        const { kind, points } = left.measure;
        if (kind === 'length') {
          const [a, b] = places(...points) as [Place, Place];
          ratios.push(distance(a, b) / told);
        }
        if (kind === 'angle') {
          const [a, b, c] = places(...(cornerOf(figure, points) ?? [])) as [Place, Place, Place];
          expect(degrees(angleAt(a, b, c)), printGeometry(description)).toBeCloseTo(told, 3);
        }
      }
      if (ratios.length > 1)
        expect(Math.max(...ratios) / Math.min(...ratios), printGeometry(description)).toBeCloseTo(
          1,
          3,
        );
    }
    expect(notToScale).toBeGreaterThan(15);
    expect(notToScale).toBeLessThan(75);
  });

  it('have their points at whole percents nearest to where they are drawn', () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const { figure } = sampleAt(seed);
      for (const [point, place] of readFigure(figure).places) {
        const exact = figure.onSheet?.places.get(point);
        expect(Math.abs((exact?.x ?? 0) - place.x)).toBeLessThanOrEqual(0.5);
        expect(Math.abs((exact?.y ?? 0) - place.y)).toBeLessThanOrEqual(0.5);
      }
    }
  });

  it('tell the same as before in canonical order, which is stable', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const before = sampleGeometry(createRandom(seed), levels[seed % 5] ?? 1);
      const forms = canonicalForms(before.forms);
      expect(geometry.compare({ forms }, before), printGeometry(before)).toMatchObject({
        exact: true,
      });
      const shuffled = createRandom(seed).shuffle(forms);
      expect(canonicalForms(shuffled)).toEqual(forms);
      const answer = (figure: GeometryDescription) => {
        const result = geometry.questions?.solve(figure, { kind: 'asked' });
        return result?.ok ? result.solution.answer : undefined;
      };
      expect(answer({ forms })).toBe(answer(before));
    }
  });

  it('can be parsed and asked about', () => {
    let asked = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const { figure } = sampleAt(seed);
      const parsed = geometry.parse(printGeometry(figure));
      expect(parsed.problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
      expect(parsed.description?.forms).toEqual(figure.forms);
      asked += (geometry.questions?.ask(figure, createRandom(seed)) ?? []).length > 0 ? 1 : 0;
    }
    expect(asked).toBeGreaterThanOrEqual(57);
  });

  it('have texts that can be read in every style, and are the same for the same seed', async () => {
    for (const style of geometryFigures.styles) {
      let drawn = 0;
      for (let seed = 1; seed <= 40; seed += 1) {
        const { figure, look } = sampleAt(seed, style.id);
        const draw = async () => (await style.draw(figure, look, createRandom(seed))).svg;
        const svg = await draw().catch(() => undefined);
        // A figure whose labels have no room is refused.
        if (svg === undefined) continue;
        drawn += 1;
        if (seed < 4) expect(await draw()).toBe(svg);
        const texts = toTextBoxes(readTexts(svg).texts);
        expect(
          findTextFault(texts, look.width, look.height),
          `${style.id} ${seed}`,
        ).toBeUndefined();
        const names = texts.map(({ text }) => text);
        for (const point of readFigure(figure).points) expect(names).toContain(point);
        expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThanOrEqual(10.9);
      }
      expect(drawn, style.id).toBeGreaterThanOrEqual(32);
    }
  });

  it('hold one style out', () => {
    expect(geometryFigures.styles.filter(({ heldOut }) => heldOut).map(({ id }) => id)).toEqual([
      'blueprint',
    ]);
  });
});
