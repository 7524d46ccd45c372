import Fraction from 'fraction.js';
import type { Amount, Measure } from './amount.ts';
import type { Expression } from './expression.ts';
import { type Key, variableKey } from './keys.ts';
import {
  add,
  divide,
  isRational,
  multiply,
  type Quantity,
  quantityOf,
  rational,
} from './quantity.ts';

/** A constant plus keys with rational factors. */
export type Linear = { readonly constant: Quantity; readonly terms: ReadonlyMap<Key, Fraction> };

export const zero: Linear = { constant: rational(0), terms: new Map() };

export function plus(a: Linear, b: Linear, factor: Fraction = new Fraction(1)): Linear {
  const terms = new Map(a.terms);
  for (const [key, value] of b.terms) {
    const sum = (terms.get(key) ?? new Fraction(0)).add(value.mul(factor));
    if (sum.equals(0)) terms.delete(key);
    else terms.set(key, sum);
  }
  return { constant: add(a.constant, multiply(b.constant, rational(factor))), terms };
}

export function scaled(a: Linear, factor: Fraction): Linear {
  return plus(zero, a, factor);
}

export function constantOf(quantity: Quantity): Linear {
  return { constant: quantity, terms: new Map() };
}

export function termOf(key: Key): Linear {
  return { constant: rational(0), terms: new Map([[key, new Fraction(1)]]) };
}

/** An expression as a linear one of its unknowns; `undefined` where it is not linear. */
export function linearOf(expression: Expression): Linear | undefined {
  const constant = quantityOf(expression);
  if (constant) return constantOf(constant);
  switch (expression.op) {
    case 'variable':
      return termOf(variableKey(expression.name));
    case 'negate': {
      const of = linearOf(expression.of);
      return of && scaled(of, new Fraction(-1));
    }
    case '+':
    case '-':
    case '*':
    case '/': {
      const [left, right] = [linearOf(expression.left), linearOf(expression.right)];
      return left && right && combineLinear(expression.op, left, right);
    }
    default:
      return undefined;
  }
}

export function combineLinear(op: '+' | '-' | '*' | '/', a: Linear, b: Linear): Linear | undefined {
  if (op === '+') return plus(a, b);
  if (op === '-') return plus(a, b, new Fraction(-1));
  if (op === '*' && a.terms.size === 0 && b.terms.size > 0) return combineLinear('*', b, a);
  if (b.terms.size > 0) return undefined;
  if (a.terms.size === 0) {
    const constant = op === '*' ? multiply(a.constant, b.constant) : divide(a.constant, b.constant);
    return constant && constantOf(constant);
  }
  if (!isRational(b.constant) || !b.constant.exact) return undefined;
  const factor = b.constant.exact.coefficient;
  if (op === '/' && factor.equals(0)) return undefined;
  return scaled(a, op === '*' ? factor : factor.inverse());
}

/** A side of an equation as a linear expression of keys; `undefined` where it is not linear or names nothing. */
export function linearOfAmount(
  amount: Amount,
  keyOf: (measure: Measure) => Key | number | undefined,
): Linear | undefined {
  switch (amount.kind) {
    case 'asked':
      return undefined;
    case 'expression':
      return linearOf(amount.expression);
    case 'measure': {
      const key = keyOf(amount.measure);
      if (key === undefined) return undefined;
      return typeof key === 'number' ? constantOf(rational(key)) : termOf(key);
    }
    case 'combined': {
      const parts = amount.parts.map((part) => linearOfAmount(part, keyOf));
      return parts.reduce((a, b) => a && b && combineLinear(amount.op, a, b));
    }
  }
}

/** The other side of the equation `linear = 0`, for one of its keys. */
export function solvedFor(linear: Linear, key: Key): Linear | undefined {
  const factor = linear.terms.get(key);
  if (!factor) return undefined;
  const rest = plus(
    linear,
    { constant: rational(0), terms: new Map([[key, factor]]) },
    new Fraction(-1),
  );
  return scaled({ constant: rest.constant, terms: rest.terms }, factor.inverse().neg());
}
