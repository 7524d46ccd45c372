import { withoutMarks } from '../chart/ruler.ts';
import { readNumber } from '../delimited/read-number.ts';
import type { LineGrammar } from './line-grammar.ts';

/** What stands between two commas, quotes included; a comma in quotes parts nothing. */
type Cells = {
  readonly cells: readonly string[];
  /** A quote is open: the line cannot end. */
  readonly open: boolean;
};

function toCells(line: string): Cells {
  const cells = [''];
  let open = false;
  for (const sign of line) {
    if (sign === '"') open = !open;
    if (sign === ',' && !open) cells.push('');
    else cells[cells.length - 1] += sign;
  }
  return { cells, open };
}

/** The line of names, and whether the values below are numbers, as in all charts. */
function headOf(lines: readonly string[]) {
  const at = lines.findIndex((line) => !line.startsWith('#'));
  const kind = lines[0]?.startsWith('#') ? lines[0] : '';
  return {
    at,
    names: at === -1 ? 0 : toCells(lines[at] ?? '').cells.length,
    ofNumbers: / chart(?::|$)/.test(kind),
    ofPairs: kind.startsWith('# scatter chart'),
  };
}

/** Thousands may stand in quotes: `"2,340"`. */
const isNumber = (cell: string): boolean =>
  readNumber(withoutMarks(cell).replace(/^"(.*)"$/, '$1'), false).kind !== 'text';

/** Rows have as many cells as there are names; in a chart all but the first are numbers or nothing. */
export const csvGrammar: LineGrammar = {
  begins(lines, part) {
    const { at, names, ofNumbers, ofPairs } = headOf(lines);
    if (at === -1) return true;
    const { cells } = toCells(part);
    if (cells.length > names) return false;
    const finished = cells.slice(0, -1);
    return finished.every((cell, column) => {
      if (!ofNumbers) return true;
      if (column === 0) return withoutMarks(cell) !== '' && (!ofPairs || isNumber(cell));
      return isNumber(cell);
    });
  },
  ends(lines, line) {
    const { at, names, ofNumbers } = headOf(lines);
    const { cells, open } = toCells(line);
    if (open) return false;
    if (line.startsWith('#') && at === -1) return true;
    if (at === -1) return cells.length >= (ofNumbers ? 2 : 1) && line.trim() !== '';
    return cells.length === names && (!ofNumbers || names < 2 || isNumber(cells.at(-1) ?? ''));
  },
  isWhole(lines) {
    const { at } = headOf(lines);
    return at !== -1 && lines.length > at + 1;
  },
};
