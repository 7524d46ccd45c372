import type { PrintResult } from '../calculation.ts';
import { isTight } from '../equations/arithmetic.ts';
import { evaluate } from '../equations/evaluate.ts';
import { isExact } from '../equations/real.ts';
import { showPlain } from './solution-steps.ts';

/** Exact in fractions, as the steps of charts and tables are. */
export const printResult: PrintResult = ({ text, expression, description }) => {
  // `2019-2020 = 55` or `2019 - 2020 = 55`: the name of a row, and its value.
  if (!expression || isTight(expression) || description.includes(text)) return undefined;
  const value = evaluate(expression, {
    units: 'plain',
    angles: 'degrees',
    log: '10',
    pi: Math.PI,
  })?.value;
  return value !== undefined && isExact(value) ? showPlain(value) : undefined;
};
