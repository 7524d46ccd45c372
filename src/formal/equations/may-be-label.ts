import type { Expression } from './expression.ts';

/**
 * Numbers that name something: years (`2019 - 2018 = 16 - 3`), seasons (`2020/21 = 15`), ranges (`0-10 = 3 students`),
 * dates (`3/4 = 12`), times (`9-5 = 8 hours`), results of games (`10-5 = 0.667`), binary numbers (`1011 = 8 + 2 + 1`).
 * Judged by their looks, so that such a line is never called wrong.
 */
export function mayBeLabel(left: Expression, right: Expression): boolean {
  if (isYears(left) && !isYear(right)) return true;
  if (isBinary(left) && isSumOfPowers(right)) return true;
  if (left.kind !== 'binary' || !left.tight) return false;
  const [a, b] = [wholeNumber(left.left), wholeNumber(left.right)];
  if (a === undefined || b === undefined) return false;
  const result = wholeNumber(right);
  if (left.operator === '-') {
    if (a < b && a >= 0) return result !== undefined;
    return isShift(a, b, right) || isRecord(a, b, right);
  }
  if (left.operator !== '/') return false;
  // 3/14 = Pi day
  if (right.kind === 'constant') return true;
  const isSeason = a >= 1900 && a <= 2100 && b === (a + 1) % 100;
  return isSeason || (a < b && b <= 31 && result !== undefined);
}

/** From nine to five. */
function isShift(from: number, to: number, right: Expression): boolean {
  const hours = right.kind === 'unit' && /^h/.test(right.label) ? wholeNumber(right.of) : undefined;
  return from <= 12 && to <= 12 && hours === 12 - from + to;
}

/** Games won and lost, and the share of those won. */
function isRecord(won: number, lost: number, right: Expression): boolean {
  if (right.kind !== 'number' || right.number.decimals === 0) return false;
  return Math.abs(right.number.value.valueOf() - won / (won + lost)) < 0.006;
}

function isBinary(side: Expression): boolean {
  return side.kind === 'number' && /^1[01]{2,}$/.test(side.text) && !/^10*$/.test(side.text);
}

/** 8 + 2 + 1, 1×8 + 0×4 + 1×2 */
function isSumOfPowers(side: Expression): boolean {
  if (side.kind === 'group') return isSumOfPowers(side.of);
  if (side.kind === 'binary') return isSumOfPowers(side.left) && isSumOfPowers(side.right);
  const value = wholeNumber(side);
  return value !== undefined && (value < 4 || Number.isInteger(Math.log2(value)));
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
