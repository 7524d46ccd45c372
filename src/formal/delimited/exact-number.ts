import Fraction from 'fraction.js';

/**
 * A number as a decimal without exponent and without the noise of binary fractions: `0.1 + 0.2` gives `0.3`.
 * A double has 15 decimal digits that mean something.
 */
export function toDecimal(value: number): string {
  const short = String(Number(value.toPrecision(15)));
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(short);
  if (!match) return short;
  const [, sign = '', whole = '', part = '', exponent = '0'] = match;
  const point = whole.length + Number(exponent);
  const digits = whole + part;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return `${sign}${digits}${'0'.repeat(point - digits.length)}`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** The decimal that a number is written as, exactly. */
export function toExact(value: number): Fraction {
  return new Fraction(toDecimal(value));
}

/** What is shown of a result: all digits where there are few, else rounded. */
export type Shown = { readonly text: string; readonly exact: boolean };

/**
 * An exact result in digits: up to six decimals where it ends there; else rounded to two decimals, or to three
 * significant digits where it is small.
 */
export function showNumber(value: Fraction): Shown {
  if (new Fraction(value.mul(1_000_000)).d === 1n) return { text: decimalText(value), exact: true };
  const size = Math.abs(value.valueOf());
  const decimals = size >= 1 || size === 0 ? 2 : Math.min(20, 2 - Math.floor(Math.log10(size)));
  return { text: decimalText(value.round(decimals)), exact: false };
}

function decimalText(value: Fraction): string {
  return value.toString(25);
}
