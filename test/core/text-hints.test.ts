import { describe, expect, test } from 'vitest';
import type { FoundText } from '../../src/core/conversation.ts';
import {
  compactHints,
  formalizeMessage,
  generalPrompts,
  textHints,
} from '../../src/core/prompts.ts';
import type { ReasoningEvent } from '../../src/core/reasoning-event.ts';
import { createRig, description, firstRequest, reasoned, record } from './run-fixture.ts';

const lines: readonly FoundText[] = [
  { text: 'Sales 2021', box: [30.4, 2.6, 69.5, 7.49], rotation: 0, confidence: 0.99 },
  { text: 'North', box: [10, 90, 18.51, 94], rotation: 0, confidence: 0.98 },
];
const said = '\nText found in the image:\nSales 2021 30,3,70,7\nNorth 10,90,19,94';

const phasesOf = (events: readonly ReasoningEvent[]) =>
  events.flatMap((event) => (event.type === 'status' ? [event.status.phase] : []));

test('hints are whole percents, one line of text a line', () => {
  expect(textHints(lines)).toBe(said);
  expect(textHints([])).toBe('');
});

const box = (...edges: [number, number, number, number]): FoundText => ({
  text: 'Apples',
  box: edges,
  rotation: 0,
  confidence: 1,
});

test('compact hints are the middle of each text before it, rounded half up and kept within the figure', () => {
  expect(compactHints([box(12, 34, 25, 40)])).toBe('<p19><p37>Apples');
  expect(compactHints([box(-3, 99.5, 1, 103)])).toBe('<p0><p100>Apples');
  expect(compactHints([box(1, 2, 3.5, 2.99), box(4, 4, 4.99, 5)])).toBe(
    '<p2><p2>Apples<p4><p5>Apples',
  );
  expect(compactHints([])).toBe('');
});

test('a model is told compactly only where its prompts say so', () => {
  const prompts = { formalize: 'Describe', answerFormat: '' };
  const compact = { ...prompts, textHints: 'compact' } as const;
  expect(formalizeMessage(compact, lines).text).toBe('Describe<p50><p5>Sales 2021<p14><p92>North');
  expect(formalizeMessage(compact).text).toBe('Describe');
  expect(formalizeMessage(prompts, lines).text).toBe(`Describe${said}`);
  expect(formalizeMessage({ ...prompts, textHints: 'plain' }, lines).text).toBe(`Describe${said}`);
});

describe('a run', () => {
  test('hands given hints to the formalizing stage and to no other', async () => {
    const { model, setting } = createRig({ replies: [description, reasoned] });
    const { error } = await record({ ...firstRequest, hints: lines }, setting);
    expect(error).toBeUndefined();
    const texts = model.sessions[0]?.turns.flatMap((turn) => turn.messages.map((m) => m.text));
    expect(texts?.[0]).toBe(generalPrompts.formalize + said);
    expect(texts?.filter((text) => text.includes('Text found'))).toHaveLength(1);
  });

  test('reads the text first where it is asked to, and tells what it found', async () => {
    const readText = async () => lines;
    const { model, setting } = createRig({ replies: [description, reasoned] }, { readText });
    const { events } = await record({ ...firstRequest, readsText: true }, setting);
    expect(phasesOf(events).slice(0, 3)).toEqual(['reading-text', 'text-found', 'encoding-image']);
    expect(events).toContainEqual({ type: 'status', status: { phase: 'text-found', lines } });
    expect(model.sessions[0]?.turns[0]?.messages[0]?.text).toContain(said);
  });

  test('reads no text unless it is asked to', async () => {
    const readText = () => Promise.reject(new Error('read'));
    const { setting } = createRig({ replies: [description, reasoned] }, { readText });
    const { events, error } = await record(firstRequest, setting);
    expect(error).toBeUndefined();
    expect(phasesOf(events)).not.toContain('reading-text');
  });

  test('goes on without hints where the text could not be read', async () => {
    const readText = async () => undefined;
    const { model, setting } = createRig({ replies: [description, reasoned] }, { readText });
    const { events, run } = await record({ ...firstRequest, readsText: true }, setting);
    expect(phasesOf(events)).not.toContain('text-found');
    expect(run.state).toMatchObject({ status: 'ended', finish: 'complete' });
    expect(model.sessions[0]?.turns[0]?.messages[0]?.text).toBe(generalPrompts.formalize);
  });

  test('stopped while reading ends as stopped, with nothing found', async () => {
    const rig = createRig({ replies: [description, reasoned] });
    const readText = async () => {
      rig.cancel.aborted = true;
      return lines;
    };
    const { events, run } = await record(
      { ...firstRequest, readsText: true },
      { ...rig.setting, readText },
    );
    expect(phasesOf(events)).toEqual(['reading-text']);
    expect(run.state).toMatchObject({ status: 'ended', finish: 'stopped' });
  });

  test('drops hints, not the run, where a page of text would not fit', async () => {
    const page = Array.from({ length: 400 }, () => lines).flat();
    const { model, setting } = createRig({ replies: [description, reasoned], contextTokens: 1200 });
    const { error } = await record({ ...firstRequest, hints: page }, setting);
    expect(error).toBeUndefined();
    const text = model.sessions[0]?.turns[0]?.messages[0]?.text ?? '';
    expect(text).toContain(said);
    expect(text.split('\n').length).toBeLessThan(200);
  });
});
