import Fraction from 'fraction.js';
import { callFunction } from './call-function.ts';
import type { Expression } from './expression.ts';
import { add, divide, factorial, multiply, power, type Real, subtract, toNumber } from './real.ts';
import {
  type Dimensions,
  hasDimensions,
  isScaleWord,
  joinDimensions,
  noDimensions,
  sameDimensions,
} from './units.ts';

/** How what is open in an expression is read. */
export type Reading = {
  /** `si`: units count and must agree; `plain`: numbers as they are written. */
  readonly units: 'si' | 'plain';
  /** Angles without a degree sign. */
  readonly angles: 'degrees' | 'radians';
  /** `log` without a base. */
  readonly log: '10' | 'e';
  readonly pi: Real;
  /** This number is taken to be larger by so much. */
  readonly nudge?: { readonly part: Expression; readonly by: number };
};

export type Quantity = { readonly value: Real; readonly dimensions: Dimensions };

const percent = new Fraction(1, 100);

/**
 * The value of an expression without unknowns.
 * @returns `undefined` where it has unknowns, no real value, units that do not fit, or is too large
 */
export function evaluate(part: Expression, reading: Reading): Quantity | undefined {
  switch (part.kind) {
    case 'number': {
      const { value } = part.number;
      const { nudge } = reading;
      return plain(nudge?.part === part ? value.valueOf() + nudge.by : value);
    }
    case 'symbol':
      return undefined;
    case 'constant':
      return plain(part.name === 'π' ? reading.pi : Math.E);
    case 'group':
    case 'noun':
    case 'degrees':
      return evaluate(part.of, reading);
    case 'negative':
      return map(part.of, reading, (value) => multiply(value, new Fraction(-1)));
    case 'absolute':
      return map(part.of, reading, (value) =>
        toNumber(value) < 0 ? multiply(value, new Fraction(-1)) : value,
      );
    case 'percent':
      return map(part.of, reading, (value) => multiply(value, percent));
    case 'factorial':
      return map(part.of, reading, factorial);
    case 'unit': {
      const of = evaluate(part.of, reading);
      if (!of) return undefined;
      if (reading.units === 'plain' && !isScaleWord(part.label)) return of;
      const value = multiply(of.value, part.unit.scale);
      if (value === undefined) return undefined;
      return { value, dimensions: joinDimensions(of.dimensions, part.unit.dimensions, 1) };
    }
    case 'mixed':
      return combine(part.whole, part.part, reading, '+');
    case 'binary':
      return combine(part.left, part.right, reading, part.operator);
    case 'call':
      return callFunction(part, reading, evaluate);
  }
}

function plain(value: Real): Quantity {
  return { value, dimensions: noDimensions };
}

function map(
  of: Expression,
  reading: Reading,
  change: (value: Real) => Real | undefined,
): Quantity | undefined {
  const inner = evaluate(of, reading);
  const value = inner && change(inner.value);
  return value === undefined || !inner ? undefined : { value, dimensions: inner.dimensions };
}

function combine(
  leftPart: Expression,
  rightPart: Expression,
  reading: Reading,
  operator: string,
): Quantity | undefined {
  const left = evaluate(leftPart, reading);
  const right = left && evaluate(rightPart, reading);
  if (!right) return undefined;
  switch (operator) {
    case '+':
    case '-': {
      if (!sameDimensions(left.dimensions, right.dimensions)) return undefined;
      const value = (operator === '+' ? add : subtract)(left.value, right.value);
      return value === undefined ? undefined : { value, dimensions: left.dimensions };
    }
    case '*':
    case '/': {
      const value = (operator === '*' ? multiply : divide)(left.value, right.value);
      const sign = operator === '*' ? 1 : -1;
      const dimensions = joinDimensions(left.dimensions, right.dimensions, sign);
      return value === undefined ? undefined : { value, dimensions };
    }
    case '^': {
      const times = toNumber(right.value);
      if (hasDimensions(right.dimensions)) return undefined;
      const value = power(left.value, right.value);
      const dimensions = left.dimensions.map((d) => d * times);
      return value === undefined ? undefined : { value, dimensions };
    }
    default: {
      if (hasDimensions(left.dimensions) || hasDimensions(right.dimensions)) return undefined;
      const [a, b] = [toNumber(left.value), toNumber(right.value)];
      if (!Number.isSafeInteger(a) || !Number.isSafeInteger(b) || b <= 0) return undefined;
      return plain(new Fraction(((a % b) + b) % b));
    }
  }
}
