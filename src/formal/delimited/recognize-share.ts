import type { DataGrid, GridRequest, Ref } from './data-grid.ts';
import type { QuestionParts } from './question-parts.ts';

const wording = /\b(?:percent|percentage|proportion|share)\s+of\b/i;

/**
 * The share of one value. Where there are several columns of numbers, the whole may be the row, the column or all there
 * is; it has to be named, as in `What percentage of 2020 is Yes?`.
 * @param of with its column, where there are several
 */
export function recognizeShare(
  grid: DataGrid,
  { tokens }: QuestionParts,
  of: Ref,
  question: string,
): GridRequest | undefined {
  if (grid.columns.filter(({ numeric }) => numeric).length <= 1) return { kind: 'share', of };
  // “The share of Yes in 2020” names a part behind “of”; “the percentage of 2020 that is Yes” the whole.
  const names = tokens.filter(({ is }) => is === 'row' || is === 'column');
  const [first, second] = names;
  if (!wording.test(question) || !first || !second || names.length > 2) return undefined;
  const share = tokens.findIndex(({ is }) => is === 'share');
  const [start, end] = [tokens.indexOf(first), tokens.indexOf(second)];
  const ahead = tokens.slice(share + 1, start);
  const middle = tokens.slice(start + 1, end);
  const named =
    share !== -1 &&
    share < start &&
    end === tokens.length - 1 &&
    ahead.every(({ is }) => is === 'fill' || is === 'total' || is === 'all') &&
    middle[0]?.is === 'is' &&
    middle.slice(1).every(({ is }) => is === 'fill');
  if (!named) return undefined;
  return first.is === 'row' ? { kind: 'share', of, whole: 'row' } : { kind: 'share', of };
}

/** `What percentage of Yes is 2020?`: in a figure of percentages of the rows, that is none of its values. */
export function isShareOfColumn(
  grid: DataGrid,
  { tokens }: QuestionParts,
  question: string,
): boolean {
  if (grid.columns.length <= 1 || !wording.test(question)) return false;
  const at = tokens.findIndex(({ is }) => is === 'row' || is === 'column');
  return tokens[at]?.is === 'column' && tokens[at + 1]?.is === 'is';
}
