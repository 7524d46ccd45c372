import type { FoundText } from './conversation.ts';
import {
  type ContextContent,
  type ConversationContext,
  contentMessages,
} from './conversation-context.ts';
import { AppError } from './errors.ts';
import {
  forcedAnswerPrefix,
  formalizeMessage,
  type PastTurn,
  type PromptSet,
  questionMessage,
} from './prompts.ts';
import type { FinishReason, ReasoningEvent, StageUsage } from './reasoning-event.ts';
import { type CheckDescription, retryDescription } from './retry-description.ts';
import { streamReply } from './stream-reply.ts';
import { isUnknownFigure } from './unknown-figure.ts';
import type {
  CancelSignal,
  ModelSession,
  Reasoner,
  Ruler,
  SeenByEncoder,
  TextRule,
  Turn,
} from './vision-language-model.ts';

/** Most tokens each stage may write. All at least 1. */
export type TokenBudgets = {
  readonly description: number;
  /** Reasoning past this is cut short and the answer asked for. */
  readonly reasoning: number;
  readonly answer: number;
};

export type RunRequest = {
  readonly runId: string;
  readonly conversationId: string;
  /** 1 for a first try; a retry of the same run counts up. */
  readonly attempt: number;
  /** Absent: only formalize. */
  readonly question?: string;
  /**
   * Absent: formalize first. A corrected one is given in the same way: the description is the
   * authority.
   */
  readonly description?: string;
  /** Whether the model sees the image beside a given description. Formalizing always sees it. */
  readonly seesImage: boolean;
  /** Earlier questions of this conversation that were answered, oldest first. */
  readonly turns: readonly PastTurn[];
  /** Text lines found in the image, handed to the formalizing stage. Absent: none are. */
  readonly hints?: readonly FoundText[];
  /** Read the text of the image first, tell it as a `text-found` status, and use it as the hints. */
  readonly readsText?: boolean;
  /** A description that does not parse is asked for once more, where the setting can check it. */
  readonly retriesUnparsed: boolean;
  /** Exactly this many tokens in the reasoning stage, guards off. For benchmarks. */
  readonly forcedTokens?: number;
};

export type RunSetting = {
  readonly context: ConversationContext;
  readonly contextTokens: number;
  readonly prompts: PromptSet;
  readonly budgets: TokenBudgets;
  readonly cancel: CancelSignal;
  /** Set when the user will wait for reasoning no longer. */
  readonly answerNow: CancelSignal;
  /** Tells what keeps a description from being parsed. Absent: none is asked for twice. */
  readonly checkDescription?: CheckDescription;
  /**
   * What answers or calculates in the model's stead while it reasons over this description; `undefined` where nothing
   * can. Absent: the model is on its own.
   */
  readonly loadReasoner?: (description: string, question: string) => Promise<Reasoner | undefined>;
  /**
   * What the model is given while it describes, by all text that was found and what its encoder saw; for models that were
   * trained to point. Absent: the model writes by itself.
   */
  readonly loadRuler?: (
    texts: readonly FoundText[],
    seen?: SeenByEncoder,
  ) => Promise<Ruler | undefined>;
  /** The model was trained to reason from the description alone: no session of this stage sees the image. */
  readonly reasonsAlone?: boolean;
  /** What keeps descriptions in form. Absent: the model writes what it likes. */
  readonly loadGrammar?: (
    texts: readonly FoundText[],
    seen?: SeenByEncoder,
  ) => Promise<TextRule | undefined>;
  /**
   * Reads the text in the image, for requests that ask for it; may tell of a download by itself.
   * `undefined` where it could not be read. Absent: it never is.
   */
  readonly readText?: () => Promise<readonly FoundText[] | undefined>;
  /** Milliseconds on the clock that the model stamps its tokens with. */
  readonly now: () => number;
};

