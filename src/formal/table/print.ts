import { needsQuotesAsName } from '../delimited/find-header.ts';
import { oneLine, printDelimited } from '../delimited/print-delimited.ts';
import type { TableDescription } from './description.ts';

/** The canonical text: comma-separated, the header first, above it a comment where there is something to say. */
export function printTable({ title = '', header, rows }: TableDescription): string {
  const name = oneLine(title);
  const words = header ? '# table' : '# table without header';
  const comment = header && name === '' ? '' : `${words}${name === '' ? '' : `: ${name}`}\n`;
  const records = header ? [header, ...rows] : rows;
  const body = printDelimited(
    records,
    header !== undefined,
    (text, isHeader) => isHeader && needsQuotesAsName(text),
  );
  return `${comment}${body}`;
}
