import type { DrawStyle } from '../draw-style.ts';
import { coordinate, element, pathElement, textElement } from '../svg.ts';
import type { EdgeHead, Shape } from './description.ts';
import { type Box, loopReach, outlinePoint, type Point } from './draw-shape.ts';
import type { LoopSide, PlacedEdge } from './placed.ts';
import type { TextBlock } from './wrap-text.ts';

/** What an edge begins or ends at. */
export type EdgeEnd = { readonly shape: Shape; readonly box: Box };

/** The line of an edge, smoothed, from outline to outline, with its heads. */
export function drawEdge(placed: PlacedEdge, from: EdgeEnd, to: EdgeEnd, style: DrawStyle): string {
  const { edge } = placed;
  if (edge.line === 'invisible' || placed.points.length < 2) return '';
  const points =
    edge.from === edge.to ? loop(from, placed.loopSide) : clipped(placed.points, from, to);
  const width = edge.line === 'thick' ? style.strokeWidth * 2.2 : style.strokeWidth;
  const size = 4 + style.strokeWidth * 2.4;
  const reversed = points.toReversed();
  const line = smooth(
    shortened(points, edge.endHead, shortenedBy(edge.endHead, size), edge.startHead, size),
  );
  const dash =
    edge.line === 'dotted' ? `${coordinate(width * 1.5)} ${coordinate(width * 3)}` : undefined;
  return (
    pathElement(line, style, { stroke: style.ink, strokeWidth: width, dash }) +
    drawHead(edge.endHead, points, size, style) +
    drawHead(edge.startHead, reversed, size, style)
  );
}

/** @param end where the edge leads back to the node it comes from: that node */
export function drawEdgeLabel(
  { label, loopSide }: PlacedEdge,
  style: DrawStyle,
  end?: EdgeEnd,
): string {
  if (!label) return '';
  const { text } = label;
  const onLoop = end && loopLabel(end.box, text, loopSide);
  const box = onLoop ?? label.box;
  const fontSize = style.fontSize * 0.9;
  const [width, height] = [text.width + 6, text.height + 2];
  const back = style.background === 'none' ? '#ffffff' : style.background;
  const behind = element('rect', {
    x: box.x - width / 2,
    y: box.y - height / 2,
    width,
    height,
    rx: 3,
    fill: back,
    'fill-opacity': 0.88,
  });
  return behind + drawLines(text.lines, box, fontSize);
}

function loopLabel({ x, y, width, height }: Box, text: TextBlock, side: LoopSide): Point {
  return side === 'right'
    ? { x: x + width / 2 + loopReach + text.width / 2, y }
    : { x, y: y + height / 2 + loopReach + text.height / 2 - 4 };
}

/** Lines of text around a middle. */
export function drawLines(lines: readonly string[], middle: Point, fontSize: number): string {
  const top = middle.y - ((lines.length - 1) / 2) * fontSize * 1.25 + fontSize * 0.35;
  return lines
    .map((line, index) =>
      textElement(middle.x, top + index * fontSize * 1.25, line, {
        'text-anchor': 'middle',
        'font-size': fontSize,
      }),
    )
    .join('');
}

/** Or so near that an arrow head would have no direction. */
const isInside = (point: Point, { x, y, width, height }: Box) =>
  Math.abs(point.x - x) < width / 2 + 4 && Math.abs(point.y - y) < height / 2 + 4;

/** From a node to itself, where no other edges of the flow leave. */
function loop({ shape, box }: EdgeEnd, side: LoopSide): Point[] {
  const { x, y, width, height } = box;
  if (side === 'right') {
    const [edge, out, rise] = [x + width / 2, x + width / 2 + loopReach, height * 0.3];
    const point = (dy: number) => outlinePoint(shape, box, { x: edge, y: y + dy });
    return [
      point(-rise),
      { x: out, y: y - rise * 1.5 },
      { x: out, y: y + rise * 1.5 },
      point(rise),
    ];
  }
  const [edge, out, run] = [y + height / 2, y + height / 2 + loopReach, Math.min(width * 0.3, 30)];
  const point = (dx: number) => outlinePoint(shape, box, { x: x + dx, y: edge });
  return [point(-run), { x: x - run * 1.5, y: out }, { x: x + run * 1.5, y: out }, point(run)];
}

