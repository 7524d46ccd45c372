import { maxProblems, type Problem, type Severity } from '../problem.ts';
import { FlowBuilder } from './flow-builder.ts';
import { TextCursor } from './text-cursor.ts';

/** The state of reading one flowchart. */
export class FlowReader {
  readonly cursor: TextCursor;
  readonly builder = new FlowBuilder();
  readonly problems: Problem[] = [];
  /** Names of edges, which have no place in a description. */
  readonly edgeIds = new Set<string>();
  readonly #partial: boolean;
  #failed = false;

  constructor(text: string, partial: boolean) {
    this.cursor = new TextCursor(text);
    this.#partial = partial;
  }

  #add(severity: Severity, message: string, expected: string, from?: number, to?: number): void {
    // One error is never dropped for lack of room: whether there is one decides `ok`.
    const isFirstError = severity === 'error' && !this.#failed;
    if (this.problems.length >= maxProblems && !isFirstError) return;
    if (severity === 'error') this.#failed = true;
    this.problems.push(this.cursor.problem(severity, message, expected, from, to));
  }

  note(message: string, expected: string, from?: number, to?: number): void {
    this.#add('note', message, expected, from, to);
  }

  warn(message: string, expected: string, from?: number, to?: number): void {
    this.#add('warning', message, expected, from, to);
  }

  fail(message: string, expected: string, from?: number, to?: number): void {
    this.#add('error', message, expected, from, to);
  }

  /** Something has no end: an error, unless the text is still being written and this is where it stops. */
  cut(message: string, expected: string, from: number, to: number): void {
    const rest = this.cursor.text.slice(to, to + 1);
    if (!(this.#partial && rest === '')) this.fail(message, expected, from, to);
  }
}
