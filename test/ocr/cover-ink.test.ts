import { expect, test } from 'vitest';
import { coverInk } from '../../src/ocr/cover-ink.ts';
import type { TextBox } from '../../src/ocr/text-box.ts';
import { paper } from './support/paper.ts';

const boxOf = (left: number, top: number, right: number, bottom: number): TextBox => ({
  centerX: (left + right) / 2,
  centerY: (top + bottom) / 2,
  width: right - left,
  height: bottom - top,
  angle: 0,
});

const sidesOf = ({ centerX, centerY, width: wide, height: tall }: TextBox) => [
  centerX - wide / 2,
  centerY - tall / 2,
  centerX + wide / 2,
  centerY + tall / 2,
];

test('a box that cuts through a letter takes it in, with some room around it', () => {
  const [box] = coverInk([boxOf(40, 40, 50, 56)], paper([41, 38, 54, 58]));
  const [left = 0, top = 0, right = 0, bottom = 0] = box ? sidesOf(box) : [];
  expect(left).toBeLessThanOrEqual(40);
  expect(top).toBeLessThan(37);
  expect(right).toBeGreaterThan(55);
  expect(bottom).toBeGreaterThan(59);
  expect(right - left).toBeLessThan(25);
});

test('a box that has its letters stays, whatever line runs through it', () => {
  const whole = boxOf(36, 32, 60, 64);
  expect(coverInk([whole], paper([41, 38, 54, 58]))).toEqual([whole]);
  expect(coverInk([whole], paper([41, 38, 54, 58], [0, 48, 200, 50]))).toEqual([whole]);
  const turned = { ...whole, angle: 0.3 };
  expect(coverInk([turned], paper([30, 38, 64, 58]))).toEqual([turned]);
  expect(coverInk([whole], paper())).toEqual([whole]);
});

test('a box that holds the middle of a letter alone takes in all of it, as high as the lines beside it are', () => {
  const line = boxOf(100, 30, 180, 52);
  const [, box] = coverInk([line, boxOf(44, 46, 49, 52)], paper([40, 38, 54, 58]));
  const [left = 0, top = 0, right = 0, bottom = 0] = box ? sidesOf(box) : [];
  expect([left < 40, top < 38, right > 54, bottom > 58]).toEqual([true, true, true, true]);
  // What is larger than the lines is no letter.
  const inside = boxOf(44, 46, 49, 52);
  expect(coverInk([line, inside], paper([10, 10, 90, 90]))[1]).toEqual(inside);
});

test('a degree sign is taken in, but not the numbers of an axis beside a turned name', () => {
  const line = boxOf(100, 30, 180, 52);
  const sign = [56, 38, 62, 44] as const;
  const [, angle] = coverInk([line, boxOf(37, 35, 55, 61)], paper([40, 40, 53, 58], sign));
  expect(angle && sidesOf(angle)[2]).toBeGreaterThan(62);
  const turned = boxOf(37, 20, 55, 80);
  const [, name] = coverInk([line, turned], paper([40, 24, 53, 76], sign));
  expect(name && sidesOf(name)[2]).toBeLessThan(57);
});
