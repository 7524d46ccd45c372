import type { PrintResult } from '../calculation.ts';
import { calculate, doubles, isTight } from '../equations/arithmetic.ts';
import type { Expression } from '../equations/expression.ts';
import { inAnswerUnit, unitFactors } from './finish.ts';
import { plainNumber, shownResult } from './steps.ts';

/** In doubles and with as many digits as the steps of circuits have: fewer in the line that leads to the answer's unit. */
export const printResult: PrintResult = ({ expression, isNamed }) => {
  if (!expression || isTight(expression)) return undefined;
  const value = calculate(expression, doubles);
  if (value === undefined) return undefined;
  if (!isNamed && leadsToUnit(expression)) return plainNumber(inAnswerUnit(value));
  return shownResult(value).text;
};

/** `0.060241 * 1000`, `2070 / 1000`. */
function leadsToUnit(expression: Expression): boolean {
  if (expression.kind !== 'binary' || !/[*/]/.test(expression.operator)) return false;
  const { left, right } = expression;
  const number = left.kind === 'negative' ? left.of : left;
  return number.kind === 'number' && right.kind === 'number' && unitFactors.has(Number(right.text));
}
