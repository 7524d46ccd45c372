import { distance } from '../geometry/plane.ts';
import type { Look } from './look.ts';
import type { NamedPoint } from './named-points.ts';

/** A figure's points by its true proportions, and the lines between them. */
export type JoinedPoints = {
  /** In hundredths of the figure's height. */
  readonly points: readonly NamedPoint[];
  /** Lines from one point to the next on them. */
  readonly edges: readonly Edge[];
  /** Lines between any two points, others on them or not. */
  readonly lines: readonly Edge[];
  /** Points that lie on a line, with the next points on it to both sides. */
  readonly between: readonly Between[];
};

export type Edge = readonly [NamedPoint, NamedPoint];
export type Between = { readonly point: NamedPoint; readonly ends: Edge };

/** In hundredths of the height. */
const offLine = 2.2;

export function joinPoints(named: readonly NamedPoint[], look: Look): JoinedPoints {
  const points = named.map((point) => ({ ...point, x: point.x * look.aspect }));
  const isJoined = (a: NamedPoint, b: NamedPoint): boolean => {
    const [one, other] = [named[points.indexOf(a)], named[points.indexOf(b)]];
    return one !== undefined && other !== undefined && look.joins(one, other) > 0.5;
  };
  const pairs = points.flatMap((a, index) => points.slice(index + 1).map((b): Edge => [a, b]));
  const onto = ([a, b]: Edge): NamedPoint[] =>
    points.filter((point) => point !== a && point !== b && liesBetween(point, a, b));
  const whole = pairs.filter(([a, b]) => {
    const inner = onto([a, b]).toSorted((p, q) => distance(a, p) - distance(a, q));
    if (inner.length === 0) return isJoined(a, b);
    const chain = [a, ...inner, b];
    const steps = chain.slice(1).filter((p, index) => isJoined(chain[index] ?? p, p)).length;
    return steps === chain.length - 1 || (isJoined(a, b) && steps > 0);
  });
  const edges = pairs.filter(
    (pair) =>
      onto(pair).length === 0 &&
      (whole.includes(pair) || whole.some((line) => isPart(pair, line, onto(line)))),
  );
  const lines = [...whole, ...edges.filter((edge) => !whole.includes(edge))];
  return { points, edges, lines, between: findBetween(points, lines) };
}

const isPart = ([a, b]: Edge, line: Edge, inner: readonly NamedPoint[]): boolean =>
  [...line, ...inner].includes(a) && [...line, ...inner].includes(b);

/** Of each point and each line through it the next points. */
function findBetween(points: readonly NamedPoint[], lines: readonly Edge[]): Between[] {
  return points.flatMap((point) => {
    const pairs = lines
      .filter(([a, b]) => a !== point && b !== point && liesBetween(point, a, b))
      .toSorted((one, other) => distance(...one) - distance(...other));
    const found: Between[] = [];
    for (const ends of pairs)
      if (!found.some((known) => isAlong(known.ends, ends))) found.push({ point, ends });
    return found;
  });
}

const isAlong = (one: Edge, other: Edge): boolean => sine(one, other) < 0.12;

/** How far two lines are from being parallel, 0 to 1. */
export function sine([a, b]: Edge, [c, d]: Edge): number {
  const [ux, uy, vx, vy] = [b.x - a.x, b.y - a.y, d.x - c.x, d.y - c.y];
  return Math.abs(ux * vy - uy * vx) / (Math.hypot(ux, uy) * Math.hypot(vx, vy) || 1);
}

export function liesBetween(point: NamedPoint, a: NamedPoint, b: NamedPoint): boolean {
  const length = distance(a, b);
  const part = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / (length * length);
  if (part < 0.08 || part > 0.92) return false;
  const foot = { x: a.x + part * (b.x - a.x), y: a.y + part * (b.y - a.y) };
  return distance(point, foot) < Math.max(offLine, length * 0.025);
}

export const midpoint = ([a, b]: Edge): { x: number; y: number } => ({
  x: (a.x + b.x) / 2,
  y: (a.y + b.y) / 2,
});

export const isSame = (one: Edge, other: Edge): boolean =>
  other.includes(one[0]) && other.includes(one[1]);
