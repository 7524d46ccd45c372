import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ResampleFilter } from '../../src/core/resample-image.ts';
import { createResampler, fitImage, resampleImage } from '../../src/core/resample-image.ts';
import type { RgbaImage } from '../../src/core/vision-language-model.ts';
import goldens from '../fixtures/resample-goldens.json' with { type: 'json' };

type Source = { srcWidth: number; srcHeight: number; seed: number; kind: string };

/**
 * The same bytes as make_bytes in make_resample_goldens.py; alpha 0 shows that alpha is not read.
 */
function makeSource({ srcWidth, srcHeight, seed, kind }: Source): RgbaImage {
  const data = new Uint8ClampedArray(srcWidth * srcHeight * 4);
  let state = seed;
  for (let i = 0; i < data.length; i++) {
    if (i % 4 === 3) continue;
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const byte = state >>> 24;
    data[i] = kind === 'noise' ? byte : byte >= 128 ? 255 : 0;
  }
  return { width: srcWidth, height: srcHeight, data };
}

function toRgb(image: RgbaImage): Buffer {
  return Buffer.from(image.data.filter((_, i) => i % 4 !== 3));
}

function expectGolden(image: RgbaImage, golden: { rgb?: string; sha256?: string }) {
  const rgb = toRgb(image);
  expect(image.data.every((value, i) => i % 4 !== 3 || value === 255)).toBe(true);
  if (golden.rgb) expect(rgb.equals(Buffer.from(golden.rgb, 'base64'))).toBe(true);
  else expect(createHash('sha256').update(rgb).digest('hex')).toBe(golden.sha256);
}

describe('equals Pillow bit for bit', () => {
  test.each(goldens.resize)(
    '$srcWidth x $srcHeight -> $width x $height, $filter, $kind',
    (golden) => {
      const { width, height } = golden;
      const filter = golden.filter as ResampleFilter;
      expectGolden(resampleImage(makeSource(golden), width, height, filter), golden);
    },
  );

  test.each(goldens.pad)('$srcWidth x $srcHeight padded to $size, $filter', (golden) => {
    const filter = golden.filter as ResampleFilter;
    expectGolden(fitImage(makeSource(golden), golden.size, { mode: 'pad', filter }), golden);
  });
});

describe('properties', () => {
  const side = fc.integer({ min: 1, max: 48 });
  const filter = fc.constantFrom<ResampleFilter>('bilinear', 'bicubic');

  test('strips of any heights give what the whole gives', () => {
    const heights = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 });
    fc.assert(
      fc.property(
        side,
        side,
        side,
        side,
        filter,
        heights,
        (srcWidth, srcHeight, width, height, f, strips) => {
          const source = makeSource({
            srcWidth,
            srcHeight,
            seed: srcWidth * 64 + height,
            kind: 'noise',
          });
          const resampler = createResampler({ srcWidth, srcHeight, width, height, filter: f });
          for (let y = 0, i = 0; y < srcHeight; i++) {
            // a whole round of empty strips would never end
            const wanted = (strips[i % strips.length] ?? 0) + (i % strips.length === 0 ? 1 : 0);
            const rows = Math.min(wanted, srcHeight - y);
            resampler.pushRows(
              source.data.subarray(y * srcWidth * 4, (y + rows) * srcWidth * 4),
              rows,
            );
            y += rows;
          }
          expect(resampler.finish()).toEqual(resampleImage(source, width, height, f));
        },
      ),
    );
  });

  test('has the size asked for, keeps a flat colour, and keeps an image of that size', () => {
    fc.assert(
      fc.property(
        side,
        side,
        side,
        side,
        filter,
        fc.nat(255),
        (srcWidth, srcHeight, width, height, f, value) => {
          const data = new Uint8ClampedArray(srcWidth * srcHeight * 4).fill(value);
          const result = resampleImage(
            { width: srcWidth, height: srcHeight, data },
            width,
            height,
            f,
          );
          expect([result.width, result.height]).toEqual([width, height]);
          expect(toRgb(result).equals(Buffer.alloc(width * height * 3, value))).toBe(true);
          const noise = makeSource({ srcWidth, srcHeight, seed: value, kind: 'noise' });
          const same = resampleImage(noise, srcWidth, srcHeight, f);
          expect(toRgb(same).equals(toRgb(noise))).toBe(true);
        },
      ),
    );
  });
});

describe('fitImage', () => {
  const source = makeSource({ srcWidth: 30, srcHeight: 12, seed: 5, kind: 'noise' });

  test('stretch is a plain resize', () => {
    expect(fitImage(source, 16, { mode: 'stretch' })).toEqual(resampleImage(source, 16, 16));
  });

  test('pad centres on the background, the odd row at the bottom', () => {
    const square = fitImage(source, 15, { mode: 'pad', background: [1, 2, 3] });
    const row = (y: number) => [...square.data.subarray(y * 60, y * 60 + 4)];
    const background = [1, 2, 3, 255];
    const filled = Array.from({ length: 15 }, (_, y) => y).filter(
      (y) => `${row(y)}` !== `${background}`,
    );
    expect(filled).toEqual([4, 5, 6, 7, 8, 9]);
  });
});

test('misuse is named', () => {
  const sizes = { srcWidth: 2, srcHeight: 2, width: 1, height: 1, filter: 'bicubic' } as const;
  expect(() => createResampler({ ...sizes, width: 0 })).toThrow('at least 1, got 0');
  const resampler = createResampler(sizes);
  expect(() => resampler.pushRows(new Uint8Array(8), 2)).toThrow('need 16 bytes, got 8');
  expect(() => resampler.pushRows(new Uint8Array(24), 3)).toThrow('3 rows of an image with 2');
  expect(() => resampler.finish()).toThrow('got 0 of 2 rows');
});
