import type { DataGrid, Ref, Relation, Scope } from './data-grid.ts';
import type { Role } from './question-words.ts';
import type { Token } from './read-question.ts';

type Is = Token['is'];

/** What a question asks for is decided by these; each that is there has to be accounted for. */
const operations: readonly Role[] = [
  'more',
  'less',
  'max',
  'min',
  'difference',
  'sum',
  'total',
  'all',
  'mean',
  'median',
  'times',
  'ratio',
  'share',
  'range',
  'rise',
  'fall',
  'change',
  'trend',
  'second',
  'third',
  'rank',
  'exceed',
];

const compares: ReadonlySet<Role> = new Set<Role>([
  'more',
  'less',
  'difference',
  'change',
  'rise',
  'fall',
  'exceed',
  'range',
]);

export type QuestionParts = {
  readonly tokens: readonly Token[];
  /** Its operations, each once, in alphabetical order, joined by spaces. */
  readonly operation: string;
  /** The values it names, in its order; empty where it names none, or only a row or a column. */
  readonly refs: readonly Ref[];
  /** Token places of `refs`' rows. */
  readonly places: readonly number[];
  /** The one row or column it names without the other. */
  readonly scope: Scope;
  readonly threshold: { readonly relation: Relation; readonly value: number } | undefined;
  /** Asked for yes or no. */
  readonly yesNo: boolean;
  has(is: Is): boolean;
  /** Place of the first such token; -1 where there is none. */
  at(is: Is): number;
};

/** Takes a question apart; `undefined` where its names do not pair up to values. */
export function toParts(
  grid: DataGrid,
  read: readonly Token[],
  question: string,
): QuestionParts | undefined {
  const percent = grid.columns.some(({ unit }) => /^%|\bpercent\b/.test(unit ?? ''));
  // In a figure of percentages `%` and `percent` are the unit, unless a total is spoken of.
  const plain = read.some(({ is }) => is === 'total' || is === 'all');
  const says = (is: Is) => read.some((token) => token.is === is);
  // Points are differences of percentages; anything else has none.
  if (says('percentage-point') && !percent) return undefined;
  const unitless = read.map((token): Token => {
    const isPercent = token.is === 'percent';
    if (token.is === 'percentage-point') return { is: 'measure' };
    if ((isPercent || token.is === 'share') && percent && !plain) return { is: 'measure' };
    return isPercent ? { is: 'share' } : token;
  });
  const limit = takeThreshold(unitless);
  if (limit === 'unclear') return undefined;
  const { tokens, threshold } = limit;
  const named = nameValues(grid, tokens);
  if (!named) return undefined;
  const found = operations.filter((operation) => tokens.some(({ is }) => is === operation));
  // “30% is by 5 percent more than 25%” can mean 5 points or a fifth.
  if (percent && says('percent') && found.some((operation) => compares.has(operation)))
    return undefined;
  const yesNo = /^\s*(?:is|are|was|were|did|does|do|has|have|had)\b/i.test(question);
  return {
    tokens,
    operation: found.toSorted().join(' '),
    ...named,
    threshold,
    yesNo,
    has: (is) => tokens.some((token) => token.is === is),
    at: (is) => tokens.findIndex((token) => token.is === is),
  };
}

/** `in all years`: each of them may be meant. */
export function namesAllItems({ tokens }: QuestionParts): boolean {
  const meant = tokens.filter(({ is }) => is !== 'fill');
  return meant.some(({ is }, index) => {
    const next = meant[index + 1]?.is;
    return is === 'all' && (next === 'item' || next === 'noun');
  });
}

/** `more than 20`, `at least 20`, `20 or more`, `over 20`, `exactly 20`: taken out of the tokens. */
function takeThreshold(read: readonly Token[]) {
  const numbers = read.filter((token) => token.is === 'number');
  const [number] = numbers;
  if (!number) return { tokens: read, threshold: undefined };
  if (numbers.length > 1) return 'unclear';
  const at = read.indexOf(number);
  const before = read
    .slice(0, at)
    .filter(({ is }) => is !== 'fill' && is !== 'measure' && is !== 'by');
  const after = read.slice(at + 1).filter(({ is }) => is !== 'fill' && is !== 'measure');
  const ends = (...roles: readonly Is[]) =>
    roles.every((role, index) => before[before.length - roles.length + index]?.is === role);
  const starts = (...roles: readonly Is[]) =>
    roles.every((role, index) => after[index]?.is === role);
  const cut = (relation: Relation, left: number, right: number) => ({
    tokens: [...before.slice(0, before.length - left), ...after.slice(right)],
    threshold: { relation, value: number.value },
  });
  if (starts('or', 'more')) return cut('at-least', 0, 2);
  if (starts('or', 'less')) return cut('at-most', 0, 2);
  if (ends('at', 'min')) return cut('at-least', 2, 0);
  if (ends('at', 'max')) return cut('at-most', 2, 0);
  if (ends('more', 'than')) return cut('above', 2, 0);
  if (ends('less', 'than')) return cut('below', 2, 0);
  if (ends('exactly', 'to')) return cut('exactly', 2, 0);
  if (ends('more')) return cut('above', 1, 0);
  if (ends('exceed')) return cut('above', 1, 0);
  if (ends('less')) return cut('below', 1, 0);
  if (ends('exactly')) return cut('exactly', 1, 0);
  return 'unclear';
}

/** Brings rows and columns together: one of either with all of the other, or alternating pairs. */
function nameValues(grid: DataGrid, tokens: readonly Token[]) {
  const rows = tokens.flatMap((token, place) =>
    token.is === 'row' ? [{ row: token.name, place }] : [],
  );
  const named = tokens.flatMap((token) => (token.is === 'column' ? [token.name] : []));
  const single = grid.columns.length === 1;
  const columns = single ? [] : named;
  const [column] = columns;
  const [row] = rows;
  const refs = (list: readonly { row: string; column?: string; place: number }[]) => ({
    refs: list.map(
      ({ row: name, column: of }): Ref =>
        of === undefined ? { row: name } : { row: name, column: of },
    ),
    places: list.map(({ place }) => place),
    scope: {},
  });
  if (column === undefined) {
    const onlyNumbers = grid.columns.filter(({ numeric }) => numeric).length === 1;
    if (single || (onlyNumbers && rows.length > 1) || rows.length === 0) return refs(rows);
    return rows.length === 1 && row ? { refs: [], places: [], scope: { row: row.row } } : undefined;
  }
  if (!row) return columns.length === 1 ? { refs: [], places: [], scope: { column } } : undefined;
  if (columns.length === 1) return refs(rows.map((each) => ({ ...each, column })));
  if (rows.length === 1) {
    const places = tokens.flatMap((token, place) => (token.is === 'column' ? [place] : []));
    return refs(
      columns.map((name, index) => ({ row: row.row, column: name, place: places[index] ?? 0 })),
    );
  }
  const order = tokens.filter(({ is }) => is === 'row' || is === 'column').map(({ is }) => is);
  const alternating = order.every((is, index) => is === order[index % 2]) && order[0] !== order[1];
  if (!alternating || rows.length !== columns.length) return undefined;
  return refs(rows.map((each, index) => ({ ...each, column: columns[index] ?? column })));
}
