import type { EdgeHead } from '../../formal/flowchart/description.ts';
import type { Point } from '../../formal/flowchart/draw-shape.ts';
import { coordinate } from '../../formal/svg.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { type EdgeLine, pathOf } from './edge-lines.ts';
import type { LabelPlace } from './place-flow.ts';

export type ArrowHead = 'filled' | 'open' | 'notched' | 'slim';

export type LineLook = {
  readonly color: string;
  /** Pixels. */
  readonly width: number;
  readonly head: ArrowHead;
  /** Length in pixels. */
  readonly headSize: number;
  readonly cornerRadius: number;
};

/** Half of a head's width against its length. */
const spreads: Readonly<Record<ArrowHead, number>> = {
  filled: 0.42,
  open: 0.48,
  notched: 0.45,
  slim: 0.3,
};

/** How far into the head its line runs. */
const depths: Readonly<Record<ArrowHead, number>> = {
  filled: 0.8,
  open: 0.08,
  notched: 0.6,
  slim: 0.85,
};

function towards(point: Point, other: Point, distance: number): Point {
  const length = Math.hypot(other.x - point.x, other.y - point.y) || 1;
  const share = Math.min(distance / length, 0.9);
  return { x: point.x + (other.x - point.x) * share, y: point.y + (other.y - point.y) * share };
}

/** Without what lies under its heads. */
function trimmed({ points, place }: EdgeLine, look: LineLook): Point[] {
  const by = (head: EdgeHead) => (head === 'arrow' ? look.headSize * depths[look.head] : 0);
  const result = [...points];
  const [first, second] = points;
  const [before, last] = points.slice(-2);
  if (before && last) result[result.length - 1] = towards(last, before, by(place.edge.endHead));
  if (first && second) result[0] = towards(first, second, by(place.edge.startHead));
  return result;
}

function drawHead(sheet: Sheet, before: Point, tip: Point, look: LineLook): void {
  const { head, headSize: size, color, width } = look;
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const [ux, uy] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
  const at = (along: number, across: number) =>
    `${coordinate(tip.x - ux * along - uy * across)} ${coordinate(tip.y - uy * along + ux * across)}`;
  const half = size * spreads[head];
  if (head === 'open') {
    const path = `M${at(size, half)}L${at(0, 0)}L${at(size, -half)}`;
    sheet.path(path, { stroke: color, width });
    return;
  }
  const back = head === 'notched' ? `L${at(size * 0.7, 0)}` : '';
  const path = `M${at(0, 0)}L${at(size, half)}${back}L${at(size, -half)}Z`;
  sheet.path(path, { stroke: color, fill: color, width: Math.min(1, width), straight: true });
}

/** A line with its heads: dashed where it is dotted, clearly wider where it is thick. */
export function drawLine(sheet: Sheet, line: EdgeLine, look: LineLook): void {
  const { edge } = line.place;
  if (edge.line === 'invisible') return;
  const width = edge.line === 'thick' ? Math.max(look.width * 2.4, 3.2) : look.width;
  const dash =
    edge.line === 'dotted' ? `${coordinate(3 + width)} ${coordinate(2.5 + width)}` : undefined;
  const path = pathOf(trimmed(line, look), line.bend, look.cornerRadius);
  sheet.path(path, { stroke: look.color, width, dash });
  const [first, second] = line.points;
  const [before, last] = line.points.slice(-2);
  const heavy = edge.line === 'thick' ? { ...look, headSize: look.headSize * 1.3 } : look;
  if (edge.endHead === 'arrow' && before && last) drawHead(sheet, before, last, heavy);
  if (edge.startHead === 'arrow' && first && second) drawHead(sheet, second, first, heavy);
}

/** Lines of text around a middle. */
export function writeLines(
  sheet: Sheet,
  lines: readonly string[],
  middle: Point,
  look: {
    readonly size: number;
    readonly fill?: string;
    readonly weight?: number;
    readonly angle?: number;
    readonly italic?: boolean;
  },
): void {
  const top = middle.y - ((lines.length - 1) / 2) * look.size * 1.25;
  for (const [index, line] of lines.entries())
    sheet.write(middle.x, top + index * look.size * 1.25, line, {
      ...look,
      anchor: 'middle',
      align: 'middle',
    });
}

export type LabelLook = {
  readonly size: number;
  readonly fill: string;
  readonly italic?: boolean;
  /** Colour of a patch behind a label that stands on its line. */
  readonly back?: string;
  readonly rim?: string;
  readonly radius?: number;
};

export function drawLabel(sheet: Sheet, { box, lines }: LabelPlace, look: LabelLook): void {
  if (look.back !== undefined) {
    const [width, height] = [box.width + 8, box.height + 1];
    const patch = { x: box.x - width / 2, y: box.y - height / 2, width, height };
    const radius = look.radius ?? 2;
    sheet.rect(patch, {
      fill: look.back,
      ...(look.rim && { stroke: look.rim, width: 1 }),
      radius,
      straight: true,
    });
  }
  writeLines(sheet, lines, box, look);
}
