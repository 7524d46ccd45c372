import { expect, test } from 'vitest';
import type { NameAxis } from '../../../src/formal/looking/name-axis.ts';
import { tiltOf } from '../../../src/formal/looking/tilt.ts';
import { textAt } from './drawing.ts';

/** Names below an axis, the top of each where it says. */
const axisOf = (tops: readonly number[]): NameAxis => ({
  upright: true,
  names: tops.map((top, index) =>
    textAt(`n${index}`, [10 + index * 15, top, 16 + index * 15, top + 3]),
  ),
  step: 15,
  along: ({ x }) => x,
});

test('a turned page is turned as its names are, whatever one of them does', () => {
  expect(tiltOf(axisOf([90, 90.3, 90.6, 90.9, 91.2]))).toBeCloseTo(0.02);
  expect(tiltOf(axisOf([90, 89.7, 92, 89.1, 88.8, 88.5]))).toBeCloseTo(-0.02);
});

test('a level figure, few names and names that stand anyhow tell nothing', () => {
  expect(tiltOf(axisOf([90, 90.01, 90, 90.02, 90]))).toBe(0);
  expect(tiltOf(axisOf([90, 90.3, 90.6]))).toBe(0);
  expect(tiltOf(axisOf([90, 93, 90.5, 94, 91, 95]))).toBe(0);
});
