import {
  type Flowchart,
  type FlowchartDescription,
  type FlowNode,
  nodeKind,
} from './description.ts';
import { answerIs, go, N, near, next, things, way, what, who } from './question-words.ts';
import { recognizeChoice } from './recognize-choice.ts';
import { answerAt, recognizeFollow } from './recognize-follow.ts';
import { recognizeRun } from './recognize-run.ts';
import { type CountedThing, type FlowchartRequest, plainText } from './request.ts';

const fillers: readonly RegExp[] = [
  /\b(?:in|of|from|on|using|looking at|according to|based on|following|through) (?:this|the|that) (?:flow ?chart|diagram|chart|figure|picture|graph|tree|state machine|map|network|image|drawing|plan|procedure|process)\b/g,
  /\b(?:please|exactly|actually|here|shown|in total|altogether|by following the arrows|following the arrows|along the arrows|if you follow the arrows)\b/g,
  /^(?:so|now|and|then|hey|ok|okay)\b/g,
  /^(?:can you |could you )?(?:tell me|say|find out|i want to know|i would like to know|do you know)\b/g,
];
const counted: readonly (readonly [string, CountedThing])[] = [
  ['(?:nodes|boxes|shapes|blocks|states|vertices|symbols)', 'nodes'],
  [
    '(?:decisions|decision (?:points|nodes|boxes|diamonds|steps|symbols)|diamonds|diamond shapes|questions|yes no questions|yes/no questions)',
    'decisions',
  ],
  ['(?:arrows|edges|connections|links|transitions|connecting lines|lines|roads)', 'edges'],
  [
    '(?:outcomes|end ?points|ends|endings|end nodes|dead ends|possible (?:ends|outcomes|endings)|different (?:ends|outcomes|endings)|leaves|leaf nodes|final (?:states|boxes|nodes))',
    'ends',
  ],
];
type Reader = (groups: readonly string[]) => Draft | undefined;
type Draft =
  | { readonly kind: 'way'; readonly from: string; readonly to: string }
  | { readonly kind: 'reachable' | 'shortest-path'; readonly from: string; readonly to: string }
  | { readonly kind: 'after' | 'before'; readonly node: string; readonly answer?: string };

const way2 =
  (kind: 'reachable' | 'shortest-path' | 'way', reversed = false): Reader =>
  ([first, second]) =>
    first === undefined || second === undefined
      ? undefined
      : reversed
        ? { kind, from: second, to: first }
        : { kind, from: first, to: second };
const one =
  (kind: 'after' | 'before'): Reader =>
  ([node]) =>
    node === undefined ? undefined : { kind, node };
const answered =
  (reversed = false): Reader =>
  ([first, second]) => {
    const [node, answer] = reversed ? [second, first] : [first, second];
    return node === undefined || answer === undefined ? undefined : { kind: 'after', node, answer };
  };

