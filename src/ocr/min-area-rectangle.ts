import { levelBox, type Point, type TextBox } from './text-box.ts';

/**
 * The smallest rectangle around points: one of its sides lies on a side of their convex hull
 * (Freeman and Shapira, Communications of the ACM 18(7), 1975).
 * @param points at least one
 */
export function minAreaRectangle(points: readonly Point[]): TextBox {
  const hull = convexHull(points);
  let best: TextBox = rectangleAlong(hull, 0);
  for (const [i, [x, y]] of hull.entries()) {
    const [nextX, nextY] = hull[(i + 1) % hull.length] ?? [x, y];
    const box = rectangleAlong(hull, Math.atan2(nextY - y, nextX - x));
    if (box.width * box.height < best.width * best.height) best = box;
  }
  return levelBox(best);
}

/** The smallest rectangle around points with its width along `angle`, radians clockwise as seen. */
export function rectangleAlong(points: readonly Point[], angle: number): TextBox {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    const along = x * cos + y * sin;
    const across = y * cos - x * sin;
    left = Math.min(left, along);
    right = Math.max(right, along);
    top = Math.min(top, across);
    bottom = Math.max(bottom, across);
  }
  const [along, across] = [(left + right) / 2, (top + bottom) / 2];
  return {
    centerX: along * cos - across * sin,
    centerY: along * sin + across * cos,
    width: right - left,
    height: bottom - top,
    angle,
  };
}

/** Andrew's monotone chain (Information Processing Letters 9(5), 1979). */
function convexHull(points: readonly Point[]): Point[] {
  const sorted = points.toSorted(([ax, ay], [bx, by]) => ax - bx || ay - by);
  if (sorted.length < 3) return sorted;
  return [...halfHull(sorted), ...halfHull(sorted.toReversed())];
}

function halfHull(sorted: readonly Point[]): Point[] {
  const hull: Point[] = [];
  for (const point of sorted) {
    while (hull.length >= 2 && !turnsLeft(hull.at(-2), hull.at(-1), point)) hull.pop();
    hull.push(point);
  }
  // The last point begins the other half.
  return hull.slice(0, -1);
}

function turnsLeft(a: Point | undefined, b: Point | undefined, [x, y]: Point): boolean {
  if (!a || !b) return true;
  return (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]) > 0;
}
