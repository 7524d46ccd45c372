import * as v from 'valibot';
import type { Conversation } from '../core/conversation.ts';
import { type ErrorCode, remedies } from '../core/errors.ts';

/** Characters. Far above what any model's context holds; what is longer did not come from here. */
const maxText = 1_000_000;
const maxName = 1000;
const maxRuns = 10_000;
const maxParts = 100;
/** Lines of text in one figure. */
const maxLines = 10_000;
/** The last instant that a Date can express, in milliseconds since 1970. */
const maxInstant = 8.64e15;

const text = v.pipe(v.string(), v.maxLength(maxText));
const name = v.pipe(v.string(), v.maxLength(maxName));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(maxName));
const instant = v.pipe(v.number(), v.minValue(0), v.maxValue(maxInstant));
const pixels = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const quantity = v.pipe(v.number(), v.finite(), v.minValue(0));

const stage = v.picklist(['formalize', 'reason']);
const finish = v.picklist(['complete', 'stopped', 'length', 'repetition', 'answer-forced']);

const usageSchema = v.object({
  stage,
  promptTokens: count,
  cachedTokens: count,
  outputTokens: count,
  imageTokens: count,
  encodeMs: v.exactOptional(quantity),
  prefillMs: quantity,
  timeToFirstTokenMs: quantity,
  decodeTokensPerSecond: v.exactOptional(quantity),
  kvCacheOn: v.exactOptional(v.picklist(['cpu', 'gpu'])),
  computedSums: v.exactOptional(count),
  solvedByApp: v.exactOptional(v.boolean()),
  laidOut: v.exactOptional(v.literal(true)),
  takenFromFigure: v.exactOptional(count),
});

const percent = v.pipe(v.number(), v.finite());

const foundTextSchema = v.pipe(
  v.array(
    v.object({
      text,
      box: v.tuple([percent, percent, percent, percent]),
      rotation: v.picklist([0, 90, 180, 270]),
      confidence: quantity,
    }),
  ),
  v.maxLength(maxLines),
);

const phaseSchema = v.variant('phase', [
  v.object({
    phase: v.literal('reading-text'),
    download: v.exactOptional(v.object({ loadedBytes: count, totalBytes: count })),
  }),
  v.object({ phase: v.literal('text-found'), lines: foundTextSchema }),
  v.object({ phase: v.literal('encoding-image') }),
  v.object({ phase: v.literal('prefill'), stage, promptTokens: count }),
  v.object({ phase: v.literal('context-trimmed'), droppedTurns: count }),
  v.object({ phase: v.literal('description-retry'), problem: text }),
  v.object({ phase: v.literal('description-kept'), attempt: count }),
]);

const errorSchema = v.object({
  // A code that another version of the app knew must not cost the user the conversation.
  code: v.fallback(v.picklist(Object.keys(remedies) as ErrorCode[]), 'internal'),
  message: text,
});

const stateSchema = v.variant('status', [
  v.object({ status: v.literal('waiting') }),
  v.object({
    status: v.literal('running'),
    phase: v.exactOptional(phaseSchema),
    tokens: v.exactOptional(quantity),
  }),
  v.object({
    status: v.literal('ended'),
    finish,
    usage: v.pipe(v.array(usageSchema), v.maxLength(maxParts)),
  }),
  v.object({ status: v.literal('failed'), error: errorSchema }),
  v.object({ status: v.literal('interrupted') }),
]);

const partSchema = v.object({
  kind: v.picklist(['formal-description', 'reasoning', 'answer']),
  attempt: count,
  text,
  finish: v.exactOptional(finish),
  superseded: v.exactOptional(v.literal(true)),
});

const runSchema = v.object({
  id,
  question: v.exactOptional(text),
  given: v.exactOptional(v.object({ text, seesImage: v.boolean() })),
  parts: v.pipe(v.array(partSchema), v.maxLength(maxParts)),
  state: stateSchema,
  droppedTurns: count,
});

const conversationSchema = v.object({
  id,
  title: name,
  createdAt: instant,
  updatedAt: instant,
  modelId: name,
  image: v.exactOptional(
    v.object({
      name,
      width: pixels,
      height: pixels,
      originalWidth: pixels,
      originalHeight: pixels,
    }),
  ),
  givenDescription: v.exactOptional(text),
  foundText: v.exactOptional(foundTextSchema),
  runs: v.pipe(
    v.array(runSchema),
    v.maxLength(maxRuns),
    v.check(
      (runs) => new Set(runs.map((run) => run.id)).size === runs.length,
      'expected a different id for each run, found one twice',
    ),
  ),
});

/**
 * Checks data from outside (a record, a file) and copies what belongs to a conversation; unknown
 * keys are dropped.
 * @returns the conversation, or in `problem` where it broke, what was expected and what was found
 */
export function parseConversation(
  input: unknown,
): { readonly conversation: Conversation } | { readonly problem: string } {
  const parsed = v.safeParse(conversationSchema, input);
  return parsed.success
    ? { conversation: parsed.output }
    : { problem: describeIssue(parsed.issues[0]) };
}

/** One line for the user; long values are clipped. */
export function describeIssue(issue: v.BaseIssue<unknown>): string {
  const at = v.getDotPath(issue);
  const said = describeExpected(issue);
  return `${at === null ? '' : `at “${clip(at)}”: `}${clip(said)}`;
}

function describeExpected(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'check') return issue.message;
  // For an absent key valibot names the key as what it expected.
  if (issue.received === 'undefined') return 'expected a value, found none';
  return `expected ${issue.expected ?? 'other data'}, found ${issue.received}`;
}

function clip(said: string): string {
  return said.length <= 200 ? said : `${said.slice(0, 199)}…`;
}

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

type Expect<T extends true> = T;

/** Does not compile when the schema and `Conversation` differ, were it in one optional key. */
export type SchemaIsExact = Expect<
  Same<DeepReadonly<v.InferOutput<typeof conversationSchema>>, DeepReadonly<Conversation>>
>;
