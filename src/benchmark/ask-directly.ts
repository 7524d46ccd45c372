import { formalizeMessage } from '../core/prompts.ts';
import type { RunSetting } from '../core/run-reasoning.ts';
import { streamReply } from '../core/stream-reply.ts';
import type { Turn } from '../core/vision-language-model.ts';
import type { Hints } from './evaluation-conversation.ts';
import type { TurnReply } from './evaluation-result.ts';

/** Stands before a question that is to be answered without a description; `training/nano/sequences.py` has the same. */
const directly = '\nDirectly: ';

/**
 * Asks for the answer straight from the figure: what the way over the description is compared with. The answer has the
 * budget of an answer; a model that begins with something else is cut short as in the app.
 * @param hints left out from the end until the rest fits in the model's context
 */
export async function askDirectly(
  question: string,
  hints: Hints,
  { context, contextTokens, prompts, budgets, cancel, now }: RunSetting,
): Promise<TurnReply> {
  const stageStartedMs = now();
  const session = await context.freshSession(true);
  const { imageTokens } = await context.encodedImage();
  const withHints = (count: number): Turn => {
    const { text } = formalizeMessage(prompts, hints.slice(0, count));
    return { messages: [{ role: 'user', text: text + directly + question, image: true }] };
  };
  const needs = (turn: Turn): number => session.countTokens(turn) + 2 * budgets.answer;
  let count = hints.length;
  while (count > 0 && needs(withHints(count)) > contextTokens) count = Math.floor(count / 2);
  const turn = withHints(count);
  if (needs(turn) > contextTokens) {
    const problem = `This needs ${needs(turn)} tokens; the model has ${contextTokens}.`;
    return { reasoning: '', answer: '', tokens: 0, problem };
  }
  const events = streamReply(session, turn, {
    stage: 'reason',
    attempt: 1,
    maxNewTokens: budgets.answer,
    answerBudget: budgets.answer,
    cancel,
    stageStartedMs,
    imageTokens,
  });
  for (;;) {
    const step = await events.next();
    if (!step.done) continue;
    const { texts, finish, usage } = step.value;
    const { reasoning, answer } = texts;
    return { reasoning, answer, tokens: usage.outputTokens, finish };
  }
}
