import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RgbaImage } from '../../src/core/vision-language-model.ts';
import { findLoneCharacters } from '../../src/ocr/find-lone-characters.ts';
import { inkOf } from '../../src/ocr/ink.ts';
import { openFileTextReader } from '../../tools/eval/text-reader.ts';
import { produceFigure } from '../../tools/figures/produce-figure.ts';

/** A grey sheet with darker or lighter rectangles: left, top, width, height. */
function sheet(
  marks: readonly (readonly [number, number, number, number])[],
  [paper, ink]: readonly [number, number] = [240, 20],
): RgbaImage {
  const [width, height] = [200, 120];
  const data = new Uint8ClampedArray(width * height * 4).fill(paper);
  for (const [left, top, across, down] of marks)
    for (let y = top; y < top + down; y++)
      for (let x = left; x < left + across; x++)
        data.fill(ink, (y * width + x) * 4, (y * width + x) * 4 + 3);
  return { width, height, data };
}

const line = { centerX: 150, centerY: 100, width: 60, height: 24, angle: 0 };

describe('places of lone characters', () => {
  test('have the size of what else is written, and stand by themselves', () => {
    const marks = [
      [20, 20, 8, 14], // a letter
      [50, 20, 2, 14], // a thin one
      [70, 20, 3, 3], // a dot
      [90, 20, 60, 2], // a line
      [20, 60, 40, 40], // a box
      [140, 95, 8, 14], // within a line that was found
      [0, 50, 8, 14], // cut by the edge
    ] as const;
    const found = findLoneCharacters(inkOf(sheet(marks)), [line]);
    expect(found.map(({ centerX, centerY }) => [centerX, centerY])).toEqual([
      [24, 27],
      [51, 27],
    ]);
    for (const { width, height } of found) {
      expect(height).toBeGreaterThan(14);
      expect(width).toBeGreaterThan(2);
    }
  });

  test('are found in light ink on dark paper, and without any line to go by', () => {
    expect(findLoneCharacters(inkOf(sheet([[20, 20, 8, 14]], [20, 230])), [])).toHaveLength(1);
  });

  test('are none on empty paper and in a picture of hundreds of dots', () => {
    expect(findLoneCharacters(inkOf(sheet([])), [])).toEqual([]);
    const dots = Array.from(
      { length: 150 },
      (_, i) => [2 + (i % 19) * 10, 2 + Math.floor(i / 19) * 14, 7, 9] as const,
    );
    expect(findLoneCharacters(inkOf(sheet(dots)), [])).toEqual([]);
  });
});

test('the reader finds two of three lone letters in geometry figures, and few that are none', async () => {
  const read = await openFileTextReader();
  const folder = mkdtempSync(join(tmpdir(), 'formalens-lone-'));
  let [letters, right, invented] = [0, 0, 0];
  try {
    for (let index = 0; index < 12; index++) {
      const set = { seed: 78, languages: ['geometry'] as const, heldOut: false };
      const { record, encode } = await produceFigure(set, index, 640);
      const path = join(folder, `${index}.png`);
      writeFileSync(path, await encode());
      const single = (await read(path)).filter(({ text }) => text.length === 1);
      const wanted = record.texts.filter(({ text }) => text.length === 1);
      const isAt = (a: readonly number[], b: readonly number[]) =>
        [0, 1].every(
          (axis) =>
            Math.abs((a[axis] ?? 0) + (a[axis + 2] ?? 0) - (b[axis] ?? 0) - (b[axis + 2] ?? 0)) < 6,
        );
      letters += wanted.length;
      right += wanted.filter(({ text, box }) =>
        single.some((one) => one.text === text && isAt(one.box, box)),
      ).length;
      invented += single.filter(
        ({ box }) => !record.texts.some((one) => isAt(one.box, box)),
      ).length;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  expect(letters).toBeGreaterThan(40);
  expect(right / letters).toBeGreaterThan(0.6);
  expect(invented / letters).toBeLessThan(0.08);
}, 120_000);
