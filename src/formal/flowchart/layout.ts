import type { DrawStyle } from '../draw-style.ts';
import { fontWidthFactor } from '../svg.ts';
import type { Flowchart, FlowEdge, FlowNode, Shape, Subgraph } from './description.ts';
import { type Box, loopReach, type Point, shapeSize } from './draw-shape.ts';
import { type TextBlock, wrapText } from './wrap-text.ts';

export type PlacedNode = { readonly node: FlowNode; readonly box: Box; readonly text: TextBlock };
/** Beside the way the flow runs. */
export type LoopSide = 'right' | 'below';
export type PlacedEdge = {
  /** Where an edge from a node to itself is drawn. */
  readonly loopSide: LoopSide;
  readonly edge: FlowEdge;
  /** From the middle of one box to the middle of the other. */
  readonly points: readonly Point[];
  readonly label?: { readonly box: Box; readonly text: TextBlock };
};
export type PlacedGroup = { readonly group: Subgraph; readonly box: Box; readonly depth: number };

export type Layout = {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly groups: readonly PlacedGroup[];
  readonly bounds: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
};

/** Places everything with dagre, which is loaded here; pixels. `x`, `y` of all boxes are their middles. */
export async function layoutFlowchart(flowchart: Flowchart, style: DrawStyle): Promise<Layout> {
  const { Graph, layout } = await import('@dagrejs/dagre');
  const { fontSize } = style;
  const measuredSize = fontSize * fontWidthFactor(style.fontFamily);
  const horizontal = style.orientation === 'horizontal';
  const graph = new Graph({ multigraph: true, compound: true });
  graph.setGraph({
    rankdir: flowchart.direction ?? (horizontal ? 'LR' : 'TB'),
    nodesep: fontSize * 2.4,
    ranksep: fontSize * 2.8,
    edgesep: fontSize,
  });
  const texts = new Map<string, TextBlock>();
  for (const { id, text, shape } of flowchart.nodes) {
    const block = wrapText(text, measuredSize, fontSize * widestText(shape));
    texts.set(id, block);
    graph.setNode(nodeKey(id), shapeSize(shape, block, fontSize));
  }
  const inside = innerNodes(flowchart);
  for (const { id, title, parent, nodes } of flowchart.subgraphs) {
    const isEmpty = inside.get(id)?.length === 0;
    const block = wrapText(title, measuredSize, fontSize * 24);
    texts.set(groupKey(id), block);
    graph.setNode(groupKey(id), isEmpty ? shapeSize('rectangle', block, fontSize) : {});
    if (parent !== undefined) graph.setParent(groupKey(id), groupKey(parent));
    for (const node of nodes) graph.setParent(nodeKey(node), groupKey(id));
  }
  // Edges of a subgraph are laid out as edges of a node in it, and cut at its frame when they are drawn.
  const anchor = (id: string, role: 'source' | 'sink') => {
    const nodes = inside.get(id);
    if (!nodes) return nodeKey(id);
    const node = anchorNode(flowchart, nodes, role);
    return node === undefined ? groupKey(id) : nodeKey(node);
  };
  const labels = flowchart.edges.map(({ label }) =>
    label === undefined ? undefined : wrapText(label, measuredSize * 0.9, fontSize * 12),
  );
  for (const [index, edge] of flowchart.edges.entries()) {
    const label = labels[index];
    graph.setEdge(
      anchor(edge.from, 'sink'),
      anchor(edge.to, 'source'),
      label
        ? { width: label.width + 16, height: label.height + 4, labelpos: 'c' }
        : { width: 0, height: 0 },
      String(index),
    );
  }
  layout(graph);
  const rankdir = flowchart.direction ?? (horizontal ? 'LR' : 'TB');
  const loopSide = rankdir === 'LR' || rankdir === 'RL' ? 'below' : 'right';
  return readLayout(flowchart, graph, {
    texts,
    labels,
    anchor,
    titleHeight: fontSize * 1.7,
    loopSide,
  });
}

/** In ems: round and pointed shapes grow fast with the width of their text. */
function widestText(shape: Shape): number {
  if (shape === 'circle' || shape === 'double-circle') return 7;
  return shape === 'diamond' ? 11 : 13;
}

const nodeKey = (id: string) => `n:${id}`;
const groupKey = (id: string) => `g:${id}`;

/** Of each subgraph, the nodes in it and in the subgraphs in it. */
function innerNodes({ subgraphs }: Flowchart): Map<string, string[]> {
  const inside = new Map(subgraphs.map(({ id, nodes }) => [id, [...nodes]]));
  const parents = new Map(subgraphs.map(({ id, parent }) => [id, parent]));
  for (const { parent, nodes } of subgraphs)
    for (let around = parent; around !== undefined; around = parents.get(around))
      inside.get(around)?.push(...nodes);
  return inside;
}

