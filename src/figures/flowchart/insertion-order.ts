import type { Flowchart, FlowEdge } from '../../formal/flowchart/description.ts';

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/): an order of texts that is not that of the alphabet. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/**
 * The same flowchart with nodes and edges in an order that follows from what it says and not from ids: depth first from
 * where it starts. Layouts depend on that order, and ids on the layout.
 */
export function inInsertionOrder(flow: Flowchart): Flowchart {
  const hashes = new Map(flow.nodes.map(({ id, text, shape }) => [id, hashOf(`${text} ${shape}`)]));
  const hash = (id: string) => hashes.get(id) ?? 0;
  const byHash = (a: string, b: string) => hash(a) - hash(b);
  const byTarget = (a: FlowEdge, b: FlowEdge) =>
    byHash(a.to, b.to) || hashOf(a.label ?? '') - hashOf(b.label ?? '');
  const reached = new Set(flow.edges.filter(({ from, to }) => from !== to).map(({ to }) => to));
  const ids = flow.nodes.map(({ id }) => id).sort(byHash);
  const starts = [...ids.filter((id) => !reached.has(id)), ...ids];
  const order = new Map<string, number>();
  const edges: FlowEdge[] = [];
  const visit = (id: string): void => {
    if (order.has(id)) return;
    order.set(id, order.size);
    const leaving = flow.edges.filter(({ from }) => from === id).sort(byTarget);
    edges.push(...leaving);
    for (const { to } of leaving) visit(to);
  };
  for (const id of starts) visit(id);
  const nodes = [...flow.nodes].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  return { ...flow, nodes, edges };
}
