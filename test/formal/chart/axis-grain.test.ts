import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAlike } from '../../../src/formal/chart/axis-grain.ts';

/** Numbers 20 apart, 12 percent of the figure from one to the next; values grow upwards. */
const axis = { first: 90, per: -0.6, step: 20, ticks: 6 };
const placeOf = (value: number): number => axis.first + axis.per * value;

describe('readAlike', () => {
  it('reads all places to one grain: 16 beside multiples of 5 is 15', () => {
    const values = [15, 45, 25, 50, 75, 60];
    const off = [0.45, -0.3, 0.1, 0.2, -0.35, 0];
    const places = values.map((value, index) => placeOf(value) + (off[index] ?? 0));
    expect(places.map(readAlike(axis, places))).toEqual(values);
  });

  it('finds the grain of any values that people can read, whatever their places are off', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(2, 4, 5),
        fc.array(
          fc.tuple(fc.integer({ min: 0, max: 4 }), fc.double({ min: -0.5, max: 0.5, noNaN: true })),
          {
            minLength: 8,
            maxLength: 20,
          },
        ),
        (parts, drawn) => {
          const grain = axis.step / parts;
          // As many of each rest, first exact ones: of nine whole values and a half, the half is rightly taken for a slip.
          const steps = [
            ...Array.from({ length: parts }, (_, rest) => [rest, 0] as const),
            ...drawn.map(([step, off], index) => [step * parts + (index % parts), off] as const),
          ];
          const values = steps.map(([step]) => step * grain);
          const places = values.map((value, index) => placeOf(value) + (steps[index]?.[1] ?? 0));
          const read = places.map(readAlike(axis, places));
          for (const [index, value] of values.entries()) expect(read[index]).toBeCloseTo(value, 9);
        },
      ),
    );
  });

  it('has no negative zero and no noise of binary fractions', () => {
    const fine = { first: 90, per: -60, step: 0.2, ticks: 6 };
    const places = [90.1, 90 - 60 * 0.6, 90 - 60 * 0.3];
    expect(places.map(readAlike(fine, places))).toEqual([0, 0.6, 0.3]);
  });
});
