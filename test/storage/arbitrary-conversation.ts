import fc from 'fast-check';
import type { Conversation, FoundText, ImageFacts } from '../../src/core/conversation.ts';
import { type ErrorCode, remedies } from '../../src/core/errors.ts';
import type { FinishReason, RunStatus, Stage, StageUsage } from '../../src/core/reasoning-event.ts';
import type { Part, Run, RunState } from '../../src/core/reduce-run.ts';

/** Any UTF-16, half surrogate pairs included: a stream may have been cut in the middle of one. */
export const anyText: fc.Arbitrary<string> = fc
  .string({ unit: 'binary', maxLength: 60 })
  .chain((text) =>
    fc.constantFrom(text, `${text}\ud83d`, `\udcca${text}`, `e\u0301\u202e${text}`, '\0'),
  );

const count = fc.nat();
const quantity = fc.double({ min: 0, max: 1e9, noNaN: true }).map((x) => (x === 0 ? 0 : x));
const instant = fc.integer({ min: 0, max: 8.64e15 });
const stage = fc.constantFrom<Stage>('formalize', 'reason');
const finish = fc.constantFrom<FinishReason>(
  'complete',
  'stopped',
  'length',
  'repetition',
  'answer-forced',
);

const usage: fc.Arbitrary<StageUsage> = fc
  .tuple(
    fc.record({
      stage,
      promptTokens: count,
      cachedTokens: count,
      outputTokens: count,
      imageTokens: count,
      prefillMs: quantity,
      timeToFirstTokenMs: quantity,
    }),
    fc.record(
      {
        encodeMs: quantity,
        decodeTokensPerSecond: quantity,
        kvCacheOn: fc.constantFrom('cpu' as const, 'gpu' as const),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([required, optional]) => ({ ...required, ...optional }));

const percent = fc.integer({ min: -100, max: 200 });
const foundText: fc.Arbitrary<FoundText[]> = fc.array(
  fc.record({
    text: anyText,
    box: fc.tuple(percent, percent, percent, percent),
    rotation: fc.constantFrom<FoundText['rotation']>(0, 90, 180, 270),
    confidence: fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100),
  }),
  { maxLength: 3 },
);

const phase: fc.Arbitrary<RunStatus> = fc.oneof(
  fc.constant({ phase: 'encoding-image' as const }),
  fc.record({ phase: fc.constant('prefill' as const), stage, promptTokens: count }),
  fc.record({ phase: fc.constant('context-trimmed' as const), droppedTurns: count }),
  fc.record({ phase: fc.constant('description-retry' as const), problem: anyText }),
  fc.record({ phase: fc.constant('description-kept' as const), attempt: count }),
  fc.record({ phase: fc.constant('text-found' as const), lines: foundText }),
  fc.record(
    {
      phase: fc.constant('reading-text' as const),
      download: fc.record({ loadedBytes: count, totalBytes: count }),
    },
    { requiredKeys: ['phase'] },
  ),
);

const state: fc.Arbitrary<RunState> = fc.oneof(
  fc.constantFrom<RunState>(
    { status: 'waiting' },
    { status: 'running' },
    { status: 'interrupted' },
  ),
  fc
    .record({ phase, tokens: count }, { requiredKeys: [] })
    .map((known) => ({ status: 'running' as const, ...known })),
  fc.record({
    status: fc.constant('ended' as const),
    finish,
    usage: fc.array(usage, { maxLength: 3 }),
  }),
  fc.record({
    status: fc.constant('failed' as const),
    error: fc.record({
      code: fc.constantFrom(...(Object.keys(remedies) as ErrorCode[])),
      message: anyText,
    }),
  }),
);

const part: fc.Arbitrary<Part> = fc
  .tuple(
    fc.record({
      kind: fc.constantFrom<Part['kind']>('formal-description', 'reasoning', 'answer'),
      attempt: count,
      text: anyText,
    }),
    fc.record({ finish, superseded: fc.constant(true as const) }, { requiredKeys: [] }),
  )
  .map(([required, optional]) => ({ ...required, ...optional }));

const id = anyText.filter((text) => text !== '');
const pixels = fc.integer({ min: 1, max: 100_000 });

const run: fc.Arbitrary<Run> = fc
  .tuple(
    fc.record({ id, parts: fc.array(part, { maxLength: 4 }), state, droppedTurns: count }),
    fc.record(
      { question: anyText, given: fc.record({ text: anyText, seesImage: fc.boolean() }) },
      { requiredKeys: [] },
    ),
  )
  .map(([required, optional]) => ({ ...required, ...optional }));

const imageFacts: fc.Arbitrary<ImageFacts> = fc.record({
  name: anyText,
  width: pixels,
  height: pixels,
  originalWidth: pixels,
  originalHeight: pixels,
});

/** With or without a figure. */
export const anyConversation: fc.Arbitrary<Conversation> = fc
  .tuple(
    fc.record({
      id,
      title: anyText,
      createdAt: instant,
      updatedAt: instant,
      modelId: anyText,
      runs: fc.uniqueArray(run, { maxLength: 4, selector: (one) => one.id }),
    }),
    fc.record({ image: imageFacts, givenDescription: anyText, foundText }, { requiredKeys: [] }),
  )
  .map(([required, optional]) => ({ ...required, ...optional }));

export const exampleImage: ImageFacts = {
  name: 'sales.png',
  width: 800,
  height: 600,
  originalWidth: 800,
  originalHeight: 600,
};

/** One about a description that was written by hand. */
export function exampleByHand(change: Partial<Conversation> = {}): Conversation {
  const { image: _, ...rest } = exampleConversation();
  return { ...rest, givenDescription: '```csv\na,1\n```', runs: [], ...change };
}

/** One conversation with two runs, for tests that change a single thing in it. */
export function exampleConversation(change: Partial<Conversation> = {}): Conversation {
  return {
    id: 'c1',
    title: 'Fruit sales',
    createdAt: Date.UTC(2026, 0, 2, 3, 4, 5, 678),
    updatedAt: Date.UTC(2026, 0, 2, 3, 5),
    modelId: 'nano-v1',
    image: exampleImage,
    runs: [
      {
        id: 'r1',
        parts: [
          {
            kind: 'formal-description',
            attempt: 1,
            text: '```csv\n# bar chart: sales\nfruit,sales\napple,3\n```',
            finish: 'complete',
          },
        ],
        state: { status: 'ended', finish: 'complete', usage: [] },
        droppedTurns: 0,
      },
      {
        id: 'r2',
        question: 'How many apples?',
        parts: [
          { kind: 'reasoning', attempt: 1, text: 'The bar of apple is 3.', finish: 'complete' },
          { kind: 'answer', attempt: 1, text: '3', finish: 'complete' },
        ],
        state: { status: 'ended', finish: 'complete', usage: [] },
        droppedTurns: 0,
      },
    ],
    ...change,
  };
}
