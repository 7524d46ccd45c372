import type { Place } from './figure.ts';

/** Elementary geometry of points in the plane. */
export function distance(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Twice the signed area of the triangle; positive where a, b, c turn clockwise on a screen. */
export function cross(a: Place, b: Place, c: Place): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** The angle at `vertex`, 0 to pi. */
export function angleAt(a: Place, vertex: Place, b: Place): number {
  const turn = Math.abs(cross(vertex, a, b));
  const along = (a.x - vertex.x) * (b.x - vertex.x) + (a.y - vertex.y) * (b.y - vertex.y);
  return Math.atan2(turn, along);
}

export function degrees(radians: number): number {
  return (radians * 180) / Math.PI;
}

export function centroid(places: readonly Place[]): Place {
  const count = Math.max(places.length, 1);
  return {
    x: places.reduce((sum, { x }) => sum + x, 0) / count,
    y: places.reduce((sum, { y }) => sum + y, 0) / count,
  };
}

export function mix(a: Place, b: Place, part: number): Place {
  return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part };
}

/** Half of the sum of cross products around (the shoelace formula); without sign. */
export function polygonArea(places: readonly Place[]): number {
  const origin = { x: 0, y: 0 };
  const sum = places.reduce((total, place, index) => {
    const next = places[(index + 1) % places.length] ?? place;
    return total + cross(origin, place, next);
  }, 0);
  return Math.abs(sum) / 2;
}

/** The distance of `point` from the segment a b. */
export function distanceToSegment(point: Place, a: Place, b: Place): number {
  const square = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
  const part =
    square === 0 ? 0 : ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / square;
  return distance(point, mix(a, b, Math.min(1, Math.max(0, part))));
}
