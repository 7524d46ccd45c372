import type Fraction from 'fraction.js';
import { evaluate, type Reading } from './evaluate.ts';
import { type Expression, some, walk } from './expression.ts';
import { isExact, type Real, toNumber } from './real.ts';
import { type ShownDigits, shownDigits } from './shown-digits.ts';

/** `unclear`: the two differ, but honest rounding may be the reason. */
export type Outcome = 'equal' | 'different' | 'unclear';

export type Compared = { readonly side: Expression; readonly value: Real };

export type ComparisonContext = {
  readonly reading: Reading;
  /** Written with ≈, or with a word for it nearby. */
  readonly roughly: boolean;
  /** Numbers, as written, that came out of a rounding earlier in the text. */
  readonly rounded: ReadonlySet<string>;
};

/** Floating point of roots and logarithms is right to about 1e-15; sums of a hundred terms to this. */
const floatError = 1e-9;

/**
 * Whether two sides of an equation have the same value. An equality to a decimal holds at the digits it shows: within
 * half a unit of the last one, or cut off there.
 */
export function compareValues(a: Compared, b: Compared, context: ComparisonContext): Outcome {
  if (same(a.value, b.value)) return 'equal';
  const shown = [compareShown(a, b, context), compareShown(b, a, context)];
  if (shown.includes('equal')) return 'equal';
  if (carriesRounding(a, b, context) || carriesRounding(b, a, context)) return 'equal';
  if (shown.includes('unclear') || isFloatNoise(a.value, b.value)) return 'unclear';
  if (isFractionFor(a, b) || isFractionFor(b, a)) return 'unclear';
  return nearMiss(a, b, context) || nearMiss(b, a, context) ? 'unclear' : 'different';
}

function same(a: Real, b: Real): boolean {
  if (isExact(a) && isExact(b)) return a.equals(b);
  const [x, y] = [toNumber(a), toNumber(b)];
  return Math.abs(x - y) <= floatError * Math.max(Math.abs(x), Math.abs(y), 1e-6);
}

/** `0.1 + 0.2 = 0.30000000000000004`: a machine's error, not the writer's. */
function isFloatNoise(a: Real, b: Real): boolean {
  const [x, y] = [toNumber(a), toNumber(b)];
  return Math.abs(x - y) <= 1e-12 * Math.max(Math.abs(x), Math.abs(y));
}

/** `b` is one number that may have been rounded from `a`. */
function compareShown(a: Compared, b: Compared, context: ComparisonContext): Outcome {
  const shown = shownDigits(b.side, context.reading.units === 'si');
  if (!shown) return 'different';
  const [exact, written] = [toNumber(a.value), toNumber(b.value)];
  const gap = Math.abs(exact - written);
  const cut = Math.abs(written) <= Math.abs(exact) && exact * written >= 0;
  const { step, roundStep } = shown;
  const half = (step / 2) * (1 + floatError);
  const below = step * (1 - floatError);
  if (shown.decimal) {
    if (gap <= half) return 'equal';
    if (cut && gap < below) return shown.goesOn || isLong(a, shown) ? 'equal' : 'unclear';
    if (!context.roughly) return 'different';
  } else if (!context.roughly) {
    // 1/3 = 33%: sloppy, but nobody's mistake.
    if (isPercent(b.side) && gap < below) return 'unclear';
    return asWholeNumber(a, b, step);
  }
  if (gap <= half || (cut && gap < below)) return 'equal';
  const near = gap <= Math.abs(exact) * 0.1;
  if (gap <= (roundStep / 2) * (1 + floatError)) return near ? 'equal' : 'unclear';
  const isClose = gap <= step && gap <= Math.abs(exact) * 0.05;
  return isClose || gap <= Math.abs(exact) * 0.005 ? 'unclear' : 'different';
}

/**
 * `5000/3 = 1667`: rounded to a whole number of `step`, though the sign says that it is equal. Right where three digits
 * are shown or no digits would be enough; otherwise not to be told, but for a quotient of two numbers such as `10/3 = 3`.
 */
