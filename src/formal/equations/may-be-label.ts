import type { Expression } from './expression.ts';

/**
 * Numbers that name something: years (`2019 - 2018 = 16 - 3`), ranges (`0-10 = 3 students`), dates (`3/4 = 12`).
 * Judged by their looks, so that such a line is never called wrong.
 */
export function mayBeLabel(left: Expression, right: Expression): boolean {
  if (isYears(left) && !isYear(right)) return true;
  if (left.kind !== 'binary' || !left.tight) return false;
  const [a, b] = [wholeNumber(left.left), wholeNumber(left.right)];
  if (a === undefined || b === undefined) return false;
  if (left.operator === '-') return a < b && a >= 0 && wholeNumber(right) !== undefined;
  return left.operator === '/' && a < b && b <= 31 && wholeNumber(right) !== undefined;
}

function isYears(side: Expression): boolean {
  if (isYear(side)) return true;
  if (side.kind === 'group') return isYears(side.of);
  if (side.kind !== 'binary' || !/[+-]/.test(side.operator)) return false;
  return isYears(side.left) && isYears(side.right);
}

function isYear(side: Expression): boolean {
  const value = wholeNumber(side);
  return value !== undefined && value >= 1900 && value <= 2100;
}

/** Written plainly, without a point, a comma or a unit. */
function wholeNumber(side: Expression): number | undefined {
  if (side.kind === 'noun') return wholeNumber(side.of);
  return side.kind === 'number' && /^\d+$/.test(side.text) ? Number(side.text) : undefined;
}
