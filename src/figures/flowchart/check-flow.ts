import type { Flowchart } from '../../formal/flowchart/description.ts';
import type { Box, Point } from '../../formal/flowchart/draw-shape.ts';
import { crosses, growBox } from '../sheet/quad.ts';
import { type EdgeLine, tracePoints } from './edge-lines.ts';
import type { FlowPlan } from './flow-plan.ts';
import { type FlowPlace, isSmall } from './place-flow.ts';

const cornerBox = ({ x, y, width, height }: Box) => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});

function overlap(a: Box, b: Box, room: number): boolean {
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 + room &&
    Math.abs(a.y - b.y) < (a.height + b.height) / 2 + room
  );
}

/** Pixels that arrows need to be seen. */
const shortestLine = 14;

const lengthOf = (points: readonly Point[]): number =>
  points.slice(1).reduce((sum, point, index) => {
    const before = points[index] ?? point;
    return sum + Math.hypot(point.x - before.x, point.y - before.y);
  }, 0);

/** Whether everybody reads the same from the drawing: texts large enough, nothing on a text, no line through a node. */
export function isReadable(
  flow: Flowchart,
  place: FlowPlace,
  lines: readonly EdgeLine[],
  plan: FlowPlan,
): boolean {
  if (isSmall(place.fontSize, flow, plan)) return false;
  const { area } = plan.notes;
  const frame = {
    x: area.x + area.width / 2,
    y: area.y + area.height / 2,
    width: area.width,
    height: area.height,
  };
  const labels = place.edges.flatMap(({ label }) => (label ? [label.box] : []));
  const isOff = (box: Box) =>
    Math.abs(box.x - frame.x) + box.width / 2 > frame.width / 2 + 2 ||
    Math.abs(box.y - frame.y) + box.height / 2 > frame.height / 2 + 2;
  const nodes = place.nodes.map(({ box }) => box);
  if ([...labels, ...nodes].some(isOff)) return false;
  for (const [index, box] of nodes.entries())
    if (nodes.slice(index + 1).some((other) => overlap(box, other, 4))) return false;
  for (const [index, box] of labels.entries()) {
    if (labels.slice(index + 1).some((other) => overlap(box, other, 3))) return false;
    if (nodes.some((other) => overlap(box, other, 0))) return false;
  }
  return lines.every((line) => isLineReadable(line, place, plan));
}

function isLineReadable(line: EdgeLine, place: FlowPlace, plan: FlowPlan): boolean {
  const traced = tracePoints(line);
  if (lengthOf(traced) < shortestLine) return false;
  const { edge } = line.place;
  const pieces = traced.slice(1).map((to, index): [Point, Point] => [traced[index] ?? to, to]);
  const hits = (box: Box, room: number) =>
    pieces.some(([a, b]) => crosses([a.x, a.y], [b.x, b.y], growBox(cornerBox(box), room)));
  for (const { node, box } of place.nodes) {
    const isEnd = node.id === edge.from || node.id === edge.to;
    if (!isEnd && hits(box, 2)) return false;
  }
  for (const { label, edge: other } of place.edges) {
    if (!label) continue;
    if (other !== edge && hits(label.box, 1)) return false;
    // A label beside its line leaves it free.
    if (other === edge && plan.labelSide !== 0 && edge.from !== edge.to && hits(label.box, -1))
      return false;
  }
  return true;
}
