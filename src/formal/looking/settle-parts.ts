import { findColumns } from './grid.ts';
import { median, type ReadText } from './placed-text.ts';
import { share } from './split-merged.ts';

export type Part = 'none' | 'title' | 'header' | 'body';
export type Line = { line: readonly ReadText[]; part: Part };

/** Of a table's columns, from which a line goes right across. */
const across = 0.7;
/** Lines of a single text above the names of columns, at most. */
const mostTitles = 3;

/**
 * What the lines of a table are, by what stands in them: the first line that goes right across names the columns where words
 * stand above numbers, and does not where numbers stand above numbers; what stands above it is the title. What stands apart
 * below is no row.
 */
export function settleParts(lines: readonly Line[]): void {
  const body = lines.filter(({ part }) => part === 'body');
  // The first line may be of names, which may be aligned in another way.
  const rows = body.length > 2 ? body.slice(1) : body;
  const columns: readonly (readonly ReadText[])[] = findColumns(
    rows.flatMap(({ line }) => line),
    [],
  ).filter(isOfTable);
  const inColumn = (
    line: readonly ReadText[],
    column: readonly ReadText[],
  ): ReadText | undefined => {
    const own = line.filter(isWithin).toSorted((a, b) => a.x - b.x);
    if (own.length === columns.length) return own[columns.indexOf(column)];
    return line.find((text) => column.includes(text) || column.some((cell) => share(text, cell)));
  };
  const fill = ({ line }: Line): number =>
    columns.filter((column) => inColumn(line, column)).length / Math.max(1, columns.length);
  const start = lines.indexOf(body[0] ?? { line: [], part: 'body' });
  // A first line of names that have two may be taken for a row; so may titles, which the names stand below.
  const below = lines.findIndex((line, index) => index >= start && !isAlone(line));
  const next = lines[below];
  const isBelow = next !== undefined && below - start <= mostTitles && fill(next) >= across;
  const named = isBelow ? below : start;
  const first = lines[start + 1]?.part === 'header' ? Math.max(start + 1, named) : named;
  const top = lines.slice(0, first + 1).filter(({ part }) => part !== 'none');
  const full = top.find((line) => !isAlone(line) && fill(line) >= across);
  if (full) settleHeader(full, top, columns, inColumn);
  // A line of numbers right below is a row, whatever the encoder takes it for.
  for (const one of lines.slice(lines.indexOf(full ?? { line: [], part: 'none' }) + 1))
    if (full && one.part === 'header' && fill(one) >= across && one.line.some(isNumber))
      one.part = 'body';
  dropAbove(body, columns);
  dropApart(body, fill);
  nameBelow(lines, body, columns);
  nameAbove(lines, columns);
}

/** Not beside the table, as numbers of rows are. */
export const isWithin = ({ roles }: ReadText): boolean => roles.none < 0.5;

/** Whether a line of the table has one text or none, numbers of rows left out. */
export const isAlone = ({ line }: Line): boolean => line.filter(isWithin).length < 2;

/** A text alone names no columns: where there is no title it is one. */
function nameAbove(lines: readonly Line[], columns: readonly unknown[]): void {
  const heads = lines.filter(({ part }) => part === 'header');
  const [only, ...others] = heads;
  if (!only || others.length > 0 || !isAlone(only) || columns.length < 2) return;
  only.part = lines.some(({ part }) => part === 'title') ? 'none' : 'title';
}

/** A text alone in the last line, in no first column, is a title that stands below, or a note. */
function nameBelow(
  lines: readonly Line[],
  body: readonly Line[],
  columns: readonly (readonly ReadText[])[],
): void {
  const rows = body.filter(({ part }) => part === 'body');
  const [last, before, first] = [rows.at(-1), rows.at(-2), columns[0]];
  const [text, ...others] = last?.line ?? [];
  if (!last || !before || !first || !text || others.length > 0 || rows.length < 3) return;
  if (columns.length < 3 || first.some((cell) => cell !== text && share(text, cell))) return;
  const middles = rows.map(middleOf);
  const pitch = median(middles.slice(1).map((y, index) => y - (middles[index] ?? y)));
  if (middleOf(last) - middleOf(before) < pitch * 0.9) return;
  last.part = lines.some(({ part }) => part === 'title') ? 'none' : 'title';
}

/** A text alone above rows of several columns, not in the first of these, is a second title, or where the figures are from. */
function dropAbove(
  body: readonly Line[],
  [first, second, ...more]: readonly (readonly ReadText[])[],
): void {
  if (!first || !second || more.length === 0) return;
  const end = Math.min(...second.map(({ left }) => left));
  for (const one of body) {
    const [text, ...others] = one.line;
    if (!text || others.length > 0) return;
    if (one.part !== 'body') continue;
    if (text.right > end || !first.some((cell) => share(text, cell))) one.part = 'none';
  }
}

function settleHeader(
  full: Line,
  top: readonly Line[],
  columns: readonly (readonly ReadText[])[],
  inColumn: (line: readonly ReadText[], column: readonly ReadText[]) => ReadText | undefined,
): void {
  const above = columns.flatMap((column) => {
    const own = inColumn(full.line, column);
    const others = column.filter((text) => !full.line.includes(text));
    const numbers = others.filter(isNumber).length;
    const isFigures = own && !/\d/.test(own.text) && others.every(({ text }) => /\d/.test(text));
    const isNamed = numbers >= others.length * 0.7 || isFigures;
    return own && others.length > 1 && isNamed ? [own] : [];
  });
  const sure =
    full.line.reduce((sum, { roles }) => sum + roles.header + roles['first header'], 0) /
    full.line.length;
  const clashes = above.some((text) => isNumber(text) && !/^(?:19|20)\d\d$/.test(text.text));
  if (clashes && sure < 0.9) full.part = 'body';
  else if (above.some((text) => !isNumber(text)) || sure > 0.3) full.part = 'header';
  if (full.part !== 'header') return;
  const height = median(full.line.map(({ top: from, bottom }) => bottom - from));
  const middle = middleOf(full);
  for (const other of top) {
    if (other === full || other.part === 'title') continue;
    if (middleOf(other) < middle - height * 1.5) other.part = 'title';
    else if (middleOf(other) < middle) other.part = 'header';
  }
}

export const isNumber = ({ amount }: ReadText): boolean => amount.kind === 'number';

const middleOf = ({ line }: Line): number => median(line.map(({ y }) => y));

function dropApart(body: readonly Line[], fill: (line: Line) => number): void {
  const middles = body.map(middleOf);
  const pitch = median(middles.slice(1).map((y, index) => y - (middles[index] ?? y)));
  for (let index = body.length - 1; index > 1; index -= 1) {
    const [last, before] = [body[index], body[index - 1]];
    if (!last || !before) return;
    if (fill(last) >= 0.5 || middleOf(last) - middleOf(before) < pitch * 1.3) return;
    last.part = 'none';
  }
}

/** Numbers of rows beside a table are no column of it. */
export function isOfTable(column: readonly ReadText[]): boolean {
  const others = column.reduce((sum, { roles }) => sum + roles.none, 0) / column.length;
  return others < (column.every(({ text }) => /^\d*$/.test(text)) ? 0.5 : 0.92);
}
