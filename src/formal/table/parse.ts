import { addProblems, type Cell, cellProblem, lineProblem } from '../delimited/cell.ts';
import { firstRecordIsHeader } from '../delimited/find-header.ts';
import {
  joinThousands,
  mayHoldThousands,
  splitThousandsProblem,
} from '../delimited/join-thousands.ts';
import { oneLine } from '../delimited/print-delimited.ts';
import { type Comment, type Delimited, readDelimited } from '../delimited/read-delimited.ts';
import type { ParseOptions } from '../formal-language.ts';
import { type ParseResult, type Problem, refuseTooLong, toParseResult } from '../problem.ts';
import type { TableDescription } from './description.ts';

const withoutHeader = /\b(?:without|no)\s+(?:a\s+)?headers?\b/i;

/** Reads a table from separated values or Markdown; see `readDelimited`. Cells stay texts; rows are brought to one length. */
export function parseTable(
  text: string,
  { partial = false }: ParseOptions = {},
): ParseResult<TableDescription> {
  const refused = refuseTooLong(text);
  if (refused) return refused;
  const read = readDelimited(text, { partial, allowPairs: false });
  const problems: Problem[] = [...read.problems];
  if (read.records.length === 0) {
    if (!partial) problems.push(emptyProblem(text));
    return toParseResult<TableDescription>(undefined, problems);
  }
  const { title, headerless } = readComments(read.comments, problems);
  const hasHeader = !headerless && hasHeaderRow(read);
  if (!hasHeader && !headerless) problems.push(noHeaderNote(read));
  const [first = [], ...others] = read.records;
  const body = hasHeader ? others : read.records;
  const header = hasHeader ? completeHeader(first, body, problems) : undefined;
  const width = header?.length ?? usualWidth(body);
  const rows = body.map((record) => toRow(record, width, problems));
  const description = { ...(title !== '' && { title }), ...(header && { header }), rows };
  return toParseResult<TableDescription>(description, problems);
}

const aboutChart =
  /^(?:(?:chart |graph |plot )?(?:type|kind)|units?|source|[xy][- ]?axis(?: (?:label|title))?)\s*[:=]/i;

/** `# table: Title`, `# Title`, `# table without header: Title`. */
function readComments(comments: readonly Comment[], problems: Problem[]) {
  let title = '';
  let headerless = false;
  for (const { text, line, marked } of comments) {
    const words = oneLine(text);
    if (aboutChart.test(words)) continue;
    if (/^(?:data\s*)?table\b/i.test(words) && withoutHeader.test(words.split(':')[0] ?? ''))
      headerless = true;
    const rest = words
      .replace(
        /^(?:data\s*)?table(?:\s+(?:without|no)\s+(?:a\s+)?headers?)?\s*(?:[:–—-]\s*|$)/i,
        '',
      )
      .replace(/^(?:title|caption)\s*[:=]\s*/i, '')
      .replace(/^(\*\*|__)(.+)\1$/, '$2');
    if (title === '') title = rest;
    if (!marked && rest !== '') {
      const message = 'This line is taken for the title.';
      addProblems(problems, [lineProblem(line, text, 'note', message, '# table: Title')]);
    }
  }
  return { title, headerless };
}

/** Unless all of the first row are numbers. The only column has no cell that names the row, so it counts itself. */
function hasHeaderRow({ delimiter, records }: Delimited): boolean {
  // Markdown cannot write a table without one.
  if (delimiter === '|') return true;
  const [first = []] = records;
  const named =
    first.length === 1 ? records.map((record) => [...record.slice(0, 1), ...record]) : records;
  return firstRecordIsHeader(named);
}

/** A header that is one name short leaves out the empty corner. */
function completeHeader(
  first: readonly Cell[],
  body: readonly (readonly Cell[])[],
  problems: Problem[],
): readonly string[] {
  const names = first.map(({ text }) => text);
  const [start] = first;
  const short = body.length > 0 && body.every((record) => record.length === names.length + 1);
  if (!short || !start) return names;
  const split = mayHoldThousands(names.length, body) && splitThousandsProblem(body[0] ?? []);
  if (split) problems.push(split);
  const message =
    'The header has one name less than the rows have cells; the first column stays without one.';
  problems.push(cellProblem({ ...start, length: 0 }, 'note', message, 'a name for each column'));
  return ['', ...names];
}

function usualWidth(body: readonly (readonly Cell[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of body) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [usual] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return usual?.[0] ?? 0;
}

function toRow(written: readonly Cell[], width: number, problems: Problem[]): readonly string[] {
  const record = joinThousands(written, width);
  const joined = record.find(({ text }, index) => text !== written[index]?.text);
  const split = record.length > width ? splitThousandsProblem(record) : undefined;
  if (joined && record !== written) {
    const message = 'The commas are taken for thousands. Quote such numbers: "1,234".';
    addProblems(problems, [cellProblem(joined, 'warning', message, 'a quoted number')]);
  }
  if (split) addProblems(problems, [split]);
  const extra = record[width];
  const last = record.at(-1);
  if (extra) {
    const message = `This row has ${record.length} cells where ${width} were expected; what is too much is left out.`;
    addProblems(problems, [cellProblem(extra, 'warning', message, `${width} cells`)]);
  } else if (last && record.length < width) {
    const message = `This row has ${record.length} of ${width} cells; the others are empty.`;
    const end = { ...last, column: last.column + last.length, length: 0, text: '' };
    addProblems(problems, [cellProblem(end, 'warning', message, `${width} cells`)]);
  }
  return Array.from({ length: width }, (_, index) => record[index]?.text ?? '');
}

function noHeaderNote({ records }: Delimited): Problem {
  const [[cell] = []] = records;
  const message = 'The first row looks like values, so the table has no header.';
  const expected = 'a row of names, or the line # table without header';
  return cell
    ? cellProblem(cell, 'note', message, expected)
    : lineProblem(1, '', 'note', message, expected);
}

function emptyProblem(text: string): Problem {
  const message = 'There are no cells. Write a row of names, then a row for each row of the table.';
  return lineProblem(text.split('\n').length, '', 'error', message, 'a header such as name,value');
}
