import Fraction from 'fraction.js';
import type { Solution, SolveResult } from '../formal-language.ts';
import {
  type Flowchart,
  type FlowchartDescription,
  type FlowNode,
  nodeKind,
} from './description.ts';
import { formatNumber } from './expression.ts';
import {
  type FlowGraph,
  isOnlyShortest,
  shortestWay,
  startNodes,
  toGraph,
  wayOfAnswer,
} from './graph.ts';
import { type CountedThing, type FlowchartRequest, findNode } from './request.ts';
import { runNumbers } from './run-numbers.ts';

const refuse = (reason: string): SolveResult => ({ ok: false, reason });
const solved = (
  answer: string,
  steps: readonly string[],
  more: Partial<Solution> = {},
): SolveResult => ({
  ok: true,
  solution: { answer, steps, ...more },
});
const named = ({ text }: FlowNode) => text.replaceAll('\n', ' ');
const quoted = (node: FlowNode) => `“${named(node)}”`;

/** Exact answers about a flowchart; a diagram of another kind has none. */
export function solve(description: FlowchartDescription, request: FlowchartRequest): SolveResult {
  if (description.kind === 'foreign')
    return refuse(`Nothing can be calculated from a ${description.diagram} diagram.`);
  const graph = toGraph(description);
  switch (request.kind) {
    case 'reachable':
    case 'shortest-path':
      return solveWay(description, graph, request);
    case 'after':
    case 'before':
      return solveNeighbours(description, graph, request);
    case 'count':
      return solveCount(description, graph, request.what);
    case 'follow':
      return solveFollow(description, graph, request.answers);
    case 'run':
      return solveRun(graph, request);
  }
}

const unknownNode = (name: string) => refuse(`There is no single box “${name}” in it.`);
const groupRefusal = 'Some arrows lead to whole groups; where they go inside is not said.';

function solveWay(
  flowchart: Flowchart,
  graph: FlowGraph,
  request: Extract<FlowchartRequest, { kind: 'reachable' | 'shortest-path' }>,
): SolveResult {
  const [from, to] = [findNode(flowchart, request.from), findNode(flowchart, request.to)];
  if (!from) return unknownNode(request.from);
  if (!to) return unknownNode(request.to);
  if (graph.groupEdges) return refuse(groupRefusal);
  const way = shortestWay(graph, from.id, to.id);
  const texts = way?.map((id) => named(graph.nodes.get(id) ?? from));
  if (request.kind === 'reachable') {
    if (texts)
      return solved('Yes', [`The way is ${texts.join(' → ')}.`], {
        alsoRight: ['true', 'possible'],
      });
    return solved('No', [`No arrows lead from ${quoted(from)} to ${quoted(to)}.`], {
      alsoRight: ['false'],
    });
  }
  if (!way || !texts) return refuse(`No way leads from ${quoted(from)} to ${quoted(to)}.`);
  // Numbers at arrows are lengths or costs: the way with the fewest arrows need not be the shortest. (0 and 1 alone are the
  // inputs of an automaton.)
  if (flowchart.edges.some(({ label }) => isLength(label ?? '')))
    return refuse('The arrows carry numbers, which may be lengths: the shortest way is not plain.');
  if (request.wanted === 'way') {
    if (!isOnlyShortest(graph, way)) return refuse('Several ways are equally short.');
    const shown = texts.join(' → ');
    return solved(shown, [`The shortest way is ${shown}.`], {
      alsoRight: [texts.join(', '), texts.join('-'), texts.join(' -> ')],
      details: texts,
    });
  }
  const count = way.length - 1;
  const sum =
    count > 1
      ? `${Array.from({ length: count }, () => 1).join(' + ')} = ${count}`
      : `There is ${count} arrow.`;
  return solved(String(count), [`The shortest way is ${texts.join(' → ')}.`, sum], {
    value: count,
    alsoRight: [`${count} steps`, `${count} arrows`],
    details: texts,
  });
}

function isLength(label: string): boolean {
  return /^\s*\d+(?:[.,]\d+)?\s*\p{L}{0,3}\s*$/u.test(label) && !/^\s*[01]\s*$/.test(label);
}

function solveNeighbours(
  flowchart: Flowchart,
  graph: FlowGraph,
  request: Extract<FlowchartRequest, { kind: 'after' | 'before' }>,
): SolveResult {
  const node = findNode(flowchart, request.node);
  if (!node) return unknownNode(request.node);
  if (graph.undirected)
    return refuse('Some lines in it have no direction, so nothing comes after or before.');
  if (graph.groupEdges) return refuse(groupRefusal);
  if (request.kind === 'after' && request.answer !== undefined) {
    const way = wayOfAnswer(graph, node.id, request.answer);
    const target = way && graph.nodes.get(way.to);
    if (!target) return refuse(`No arrow from ${quoted(node)} says “${request.answer}”.`);
    return solved(named(target), [
      `The arrow for “${request.answer}” leads from ${quoted(node)} to ${quoted(target)}.`,
    ]);
  }
  const isAfter = request.kind === 'after';
  const ids = isAfter
    ? graph.out(node.id).map(({ to }) => to)
    : graph.into(node.id).map(({ from }) => from);
  const found = [...new Set(ids)].flatMap((id) => graph.nodes.get(id) ?? []);
  const word = isAfter ? 'after' : 'before';
  if (found.length === 0) return refuse(`Nothing comes ${word} ${quoted(node)}.`);
  const arrows = found.map((other) =>
    isAfter
      ? `An arrow leads from ${quoted(node)} to ${quoted(other)}.`
      : `An arrow leads from ${quoted(other)} to ${quoted(node)}.`,
  );
  return solved(found.map(named).join(', '), arrows, { details: found.map(named) });
}

