import { flush, offColumn } from './flush.ts';
import { findPointers, resolvePointers, type Spot } from './pointed-texts.ts';

/** A text that a cell of a table or a chart was copied from. */
export type Cell = {
  readonly spot: Spot;
  /** Rows of the description, the names' first; a title is none. */
  readonly row: number;
  readonly column: number;
  /** Percent: the second line of a name. */
  readonly goesOn: boolean;
};

/** Whether the second line of a name stands right below the first. */
export function goesOnRightly(cells: readonly Cell[]): boolean {
  const [one, two] = cells.slice(-2).map(({ spot }) => spot);
  return !one || !two || isNextLine(one, two);
}

/** Whether a text is the line below another one, in the same column. */
export function isNextLine(one: Spot, two: Spot): boolean {
  const gap = two.top - one.bottom;
  return offColumn(one, two) < flush && two.y > one.y && gap < one.bottom - one.top;
}

/** The cells of CSV that were pointed at, in order, and the texts that were not. */
export function readCells(
  spots: readonly Spot[],
  written: string,
): { title: Cell[]; cells: Cell[]; left: ReadonlySet<Spot> } {
  const { all, ends } = findPointers(written);
  const { meant, left } = resolvePointers(spots, all, false);
  const start = written.indexOf('\n') + 1;
  const title: Cell[] = [];
  const cells: Cell[] = [];
  let at = start;
  let row = written.startsWith('#', start) ? -1 : 0;
  let column = 0;
  let quoted = false;
  let begun = '';
  for (const [index, end] of ends.entries()) {
    for (; at < end; at += 1) {
      const sign = written[at];
      if (sign === '"') quoted = !quoted;
      if (!quoted && (sign === ',' || sign === '\n')) {
        if (sign === '\n') row += 1;
        column = sign === ',' ? column + 1 : 0;
        begun = '';
      } else begun += sign;
    }
    const spot = meant[index];
    const goesOn = !/^(?:<p\d{1,3}>){2}$/.test(begun);
    if (spot) (row < 0 ? title : cells).push({ spot, row, column, goesOn });
  }
  return { title, cells, left };
}
