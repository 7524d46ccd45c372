import type { Flowchart } from '../../formal/flowchart/description.ts';
import type { Point } from '../../formal/flowchart/draw-shape.ts';
import { measureText } from '../sheet/measure-text.ts';
import type { FlowPlan } from './flow-plan.ts';
import type { EdgePlace, FlowPlace } from './place-flow.ts';

/** Nodes evenly around an ellipse, in reading order from its top; edges are straight. For graphs without a direction. */
export function placeRing(flow: Flowchart, plan: FlowPlan): FlowPlace {
  const { look, notes, labelScale } = plan;
  const { area } = notes;
  const font = { family: look.fontFamily, weight: look.fontWeight };
  const fontSize = Math.min(plan.mostFont, Math.max(look.fontSize, plan.leastFont * 1.15));
  const widest = Math.max(...flow.nodes.map(({ text }) => measureText(text, fontSize, font)));
  const ellipse = plan.style === 'graph';
  const size = ellipse
    ? { width: Math.max(widest, fontSize) * 1.25 + fontSize * 0.9, height: fontSize * 2.1 }
    : {
        width: Math.max(widest + fontSize, fontSize * 2),
        height: Math.max(widest + fontSize, fontSize * 2),
      };
  const radius = {
    x: (area.width - size.width) / 2,
    y: (area.height - size.height) / 2,
  };
  // Rather a circle than a flat ellipse.
  const rx = Math.min(radius.x, radius.y * 1.7);
  const ry = Math.min(radius.y, radius.x * 1.3);
  const middle = { x: area.x + area.width / 2, y: area.y + area.height / 2 };
  const places = flow.nodes.map((_, index): Point => {
    // The second stands left of the top, the third right of it at the same height, and so on.
    const side = index % 2 === 1 ? -1 : 1;
    const angle = (side * Math.ceil(index / 2) * 2 * Math.PI) / flow.nodes.length;
    return { x: middle.x + rx * Math.sin(angle), y: middle.y - ry * Math.cos(angle) };
  });
  const nodes = flow.nodes.map((node, index) => ({
    node,
    box: { ...(places[index] ?? middle), ...size },
    lines: [node.text],
  }));
  const byId = new Map(nodes.map(({ node, box }) => [node.id, box]));
  const labelSize = Math.max(plan.leastFont, fontSize * labelScale);
  const edges = flow.edges.flatMap((edge): EdgePlace[] => {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
    if (!from || !to) return [];
    const points = [from, to].map(({ x, y }) => ({ x, y }));
    if (edge.label === undefined) return [{ edge, points }];
    const share = 0.42;
    const at = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    const width = measureText(edge.label, labelSize, font);
    const label = { box: { ...at, width, height: labelSize * 1.25 }, at, lines: [edge.label] };
    return [{ edge, points, label }];
  });
  return { nodes, edges, fontSize, labelSize, horizontal: false };
}
