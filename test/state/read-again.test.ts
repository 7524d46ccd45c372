import { expect, test, vi } from 'vitest';
import { modelCatalog } from '../../src/models/model-catalog.ts';
import { createTestApp, description, png } from './create-test-app.ts';

const none = '```none\n```';
const catalog = modelCatalog.flatMap((entry, index) =>
  index === 0 ? [entry, { ...entry, id: 'other' }] : [entry],
);

const questionsOf = (app: ReturnType<typeof createTestApp>) =>
  app.runs().map(({ question }) => question);

test('a figure that is not known is read again by another model, and its questions asked again', async () => {
  const app = createTestApp({ catalog, readings: [none, description] });
  await app.actions.addImage(png, 'sales.png');
  await app.idle();
  app.actions.ask('one');
  app.actions.ask('two');
  await vi.waitFor(() => expect(app.runs()).toHaveLength(3));
  await app.idle();
  expect(app.runs().map(({ parts }) => parts.length)).toEqual([1, 0, 0]);

  app.actions.chooseModel('other');
  app.actions.readAgain();
  // While it reads, there is nothing to read again.
  app.actions.readAgain();
  await vi.waitFor(() => expect(questionsOf(app)).toEqual([undefined, 'one', 'two']), 4000);
  await app.idle();
  expect(app.open().conversation.modelId).toBe('other');
  expect(app.runs()[0]?.parts[0]?.text).toBe(description);
  expect([app.answer(1), app.answer(2)]).toEqual(['to one', 'to two']);
  const saved = await app.deps.conversations.load(app.open().conversation.id);
  expect(saved?.conversation.modelId).toBe('other');
});

test('reading again needs a figure', async () => {
  const app = createTestApp();
  app.actions.readAgain();
  await app.actions.startByHand(description);
  app.actions.readAgain();
  expect(app.runs()).toEqual([]);
});
