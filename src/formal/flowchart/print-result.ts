import type { PrintResult } from '../calculation.ts';
import { evaluate, formatNumber, parseExpression } from './expression.ts';

/** By the flowchart's own arithmetic, which knows `mod`. */
export const printResult: PrintResult = ({ text }) => {
  const expression = parseExpression(text);
  if (!expression || isNumber(text)) return undefined;
  const result = evaluate(expression, new Map());
  return 'value' in result ? formatNumber(result.value) : undefined;
};

function isNumber(text: string): boolean {
  return /^-?[\d.]+$/.test(text);
}
