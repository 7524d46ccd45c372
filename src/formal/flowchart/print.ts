import type {
  EdgeHead,
  FlowchartDescription,
  FlowEdge,
  FlowNode,
  Subgraph,
} from './description.ts';
import { encodeLabel } from './label-text.ts';
import { bracketsOf } from './shapes.ts';

// These begin other statements where they stand alone on a line.
const keywords =
  /^(?:end|subgraph|direction|style|class|classDef|click|linkStyle|accTitle|accDescr|graph|flowchart)$/;

/** The canonical text: one statement a line, each node with its text where an edge first needs it. */
export function print(description: FlowchartDescription): string {
  if (description.kind === 'foreign') return description.source;
  const { direction, nodes, edges, subgraphs } = description;
  const groups = new Set(subgraphs.map(({ id }) => id));
  const lines = [direction ? `flowchart ${direction === 'TB' ? 'TD' : direction}` : 'flowchart'];
  // Nodes come in the order of the description, so that reading gives the same order again.
  const waiting = nodes.map(({ id }) => id).filter((id) => !groups.has(id));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const printed = new Set<string>();
  let next = 0;
  const mention = (id: string): string => {
    const node = byId.get(id);
    if (!node || groups.has(id) || printed.has(id)) return id;
    printed.add(id);
    while (printed.has(waiting[next] ?? '')) next += 1;
    return nodeText(node);
  };
  const isNext = (id: string, after: number) =>
    printed.has(id) || groups.has(id) || waiting[next + after] === id;
  for (const edge of edges) {
    while (!canStandFirst(edge) && next < waiting.length) lines.push(mention(waiting[next] ?? ''));
    const from = mention(edge.from);
    lines.push(`${from} ${arrowText(edge)} ${mention(edge.to)}`);
  }
  function canStandFirst({ from, to }: FlowEdge): boolean {
    const fromIsNew = !printed.has(from) && !groups.has(from);
    return isNext(from, 0) && (from === to || isNext(to, fromIsNew ? 1 : 0));
  }
  while (next < waiting.length) lines.push(mention(waiting[next] ?? ''));
  const children = new Map<string | undefined, Subgraph[]>();
  for (const group of subgraphs)
    children.set(group.parent, [...(children.get(group.parent) ?? []), group]);
  const printGroups = (parent: string | undefined, indent: string): void => {
    for (const group of children.get(parent) ?? []) {
      lines.push(`${indent}subgraph ${groupTitle(group)}`);
      if (group.direction) lines.push(`${indent}  direction ${group.direction}`);
      for (const id of group.nodes) {
        const node = byId.get(id);
        lines.push(`${indent}  ${keywords.test(id) && node ? nodeText(node) : id}`);
      }
      printGroups(group.id, `${indent}  `);
      lines.push(`${indent}end`);
    }
  };
  printGroups(undefined, '');
  return lines.join('\n');
}

function nodeText({ id, text, shape }: FlowNode): string {
  if (text === id && shape === 'rectangle' && !keywords.test(id)) return id;
  const { open, close } = bracketsOf(shape);
  return `${id}${open}${encodeLabel(text)}${close}`;
}

function groupTitle({ id, title }: Subgraph): string {
  return title === id ? id : `${id} [${encodeLabel(title)}]`;
}

function arrowText({ line, startHead, endHead, label }: FlowEdge): string {
  const sign = (head: EdgeHead, point: string, none: string) =>
    ({ none, arrow: point, circle: 'o', cross: 'x' })[head];
  const start = sign(startHead, '<', '');
  const arrow = {
    solid: `${start}--${sign(endHead, '>', '-')}`,
    thick: `${start}==${sign(endHead, '>', '=')}`,
    dotted: `${start}-.-${sign(endHead, '>', '')}`,
    invisible: '~~~',
  }[line];
  return label === undefined ? arrow : `${arrow}|${encodeLabel(label)}|`;
}
