import {
  type DataGrid,
  type GridCell,
  type GridColumn,
  looksOrdered,
  unitInName,
} from '../delimited/data-grid.ts';
import { toExact } from '../delimited/exact-number.ts';
import { readNumber, usesDecimalComma } from '../delimited/read-number.ts';
import type { TableDescription } from './description.ts';

/** The table as rows and columns to ask about: the first column names the rows, the header the columns. */
export function toTableGrid({ title = '', header, rows }: TableDescription): DataGrid {
  const width = header?.length ?? rows[0]?.length ?? 0;
  const decimalComma = usesDecimalComma(rows.flatMap((row) => row.slice(1)));
  const noun = (header?.[0] ?? '').replace(/\s*[([].*$/, '').trim();
  const columns = Array.from({ length: Math.max(0, width - 1) }, (_, index) =>
    readColumn(
      rows.map((row) => row[index + 1] ?? ''),
      header?.[index + 1],
      index + 2,
      decimalComma,
    ),
  );
  return {
    ...(noun !== '' && { rowNoun: noun.toLowerCase() }),
    columns: columns.map(({ column }) => column),
    rows: rows.map((row, place) => ({
      name: row[0] ?? '',
      cells: columns.map(({ cells }) => cells[place] ?? { text: '' }),
    })),
    topic: title,
    ordered: looksOrdered(rows.map((row) => row[0] ?? '')),
    comparable: haveOneUnit(columns.map(({ column }) => column)),
  };
}

/** Numbers without a unit may be anything. */
function haveOneUnit(columns: readonly GridColumn[]): boolean {
  const units = new Set(columns.filter(({ numeric }) => numeric).map(({ unit }) => unit));
  return units.size === 1 && !units.has(undefined);
}

/** Numbers count where all cells that say anything are numbers of one unit; else the cells are texts. */
function readColumn(
  texts: readonly string[],
  name: string | undefined,
  place: number,
  decimalComma: boolean,
) {
  const amounts = texts.map((text) => readNumber(text, decimalComma));
  const units = new Set(
    amounts.flatMap((amount) => (amount.kind === 'number' ? [amount.unit] : [])),
  );
  const numeric = units.size === 1 && amounts.every(({ kind }) => kind !== 'text');
  const [common = ''] = numeric ? units : [];
  const unit = common === '' ? unitInName(name ?? '') : common;
  const cells = amounts.map((amount, index): GridCell => {
    const text = texts[index] ?? '';
    if (amount.kind === 'missing' && numeric) return { text: '' };
    return amount.kind === 'number' && numeric ? { text, value: toExact(amount.value) } : { text };
  });
  const column = {
    name: name ?? `column ${place}`,
    unnamed: name === undefined || name === '',
    ...(numeric && unit !== undefined && { unit }),
    numeric,
  };
  return { column, cells };
}