const steps = '(?:steps|arrows|edges|moves|hops|transitions|links|connections)';
const patterns: readonly (readonly [string, Reader])[] = [
  [
    `(?:can|could|may|will|does|do) ${who} (?:ever |still |possibly )?(?:${go}|reach) from ${N} to ${N}`,
    way2('reachable'),
  ],
  [
    `(?:can|could) ${who} (?:ever )?(?:reach|${go} to) ${N} (?:if ${who} start (?:at|from|in)|from|starting (?:from|at|in)|when starting (?:from|at|in)) ${N}`,
    way2('reachable', true),
  ],
  [
    `(?:starting|beginning|if ${who} start) (?:from|at|in) ${N} (?:can|could|is it possible for) ${who} (?:to )?(?:ever )?(?:reach|${go} to) ${N}`,
    way2('reachable'),
  ],
  [`is it possible (?:for ${who} )?to (?:reach|${go}) (?:from )?${N} to ${N}`, way2('reachable')],
  [
    `is it possible to (?:reach|${go} to) ${N} (?:from|starting (?:from|at)) ${N}`,
    way2('reachable', true),
  ],
  [
    `(?:is there|does there exist|do you see) (?:a|any|some) ${way} (?:leading |going |that leads )?from ${N} to ${N}`,
    way2('reachable'),
  ],
  [`does (?:a|any|some) ${way} (?:lead|go|exist|run) from ${N} to ${N}`, way2('reachable')],
  [`is ${N} reachable (?:from|starting (?:from|at)) ${N}`, way2('reachable', true)],
  [`can ${N} (?:ever )?be reached (?:from|starting (?:from|at)) ${N}`, way2('reachable', true)],
  [`can ${N} (?:ever )?(?:lead to|reach) ${N}`, way2('reachable')],
  [
    `how many ${steps} (?:at least |minimally )?(?:are there|does it take|do you need|do i need|do you have to (?:take|follow|make)|must you (?:take|follow|make)|are needed|are required|are necessary|is it|lie|lead)?(?: at least| at minimum| at a minimum)? ?(?:to (?:${go}|reach) )?(?:on the shortest ${way} )?from ${N} to ${N}`,
    way2('shortest-path'),
  ],
  [
    `how many ${steps} (?:long )?(?:is|does|has|are on|are in) the shortest ${way} (?:have )?from ${N} to ${N}(?: have)?`,
    way2('shortest-path'),
  ],
  [
    `(?:what is the (?:least|smallest|minimum|minimal|fewest|lowest) number of|what is the minimum|the fewest) ${steps} (?:needed |required |it takes |you need )?(?:to (?:${go}|reach) )?from ${N} to ${N}`,
    way2('shortest-path'),
  ],
  [
    `(?:how long is|what is the length of) the shortest ${way} (?:from|between) ${N} (?:to|and) ${N}`,
    way2('shortest-path'),
  ],
  [
    `(?:(?:what|which) is|find|give|name|show|write(?: down)?) the shortest ${way} (?:leading |going )?(?:from|between) ${N} (?:to|and) ${N}`,
    way2('way'),
  ],
  [`${what} ${next} (?:${near} )?after ${N}`, one('after')],
  [`what is the (?:very )?next (?:step|box|thing|node|state|stage) after ${N}`, one('after')],
  [`(?:what|which (?:${things})) (?:${near} )?(?:follows|succeeds) ${N}`, one('after')],
  [
    `where (?:does|do) (?:the (?:arrows?|lines?) from )?${N} (?:${near} )?lead(?: to)?`,
    one('after'),
  ],
  [`where (?:do|does) ${who} go (?:${near} )?(?:after|from) ${N}`, one('after')],
  [`after ${N} (?:what|where|which(?: (?:${things}))?) ${next}(?: next)?`, one('after')],
  [
    `${what} (?:comes?|is|happens?|is done|takes place|(?:do|should|must) ${who} (?:do|have done)) (?:${near} )?before ${N}`,
    one('before'),
  ],
  [`(?:what|which (?:${things})) (?:${near} )?precedes? ${N}`, one('before')],
  [
    `(?:what|which (?:${things})) (?:leads?|goes|go|points?|point) ${near} (?:in)?to ${N}`,
    one('before'),
  ],
  [
    `${what} ${next} (?:${near} )?after ${N} (?:if|when|in case) (?:the answer|it|the reply|your answer) is ([^⟦⟧]+)`,
    answered(),
  ],
  [
    `(?:what|which (?:${things})) (?:${near} )?follows ${N} (?:if|when|in case) (?:the answer|it|the reply|your answer) is ([^⟦⟧]+)`,
    answered(),
  ],
  [
    `(?:if|when) the answer (?:to|at|for) ${N} is ([^⟦⟧]+?) ${what} ${next}(?: next| then)?`,
    answered(),
  ],
  [`(?:if|when) ${N} ${answerIs} ([^⟦⟧]+?) ${what} ${next}(?: next| then)?`, answered()],
  [
    `${what} ${next} (?:${near} |next )?(?:if|when) (?:the answer (?:to|at|for) )?${N} ${answerIs} ([^⟦⟧]+)`,
    answered(),
  ],
  [
    `${what} ${next} (?:${near} |next )?(?:if|when) (?:you|we|i) answer ([^⟦⟧]+?) (?:to|at) ${N}`,
    answered(true),
  ],
  [`where does ([^⟦⟧]+?) lead (?:from|at) ${N}`, answered(true)],
];
const compiled = patterns.map(([source, read]) => [new RegExp(`^${source}$`), read] as const);

/** What a question in anybody's words asks of a flowchart; `undefined` unless every word of it is understood. */
export function recognize(
  description: FlowchartDescription,
  question: string,
): FlowchartRequest | undefined {
  if (description.kind === 'foreign' || question.length > 500) return undefined;
  const run = recognizeRun(description, question);
  if (run) return run;
  // “Start” and “End” may be meant as boxes or as words; both readings are tried, and must not disagree.
  const readings = (['texts', 'special texts', 'texts and ids'] as const).map((names) =>
    recognizeReading(description, question, names),
  );
  const found = readings.filter((reading) => reading !== undefined);
  const [first] = found;
  return found.every((other) => JSON.stringify(other) === JSON.stringify(first))
    ? first
    : undefined;
}

const ordinary = /^(?:start|begin|end|ends|stop|done|finish|yes|no|step|steps|open|idle|ready)$/;

/** By what boxes may be named; ids may be shown to the reader of the text, where a figure shows only texts. */
type Names = 'texts' | 'special texts' | 'texts and ids';

