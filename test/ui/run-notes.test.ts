import { expect, test } from 'vitest';
import type { FinishReason, StageUsage } from '../../src/core/reasoning-event.ts';
import { createRun, type Part, type Run } from '../../src/core/reduce-run.ts';
import { runNotes } from '../../src/ui/run-notes.ts';

const usage: StageUsage = {
  stage: 'reason',
  promptTokens: 10,
  cachedTokens: 0,
  outputTokens: 5,
  imageTokens: 0,
  prefillMs: 1,
  timeToFirstTokenMs: 1,
};
const ended = (finish: FinishReason, parts: readonly Part[], question?: string): Run => ({
  ...createRun('run', question),
  parts,
  state: { status: 'ended', finish, usage: question === undefined ? [] : [usage] },
});
const reasoning: Part = { kind: 'reasoning', attempt: 1, text: '1 + 1 = 2', finish: 'complete' };
const answer: Part = { kind: 'answer', attempt: 1, text: '2', finish: 'complete' };

test('says where a question was left without an answer', () => {
  const none = 'The model gave no answer.';
  expect(runNotes(ended('complete', [], 'How many?'))).toEqual([none]);
  expect(runNotes(ended('complete', [reasoning], 'How many?'))).toEqual([none]);
  expect(runNotes(ended('complete', [reasoning, answer], 'How many?'))).toEqual([]);
});

test('says no such thing of a reading, or of what the user stopped', () => {
  expect(runNotes(ended('complete', []))).toEqual([]);
  expect(runNotes(ended('stopped', [reasoning], 'How many?'))).toEqual([
    'Stopped. What was written is kept; later questions do not build on it.',
  ]);
});

test('says no such thing where the model was not asked: it does not know the figure', () => {
  const state = { status: 'ended', finish: 'complete', usage: [] } as const;
  expect(runNotes({ ...createRun('run', 'How many?'), state })).toEqual([]);
});
