import { type Box, outlinePoint, type Point } from '../../formal/flowchart/draw-shape.ts';
import { coordinate } from '../../formal/svg.ts';
import type { FlowPlan } from './flow-plan.ts';
import { type EdgePlace, type FlowPlace, loopReach, type NodePlace } from './place-flow.ts';
import { routeElbows } from './route-elbows.ts';

/** The line of an edge from outline to outline. */
export type EdgeLine = {
  readonly place: EdgePlace;
  /** Corners, or points that the curve passes or is pulled to. */
  readonly points: readonly Point[];
  readonly bend: 'smooth' | 'curved' | 'sharp' | 'rounded';
};

/** The lines of all edges; `undefined` where the plan's way to draw them has no room. */
export function toLines(place: FlowPlace, plan: FlowPlan): EdgeLine[] | undefined {
  const nodes = new Map(place.nodes.map((one) => [one.node.id, one]));
  const elbows = plan.route === 'elbow' ? routeElbows(place, plan) : undefined;
  if (plan.route === 'elbow' && !elbows) return undefined;
  const bend =
    plan.route === 'smooth' || plan.route === 'curved'
      ? plan.route
      : plan.route === 'elbow' && plan.cornerRadius > 0
        ? 'rounded'
        : 'sharp';
  return place.edges.flatMap((edge): EdgeLine[] => {
    const [from, to] = [nodes.get(edge.edge.from), nodes.get(edge.edge.to)];
    if (!from || !to) return [];
    if (from === to) {
      const points = loopOf(from, place);
      return [{ place: edge, points, bend: plan.route === 'elbow' ? bend : 'smooth' }];
    }
    const points = elbows?.get(edge) ?? clipped(pastLabel(edge, place, plan), from, to);
    return [{ place: edge, points, bend }];
  });
}

/** From a node to itself, where no other lines leave it: at its right, or under it where the flow runs right. */
function loopOf({ node, box }: NodePlace, { fontSize, horizontal }: FlowPlace): Point[] {
  const { x, y, width, height } = box;
  const reach = loopReach(fontSize);
  const at = (point: Point): Point => outlinePoint(node.shape, box, point);
  if (horizontal) {
    const run = Math.min(width * 0.25, 26);
    const out = y + height / 2 + reach;
    const [left, right] = [at({ x: x - run, y: out }), at({ x: x + run, y: out })];
    return [left, { x: left.x, y: out }, { x: right.x, y: out }, right];
  }
  const rise = Math.min(height * 0.28, 22);
  const out = x + width / 2 + reach;
  const [top, bottom] = [at({ x: out, y: y - rise }), at({ x: out, y: y + rise })];
  return [top, { x: out, y: top.y }, { x: out, y: bottom.y }, bottom];
}

/** The layout's points; a line runs along a label that stands beside it. */
function pastLabel({ points, label }: EdgePlace, place: FlowPlace, plan: FlowPlan): Point[] {
  if (!label || plan.labelSide === 0) return [...points];
  const { at, box } = label;
  const along = place.horizontal
    ? { x: box.width / 2, y: 0 }
    : { x: 0, y: Math.min(box.height / 2, place.fontSize) };
  return points.flatMap((point, index) => {
    if (Math.hypot(point.x - at.x, point.y - at.y) > 2) return [point];
    const before = points[index - 1] ?? point;
    const forward = (point.x - before.x) * along.x + (point.y - before.y) * along.y >= 0 ? 1 : -1;
    return [
      { x: point.x - along.x * forward, y: point.y - along.y * forward },
      { x: point.x + along.x * forward, y: point.y + along.y * forward },
    ];
  });
}

/** Or so near that an arrow head would have no direction. */
const isInside = (point: Point, { x, y, width, height }: Box) =>
  Math.abs(point.x - x) < width / 2 + 5 && Math.abs(point.y - y) < height / 2 + 5;

