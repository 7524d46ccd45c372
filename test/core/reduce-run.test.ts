import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type {
  FinishReason,
  PartKind,
  ReasoningEvent,
  RunStatus,
} from '../../src/core/reasoning-event.ts';
import {
  createRun,
  interruptRun,
  openPart,
  partOf,
  type Run,
  reduceRun,
} from '../../src/core/reduce-run.ts';

const start: ReasoningEvent = { type: 'run-start', runId: 'r', attempt: 1 };
const status: ReasoningEvent = { type: 'status', status: { phase: 'encoding-image' } };
const end: ReasoningEvent = { type: 'run-end', finish: 'complete', usage: [] };
const failed: ReasoningEvent = {
  type: 'run-error',
  error: { code: 'internal', message: 'broken' },
};
const delta = (text: string): ReasoningEvent => ({ type: 'part-delta', text, tokens: 1 });
const partEnd = (finish: FinishReason = 'complete'): ReasoningEvent => ({
  type: 'part-end',
  finish,
});
const partStart = (kind: PartKind = 'reasoning', attempt = 1): ReasoningEvent => ({
  type: 'part-start',
  kind,
  attempt,
});

const reduce = (events: readonly ReasoningEvent[], run: Run = createRun('r', 'Why?')): Run =>
  events.reduce(reduceRun, run);

describe('builds a run from its events', () => {
  test('waits, runs, ends', () => {
    const waiting = createRun('r');
    const given = { text: 'd', seesImage: false };
    expect(createRun('r', 'Why?', given)).toMatchObject({ question: 'Why?', given });
    expect(waiting).toEqual({ id: 'r', parts: [], state: { status: 'waiting' }, droppedTurns: 0 });
    expect(reduce([start]).state).toEqual({ status: 'running' });
    expect(reduce([start, status]).state).toEqual({
      status: 'running',
      phase: { phase: 'encoding-image' },
    });
    expect(reduce([start, end]).state).toEqual({ status: 'ended', finish: 'complete', usage: [] });
  });

  test('adds deltas up, part by part', () => {
    const run = reduce([
      start,
      partStart('reasoning'),
      delta('a'),
      delta('b'),
      partEnd('answer-forced'),
      partStart('answer'),
      delta('4'),
    ]);
    expect(run.parts).toEqual([
      { kind: 'reasoning', attempt: 1, text: 'ab', finish: 'answer-forced' },
      { kind: 'answer', attempt: 1, text: '4' },
    ]);
    expect(openPart(run)).toEqual(run.parts[1]);
    expect(openPart(reduce([partEnd()], run))).toBeUndefined();
  });

  test('tells the tokens of the stage so far, until the next status', () => {
    const some = (tokens: number): ReasoningEvent => ({ type: 'part-delta', text: 'a', tokens });
    const run = reduce([start, status, partStart(), some(2), some(5)]);
    expect(run.state).toEqual({ status: 'running', tokens: 5, phase: { phase: 'encoding-image' } });
    expect(reduce([partEnd()], run).state).toEqual(run.state);
    expect(reduce([partEnd(), status], run).state).not.toHaveProperty('tokens');
    expect(reduce([partEnd(), end], run).state).not.toHaveProperty('tokens');
  });

  test('does not change the run it is given', () => {
    const run = reduce([start, partStart(), delta('a')]);
    const before = structuredClone(run);
    reduce([delta('b'), partEnd(), end], run);
    expect(run).toEqual(before);
  });

  test('a later attempt supersedes parts of the same kind, which are kept', () => {
    const run = reduce([
      start,
      partStart('reasoning', 1),
      delta('old'),
      partEnd(),
      partStart('answer', 1),
      delta('kept'),
      partEnd(),
      partStart('reasoning', 2),
      delta('new'),
      partEnd(),
    ]);
    expect(run.parts.map((part) => [part.text, part.superseded])).toEqual([
      ['old', true],
      ['kept', undefined],
      ['new', undefined],
    ]);
    expect(partOf(run, 'reasoning')?.attempt).toBe(2);
    expect(partOf(run, 'formal-description')).toBeUndefined();
  });

  test('an earlier attempt at the description can count after all', () => {
    const attempts = [1, 2].flatMap((attempt) => [
      partStart('formal-description', attempt),
      delta(`attempt ${attempt}`),
      partEnd(),
    ]);
    const kept = (attempt: number): ReasoningEvent => ({
      type: 'status',
      status: { phase: 'description-kept', attempt },
    });
    const run = reduce([start, partStart(), partEnd(), ...attempts]);
    expect(partOf(run, 'formal-description')?.text).toBe('attempt 2');
    const back = reduce([kept(1)], run);
    expect(partOf(back, 'formal-description')?.text).toBe('attempt 1');
    expect(back.parts.map((part) => part.superseded)).toEqual([undefined, undefined, true]);
    expect(back.parts[1]).not.toHaveProperty('superseded');
  });

  test('the latest part of a kind counts within an attempt', () => {
    const run = reduce([
      start,
      partStart(),
      delta('a'),
      partEnd(),
      partStart(),
      delta('b'),
      partEnd(),
    ]);
    expect(run.parts).toHaveLength(2);
    expect(partOf(run, 'reasoning')?.text).toBe('b');
  });

  test('run-error keeps what was streamed and leaves the part open for good', () => {
    const run = reduce([start, partStart(), delta('half'), failed]);
    expect(run.parts).toEqual([{ kind: 'reasoning', attempt: 1, text: 'half' }]);
    expect(run.state).toEqual({ status: 'failed', error: { code: 'internal', message: 'broken' } });
    expect(openPart(run)).toBeUndefined();
    expect(reduce([failed]).state.status).toBe('failed');
  });

  test('counts the turns that were left out', () => {
    const trimmed: RunStatus = { phase: 'context-trimmed', droppedTurns: 2 };
    const run = reduce([start, { type: 'status', status: trimmed }, status]);
    expect(run.droppedTurns).toBe(2);
  });

  test('a run that is going can be interrupted, a finished one not', () => {
    const run = interruptRun(reduce([start, partStart(), delta('half')]));
    expect(run.state).toEqual({ status: 'interrupted' });
    expect(run.parts[0]?.text).toBe('half');
    const over = reduce([start, end]);
    expect(interruptRun(over)).toBe(over);
  });
});

