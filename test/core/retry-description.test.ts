import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDescriptionOf } from '../../src/core/conversation.ts';
import type { ReasoningEvent } from '../../src/core/reasoning-event.ts';
import { interruptRun, partOf, type Run, reduceRun } from '../../src/core/reduce-run.ts';
import type { CheckDescription } from '../../src/core/retry-description.ts';
import type { RunSetting } from '../../src/core/run-reasoning.ts';
import type { Script } from '../../src/models/scripted-model.ts';
import { createRig, description, firstRequest, partsOf, reasoned, record } from './run-fixture.ts';

/** Each “x” is an error. */
const checkDescription: CheckDescription = async (text) => {
  const errors = text.split('x').length - 1;
  if (text === '') return { errors: 1, problem: 'Found nothing.' };
  return errors === 0 ? undefined : { errors, problem: `Line 2: found “x” (${errors}).` };
};
const rig = (replies: Script['replies'], changes: Partial<RunSetting> & Partial<Script> = {}) =>
  createRig({ replies, ...changes }, { checkDescription, ...changes });
const phases = (events: readonly ReasoningEvent[]): string[] =>
  events.flatMap((event) => (event.type === 'status' ? [event.status.phase] : []));
const endOf = (run: Run) => (run.state.status === 'ended' ? run.state : undefined);
const { question: _, ...formalizeOnly } = firstRequest;

const bad = '```csv\nNorth,x\n```';
const worse = '```csv\nNorth,x,x\n```';

describe('a description that does not parse', () => {
  test('is asked for once more in the same session, with its problem named', async () => {
    const { model, setting } = rig([bad, description, reasoned]);
    const { events, run, error } = await record(firstRequest, setting);
    expect(error).toBeUndefined();
    expect(phases(events)).toEqual([
      'encoding-image',
      'prefill',
      'description-retry',
      'prefill',
      'prefill',
    ]);
    expect(events).toContainEqual({
      type: 'status',
      status: { phase: 'description-retry', problem: 'Line 2: found “x” (1).' },
    });
    const [turn] = model.sessions[0]?.turns.slice(1) ?? [];
    expect(turn?.messages).toHaveLength(1);
    expect(turn?.messages[0]?.text).toContain('Line 2: found “x” (1).');
    expect(run.parts.map((part) => [part.kind, part.attempt, part.text, part.superseded])).toEqual([
      ['formal-description', 1, bad, true],
      ['formal-description', 2, description, undefined],
      ['reasoning', 1, 'North is 12.\nSouth is 30.', undefined],
      ['answer', 1, '42', undefined],
    ]);
    expect(readDescriptionOf({ runs: [run] })).toBe(description);
  });

  test('reasoning goes on from the second in a session without the first, features cached', async () => {
    const { model, setting } = rig([bad, description, reasoned]);
    await record(firstRequest, setting);
    expect(model.encodedImages).toHaveLength(1);
    expect(model.sessions).toHaveLength(2);
    const texts = model.sessions[1]?.turns[0]?.messages.map((message) => message.text);
    expect(texts?.[1]).toBe(description);
    expect(texts).not.toContain(bad);
  });

  test('is told with its problem until the second attempt begins', async () => {
    const { setting } = rig([bad, description, reasoned]);
    const told: string[] = [];
    await record(firstRequest, setting, (event, { state }) => {
      const isPhase = event.type === 'status' && state.status === 'running';
      if (isPhase) told.push(state.phase?.phase ?? '');
    });
    expect(told).toEqual([
      'encoding-image',
      'prefill',
      'description-retry',
      'description-retry',
      'prefill',
    ]);
  });

  test('costs a line of usage of its own', async () => {
    const { setting } = rig([bad, description, reasoned]);
    const { run } = await record(firstRequest, setting);
    const usage = endOf(run)?.usage ?? [];
    expect(usage.map(({ stage }) => stage)).toEqual(['formalize', 'formalize', 'reason']);
    expect(usage[1]?.cachedTokens).toBeGreaterThan(0);
    expect(usage[1]).not.toHaveProperty('encodeMs');
  });

  test('is asked for only once more', async () => {
    const { model, setting } = rig([bad, bad, reasoned]);
    const { run } = await record(firstRequest, setting);
    expect(partOf(run, 'formal-description')).toMatchObject({ attempt: 2, text: bad });
    expect(endOf(run)?.finish).toBe('complete');
    expect(model.sessions[0]?.turns).toHaveLength(2);
  });

  test.each([
    [
      'by its length',
      `${'a,1\nb,2\nc,3\n'.slice(0, 11)}${Array.from({ length: 300 }, (_, i) => `x${i * 7919}`).join('')}`,
      'length',
    ],
    ['in a loop', 'x,12\n'.repeat(80), 'repetition'],
  ])('is asked for once more where it was cut off %s', async (_name, cut, finish) => {
    const { setting } = rig([cut, description, reasoned]);
    const { run } = await record(firstRequest, setting);
    expect(run.parts[0]).toMatchObject({ finish, superseded: true });
    expect(partOf(run, 'formal-description')?.text).toBe(description);
    expect(endOf(run)?.finish).toBe('complete');
  });
});

