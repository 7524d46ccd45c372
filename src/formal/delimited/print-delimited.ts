import Papa from 'papaparse';

/** A cell that has to be quoted even where CSV would not ask for it. */
export type Protect = (text: string, isHeader: boolean, column: number) => boolean;

/** Anything that another delimiter, a comment or a trimmed space could be read from. */
const ambiguous = /[,;|\t"\n\r]|^\s|\s$/;
const commentOrFence = /^(?:#|\/\/|%|<!--|```|\uFEFF)/;

/**
 * Comma-separated text that `readDelimited` reads back to the same cells.
 * @param hasHeader the first record is the header
 */
export function printDelimited(
  records: readonly (readonly string[])[],
  hasHeader: boolean,
  protect: Protect,
): string {
  return records
    .map((record, index) =>
      Papa.unparse([[...record]], {
        newline: '\n',
        quotes: record.map(
          (text, column) =>
            ambiguous.test(text) ||
            (column === 0 && commentOrFence.test(text)) ||
            (record.length === 1 && text === '') ||
            protect(text, hasHeader && index === 0, column),
        ),
      }),
    )
    .join('\n');
}

/** A title on one line: line breaks and runs of spaces become one space. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
