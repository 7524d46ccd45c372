import type { FoundText } from './conversation.ts';
import type { ErrorData } from './errors.ts';

/** What a streamed part of a run is: R1-Onevision's formal description, its reasoning, its answer. */
export type PartKind = 'formal-description' | 'reasoning' | 'answer';

/** The two stages of a run, in order; the first is skipped when a description is already there. */
export type Stage = 'formalize' | 'reason';

/**
 * How a part or a run came to its end.
 * `answer-forced` belongs to reasoning cut short, by budget, repetition or the user, so that the answer could follow.
 */
export type FinishReason = 'complete' | 'stopped' | 'length' | 'repetition' | 'answer-forced';

/** What one stage cost. Times are milliseconds, measured in the worker. */
export type StageUsage = {
  readonly stage: Stage;
  /** Tokens prefilled in this stage, image tokens included. */
  readonly promptTokens: number;
  /** Tokens before those, taken from the KV cache. 0 in a fresh session. */
  readonly cachedTokens: number;
  readonly outputTokens: number;
  /** Image tokens in the whole prompt; 0 when the stage ran from text alone. */
  readonly imageTokens: number;
  /** Time in the vision encoder; absent when the features were cached or no image was used. */
  readonly encodeMs?: number;
  /** From the start of generation to its first token, encoder excluded. */
  readonly prefillMs: number;
  /** From the start of the stage to its first token, encoder included. */
  readonly timeToFirstTokenMs: number;
  /** Absent for fewer than two tokens: there is no interval to measure. */
  readonly decodeTokensPerSecond?: number;
  /** Where the KV cache was kept; absent where the model does not tell. */
  readonly kvCacheOn?: 'cpu' | 'gpu';
  /** Results of calculations that the app wrote into the reply; absent where the model was on its own. */
  readonly computedSums?: number;
  /** Whether the app's solver answered what the model said is asked; absent where the model was on its own. */
  readonly solvedByApp?: boolean;
  /** The app wrote the description by what the model's encoder saw. */
  readonly laidOut?: true;
  /** Texts copied and values measured where the model pointed; absent where nothing was done for it. */
  readonly takenFromFigure?: number;
};

export type RunStatus =
  /** The text reader looks for lines of text; while its files are on their way, how far they are. */
  | {
      readonly phase: 'reading-text';
      readonly download?: { readonly loadedBytes: number; readonly totalBytes: number };
    }
  /** What the text reader found, in reading order. */
  | { readonly phase: 'text-found'; readonly lines: readonly FoundText[] }
  | { readonly phase: 'encoding-image' }
  | { readonly phase: 'prefill'; readonly stage: Stage; readonly promptTokens: number }
  /** The oldest turns no longer fit in the model's context and are left out of this run. */
  | { readonly phase: 'context-trimmed'; readonly droppedTurns: number }
  /** The description does not parse and is asked for once more; `problem`: what the model is told. */
  | { readonly phase: 'description-retry'; readonly problem: string }
  /** The later attempt at the description is no better: this earlier one counts after all. */
  | { readonly phase: 'description-kept'; readonly attempt: number };

/**
 * The one stream that a run produces: plain cloneable data, deltas only.
 *
 *     run-start (status | part-start part-delta* part-end)* run-end
 *
 * or, at any point, `run-error`. Nothing follows either end. Only `run-error` may leave a part open.
 * A kind of part can come again with a higher attempt: it supersedes the earlier ones, which stay to be looked at,
 * unless `description-kept` then names an earlier one.
 */
export type ReasoningEvent =
  | { readonly type: 'run-start'; readonly runId: string; readonly attempt: number }
  | { readonly type: 'status'; readonly status: RunStatus }
  | { readonly type: 'part-start'; readonly kind: PartKind; readonly attempt: number }
  /** `tokens`: output tokens of this stage so far, special ones included. */
  | { readonly type: 'part-delta'; readonly text: string; readonly tokens: number }
  | { readonly type: 'part-end'; readonly finish: FinishReason }
  | {
      readonly type: 'run-end';
      readonly finish: FinishReason;
      readonly usage: readonly StageUsage[];
    }
  | { readonly type: 'run-error'; readonly error: ErrorData };

/** True for the event after which a run says nothing more. */
export function isTerminal(event: ReasoningEvent): boolean {
  return event.type === 'run-end' || event.type === 'run-error';
}