/**
 * Formalizes the image, then reasons over the description and answers: the pipeline of R1-Onevision
 * (arXiv 2503.10615) at inference. Throws what the model throws; the caller turns that into
 * `run-error`.
 */
export async function* runReasoning(
  request: RunRequest,
  setting: RunSetting,
): AsyncGenerator<ReasoningEvent, void> {
  yield { type: 'run-start', runId: request.runId, attempt: request.attempt };
  const usage: StageUsage[] = [];
  let finish: FinishReason = 'complete';
  let description = request.description;
  let seesImage = request.seesImage;
  let hints = request.hints ?? [];
  if (request.readsText && setting.readText) {
    yield { type: 'status', status: { phase: 'reading-text' } };
    const lines = await setting.readText();
    if (lines && !setting.cancel.aborted) {
      yield { type: 'status', status: { phase: 'text-found', lines } };
      hints = lines;
    }
  }
  if (description === undefined) {
    const stage = yield* formalize(request, hints, setting);
    usage.push(...stage.usage);
    finish = stage.finish;
    description = stage.text;
    seesImage = true;
  }
  // From a figure that is not known there is nothing to reason.
  const isKnown = !isUnknownFigure(description);
  if (isKnown && finish !== 'stopped' && request.question !== undefined) {
    const content = {
      description,
      seesImage: seesImage && setting.reasonsAlone !== true,
      turns: request.turns,
    };
    const stage = yield* reason(request, request.question, content, setting);
    usage.push(...stage.usage);
    finish = stage.finish;
  }
  yield { type: 'run-end', finish, usage };
}

/** One `usage` for each time that the model was asked. */
type StageOutcome = { text: string; finish: FinishReason; usage: readonly StageUsage[] };

const stoppedEarly: StageOutcome = { text: '', finish: 'stopped', usage: [] };

async function* formalize(
  request: RunRequest,
  hints: readonly FoundText[],
  setting: RunSetting,
): AsyncGenerator<ReasoningEvent, StageOutcome> {
  const { context, prompts, budgets, cancel } = setting;
  if (cancel.aborted) return stoppedEarly;
  const stageStartedMs = setting.now();
  const encodes = !context.imageIsEncoded;
  if (encodes) yield { type: 'status', status: { phase: 'encoding-image' } };
  const session = await context.freshSession(true);
  if (cancel.aborted) return stoppedEarly;
  const withHints = (count: number): Turn => ({
    messages: [formalizeMessage(prompts, hints.slice(0, count))],
  });
  const needs = (next: Turn): number => session.countTokens(next) + budgets.description;
  let turn = withHints(hints.length);
  // A page of text must not keep a small model from looking at the image.
  for (let count = hints.length; count > 0 && needs(turn) > setting.contextTokens; ) {
    count = Math.floor(count / 2);
    turn = withHints(count);
  }
  requireRoom(needs(turn), setting.contextTokens);
  const encoded = await context.encodedImage();
  const [ruler, rule] = await Promise.all([
    setting.loadRuler?.(hints, encoded.seen),
    setting.loadGrammar?.(hints, encoded.seen),
  ]);
  const writing = { ...(ruler && { ruler }), ...(rule && { rule }) };
  const reply = yield* streamReply(session, turn, {
    stage: 'formalize',
    attempt: request.attempt,
    maxNewTokens: budgets.description,
    cancel,
    stageStartedMs,
    imageTokens: encoded.imageTokens,
    ...(encodes && { encodeMs: encoded.encodeMs }),
    ...writing,
  });
  const read = { text: reply.texts['formal-description'], finish: reply.finish };
  const check = request.retriesUnparsed ? setting.checkDescription : undefined;
  const retried =
    check &&
    (yield* retryDescription(session, read, {
      attempt: request.attempt,
      maxNewTokens: budgets.description,
      cancel,
      stageStartedMs: setting.now(),
      imageTokens: encoded.imageTokens,
      contextTokens: setting.contextTokens,
      check,
      ...writing,
    }));
  // After a second attempt a session without the first is opened: it would only mislead.
  context.settle(
    read.finish === 'complete' && !retried
      ? { description: read.text, seesImage: true, turns: [] }
      : undefined,
  );
  const usage = retried ? [reply.usage, retried.usage] : [reply.usage];
  const { text, finish } = retried ?? read;
  return { text, finish, usage };
}

