import { describe, expect, test } from 'vitest';
import {
  type Conversation,
  descriptionOf,
  pastTurns,
  readDescriptionOf,
} from '../../src/core/conversation.ts';
import type { FinishReason, PartKind, ReasoningEvent } from '../../src/core/reasoning-event.ts';
import { createRun, interruptRun, type Run, reduceRun } from '../../src/core/reduce-run.ts';

type Said = readonly [kind: PartKind, text: string, finish?: FinishReason | undefined];

/** A run that said these parts and ended; one without a finish is left open. */
function runOf(
  question: string | undefined,
  said: readonly Said[],
  finish: FinishReason = 'complete',
  droppedTurns = 0,
): Run {
  const parts = said.flatMap(([kind, text, how = 'complete']): ReasoningEvent[] => [
    { type: 'part-start', kind, attempt: 1 },
    { type: 'part-delta', text, tokens: 1 },
    { type: 'part-end', finish: how },
  ]);
  const events: ReasoningEvent[] = [
    { type: 'run-start', runId: 'r', attempt: 1 },
    { type: 'status', status: { phase: 'context-trimmed', droppedTurns } },
    ...parts,
    { type: 'run-end', finish, usage: [] },
  ];
  return events.reduce(reduceRun, createRun('r', question));
}

const answered = (question: string, droppedTurns = 0): Run =>
  runOf(
    question,
    [
      ['reasoning', `why ${question}`],
      ['answer', `answer to ${question}`],
    ],
    'complete',
    droppedTurns,
  );

function failedIn(kind: PartKind, text: string): Run {
  const events: ReasoningEvent[] = [
    { type: 'run-start', runId: 'r', attempt: 1 },
    { type: 'part-start', kind, attempt: 1 },
    { type: 'part-delta', text, tokens: 1 },
    { type: 'run-error', error: { code: 'internal', message: 'broken' } },
  ];
  return events.reduce(reduceRun, createRun('r', 'Q'));
}

const conversation = (...runs: Run[]): Conversation => ({
  id: 'c',
  title: 't',
  createdAt: 0,
  updatedAt: 0,
  modelId: 'm',
  image: { name: 'n', width: 1, height: 1, originalWidth: 1, originalHeight: 1 },
  runs,
});

describe('pastTurns', () => {
  test('are the answered questions, oldest first', () => {
    const read = runOf(undefined, [['formal-description', 'd']]);
    expect(pastTurns([read, answered('1'), answered('2')])).toEqual([
      { question: '1', reasoning: 'why 1', answer: 'answer to 1' },
      { question: '2', reasoning: 'why 2', answer: 'answer to 2' },
    ]);
  });

  test('leave out what was stopped, cut short, failed or interrupted', () => {
    const runs = [
      runOf('1', [['answer', 'half', 'stopped']], 'stopped'),
      runOf('2', [['answer', 'long', 'length']], 'length'),
      failedIn('answer', 'half'),
      interruptRun(createRun('r', '3')),
      runOf('4', [['reasoning', 'half', 'stopped']], 'stopped'),
    ];
    expect(pastTurns(runs)).toEqual([]);
  });

  test('a reply that ended without an answer counts, were it empty', () => {
    expect(pastTurns([runOf('1', [['reasoning', 'only']]), runOf('2', [])])).toEqual([
      { question: '1', reasoning: 'only', answer: '' },
      { question: '2', reasoning: '', answer: '' },
    ]);
  });

  test('an answer without reasoning, and a forced one, count', () => {
    const forced = runOf('2', [
      ['reasoning', 'cut', 'answer-forced'],
      ['answer', '4'],
    ]);
    expect(pastTurns([runOf('1', [['answer', '3']]), forced])).toEqual([
      { question: '1', reasoning: '', answer: '3' },
      { question: '2', reasoning: 'cut', answer: '4' },
    ]);
  });

  test('leave out what was said about another description, or with another view of the figure', () => {
    const corrected = { text: 'corrected', seesImage: false };
    const seeing = { text: 'corrected', seesImage: true };
    const runs = [
      answered('as read'),
      { ...answered('corrected'), given: corrected },
      { ...answered('seeing'), given: seeing },
      { ...answered('corrected again'), given: { ...corrected } },
      { ...answered('other'), given: { text: 'other', seesImage: false } },
      answered('as read again'),
    ];
    const about = (given?: typeof corrected) => pastTurns(runs, given).map((turn) => turn.question);
    expect(about()).toEqual(['as read', 'as read again']);
    expect(about(corrected)).toEqual(['corrected', 'corrected again']);
    expect(about(seeing)).toEqual(['seeing']);
    expect(about({ text: 'new', seesImage: false })).toEqual([]);
  });

  test('what had no room is counted among the turns about the same description', () => {
    const given = { text: 'corrected', seesImage: false };
    const runs = [
      { ...answered('1'), given },
      answered('a'),
      answered('b'),
      { ...answered('2', 1), given },
      answered('c', 1),
    ];
    expect(pastTurns(runs, given).map((turn) => turn.question)).toEqual(['2']);
    expect(pastTurns(runs).map((turn) => turn.question)).toEqual(['b', 'c']);
  });

  test('leave out what a later run had no room for', () => {
    const runs = [answered('1'), answered('2'), answered('3', 1), answered('4', 1)];
    expect(pastTurns(runs).map((turn) => turn.question)).toEqual(['3', '4']);
  });
});

describe('descriptionOf', () => {
  const description = (text: string, finish?: FinishReason): Run =>
    runOf(undefined, [['formal-description', text, finish]], finish);

  test('is the latest whole one', () => {
    expect(descriptionOf(conversation())).toBeUndefined();
    expect(descriptionOf(conversation(answered('1')))).toBeUndefined();
    const runs = [description('old'), description('new'), answered('1')];
    expect(descriptionOf(conversation(...runs))).toBe('new');
  });

  test('counts one cut short by its budget, or in a run that failed later', () => {
    expect(descriptionOf(conversation(description('long', 'length')))).toBe('long');
    expect(descriptionOf(conversation(description('loop', 'repetition')))).toBe('loop');
  });

  test('is the given one where there is one; what was read stays at hand', () => {
    const corrected = { ...conversation(description('read')), givenDescription: 'given' };
    expect(descriptionOf(corrected)).toBe('given');
    expect(readDescriptionOf(corrected)).toBe('read');
    const { image: _, ...byHand } = { ...conversation(), givenDescription: 'given' };
    expect(descriptionOf(byHand)).toBe('given');
    expect(readDescriptionOf(byHand)).toBeUndefined();
  });

  test('does not count one that was stopped, broke off or is empty', () => {
    const whole = description('whole');
    const others = [description('half', 'stopped'), failedIn('formal-description', 'half')];
    expect(descriptionOf(conversation(whole, ...others))).toBe('whole');
    expect(descriptionOf(conversation(...others, description('')))).toBeUndefined();
  });
});
