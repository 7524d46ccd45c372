import type { Level, Question } from '../formal-language.ts';
import type { Random } from '../random.ts';
import {
  type Flowchart,
  type FlowchartDescription,
  type FlowNode,
  nodeKind,
} from './description.ts';
import { type FlowGraph, startNodes, toGraph } from './graph.ts';
import { parseInstruction } from './instruction.ts';
import { type FlowchartRequest, plainText } from './request.ts';
import { solve } from './solve.ts';

type Draft = {
  readonly level: Level;
  readonly request: FlowchartRequest;
  readonly wordings: readonly string[];
};

/** Questions with exact answers; none for diagrams of other kinds. */
export function ask(
  description: FlowchartDescription,
  random: Random,
): Question<FlowchartRequest>[] {
  if (description.kind === 'foreign') return [];
  const graph = toGraph(description);
  const counts = new Map<string, number>();
  for (const { text } of description.nodes)
    counts.set(plainText(text), (counts.get(plainText(text)) ?? 0) + 1);
  const nodes = description.nodes.filter(
    ({ text }) => counts.get(plainText(text)) === 1 && !text.includes('\n'),
  );
  const drafts = [
    ...countDrafts(description, graph),
    ...wayDrafts(nodes, random),
    ...(graph.undirected || graph.groupEdges ? [] : neighbourDrafts(nodes, graph, random)),
    ...(graph.undirected || graph.groupEdges ? [] : followDrafts(nodes, graph, random)),
    ...runDrafts(description, random),
  ];
  return drafts.flatMap(({ level, request, wordings }) => {
    const result = solve(description, request);
    if (!result.ok) return [];
    return [{ level, request, text: random.pick(wordings), solution: result.solution }];
  });
}

function countDrafts(flowchart: Flowchart, graph: FlowGraph): Draft[] {
  const drafts: Draft[] = [
    {
      level: 'social',
      request: { kind: 'count', what: 'nodes' },
      wordings: [
        'How many boxes are there?',
        'How many nodes does the diagram have?',
        'What is the number of nodes?',
      ],
    },
    {
      level: 'junior-high',
      request: { kind: 'count', what: 'edges' },
      wordings: graph.undirected
        ? [
            'How many connections are there?',
            'How many edges does the graph have?',
            'How many lines can you see?',
          ]
        : [
            'How many arrows are there?',
            'How many arrows does the diagram contain?',
            'What is the number of arrows?',
          ],
    },
  ];
  if (flowchart.nodes.some(({ shape }) => nodeKind(shape) === 'decision'))
    drafts.push({
      level: 'social',
      request: { kind: 'count', what: 'decisions' },
      wordings: [
        'How many decisions are there?',
        'How many diamonds does the flowchart have?',
        'What is the total number of decisions?',
      ],
    });
  if (!graph.undirected)
    drafts.push({
      level: 'junior-high',
      request: { kind: 'count', what: 'ends' },
      wordings: [
        'How many outcomes are there?',
        'How many end points does the diagram have?',
        'How many different endings are there?',
      ],
    });
  return drafts;
}

function wayDrafts(nodes: readonly FlowNode[], random: Random): Draft[] {
  return [1, 2].flatMap((): Draft[] => {
    const [from, to] = random.pickSome(nodes, 2);
    if (!from || !to) return [];
    const [a, b] = [`“${from.text}”`, `“${to.text}”`];
    return [
      {
        level: 'junior-high',
        request: { kind: 'reachable', from: from.id, to: to.id },
        wordings: [
          `Can you get from ${a} to ${b}?`,
          `Is there a way from ${a} to ${b} along the arrows?`,
          `Is ${b} reachable from ${a}?`,
          `Can ${b} be reached from ${a}?`,
        ],
      },
      {
        level: 'high-school',
        request: { kind: 'shortest-path', from: from.id, to: to.id },
        wordings: [
          `How many steps does it take at least to get from ${a} to ${b}?`,
          `What is the smallest number of steps from ${a} to ${b}?`,
          `How long is the shortest path from ${a} to ${b}?`,
        ],
      },
    ];
  });
}

