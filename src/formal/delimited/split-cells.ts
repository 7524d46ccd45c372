import Papa from 'papaparse';
import type { Cell } from './cell.ts';
import type { Delimiter } from './choose-delimiter.ts';

/** Stand-ins of the same length, so that places stay: a quote that opens nothing, and Markdown's escaped bar. */
const looseQuote = '\uE002';
const escapedBar = '\uE000\uE001';

type Split = {
  readonly records: readonly (readonly Cell[])[];
  /** Where a quote opens a cell and is never closed; line and column counted from 1. */
  readonly openQuote: { readonly line: number; readonly column: number } | undefined;
};

/**
 * Splits with Papa Parse and finds the place of each cell again, which Papa Parse does not tell.
 * Spaces before a quote are allowed. A quote that is not closed before a delimiter is an ordinary character.
 * @param body lines end with `\n`
 * @param firstLine the number of its first line
 * @param delimiter absent: every line is one cell
 */
export function splitCells(
  body: string,
  firstLine: number,
  delimiter: Delimiter | undefined,
): Split {
  const separator = delimiter ?? '\u001F';
  const original = delimiter === '|' ? body.replaceAll('\\|', escapedBar) : body;
  const { prepared, openQuoteAt } = prepare(original, separator);
  // With a line end Papa Parse allows spaces behind a last quote too; the record behind it is none.
  const parsed = Papa.parse<string[]>(`${prepared}\n`, { delimiter: separator, newline: '\n' });
  const locate = createLocator(original, firstLine);
  let at = 0;
  const records = parsed.data.slice(0, -1).map((record) =>
    record.map((value) => {
      const quoted = prepared[at] === '"';
      const rawLength = quoted ? value.length + value.split('"').length + 1 : value.length;
      const cell = toCell(value, quoted, rawLength);
      at += rawLength;
      while (quoted && (prepared[at] === ' ' || (prepared[at] === '\t' && separator !== '\t')))
        at++;
      at++;
      return cell;
    }),
  );
  function toCell(value: string, quoted: boolean, rawLength: number): Cell {
    let start = at;
    while (original[start] === ' ' && (quoted || start < at + rawLength)) start++;
    const text = restore(quoted ? value : value.trim());
    const { line, column, lineEnd } = locate(start);
    const end = quoted ? start + rawLength : start + text.length;
    return { text, quoted, line, column, length: Math.min(end, lineEnd) - start };
  }
  const open =
    openQuoteAt === undefined ? undefined : createLocator(original, firstLine)(openQuoteAt);
  return { records, openQuote: open && { line: open.line, column: open.column } };
}

/** Moves spaces behind the quoted cell they stand before, and disarms quotes that enclose nothing. */
function prepare(body: string, separator: string) {
  const d = separator === '|' ? '\\|' : separator;
  const cell = new RegExp(
    `([${d}\n])( *)(?:("[^"]*(?:""[^"]*)*")([ ]*)(?=[${d}\n]|$)|([^${d}\n]*))`,
    'g',
  );
  let openQuoteAt: number | undefined;
  const prepared = `\n${body}`.replaceAll(
    cell,
    (whole, before, spaces, quoted, after, plain, offset) => {
      if (quoted !== undefined) return `${before}${quoted}${spaces}${after}`;
      if (!plain?.startsWith('"')) return whole;
      const start = offset + spaces.length;
      if (openQuoteAt === undefined && !isClosed(body, start)) openQuoteAt = start;
      return `${before}${spaces}${looseQuote}${plain.slice(1)}`;
    },
  );
  return { prepared: prepared.slice(1), openQuoteAt };
}

/** Whether a lone quote follows the one at `start` anywhere. */
function isClosed(body: string, start: number): boolean {
  const lone = /"(?:(")|)/g;
  lone.lastIndex = start + 1;
  for (let match = lone.exec(body); match; match = lone.exec(body)) if (!match[1]) return true;
  return false;
}

function restore(text: string): string {
  return text.replaceAll(looseQuote, '"').replaceAll(escapedBar, '|');
}

/** Line and column of ascending offsets, in one pass over the text. */
function createLocator(text: string, firstLine: number) {
  let line = firstLine;
  let lineStart = 0;
  let lineEnd = endOfLine(text, 0);
  return (offset: number) => {
    while (offset > lineEnd) {
      line++;
      lineStart = lineEnd + 1;
      lineEnd = endOfLine(text, lineStart);
    }
    return { line, column: offset - lineStart + 1, lineEnd };
  };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
