import { expect, test } from 'vitest';
import { type AtAxes, tiltOf } from '../../../src/formal/looking/tilt.ts';
import { textAt } from './drawing.ts';

/** Names below an axis, the top of each where it says. */
const axisOf = (tops: readonly number[]): AtAxes => ({
  upright: true,
  ticks: [],
  aspect: 2,
  names: tops.map((top, index) =>
    textAt(`n${index}`, [10 + index * 15, top, 16 + index * 15, top + 3]),
  ),
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

test('where names do not tell it, the numbers of the other axis do', () => {
  // Down by 60 percent of the height the numbers move by 0.3 of the width: by a hundredth of it, as the figure is twice as wide.
  const ticks = [0, 20, 40, 60].map((top) => {
    const right = 9 - (top / 60) * 0.3;
    return textAt(`${top}`, [right - 4, top, right, top + 3]);
  });
  expect(tiltOf({ ...axisOf([90, 90.2]), ticks })).toBeCloseTo(0.02);
});
