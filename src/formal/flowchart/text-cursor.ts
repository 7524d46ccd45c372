import type { Problem, Severity } from '../problem.ts';

const spaces = /[^\S\n]*/y;

/** A place in a text that only moves forward, so that reading takes linear time. */
export class TextCursor {
  position = 0;
  readonly text: string;
  readonly #lineStarts: readonly number[];

  constructor(text: string) {
    this.text = text;
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#lineStarts = starts;
  }

  get atEnd(): boolean {
    return this.position >= this.text.length;
  }

  /** Moves over what a sticky expression matches here; `undefined`, unmoved, where it does not match. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    const match = this.peek(pattern);
    if (match) this.position += match[0].length;
    return match;
  }

  /** @param pattern with the flag `y` */
  peek(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.position;
    return pattern.exec(this.text) ?? undefined;
  }

  takeText(expected: string): boolean {
    if (!this.text.startsWith(expected, this.position)) return false;
    this.position += expected.length;
    return true;
  }

  /** The end of the line that holds `from`, without its line break. */
  lineEnd(from = this.position): number {
    const end = this.text.indexOf('\n', from);
    return end < 0 ? this.text.length : end;
  }

  skipLine(): void {
    this.position = this.lineEnd();
  }

  skipSpaces(): void {
    this.take(spaces);
  }

  problem(
    severity: Severity,
    message: string,
    expected: string,
    from = this.position,
    to = from,
  ): Problem {
    const found = this.text.slice(from, to);
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#lineStarts[middle] ?? 0) <= from) low = middle;
      else high = middle - 1;
    }
    const column = from - (this.#lineStarts[low] ?? 0) + 1;
    return { severity, line: low + 1, column, length: to - from, message, found, expected };
  }
}
