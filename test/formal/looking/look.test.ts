import { describe, expect, test } from 'vitest';
import { createLook, type EncoderOutputs } from '../../../src/formal/looking/look.ts';

const edge = 4;
const cells = edge * edge;

/** An encoder of 4 by 4 cells; what is not set is 0. */
function outputs(set: Readonly<Record<string, Readonly<Record<number, number>>>>): EncoderOutputs {
  const sizes: Readonly<Record<string, readonly number[]>> = {
    look_kind: [1, 11],
    look_points: [1, cells, 6, 3],
    look_roles: [1, cells, 9],
    look_field: [1, cells, 2],
    look_pairs: [1, cells, 3, 2, 2],
  };
  return Object.fromEntries(
    Object.entries(sizes).map(([name, dims]) => {
      const data = new Float32Array(dims.reduce((all, size) => all * size, 1));
      for (const [at, value] of Object.entries(set[name] ?? {})) data[Number(at)] = value;
      return [name, { dims, data }];
    }),
  );
}

const look = (set: Parameters<typeof outputs>[0]) => {
  const made = createLook(outputs(set), 1);
  if (!made) throw new Error('no look');
  return made;
};

test('an encoder that says nothing gives no look', () => {
  expect(createLook(undefined, 1)).toBeUndefined();
  expect(createLook({}, 1)).toBeUndefined();
  const { look_field: _, ...others } = outputs({});
  expect(createLook(others, 1)).toBeUndefined();
});

test('kinds that are no language of drafts are one', () => {
  const { kinds } = look({ look_kind: { 1: 0.5, 7: 0.125, 8: 0.125, 9: 0.25 } });
  expect(kinds['stacked bar']).toBe(0.5);
  expect(kinds.other).toBe(0.5);
});

describe('points', () => {
  const at = (cell: number, kind: number): number => (cell * 6 + kind) * 3;

  test('stand where their cell says, the surest first', () => {
    const { points } = look({
      look_points: {
        ...{ [at(0, 0)]: 0.75, [at(0, 0) + 1]: 0.5, [at(0, 0) + 2]: 0.25 },
        ...{ [at(6, 3)]: 1, [at(6, 3) + 1]: 0, [at(6, 3) + 2]: 1 },
      },
    });
    expect(points).toEqual([
      { kind: 'right', sure: 1, x: 50, y: 50 },
      { kind: 'value', sure: 0.75, x: 12.5, y: 6.25 },
    ]);
  });

  test('one that two cells claim is one', () => {
    const { points } = look({
      look_points: {
        ...{ [at(0, 1)]: 0.9, [at(0, 1) + 1]: 1, [at(0, 1) + 2]: 0.5 },
        ...{ [at(1, 1)]: 0.5, [at(1, 1) + 1]: 0, [at(1, 1) + 2]: 0.5 },
      },
    });
    expect(points.map(({ x, sure }) => [x, Math.round(sure * 10)])).toEqual([[25, 9]]);
  });

  test('what is hardly likely is none', () => {
    expect(look({ look_points: { [at(0, 0)]: 0.2 } }).points).toEqual([]);
  });
});

test('a text is what the cell of its middle says', () => {
  const roles = look({ look_roles: { [5 * 9 + 4]: 1 } }).rolesAt({ x: 30, y: 40 });
  expect(roles.name).toBe(1);
  expect(roles.title).toBe(0);
});

test('a line joins two points where the field runs along all the way', () => {
  // Level lines in the second row: twice the angle is 0.
  const level = Object.fromEntries([4, 5, 6, 7].map((cell) => [cell * 2, 1]));
  const { joins } = look({ look_field: level });
  expect(joins({ x: 5, y: 37 }, { x: 95, y: 37 })).toBe(1);
  expect(joins({ x: 95, y: 37 }, { x: 5, y: 37 })).toBe(1);
  expect(joins({ x: 37, y: 5 }, { x: 37, y: 95 })).toBe(0);
  expect(joins({ x: 5, y: 62 }, { x: 95, y: 62 })).toBe(0);
});

test('a value belongs to the sign that is most like it', () => {
  // Relation 1 of cell 0 asks for what cell 3 has.
  const of = (cell: number, side: number): number => (cell * 3 + 1) * 2 * 2 + side * 2;
  const { sharesOf } = look({ look_pairs: { [of(0, 0)]: 4, [of(3, 1)]: 4, [of(2, 1)]: -1 } });
  const [one = 0, other = 0] = sharesOf({ x: 5, y: 5 }, [
    { x: 95, y: 5 },
    { x: 60, y: 5 },
  ]);
  expect(one).toBeGreaterThan(0.99);
  expect(one + other).toBeCloseTo(1);
});
