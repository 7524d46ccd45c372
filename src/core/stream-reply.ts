import { decodeTokensPerSecond } from './decode-stats.ts';
import { forcedAnswerPrefix } from './prompts.ts';
import type {
  FinishReason,
  PartKind,
  ReasoningEvent,
  Stage,
  StageUsage,
} from './reasoning-event.ts';
import { endsInLoop } from './repetition.ts';
import {
  createPlainSplitter,
  createReasoningSplitter,
  type SplitEvent,
} from './split-reasoning.ts';
import type {
  CancelSignal,
  GenerateOptions,
  GenerateResult,
  ModelSession,
  Reasoner,
  Ruler,
  TextRule,
  Turn,
} from './vision-language-model.ts';

export type ReplyOptions = {
  readonly stage: Stage;
  readonly attempt: number;
  readonly maxNewTokens: number;
  /** Tokens after which reasoning is cut short; only for stage `reason`. */
  readonly thinkingBudget?: number;
  readonly answerBudget?: number;
  readonly cancel: CancelSignal;
  readonly answerNow?: CancelSignal;
  /** Exactly this many tokens, all shown as reasoning, guards off (benchmarks). */
  readonly forcedTokens?: number;
  /** Calculates or answers in the reply; its rule holds for replies without a prefix. */
  readonly reasoner?: Reasoner;
  /** Measures where the reply points. */
  readonly ruler?: Ruler;
  /** Keeps the reply in form; for replies without a prefix. */
  readonly rule?: TextRule;
  /** Text of the turn's `replyPrefix`: part of the reply as far as its parts are concerned. */
  readonly prefix?: string;
  readonly stageStartedMs: number;
  readonly imageTokens: number;
  readonly encodeMs?: number;
};

export type Reply = {
  readonly texts: Readonly<Record<PartKind, string>>;
  readonly finish: FinishReason;
  readonly usage: StageUsage;
};

/** Why generation was ended from here rather than by the model. */
type Cut = 'stopped' | 'force-answer' | 'answered' | 'answer-length' | 'repetition';

/**
 * Streams one stage's reply as parts, and keeps a model from running away: a token budget, a stop for text that
 * loops, and a thinking budget after which the answer is asked for in the same KV cache.
 */
export async function* streamReply(
  session: ModelSession,
  turn: Turn,
  options: ReplyOptions,
): AsyncGenerator<ReasoningEvent, Reply> {
  const { stage, attempt, forcedTokens } = options;
  const promptTokens = session.countTokens(turn);
  yield { type: 'status', status: { phase: 'prefill', stage, promptTokens } };

  const texts = { 'formal-description': '', reasoning: '', answer: '' };
  const start = stage === 'formalize' ? 'formal-description' : 'reasoning';
  const splitter =
    forcedTokens === undefined ? createReasoningSplitter(start) : createPlainSplitter(start);
  let kind: PartKind = start;
  let cut: Cut | undefined;
  let answerForced = false;
  let partFinish: FinishReason = 'complete';
  const results: GenerateResult[] = [];
  let tokensSoFar = 0;
  /** The reply as it was written, tags and what was put into the model's mouth included. */
  let written = '';

  const toEvents = (splits: readonly SplitEvent[]): ReasoningEvent[] =>
    splits.map((split) => {
      if (split.type === 'close') return { type: 'part-end', finish: partFinish };
      if (split.type === 'text') {
        texts[kind] += split.text;
        return { type: 'part-delta', text: split.text, tokens: tokensSoFar };
      }
      kind = split.kind;
      texts[kind] = '';
      return { type: 'part-start', kind, attempt };
    });

  /** Looks at the reply after each piece; the first reason to end it stays. */
  function reasonToCut(tokens: number, answerTokens: number): Cut | undefined {
    if (options.cancel.aborted) return 'stopped';
    if (forcedTokens !== undefined) return undefined;
    if (splitter.answered) return 'answered';
    const thinking = stage === 'reason' && !answerForced && splitter.open !== 'answer';
    if (thinking && options.answerNow?.aborted) return 'force-answer';
    if (thinking && tokens >= (options.thinkingBudget ?? Number.POSITIVE_INFINITY))
      return 'force-answer';
    if (answerTokens >= (options.answerBudget ?? Number.POSITIVE_INFINITY)) return 'answer-length';
    if (splitter.open !== undefined && endsInLoop(texts[kind]))
      return thinking ? 'force-answer' : 'repetition';
    return undefined;
  }

  async function* write(next: Turn, maxNewTokens: number): AsyncGenerator<ReasoningEvent, void> {
    cut = undefined;
    const tokensBefore = results.reduce((sum, result) => sum + result.arrivalsMs.length, 0);
    let answerFrom: number | undefined;
    const { reasoner, ruler } = options;
    const force = reasoner?.next ?? ruler?.measure;
    const rule = options.prefix === undefined ? (options.rule ?? reasoner?.rule) : undefined;
    const filter = ruler?.createFilter();
    const before = written;
    const generateOptions: GenerateOptions = {
      maxNewTokens,
      ...(forcedTokens !== undefined && { minNewTokens: forcedTokens }),
      ...(rule && { rule: after(before, rule) }),
      ...(force && { forceText: (text: string) => force(before + text) }),
      cancel: {
        get aborted() {
          return cut !== undefined || options.cancel.aborted;
        },
      },
    };
    const pieces = session.generate(next, generateOptions);
    let left = true;
    try {
      for (;;) {
        const step = await pieces.next();
        if (step.done) {
          left = false;
          results.push(step.value);
          if (filter && cut === undefined) yield* toEvents(splitter.push(filter.end()));
          return;
        }
        if (cut !== undefined) continue;
        written += step.value.text;
        tokensSoFar = tokensBefore + step.value.tokens;
        const { text } = step.value;
        yield* toEvents(splitter.push(filter ? filter.push(text) : text));
        if (splitter.open === 'answer') answerFrom ??= step.value.tokens;
        const answerTokens = answerFrom === undefined ? 0 : step.value.tokens - answerFrom + 1;
        cut = reasonToCut(step.value.tokens, answerTokens);
      }
    } finally {
      // The reader of this stream left, or the model failed: generation must not go on unseen.
      if (left) {
        cut ??= 'stopped';
        await pieces.return(undefined as never);
      }
    }
  }

  if (options.prefix !== undefined) {
    written = options.prefix;
    yield* toEvents(splitter.push(options.prefix));
  }
  yield* write(turn, forcedTokens ?? options.maxNewTokens);
  if (wantsForcedAnswer()) {
    partFinish = 'answer-forced';
    splitter.dropHalfTag();
    written += forcedAnswerPrefix;
    yield* toEvents(splitter.push(forcedAnswerPrefix));
    partFinish = 'complete';
    answerForced = true;
    yield* write({ messages: [], replyPrefix: forcedAnswerPrefix }, options.answerBudget ?? 1);
  }
  const finish = finishOf(cut, results.at(-1), forcedTokens);
  partFinish = finish;
  yield* toEvents(splitter.end(finish === 'complete'));
  return { texts, finish, usage: toUsage(results, options) };

  function wantsForcedAnswer(): boolean {
    if (stage !== 'reason' || forcedTokens !== undefined || options.cancel.aborted) return false;
    if (cut === 'force-answer') return true;
    return cut === undefined && results.at(-1)?.end === 'length' && splitter.open !== 'answer';
  }
}

