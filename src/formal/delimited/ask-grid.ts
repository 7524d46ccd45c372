import type { Level, Question } from '../formal-language.ts';
import type { Random } from '../random.ts';
import type { DataGrid, GridRequest, Ref, Scope } from './data-grid.ts';
import { showNumber, toExact } from './exact-number.ts';
import { findScope } from './grid-values.ts';
import { recognizeGrid } from './recognize-grid.ts';
import { solveGrid } from './solve-grid.ts';
import { wordRequest } from './word-request.ts';

const levels: Readonly<Record<GridRequest['kind'], Level>> = {
  lookup: 'social',
  choose: 'social',
  compare: 'social',
  count: 'social',
  list: 'social',
  'row-count': 'social',
  extreme: 'social',
  trend: 'social',
  sum: 'junior-high',
  difference: 'junior-high',
  total: 'junior-high',
  range: 'junior-high',
  mean: 'junior-high',
  'mean-of': 'junior-high',
  median: 'junior-high',
  rank: 'junior-high',
  steepest: 'junior-high',
  ratio: 'high-school',
  share: 'high-school',
  'percent-change': 'high-school',
  direction: 'social',
};

/**
 * One question of each kind that the grid can answer, in random order, with its solution. A wording that a name of the
 * grid makes ambiguous (a bar called “more”) is not asked: it would not be recognised either.
 */
export function askGrid(grid: DataGrid, random: Random): Question<GridRequest>[] {
  return random.shuffle(requestsFor(grid, random)).flatMap((request) => {
    const solved = solveGrid(grid, request);
    if (!solved.ok) return [];
    const text = random
      .shuffle(wordRequest(grid, request))
      .find((wording) => sameRequest(recognizeGrid(grid, wording), request));
    const level = levels[request.kind];
    return text === undefined ? [] : [{ level, request, text, solution: solved.solution }];
  });
}

/** Whether two requests ask for the same. */
export function sameRequest(a: GridRequest | undefined, b: GridRequest): boolean {
  return a !== undefined && JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** The same JSON whatever the order of the keys. */
function sorted(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(sorted);
  if (typeof json !== 'object' || json === null) return json;
  const entries = Object.entries(json).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, sorted(value)]));
}

function requestsFor(grid: DataGrid, random: Random): GridRequest[] {
  const numeric = grid.columns.filter((column) => column.numeric);
  if (grid.rows.length === 0 || numeric.length === 0) return [];
  const several = grid.columns.length > 1;
  const column = random.pick(numeric).name;
  const scope: Scope = several ? { column } : {};
  const names = [...new Set(grid.rows.map(({ name }) => name))];
  const [first = '', second] = random.pickSome(names, 3);
  const third = random.pick(names);
  const ref = (row: string): Ref => (several ? { row, column } : { row });
  const which = random.pick(['largest', 'smallest'] as const);
  const requests: GridRequest[] = [
    { kind: 'lookup', of: ref(first) },
    { kind: 'total', scope },
    { kind: 'mean', scope },
    { kind: 'median', scope },
    { kind: 'range', scope },
    { kind: 'share', of: ref(first) },
    { kind: 'rank', of: ref(third), which: 'largest' },
    { kind: 'extreme', which: 'largest', place: 1, answer: 'name', scope },
    { kind: 'extreme', which: 'smallest', place: 1, answer: 'name', scope },
    { kind: 'extreme', which, place: 1, answer: 'value', scope },
    { kind: 'extreme', which, place: 2, answer: 'name', scope },
    ...thresholds(grid, scope, random),
    { kind: 'row-count' },
  ];
  if (second !== undefined) requests.push(...pairs(ref(first), ref(second), which));
  if (grid.ordered)
    requests.push(
      { kind: 'trend', scope },
      { kind: 'steepest', direction: random.pick(['rise', 'fall'] as const), scope },
      ...inTime(names, ref, random),
    );
  if (several && numeric.length > 1 && grid.comparable)
    requests.push(...acrossColumns(names, random));
  const unit = numeric.find(({ name }) => name === column)?.unit ?? '';
  return requests.filter(({ kind }) => makesSense(kind, unit));
}

/** Degrees have no natural zero, so they have no sums and no ratios; percentages of percentages only confuse. */
function makesSense(kind: GridRequest['kind'], unit: string): boolean {
  if (unit.startsWith('°'))
    return !['total', 'sum', 'share', 'ratio', 'percent-change'].includes(kind);
  return unit !== '%' || !['share', 'percent-change'].includes(kind);
}

function pairs(first: Ref, second: Ref, which: 'largest' | 'smallest'): GridRequest[] {
  return [
    { kind: 'sum', of: [first, second] },
    { kind: 'mean-of', of: [first, second] },
    { kind: 'difference', of: [first, second], signed: false },
    { kind: 'difference', of: [first, second], signed: true },
    { kind: 'ratio', of: [first, second] },
    { kind: 'compare', of: [first, second], which },
    { kind: 'choose', of: [first, second], which },
  ];
}

/** From an earlier to a later row. */
function inTime(
  names: readonly string[],
  ref: (row: string) => Ref,
  random: Random,
): GridRequest[] {
  if (names.length < 2) return [];
  const from = random.integer(0, names.length - 2);
  const to = random.integer(from + 1, names.length - 1);
  const of = [ref(names[from] ?? ''), ref(names[to] ?? '')] as const;
  return [
    { kind: 'percent-change', of },
    { kind: 'direction', of },
  ];
}

function acrossColumns(names: readonly string[], random: Random): GridRequest[] {
  const row = random.pick(names);
  const which = random.pick(['largest', 'smallest'] as const);
  return [
    { kind: 'total', scope: { row } },
    { kind: 'extreme', which, place: 1, answer: 'name', scope: { row } },
  ];
}

/** A limit between two of the values, so that it is not a matter of equal or not. */
function thresholds(grid: DataGrid, scope: Scope, random: Random): GridRequest[] {
  const values = findScope(grid, scope);
  if (!values.ok || values.found.length < 2) return [];
  const sorted = values.found.map(({ value }) => value).sort((a, b) => a.compare(b));
  const at = random.integer(0, sorted.length - 2);
  const [low, high] = [sorted[at], sorted[at + 1]];
  if (!low || !high || low.lt(0) || low.equals(high)) return [];
  const middle = low.add(high).div(2);
  const rounded = middle.round(0);
  const between = rounded.gt(low) && rounded.lt(high) ? rounded : middle;
  const { text, exact } = showNumber(between);
  if (!exact) return [];
  const threshold = toExact(Number(text)).valueOf();
  const relation = random.pick(['above', 'below'] as const);
  return [
    { kind: 'count', relation, threshold, scope },
    { kind: 'list', relation, threshold, scope },
  ];
}
