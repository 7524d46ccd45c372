import Fraction from 'fraction.js';
import { matchAt, type NumberToken } from './token.ts';

const vulgar: Readonly<Record<string, readonly [number, number]>> = {
  '½': [1, 2],
  '⅓': [1, 3],
  '⅔': [2, 3],
  '¼': [1, 4],
  '¾': [3, 4],
  '⅕': [1, 5],
  '⅖': [2, 5],
  '⅗': [3, 5],
  '⅘': [4, 5],
  '⅙': [1, 6],
  '⅚': [5, 6],
  '⅛': [1, 8],
  '⅜': [3, 8],
  '⅝': [5, 8],
  '⅞': [7, 8],
};

/** Dates, clock times, ratios, versions, phone numbers: digits that are no number to calculate with. */
const notANumber =
  /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\/\d{1,2}\/\d{2,4}|\d+(?:\.\d+){2,}|\d+(?::\d+)+|\d{3}-(?:\d{3}-)?\d{4}(?!\d)|\d+,\d{1,2}(?!\d)|\d+,\d{4,}|0x[\da-f]+/iy;
const grouped = /\d{1,3}(?:(?:,|\{,\}|\\,|[\u2009\u202f])\d{3})+(?![\d,])(?:\.\d+)?/y;
const plain = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,3}(?![\w.]))?/y;
/** The usual case: nothing behind it that could belong to it. */
const short = /\d{1,9}(?![\d.,:\-/eExX\\{\u2009\u202f½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])/y;
const dots = /\.{2,}|…|\\l?dots\b/y;

/** More digits than any figure shows; past that a number is not looked at. */
const maxDigits = 40;

export type ReadNumber =
  | { readonly kind: 'number'; readonly end: number; readonly number: NumberToken }
  | { readonly kind: 'junk'; readonly end: number };

/**
 * The number that begins at `at`: `12`, `1,234.5`, `.5`, `½`, `3½`, `1.2e3`, `3.33...`.
 * @param inList inside `max(…)`: a comma separates there
 */
export function readNumber(text: string, at: number, inList: boolean): ReadNumber | undefined {
  const char = text[at] ?? '';
  const fraction = vulgar[char];
  if (fraction) return whole(new Fraction(fraction[0], fraction[1]), 0, at + 1);
  if (!/[\d.]/.test(char)) return undefined;
  const simple = matchAt(short, text, at);
  if (simple !== undefined) return whole(new Fraction(Number(simple)), 0, at + simple.length);
  const odd = inList ? undefined : matchAt(notANumber, text, at);
  if (odd !== undefined) return { kind: 'junk', end: at + odd.length };
  const groups = inList ? undefined : matchAt(grouped, text, at);
  const source = groups ?? matchAt(plain, text, at);
  if (source === undefined) return undefined;
  let end = at + source.length;
  if (source.length > maxDigits) return { kind: 'junk', end };
  const digits = groups ? source.replaceAll(/,|\{,\}|\\,|[\u2009\u202f]/g, '') : source;
  const value = toFraction(digits);
  if (!value) return { kind: 'junk', end };
  const next = vulgar[text[end] ?? ''];
  if (next && /^\d+$/.test(digits))
    return whole(value.add(new Fraction(next[0], next[1])), 0, end + 1);
  const decimals = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
  const more = decimals > 0 ? matchAt(dots, text, end) : undefined;
  end += more?.length ?? 0;
  return { kind: 'number', end, number: { value, decimals, goesOn: more !== undefined } };
}

function whole(value: Fraction, decimals: number, end: number): ReadNumber {
  return { kind: 'number', end, number: { value, decimals, goesOn: false } };
}

/** A decimal in plain or exponent form, without sign; `undefined` beyond 10^±30. */
export function toFraction(digits: string): Fraction | undefined {
  const [mantissa = '', exponent] = digits.toLowerCase().split('e');
  const [before = '', after = ''] = mantissa.split('.');
  if (exponent !== undefined && Math.abs(Number(exponent)) > 30) return undefined;
  const value = new Fraction(BigInt(before + after), 10n ** BigInt(after.length));
  return exponent === undefined ? value : value.mul(new Fraction(10).pow(Number(exponent)) ?? 1);
}