/** The rule for what follows `before`. */
function after(before: string, rule: TextRule): TextRule {
  return {
    allows: (text, next) => rule.allows(before + text, next),
    isWhole: (text) => rule.isWhole(before + text),
  };
}

function finishOf(
  cut: Cut | undefined,
  result: GenerateResult | undefined,
  forcedTokens: number | undefined,
): FinishReason {
  if (result?.end === 'cancelled' && cut === undefined) return 'stopped';
  // The user stopped before the answer that was to be forced.
  if (cut === 'force-answer') return 'stopped';
  if (cut === 'stopped') return result?.end === 'end-of-turn' ? 'complete' : 'stopped';
  if (cut === 'answer-length') return 'length';
  if (cut === 'repetition') return 'repetition';
  if (cut === 'answered' || forcedTokens !== undefined) return 'complete';
  return result?.end === 'length' ? 'length' : 'complete';
}

function toUsage(results: readonly GenerateResult[], options: ReplyOptions): StageUsage {
  const first = results[0];
  const arrivalsMs = results.flatMap((result) => result.arrivalsMs);
  const firstArrivalMs = arrivalsMs[0] ?? options.stageStartedMs;
  const speed = decodeTokensPerSecond(arrivalsMs);
  const forcedTexts = results.reduce((sum, { forcedTexts: count = 0 }) => sum + count, 0);
  return {
    stage: options.stage,
    promptTokens: first?.promptTokens ?? 0,
    cachedTokens: first?.cachedTokens ?? 0,
    outputTokens: arrivalsMs.length,
    imageTokens: options.imageTokens,
    ...(options.encodeMs !== undefined && { encodeMs: options.encodeMs }),
    prefillMs: Math.max(0, firstArrivalMs - (first?.startedMs ?? firstArrivalMs)),
    timeToFirstTokenMs: Math.max(0, firstArrivalMs - options.stageStartedMs),
    ...(speed !== undefined && { decodeTokensPerSecond: speed }),
    ...(first?.kvCacheOn !== undefined && { kvCacheOn: first.kvCacheOn }),
    ...(options.reasoner && !options.reasoner.solves && { computedSums: forcedTexts }),
    ...(options.reasoner?.solves && { solvedByApp: forcedTexts > 0 }),
    ...(options.ruler &&
      (options.ruler.laysOut ? { laidOut: true as const } : { takenFromFigure: forcedTexts })),
  };
}
