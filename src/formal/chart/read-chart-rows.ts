import { addProblems, type Cell, cellProblem } from '../delimited/cell.ts';
import { toDecimal } from '../delimited/exact-number.ts';
import { joinThousands, splitThousandsProblem } from '../delimited/join-thousands.ts';
import { type Amount, readNumber } from '../delimited/read-number.ts';
import { maxProblems, type Problem } from '../problem.ts';
import type { ChartKind, ChartRow } from './description.ts';

/** A value with where it stands, for problems about units. */
export type ReadValue = { readonly cell: Cell; readonly amount: Amount };

export type ReadRow = {
  readonly category: string;
  readonly categoryCell: Cell;
  readonly values: readonly (ReadValue | undefined)[];
};

/**
 * Reads the rows below the header: a category and `width` values each, whatever is there.
 * @returns the rows, and what was wrong in them
 */
export function readChartRows(
  records: readonly (readonly Cell[])[],
  width: number,
  kind: ChartKind,
  decimalComma: boolean,
): { readonly rows: readonly ReadRow[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const rows: ReadRow[] = [];
  for (const written of records) {
    const record = joinThousands(written, width + 1);
    const [first] = record;
    if (!first) continue;
    addProblems(problems, lengthProblems(written, record, width + 1));
    const category = readCategory(first, kind, decimalComma);
    if (category === undefined) {
      const message = `A scatter chart needs a number for x, and “${first.text}” is none.`;
      addProblems(problems, [cellProblem(first, 'error', message, 'a number')]);
      continue;
    }
    const values = Array.from({ length: width }, (_, index) => {
      const cell = record[index + 1];
      if (!cell) return undefined;
      const amount = readNumber(cell.text, decimalComma);
      addProblems(problems, valueProblems(cell, amount, kind));
      return { cell, amount };
    });
    rows.push({ category, categoryCell: first, values });
  }
  if (kind !== 'scatter') addProblems(problems, duplicateProblems(rows));
  return { rows, problems };
}

export function toRow({ category, values }: ReadRow): ChartRow {
  return {
    category,
    values: values.map((value) => (value?.amount.kind === 'number' ? value.amount.value : null)),
  };
}

function readCategory(cell: Cell, kind: ChartKind, decimalComma: boolean): string | undefined {
  if (kind !== 'scatter') return cell.text;
  const x = readNumber(cell.text, decimalComma);
  return x.kind === 'number' ? toDecimal(x.value) : undefined;
}

function lengthProblems(
  written: readonly Cell[],
  record: readonly Cell[],
  width: number,
): readonly Problem[] {
  const [first] = record;
  const extra = record[width];
  if (record !== written && first) {
    const message = 'The commas are taken for thousands. Quote such numbers: "1,234".';
    return [
      cellProblem(
        record.find((cell) => cell.text.includes(',')) ?? first,
        'warning',
        message,
        'a quoted number',
      ),
    ];
  }
  if (extra) {
    const split = splitThousandsProblem(record);
    if (split) return [split];
    const message = `This row has ${record.length} cells and the header ${width}; what is too much is left out.`;
    return [cellProblem(extra, 'warning', message, `${width} cells`)];
  }
  const last = record.at(-1);
  if (record.length >= width || !last) return [];
  const message = `This row has ${record.length} of ${width} cells; the other values are missing.`;
  const end = { ...last, column: last.column + last.length, length: 0, text: '' };
  return [cellProblem(end, 'warning', message, `${width} cells`)];
}

function valueProblems(cell: Cell, amount: Amount, kind: ChartKind): readonly Problem[] {
  if (amount.kind === 'text')
    return [
      cellProblem(
        cell,
        'error',
        `“${cell.text.slice(0, 60)}” is not a number.`,
        'a number, or nothing',
      ),
    ];
  if (amount.kind === 'missing') return [];
  const problems: Problem[] = [];
  if (amount.approximate)
    problems.push(cellProblem(cell, 'note', 'Taken as the number itself.', 'a number'));
  if (kind === 'pie' && amount.value < 0)
    problems.push(
      cellProblem(
        cell,
        'warning',
        'A pie has no negative parts; this one is not drawn.',
        'a number of 0 or more',
      ),
    );
  return problems;
}

function duplicateProblems(rows: readonly ReadRow[]): readonly Problem[] {
  const seen = new Set<string>();
  const again = rows.filter(({ category }) => {
    const twice = seen.has(category);
    seen.add(category);
    return twice;
  });
  return again.slice(0, maxProblems).map(({ category, categoryCell }) => {
    const message = `“${category.slice(0, 60)}” is there twice.`;
    return cellProblem(categoryCell, 'warning', message, 'each category once');
  });
}