function neighbourDrafts(nodes: readonly FlowNode[], graph: FlowGraph, random: Random): Draft[] {
  const drafts: Draft[] = [];
  const [first, second] = random.pickSome(nodes, 2);
  if (first)
    drafts.push({
      level: 'social',
      request: { kind: 'after', node: first.id },
      wordings: [
        `What comes directly after “${first.text}”?`,
        `Which step comes right after “${first.text}”?`,
        `Where do you go from “${first.text}”?`,
      ],
    });
  if (second)
    drafts.push({
      level: 'social',
      request: { kind: 'before', node: second.id },
      wordings: [
        `What comes directly before “${second.text}”?`,
        `Which box leads directly to “${second.text}”?`,
      ],
    });
  const decisions = nodes.filter(({ id }) => graph.out(id).length > 1);
  const [decision] = random.pickSome(decisions, 1);
  const [way] = decision
    ? random.pickSome(
        graph.out(decision.id).filter(({ label }) => label !== undefined),
        1,
      )
    : [];
  if (decision && way?.label !== undefined)
    drafts.push({
      level: 'social',
      request: { kind: 'after', node: decision.id, answer: way.label },
      wordings: [
        `What comes after “${decision.text}” if the answer is ${way.label}?`,
        `If the answer to “${decision.text}” is ${way.label}, what happens next?`,
        `Where do you go if “${decision.text}” is answered with ${way.label}?`,
      ],
    });
  return drafts;
}

/** Follows random answers from the start to an end. */
function followDrafts(nodes: readonly FlowNode[], graph: FlowGraph, random: Random): Draft[] {
  const starts = startNodes(graph);
  const answers: { node: string; answer: string }[] = [];
  const texts: string[] = [];
  const known = new Set(nodes.map(({ id }) => id));
  let id = starts.length === 1 ? starts[0]?.id : undefined;
  for (let count = 0; id !== undefined && count < 100; count += 1) {
    const ways = graph.out(id);
    const way = ways.length > 0 ? random.pick(ways) : undefined;
    if (ways.length > 1) {
      if (way?.label === undefined || !known.has(id)) return [];
      answers.push({ node: id, answer: way.label });
      texts.push(`“${graph.nodes.get(id)?.text ?? ''}” is ${way.label}`);
    }
    id = way?.to;
  }
  if (answers.length === 0 || new Set(answers.map(({ node }) => node)).size < answers.length)
    return [];
  const said = texts.join(' and ');
  return [
    {
      level: 'social',
      request: { kind: 'follow', answers },
      wordings: [
        `Where do you end if ${said}?`,
        `Where do you end up when ${said}?`,
        `If ${said}, where do you finish?`,
      ],
    },
  ];
}

function runDrafts(flowchart: Flowchart, random: Random): Draft[] {
  const instructions = flowchart.nodes.map(({ text }) => parseInstruction(text));
  const inputs: Record<string, string> = {};
  const variables = new Set<string>();
  for (const instruction of instructions) {
    if (instruction?.kind === 'input')
      for (const name of instruction.names) inputs[name] = String(random.integer(1, 12));
    if (instruction?.kind === 'assign') variables.add(instruction.name);
  }
  const level: Level =
    flowchart.edges.length > flowchart.nodes.length
      ? 'college'
      : flowchart.nodes.length > 7
        ? 'high-school'
        : 'junior-high';
  const given = Object.entries(inputs)
    .map(([name, value]) => `${name} = ${value}`)
    .join(' and ');
  const drafts: Draft[] = [];
  if (instructions.some((instruction) => instruction?.kind === 'output'))
    drafts.push({
      level,
      request: { kind: 'run', inputs, wanted: 'output' },
      wordings:
        given === ''
          ? ['What is printed?', 'What is the output?']
          : [
              `Start with ${given}. What is printed?`,
              `What is the output for ${given}?`,
              `If ${given}, what does the flowchart print?`,
            ],
    });
  const [variable] = random.pickSome([...variables], 1);
  if (variable !== undefined)
    drafts.push({
      level,
      request: { kind: 'run', inputs, wanted: { variable } },
      wordings:
        given === ''
          ? [`What is the final value of ${variable}?`]
          : [
              `Start with ${given}. What is the final value of ${variable}?`,
              `What is ${variable} at the end if ${given}?`,
            ],
    });
  return drafts;
}
