import { expect, test } from 'vitest';
import { splitAtWideGaps } from '../../src/ocr/split-wide-gaps.ts';

const box = { centerX: 200, centerY: 50, width: 300, height: 24, angle: 0 };

/** Black words on white, 24 pixels high; [from, to] in pixels of 300. */
function crop(words: readonly (readonly [number, number])[]) {
  const [width, height] = [300, 24];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const [from, to] of words)
    for (let y = 6; y < 18; y += 1)
      for (let x = from; x < to; x += 1) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
  return { width, height, data };
}

test('labels that stand apart are taken apart', () => {
  const parts = splitAtWideGaps(
    box,
    crop([
      [10, 100],
      [130, 290],
    ]),
  );
  expect(parts).toHaveLength(2);
  const [left, right] = parts;
  // In the image: the box begins at 50.
  expect(left?.centerX).toBeCloseTo(50 + 55, -1);
  expect(right?.centerX).toBeCloseTo(50 + 210, -1);
  expect(left?.width).toBeGreaterThan(90);
  expect(left?.width).toBeLessThan(104);
  expect(right?.height).toBe(24);
});

test('along a sloping box', () => {
  const angle = Math.PI / 6;
  const [left, right] = splitAtWideGaps(
    { ...box, angle },
    crop([
      [10, 100],
      [130, 290],
    ]),
  );
  const [dx, dy] = [
    (right?.centerX ?? 0) - (left?.centerX ?? 0),
    (right?.centerY ?? 0) - (left?.centerY ?? 0),
  ];
  expect(dy / dx).toBeCloseTo(Math.tan(angle));
});

test('words with spaces between them, short ones and an empty box stay whole', () => {
  const words = [
    [10, 100],
    [112, 200],
    [214, 290],
  ] as const;
  expect(splitAtWideGaps(box, crop(words))).toEqual([box]);
  expect(splitAtWideGaps(box, crop([]))).toEqual([box]);
  const short = { width: 40, height: 24, data: new Uint8ClampedArray(40 * 24 * 4) };
  expect(splitAtWideGaps(box, short)).toEqual([box]);
});
