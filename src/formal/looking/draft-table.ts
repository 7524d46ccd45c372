import type { PlacedText } from '../chart/number-axis.ts';
import { usesDecimalComma } from '../delimited/read-number.ts';
import type { TableDescription } from '../table/description.ts';
import { findColumns, findRows } from './grid.ts';
import { joinRows, type Row } from './join-rows.ts';
import { joinSigns } from './join-signs.ts';
import { levelNames } from './level-names.ts';
import type { Look } from './look.ts';
import { joinLines, type ReadText, readTexts } from './placed-text.ts';
import {
  isAlone,
  isNumber,
  isOfTable,
  isWithin,
  type Line,
  type Part,
  settleParts,
} from './settle-parts.ts';
import { share, splitMerged } from './split-merged.ts';
import { tidyAlike } from './tidy-alike.ts';

/** Share of the rows that words beside a table stand next to, at most. */
const mostBeside = 0.5;

/**
 * The table as the model's encoder saw it. What it takes each text for is a vote on what the text's line is; what stands in one
 * line or column tells the cells. @returns `undefined` where no cells are seen
 */
export function draftTable(
  placed: readonly PlacedText[],
  look: Look,
): TableDescription | undefined {
  const plain = joinSigns(placed.map((one) => ({ ...one, text: withoutLeaders(one.text) })));
  const read = readTexts(plain, look, usesDecimalComma(plain.map(({ text }) => text)));
  const texts = levelNames(read, look.aspect);
  const lines = findRows(texts).map((line): Line => ({ line, part: partOf(line) }));
  const inColumns = lines.filter(({ part }) => part === 'body' || part === 'header');
  const inAny = inColumns.flatMap(({ line }) => line);
  for (const one of inColumns) {
    const apart = splitMerged(one.line, inAny);
    if (isRow(apart, one, inColumns)) one.line = apart;
    else one.part = lines.some(({ part }) => part === 'title') ? 'none' : 'title';
  }
  settleParts(lines);
  const of = (part: Part): ReadText[] =>
    lines.flatMap((one) => (one.part === part ? one.line : []));
  const cells = of('body');
  const heads = of('header');
  if (cells.length === 0) return undefined;
  const all = findColumns(cells, heads).filter(isOfTable);
  const beside = heads.length > 1 ? all.filter((one) => isBeside(one, all, heads)) : [];
  const columns = all.filter((one) => !beside.includes(one));
  const kept = new Set(columns.flat());
  const place = (line: readonly ReadText[]): Row =>
    columns.map((column) => line.filter((text) => column.includes(text)));
  const rows = joinRows(
    lines.flatMap(({ line, part }) =>
      part === 'body' && line.some((text) => kept.has(text)) ? [place(line)] : [],
    ),
  );
  const titles = of('title');
  const within = titles.some(isWithin) ? titles.filter(isWithin) : titles;
  const title = (joinLines(within) ?? joinLines(beside[0] ?? []))?.text;
  const toTexts = (row: Row): string[] => row.map((one) => joinLines(one)?.text ?? '');
  return {
    ...(title !== undefined && { title }),
    ...(heads.length > 0 && { header: toTexts(place(heads)).map(withoutArrow) }),
    rows: tidyColumns(rows.map(toTexts)),
  };
}

/** Words at one side of a table, beside few of its rows and below no name of a column: they are no cells but a title or a note. */
function isBeside(
  column: readonly ReadText[],
  all: readonly (readonly ReadText[])[],
  heads: readonly ReadText[],
): boolean {
  const isOutermost = column === all[0] || column === all.at(-1);
  const rows = Math.max(...all.map(({ length }) => length)) - 1;
  return (
    isOutermost &&
    rows > 2 &&
    column.length < rows * mostBeside &&
    !column.some((text) => heads.includes(text) || isNumber(text))
  );
}

/** Dots that lead from a name to its value. */
const withoutLeaders = (text: string): string =>
  text.replace(/(?<=[\p{L}\p{N})])\s*[.·•…]{2,}[\s.·•…]*$/u, '');

/** Arrows beside names of columns, as for sorting: most read as `v`. */
const withoutArrow = (name: string): string =>
  name.replace(/(?:\s+(?:[^\p{L}\p{N}%)'′″°]+|[vVwWyYF]))+$/u, '');

/** Numbers of a column are written in one way. */
function tidyColumns(rows: readonly (readonly string[])[]): string[][] {
  const columns = (rows[0] ?? []).map((_, column) =>
    tidyAlike(rows.map((row) => row[column] ?? '')),
  );
  return rows.map((_, index) => columns.map((column) => column[index] ?? ''));
}

/**
 * Whether a line that was one text is several cells: a title or a line below it may run over several columns, too, but its
 * words are no numbers, and the columns have names elsewhere.
 * @param apart the text as cells
 */
function isRow(apart: readonly ReadText[], one: Line, lines: readonly Line[]): boolean {
  if (!isAlone(one) || apart.length <= one.line.length) return true;
  const others = lines.filter((other) => other !== one && other.line.length > 1);
  const hasNames = others.some(({ part }) => part === 'header');
  if (one.part === 'header' || (!hasNames && lines[0] === one)) return !hasNames;
  return apart.every((cell) => {
    const rows = others.filter(({ part }) => part === 'body');
    const mates = rows.flatMap(({ line }) => line.filter((other) => share(cell, other)));
    const numbers = mates.filter(isNumber).length;
    return isNumber(cell) || mates.length < 2 || numbers < mates.length * 0.7;
  });
}

/** What most of a line's texts are; one of two may be the number of its row. */
function partOf(whole: readonly ReadText[]): Part {
  const own = whole.filter(isWithin);
  const line = whole.length === 2 && own.length === 1 ? own : whole;
  const sum = (...names: (keyof ReadText['roles'])[]): number =>
    line.reduce((all, { roles }) => all + names.reduce((one, name) => one + roles[name], 0), 0);
  const votes: readonly (readonly [Part, number])[] = [
    ['none', sum('none', 'letter', 'length', 'angle')],
    ['title', sum('title')],
    ['header', sum('header', 'first header')],
    ['body', sum('name', 'cell')],
  ];
  return votes.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
