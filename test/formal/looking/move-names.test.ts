import { describe, expect, test } from 'vitest';
import { moveNames } from '../../../src/formal/looking/move-names.ts';
import { textAt } from './drawing.ts';

/** Four names 20 percent apart, the first at 20. */
const axis = {
  upright: true,
  names: [20, 40, 60, 80].map((x) => textAt('Name', [x - 4, 90, x + 4, 94], 'name')),
  step: 20,
  along: ({ x }: { x: number }) => x,
};
const at = (...places: number[]) => places.map((x) => ({ x, y: 50 }));
const moved = (values: number[], count: number): number[] =>
  moveNames(axis, at(...values), count).names.map(({ x }) => x);

describe('names before the bars of several series', () => {
  const bars = [26, 32, 46, 52, 66, 72, 86, 92];

  test('move to their middle', () => {
    expect(moved(bars, 2)).toEqual([29, 49, 69, 89]);
  });

  test('and do where a value was not read, and where one is too many', () => {
    for (const values of [bars.slice(1), bars.filter((x) => x !== 52 && x !== 66), [...bars, 50]])
      for (const [index, x] of moved(values, 2).entries())
        expect(Math.abs(x - (29 + index * 20)), `${values}`).toBeLessThan(2.5);
  });
});

describe('names at the middle of their bars stay', () => {
  const bars = [14.5, 20, 25.5, 34.5, 40, 45.5, 54.5, 60, 65.5, 74.5, 80, 85.5];
  const places = [20, 40, 60, 80];

  test('with all values and without some', () => {
    expect(moved(bars, 3)).toEqual(places);
    expect(moved(bars.slice(1), 3)).toEqual(places);
  });

  test('where one bar is not seen and another twice, so that the values come out even', () => {
    expect(
      moved(
        [...bars.slice(1), 83].toSorted((a, b) => a - b),
        3,
      ),
    ).toEqual(places);
  });
});

test('names of one series move if nearly all of them have a value then', () => {
  expect(moved([28, 48, 68, 88], 1)).toEqual([28, 48, 68, 88]);
  expect(moved([28, 48, 88], 1)).toEqual([28, 48, 68, 88]);
  expect(moved([21, 40, 59, 80], 1)).toEqual([20, 40, 60, 80]);
});
