import type { Flowchart, FlowEdge, FlowNode } from '../../formal/flowchart/description.ts';
import type { Box, Point } from '../../formal/flowchart/draw-shape.ts';
import { layoutNow } from '../../formal/flowchart/layout-now.ts';
import type { Layout } from '../../formal/flowchart/placed.ts';
import type { FlowPlan } from './flow-plan.ts';
import { inInsertionOrder } from './insertion-order.ts';
import { labelGap, layoutOptions } from './layout-density.ts';
import { placeRing } from './place-ring.ts';

/** `x`, `y` of boxes are their middles; all in pixels of the sheet. */
export type FlowPlace = {
  readonly nodes: readonly NodePlace[];
  readonly edges: readonly EdgePlace[];
  /** Of the nodes' texts. */
  readonly fontSize: number;
  readonly labelSize: number;
  /** The flow runs right. */
  readonly horizontal: boolean;
};
export type NodePlace = {
  readonly node: FlowNode;
  readonly box: Box;
  readonly lines: readonly string[];
};
export type EdgePlace = {
  readonly edge: FlowEdge;
  /** From the middle of one box to the middle of the other. */
  readonly points: readonly Point[];
  readonly label?: LabelPlace;
};
export type LabelPlace = {
  /** Of the text. */
  readonly box: Box;
  /** Where the line passes it; the middle of the text but for labels beside their lines. */
  readonly at: Point;
  readonly lines: readonly string[];
};

/** How far an edge from a node to itself stands out. */
export const loopReach = (fontSize: number): number => fontSize * 1.3;

/**
 * Lays a flowchart out on the sheet: as large as it fits and the plan allows, closer together where it would be too small.
 * One without a direction is laid out as a ring. The ids of the nodes do not matter, unless nodes say the same.
 */
export function placeFlow(flow: Flowchart, plan: FlowPlan): FlowPlace {
  if (flow.direction === undefined) return placeRing(flow, plan);
  const horizontal = flow.direction === 'LR' || flow.direction === 'RL';
  const ordered = inInsertionOrder(flow);
  const layOut = (density: Parameters<typeof layoutOptions>[2]) =>
    toSheet(
      layoutNow(ordered, plan.look, layoutOptions(plan, horizontal, density)),
      plan,
      horizontal,
    );
  const planned = layOut('planned');
  if (!isSmall(planned.fontSize, flow, plan)) return planned;
  // Far too small: then the next density will not do either.
  const tight = isSmall(planned.fontSize * 1.5, flow, plan) ? undefined : layOut('tight');
  return tight && !isSmall(tight.fontSize, flow, plan) ? tight : layOut('tightest');
}

/** Scales and stretches a layout to the sheet. */
function toSheet(layout: Layout, plan: FlowPlan, horizontal: boolean): FlowPlace {
  const { area } = plan.notes;
  const { left, top, right, bottom } = layout.bounds;
  const most = plan.mostFont / plan.look.fontSize;
  const scale = Math.min(area.width / (right - left), area.height / (bottom - top), most);
  const spread = (room: number, size: number, share: number) =>
    1 + Math.min(0.8, (room / size - 1) * share);
  const [width, height] = [(right - left) * scale, (bottom - top) * scale];
  const stretchX = spread(area.width, width, plan.stretch.x);
  const stretchY = spread(area.height, height, plan.stretch.y);
  const offset = {
    x: area.x + (area.width - width * stretchX) * plan.align.x,
    y: area.y + (area.height - height * stretchY) * plan.align.y,
  };
  const at = ({ x, y }: Point): Point => ({
    x: offset.x + (x - left) * scale * stretchX,
    y: offset.y + (y - top) * scale * stretchY,
  });
  const fontSize = plan.look.fontSize * scale;
  const nodes = layout.nodes.map(({ node, box, text }) => ({
    node,
    box: { ...at(box), width: box.width * scale, height: box.height * scale },
    lines: text.lines,
  }));
  const byId = new Map(nodes.map(({ node, box }) => [node.id, box]));
  const edges = layout.edges.map(({ edge, points, label }): EdgePlace => {
    if (!label) return { edge, points: points.map(at) };
    const size = { width: label.text.width * scale, height: label.text.height * scale };
    const loop = edge.from === edge.to ? byId.get(edge.from) : undefined;
    const middle = loop ? loopLabel(loop, size, fontSize, horizontal) : at(label.box);
    const shift = loop ? { x: 0, y: 0 } : labelShift(plan, size, horizontal, scale);
    const box = { x: middle.x + shift.x, y: middle.y + shift.y, ...size };
    return { edge, points: points.map(at), label: { box, at: middle, lines: label.text.lines } };
  });
  return { nodes, edges, fontSize, labelSize: fontSize * plan.labelScale, horizontal };
}

type Size = { readonly width: number; readonly height: number };

function labelShift(
  { labelSide }: FlowPlan,
  { width, height }: Size,
  horizontal: boolean,
  scale: number,
): Point {
  if (labelSide === 0) return { x: 0, y: 0 };
  return horizontal
    ? { x: 0, y: (labelSide * (height + 6 * scale)) / 2 }
    : { x: labelSide * (width / 2 + labelGap * scale), y: 0 };
}

/** Right of a loop, or under it where the flow runs right. */
function loopLabel(
  box: Box,
  { width, height }: Size,
  fontSize: number,
  horizontal: boolean,
): Point {
  const reach = loopReach(fontSize) + 3;
  return horizontal
    ? { x: box.x, y: box.y + box.height / 2 + reach + height / 2 }
    : { x: box.x + box.width / 2 + reach + width / 2 + 2, y: box.y };
}

/** Whether some text is smaller than what can be read. */
export function isSmall(fontSize: number, { edges }: Flowchart, plan: FlowPlan): boolean {
  const labelled = edges.some(({ label }) => label !== undefined);
  return fontSize * (labelled ? Math.min(1, plan.labelScale) : 1) < plan.leastFont - 0.01;
}
