import { describe, expect, it } from 'vitest';
import type { RgbaImage } from '../../src/core/vision-language-model.ts';
import { figureLineHeight, toFigureInput, toFigureLine } from '../../src/ocr/figure-line.ts';

/** Grey by column and row. */
function grey(width: number, height: number, value: (x: number, y: number) => number): RgbaImage {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    const level = value(i % width, Math.floor(i / width));
    data.set([level, level, level, 255], i * 4);
  }
  return { width, height, data };
}

describe('toFigureLine', () => {
  it('keeps the shape, and stretches brightness from the darkest to the brightest', () => {
    const { width, values } = toFigureLine(grey(120, 40, (x) => (x < 60 ? 90 : 180)));
    expect(width).toBe(96);
    expect(values).toHaveLength(96 * figureLineHeight);
    expect(values[0]).toBe(-1);
    expect(values[95]).toBe(1);
  });

  it('leaves paper paper', () => {
    const { values } = toFigureLine(grey(64, 32, (x) => 200 + (x % 3)));
    expect(Math.max(...values)).toBeLessThan(-0.7);
  });

  it('weighs colours as Pillow does', () => {
    const image = grey(64, 32, () => 0);
    for (let i = 0; i < image.data.length; i += 4) image.data.set([i % 8 ? 255 : 0, 0, 0], i);
    // Pure red is 76 of 255: stretched, it is the brightest of the line.
    expect(Math.max(...toFigureLine(image).values)).toBe(1);
  });

  it('squeezes lines that are longer than those of training', () => {
    expect(toFigureLine(grey(3000, 20, () => 0)).width).toBe(640);
    expect(toFigureLine(grey(1, 20, () => 0)).width).toBe(8);
  });
});

describe('toFigureInput', () => {
  it('pads lines at their right with the middle grey, to whole steps', () => {
    const lines = [50, 30].map((width) => toFigureLine(grey(width, 32, (x) => (x ? 255 : 0))));
    const { data, dims } = toFigureInput(lines);
    expect(dims).toEqual([2, 1, 32, 52]);
    const second = data.subarray(32 * 52, 32 * 52 + 52);
    expect([second[0], second[29], second[30], second[51]]).toEqual([-1, 1, 0, 0]);
  });
});
