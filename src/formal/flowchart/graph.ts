import { edgeDirection } from './compare.ts';
import type { Flowchart, FlowEdge, FlowNode } from './description.ts';

/** One way to go: along an edge, or against it where the edge has no direction or both. */
export type Way = { readonly from: string; readonly to: string; readonly label?: string };

/** The ways of a flowchart between its nodes. */
export type FlowGraph = {
  readonly nodes: ReadonlyMap<string, FlowNode>;
  readonly ways: readonly Way[];
  readonly out: (id: string) => readonly Way[];
  readonly into: (id: string) => readonly Way[];
  /** Some edges have no direction: then nothing comes “after” anything. */
  readonly undirected: boolean;
  /** An edge leads to or from a whole subgraph: where it starts inside is not said. */
  readonly groupEdges: boolean;
};

export function toGraph(flowchart: Flowchart): FlowGraph {
  const nodes = new Map(flowchart.nodes.map((node) => [node.id, node]));
  const drawn = flowchart.edges.filter(({ line }) => line !== 'invisible');
  const between = drawn.filter(({ from, to }) => nodes.has(from) && nodes.has(to));
  const ways = between.flatMap(waysOf);
  const out = new Map<string, Way[]>();
  const into = new Map<string, Way[]>();
  for (const way of ways) {
    out.set(way.from, [...(out.get(way.from) ?? []), way]);
    into.set(way.to, [...(into.get(way.to) ?? []), way]);
  }
  return {
    nodes,
    ways,
    out: (id) => out.get(id) ?? [],
    into: (id) => into.get(id) ?? [],
    undirected: between.some((edge) => edgeDirection(edge) === 'none'),
    groupEdges: between.length < drawn.length,
  };
}

function waysOf(edge: FlowEdge): Way[] {
  const { from, to } = edge;
  const label = edge.label === undefined ? {} : { label: edge.label };
  const forward: Way = { from, to, ...label };
  const backward: Way = { from: to, to: from, ...label };
  switch (edgeDirection(edge)) {
    case 'forward':
      return [forward];
    case 'backward':
      return [backward];
    default:
      return from === to ? [forward] : [forward, backward];
  }
}

/** The ids on one shortest way, both ends included; breadth-first, earlier edges first. */
export function shortestWay(graph: FlowGraph, from: string, to: string): string[] | undefined {
  const before = new Map<string, string | undefined>([[from, undefined]]);
  const queue = [from];
  for (const id of queue) {
    if (id === to) {
      const way: string[] = [];
      for (let at: string | undefined = to; at !== undefined; at = before.get(at)) way.unshift(at);
      return way;
    }
    for (const next of graph.out(id))
      if (!before.has(next.to)) {
        before.set(next.to, id);
        queue.push(next.to);
      }
  }
  return undefined;
}

/** Whether no other way passes other boxes in as few arrows. @param way a shortest one */
export function isOnlyShortest(graph: FlowGraph, way: readonly string[]): boolean {
  // Layer by layer: boxes that are reached in so many arrows, and from how many ways, two at most.
  let layer = new Map([[way[0] ?? '', 1]]);
  for (let step = 1; step < way.length; step += 1) {
    const next = new Map<string, number>();
    for (const [id, ways] of layer)
      for (const to of new Set(graph.out(id).map((one) => one.to)))
        next.set(to, Math.min(2, (next.get(to) ?? 0) + ways));
    layer = next;
  }
  return layer.get(way.at(-1) ?? '') === 1;
}

/** Where a flow begins: nothing leads there; else a box that says so. */
export function startNodes(graph: FlowGraph): FlowNode[] {
  const all = [...graph.nodes.values()];
  const free = all.filter(({ id }) => graph.into(id).every(({ from }) => from === id));
  return free.length > 0 ? free : all.filter(({ text }) => /^(?:start|begin)\b/i.test(text));
}

/** What can be read as yes or as no; other answers are compared as words. */
export function answerMeaning(label: string): string {
  const word = label
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}<>=.+-]+/gu, ' ')
    .trim();
  if (/^(?:yes|y|true|t|ja|oui|si|ok)$/.test(word)) return 'yes';
  return /^(?:no|n|false|f|nein|non)$/.test(word) ? 'no' : word;
}

/** The way that an answer at a decision leads; the one without label where only the other answer is written. */
export function wayOfAnswer(graph: FlowGraph, id: string, answer: string): Way | undefined {
  const ways = graph.out(id);
  const wanted = answerMeaning(answer);
  const labelled = ways.filter(
    ({ label }) => label !== undefined && answerMeaning(label) === wanted,
  );
  if (labelled.length === 1) return labelled[0];
  const other = wanted === 'yes' ? 'no' : wanted === 'no' ? 'yes' : undefined;
  const [first, second] = ways;
  if (labelled.length > 0 || other === undefined || ways.length !== 2 || !first || !second)
    return undefined;
  const isOther = (way: Way) => way.label !== undefined && answerMeaning(way.label) === other;
  if (isOther(first) && second.label === undefined) return second;
  return isOther(second) && first.label === undefined ? first : undefined;
}
