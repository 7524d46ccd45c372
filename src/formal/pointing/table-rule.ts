import { flush, offColumn } from './flush.ts';
import type { Spot } from './pointed-texts.ts';
import { type Cell, goesOnRightly, readCells } from './read-cells.ts';

/**
 * Whether a table's cell can be where the description so far points: below the name of its column, beside the cells of its
 * row, and no row left out.
 * @param written ends in a place
 */
export function fitsTable(spots: readonly Spot[], written: string): boolean {
  const { cells, left } = readCells(spots, written);
  const last = cells.at(-1);
  if (!last) return true;
  if (last.goesOn) return goesOnRightly(cells);
  const before = cells.slice(0, -1).filter(({ goesOn }) => !goesOn);
  const beside = before.filter(({ row }) => row === last.row);
  const line = cells.slice(0, -1).filter(({ row }) => row === last.row);
  if (last.row === 0) return beside.every(({ spot }) => spot.x < last.spot.x);
  if (line.length > 0 && !areBeside(spanOf(line), last.spot)) return false;
  if (!isBelow(before, last)) return false;
  if (last.column > 0) return true;
  const above = before.filter(({ column }) => column === 0).at(-1)?.spot;
  if (above && last.spot.y <= above.y) return false;
  return !findRows(before, left).some((spot) => spot.y < last.spot.y - flush);
}

/** Whether a row of the table that is being written was not read yet. */
export function leavesRowOut(spots: readonly Spot[], written: string): boolean {
  const { cells, left } = readCells(spots, written);
  return findRows(cells, left).length > 0;
}

/** Of the texts that nothing was copied from, those that begin a row below the last one. */
function findRows(cells: readonly Cell[], left: ReadonlySet<Spot>): Spot[] {
  const above = cells.filter(({ column, goesOn }) => column === 0 && !goesOn).at(-1);
  const second = cells.filter(({ column }) => column > 0);
  if (!above || second.length === 0) return [];
  return [...left].filter(
    (spot) =>
      spot.y > above.spot.y + flush &&
      distanceTo(cells, 0, spot) < flush &&
      [...left].some(
        (other) =>
          other !== spot &&
          other.x > spot.x &&
          areBeside(spot, other) &&
          second.some(({ column }) => distanceTo(cells, column, other) < flush),
      ),
  );
}

/** No other column is nearer. */
function isBelow(before: readonly Cell[], { spot, column }: Cell): boolean {
  const own = distanceTo(before, column, spot);
  const columns = new Set(before.map((cell) => cell.column));
  return (
    !columns.has(column) ||
    [...columns].every((other) => own <= distanceTo(before, other, spot) + flush)
  );
}

function distanceTo(cells: readonly Cell[], column: number, spot: Spot): number {
  const distances = cells
    .filter((cell) => cell.column === column)
    .map((cell) => offColumn(cell.spot, spot));
  return Math.min(Number.POSITIVE_INFINITY, ...distances);
}

type Span = Pick<Spot, 'top' | 'bottom'>;

/** From the upper edge of a row's texts to the lower one, second lines of names included. */
function spanOf(cells: readonly Cell[]): Span {
  return {
    top: Math.min(...cells.map(({ spot }) => spot.top)),
    bottom: Math.max(...cells.map(({ spot }) => spot.bottom)),
  };
}

const areBeside = (one: Span, other: Span): boolean =>
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0;
