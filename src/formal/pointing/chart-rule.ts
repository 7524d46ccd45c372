import { flush, offColumn, offLine } from './flush.ts';
import type { Spot } from './pointed-texts.ts';
import { goesOnRightly, readCells } from './read-cells.ts';

const inLine = (one: Spot, other: Spot): boolean => offLine(one, other) < flush;

/** Where the names of a chart's rows stand, and along what. */
type NameAxis = {
  readonly names: readonly Spot[];
  along(spot: Spot): number;
};

/** By the first name: the line or the column in which more texts stand. */
function findNameAxis(spots: readonly Spot[], first: Spot): NameAxis | undefined {
  const line = spots.filter((spot) => inLine(first, spot));
  const column = spots.filter((spot) => offColumn(first, spot) < flush);
  if (Math.max(line.length, column.length) < 3 || line.length === column.length) return undefined;
  return line.length > column.length
    ? { names: line, along: ({ x }) => x }
    : { names: column, along: ({ y }) => y };
}

/**
 * Whether a cell of a chart with an axis of names can be where the description so far points: the next name of the axis, or
 * a value that stands nearer to its row's name than to others.
 * @param written ends in a place
 */
export function fitsChart(spots: readonly Spot[], written: string): boolean {
  const { cells } = readCells(spots, written);
  const last = cells.at(-1);
  if (last?.goesOn) return goesOnRightly(cells);
  if (!last || last.row < 0) return true;
  // The title of an axis stands by itself, and is no number; series may be years.
  if (last.row === 0) {
    if (/^[^\p{L}]*$/u.test(last.spot.text)) return /^(?:19|20)\d\d$/.test(last.spot.text);
    return last.spot.y < 70 || spots.filter((spot) => inLine(spot, last.spot)).length < 4;
  }
  const names = cells.filter(({ row, column, goesOn }) => row > 0 && column === 0 && !goesOn);
  const first = names[0]?.spot;
  const axis = first && findNameAxis(spots, first);
  if (!axis) return true;
  const { along } = axis;
  const name = names.at(-1);
  if (!name || name.row !== last.row) return true;
  if (last.column > 0) {
    const own = Math.abs(along(last.spot) - along(name.spot));
    return axis.names.every((other) => own <= Math.abs(along(last.spot) - along(other)) + flush);
  }
  const previous = names.at(-2)?.spot;
  if (!previous) return true;
  if (!axis.names.includes(last.spot)) return false;
  const [from, to] = [along(previous), along(last.spot)];
  const direction = Math.sign(
    along(names[1]?.spot ?? last.spot) - along(names[0]?.spot ?? previous),
  );
  if (Math.sign(to - from) !== direction) return false;
  return !axis.names.some(
    (spot) => (along(spot) - from) * direction > flush && (to - along(spot)) * direction > flush,
  );
}

/** Whether names of the axis follow the last one that was read. */
export function leavesNameOut(spots: readonly Spot[], written: string): boolean {
  const { cells, left } = readCells(spots, written);
  const names = cells.flatMap(({ row, column, goesOn, spot }) =>
    row > 0 && column === 0 && !goesOn ? [spot] : [],
  );
  const [first, second] = names;
  const last = names.at(-1);
  const axis = first && findNameAxis(spots, first);
  if (!axis || !second || !last) return false;
  const direction = Math.sign(axis.along(second) - axis.along(first));
  return axis.names.some(
    (spot) => left.has(spot) && (axis.along(spot) - axis.along(last)) * direction > flush,
  );
}
