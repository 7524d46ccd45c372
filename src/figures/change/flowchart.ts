import type { Flowchart, FlowchartDescription } from '../../formal/flowchart/description.ts';
import type { Random } from '../../formal/random.ts';
import { inCase, randomPhrase, randomWord } from '../words.ts';
import type { Change } from './change.ts';

/** An arrow that ends elsewhere, another label at an arrow, or another text in a node. */
export function changeFlowchart(
  flowchart: FlowchartDescription,
  random: Random,
): Change<FlowchartDescription> | undefined {
  if (flowchart.kind === 'foreign') return undefined;
  const change = random.pick([changeEnd, changeLabel, changeText]);
  return change(flowchart, random);
}

function changeEnd(flowchart: Flowchart, random: Random): Change<Flowchart> | undefined {
  const { edges, nodes } = flowchart;
  if (edges.length === 0) return undefined;
  const at = random.integer(0, edges.length - 1);
  const edge = edges[at];
  const taken = new Set([
    edge?.from,
    ...edges.flatMap(({ from, to }) =>
      from === edge?.from ? [to] : to === edge?.from ? [from] : [],
    ),
  ]);
  const free = nodes.filter(({ id }) => !taken.has(id));
  return edge && free.length > 0
    ? withEdge(flowchart, at, { ...edge, to: random.pick(free).id })
    : undefined;
}

function changeLabel(flowchart: Flowchart, random: Random): Change<Flowchart> | undefined {
  const labelled = flowchart.edges.flatMap(({ label }, at) => (label === undefined ? [] : [at]));
  if (labelled.length === 0) return undefined;
  const at = random.pick(labelled);
  const edge = flowchart.edges[at];
  const { label = '' } = edge ?? {};
  const number = otherWhole(label, random);
  const word = inCase(randomWord(random), /^[A-Z]/.test(label) ? 'capitalised' : 'lower');
  return edge && withEdge(flowchart, at, { ...edge, label: number ?? word });
}

function changeText(flowchart: Flowchart, random: Random): Change<Flowchart> | undefined {
  const node = random.pick(flowchart.nodes);
  if (node.text.includes('\n')) return undefined;
  // A step that computes stays one.
  const number = otherWhole(node.text, random);
  if (number === undefined && /[=<>/]/.test(node.text)) return undefined;
  const text =
    number ?? inCase(randomPhrase(random, 2), /^[a-z]/.test(node.text) ? 'lower' : 'capitalised');
  const edges = flowchart.edges.filter(
    ({ from, to, line }) => line !== 'invisible' && (from === node.id || to === node.id),
  );
  return {
    description: {
      ...flowchart,
      nodes: flowchart.nodes.map((one) => (one.id === node.id ? { ...one, text } : one)),
    },
    facts: 1 + edges.length,
  };
}

/** The text with its last whole number changed by up to 9, and above 0; `undefined` where it has none. */
function otherWhole(text: string, random: Random): string | undefined {
  const match = /^(.*?)(\d{1,6})(\D*)$/s.exec(text);
  if (!match) return undefined;
  const [, before = '', digits = '', after = ''] = match;
  const shift = random.integer(1, 9) * (random.chance(0.5) ? 1 : -1);
  const changed = Number(digits) + shift;
  return `${before}${changed > 0 ? changed : Number(digits) + Math.abs(shift)}${after}`;
}

function withEdge(
  flowchart: Flowchart,
  at: number,
  edge: Flowchart['edges'][number],
): Change<Flowchart> {
  const edges = flowchart.edges.map((one, index) => (index === at ? edge : one));
  return { description: { ...flowchart, edges }, facts: 1 };
}