function recognizeReading(
  flowchart: Flowchart,
  question: string,
  names: Names,
): FlowchartRequest | undefined {
  const { text, nodes } = markNodes(flowchart, question, names);
  const count = recognizeCount(flowchart, text) ?? recognizeChoice(flowchart, text, nodes);
  if (count) return count;
  const node = (index: string | undefined) =>
    index === undefined ? undefined : nodes[Number(index)];
  for (const [pattern, read] of compiled) {
    const groups = pattern.exec(text)?.slice(1);
    const draft = groups && read(groups);
    if (!draft) continue;
    if ('from' in draft) {
      const [from, to] = [node(draft.from), node(draft.to)];
      const ends = from && to && { from: from.id, to: to.id };
      if (ends && draft.kind === 'way') return { kind: 'shortest-path', ...ends, wanted: 'way' };
      if (ends && draft.kind !== 'way') return { kind: draft.kind, ...ends };
      continue;
    }
    const at = node(draft.node);
    if (!at) continue;
    if (draft.answer === undefined) return { kind: draft.kind, node: at.id };
    const answer = answerAt(flowchart, at, draft.answer);
    if (draft.kind === 'after' && answer !== undefined)
      return { kind: 'after', node: at.id, answer };
  }
  return recognizeFollow(flowchart, text, nodes);
}

/** Puts `⟦n⟧` in the place of each box that is named, longest names first, and leaves out words that ask nothing. */
function markNodes(flowchart: Flowchart, question: string, by: Names) {
  const nodes: FlowNode[] = [];
  const counts = new Map<string, number>();
  for (const { text } of flowchart.nodes)
    counts.set(plainText(text), (counts.get(plainText(text)) ?? 0) + 1);
  const texts = flowchart.nodes
    .map((node) => ({ node, written: node.text.trim(), name: plainText(node.text) }))
    .filter(({ name }) => name !== '' && counts.get(name) === 1)
    .filter(({ name }) => by !== 'special texts' || !ordinary.test(name));
  // A short id with a capital or a digit, which no box has as its text.
  const ids = flowchart.nodes
    .filter(({ id }) => by === 'texts and ids' && /^(?=.*[A-Z\d])\w{1,4}$/.test(id))
    .filter(({ id }) => !counts.has(plainText(id)))
    .map((node) => ({ node, written: node.id, name: node.id }));
  const named = [...texts, ...ids].sort((a, b) => b.name.length - a.name.length);
  let text = question
    .normalize('NFKC')
    .replaceAll(/[“”"‘’'`]/g, '')
    .replaceAll(/[?!.,;:]+(?=\s|$)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  for (const { node, name, written } of named) {
    const isShort = name.length <= 2;
    const source = (isShort ? written : name).replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&');
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}⟦])${source}(?![\\p{L}\\p{N}⟧])`,
      isShort ? 'gu' : 'giu',
    );
    // The article at the front of a sentence is no box.
    if (!pattern.test(text)) continue;
    nodes.push(node);
    text = text.replaceAll(pattern, `⟦${nodes.length - 1}⟧`);
  }
  text = text.toLowerCase();
  for (const filler of fillers) text = text.replaceAll(filler, ' ');
  const noun = new RegExp(
    `(?:the )?(?:(?:${things}) )?(?:called |named |labell?ed )?⟦(\\d+)⟧(?: (?:step|box|node|state|block|decision))?`,
    'g',
  );
  text = text.replaceAll(/\bwhat's\b|\bwhats\b/g, 'what is').replaceAll(noun, '⟦$1⟧');
  return { text: text.replaceAll(/\s+/g, ' ').trim(), nodes };
}

function recognizeCount(flowchart: Flowchart, text: string): FlowchartRequest | undefined {
  const ending =
    '(?: (?:are there|are in it|does it have|does it contain|does it show|has it|can you see|do you see|are drawn|are visible|there are|does (?:this|the) (?:flow ?chart|diagram|chart|graph|figure|tree|network|state machine) (?:have|contain|show)|are))?';
  for (const [names, thing] of counted) {
    const pattern = new RegExp(
      `^(?:how many|count(?: all)?(?: of)? the|what is the (?:total )?number of|give the number of) (?:different )?${names}${ending}$`,
    );
    if (pattern.test(text)) return { kind: 'count', what: thing };
    // Whether decisions and ends are steps too is anybody's guess.
    const steps = new RegExp(pattern.source.replace(names, 'steps'));
    const areAll = flowchart.nodes.every(({ shape }) => nodeKind(shape) === 'process');
    if (thing === 'nodes' && areAll && steps.test(text)) return { kind: 'count', what: thing };
  }
  return undefined;
}
