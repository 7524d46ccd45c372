import type { Flowchart, FlowNode } from './description.ts';
import { answerMeaning, toGraph, wayOfAnswer } from './graph.ts';
import { answerIs, N, things, who } from './question-words.ts';
import type { FlowchartRequest } from './request.ts';

/** An answer that really is written at that box, as it is written there. */
export function answerAt(flowchart: Flowchart, node: FlowNode, said: string): string | undefined {
  const graph = toGraph(flowchart);
  const found = wayOfAnswer(graph, node.id, said);
  if (!found) return undefined;
  return found.label !== undefined && answerMeaning(found.label) === answerMeaning(said)
    ? found.label
    : answerMeaning(said);
}

const endUp = `(?:where (?:do|does|will|would) ${who} (?:end(?: up)?|finish|land|arrive|stop)|(?:what|which(?: (?:${things}))?) (?:do|does|will|would) ${who} (?:end(?: up)? (?:at|in|with)|reach(?: at the end| in the end)?|finish (?:at|in|with))|what is the (?:final |end )?(?:outcome|result|end point)|how does it end)`;
const endFirst = new RegExp(`^${endUp} (?:if|when) (.+)$`);
const endLast = new RegExp(`^(?:if|when|suppose|given that) (.+?)(?: then)? ${endUp}$`);

/** “Where do you end if X is yes and Y is no?” */
export function recognizeFollow(
  flowchart: Flowchart,
  text: string,
  nodes: readonly FlowNode[],
): FlowchartRequest | undefined {
  const clauses = endFirst.exec(text)?.[1] ?? endLast.exec(text)?.[1];
  if (clauses === undefined) return undefined;
  const answers: { node: string; answer: string }[] = [];
  for (const clause of clauses.split(
    / and (?:if )?(?=(?:the answer (?:to|at|for) )?⟦|(?:you|we|i) answer|[^⟦]+ (?:at|to) ⟦)| (?=the answer (?:to|at|for) ⟦)|(?<=\S)(?<!\b(?:to|at|for)) (?=⟦\d+⟧ (?:is|gets|=))/,
  )) {
    const found = new RegExp(`^(?:the answer (?:to|at|for) )?${N} ${answerIs} ([^⟦⟧]+)$`).exec(
      clause,
    );
    const turned = found
      ? undefined
      : new RegExp(`^(?:(?:you|we|i) (?:answer|say) )?([^⟦⟧]+?) (?:to|at) ${N}$`).exec(clause);
    const node = nodes[Number(found?.[1] ?? turned?.[2] ?? -1)];
    const answer = node && answerAt(flowchart, node, found?.[2] ?? turned?.[1] ?? '');
    if (!node || answer === undefined) return undefined;
    answers.push({ node: node.id, answer });
  }
  return { kind: 'follow', answers };
}