describe('names what broke the order', () => {
  test.each<[string, ReasoningEvent[], string, string, string]>([
    ['a second start', [start], 'run-start', 'running', 'run-start only once, and first'],
    ['a start after the end', [start, end], 'run-start', 'ended', 'run-start only once, and first'],
    ['status before the start', [], 'status', 'waiting', 'run-start first'],
    ['a part before the start', [], 'part-start', 'waiting', 'run-start first'],
    ['a delta before the start', [], 'part-delta', 'waiting', 'run-start first'],
    ['a part’s end before the start', [], 'part-end', 'waiting', 'run-start first'],
    ['an end before the start', [], 'run-end', 'waiting', 'run-start first'],
    [
      'status in a part',
      [start, partStart()],
      'status',
      'running',
      'part-end before the next status',
    ],
    [
      'a part in a part',
      [start, partStart()],
      'part-start',
      'running',
      'part-end before the next part-start',
    ],
    ['an end in a part', [start, partStart()], 'run-end', 'running', 'part-end before run-end'],
    ['a delta outside a part', [start], 'part-delta', 'running', 'part-start before part-delta'],
    [
      'a delta after a part',
      [start, partStart(), partEnd()],
      'part-delta',
      'running',
      'part-start before part-delta',
    ],
    ['a part’s end outside a part', [start], 'part-end', 'running', 'part-start before part-end'],
    ['status after the end', [start, end], 'status', 'ended', 'nothing after the end of a run'],
    [
      'a delta after the end',
      [start, end],
      'part-delta',
      'ended',
      'nothing after the end of a run',
    ],
    ['a second end', [start, end], 'run-end', 'ended', 'nothing after the end of a run'],
    [
      'an error after the end',
      [start, end],
      'run-error',
      'ended',
      'nothing after the end of a run',
    ],
    [
      'an end after an error',
      [start, failed],
      'run-end',
      'failed',
      'nothing after the end of a run',
    ],
    [
      'a delta after an error in a part',
      [start, partStart(), failed],
      'part-delta',
      'failed',
      'nothing after the end of a run',
    ],
  ])('%s', (_, before, type, state, expected) => {
    const event = [start, status, partStart(), delta('x'), partEnd(), end, failed].find(
      (candidate) => candidate.type === type,
    );
    if (!event) throw new Error(`no event ${type}`);
    expect(() => reduceRun(reduce(before), event)).toThrow(
      `Event “${type}” out of order in a run that is ${state}: expected ${expected}.`,
    );
  });

  test('events of another run', () => {
    expect(() => reduce([{ ...start, runId: 'other' }])).toThrow('expected events of run r');
  });

  test('events after an interruption', () => {
    const run = interruptRun(reduce([start]));
    for (const event of [status, end, failed])
      expect(() => reduceRun(run, event)).toThrow('interrupted');
  });
});

