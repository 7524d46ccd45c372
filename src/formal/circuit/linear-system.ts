import Fraction from 'fraction.js';

/** Arithmetic that elimination works in: exact fractions, or doubles where those would grow too long. */
export type Arithmetic<T> = {
  readonly zero: T;
  readonly one: T;
  readonly from: (value: number) => T;
  readonly add: (a: T, b: T) => T;
  readonly subtract: (a: T, b: T) => T;
  readonly multiply: (a: T, b: T) => T;
  readonly divide: (a: T, b: T) => T;
  readonly toNumber: (a: T) => number;
  /** How good a pivot it is; 0 for none. */
  readonly pivot: (a: T, entries: number) => number;
};

/** A double's shortest decimal as an exact fraction: 8.1 is 81/10, not the nearest binary number. */
export function toFraction(value: number): Fraction {
  const [mantissa = '0', power = '0'] = value.toExponential().split('e');
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const exponent = Number(power) - decimals.length;
  const digits = BigInt(whole + decimals);
  const scale = 10n ** BigInt(Math.abs(exponent));
  return exponent >= 0 ? new Fraction(digits * scale, 1n) : new Fraction(digits, scale);
}

/** BigInt parts may be too long for a double each; their ratio is not. */
function fractionToNumber({ s, n, d }: Fraction): number {
  const direct = Number(n) / Number(d);
  if (Number.isFinite(direct) && direct !== 0) return Number(s) * direct;
  if (n === 0n) return 0;
  const shift = BigInt(Math.max(0, d.toString(2).length - n.toString(2).length + 64));
  return (Number(s) * Number((n << shift) / d)) / 2 ** Number(shift);
}

export const exactArithmetic: Arithmetic<Fraction> = {
  zero: new Fraction(0),
  one: new Fraction(1),
  from: toFraction,
  add: (a, b) => a.add(b),
  subtract: (a, b) => a.sub(b),
  multiply: (a, b) => a.mul(b),
  divide: (a, b) => a.div(b),
  toNumber: fractionToNumber,
  // Any but zero will do; the row with the fewest entries keeps the others short.
  pivot: (a, entries) => (a.n === 0n ? 0 : 1 / entries),
};

export const doubleArithmetic: Arithmetic<number> = {
  zero: 0,
  one: 1,
  from: (value) => value,
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  toNumber: (value) => value,
  pivot: (a) => Math.abs(a),
};

/** Sparse rows: column to value. */
export type Row<T> = Map<number, T>;

/**
 * Gauss-Jordan elimination of a square system; the right side is at column `size` of each row.
 * @returns the unknowns, or the index of one that the equations do not determine
 */
export function solveLinear<T>(
  rows: readonly Row<T>[],
  size: number,
  arithmetic: Arithmetic<T>,
): { readonly solution: T[] } | { readonly undetermined: number } {
  const { zero, subtract, multiply, divide, pivot } = arithmetic;
  const open = rows.map((row) => new Map(row));
  const pivots: Row<T>[] = [];
  const largest = Math.max(0, ...open.flatMap((row) => [...row.values()].map((x) => pivot(x, 1))));
  for (let column = 0; column < size; column += 1) {
    let best = { index: -1, weight: largest * 1e-16 };
    for (const [index, row] of open.entries()) {
      const value = row.get(column);
      const weight = value === undefined ? 0 : pivot(value, row.size);
      if (weight > best.weight) best = { index, weight };
    }
    const [chosen] = best.index < 0 ? [] : open.splice(best.index, 1);
    const divisor = chosen?.get(column);
    if (!chosen || divisor === undefined) return { undetermined: column };
    for (const [at, value] of chosen) chosen.set(at, divide(value, divisor));
    for (const row of [...open, ...pivots]) {
      const factor = row.get(column);
      if (factor === undefined) continue;
      row.delete(column);
      for (const [at, value] of chosen) {
        if (at === column) continue;
        const next = subtract(row.get(at) ?? zero, multiply(factor, value));
        if (pivot(next, 1) === 0) row.delete(at);
        else row.set(at, next);
      }
    }
    pivots.push(chosen);
  }
  return { solution: pivots.map((row) => row.get(size) ?? zero) };
}
