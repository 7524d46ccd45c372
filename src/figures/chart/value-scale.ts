import type { Random } from '../../formal/random.ts';

/** An axis of numbers with its ticks, from one end to the other. */
export type ValueScale = {
  readonly min: number;
  readonly max: number;
  /** Between two ticks. */
  readonly step: number;
  readonly ticks: readonly number[];
};

/** Rounds away the noise of binary fractions. */
export const tidy = (value: number): number => Number(value.toPrecision(12)) || 0;

const isMultiple = (value: number, of: number): boolean =>
  Math.abs(value / of - Math.round(value / of)) < 1e-6;

/**
 * Whether a careful person can read all values off ticks at such a distance: they are at the ticks or at halves, quarters
 * or fifths between them.
 */
export function isReadable(values: readonly number[], step: number): boolean {
  return [2, 4, 5].some((parts) => values.every((value) => isMultiple(value, step / parts)));
}

/** Steps of 1, 2, 2.5 and 5 times a power of ten that give 2 to 12 intervals. */
export function stepsFor(span: number): readonly number[] {
  if (!(span > 0)) return [1];
  const power = 10 ** Math.floor(Math.log10(span));
  return [0.1, 0.2, 0.25, 0.5, 1, 2]
    .map((part) => tidy(part * power))
    .filter((step) => span / step >= 1.6 && span / step <= 12);
}

/** The multiples of a step from `min` to `max`, both included where they are multiples. */
export function ticksBetween(min: number, max: number, step: number): number[] {
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    tidy((first + index) * step),
  );
}

export type ScaleWish = {
  readonly values: readonly number[];
  readonly fromZero: boolean;
  /** The values must be readable off the ticks. */
  readonly unlabelled: boolean;
  /** Of the axis, in pixels. */
  readonly length: number;
  /** From tick to tick at least, in pixels. */
  readonly tickRoom: (ticks: readonly number[]) => number;
  /** Left free beyond the last and the first value, in pixels. */
  readonly roomAbove: number;
  readonly roomBelow: number;
  /** The axis ends at the data (and its room), not at a tick. */
  readonly loose: boolean;
};

/** `undefined` where no ticks fit, or none by which the values can be read. */
export function chooseScale(wish: ScaleWish, random: Random): ValueScale | undefined {
  const { values, fromZero, length } = wish;
  const least = Math.min(...values, fromZero ? 0 : Number.POSITIVE_INFINITY);
  const most = Math.max(...values, fromZero ? 0 : Number.NEGATIVE_INFINITY);
  const [low, high] = least === most ? [least - 1, most + 1] : [least, most];
  const scales = stepsFor(high - low)
    .map((step) => scaleOf(low, high, step, wish))
    .filter(({ ticks, step, min, max }) => {
      const perStep = (length * step) / (max - min);
      return (
        ticks.length >= 2 &&
        ticks.length <= 13 &&
        perStep >= wish.tickRoom(ticks) &&
        (!wish.unlabelled || (ticks.length >= 5 && isReadable(values, step) && perStep >= 12))
      );
    });
  return scales.length === 0 ? undefined : random.pick(scales);
}

function scaleOf(low: number, high: number, step: number, wish: ScaleWish): ValueScale {
  const { fromZero, length, roomAbove, roomBelow, loose } = wish;
  const free = Math.max(length * 0.3, length - roomAbove - roomBelow);
  const perPixel = (high - low) / free;
  const isBase = (value: number): boolean => fromZero && value === 0;
  let min = isBase(low) ? 0 : low - roomBelow * perPixel;
  let max = isBase(high) ? 0 : high + roomAbove * perPixel;
  if (!loose) {
    if (low >= 0 && min < 0) min = 0;
    min = tidy(Math.floor(min / step + 1e-9) * step);
    max = tidy(Math.ceil(max / step - 1e-9) * step);
  }
  return { min, max, step, ticks: ticksBetween(min, max, step) };
}
