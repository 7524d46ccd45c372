import { expect, test } from 'vitest';
import { assign } from '../../../src/formal/looking/assign-values.ts';
import { textAt } from './drawing.ts';
import { figureOf } from './fake-look.ts';

const names = ['North', 'South'].map((text, index) =>
  textAt(text, [40 + index * 20, 4, 50 + index * 20, 8], 'header'),
);
const category = textAt('Q1', [48, 90, 52, 94], 'name');
const axis = {
  upright: true,
  names: [category],
  step: 30,
  along: ({ x }: { x: number }) => x,
};
const valueAt = (amount: number, x: number, y: number, text = String(amount)) => ({
  ...{ amount, unit: '', sure: 0.9, x, y },
  label: textAt(text, [x - 3, y - 2, x + 3, y + 2], 'cell'),
});

test('values of lines are given to series all together', () => {
  // Both colours look most like that of North; what is at 40 can be nothing else.
  const { look } = figureOf('line', [], {
    shares: ({ y }) => (y === 20 ? [0.74, 0.26] : [0.69, 0.0001]),
  });
  const values = [valueAt(70, 50, 20), valueAt(55, 50, 40)];
  expect(assign(values, category, { kind: 'line', axis, names, look })).toEqual([55, 70]);
});

test('series without a value are left empty', () => {
  const { look } = figureOf('line', [], { shares: () => [0.2, 0.8] });
  expect(assign([valueAt(7, 50, 20)], category, { kind: 'line', axis, names, look })).toEqual([
    null,
    7,
  ]);
  expect(assign([], category, { kind: 'line', axis, names, look })).toEqual([null, null]);
});

test('of more labels than parts of a stack, a stripe that was read as a digit is none', () => {
  const { look } = figureOf('stacked bar', [], { shares: () => [0.5, 0.5] });
  const stripe = valueAt(7, 50, 70);
  const parts = [valueAt(5000, 50, 60), valueAt(4000, 50, 30)];
  const setting = { kind: 'stacked bar', axis, names, look } as const;
  expect(assign([stripe, ...parts], category, setting)).toEqual([5000, 4000]);
  // By itself a small number is a value like others.
  expect(assign([stripe, valueAt(4000, 50, 30)], category, setting)).toEqual([7, 4000]);
});