function solveCount(flowchart: Flowchart, graph: FlowGraph, what: CountedThing): SolveResult {
  const counted = (nodes: readonly FlowNode[]) =>
    solved(
      String(nodes.length),
      [nodes.length > 0 ? `Counted: ${nodes.map(named).join(', ')}.` : 'There is none.'],
      {
        value: nodes.length,
      },
    );
  switch (what) {
    case 'nodes':
      return counted(flowchart.nodes);
    case 'decisions':
      return counted(flowchart.nodes.filter(({ shape }) => nodeKind(shape) === 'decision'));
    case 'ends':
      if (graph.undirected || graph.groupEdges)
        return refuse('Not every line in it has a direction between two boxes.');
      return counted(
        flowchart.nodes.filter(({ id }) => graph.out(id).length === 0 && graph.into(id).length > 0),
      );
    case 'edges': {
      const edges = flowchart.edges.filter(({ line }) => line !== 'invisible');
      return solved(String(edges.length), [`There are ${edges.length} arrows or lines.`], {
        value: edges.length,
      });
    }
  }
}

function solveFollow(
  flowchart: Flowchart,
  graph: FlowGraph,
  given: Extract<FlowchartRequest, { kind: 'follow' }>['answers'],
): SolveResult {
  if (graph.undirected || graph.groupEdges)
    return refuse('Not every line in it has a direction between two boxes.');
  const starts = startNodes(graph);
  const [start] = starts;
  if (!start || starts.length > 1) return refuse('It has no single start.');
  const answers = new Map<string, string>();
  for (const { node, answer } of given) {
    const found = findNode(flowchart, node);
    if (!found) return unknownNode(node);
    answers.set(found.id, answer);
  }
  const steps: string[] = [];
  const seen = new Set<string>();
  for (let at: FlowNode = start; ; ) {
    if (seen.has(at.id))
      return refuse(`With these answers it comes back to ${quoted(at)} again and again.`);
    seen.add(at.id);
    const ways = graph.out(at.id);
    if (ways.length === 0) {
      const unused = [...answers.keys()].find((id) => !seen.has(id));
      const node = unused === undefined ? undefined : graph.nodes.get(unused);
      if (node) return refuse(`${quoted(node)} is not met on this way.`);
      return solved(named(at), [...steps, `It ends at ${quoted(at)}.`]);
    }
    const answer = answers.get(at.id);
    if (ways.length > 1 && answer === undefined)
      return refuse(`The answer at ${quoted(at)} is not given.`);
    const way = answer === undefined ? ways[0] : wayOfAnswer(graph, at.id, answer);
    const next = way && graph.nodes.get(way.to);
    if (!next) return refuse(`No arrow from ${quoted(at)} says “${answer ?? ''}”.`);
    steps.push(`${quoted(at)}${answer === undefined ? '' : ` (${answer})`} → ${quoted(next)}`);
    at = next;
  }
}

function solveRun(
  graph: FlowGraph,
  request: Extract<FlowchartRequest, { kind: 'run' }>,
): SolveResult {
  const inputs = new Map(
    Object.entries(request.inputs).map(([name, value]) => [name, new Fraction(value)]),
  );
  const run = runNumbers(graph, inputs);
  if (!run.ok) return run;
  const given = [...inputs].map(([name, value]) => `${name} = ${formatNumber(value)}`);
  const steps = [...given, ...run.steps];
  if (request.wanted === 'boxes')
    return solved(
      String(run.visited.length),
      [...steps, `${run.visited.length} boxes are passed.`],
      { value: run.visited.length },
    );
  if (request.wanted === 'output') {
    if (run.outputs.length === 0) return refuse('With these numbers nothing is printed.');
    const [only] = run.outputs;
    const value = run.outputs.length === 1 ? only?.value : undefined;
    return solved(run.outputs.map(({ text }) => text).join(', '), steps, value && numberOf(value));
  }
  const { variable } = request.wanted;
  const value = run.values.get(variable);
  if (!value) return refuse(`“${variable}” gets no value.`);
  return solved(
    formatNumber(value),
    [...steps, `${variable} = ${formatNumber(value)}`],
    numberOf(value),
  );
}

function numberOf(value: Fraction): Partial<Solution> {
  const isWhole = value.d === 1n;
  return {
    value: value.valueOf(),
    ...(!isWhole && { alsoRight: [value.toFraction(), value.toString(4)] }),
  };
}
