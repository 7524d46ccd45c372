import { describe, expect, test } from 'vitest';
import { pastTurns } from '../../src/core/conversation.ts';
import { toMarkdown } from '../../src/core/conversation-markdown.ts';
import { generalPrompts } from '../../src/core/prompts.ts';
import { createRun } from '../../src/core/reduce-run.ts';
import { suggestQuestions } from '../../src/core/suggest-questions.ts';
import { isUnknownFigure } from '../../src/core/unknown-figure.ts';
import { checkDescription } from '../../src/formal/check-description.ts';
import { findExactAnswer } from '../../src/formal/exact-answer.ts';
import { exampleConversation } from '../storage/arbitrary-conversation.ts';
import { createRig, description, firstRequest, partsOf, reasoned, record } from './run-fixture.ts';

const none = '```none\n```';

test.each([none, '```none\n```\n', '\n```none\n\n```', '``` None\n```', '```none'])(
  '%j says that the figure is not known',
  (text) => expect(isUnknownFigure(text)).toBe(true),
);

test.each([
  '',
  'none',
  '```csv\n```',
  '```none\nlabel,value\n```',
  '```nonetheless\n```',
  `${none}\n${description}`,
  `A cat.\n${none}`,
])('%j does not', (text) => expect(isUnknownFigure(text)).toBe(false));

test('is no problem, has no questions and no exact answer', async () => {
  expect(await checkDescription(none)).toBeUndefined();
  expect(await findExactAnswer(none, 'What is the total?')).toBeUndefined();
  expect(suggestQuestions({ '*': ['What does it show?'] }, none, [])).toEqual([]);
});

describe('a run', () => {
  test('ends with the description: it is not asked for again, and nothing is reasoned from it', async () => {
    const { model, setting } = createRig({ replies: [none] }, { checkDescription });
    const { run, events, error } = await record(firstRequest, setting);
    expect(error).toBeUndefined();
    expect(partsOf(run)).toEqual([['formal-description', none, 'complete']]);
    expect(run.state).toMatchObject({ status: 'ended', finish: 'complete' });
    expect(events.filter((event) => event.type === 'status')).toHaveLength(2);
    expect(model.sessions[0]?.turns).toHaveLength(1);
  });

  test('with a question about what was read before says nothing and costs nothing', async () => {
    const { model, setting } = createRig({ replies: [] });
    const { run, events } = await record({ ...firstRequest, description: none }, setting);
    expect(events.map(({ type }) => type)).toEqual(['run-start', 'run-end']);
    expect(run.state).toEqual({ status: 'ended', finish: 'complete', usage: [] });
    expect(model.sessions).toHaveLength(0);
    expect(model.encodedImages).toHaveLength(0);
    const read = createRun('read');
    const part = {
      kind: 'formal-description',
      attempt: 1,
      text: none,
      finish: 'complete',
    } as const;
    expect(pastTurns([{ ...read, parts: [part] }, run])).toEqual([]);
  });

  test('reasons as ever from what the user wrote instead', async () => {
    const { model, setting } = createRig({ replies: [none, reasoned] });
    const { run } = await record({ ...firstRequest, question: 'x' }, setting);
    expect(pastTurns([run])).toEqual([]);
    const given = { ...firstRequest, description, seesImage: false };
    const second = await record(given, setting);
    expect(partsOf(second.run).map(([kind]) => kind)).toEqual(['reasoning', 'answer']);
    const texts = model.sessions
      .at(-1)
      ?.turns.flatMap(({ messages }) => messages.map((m) => m.text));
    expect(texts?.slice(0, 2)).toEqual([generalPrompts.formalize, description]);
  });
});

test('is said in words where a conversation is exported', () => {
  const part = { kind: 'formal-description', attempt: 1, text: none, finish: 'complete' } as const;
  const state = { status: 'ended', finish: 'complete', usage: [] } as const;
  const text = toMarkdown(
    exampleConversation({ runs: [{ id: 'r', parts: [part], state, droppedTurns: 0 }] }),
  );
  expect(text).toContain('## Formal description\n\n*I do not know this kind of figure.*');
  expect(text).not.toContain('```');
});
