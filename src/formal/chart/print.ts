import { needsQuotesAsName } from '../delimited/find-header.ts';
import { oneLine, printDelimited } from '../delimited/print-delimited.ts';
import { printAmount } from '../delimited/unit.ts';
import type { ChartDescription } from './description.ts';

/** The canonical text: a comment with kind and title, the header, a row a category. Missing values are empty. */
export function printChart(chart: ChartDescription): string {
  const { kind, stacked, title = '', axis, series, unit, rows } = chart;
  const name = oneLine(title);
  const head = `# ${stacked ? 'stacked ' : ''}${kind} chart${name === '' ? '' : `: ${name}`}`;
  const records = [
    [axis, ...series],
    ...rows.map(({ category, values }) => [
      category,
      ...values.map((value) => (value === null ? '' : printAmount(value, unit))),
    ]),
  ];
  const body = printDelimited(
    records,
    true,
    (text, isHeader, column) => isHeader && (column > 0 ? needsQuotesAsName(text) : text === ''),
  );
  return `${head}\n${body}`;
}
