import { expect, test } from 'vitest';
import { barKind } from '../../../src/formal/looking/bar-kind.ts';
import { textAt } from './drawing.ts';

const names = [20, 50, 80].map((x) => textAt('Name', [x - 5, 90, x + 5, 94], 'name'));
const axis = { upright: true, names, step: 30, along: ({ x }: { x: number }) => x };
const points = (...offsets: number[]) =>
  names.flatMap(({ x }) =>
    offsets.map((off, i) => ({ kind: 'value' as const, x: x + off, y: 20 + i * 20, sure: 0.9 })),
  );

test('values above each other are those of a stack, whatever the encoder takes the bars for', () => {
  expect(barKind('bar', axis, { points: points(0, 0.4, -0.3) })).toBe('stacked bar');
});

test('values side by side are not', () => {
  expect(barKind('stacked bar', axis, { points: points(-8, 0, 8) })).toBe('bar');
});

test('one value a name, or none, does not tell; other charts have no stacks', () => {
  for (const kind of ['bar', 'stacked bar'] as const) {
    expect(barKind(kind, axis, { points: points(0) })).toBe(kind);
    expect(barKind(kind, axis, { points: [] })).toBe(kind);
  }
  expect(barKind('line', axis, { points: points(0, 0, 0) })).toBe('line');
});
