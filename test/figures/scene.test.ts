import { describe, expect, it } from 'vitest';
import type { Look } from '../../src/figures/figure-kind.ts';
import { randomLook } from '../../src/figures/look.ts';
import { extentOf } from '../../src/figures/scene/art.ts';
import { catalog } from '../../src/figures/scene/catalog.ts';
import { fitArt } from '../../src/figures/scene/fit-art.ts';
import { places } from '../../src/figures/scene/places.ts';
import { outlineBrush } from '../../src/figures/scene/render-parts.ts';
import { inOrder, partsOf } from '../../src/figures/scene/sample-scene.ts';
import { sceneFigures } from '../../src/figures/scene/scene-figures.ts';
import type { SceneFigure } from '../../src/figures/scene/scene-plan.ts';
import type { Difficulty } from '../../src/formal/formal-language.ts';
import { createRandom } from '../../src/formal/random.ts';
import { intersectionOverUnion } from '../../src/formal/scene/description.ts';
import { scene } from '../../src/formal/scene/scene.ts';
import { readTexts, toTextBoxes } from '../../tools/figures/text-boxes.ts';
import { findTextFault } from '../../tools/figures/text-faults.ts';

const levels: readonly Difficulty[] = [1, 2, 3, 4, 5];

function sampleAt(seed: number, style: string): { figure: SceneFigure; look: Look } {
  const random = createRandom(seed);
  const look = randomLook(random);
  const level = levels[seed % levels.length] ?? 1;
  return { figure: sceneFigures.sample(random, level, style, look), look };
}

describe('drawn objects', () => {
  it('fill their boxes exactly, strokes included, whatever their shape', () => {
    const look = randomLook(createRandom(1));
    const box = { x: 40, y: 30, width: 230, height: 170 };
    for (const label of Object.keys(catalog))
      for (const seed of [1, 2, 3]) {
        const brush = outlineBrush('#000000', '#ffffff', 2, 0);
        const { parts } = fitArt(partsOf(label, seed, look), box, brush.strokeOf);
        const extents = parts.map(({ path, stroke }) => ({ ...extentOf(path), half: stroke / 2 }));
        const edges = [
          Math.min(...extents.map(({ left, half }) => left - half)) - box.x,
          Math.min(...extents.map(({ top, half }) => top - half)) - box.y,
          Math.max(...extents.map(({ right, half }) => right + half)) - box.x - box.width,
          Math.max(...extents.map(({ bottom, half }) => bottom + half)) - box.y - box.height,
        ];
        expect(Math.max(...edges.map(Math.abs)), label).toBeLessThan(0.5);
      }
  });

  it('are there for everything that a place has', () => {
    for (const { objects } of places)
      for (const label of objects) expect(catalog, label).toHaveProperty([label]);
  });
});

describe('scene figures', () => {
  it('go from left to right, at whole percents, without hiding each other', () => {
    for (const { id } of sceneFigures.styles)
      for (let seed = 1; seed <= 40; seed += 1) {
        const { figure } = sampleAt(seed, id);
        expect([...figure.objects].sort(inOrder)).toEqual(figure.objects);
        expect(figure.staging?.seeds).toHaveLength(figure.objects.length);
        figure.objects.forEach(({ box }, index) => {
          const edges = [box.left, box.top, box.right, box.bottom];
          expect(edges.every((edge) => Number.isInteger(edge) && edge >= 0 && edge <= 100)).toBe(
            true,
          );
          for (const other of figure.objects.slice(index + 1))
            expect(intersectionOverUnion(box, other.box)).toBeLessThan(0.15);
        });
      }
  });

  it('have a caption exactly where a place is drawn, parse, and can be asked about', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const { figure } = sampleAt(seed, seed % 2 === 0 ? 'flat' : 'outline');
      expect(figure.caption !== undefined).toBe(figure.staging?.place !== undefined);
      const { staging: _, ...described } = figure;
      const parsed = scene.parse(scene.print(figure));
      expect(parsed.problems).toEqual([]);
      expect(parsed.description).toEqual(described);
      expect(scene.questions?.ask(figure, createRandom(seed)).length).toBeGreaterThan(0);
    }
  });

  it('have texts that can be read in every style, and are the same for the same seed', async () => {
    for (const style of sceneFigures.styles)
      for (let seed = 1; seed <= 25; seed += 1) {
        const { figure, look } = sampleAt(seed, style.id);
        const draw = async () => (await style.draw(figure, look, createRandom(seed))).svg;
        const svg = await draw();
        if (seed < 4) expect(await draw()).toBe(svg);
        const texts = toTextBoxes(readTexts(svg).texts);
        expect(
          findTextFault(texts, look.width, look.height),
          `${style.id} ${seed}`,
        ).toBeUndefined();
      }
  });

  it('hold one style out', () => {
    expect(sceneFigures.styles.filter(({ heldOut }) => heldOut).map(({ id }) => id)).toEqual([
      'stencil',
    ]);
  });
});
