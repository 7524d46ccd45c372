import Fraction from 'fraction.js';
import type { Expression } from './expression.ts';

/** A number, exact where it is a rational times a square root times a power of pi. */
export type Quantity = {
  readonly value: number;
  readonly exact?: {
    readonly coefficient: Fraction;
    /** Positive, whole, without square factors; 1 for a rational. */
    readonly radicand: number;
    /** Exponent of pi. */
    readonly pi: number;
  };
};

function exactly(coefficient: Fraction, radicand = 1, pi = 0): Quantity {
  const value = coefficient.valueOf() * Math.sqrt(radicand) * Math.PI ** pi;
  // Beyond this the digits of a double no longer carry it.
  if (coefficient.d > 1_000_000_000n || Math.abs(value) > 1e12) return { value };
  return { value, exact: { coefficient, radicand, pi: coefficient.equals(0) ? 0 : pi } };
}

export function rational(value: number | string | Fraction): Quantity {
  return exactly(new Fraction(value));
}

export function approximate(value: number): Quantity {
  return { value };
}

export const pi: Quantity = exactly(new Fraction(1), 1, 1);

export function isRational({ exact }: Quantity): boolean {
  return exact !== undefined && exact.radicand === 1 && exact.pi === 0;
}

export function add(a: Quantity, b: Quantity): Quantity {
  if (a.exact && b.exact) {
    if (a.exact.coefficient.equals(0)) return b;
    if (b.exact.coefficient.equals(0)) return a;
    if (a.exact.radicand === b.exact.radicand && a.exact.pi === b.exact.pi)
      return exactly(a.exact.coefficient.add(b.exact.coefficient), a.exact.radicand, a.exact.pi);
  }
  return { value: a.value + b.value };
}

export function negate(a: Quantity): Quantity {
  return a.exact
    ? exactly(a.exact.coefficient.neg(), a.exact.radicand, a.exact.pi)
    : { value: -a.value };
}

export function subtract(a: Quantity, b: Quantity): Quantity {
  return add(a, negate(b));
}

export function multiply(a: Quantity, b: Quantity): Quantity {
  if (!a.exact || !b.exact) return { value: a.value * b.value };
  const coefficient = a.exact.coefficient.mul(b.exact.coefficient);
  const [outside, radicand] = withoutSquares(a.exact.radicand * b.exact.radicand);
  return exactly(coefficient.mul(outside), radicand, a.exact.pi + b.exact.pi);
}

/** @returns `undefined` for a division by zero */
export function divide(a: Quantity, b: Quantity): Quantity | undefined {
  if (Math.abs(b.value) < 1e-12) return undefined;
  if (!b.exact) return { value: a.value / b.value };
  const { coefficient, radicand, pi: power } = b.exact;
  // 1 / (c sqrt r) is sqrt r / (c r).
  return multiply(a, exactly(coefficient.mul(radicand).inverse(), radicand, -power));
}

/** @returns `undefined` for a negative number */
export function squareRoot(a: Quantity): Quantity | undefined {
  if (a.value < 0) return undefined;
  if (a.exact?.radicand !== 1 || a.exact.pi % 2 !== 0) return { value: Math.sqrt(a.value) };
  const { n, d } = a.exact.coefficient;
  const product = Number(n * d);
  if (!Number.isSafeInteger(product) || product > 1e10) return { value: Math.sqrt(a.value) };
  const [outside, radicand] = withoutSquares(product);
  return exactly(new Fraction(outside).div(Number(d)), radicand, a.exact.pi / 2);
}

/** `whole` as a square times a number without square factors. */
function withoutSquares(whole: number): [outside: number, radicand: number] {
  let [outside, rest] = [1, whole];
  for (let factor = 2; factor * factor <= rest && factor < 100_000; factor += 1)
    while (rest % (factor * factor) === 0) {
      rest /= factor * factor;
      outside *= factor;
    }
  return whole === 0 ? [0, 1] : [outside, rest];
}

/** The value of an expression without unknowns; `undefined` with unknowns, and where it has no value. */
export function quantityOf(expression: Expression): Quantity | undefined {
  switch (expression.op) {
    case 'number':
      return rational(expression.text);
    case 'pi':
      return pi;
    case 'variable':
      return undefined;
    case 'negate':
    case 'sqrt': {
      const of = quantityOf(expression.of);
      return of && (expression.op === 'sqrt' ? squareRoot(of) : negate(of));
    }
    default: {
      const [left, right] = [quantityOf(expression.left), quantityOf(expression.right)];
      return left && right && combined(expression.op, left, right);
    }
  }
}

/** @returns `undefined` where it has no value */
export function combined(
  op: '+' | '-' | '*' | '/' | '^',
  a: Quantity,
  b: Quantity,
): Quantity | undefined {
  switch (op) {
    case '+':
      return add(a, b);
    case '-':
      return subtract(a, b);
    case '*':
      return multiply(a, b);
    case '/':
      return divide(a, b);
    case '^': {
      if (b.value === 2) return multiply(a, a);
      const value = a.value ** b.value;
      return Number.isFinite(value) ? { value } : undefined;
    }
  }
}

/** Sine, cosine or tangent of an angle in degrees; exact at 30, 45, 60 and 90. */
export function trigonometric(name: 'sin' | 'cos' | 'tan', angle: Quantity): Quantity {
  const half = exactly(new Fraction(1, 2));
  const table: Readonly<Record<string, Quantity>> = {
    'sin 30': half,
    'cos 60': half,
    'sin 45': exactly(new Fraction(1, 2), 2),
    'cos 45': exactly(new Fraction(1, 2), 2),
    'sin 60': exactly(new Fraction(1, 2), 3),
    'cos 30': exactly(new Fraction(1, 2), 3),
    'tan 45': exactly(new Fraction(1)),
    'tan 60': exactly(new Fraction(1), 3),
    'tan 30': exactly(new Fraction(1, 3), 3),
    'sin 90': exactly(new Fraction(1)),
    'cos 90': exactly(new Fraction(0)),
  };
  const known = isRational(angle) ? table[`${name} ${angle.value}`] : undefined;
  return known ?? { value: Math[name]((angle.value * Math.PI) / 180) };
}
