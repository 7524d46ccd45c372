import Fraction from 'fraction.js';
import type { Solution, SolveResult } from '../formal-language.ts';
import { showNumber } from './exact-number.ts';
import type { NamedValue } from './grid-values.ts';
import { withUnit } from './unit.ts';

/** More than these are added in one line. */
const mostStepwise = 8;

/** Digits of a value, for a step. */
export function showPlain(value: Fraction): string {
  return showNumber(value).text;
}

/** A value behind an operator. */
function operand(value: Fraction): string {
  return value.lt(0) ? `(${showPlain(value)})` : showPlain(value);
}

/** `12 - 5 = 7`. */
export function minus(a: Fraction, b: Fraction): string {
  return `${showPlain(a)} - ${operand(b)} = ${showPlain(a.sub(b))}`;
}

/** `12 / 4 = 3`, or `1 / 3 * 100 ≈ 33.33`. */
export function divideStep(a: Fraction, b: Fraction, times = 1): string {
  const { text, exact } = showNumber(a.div(b).mul(times));
  const factor = times === 1 ? '' : ` * ${times}`;
  return `${showPlain(a)} / ${operand(b)}${factor} ${exact ? '=' : '≈'} ${text}`;
}

/** Adds up two by two: `25 + 2 = 27`, `27 + 30 = 57`. */
export function sumSteps(values: readonly NamedValue[]): {
  readonly steps: readonly string[];
  readonly sum: Fraction;
} {
  let sum = values[0]?.value ?? new Fraction(0);
  const steps: string[] = [];
  for (const { value } of values.slice(1)) {
    const next = sum.add(value);
    steps.push(`${showPlain(sum)} + ${operand(value)} = ${showPlain(next)}`);
    sum = next;
  }
  if (steps.length <= mostStepwise) return { steps, sum };
  const terms = values.map(({ value }, index) => (index === 0 ? showPlain(value) : operand(value)));
  return { steps: [`${terms.join(' + ')} = ${showPlain(sum)}`], sum };
}

/** The sum divided by the count. */
export function mean(values: readonly NamedValue[], unit: string | undefined): SolveResult {
  const { steps, sum } = sumSteps(values);
  const count = new Fraction(values.length);
  return numberResult(sum.div(count), unit, [...steps, divideStep(sum, count)]);
}

/** `1,320,000` for `1320000`; numbers of up to four digits, such as years, stay. */
function withSeparators(text: string): string {
  const [whole = '', ...part] = text.split('.');
  if (whole.replace('-', '').length < 5) return text;
  return [whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ','), ...part].join('.');
}

/**
 * A number as the answer, with commas between its thousands from five digits on; other ways to say it are without them,
 * without the unit, with more digits, and as a fraction.
 */
export function numberAnswer(
  value: Fraction,
  unit: string | undefined,
  steps: readonly string[],
): Solution {
  const { text, exact } = showNumber(value);
  const answer = withUnit(withSeparators(text), unit);
  const plain = [...new Set([withUnit(text, unit), text])].filter((each) => each !== answer);
  const more = exact ? [] : [value.round(4).toString(25), value.toFraction()];
  const others = [...plain, ...more.map((each) => withUnit(each, unit))];
  return {
    answer,
    steps,
    value: value.valueOf(),
    ...(unit !== undefined && unit !== '' && { unit }),
    ...(others.length > 0 && { alsoRight: others }),
  };
}

export function numberResult(
  value: Fraction,
  unit: string | undefined,
  steps: readonly string[],
): SolveResult {
  return { ok: true, solution: numberAnswer(value, unit, steps) };
}
