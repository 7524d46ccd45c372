/** An upright box in pixels. */
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

type Point = readonly [x: number, y: number];

/** Four corners in order around a rectangle that may be turned. Pixels. */
export type Quad = readonly [Point, Point, Point, Point];

export function quadOfBox({ x, y, width, height }: Box): Quad {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

/** @param angle degrees, clockwise on the screen */
export function turnQuad(quad: Quad, x: number, y: number, angle: number): Quad {
  if (angle === 0) return quad;
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const turn = ([px, py]: Point): Point => [
    x + (px - x) * cos - (py - y) * sin,
    y + (px - x) * sin + (py - y) * cos,
  ];
  return [turn(quad[0]), turn(quad[1]), turn(quad[2]), turn(quad[3])];
}

export function boxOfQuad(quad: Quad): Box {
  const xs = quad.map(([x]) => x);
  const ys = quad.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** A box grown on all sides; a negative amount shrinks it. */
export function growBox({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** Whether two rectangles share more than an edge, after the separating axis theorem. */
export function overlaps(one: Quad, other: Quad): boolean {
  for (const [a, b] of [
    [one[0], one[1]],
    [one[1], one[2]],
    [other[0], other[1]],
    [other[1], other[2]],
  ] as const) {
    const axis: Point = [b[0] - a[0], b[1] - a[1]];
    const [low, high] = spanOn(one, axis);
    const [start, end] = spanOn(other, axis);
    const slack = 1e-6 * Math.hypot(axis[0], axis[1]);
    if (high <= start + slack || end <= low + slack) return false;
  }
  return true;
}

function spanOn(quad: Quad, [ax, ay]: Point): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [x, y] of quad) {
    const at = x * ax + y * ay;
    low = Math.min(low, at);
    high = Math.max(high, at);
  }
  return [low, high];
}

/** Whether a straight line between two points passes through a box (Liang and Barsky's clipping). */
export function crosses(from: Point, to: Point, box: Box): boolean {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  let [enter, leave] = [0, 1];
  for (const [step, room] of [
    [-dx, from[0] - box.x],
    [dx, box.x + box.width - from[0]],
    [-dy, from[1] - box.y],
    [dy, box.y + box.height - from[1]],
  ] as const) {
    if (step === 0) {
      if (room < 0) return false;
    } else if (step < 0) enter = Math.max(enter, room / step);
    else leave = Math.min(leave, room / step);
  }
  return enter <= leave;
}
