import Fraction from 'fraction.js';

/** Exact as a fraction; a plain number where a root, a logarithm or its size made it inexact. */
export type Real = Fraction | number;

/** Past this, a numerator or denominator is no longer carried exactly. */
const limit = 10n ** 60n;

export function toNumber(real: Real): number {
  return typeof real === 'number' ? real : real.valueOf();
}

export function isExact(real: Real): real is Fraction {
  return typeof real !== 'number';
}

export function add(a: Real, b: Real): Real | undefined {
  return combine(
    a,
    b,
    (x, y) => x.add(y),
    (x, y) => x + y,
  );
}

export function subtract(a: Real, b: Real): Real | undefined {
  return combine(
    a,
    b,
    (x, y) => x.sub(y),
    (x, y) => x - y,
  );
}

export function multiply(a: Real, b: Real): Real | undefined {
  return combine(
    a,
    b,
    (x, y) => x.mul(y),
    (x, y) => x * y,
  );
}

/** @returns `undefined` for a division by zero */
export function divide(a: Real, b: Real): Real | undefined {
  if (toNumber(b) === 0) return undefined;
  return combine(
    a,
    b,
    (x, y) => x.div(y),
    (x, y) => x / y,
  );
}

/** @returns `undefined` where there is no real result, or one too large to be told from another */
export function power(base: Real, exponent: Real): Real | undefined {
  const times = toNumber(exponent);
  if (toNumber(base) === 0 && times <= 0) return undefined;
  if (isExact(base) && isExact(exponent) && exponent.d === 1n && Math.abs(times) <= 200) {
    const digits = Math.max(base.n.toString().length, base.d.toString().length);
    const exact = digits * Math.abs(times) <= 120 ? base.pow(exponent) : null;
    if (exact) return bounded(exact);
  }
  if (isExact(base) && isExact(exponent) && exponent.d === 2n && times === 0.5)
    return root(base, 2);
  return finite(toNumber(base) ** times);
}

/** The root of a square (cube, ...) stays exact. */
export function root(of: Real, degree: number): Real | undefined {
  const value = toNumber(of);
  if (value < 0 && degree % 2 === 0) return undefined;
  const size = degree === 3 ? Math.cbrt(value) : Math.abs(value) ** (1 / degree);
  if (!isExact(of)) return finite(size);
  const [above, below] = [of.n, of.d].map((part) => {
    const guess = Math.round(Number(part) ** (1 / degree));
    return Number.isSafeInteger(guess) && BigInt(guess) ** BigInt(degree) === part
      ? BigInt(guess)
      : undefined;
  });
  if (above === undefined || below === undefined) return finite(size);
  return new Fraction(value < 0 ? -above : above, below);
}

/** @returns `undefined` unless it is a whole number from 0 to 170 */
export function factorial(of: Real): Real | undefined {
  const n = toNumber(of);
  if (!Number.isInteger(n) || n < 0 || n > 170) return undefined;
  if (n > 40) {
    let size = 1;
    for (let i = 2; i <= n; i++) size *= i;
    return size;
  }
  let product = 1n;
  for (let i = 2n; i <= BigInt(n); i++) product *= i;
  return bounded(new Fraction(product));
}

export function finite(value: number): number | undefined {
  return Number.isFinite(value) && Math.abs(value) < 1e200 ? value : undefined;
}

function combine(
  a: Real,
  b: Real,
  exactly: (x: Fraction, y: Fraction) => Fraction,
  roughly: (x: number, y: number) => number,
): Real | undefined {
  if (isExact(a) && isExact(b)) return bounded(exactly(a, b));
  return finite(roughly(toNumber(a), toNumber(b)));
}

function bounded(value: Fraction): Real | undefined {
  const { n, d } = value;
  if (n < limit && n > -limit && d < limit) return value;
  return finite(Number(value.valueOf()));
}
