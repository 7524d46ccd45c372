import { maxProblems, type Problem, type Severity } from '../problem.ts';

/** One cell of a delimited text, with its place. */
export type Cell = {
  /** Without surrounding spaces unless it was quoted. */
  readonly text: string;
  readonly quoted: boolean;
  /** Of its first character (of the quote, where it is quoted); counted from 1. */
  readonly line: number;
  readonly column: number;
  /** As written, quotes included; up to the end of the first line where it has several. */
  readonly length: number;
};

/** A problem that marks a cell. */
export function cellProblem(
  cell: Cell,
  severity: Severity,
  message: string,
  expected: string,
): Problem {
  const { line, column, length } = cell;
  return { severity, line, column, length, message, expected, found: shorten(cell.text) };
}

/** A problem that marks a whole line of which nothing but the start is known. */
export function lineProblem(
  line: number,
  found: string,
  severity: Severity,
  message: string,
  expected: string,
): Problem {
  const length = found.length;
  return { severity, line, column: 1, length, message, expected, found: shorten(found) };
}

/** At most 60 characters of what somebody wrote, for a message. */
export function shorten(text: string, most = 60): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

/**
 * Notes more problems, up to some hundreds: no reader needs more, and a text of 100 kB can have one at each character.
 * The first error is always noted, since it decides whether the text counts as read.
 */
export function addProblems(list: Problem[], more: readonly Problem[]): void {
  for (const problem of more) {
    if (list.length < 3 * maxProblems) list.push(problem);
    else if (problem.severity === 'error' && list.every(({ severity }) => severity !== 'error'))
      list.push(problem);
  }
}