function asWholeNumber(a: Compared, b: Compared, step: number): Outcome {
  const [exact, written] = [toNumber(a.value), toNumber(b.value)];
  if (isMultiple(a.value, step)) return 'different';
  const gap = Math.abs(exact - written) / step;
  const isHalf = Math.abs(gap - 0.5) < floatError;
  // Halves are rounded up.
  if (gap > 0.5 + floatError || (isHalf && Math.abs(written) < Math.abs(exact))) return 'different';
  const digits = Math.abs(written / step);
  const isNear = gap <= 0.05 * digits;
  if (digits >= 100 || (isNear && !isExact(a.value))) return 'equal';
  const isQuotient = a.side.kind === 'binary' && a.side.operator === '/';
  const isPlain = isQuotient && [a.side.left, a.side.right].every((part) => part.kind === 'number');
  return isPlain && b.side.kind === 'number' && digits < 10 && !isNear ? 'different' : 'unclear';
}

function isPercent(side: Expression): boolean {
  return side.kind === 'percent' || (side.kind === 'group' && isPercent(side.of));
}

/** It goes on at least two digits past those that the other side shows. */
function isLong({ value }: Compared, shown: ShownDigits): boolean {
  return (
    !isExact(value) || !terminates(value) || !Number.isInteger((toNumber(value) * 10) / shown.step)
  );
}

/** Its decimal digits come to an end. */
export function terminates(value: Fraction): boolean {
  let { d } = value;
  while (d % 2n === 0n) d /= 2n;
  while (d % 5n === 0n) d /= 5n;
  return d === 1n;
}

/** `sqrt(2) * 10 = 1.414 * 10`: the right side calculates on with a rounded number. */
function carriesRounding(a: Compared, b: Compared, context: ComparisonContext): boolean {
  if (isExact(a.value) && terminates(a.value)) return false;
  return Math.abs(toNumber(a.value) - toNumber(b.value)) <= roundingRoom(b, context, () => true);
}

/**
 * The left side has a number that was rounded before, and the right side is what the unrounded one gives: `7.07 * 2 =
 * 14.142`. Not right as it is written, and not wrong either.
 */
function nearMiss(a: Compared, b: Compared, context: ComparisonContext): boolean {
  const gap = Math.abs(toNumber(a.value) - toNumber(b.value));
  const digits = shownDigits(b.side, context.reading.units === 'si');
  const goesOn = digits?.decimal === true && !isMultiple(a.value, digits.step * 10);
  const room = roundingRoom(a, context, (text) => goesOn || looksRounded(text, context.rounded));
  return room > 0 && gap <= room + (digits ? digits.step / 2 : 0);
}

/** `sin 37° = 3/5`: a fraction that is often taken for the value. */
function isFractionFor(a: Compared, b: Compared): boolean {
  if (isExact(a.value) || !isExact(b.value) || b.side.kind !== 'binary') return false;
  const value = toNumber(a.value);
  return b.side.operator === '/' && Math.abs(value - toNumber(b.value)) <= 0.01 * Math.abs(value);
}

function isMultiple(value: Real, step: number): boolean {
  const times = toNumber(value) / step;
  return Math.abs(times - Math.round(times)) < 1e-7;
}

function looksRounded(text: string, rounded: ReadonlySet<string>): boolean {
  if (rounded.has(text)) return true;
  return /\.\d*(?:33|66|67|17|83)$|\.\d{2,}[1-9]$|^(?:3\.14|1\.41|1\.73|2\.24|2\.65|0\.71|0\.87)$/.test(
    text,
  );
}

/** How much the value moves when each decimal number in it moves by half a unit of its last digit. */
function roundingRoom(
  { side, value }: Compared,
  { reading, rounded }: ComparisonContext,
  applies: (text: string) => boolean,
): number {
  const multiplies = some(
    side,
    (p) => p.kind === 'call' || (p.kind === 'binary' && !/[+-]/.test(p.operator)),
  );
  if (!multiplies) return 0;
  let room = 0;
  walk(side, (part) => {
    if (part.kind !== 'number') return;
    const { decimals, goesOn } = part.number;
    // A whole number of two digits and more may be rounded; a single one stands for too much else.
    if (decimals === 0 && !(rounded.has(part.text) && part.text.length > 1)) return;
    if (!goesOn && !applies(part.text)) return;
    const by = 10 ** -decimals / (goesOn ? 1 : 2);
    const moved = evaluate(side, { ...reading, nudge: { part, by } });
    if (moved) room += Math.abs(toNumber(moved.value) - toNumber(value)) * 1.02;
  });
  return room;
}