describe('the first attempt counts after all', () => {
  test.each([
    ['has more errors', worse],
    ['is cut off', `${description}\n${'North,12\n'.repeat(80)}`],
  ])('where the second %s', async (_name, second) => {
    const { model, setting } = rig([bad, second, reasoned]);
    const { events, run } = await record(firstRequest, setting);
    expect(phases(events)).toContain('description-kept');
    expect(partOf(run, 'formal-description')).toMatchObject({ attempt: 1, text: bad });
    expect(run.parts[1]).toMatchObject({ attempt: 2, superseded: true });
    expect(readDescriptionOf({ runs: [run] })).toBe(bad);
    expect(model.sessions[1]?.turns[0]?.messages[1]?.text).toBe(bad);
    expect(endOf(run)?.finish).toBe('complete');
  });

  test('where the second is empty', async () => {
    const { setting } = rig([bad, '', reasoned]);
    const { events, run } = await record(firstRequest, setting);
    expect(phases(events)).not.toContain('description-kept');
    expect(run.parts[0]).toEqual({
      kind: 'formal-description',
      attempt: 1,
      text: bad,
      finish: 'complete',
    });
  });

  test('where the second was stopped: the run ends, and the first is there for a question', async () => {
    const { setting, cancel } = rig([bad, description]);
    const { run } = await record(firstRequest, setting, (event, state) => {
      if (event.type === 'part-delta' && state.parts.at(-1)?.attempt === 2) cancel.aborted = true;
    });
    expect(endOf(run)?.finish).toBe('stopped');
    expect(run.parts[1]).toMatchObject({ attempt: 2, finish: 'stopped' });
    expect(readDescriptionOf({ runs: [run] })).toBe(bad);
  });

  test('where the second broke off', async () => {
    const error = new Error('device lost');
    const { setting } = rig([bad, { text: description, error, errorAfterTokens: 4 }]);
    const { run, error: thrown } = await record(firstRequest, setting);
    expect(thrown).toBe(error);
    const failed = reduceRun(run, {
      type: 'run-error',
      error: { code: 'gpu-device-lost', message: 'device lost' },
    });
    expect(failed.parts.map((part) => part.text)).toEqual([bad, description.slice(0, 16)]);
    for (const over of [failed, interruptRun(run)]) {
      // What is shown is what is reasoned from.
      expect(partOf(over, 'formal-description')?.text).toBe(bad);
      expect(readDescriptionOf({ runs: [over] })).toBe(bad);
    }
  });
});

describe('nothing is asked for twice', () => {
  test.each([
    ['where the first parses', description, firstRequest, {}],
    ['where the user does not want it', bad, { ...firstRequest, retriesUnparsed: false }, {}],
    ['where a second does not fit in the context', bad, formalizeOnly, { contextTokens: 430 }],
  ])('%s', async (_name, first, request, changes) => {
    const { model, setting } = rig([first, reasoned], changes);
    const { run, error } = await record(request, setting);
    expect(error).toBeUndefined();
    expect(run.parts.filter(({ kind }) => kind === 'formal-description')).toHaveLength(1);
    expect(model.sessions).toHaveLength(1);
  });

  test('where nothing can check it', async () => {
    const { setting } = createRig({ replies: [bad, reasoned] });
    const { run } = await record(firstRequest, setting);
    expect(partsOf(run)).toHaveLength(3);
  });

  test('where the user stopped the first', async () => {
    const { model, setting, cancel } = rig([worse, description]);
    const { run } = await record(firstRequest, setting, (event) => {
      if (event.type === 'part-delta') cancel.aborted = true;
    });
    expect(endOf(run)?.finish).toBe('stopped');
    expect(model.sessions[0]?.turns).toHaveLength(1);
  });
});

test('an empty first attempt is followed by a second that counts', async () => {
  const { setting } = rig(['', description, reasoned]);
  const { run } = await record(firstRequest, setting);
  expect(partOf(run, 'formal-description')).toMatchObject({ attempt: 2, text: description });
});

test('whatever both attempts say and whenever it is stopped, one whole text counts', async () => {
  const reply = fc.constantFrom('', bad, worse, description, 'x '.repeat(300), 'plain words');
  const scenario = fc.record({
    first: reply,
    second: reply,
    stopAt: fc.option(fc.nat({ max: 60 }), { nil: undefined }),
  });
  await fc.assert(
    fc.asyncProperty(scenario, async ({ first, second, stopAt }) => {
      const { setting, cancel } = rig([first, second, reasoned, reasoned]);
      let seen = 0;
      const { run, error } = await record(firstRequest, setting, () => {
        if (seen++ === stopAt) cancel.aborted = true;
      });
      expect(error).toBeUndefined();
      const descriptions = run.parts.filter(({ kind }) => kind === 'formal-description');
      const counting = descriptions.filter(({ superseded }) => superseded === undefined);
      expect(counting.length).toBe(descriptions.length === 0 ? 0 : 1);
      const whole = descriptions.filter(({ finish }) => finish !== 'stopped');
      expect(readDescriptionOf({ runs: [run] }) !== undefined).toBe(whole.length > 0);
    }),
    { numRuns: 150, seed: 4 },
  );
}, 30_000);
