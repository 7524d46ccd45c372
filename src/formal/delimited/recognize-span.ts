import type { DataGrid, GridRequest } from './data-grid.ts';
import type { QuestionParts } from './question-parts.ts';

/** What may be asked from one value to another, or between two: each means the two alone. */
const ofTwo =
  /^(?:difference|ratio|change|rise|fall|fall rise|(?:change|rise) share|all fall rise|difference max min|max rise|fall max)$/;

/**
 * Whether a question speaks of a span of rows, such as `from 2018 to 2020`, `since May` or `2018-2020`, in a way that
 * does not mean its two ends only.
 */
export function namesSpan(grid: DataGrid, parts: QuestionParts, question: string): boolean {
  const { operation, refs, scope, has } = parts;
  const dash =
    /[\p{L}\p{N}]\s*[–—]\s*[\p{L}\p{N}]|\p{N}\s*-\s*\p{N}|[\p{L}\p{N}]\s+-\s+[\p{L}\p{N}]/u;
  const names = [...refs.map(({ row }) => row), ...grid.columns.map(({ name }) => name)];
  if (refs.length > 1 && dash.test(question) && !names.some((name) => dash.test(name))) return true;
  if (!has('from') && !has('to') && !has('between')) return false;
  if (ofTwo.test(operation)) return false;
  // “Counted from the highest” says where a rank begins.
  if (/rank/.test(operation)) return refs.length !== 1 || has('to') || has('between');
  return (
    refs.length > 0 || scope.row !== undefined || /\d/.test(scope.column ?? '') || has('between')
  );
}

/** The sum or mean of all rows `from A to B`, both included, where the rows are in order. */
export function recognizeSpan(grid: DataGrid, parts: QuestionParts): GridRequest | undefined {
  const { operation, refs, places, tokens, has } = parts;
  const [a, b] = refs;
  if (!grid.ordered || refs.length !== 2 || !a || !b || a.column !== b.column) return undefined;
  if (has('between') || has('than') || has('or') || has('which') || parts.yesNo) return undefined;
  const [first = 0, second = 0] = places;
  const meant = tokens.filter(({ is }) => is === 'from' || is === 'to');
  if (meant.length !== 2 || tokens[first - 1]?.is !== 'from' || tokens[second - 1]?.is !== 'to')
    return undefined;
  const names = grid.rows.map(({ name }) => name);
  const [start, end] = [names.indexOf(a.row), names.indexOf(b.row)];
  const twice = new Set(names).size < names.length;
  if (twice || start === -1 || end <= start) return undefined;
  const of = names
    .slice(start, end + 1)
    .map((row) => (a.column === undefined ? { row } : { row, column: a.column }));
  if (/^(?:all )?(?:sum|total|sum total)$/.test(operation)) return { kind: 'sum', of };
  return operation === 'mean' ? { kind: 'mean-of', of } : undefined;
}
