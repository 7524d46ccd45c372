import type { Processor } from '@huggingface/transformers';
import { expect, test } from 'vitest';
import { fitImage } from '../../src/core/resample-image.ts';
import type { RgbaImage } from '../../src/core/vision-language-model.ts';
import { llava } from '../../src/models/llava.ts';

const processorWith = (config: Record<string, unknown>): Processor =>
  ({ image_processor: { config } }) as never;

/** Twice as wide as high, red on the left and blue on the right. */
const wide: RgbaImage = {
  width: 64,
  height: 32,
  data: Uint8ClampedArray.from({ length: 64 * 32 * 4 }, (_, i) => {
    const isLeft = Math.floor(i / 4) % 64 < 32;
    return [isLeft ? 255 : 0, 0, isLeft ? 0 : 255, 255][i % 4] ?? 0;
  }),
};

const pixel = ({ width, data }: RgbaImage, x: number, y: number) =>
  Array.from(data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3));

const size = { height: 16, width: 16 };

test('the figure is padded to the square unless the model says otherwise', () => {
  const padded = llava.prepare(wide, processorWith({ size, resample: 2 }));
  expect(padded).toEqual(fitImage(wide, 16, { mode: 'pad', filter: 'bilinear' }));
  expect(pixel(padded, 0, 0)).toEqual([255, 255, 255]);
  expect(pixel(padded, 0, 8)).toEqual([255, 0, 0]);
  const named = llava.prepare(wide, processorWith({ size, resample: 2, formalens_fit: 'pad' }));
  expect(named).toEqual(padded);
});

test('a stretched figure fills the square: percents of it are percents of the model’s input', () => {
  const config = { size, resample: 3, formalens_fit: 'stretch' };
  const stretched = llava.prepare(wide, processorWith(config));
  expect(stretched).toEqual(fitImage(wide, 16, { mode: 'stretch', filter: 'bicubic' }));
  expect([stretched.width, stretched.height]).toEqual([16, 16]);
  for (const y of [0, 8, 15]) {
    expect(pixel(stretched, 2, y)).toEqual([255, 0, 0]);
    expect(pixel(stretched, 13, y)).toEqual([0, 0, 255]);
  }
});

test('a fit that is not known is refused rather than guessed', () => {
  expect(() => llava.prepare(wide, processorWith({ size, formalens_fit: 'crop' }))).toThrow(
    'asks for the fit “crop”',
  );
});
