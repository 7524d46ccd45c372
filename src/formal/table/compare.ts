import { readNumber } from '../delimited/read-number.ts';
import type { Comparison } from '../formal-language.ts';
import type { TableDescription } from './description.ts';

/**
 * A fact is a cell under its header, in its row: (row, header, text). The row is the text of its first cell; rows of the
 * same first cell are told apart by their order. A first cell is a fact itself, under its header. Empty cells and the
 * title are none. Texts count without regard to case and runs of spaces, numbers by their value and unit (`1,000` is
 * `1000`). Columns without a header, and columns of the same header, are told apart by their order.
 */
export function compareTables(read: TableDescription, truth: TableDescription): Comparison {
  const wanted = toFacts(truth);
  const given = toFacts(read);
  const missing = [...wanted].filter(([key]) => !given.has(key)).map(([, words]) => words);
  const invented = [...given].filter(([key]) => !wanted.has(key)).map(([, words]) => words);
  return {
    right: wanted.size - missing.length,
    missing: missing.length,
    invented: invented.length,
    exact: missing.length === 0 && invented.length === 0,
    missingFacts: missing,
    inventedFacts: invented,
  };
}

/** Each fact with how it is said. */
function toFacts({ header, rows }: TableDescription): Map<string, string> {
  const width = header?.length ?? rows[0]?.length ?? 0;
  const names = numbered(Array.from({ length: width }, (_, index) => fold(header?.[index] ?? '')));
  const rowNames = numbered(rows.map((row) => toValue(row[0] ?? '')));
  const facts = new Map<string, string>();
  for (const [rowIndex, row] of rows.entries())
    for (const [column, text] of row.entries()) {
      if (text.trim() === '') continue;
      const place = [rowNames[rowIndex], names[column]];
      const head = header?.[column] || `column ${column + 1}`;
      const words = column === 0 ? `${head}: ${text}` : `${row[0] ?? ''}, ${head}: ${text}`;
      facts.set(JSON.stringify([...place, toValue(text)]), words);
    }
  return facts;
}

/** Equal names told apart by how often they were there before. */
function numbered(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return `${count} ${name}`;
  });
}

function toValue(text: string): string {
  const amount = readNumber(text, false);
  return amount.kind === 'number' ? `${amount.value} ${fold(amount.unit)}` : fold(text);
}

function fold(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}
