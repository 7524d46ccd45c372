import type { PrintResult } from '../calculation.ts';
import { calculate, doubles, isTight } from '../equations/arithmetic.ts';
import { shown } from './solve.ts';

/** In percent of the figure's width and height. */
export const printResult: PrintResult = ({ expression }) => {
  if (!expression || isTight(expression)) return undefined;
  const value = calculate(expression, doubles);
  return value === undefined ? undefined : shown(value);
};
