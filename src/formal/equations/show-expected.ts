import Fraction from 'fraction.js';
import type { SideComparison } from './compare-sides.ts';
import { type Expression, isBare } from './expression.ts';
import { toFraction } from './read-number.ts';
import { isExact, type Real, toNumber } from './real.ts';

/**
 * What would have been right in the place of the wrong side, written as that side is: its unit, its percent sign.
 * The side that is one number is the wrong one; of two calculations the right one.
 */
export function showExpected(
  left: Expression,
  right: Expression,
  found: SideComparison,
): string | undefined {
  if (!found.left || !found.right) return undefined;
  const leftIsResult = isBare(left) && !isBare(right);
  const [wrong, value] = leftIsResult ? [left, found.right.value] : [right, found.left.value];
  return showAs(wrong, value, found, toNumber((leftIsResult ? found.left : found.right).value));
}

function showAs(wrong: Expression, value: Real, found: SideComparison, was: number): string {
  switch (wrong.kind) {
    case 'percent': {
      // 45 / 120 × 100 = 35%: the left side is the percentage itself.
      const size = Math.abs(toNumber(value));
      const isPlain = Math.abs(Math.log(size / (was * 100))) < Math.abs(Math.log(size / was));
      return `${showReal(isPlain ? value : scale(value, new Fraction(100)))}%`;
    }
    case 'degrees':
      return `${showReal(value)}°`;
    case 'unit': {
      const inUnit = found.units === 'si' ? scale(value, wrong.unit.scale.inverse()) : value;
      const isSign = /^[$€£¥₹]$/.test(wrong.label);
      return isSign ? `${wrong.label}${showReal(inUnit)}` : `${showReal(inUnit)} ${wrong.label}`;
    }
    default:
      return showReal(value);
  }
}

function scale(value: Real, by: Fraction): Real {
  return isExact(value) ? value.mul(by) : value * by.valueOf();
}

/** Whole numbers and short decimals as they are; others to six significant digits, `≈` in front. */
export function showReal(value: Real): string {
  const number = toNumber(value);
  const short = Number(number.toPrecision(6));
  const exactly = isExact(value)
    ? (toFraction(String(Math.abs(short)))?.equals(value.abs()) ?? false)
    : Math.abs(short - number) < 1e-9 * Math.abs(number);
  if (isExact(value) && value.d === 1n && value.n < 10n ** 15n) return value.toFraction();
  const shown = exactly ? short : Number(number.toPrecision(4));
  return `${exactly ? '' : '≈ '}${shown}`;
}