async function* reason(
  request: RunRequest,
  question: string,
  wanted: ContextContent,
  setting: RunSetting,
): AsyncGenerator<ReasoningEvent, StageOutcome> {
  const { context, prompts, budgets, cancel } = setting;
  if (cancel.aborted) return stoppedEarly;
  const stageStartedMs = setting.now();
  const ask = questionMessage(prompts, question);
  const prefix = prompts.reasoningPrefix;
  const withPrefix = (messages: Turn['messages']): Turn => ({
    messages,
    ...(prefix !== undefined && { replyPrefix: prefix }),
  });
  const room = request.forcedTokens ?? budgets.reasoning + budgets.answer;
  /**
   * All that the session may come to hold: a forced answer adds its prefix, and the token on its
   * way as it is cut.
   */
  const needs = (live: ModelSession, next: Turn): number => {
    const forced = { ...next, replyPrefix: (next.replyPrefix ?? '') + forcedAnswerPrefix };
    return live.tokenCount + live.countTokens(forced) + room + 1;
  };
  const encodes = wanted.seesImage && !context.imageIsEncoded;

  let content = wanted;
  let session = context.sessionFor(content);
  let turn = withPrefix([ask]);
  if (!session || needs(session, turn) > setting.contextTokens) {
    if (encodes) yield { type: 'status', status: { phase: 'encoding-image' } };
    session = await context.freshSession(content.seesImage);
    for (;;) {
      turn = withPrefix([...contentMessages(prompts, content), ask]);
      const needed = needs(session, turn);
      if (needed <= setting.contextTokens) break;
      if (content.turns.length === 0) requireRoom(needed, setting.contextTokens);
      content = { ...content, turns: content.turns.slice(1) };
    }
    const droppedTurns = wanted.turns.length - content.turns.length;
    if (droppedTurns > 0)
      yield { type: 'status', status: { phase: 'context-trimmed', droppedTurns } };
  }
  const encoded = content.seesImage ? await context.encodedImage() : undefined;
  const reasoner =
    request.forcedTokens === undefined
      ? await setting.loadReasoner?.(content.description, question)
      : undefined;
  if (cancel.aborted) return stoppedEarly;
  // From here on the session holds an unfinished turn: a run that fails or is left must not be
  // continued from.
  context.settle(undefined);
  const reply = yield* streamReply(session, turn, {
    stage: 'reason',
    attempt: request.attempt,
    maxNewTokens: room,
    thinkingBudget: budgets.reasoning,
    answerBudget: budgets.answer,
    cancel,
    answerNow: setting.answerNow,
    stageStartedMs,
    imageTokens: encoded?.imageTokens ?? 0,
    ...(encodes && encoded && { encodeMs: encoded.encodeMs }),
    ...(request.forcedTokens !== undefined && { forcedTokens: request.forcedTokens }),
    ...(prefix !== undefined && { prefix }),
    ...(reasoner && { reasoner }),
  });
  const { reasoning, answer } = reply.texts;
  context.settle(
    reply.finish === 'complete'
      ? { ...content, turns: [...content.turns, { question, reasoning, answer }] }
      : undefined,
  );
  return { text: answer, finish: reply.finish, usage: [reply.usage] };
}

function requireRoom(needed: number, contextTokens: number): void {
  if (needed <= contextTokens) return;
  throw new AppError(
    'context-length-exceeded',
    `This needs ${needed} tokens (prompt and room for the reply); the model has ${contextTokens}.`,
  );
}
