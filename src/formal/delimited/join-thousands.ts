import type { Problem } from '../problem.ts';
import { type Cell, cellProblem } from './cell.ts';

/**
 * `Mon,1,234`: an unquoted comma of thousands made two cells. Joined where that gives the wanted number of cells, and
 * there are too many; else returned as it is.
 */
export function joinThousands(record: readonly Cell[], width: number): readonly Cell[] {
  if (record.length <= width) return record;
  const joined: Cell[] = [];
  for (const [index, cell] of record.entries()) {
    const last = joined.at(-1);
    if (index > 1 && last && continues(last, cell))
      joined[joined.length - 1] = {
        ...last,
        text: `${last.text},${cell.text}`,
        length: last.length + 1 + cell.length,
      };
    else joined.push(cell);
  }
  return joined.length === width ? joined : record;
}

/** Of a row that is too long: an error where a comma of thousands may have made two cells of one number. */
export function splitThousandsProblem(record: readonly Cell[]): Problem | undefined {
  const first = record.findIndex((cell, index) => {
    const next = record[index + 1];
    return index > 0 && next !== undefined && continues(cell, next);
  });
  const cell = record[first];
  if (!cell) return undefined;
  const message = `It is not clear whether “${cell.text},${record[first + 1]?.text ?? ''}” is one number or two. Quote numbers with commas, and name each column.`;
  return cellProblem(cell, 'error', message, 'a quoted number, as in "1,234"');
}

/** Whether a header that is one name short may be a whole one, and a comma of thousands be in every row. */
export function mayHoldThousands(names: number, body: readonly (readonly Cell[])[]): boolean {
  return (
    names > 1 && body.length > 0 && body.every((row) => joinThousands(row, names).length === names)
  );
}

function continues(last: Cell, cell: Cell): boolean {
  return (
    !cell.quoted &&
    !last.quoted &&
    cell.line === last.line &&
    cell.column === last.column + last.length + 1 &&
    /^\d{3}(?:\.\d+)?$/.test(cell.text) &&
    /^\D{0,3}\d{1,3}(?:,\d{3})*$/.test(last.text)
  );
}
