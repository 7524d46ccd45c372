import type { Comparison } from '../formal-language.ts';
import {
  type Flowchart,
  type FlowchartDescription,
  type FlowEdge,
  type NodeKind,
  nodeKind,
} from './description.ts';

/**
 * Facts of a flowchart: each node with its text and kind, each edge with its direction and label between the texts of
 * its ends (ids are free). Facts of a diagram of another kind: its lines. The same fact twice counts twice.
 */
export function compare(read: FlowchartDescription, truth: FlowchartDescription): Comparison {
  const rest = new Map<string, { text: string; count: number }>();
  const truthFacts = factsOf(truth);
  for (const fact of truthFacts) {
    const known = rest.get(normalised(fact));
    if (known) known.count += 1;
    else rest.set(normalised(fact), { text: fact, count: 1 });
  }
  const inventedFacts: string[] = [];
  for (const fact of factsOf(read)) {
    const known = rest.get(normalised(fact));
    if (known && known.count > 0) known.count -= 1;
    else inventedFacts.push(fact);
  }
  const missingFacts = [...rest.values()].flatMap(({ text, count }) =>
    Array.from({ length: count }, () => text),
  );
  return {
    right: truthFacts.length - missingFacts.length,
    missing: missingFacts.length,
    invented: inventedFacts.length,
    exact: missingFacts.length === 0 && inventedFacts.length === 0,
    missingFacts,
    inventedFacts,
  };
}

/** Case, spacing and the form of characters do not count. */
function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

const kindNames: Readonly<Record<NodeKind, string>> = {
  decision: 'decision',
  terminal: 'start or end',
  process: 'step',
  other: 'box',
};

function factsOf(description: FlowchartDescription): string[] {
  if (description.kind === 'foreign')
    return description.source
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('%%'))
      .map((line) => `line: ${line}`);
  const texts = new Map(description.nodes.map(({ id, text }) => [id, text]));
  for (const { id, title } of description.subgraphs) texts.set(id, title);
  const nodes = description.nodes.map(
    ({ text, shape }) => `${kindNames[nodeKind(shape)]} “${text}”`,
  );
  const edges = description.edges
    .filter(({ line }) => line !== 'invisible')
    .map((edge) => edgeFact(edge, texts));
  return [...nodes, ...edges];
}

function edgeFact(edge: FlowEdge, texts: ReadonlyMap<string, string>): string {
  const from = `“${texts.get(edge.from) ?? edge.from}”`;
  const to = `“${texts.get(edge.to) ?? edge.to}”`;
  const label = edge.label === undefined ? '' : `, labelled “${edge.label}”`;
  switch (edgeDirection(edge)) {
    case 'forward':
      return `arrow from ${from} to ${to}${label}`;
    case 'backward':
      return `arrow from ${to} to ${from}${label}`;
    case 'both':
      return `arrow both ways between ${[from, to].sort().join(' and ')}${label}`;
    case 'none':
      return `line between ${[from, to].sort().join(' and ')}${label}`;
  }
}

/** Which way an edge may be followed; circles and crosses at its ends are no arrows, but mark an end all the same. */
export function edgeDirection({
  startHead,
  endHead,
}: Pick<Flowchart['edges'][number], 'startHead' | 'endHead'>):
  | 'forward'
  | 'backward'
  | 'both'
  | 'none' {
  if (startHead !== 'none') return endHead === 'none' ? 'backward' : 'both';
  return endHead === 'none' ? 'none' : 'forward';
}
