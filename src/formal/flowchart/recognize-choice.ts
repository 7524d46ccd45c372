import type { Flowchart, FlowNode } from './description.ts';
import { answerMeaning, toGraph } from './graph.ts';
import { next, what, who } from './question-words.ts';
import type { FlowchartRequest } from './request.ts';

const choose =
  '(?:choose|chooses|pick|picks|select|selects|go for|goes for|decide on|decides on|decide for|decides for|opt for|opts for|want|wants|prefer|prefers|answer|answers|say|says)';
const chosen = `(?:if|when) ${who} ${choose} (.+?)`;
const patterns = [
  new RegExp(`^${what} ${next}(?: next| then)? ${chosen}$`),
  new RegExp(`^${chosen} ${what} ${next}(?: next| then)?$`),
];

/** “What do you do next if you choose tea?”, where only one arrow of the whole flowchart says “tea”. */
export function recognizeChoice(
  flowchart: Flowchart,
  text: string,
  nodes: readonly FlowNode[],
): FlowchartRequest | undefined {
  const said = patterns.map((pattern) => pattern.exec(text)?.[1]).find((found) => found);
  if (said === undefined) return undefined;
  // The text of a box may be the word of an arrow too.
  const answer = said.replaceAll(
    /⟦(\d+)⟧/g,
    (_, index: string) => nodes[Number(index)]?.text ?? '',
  );
  const wanted = answerMeaning(answer);
  const found = toGraph(flowchart).ways.filter(
    ({ label }) => label !== undefined && answerMeaning(label) === wanted,
  );
  const [way] = found;
  return way?.label !== undefined && found.length === 1
    ? { kind: 'after', node: way.from, answer: way.label }
    : undefined;
}
