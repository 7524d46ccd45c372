import { expect, test } from 'vitest';
import { barKind } from '../../../src/formal/looking/bar-kind.ts';
import { textAt } from './drawing.ts';
import { figureOf } from './fake-look.ts';

const names = [20, 50, 80].map((x) => textAt('Name', [x - 5, 90, x + 5, 94], 'name'));
const axis = { upright: true, names, step: 30, along: ({ x }: { x: number }) => x };
const seen = (stacked: number, ...offsets: number[]) => ({
  points: names.flatMap(({ x }) =>
    offsets.map((off, i) => ({ kind: 'value' as const, x: x + off, y: 20 + i * 20, sure: 0.9 })),
  ),
  kinds: { ...figureOf('bar', []).look.kinds, bar: 1 - stacked, 'stacked bar': stacked },
});

test('values above each other are those of a stack, whatever the encoder takes the bars for', () => {
  expect(barKind('bar', axis, seen(0.1, 0, 0.4, -0.3))).toBe('stacked bar');
});

test('values side by side are not', () => {
  expect(barKind('stacked bar', axis, seen(0.9, -8, 0, 8))).toBe('bar');
});

test('one value a name, or none, does not tell; other charts have no stacks', () => {
  for (const kind of ['bar', 'stacked bar'] as const) {
    expect(barKind(kind, axis, seen(0.5, 0))).toBe(kind);
    expect(barKind(kind, axis, seen(0.5))).toBe(kind);
  }
  expect(barKind('line', axis, seen(0, 0, 0, 0))).toBe('line');
});

test('where the encoder is certain of stacks, some values that are seen twice do not make them bars', () => {
  const twice = (stacked: number) => {
    const all = seen(stacked, 0, 0, -5);
    // At the last name nothing is seen twice.
    return { ...all, points: all.points.slice(0, -1) };
  };
  expect(barKind('stacked bar', axis, twice(0.9))).toBe('bar');
  expect(barKind('stacked bar', axis, twice(0.9999))).toBe('stacked bar');
  expect(barKind('stacked bar', axis, seen(0.9999, -8, 0, 8))).toBe('bar');
});
