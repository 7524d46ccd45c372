import { toDecimal } from '../delimited/exact-number.ts';
import { findNumberAxis, type PlacedText, readAxis } from './number-axis.ts';

/**
 * Measures the values of a chart that does not write them: where the model points, by the numbers of the axes.
 * Docs: docs/decisions/2026-11-27-ruler.md.
 */
export type Ruler = {
  /**
   * The number that must come next: the description so far ends in a mark, such as `Ann,^<p45>6`, 45.6 percent from the
   * top, or `_<p30>2`, 30.2 percent from the left.
   * @returns `undefined` where there is no mark, or no axis to measure by: the writer goes on by itself
   */
  readonly measure: (written: string) => string | undefined;
  createFilter(): MarkFilter;
};

const markAtEnd = /([\^_])<p(\d{1,3})>(\d)$/;
/** Those of the ruler, and the places `<p19><p37>` that a model tells of a text before it writes it. */
const marks = /[\^_]<p\d{1,3}>\d|<p\d{1,3}>/g;

/** @param texts lines found in the image */
export function createRuler(texts: readonly PlacedText[]): Ruler {
  const axes = { '^': findNumberAxis(texts, true), _: findNumberAxis(texts, false) };
  return {
    createFilter: createMarkFilter,
    measure(written) {
      const [, sign = '', percent, tenth] = markAtEnd.exec(written) ?? [];
      const axis = sign === '^' || sign === '_' ? axes[sign] : undefined;
      if (!axis) return undefined;
      const value = readAxis(axis, Number(percent) + Number(tenth) / 10);
      return toDecimal(value - stackedBelow(written));
    },
  };
}

/** What a stacked bar's parts before this one add up to; 0 for other charts. */
function stackedBelow(written: string): number {
  const block = written.slice(written.lastIndexOf('```') + 3);
  if (!/^\w*\s*# stacked bar chart/.test(block)) return 0;
  const line = withoutMarks(block.slice(block.lastIndexOf('\n') + 1));
  // The category may have digits; a category with a comma is quoted.
  const cells = line
    .replace(/^(?:"(?:[^"]|"")*"|[^,]*)/, '')
    .split(',')
    .slice(1, -1);
  const values = cells.map((cell) => /[-−]?\d[\d.]*/.exec(cell)?.[0] ?? '0');
  return values.reduce((sum, value) => sum + Number(value.replace('−', '-')), 0);
}

/** Text without its marks. */
export function withoutMarks(text: string): string {
  return text.replace(marks, '');
}

/** Takes the marks out of a description that is streamed in pieces. */
export type MarkFilter = {
  /** @returns what is text for sure */
  push(piece: string): string;
  /** The rest: it was no mark. */
  end(): string;
};

const markBegun = /[\^_](?:<(?:p(?:\d{1,3}>?)?)?)?$|<(?:p\d{0,3})?$/;

export function createMarkFilter(): MarkFilter {
  let held = '';
  return {
    push(piece) {
      const text = held + piece;
      const begun = markBegun.exec(text);
      held = begun?.[0] ?? '';
      return withoutMarks(begun ? text.slice(0, begun.index) : text);
    },
    end() {
      const rest = held;
      held = '';
      return rest;
    },
  };
}
