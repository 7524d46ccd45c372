import { coordinate } from '../../formal/svg.ts';

/** A part of a pie; angles in degrees, clockwise from the top. */
export type Slice = {
  readonly index: number;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly middle: number;
};

/**
 * @param start where the first slice begins, degrees
 * @param whole degrees that all slices fill together; negative: counter-clockwise
 */
export function layoutSlices(values: readonly number[], start: number, whole: number): Slice[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  let from = start;
  return values.map((value, index) => {
    const to = from + (value / total) * whole;
    const slice = { index, value, from, to, middle: (from + to) / 2 };
    from = to;
    return slice;
  });
}

export function pointAt(
  [x, y]: readonly [number, number],
  angle: number,
  radius: number,
): readonly [number, number] {
  const turned = (angle * Math.PI) / 180;
  return [x + Math.sin(turned) * radius, y - Math.cos(turned) * radius];
}

/** The outline of a slice, of a ring where there is an inner radius. A slice may be the whole circle. */
export function slicePath(
  centre: readonly [number, number],
  { from, to }: Pick<Slice, 'from' | 'to'>,
  outer: number,
  inner: number,
): string {
  const middle = (from + to) / 2;
  const [a, b, c, d] = [
    pointAt(centre, from, outer),
    pointAt(centre, to, outer),
    pointAt(centre, to, inner),
    pointAt(centre, from, inner),
  ];
  const forward = to > from ? 1 : 0;
  const [over, under] = [pointAt(centre, middle, outer), pointAt(centre, middle, inner)];
  const arc = (radius: number, sweep: number, [x, y]: readonly [number, number]): string =>
    `A${coordinate(radius)},${coordinate(radius)} 0 0 ${sweep} ${coordinate(x)},${coordinate(y)}`;
  const to2 = ([x, y]: readonly [number, number]): string => `${coordinate(x)},${coordinate(y)}`;
  // In two halves, so that no arc is more than half a circle.
  const rim = `M${to2(a)}${arc(outer, forward, over)}${arc(outer, forward, b)}`;
  if (inner === 0) return `${rim}L${to2(centre)}Z`;
  return `${rim}L${to2(c)}${arc(inner, 1 - forward, under)}${arc(inner, 1 - forward, d)}Z`;
}
