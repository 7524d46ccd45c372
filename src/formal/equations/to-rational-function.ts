import Fraction from 'fraction.js';
import { evaluate, type Reading } from './evaluate.ts';
import { type Expression, some } from './expression.ts';
import { addScaled, constant, type Polynomial, times, unknown } from './polynomial.ts';
import { isExact } from './real.ts';

/** above / below */
export type RationalFunction = { readonly above: Polynomial; readonly below: Polynomial };

const one = constant(new Fraction(1));
const exactly: Reading = { units: 'plain', angles: 'degrees', log: '10', pi: Math.PI };

/** @returns `undefined` where it is none, as with a root of an unknown, or is too large */
export function toRationalFunction(part: Expression): RationalFunction | undefined {
  switch (part.kind) {
    case 'symbol':
      return { above: unknown(part.name), below: one };
    case 'number':
      return { above: constant(part.number.value), below: one };
    case 'group':
    case 'degrees':
    case 'noun':
      return toRationalFunction(part.of);
    case 'negative': {
      const of = toRationalFunction(part.of);
      return of && { above: addScaled(new Map(), of.above, -1), below: of.below };
    }
    case 'binary':
      return some(part, (inner) => inner.kind === 'symbol') ? combine(part) : exactValue(part);
    default:
      return exactValue(part);
  }
}

function exactValue(part: Expression): RationalFunction | undefined {
  if (some(part, (inner) => inner.kind === 'unit' || inner.kind === 'symbol')) return undefined;
  const value = evaluate(part, exactly)?.value;
  if (value === undefined || !isExact(value)) return undefined;
  return { above: constant(value), below: one };
}

function combine(part: Extract<Expression, { kind: 'binary' }>): RationalFunction | undefined {
  const a = toRationalFunction(part.left);
  if (!a) return undefined;
  if (part.operator === '^') return raise(a, part.right);
  const b = toRationalFunction(part.right);
  if (!b) return undefined;
  switch (part.operator) {
    case '+':
    case '-': {
      const left = times(a.above, b.below);
      const right = times(b.above, a.below);
      if (!left || !right) return undefined;
      return over(addScaled(left, right, part.operator === '+' ? 1 : -1), times(a.below, b.below));
    }
    case '*':
      return over(times(a.above, b.above), times(a.below, b.below));
    case '/':
      return b.above.size === 0
        ? undefined
        : over(times(a.above, b.below), times(a.below, b.above));
    default:
      return undefined;
  }
}

function raise(base: RationalFunction, exponent: Expression): RationalFunction | undefined {
  const value = exactValue(exponent)?.above;
  const size = value?.get('') ?? new Fraction(0);
  const count = value && value.size <= 1 ? size.valueOf() : Number.NaN;
  if (!Number.isInteger(count) || count < 0 || count > 8) return undefined;
  let found: RationalFunction | undefined = { above: one, below: one };
  for (let i = 0; i < count && found; i++)
    found = over(times(found.above, base.above), times(found.below, base.below));
  return found;
}

function over(above?: Polynomial, below?: Polynomial): RationalFunction | undefined {
  return above && below && { above, below };
}
