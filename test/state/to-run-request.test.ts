import { describe, expect, test } from 'vitest';
import type { Conversation } from '../../src/core/conversation.ts';
import { createRun, type Run } from '../../src/core/reduce-run.ts';
import { modelCatalog } from '../../src/models/model-catalog.ts';
import type { OpenConversation, Settings } from '../../src/state/app-state.ts';
import { givenInForce, toRunRequest } from '../../src/state/to-run-request.ts';
import { exampleByHand, exampleConversation } from '../storage/arbitrary-conversation.ts';

// A model without text hints: what is read with them is tested by itself.
const entry = modelCatalog.find(({ trainedWithTextHints }) => trainedWithTextHints !== true);
if (!entry) throw new Error('The catalogue is empty.');
const settings: Settings = {
  modelId: entry.id,
  device: 'auto',
  theme: 'system',
  hubHost: 'https://huggingface.co',
  retriesUnparsed: true,
  textHints: 'auto',
};
const conversation = exampleConversation();
const read = conversation.runs[0]?.parts[0]?.text ?? '';
const [, asked] = conversation.runs;
if (!asked) throw new Error('The example has two runs.');
const withGiven = (id: string, text: string, seesImage: boolean): Run => ({
  ...asked,
  id,
  given: { text, seesImage },
});
const open = (change: Partial<Conversation> = {}, seesImage?: boolean): OpenConversation => ({
  conversation: { ...conversation, ...change },
  ...(seesImage !== undefined && { seesImage }),
  stopping: false,
  queuedQuestions: [],
  circumstances: {},
});

describe('the description in force', () => {
  test('is the one as read until another is given', () => {
    expect(givenInForce(open())).toBeUndefined();
    expect(givenInForce(open({ givenDescription: 'g' }))).toEqual({ text: 'g', seesImage: false });
  });

  test('what the model sees beside it is what was chosen last', () => {
    const runs = [...conversation.runs, withGiven('r3', 'old', true)];
    expect(givenInForce(open({ givenDescription: 'g', runs }))?.seesImage).toBe(true);
    expect(givenInForce(open({ givenDescription: 'g', runs }, false))?.seesImage).toBe(false);
    expect(givenInForce(open({ givenDescription: 'g' }, true))?.seesImage).toBe(true);
  });

  test('the one as read can be reasoned from without the figure', () => {
    expect(givenInForce(open({}, false))).toEqual({ text: read, seesImage: false });
    expect(givenInForce(open({}, true))).toBeUndefined();
    expect(givenInForce(open({ runs: [] }, false))).toBeUndefined();
  });

  test('without a figure none is seen', () => {
    const byHand = { ...open({}, true), conversation: exampleByHand() };
    expect(givenInForce(byHand)?.seesImage).toBe(false);
  });
});

describe('a request', () => {
  const request = (of: Conversation, run: Run, changes: Partial<Settings> = {}, model = entry) =>
    toRunRequest(of, run, { ...settings, ...changes }, model);

  test('reads the figure where nothing is asked, whatever is known', () => {
    const corrected = { ...conversation, givenDescription: 'g' };
    expect(request(corrected, createRun('r'))).toEqual({
      runId: 'r',
      conversationId: 'c1',
      attempt: 1,
      seesImage: true,
      turns: [{ question: 'How many apples?', reasoning: 'The bar of apple is 3.', answer: '3' }],
      retriesUnparsed: true,
    });
  });

  test('reasons from the description as read, with the figure', () => {
    expect(request(conversation, createRun('r', 'Q'))).toMatchObject({
      description: read,
      seesImage: true,
      turns: [{ answer: '3' }],
    });
  });

  test('reasons from a given one, with what was said about it alone', () => {
    const given = { text: 'g', seesImage: false };
    expect(request(conversation, createRun('r', 'Q', given))).toMatchObject({
      description: 'g',
      seesImage: false,
      turns: [],
    });
    const more = { ...conversation, runs: [...conversation.runs, withGiven('r3', 'g', false)] };
    expect(request(more, createRun('r', 'Q', given)).turns).toHaveLength(1);
    expect(request(more, createRun('r', asked.question, given)).turns).toEqual([]);
  });

  test('asks for one try where the setting says so', () => {
    const once = request(conversation, createRun('r'), { retriesUnparsed: false });
    expect(once.retriesUnparsed).toBe(false);
  });

  test.each([
    ['off', true, undefined],
    ['auto', false, undefined],
    ['auto', true, true],
    ['on', false, true],
  ] as const)('text hints %s, a model trained with them: %s', (textHints, trained, reads) => {
    const model = { ...entry, trainedWithTextHints: trained };
    const fresh = { ...conversation, runs: [] };
    expect(request(fresh, createRun('r'), { textHints }, model).readsText).toBe(reads);
    const foundText = [{ text: 'apple', box: [1, 2, 3, 4], rotation: 0, confidence: 1 }] as const;
    const found = request({ ...fresh, foundText }, createRun('r', 'Q'), { textHints }, model);
    expect(found.readsText).toBeUndefined();
    expect(found.hints).toEqual(reads && foundText);
    const known = request(conversation, createRun('r', 'Q'), { textHints }, model);
    expect(known).not.toHaveProperty('readsText');
  });
});
