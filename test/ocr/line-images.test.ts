import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RgbaImage } from '../../src/core/vision-language-model.ts';
import { cropBox, turnImage } from '../../src/ocr/crop-line.ts';
import { detectorSize, toDetectorInput } from '../../src/ocr/detector-input.ts';
import {
  lineHeight,
  planBatches,
  toLineImage,
  toRecognizerInput,
} from '../../src/ocr/recognizer-input.ts';

/** Red is the column, green the row, blue 7. */
function coordinates(width: number, height: number): RgbaImage {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i++)
    data.set([i % width, Math.floor(i / width), 7, 255], i * 4);
  return { width, height, data };
}

const pixel = ({ width, data }: RgbaImage, x: number, y: number): number[] => [
  ...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3),
];

describe('cropBox', () => {
  it('copies the pixels of an upright box', () => {
    const box = { centerX: 20, centerY: 10, width: 8, height: 4, angle: 0 };
    const crop = cropBox(coordinates(40, 30), box);
    expect([crop.width, crop.height]).toEqual([8, 4]);
    expect(pixel(crop, 0, 0)).toEqual([16, 8, 7]);
    expect(pixel(crop, 7, 3)).toEqual([23, 11, 7]);
  });

  it('follows a turned box', () => {
    const box = { centerX: 20, centerY: 15, width: 10, height: 4, angle: Math.PI / 4 };
    const crop = cropBox(coordinates(40, 30), box);
    const [left = 0, top = 0] = pixel(crop, 0, 1);
    const [right = 0, bottom = 0] = pixel(crop, 9, 1);
    // 9 pixels along the diagonal
    expect(right - left).toBeGreaterThanOrEqual(6);
    expect(right - left).toBeLessThanOrEqual(7);
    expect(bottom - top).toBe(right - left);
  });

  it('goes on with the edge beyond the image', () => {
    const box = { centerX: 0, centerY: 0, width: 4, height: 4, angle: 0 };
    const crop = cropBox(coordinates(10, 10), box);
    expect(pixel(crop, 0, 0)).toEqual([0, 0, 7]);
    expect(pixel(crop, 3, 3)).toEqual([1, 1, 7]);
  });
});

describe('turnImage', () => {
  it('turns counterclockwise by quarters', () => {
    const image = coordinates(3, 2);
    expect(pixel(turnImage(image, 0), 2, 0)).toEqual([2, 0, 7]);
    expect(pixel(turnImage(image, 1), 0, 0)).toEqual([2, 0, 7]);
    expect(pixel(turnImage(image, 2), 0, 0)).toEqual([2, 1, 7]);
    expect(pixel(turnImage(image, 3), 0, 0)).toEqual([0, 1, 7]);
    expect(turnImage(turnImage(turnImage(turnImage(image, 1), 1), 1), 1)).toEqual(image);
    expect(turnImage(turnImage(image, 1), 3)).toEqual(image);
  });
});

describe('the detector’s input', () => {
  it('has sides that are multiples of 32, at most 960, and never enlarges more than twice', () => {
    const side = fc.integer({ min: 1, max: 4000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const size = detectorSize(width, height);
        for (const one of [size.width, size.height]) {
          expect(one % 32).toBe(0);
          expect(one).toBeGreaterThanOrEqual(32);
          expect(one).toBeLessThanOrEqual(960);
        }
        expect(size.width).toBeLessThanOrEqual(Math.max(32, width * 2 + 16));
      }),
    );
  });

  it('is blue, green, red, normalised as ImageNet is', () => {
    const image = { width: 16, height: 16, data: new Uint8ClampedArray(16 * 16 * 4) };
    for (let i = 0; i < 256; i++) image.data.set([255, 0, 51, 255], i * 4);
    const { data, dims } = toDetectorInput(image);
    expect(dims).toEqual([1, 3, 32, 32]);
    expect(data[0]).toBeCloseTo((0.2 - 0.485) / 0.229, 5);
    expect(data[1024]).toBeCloseTo((0 - 0.456) / 0.224, 5);
    expect(data[2048]).toBeCloseTo((1 - 0.406) / 0.225, 5);
  });
});

describe('the recogniser’s input', () => {
  it('scales a line to its height and keeps the aspect', () => {
    const line = toLineImage(coordinates(60, 24));
    expect([line.width, line.height]).toEqual([120, lineHeight]);
    expect(toLineImage(coordinates(1, 200)).width).toBe(16);
  });

  it('pads at the right with zeros', () => {
    const white = { width: 10, height: 48, data: new Uint8ClampedArray(10 * 48 * 4).fill(255) };
    const { data, dims } = toRecognizerInput([white, toLineImage(coordinates(30, 48))], 20);
    expect(dims).toEqual([2, 3, 48, 32]);
    expect([...data.subarray(0, 12)]).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
    expect(toRecognizerInput([white], 100).dims).toEqual([1, 3, 48, 104]);
  });

  it('batches every line once, with little padding and bounded size', () => {
    const widths = fc.array(fc.integer({ min: 16, max: 2400 }), { maxLength: 60 });
    fc.assert(
      fc.property(widths, (all) => {
        const batches = planBatches(all, 4000);
        expect(batches.flat().sort((a, b) => a - b)).toEqual(all.map((_, i) => i));
        for (const batch of batches) {
          const own = batch.map((i) => all[i] ?? 0);
          const widest = Math.max(...own);
          if (batch.length > 1) expect(widest * batch.length).toBeLessThanOrEqual(4000);
          expect(widest).toBeLessThanOrEqual(Math.min(...own) * 1.25 + 16);
        }
      }),
    );
  });
});
