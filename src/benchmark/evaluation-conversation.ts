import { pastTurns, readDescriptionOf } from '../core/conversation.ts';
import { createConversationContext } from '../core/conversation-context.ts';
import { toAppError, toErrorData } from '../core/errors.ts';
import {
  createRun,
  type GivenDescription,
  partOf,
  type Run,
  reduceRun,
} from '../core/reduce-run.ts';
import { type RunRequest, type RunSetting, runReasoning } from '../core/run-reasoning.ts';
import type { RgbaImage, VisionLanguageModel } from '../core/vision-language-model.ts';
import type { DescriptionReply, Reply, TurnReply } from './evaluation-result.ts';

/** How every figure is run: model, prompts, budgets and all else that a run takes but is not the figure's. */
export type EvaluationSetting = Omit<
  RunSetting,
  'context' | 'contextTokens' | 'cancel' | 'answerNow' | 'readText'
> & { readonly model: VisionLanguageModel };

export type Hints = NonNullable<RunRequest['hints']>;

/** One figure in one conversation, asked through the app's own pipeline. */
export interface EvaluationConversation {
  readonly setting: RunSetting;
  /** Describes the figure, as the app does when it is dropped. */
  formalize(hints: Hints | undefined): Promise<DescriptionReply>;
  /**
   * Asks the next question. Absent `given`: about the description as read, with the figure; else about that one alone,
   * as after a correction.
   */
  ask(question: string, given?: GivenDescription): Promise<TurnReply>;
  /** Frees features and KV cache. */
  dispose(): Promise<void>;
}

/** Nobody stops an evaluated run or hurries it. */
const never = { aborted: false };

/** @param image absent where only given descriptions are asked about */
export function openConversation(
  { model, ...shared }: EvaluationSetting,
  image: RgbaImage | undefined,
): EvaluationConversation {
  const context = createConversationContext(model);
  if (image) context.setImage(image);
  const setting: RunSetting = {
    ...shared,
    context,
    contextTokens: model.contextTokens,
    cancel: never,
    answerNow: never,
  };
  const runs: Run[] = [];

  async function run(
    request: Omit<RunRequest, 'runId' | 'conversationId' | 'attempt' | 'retriesUnparsed'>,
    given?: GivenDescription,
  ): Promise<Run> {
    const runId = String(runs.length + 1);
    let state = createRun(runId, request.question, given);
    const whole = { ...request, runId, conversationId: '1', attempt: 1, retriesUnparsed: true };
    try {
      for await (const event of runReasoning(whole, setting)) state = reduceRun(state, event);
    } catch (thrown) {
      state = reduceRun(state, { type: 'run-error', error: toErrorData(thrown) });
    }
    // Anything else is no fault of the model's.
    if (state.state.status === 'failed' && state.state.error.code !== 'context-length-exceeded')
      throw toAppError(state.state.error);
    runs.push(state);
    return state;
  }

  return {
    setting,
    async formalize(hints) {
      const state = await run({ seesImage: true, turns: [], ...(hints && { hints }) });
      return { ...toReply(state), text: readDescriptionOf({ runs }) ?? '' };
    },
    async ask(question, given) {
      const past = pastTurns(runs, given);
      const description = given?.text ?? readDescriptionOf({ runs }) ?? '';
      const request = { question, description, seesImage: given?.seesImage ?? true, turns: past };
      const state = await run(request, given);
      const textOf = (kind: 'reasoning' | 'answer'): string => partOf(state, kind)?.text ?? '';
      return { ...toReply(state), reasoning: textOf('reasoning'), answer: textOf('answer') };
    },
    dispose: () => context.dispose(),
  };
}

function toReply({ state }: Run): Reply {
  if (state.status === 'failed') return { tokens: 0, problem: state.error.message };
  if (state.status !== 'ended') throw new Error('A run came to no end.');
  const tokens = state.usage.reduce((sum, { outputTokens }) => sum + outputTokens, 0);
  return { tokens, finish: state.finish };
}
