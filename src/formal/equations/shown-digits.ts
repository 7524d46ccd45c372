import type { Expression } from './expression.ts';
import { toNumber } from './real.ts';
import { isScaleWord } from './units.ts';

/** What a number on one side of an equation shows of itself. */
export type ShownDigits = {
  /** One unit in the last digit shown, in the number's value: 0.01 for 3.33, 0.001 for 3.3 ‰-like `0.3%`. */
  readonly step: number;
  /** It has a decimal point, or stands before a power of ten: it may have been rounded. */
  readonly decimal: boolean;
  /** Followed by dots: cut off, not rounded. */
  readonly goesOn: boolean;
  /** The step of a whole number with its closing zeros left out of the digits: 100 for 1200. */
  readonly roundStep: number;
};

/**
 * The digits of a side that is one number, with its sign, unit, percent sign or power of ten.
 * @param si units scale the step
 * @returns `undefined` for a calculation, and for a fraction, which is exact
 */
export function shownDigits(side: Expression, si: boolean): ShownDigits | undefined {
  switch (side.kind) {
    case 'number': {
      const { decimals, goesOn, value } = side.number;
      if (value.d !== 1n && decimals === 0) return undefined;
      const zeros = decimals === 0 ? (/0*$/.exec(value.n.toString())?.[0].length ?? 0) : 0;
      const step = 10 ** -decimals;
      return { step, decimal: decimals > 0, goesOn, roundStep: decimals > 0 ? step : 10 ** zeros };
    }
    case 'group':
    case 'negative':
    case 'noun':
    case 'degrees':
      return shownDigits(side.of, si);
    case 'percent':
      return scaled(shownDigits(side.of, si), 0.01);
    case 'unit': {
      const scale = si || isScaleWord(side.label) ? side.unit.scale.valueOf() : 1;
      return scaled(shownDigits(side.of, si), scale);
    }
    case 'binary': {
      const { left, operator, right } = side;
      if (operator !== '*' || left.kind !== 'number') return undefined;
      // The unit of 3.3 × 10^8 m stands at the power.
      if (right.kind === 'unit') {
        const of = { ...side, right: right.of };
        return shownDigits({ ...right, of }, si);
      }
      if (right.kind !== 'binary') return undefined;
      const ten = right.operator === '^' && right.left.kind === 'number' ? right.left : undefined;
      if (ten?.number.value.valueOf() !== 10) return undefined;
      const sign = right.right.kind === 'negative' ? -1 : 1;
      const size = digitsOf(right.right);
      return size === undefined ? undefined : scaled(shownDigits(left, si), 10 ** (sign * size));
    }
    default:
      return undefined;
  }
}

function digitsOf(part: Expression): number | undefined {
  if (part.kind === 'number') return toNumber(part.number.value);
  return part.kind === 'group' || part.kind === 'negative' ? digitsOf(part.of) : undefined;
}

function scaled(shown: ShownDigits | undefined, by: number): ShownDigits | undefined {
  return shown && { ...shown, step: shown.step * by, roundStep: shown.roundStep * by };
}
