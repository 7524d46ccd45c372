import type { Box } from '../sheet/quad.ts';
import type { ValueScale } from './value-scale.ts';

/** Where things are in a plot: categories run along one side, values along the other. Pixels. */
export type PlotFrame = {
  readonly plot: Box;
  /** Values run to the right, categories down. */
  readonly flat: boolean;
  readonly scale: ValueScale;
  /** Along the value axis. */
  valueAt(value: number): number;
  /** Where the bars stand: at 0, or at the end of the axis that is nearer to it. */
  readonly base: number;
  /** The centre of a category. */
  centreOf(row: number): number;
  /** Between two categories. */
  readonly step: number;
};

/**
 * @param edge before the first and behind the last centre, in steps: 0.5 for bars
 */
export function createPlotFrame(
  plot: Box,
  flat: boolean,
  scale: ValueScale,
  rows: number,
  edge: number,
): PlotFrame {
  const { min, max } = scale;
  const length = flat ? plot.width : plot.height;
  const valueAt = (value: number): number => {
    const along = ((value - min) / (max - min)) * length;
    return flat ? plot.x + along : plot.y + plot.height - along;
  };
  const across = flat ? plot.height : plot.width;
  const step = across / Math.max(1, rows - 1 + 2 * edge);
  const start = flat ? plot.y : plot.x;
  const first = rows === 1 && edge === 0 ? across / 2 : edge * step;
  return {
    plot,
    flat,
    scale,
    valueAt,
    base: valueAt(Math.min(max, Math.max(min, 0))),
    centreOf: (row) => start + first + row * step,
    step,
  };
}

/** A box between two values and two places across; the values may be in either order. */
export function boxBetween(
  { flat }: Pick<PlotFrame, 'flat'>,
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): Box {
  const [low, length] = [Math.min(from, to), Math.abs(to - from)];
  return flat
    ? { x: low, y: start, width: length, height: end - start }
    : { x: start, y: low, width: end - start, height: length };
}
