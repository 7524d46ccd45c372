import type { SolveResult } from '../formal-language.ts';
import { toEngineering } from './spice-number.ts';
import { plainNumber, type Steps, type Term } from './steps.ts';

/** Noise of double arithmetic beside real values is nothing. */
export function clean(value: number): number {
  return Math.abs(value) < 1e-15 ? 0 : value;
}

/** A result in the answer's unit: as many digits as the answer has. */
export function inAnswerUnit(scaled: number): number {
  return Number(scaled.toPrecision(answerDigits));
}

const answerDigits = 4;

/** Steps to an answer's unit multiply or divide by one of these. */
export const unitFactors: ReadonlySet<number> = new Set([1e3, 1e6, 1e9, 1e12]);

/**
 * An answer of four digits with the prefix that fits, and the line that leads there from the base unit.
 * @param signed where the answer leaves out a direction: the value as SPICE counts it, also right
 */
export function finish(
  steps: Steps,
  exact: number,
  unit: string,
  shown: Term,
  signed: number = exact,
): SolveResult {
  const answer = toEngineering(clean(exact), unit, answerDigits);
  const [number = '', answerUnit = unit] = answer.split(' ');
  const value = Number(number);
  const prefix = answerUnit.slice(0, answerUnit.length - unit.length);
  const factor = { k: 1e-3, M: 1e-6, G: 1e-9, m: 1e3, µ: 1e6, n: 1e9, p: 1e12 }[prefix];
  if (factor !== undefined) {
    const scaled = shown.value * factor;
    const isSame = inAnswerUnit(scaled) === value;
    const operation =
      factor > 1 ? `* ${plainNumber(factor)}` : `/ ${plainNumber(Math.round(1 / factor))}`;
    const relation = Math.abs(scaled - value) <= 1e-12 * Math.abs(value) ? '=' : '≈';
    if (isSame)
      steps.say(`${plainNumber(shown.value)} ${operation} ${relation} ${plainNumber(value)}`);
  }
  const base = `${plainNumber(Number(clean(exact).toPrecision(answerDigits)))} ${unit}`;
  const alsoRight = [
    ...(base === answer ? [] : [base]),
    ...(signed < 0 && exact > 0 ? [toEngineering(signed, unit, answerDigits)] : []),
  ];
  return {
    ok: true,
    solution: {
      answer,
      value,
      unit: answerUnit,
      steps: steps.lines,
      ...(alsoRight.length > 0 && { alsoRight }),
    },
  };
}
