import type { Flowchart, FlowEdge } from './description.ts';

/** Drawn at most. */
const mostNodes = 400;
const mostEdges = 600;
/**
 * What dagre may be given: it puts a place for each rank that an edge crosses, and its time grows faster than their
 * number (measured: 700 in 0.1 s, 9,000 in 1 s, 40,000 in 25 s).
 */
const mostPlaces = 1500;

/** The whole where it can be laid out at once, else its first nodes or edges. */
export function partToDraw(flowchart: Flowchart): Flowchart {
  let count = Math.min(flowchart.nodes.length, mostNodes);
  let part = firstNodes(flowchart, count);
  while (count > 1 && places(part.edges) > mostPlaces) {
    count = Math.floor(count * 0.7);
    part = firstNodes(flowchart, count);
  }
  return part;
}

function firstNodes(flowchart: Flowchart, count: number): Flowchart {
  const nodes = flowchart.nodes.slice(0, count);
  const whole = nodes.length === flowchart.nodes.length;
  const subgraphs = flowchart.subgraphs.slice(0, 100);
  const known = new Set([...nodes, ...subgraphs].map(({ id }) => id));
  const edges = flowchart.edges.filter(({ from, to }) => known.has(from) && known.has(to));
  return {
    ...flowchart,
    nodes,
    edges: edges.slice(0, mostEdges),
    subgraphs: subgraphs
      .map((group) => ({ ...group, nodes: group.nodes.filter((id) => known.has(id)) }))
      .filter(
        (group) =>
          whole || group.nodes.length > 0 || subgraphs.some(({ parent }) => parent === group.id),
      ),
  };
}

/**
 * How many places dagre needs: the ranks that the edges span. As dagre does, edges that close a loop are turned round,
 * and a node stands below the longest path to it.
 */
function places(edges: readonly FlowEdge[]): number {
  const ranks = new Map<string, number>();
  const order = topologicalOrder(edges);
  const position = new Map(order.map((id, index) => [id, index]));
  const forward = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const isForward = (position.get(from) ?? 0) <= (position.get(to) ?? 0);
    const [first, second] = isForward ? [from, to] : [to, from];
    const targets = forward.get(first);
    if (targets) targets.push(second);
    else if (second !== first) forward.set(first, [second]);
  }
  for (const id of order)
    for (const next of forward.get(id) ?? [])
      ranks.set(next, Math.max(ranks.get(next) ?? 0, (ranks.get(id) ?? 0) + 1));
  const span = ({ from, to }: FlowEdge) => Math.abs((ranks.get(to) ?? 0) - (ranks.get(from) ?? 0));
  return edges.reduce((sum, edge) => sum + span(edge), 0);
}

/** By depth-first search, without recursion: a chain may be long. */
function topologicalOrder(edges: readonly FlowEdge[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) {
    next.set(to, next.get(to) ?? []);
    const targets = next.get(from);
    if (targets) targets.push(to);
    else next.set(from, [to]);
  }
  const seen = new Set<string>();
  const finished: string[] = [];
  for (const start of next.keys()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const stack = [{ id: start, at: 0 }];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const target = next.get(top.id)?.[top.at];
      top.at += 1;
      if (target === undefined) finished.push(stack.pop()?.id ?? '');
      else if (!seen.has(target)) {
        seen.add(target);
        stack.push({ id: target, at: 0 });
      }
    }
  }
  return finished.toReversed();
}
