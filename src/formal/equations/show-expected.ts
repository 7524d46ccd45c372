import Fraction from 'fraction.js';
import type { SideComparison } from './compare-sides.ts';
import { type Expression, isBare, some } from './expression.ts';
import { toFraction } from './read-number.ts';
import { isExact, type Real, toNumber } from './real.ts';
import { shownDigits } from './shown-digits.ts';
import { isScaleWord } from './units.ts';

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
  const show = (shown: Real): string => showReal(shown, digitsOf(wrong));
  switch (wrong.kind) {
    case 'percent': {
      // 45 / 120 × 100 = 35%: the left side is the percentage itself.
      const size = Math.abs(toNumber(value));
      const isPlain = Math.abs(Math.log(size / (was * 100))) < Math.abs(Math.log(size / was));
      return `${show(isPlain ? value : scale(value, new Fraction(100)))}%`;
    }
    case 'degrees':
      return `${show(value)}°`;
    case 'unit': {
      const inUnit =
        found.units === 'si' || isScaleWord(wrong.label)
          ? scale(value, wrong.unit.scale.inverse())
          : value;
      const isSign = /^[$€£¥₹]$/.test(wrong.label);
      return isSign ? `${wrong.label}${show(inUnit)}` : `${show(inUnit)} ${wrong.label}`;
    }
    case 'binary':
      // The unit of 3.3 × 10^8 m stands at the power.
      return wrong.right.kind === 'unit' && shownDigits(wrong, true)
        ? showAs({ ...wrong.right, of: wrong }, value, found, was)
        : show(value);
    default:
      return show(value);
  }
}

function scale(value: Real, by: Fraction): Real {
  return isExact(value) ? value.mul(by) : value * by.valueOf();
}

/** Significant digits of the longest number: what is right is not shown less exactly than what is wrong. */
function digitsOf(side: Expression): number {
  let digits = 0;
  some(side, (part) => {
    if (part.kind !== 'number') return false;
    const shown = part.text.replaceAll(/[^\d.]/g, '').replace(/^[0.]+/, '');
    digits = Math.max(digits, shown.replace('.', '').length);
    return false;
  });
  return digits;
}

/**
 * Whole numbers and short decimals as they are; others to four significant digits, `≈` in front.
 * @param digits significant digits that are shown at least, up to 15
 */
export function showReal(value: Real, digits = 4): string {
  const number = toNumber(value);
  const short = Number(number.toPrecision(Math.min(15, Math.max(6, digits))));
  const exactly = isExact(value)
    ? (toFraction(String(Math.abs(short)))?.equals(value.abs()) ?? false)
    : Math.abs(short - number) < 1e-9 * Math.abs(number);
  if (isExact(value) && value.d === 1n && value.n < 10n ** 15n) return value.toFraction();
  const shown = exactly ? short : Number(number.toPrecision(Math.min(15, Math.max(4, digits))));
  return `${exactly ? '' : '≈ '}${shown}`;
}
