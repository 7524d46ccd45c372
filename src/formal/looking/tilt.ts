import { median } from './placed-text.ts';

export type Boxed = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Percent a percent: a photographed page is turned by a degree or two; less is chance, more is something else. */
const [least, most] = [0.004, 0.05];
/** Percent: texts stand on one line so well. */
const offLine = 0.5;
/** Texts that tell a line. */
const fewest = 4;

/** What stands at the axes of a chart. */
export type AtAxes = {
  /** Values run upwards. */
  readonly upright: boolean;
  /** Along the axis of names, or of other numbers. */
  readonly names: readonly Boxed[];
  /** Along the axis of values. */
  readonly ticks: readonly Boxed[];
  /** Width by height of the figure. */
  readonly aspect: number;
};

/**
 * How far a figure is turned: percent that the axis of names rises or falls with every percent along it; 0 where neither names
 * nor numbers tell.
 */
export function tiltOf({ upright, names, ticks, aspect }: AtAxes): number {
  const centre = (one: Boxed, up: boolean): number =>
    up ? (one.top + one.bottom) / 2 : (one.left + one.right) / 2;
  // Names below an axis hang from one line; beside it they end at one.
  const hang = names.map((one) => [centre(one, !upright), upright ? one.top : one.right] as const);
  // The other axis is at right angles to it, in percent of the other side.
  const turned = -(upright ? aspect ** 2 : aspect ** -2);
  const edges = upright ? (['right', 'left'] as const) : (['top', 'bottom'] as const);
  const others = edges.map((edge) =>
    straightSlope(ticks.map((one) => [centre(one, upright), one[edge]] as const)),
  );
  const other = others.find((slope) => slope !== undefined) ?? 0;
  const slope = straightSlope(hang) ?? turned * other;
  return Math.abs(slope) > least && Math.abs(slope) < most ? slope : 0;
}

/** The middle of all slopes, whatever single texts do (Theil and Sen); `undefined` where they are few or on no line. */
function straightSlope(points: readonly (readonly [number, number])[]): number | undefined {
  if (points.length < fewest) return undefined;
  const slopes = points.flatMap(([along, across], index) =>
    points
      .slice(index + 1)
      .filter(([next]) => Math.abs(next - along) > 1)
      .map(([next, other]) => (other - across) / (next - along)),
  );
  if (slopes.length === 0) return undefined;
  const slope = median(slopes);
  const rests = points.map(([along, across]) => across - slope * along);
  const middle = median(rests);
  const isStraight =
    rests.filter((rest) => Math.abs(rest - middle) < offLine).length > 0.7 * points.length;
  return isStraight ? slope : undefined;
}
