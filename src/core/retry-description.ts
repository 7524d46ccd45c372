import { retryMessage } from './prompts.ts';
import type { FinishReason, ReasoningEvent, StageUsage } from './reasoning-event.ts';
import { type ReplyOptions, streamReply } from './stream-reply.ts';
import type { ModelSession, Turn } from './vision-language-model.ts';

/** What keeps a description from being parsed. */
export type DescriptionFlaws = {
  /** How many errors there are, 1 or more; a description with fewer is taken to be the better one. */
  readonly errors: number;
  /** The first of them in one or two sentences, for the model and the user. */
  readonly problem: string;
};

/** @returns `undefined` for a description that parses. Never throws. */
export type CheckDescription = (description: string) => Promise<DescriptionFlaws | undefined>;

export type DescriptionAttempt = { readonly text: string; readonly finish: FinishReason };

/** The description to go on with, and what the second attempt cost. */
export type RetryOutcome = DescriptionAttempt & { readonly usage: StageUsage };

export type RetryOptions = Pick<
  ReplyOptions,
  'attempt' | 'maxNewTokens' | 'cancel' | 'stageStartedMs' | 'imageTokens' | 'ruler' | 'rule'
> & { readonly contextTokens: number; readonly check: CheckDescription };

/**
 * Asks once more, in the same session, for a description that does not parse, with its problem named. The second
 * attempt counts unless it is empty, stopped, cut off where the first was not, or has more errors than the first.
 * @param options `attempt` is the first one's
 * @returns `undefined` where the first attempt parses, or where a second does not fit in the context
 */
export async function* retryDescription(
  session: ModelSession,
  first: DescriptionAttempt,
  { contextTokens, check, ...options }: RetryOptions,
): AsyncGenerator<ReasoningEvent, RetryOutcome | undefined> {
  if (first.finish === 'stopped') return undefined;
  const flaws = await check(first.text);
  if (!flaws || options.cancel.aborted) return undefined;
  const turn: Turn = { messages: [retryMessage(flaws.problem)] };
  const needed = session.tokenCount + session.countTokens(turn) + options.maxNewTokens;
  if (needed > contextTokens) return undefined;

  yield { type: 'status', status: { phase: 'description-retry', problem: flaws.problem } };
  const attempt = options.attempt + 1;
  const reply = yield* streamReply(session, turn, { ...options, stage: 'formalize', attempt });
  const second = { text: reply.texts['formal-description'], finish: reply.finish };
  const flawsLeft = (await check(second.text))?.errors ?? 0;
  const { usage } = reply;
  if (first.text === '' || (isWhole(first, second) && flawsLeft <= flaws.errors))
    return { ...second, usage };
  if (second.text !== '')
    yield { type: 'status', status: { phase: 'description-kept', attempt: options.attempt } };
  const finish = second.finish === 'stopped' ? 'stopped' : first.finish;
  return { text: first.text, finish, usage };
}

/** The second attempt came as far as the first: it is there, and not cut off where the first was not. */
function isWhole(first: DescriptionAttempt, second: DescriptionAttempt): boolean {
  if (second.text === '' || second.finish === 'stopped') return false;
  return second.finish === 'complete' || first.finish !== 'complete';
}