/** The layout's points from outline to outline, without what lies inside the two ends. */
function clipped(points: readonly Point[], from: NodePlace, to: NodePlace): Point[] {
  let inner = points.slice(1, -1);
  while (inner[0] && isInside(inner[0], from.box)) inner = inner.slice(1);
  for (let last = inner.at(-1); last && isInside(last, to.box); last = inner.at(-1))
    inner = inner.slice(0, -1);
  const start = outlinePoint(from.node.shape, from.box, inner[0] ?? to.box);
  const end = outlinePoint(to.node.shape, to.box, inner.at(-1) ?? from.box);
  return [start, ...inner, end];
}

const text = ({ x, y }: Point): string => `${coordinate(x)} ${coordinate(y)}`;
const middleOf = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** @returns SVG path data */
export function pathOf(points: readonly Point[], bend: EdgeLine['bend'], radius: number): string {
  const [first] = points;
  if (!first) return '';
  let path = `M${text(first)}`;
  if (bend === 'sharp' || points.length < 3) {
    for (const point of points.slice(1)) path += `L${text(point)}`;
    return path;
  }
  for (const [index, point] of points.entries()) {
    const [before, next] = [points[index - 1], points[index + 1]];
    if (bend === 'curved') {
      if (before) path += curveTo(points, index);
    } else if (before && !next) path += `L${text(point)}`;
    else if (before && next && bend === 'smooth')
      path += `L${text(middleOf(before, point))}Q${text(point)} ${text(middleOf(point, next))}`;
    else if (before && next)
      path += `L${text(towards(point, before, radius))}Q${text(point)} ${text(towards(point, next, radius))}`;
  }
  return path;
}

/** At most half of the way, so that two roundings do not meet. */
function towards(point: Point, other: Point, distance: number): Point {
  const length = Math.hypot(other.x - point.x, other.y - point.y) || 1;
  const share = Math.min(distance / length, 0.5);
  return { x: point.x + (other.x - point.x) * share, y: point.y + (other.y - point.y) * share };
}

/** A piece of a Catmull-Rom curve as a Bezier curve. */
function curveTo(points: readonly Point[], index: number): string {
  const [first, second] = controls(points, index);
  return `C${text(first)} ${text(second)} ${text(points[index] ?? first)}`;
}

function controls(points: readonly Point[], index: number): readonly [Point, Point] {
  const to = points[index] ?? { x: 0, y: 0 };
  const from = points[index - 1] ?? to;
  const [before, after] = [points[index - 2] ?? from, points[index + 1] ?? to];
  return [
    { x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 },
    { x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 },
  ];
}

/** The line as short straight pieces, for finding out what it touches. */
export function tracePoints({ points, bend }: EdgeLine): Point[] {
  if (bend === 'sharp' || bend === 'rounded' || points.length < 3) return [...points];
  const traced: Point[] = [];
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    const next = points[index + 1];
    if (bend === 'smooth') {
      if (!before || !next) traced.push(point);
      else {
        const [a, b] = [middleOf(before, point), middleOf(point, next)];
        for (const t of [0, 0.25, 0.5, 0.75, 1]) traced.push(quadratic(a, point, b, t));
      }
    } else if (!before) traced.push(point);
    else {
      const [c, d] = controls(points, index);
      for (const t of [0.2, 0.4, 0.6, 0.8, 1]) traced.push(cubic(before, c, d, point, t));
    }
  }
  return traced;
}

function quadratic(a: Point, b: Point, c: Point, t: number): Point {
  const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t * t];
  return { x: p * a.x + q * b.x + r * c.x, y: p * a.y + q * b.y + r * c.y };
}

function cubic(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const s = 1 - t;
  const [p, q, r, w] = [s ** 3, 3 * s * s * t, 3 * s * t * t, t ** 3];
  return {
    x: p * a.x + q * b.x + r * c.x + w * d.x,
    y: p * a.y + q * b.y + r * c.y + w * d.y,
  };
}