/** Leaves out what lies inside of the two ends. */
function clipped(points: readonly Point[], from: EdgeEnd, to: EdgeEnd): Point[] {
  // The first and the last point are where dagre met the boxes around the shapes.
  let inner = points.slice(1, -1);
  while (inner[0] && isInside(inner[0], from.box)) inner = inner.slice(1);
  while (inner.at(-1) && isInside(inner.at(-1) ?? { x: 0, y: 0 }, to.box))
    inner = inner.slice(0, -1);
  const start = outlinePoint(from.shape, from.box, inner[0] ?? to.box);
  const end = outlinePoint(to.shape, to.box, inner.at(-1) ?? from.box);
  return [start, ...inner, end];
}

function toward(point: Point, other: Point, distance: number): Point {
  const length = Math.hypot(other.x - point.x, other.y - point.y) || 1;
  const share = Math.min(distance / length, 0.9);
  return { x: point.x + (other.x - point.x) * share, y: point.y + (other.y - point.y) * share };
}

const shortenedBy = (head: EdgeHead, size: number) =>
  head === 'arrow' ? size * 0.8 : head === 'circle' ? size * 0.9 : 0;

/** The line ends where its head begins. */
function shortened(
  points: readonly Point[],
  endHead: EdgeHead,
  endBy: number,
  startHead: EdgeHead,
  size: number,
): Point[] {
  const result = [...points];
  const [first, second] = points;
  const [beforeLast, last] = points.slice(-2);
  if (last && beforeLast && endHead !== 'none')
    result[result.length - 1] = toward(last, beforeLast, endBy);
  if (first && second && startHead !== 'none')
    result[0] = toward(first, second, shortenedBy(startHead, size));
  return result;
}

/** Straight at both ends, rounded at the bends. */
function smooth(points: readonly Point[]): string {
  const at = ({ x, y }: Point) => `${coordinate(x)} ${coordinate(y)}`;
  const middle = (a: Point, b: Point) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  let path = '';
  for (const [index, point] of points.entries()) {
    const next = points[index + 1];
    if (index === 0) path = `M${at(point)}`;
    else if (!next) path += `L${at(point)}`;
    else {
      const before = points[index - 1] ?? point;
      path += `L${at(middle(before, point))}Q${at(point)} ${at(middle(point, next))}`;
    }
  }
  return path;
}

function drawHead(
  head: EdgeHead,
  points: readonly Point[],
  size: number,
  style: DrawStyle,
): string {
  const [before, tip] = points.slice(-2);
  if (head === 'none' || !before || !tip) return '';
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const [ux, uy] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
  const at = (along: number, across: number) =>
    `${coordinate(tip.x - ux * along - uy * across)} ${coordinate(tip.y - uy * along + ux * across)}`;
  const { ink, strokeWidth } = style;
  const plain = { roughness: Math.min(style.roughness, 0.6), seed: style.seed };
  if (head === 'arrow') {
    const path = `M${at(0, 0)}L${at(size, size * 0.45)}L${at(size, -size * 0.45)}Z`;
    return pathElement(path, plain, { stroke: ink, fill: ink, strokeWidth: strokeWidth * 0.6 });
  }
  if (head === 'cross') {
    const half = size * 0.4;
    const path = `M${at(size - half, half)}L${at(size + half, -half)}M${at(size - half, -half)}L${at(size + half, half)}`;
    return pathElement(path, plain, { stroke: ink, strokeWidth });
  }
  const radius = size * 0.42;
  return element('circle', {
    cx: tip.x - ux * radius,
    cy: tip.y - uy * radius,
    r: radius,
    fill: style.background === 'none' ? '#ffffff' : style.background,
    stroke: ink,
    'stroke-width': strokeWidth,
  });
}