/** The grammar of reasoning-event.ts, one letter an event; runs may still be going on. */
const letters: Readonly<Record<ReasoningEvent['type'], string>> = {
  'run-start': 's',
  status: 't',
  'part-start': '(',
  'part-delta': 'd',
  'part-end': ')',
  'run-end': 'e',
  'run-error': 'x',
};
const grammar = /^(x|s(t|\(d*\))*(e|x|\(d*x?)?)?$/;
const isValid = (events: readonly ReasoningEvent[]): boolean =>
  grammar.test(events.map((event) => letters[event.type]).join(''));

const kind = fc.constantFrom<PartKind>('formal-description', 'reasoning', 'answer');
const finish = fc.constantFrom<FinishReason>('complete', 'stopped', 'length', 'repetition');
const partEvents = fc
  .tuple(kind, fc.array(fc.string()), finish, fc.integer({ min: 1, max: 3 }))
  .map(([of, texts, how, attempt]): ReasoningEvent[] => [
    partStart(of, attempt),
    ...texts.map(delta),
    partEnd(how),
  ]);
const validEvents = fc
  .tuple(
    fc.array(fc.oneof(partEvents, fc.constant([status]))),
    fc.option(fc.tuple(kind, fc.array(fc.string())), { nil: undefined }),
    finish,
  )
  .map(([blocks, broken, how]): ReasoningEvent[] =>
    broken
      ? [start, ...blocks.flat(), partStart(broken[0]), ...broken[1].map(delta), failed]
      : [start, ...blocks.flat(), { type: 'run-end', finish: how, usage: [] }],
  );

describe('for any stream', () => {
  test('a valid one is accepted and keeps every text', () => {
    fc.assert(
      fc.property(validEvents, (events) => {
        expect(isValid(events)).toBe(true);
        const run = reduce(events);
        const texts = events.map((event) => (event.type === 'part-delta' ? event.text : ''));
        expect(run.parts.map((part) => part.text).join('')).toBe(texts.join(''));
        const starts = events.filter((event) => event.type === 'part-start');
        expect(run.parts.map((part) => part.kind)).toEqual(starts.map((event) => event.kind));
      }),
    );
  });

  test('one that was tampered with is accepted exactly where the grammar is kept', () => {
    const tamper = fc.constantFrom('swap', 'drop', 'double', 'move');
    fc.assert(
      fc.property(validEvents, tamper, fc.nat(), fc.nat(), (events, how, a, b) => {
        const tampered = [...events];
        const i = a % events.length;
        const j = b % events.length;
        const [one, other] = [events[i] ?? start, events[j] ?? start];
        if (how === 'drop') tampered.splice(i, 1);
        else if (how === 'double') tampered.splice(i, 0, one);
        else if (how === 'move') tampered.splice(j, 0, ...tampered.splice(i, 1));
        else [tampered[i], tampered[j]] = [other, one];
        if (isValid(tampered)) expect(() => reduce(tampered)).not.toThrow();
        else expect(() => reduce(tampered)).toThrow('out of order');
      }),
      { numRuns: 2000 },
    );
  });

  test('any order of events is accepted exactly where the grammar is kept', () => {
    const any = fc.constantFrom(start, status, partStart(), delta('x'), partEnd(), end, failed);
    fc.assert(
      fc.property(fc.array(any, { maxLength: 7 }), (events) => {
        if (isValid(events)) expect(() => reduce(events)).not.toThrow();
        else expect(() => reduce(events)).toThrow('out of order');
      }),
      { numRuns: 3000 },
    );
  });
});

test('types: a run’s end tells its usage only where it ended', () => {
  expectTypeOf<Extract<Run['state'], { status: 'ended' }>>().toHaveProperty('usage');
  expectTypeOf<Extract<Run['state'], { status: 'failed' }>>().not.toHaveProperty('usage');
  expectTypeOf<ReasoningEvent['type']>().toEqualTypeOf<keyof typeof letters>();
});
