import { median, type ReadText } from './placed-text.ts';

/** A line of a table: the texts of each column, none where a cell is empty. */
export type Row = readonly (readonly ReadText[])[];

/**
 * Lines that are one row: further lines of its cells, and cells that stand a little higher than others of the row.
 * @param rows from top to bottom
 */
export function joinRows(rows: readonly Row[]): Row[] {
  const pitch = pitchOf(rows);
  let joined: Row[] = [...rows];
  for (let index = 1; index < joined.length; ) {
    const [above, below] = [joined[index - 1], joined[index]];
    if (above && below && areOne(above, below, pitch, joined[index + 1])) {
      const both = above.map((texts, column) => [...texts, ...(below[column] ?? [])]);
      joined = [...joined.slice(0, index - 1), both, ...joined.slice(index + 1)];
    } else index += 1;
  }
  return joined;
}

/** From one row to the next, as the columns with the most cells tell it. */
function pitchOf(rows: readonly Row[]): number {
  const width = rows[0]?.length ?? 0;
  const steps = Array.from({ length: width }, (_, column) => {
    const places = rows.flatMap((row) => row[column] ?? []).map(({ y }) => y);
    const sorted = places.toSorted((one, other) => one - other);
    return sorted.slice(1).map((y, index) => y - (sorted[index] ?? y));
  });
  return median(steps.map(median).filter((step) => step > 0));
}

function areOne(above: Row, below: Row, pitch: number, next: Row | undefined): boolean {
  const gap = middleOf(below) - middleOf(above);
  const columns = (row: Row): number => row.filter((texts) => texts.length > 0).length;
  const isApart = above.every((texts, column) => texts.length === 0 || below[column]?.length === 0);
  if (isApart) return gap < pitch * 0.6;
  // A second line of few cells, nearer to what is above it than rows are.
  const few = columns(below) <= Math.max(1, columns(above) / 2);
  const after = next ? middleOf(next) - middleOf(below) : Number.POSITIVE_INFINITY;
  return few && columns(above) > 1 && gap < pitch * 0.72 && gap <= after * 1.05;
}

const middleOf = (row: Row): number => median(row.flat().map(({ y }) => y));
