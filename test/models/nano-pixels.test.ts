import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { fitImage } from '../../src/core/resample-image.ts';
import { figureKinds } from '../../src/figures/figure-kinds.ts';
import { produceFigure } from '../../tools/figures/produce-figure.ts';

/** Written by training/check_pixels.py: sha256 of RGB bytes as Pillow resizes them. */
const rows: { id: string; size: number; sha256: string }[] = JSON.parse(
  readFileSync('test/fixtures/nano-pixels.json', 'utf8'),
);
const set = { seed: 77, languages: figureKinds.map(({ language }) => language), heldOut: false };

describe('the pixels that training sees', () => {
  it('are those that the app shows the model, to the byte, in 20 figures of all kinds', async () => {
    const seen: { id: string; sha256: string }[] = [];
    for (const [index, { size }] of rows.entries()) {
      const { record, encode } = await produceFigure(set, index, 640);
      const { data, info } = await sharp(await encode())
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const image = {
        width: info.width,
        height: info.height,
        data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength),
      };
      const fitted = fitImage(image, size, { mode: 'stretch' });
      const rgb = fitted.data.filter((_, at) => at % 4 !== 3);
      seen.push({ id: record.id, sha256: createHash('sha256').update(rgb).digest('hex') });
    }
    expect(seen).toEqual(rows.map(({ id, sha256 }) => ({ id, sha256 })));
    expect(new Set(seen.map(({ id }) => id.split('-')[0])).size).toBe(figureKinds.length);
  }, 120_000);
});
