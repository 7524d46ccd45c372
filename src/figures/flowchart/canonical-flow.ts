import { edgeDirection } from '../../formal/flowchart/compare.ts';
import type { Flowchart, FlowEdge } from '../../formal/flowchart/description.ts';
import type { FlowPlace, NodePlace } from './place-flow.ts';

/** The nth id: A, B, ... Z, A1, B1, ... */
export function idOf(index: number): string {
  const round = Math.floor(index / 26);
  return `${String.fromCharCode(65 + (index % 26))}${round > 0 ? round : ''}`;
}

/** Pixels that nodes of one row may stand apart. */
const rowSlack = 4;

/** From top to bottom and in each row from left to right; where the flow runs right: by columns from left to right. */
function readingOrder({ nodes, horizontal }: FlowPlace): NodePlace[] {
  const along = ({ box }: NodePlace) => (horizontal ? box.x : box.y);
  const across = ({ box }: NodePlace) => (horizontal ? box.y : box.x);
  const rows: NodePlace[][] = [];
  for (const place of [...nodes].sort((a, b) => along(a) - along(b))) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && along(place) - along(last) <= rowSlack) row.push(place);
    else rows.push([place]);
  }
  return rows.flatMap((row) => row.sort((a, b) => across(a) - across(b)));
}

/**
 * The same flowchart with ids in reading order and edges by the ids of their source and then of their target; lines
 * without a direction run from the earlier id to the later.
 */
export function canonicalFlow(flow: Flowchart, place: FlowPlace): Flowchart {
  const order = readingOrder(place);
  const indexOf = new Map(order.map(({ node }, index) => [node.id, index]));
  const at = (id: string) => indexOf.get(id) ?? 0;
  const nodes = order.map(({ node }, index) => ({ ...node, id: idOf(index) }));
  const edges = flow.edges
    .map((edge): FlowEdge => {
      const turned = edgeDirection(edge) === 'none' && at(edge.from) > at(edge.to);
      return turned ? { ...edge, from: edge.to, to: edge.from } : edge;
    })
    .sort(
      (a, b) =>
        at(a.from) - at(b.from) ||
        at(a.to) - at(b.to) ||
        ((a.label ?? '') < (b.label ?? '') ? -1 : 1),
    )
    .map((edge) => ({ ...edge, from: idOf(at(edge.from)), to: idOf(at(edge.to)) }));
  return { ...flow, nodes, edges };
}