/** The first of the nodes that no edge from another of them reaches, or the last that has none to another. */
function anchorNode(
  { edges }: Flowchart,
  nodes: readonly string[],
  role: 'source' | 'sink',
): string | undefined {
  const inner = new Set(nodes);
  const linked = edges.filter(({ from, to }) => from !== to && inner.has(from) && inner.has(to));
  if (role === 'source') {
    const reached = new Set(linked.map(({ to }) => to));
    return nodes.find((id) => !reached.has(id)) ?? nodes[0];
  }
  const left = new Set(linked.map(({ from }) => from));
  return nodes.findLast((id) => !left.has(id)) ?? nodes.at(-1);
}

type Laid = {
  node(key: string): unknown;
  edge(from: string, to: string, name: string): unknown;
};
type Measured = {
  readonly texts: ReadonlyMap<string, TextBlock>;
  readonly labels: readonly (TextBlock | undefined)[];
  readonly anchor: (id: string, role: 'source' | 'sink') => string;
  readonly titleHeight: number;
  readonly loopSide: LoopSide;
};

function readLayout(flowchart: Flowchart, graph: Laid, measured: Measured): Layout {
  const nodes = flowchart.nodes.map((node) => {
    const text = measured.texts.get(node.id) ?? { lines: [], width: 0, height: 0 };
    return { node, box: readBox(graph.node(nodeKey(node.id))), text };
  });
  // A frame has room for its title above those of the frames in it.
  const titles = new Map<string, number>();
  for (const { id, parent } of flowchart.subgraphs.toReversed()) {
    titles.set(id, titles.get(id) ?? 1);
    if (parent !== undefined)
      titles.set(parent, Math.max(titles.get(parent) ?? 1, (titles.get(id) ?? 1) + 1));
  }
  const titleRoom = (id: string) => (titles.get(id) ?? 1) * measured.titleHeight;
  const depths = new Map<string, number>();
  const groups = flowchart.subgraphs.map((group) => {
    const depth = group.parent === undefined ? 0 : (depths.get(group.parent) ?? 0) + 1;
    depths.set(group.id, depth);
    const { x, y, width, height } = readBox(graph.node(groupKey(group.id)));
    const title = (measured.texts.get(groupKey(group.id))?.width ?? 0) + measured.titleHeight;
    const taller = height + titleRoom(group.id);
    const box = {
      x,
      y: y - titleRoom(group.id) / 2,
      width: Math.max(width, title),
      height: taller,
    };
    return { group, box, depth };
  });
  const edges = flowchart.edges.map((edge, index) => {
    const laid = graph.edge(
      measured.anchor(edge.from, 'sink'),
      measured.anchor(edge.to, 'source'),
      String(index),
    );
    const points = readPoints(laid);
    const text = measured.labels[index];
    return {
      edge,
      points,
      loopSide: measured.loopSide,
      ...(text && { label: { box: readBox(laid), text } }),
    };
  });
  const byId = new Map(nodes.map((placed) => [placed.node.id, placed.box]));
  const loops = edges.flatMap(({ edge, label }) => {
    const box = edge.from === edge.to ? byId.get(edge.from) : undefined;
    const reach = loopReach + (label?.text.width ?? 0) + 4;
    const rise = 2 * (loopReach + (label?.text.height ?? 0));
    return box ? [{ ...box, width: box.width + 2 * reach, height: box.height + rise }] : [];
  });
  const boxes = [
    ...loops,
    ...nodes.map(({ box }) => box),
    ...groups.map(({ box }) => box),
    ...edges.flatMap(({ label }) => (label ? [label.box] : [])),
    ...edges.flatMap(({ points }) => points.map((point) => ({ ...point, width: 2, height: 2 }))),
  ];
  const bounds = { left: 0, top: 0, right: 1, bottom: 1 };
  for (const { x, y, width, height } of boxes) {
    bounds.left = Math.min(bounds.left, x - width / 2);
    bounds.right = Math.max(bounds.right, x + width / 2);
    bounds.top = Math.min(bounds.top, y - height / 2);
    bounds.bottom = Math.max(bounds.bottom, y + height / 2);
  }
  return { nodes, edges, groups, bounds };
}

function readNumber(value: unknown, name: string): number {
  const found: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof found === 'number' && Number.isFinite(found) ? found : 0;
}

const readBox = (value: unknown): Box => ({
  x: readNumber(value, 'x'),
  y: readNumber(value, 'y'),
  width: readNumber(value, 'width'),
  height: readNumber(value, 'height'),
});

function readPoints(value: unknown): Point[] {
  const points: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, 'points') : undefined;
  return Array.isArray(points)
    ? points.map((point: unknown) => ({ x: readNumber(point, 'x'), y: readNumber(point, 'y') }))
    : [];
}
