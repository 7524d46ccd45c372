import { readNumber, usesDecimalComma } from '../delimited/read-number.ts';
import { findTwoTicks } from './misread-axis.ts';

/** One line of text in a figure; box left, top, right, bottom in percent of its width and height. */
export type PlacedText = {
  readonly text: string;
  readonly box: readonly [number, number, number, number];
};

/** An axis of numbers as its texts show it: a value stands at `first + per * value` percent. */
export type NumberAxis = {
  readonly first: number;
  /** Percent for one unit; negative where values grow upwards. */
  readonly per: number;
  /** The smallest distance of two of its numbers. */
  readonly step: number;
  /** How many numbers agree. */
  readonly ticks: number;
};

type Tick = { readonly value: number; readonly at: number };
type Placed = { readonly value: number; readonly box: PlacedText['box'] };

const leastTicks = 3;
/** Percent. A number farther from where the others put it belongs to something else. */
const offLine = 0.7;
/** More numbers than any figure's axes have: the search grows with their square. */
const mostNumbers = 150;

const middle = ([left, top, right, bottom]: PlacedText['box'], up: boolean): number =>
  up ? (top + bottom) / 2 : (left + right) / 2;

/**
 * Finds the axis with the most numbers in a column, or in a row. Text readers misread a number now and then, and write
 * values beside marks: those that most others agree with decide (Fischler and Bolles 1981, random sample consensus, here
 * over all pairs). `training/nano/ruler.py` does the same.
 * @param up a column: values on an upright axis; false: a row
 * @returns `undefined` where no three numbers lie as on an axis
 */
export function findNumberAxis(texts: readonly PlacedText[], up: boolean): NumberAxis | undefined {
  const comma = usesDecimalComma(texts.map(({ text }) => text));
  const numbers = texts
    .flatMap(({ text, box }): Placed[] => {
      const amount = readNumber(text, comma);
      return amount.kind === 'number' ? [{ value: amount.value, box }] : [];
    })
    .slice(0, mostNumbers);
  let best: NumberAxis | undefined;
  /** Most numbers of a column see the same column: each is looked through once. */
  const tried = new Set<string>();
  const lines: Placed[][] = [];
  for (const { box: seed } of numbers) {
    const line = numbers.filter(({ box }) => areInLine(seed, box, up));
    const members = line.map((one) => numbers.indexOf(one)).join();
    if (tried.has(members)) continue;
    tried.add(members);
    const axis = fitAxis(line.map(({ value, box }) => ({ value, at: middle(box, up) })));
    if (axis && axis.ticks > (best?.ticks ?? 0)) best = axis;
    lines.push(line);
  }
  return best ?? findMisreadAxis(lines, up);
}

/** The axis in the longest line of numbers, by the only two of them that go together. */
function findMisreadAxis(
  lines: readonly (readonly Placed[])[],
  up: boolean,
): NumberAxis | undefined {
  for (const line of lines.toSorted((a, b) => b.length - a.length)) {
    const two = findTwoTicks(
      line.map(({ value, box }) => ({ value, at: middle(box, up) })),
      up,
    );
    if (!two) continue;
    const axis = leastSquares(two);
    return {
      ...axis,
      step: axis.step / Math.round(Math.abs(two[1].at - two[0].at) / pitchOf(line, up)),
    };
  }
  return undefined;
}

function pitchOf(line: readonly Placed[], up: boolean): number {
  const places = line.map(({ box }) => middle(box, up)).sort((a, b) => a - b);
  return ((places.at(-1) ?? 0) - (places[0] ?? 0)) / (places.length - 1);
}

/** Of a column either edge or the middles are flush; a row may slope a little. */
function areInLine(one: PlacedText['box'], other: PlacedText['box'], up: boolean): boolean {
  if (!up) return Math.abs(middle(one, true) - middle(other, true)) < 3.5;
  const [left, , right] = one;
  return [left - other[0], right - other[2], middle(one, false) - middle(other, false)].some(
    (distance) => Math.abs(distance) < 1.6,
  );
}

function fitAxis(ticks: readonly Tick[]): NumberAxis | undefined {
  let best: readonly Tick[] = [];
  for (const [index, one] of ticks.entries())
    for (const other of ticks.slice(index + 1)) {
      if (one.value === other.value || Math.abs(one.at - other.at) < 3) continue;
      const per = (other.at - one.at) / (other.value - one.value);
      const agreeing = new Map(
        ticks
          .filter(({ value, at }) => Math.abs(one.at + per * (value - one.value) - at) < offLine)
          .map((tick) => [tick.value, tick]),
      );
      if (agreeing.size > best.length) best = [...agreeing.values()];
    }
  return best.length < leastTicks ? undefined : leastSquares(best);
}

function leastSquares(ticks: readonly Tick[]): NumberAxis {
  const mean = (pick: (tick: Tick) => number): number =>
    ticks.reduce((sum, tick) => sum + pick(tick), 0) / ticks.length;
  const value = mean((tick) => tick.value);
  const at = mean((tick) => tick.at);
  const spread = mean((tick) => (tick.value - value) ** 2);
  const per = mean((tick) => (tick.value - value) * (tick.at - at)) / spread;
  const sorted = ticks.map((tick) => tick.value).sort((a, b) => a - b);
  const step = Math.min(...sorted.slice(1).map((next, index) => next - (sorted[index] ?? next)));
  return { first: at - per * value, per, step, ticks: ticks.length };
}

/** Where people read a value between two numbers: at halves, quarters and fifths. */
const parts = [0, 0.2, 0.25, 0.4, 0.5, 0.6, 0.75, 0.8, 1];

/** The value at a place in percent, as exact as a careful person would read it. */
export function readAxis({ first, per, step }: NumberAxis, place: number): number {
  const steps = (place - first) / per / step;
  const whole = Math.floor(steps);
  const rest = steps - whole;
  const nearest = parts.reduce((best, part) =>
    Math.abs(part - rest) < Math.abs(best - rest) ? part : best,
  );
  // Without the noise of binary fractions.
  return Number(((whole + nearest) * step).toPrecision(12)) || 0;
}
