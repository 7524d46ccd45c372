import { describe, expect, it } from 'vitest';
import { findTexts } from '../../src/ocr/find-texts.ts';
import { finderSize } from '../../src/ocr/finder-input.ts';
import { cellsOf, type DrawnText } from './support/cells-of.ts';

const [width, height] = [400, 320];
const image = { width, height, data: new Uint8ClampedArray(width * height * 4).fill(255) };

/** The image is shown at twice its size. */
const finds = (...texts: DrawnText[]) =>
  findTexts(image, { find: async () => cellsOf(texts, 2 * width, 2 * height) });

describe('findTexts', () => {
  it('gives boxes in pixels of the image, with a rim around the ink', async () => {
    const [box] = await finds({ centerX: 200, centerY: 100, long: 80, high: 24, direction: 0 });
    expect(box?.centerX).toBeCloseTo(100, 0);
    expect(box?.width).toBeCloseTo(40 + 6, 0);
    expect(box?.height).toBeCloseTo(12 + 6, 0);
    expect(box?.turns).toEqual([0]);
  });

  it('cuts a line level that hardly rises, and along itself where it does', async () => {
    const rising = { centerX: 400, centerY: 300, high: 24, direction: -0.02 };
    const [short] = await finds({ ...rising, long: 80 });
    const [long] = await finds({ ...rising, long: 600 });
    expect(short?.angle).toBe(0);
    expect(long?.angle).toBeCloseTo(-0.02, 2);
  });
});

describe('finderSize', () => {
  it.each([
    [400, 300, 800, 608],
    [640, 480, 800, 608],
    [1000, 500, 992, 512],
    [4000, 2000, 1280, 640],
    [20, 20, 32, 32],
  ])('shows %i x %i at %i x %i', (w, h, wide, high) => {
    expect(finderSize(w, h)).toEqual({ width: wide, height: high });
  });
});
