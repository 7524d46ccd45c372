import { type Cell, cellProblem } from '../delimited/cell.ts';
import { readNumber } from '../delimited/read-number.ts';
import type { Problem } from '../problem.ts';
import type { ChartKind } from './description.ts';

type Records = readonly (readonly Cell[])[];

/**
 * Three columns of which one names the series, a row a value (`month,city,rain`; for scatter charts `city,x,y`),
 * brought into one column a series. Other records stay as they are.
 * @param records the header first
 */
export function pivot(
  records: Records,
  kind: ChartKind,
): { readonly records: Records; readonly problems: readonly Problem[] } {
  const [header = [], ...rows] = records;
  const [first] = header;
  const place = header.length === 3 && rows.length > 1 && first && findSeriesColumn(rows, kind);
  if (!place) return { records, problems: [] };
  const { series, category, value } = place;
  const names = new Map<string, Cell>();
  for (const row of rows) {
    const cell = row[series];
    if (cell && !names.has(cell.text)) names.set(cell.text, { ...cell, quoted: true });
  }
  // A wide table of few rows may look like this too; more series than a figure can have tells it apart.
  if (names.size > 40) return { records, problems: [] };
  const order = [...names.keys()];
  const grouped = new Map<string, (Cell | undefined)[]>();
  const wide: (Cell | undefined)[][] = [];
  for (const row of rows) {
    const key = row[category]?.text ?? '';
    const index = order.indexOf(row[series]?.text ?? '') + 1;
    let target = kind === 'scatter' ? undefined : grouped.get(key);
    if (!target || target[index] !== undefined) {
      target = [row[category]];
      wide.push(target);
      grouped.set(key, target);
    }
    target[index] = row[value];
  }
  const blank = (cell: Cell): Cell => ({ ...cell, text: '', quoted: false, length: 0 });
  const filled = wide.map((row) => {
    const near = row.find((cell) => cell !== undefined) ?? first;
    return Array.from({ length: order.length + 1 }, (_, index) => row[index] ?? blank(near));
  });
  const message = 'One row a value: the names in one column are taken for the series.';
  return {
    records: [[header[category] ?? first, ...names.values()], ...filled],
    problems: [cellProblem(first, 'note', message, 'one column a series')],
  };
}

function findSeriesColumn(rows: Records, kind: ChartKind) {
  const isText = (column: number) =>
    rows.every((row) => readNumber(row[column]?.text ?? '', false).kind === 'text');
  const isNumber = (column: number) =>
    rows.every((row) => readNumber(row[column]?.text ?? '', false).kind !== 'text');
  if (kind === 'scatter') {
    if (isText(0) && isNumber(1) && isNumber(2)) return { series: 0, category: 1, value: 2 };
    if (isText(2) && isNumber(0) && isNumber(1)) return { series: 2, category: 0, value: 1 };
    return undefined;
  }
  const names = new Set(rows.map((row) => row[1]?.text));
  const wanted = isText(1) && isNumber(2) && names.size < rows.length;
  return wanted ? { series: 1, category: 0, value: 2 } : undefined;
}
