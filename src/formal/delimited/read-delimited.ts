import type { Problem } from '../problem.ts';
import { addProblems, type Cell, cellProblem, lineProblem } from './cell.ts';
import { chooseDelimiter, type Delimiter, linesWithoutQuoted } from './choose-delimiter.ts';
import { readLabelledLine } from './labelled-line.ts';
import { splitCells } from './split-cells.ts';

/** A line before or between the records that is no record. */
export type Comment = {
  /** Without its mark. */
  readonly text: string;
  readonly line: number;
  /** False for a bare line above the records, such as a title without a mark. */
  readonly marked: boolean;
};

export type Delimited = {
  readonly comments: readonly Comment[];
  readonly delimiter: Delimiter | undefined;
  /** Each has at least one cell; blank lines, fences and Markdown's dashes are left out. */
  readonly records: readonly (readonly Cell[])[];
  readonly problems: readonly Problem[];
};

type Options = {
  /** See `ParseOptions`. */
  readonly partial: boolean;
  /** See `chooseDelimiter`. */
  readonly allowPairs: boolean;
};

const commentMark = /^\s*(?:#+|\/\/+|%+|<!--)\s*/;

/**
 * Takes a text of separated values apart: comments, cells with their places, and what was odd about it.
 * Line ends may be of any kind; the delimiter is found out; a Markdown table counts as separated by bars.
 */
export function readDelimited(source: string, { partial, allowPairs }: Options): Delimited {
  const problems: Problem[] = [];
  const lines = source
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n')
    .split('\n');
  // Only a line that is ended is sure to be whole.
  if (partial) lines[lines.length - 1] = '';
  const comments: Comment[] = [];
  let first = 0;
  for (; first < lines.length; first++) {
    const line = lines[first] ?? '';
    const labelled = readLabelledLine(line, lines.slice(first + 1, first + 4), allowPairs);
    if (commentMark.test(line)) comments.push(toComment(line, first + 1));
    else if (labelled !== undefined)
      comments.push({ text: labelled, line: first + 1, marked: true });
    else if (line.trim() !== '' && !isFence(line)) break;
  }
  let body = lines.slice(first).join('\n').trimEnd();
  let delimiter = chooseDelimiter(body, allowPairs);
  if (!delimiter && allowPairs && body.includes('\n')) {
    delimiter = chooseDelimiter(body.slice(body.indexOf('\n') + 1), true);
  }
  const bare = lines[first] ?? '';
  const [firstWithoutQuoted = ''] = linesWithoutQuoted(bare);
  const opens = bare.trimStart().startsWith('"');
  if (delimiter && !opens && body.includes('\n') && !firstWithoutQuoted.includes(delimiter)) {
    comments.push({ text: bare.trim(), line: first + 1, marked: false });
    first++;
    body = lines.slice(first).join('\n').trimEnd();
  }
  const split = splitCells(body, first + 1, delimiter);
  let records = split.records;
  const open = split.openQuote;
  if (open && partial) records = records.filter(([cell]) => cell && cell.line < open.line);
  else if (open) problems.push(openQuoteProblem(open.line, open.column));
  const widest = Math.max(0, ...records.slice(0, 1000).map((record) => record.length));
  const kept: (readonly Cell[])[] = [];
  for (const record of delimiter === '|' ? records.map(withoutBars) : records) {
    const [cell] = record;
    if (!cell || isBlank(record) || (record.length === 1 && !cell.quoted && isFence(cell.text)))
      continue;
    if (delimiter === '|' && record.every(({ text }) => /^:?-+:?$/.test(text))) continue;
    if (!cell.quoted && commentMark.test(cell.text) && record.length < Math.max(2, widest)) {
      comments.push(toComment(lines[cell.line - 1] ?? '', cell.line));
      addProblems(problems, [
        cellProblem(cell, 'note', 'This comment is not used.', 'a row of values'),
      ]);
    } else kept.push(delimiter === '|' ? record.map(withoutEmphasis) : record);
  }
  return { comments, delimiter, records: kept, problems };
}

function toComment(line: string, number: number): Comment {
  const text = line.replace(commentMark, '').replace(/\s*-->\s*$/, '');
  return { text: text.trim(), line: number, marked: true };
}

function isFence(line: string): boolean {
  return /^\s*```/.test(line);
}

/** `""` alone in its line is an empty cell, not a blank line. */
function isBlank(record: readonly Cell[]): boolean {
  return record.length === 1 && record[0]?.text === '' && !record[0].quoted;
}

/** A Markdown row begins and ends with a bar, which separates nothing there. */
function withoutBars(record: readonly Cell[]): readonly Cell[] {
  const isEdge = (cell: Cell | undefined) => cell?.text === '' && !cell.quoted;
  if (record.length < 3 || !isEdge(record[0])) return record;
  return record.slice(1, isEdge(record.at(-1)) ? -1 : undefined);
}

function withoutEmphasis(cell: Cell): Cell {
  const inner = /^(\*\*|__)(.+)\1$/.exec(cell.text)?.[2];
  return inner === undefined || cell.quoted ? cell : { ...cell, text: inner.trim() };
}

function openQuoteProblem(line: number, column: number): Problem {
  const message = 'This quotation mark is never closed. Close it, or double it to mean the mark.';
  return {
    ...lineProblem(line, '"', 'error', message, 'a closing quotation mark before the next cell'),
    column,
  };
}
