import { Graph, layout } from '@dagrejs/dagre';
import type { DrawStyle } from '../draw-style.ts';
import { fontWidthFactor } from '../svg.ts';
import type { Flowchart, Shape } from './description.ts';
import { type Box, loopReach, type Point, shapeSize } from './draw-shape.ts';
import type { Layout, LayoutOptions, LoopSide } from './placed.ts';
import { type TextBlock, wrapText } from './wrap-text.ts';

/** Places everything with dagre; pixels. `x`, `y` of all boxes are their middles. */
export function layoutNow(
  flowchart: Flowchart,
  style: DrawStyle,
  options: LayoutOptions = {},
): Layout {
  const { fontSize } = style;
  const widthFactor = fontWidthFactor(style.fontFamily);
  const wrap = options.wrap ?? ((text, size, widest) => wrapText(text, size * widthFactor, widest));
  const { widestText = usualWidest, sizeOf = shapeSize } = options;
  const horizontal = style.orientation === 'horizontal';
  const graph = new Graph({ multigraph: true, compound: true });
  graph.setGraph({
    rankdir: flowchart.direction ?? (horizontal ? 'LR' : 'TB'),
    nodesep: fontSize * (options.nodeGap ?? 2.4),
    ranksep: fontSize * (options.rankGap ?? 2.8),
    edgesep: fontSize,
  });
  const texts = new Map<string, TextBlock>();
  for (const { id, text, shape } of flowchart.nodes) {
    const block = wrap(text, fontSize, fontSize * widestText(shape));
    texts.set(id, block);
    graph.setNode(nodeKey(id), sizeOf(shape, block, fontSize));
  }
  const inside = innerNodes(flowchart);
  for (const { id, title, parent, nodes } of flowchart.subgraphs) {
    const isEmpty = inside.get(id)?.length === 0;
    const block = wrap(title, fontSize, fontSize * 24);
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
  const labelRoom = options.labelRoom ?? usualRoom;
  const labels = flowchart.edges.map(({ label }) =>
    label === undefined
      ? undefined
      : wrap(label, fontSize * (options.labelScale ?? 0.9), fontSize * 12),
  );
  for (const [index, edge] of flowchart.edges.entries()) {
    const label = labels[index];
    graph.setEdge(
      anchor(edge.from, 'sink'),
      anchor(edge.to, 'source'),
      label ? { ...labelRoom(label), labelpos: 'c' } : { width: 0, height: 0 },
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
function usualWidest(shape: Shape): number {
  if (shape === 'circle' || shape === 'double-circle') return 7;
  return shape === 'diamond' ? 11 : 13;
}

const usualRoom = ({ width, height }: TextBlock) => ({ width: width + 16, height: height + 4 });

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
