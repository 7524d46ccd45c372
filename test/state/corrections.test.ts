import { beforeEach, describe, expect, it, vi } from 'vitest';
import { descriptionOf, readDescriptionOf } from '../../src/core/conversation.ts';
import { modelCatalog } from '../../src/models/model-catalog.ts';
import { createMemoryConversationStore } from '../../src/storage/memory-conversation-store.ts';
import { createTestApp, description, png, reply } from './create-test-app.ts';

const corrected = '```csv\nlabel,value\nA,1\nB,3\n```';
const other = '```csv\nlabel,value\nA,1\nB,4\n```';
const alone = { text: corrected, seesImage: false };
const long = Array.from({ length: 1500 }, (_, i) => `${i * 7919} `).join('');
/** A model that may write long enough to be caught at it. */
const talkative = modelCatalog.map((entry) => ({
  ...entry,
  budgets: { ...entry.budgets, reasoning: 3000 },
}));
type App = ReturnType<typeof createTestApp>;

const stateOf = (app: App, index: number) => app.runs()[index]?.state;
const textsOf = (app: App) => app.prompt().map(({ text }) => text);
const savedFiles = (app: App) => vi.mocked(app.deps.saveFile).mock.calls.map(([file]) => file);
/** Resolves as soon as the state is so. */
function when(app: App, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (holds()) return resolve();
    const leave = app.store.subscribe(() => {
      if (!holds()) return;
      leave();
      resolve();
    });
  });
}
/** Adds a figure and asks “one” about it. */
async function askOne(app: App): Promise<void> {
  await app.actions.addImage(png, 'sales.png');
  await app.idle();
  app.actions.ask('one');
  await app.idle();
}

describe('a corrected description', () => {
  let app: App;
  beforeEach(async () => {
    app = createTestApp();
    await askOne(app);
  });

  it('is the one that further questions reason from, without the figure and without older turns', async () => {
    app.actions.correctDescription(corrected);
    expect(app.runs()).toHaveLength(2);
    expect(app.open().activeRunId).toBeUndefined();
    app.actions.ask('two');
    await app.idle();
    expect(app.runs()[2]).toMatchObject({ question: 'two', given: alone });
    expect(textsOf(app)).toEqual(['Describe', corrected, 'two']);
    expect(app.prompt().some((message) => message.image)).toBe(false);
    app.actions.ask('three');
    await app.idle();
    expect(textsOf(app).filter((text) => !text.startsWith('<think>'))).toEqual([
      'Describe',
      corrected,
      'two',
      'three',
    ]);
    expect(app.models[0]?.sessions).toHaveLength(2);
  });

  it('is kept, beside what was read', async () => {
    app.actions.correctDescription(corrected);
    const { id } = app.open().conversation;
    await vi.waitFor(async () => {
      const stored = await app.deps.conversations.load(id);
      expect(stored?.conversation.givenDescription).toBe(corrected);
      expect(stored && readDescriptionOf(stored.conversation)).toBe(description);
    });
    app.actions.newConversation();
    await app.actions.openConversation(id);
    app.actions.ask('two');
    await app.idle();
    expect(app.runs()[2]?.given).toEqual(alone);
  });

  it('asks the latest question again; the older run stays as it was', async () => {
    const before = app.runs()[1];
    app.actions.reasonFrom(corrected, false);
    await app.idle();
    expect(app.runs()).toHaveLength(3);
    expect(app.runs()[1]).toBe(before);
    expect(app.runs()[2]).toMatchObject({ question: 'one', given: alone });
    expect(app.answer(2)).toBe('to one');
    expect(app.open().conversation.givenDescription).toBe(corrected);
    expect(textsOf(app)).toEqual(['Describe', corrected, 'one']);
  });

  it('is reasoned from with the figure on request, whose features are not encoded again', async () => {
    app.actions.reasonFrom(corrected, true);
    await app.idle();
    expect(app.runs()[2]?.given).toEqual({ text: corrected, seesImage: true });
    expect(app.prompt()[0]).toMatchObject({ text: 'Describe', image: true });
    expect(app.models[0]?.encodedImages).toHaveLength(1);
    // The choice stays, also over a further correction and a reload.
    app.actions.ask('two');
    await app.idle();
    expect(app.runs()[3]?.given?.seesImage).toBe(true);
    app.actions.correctDescription(other);
    const { id } = app.open().conversation;
    app.actions.newConversation();
    await app.actions.openConversation(id);
    app.actions.ask('three');
    await app.idle();
    expect(app.runs()[4]?.given).toEqual({ text: other, seesImage: true });
    app.actions.reasonFrom(other, false);
    await app.idle();
    expect(app.runs()[5]?.given).toEqual({ text: other, seesImage: false });
  });

  it('that says what was read is none', async () => {
    app.actions.correctDescription(corrected);
    app.actions.correctDescription(`${description.replaceAll('\n', '\r\n')}\n`);
    expect(app.open().conversation).not.toHaveProperty('givenDescription');
    app.actions.ask('two');
    await app.idle();
    expect(app.runs()[2]).not.toHaveProperty('given');
    // It goes on in the session that “one” was answered in.
    expect(app.models[0]?.sessions).toHaveLength(1);
  });

  it('what was read can be reasoned from without the figure', async () => {
    app.actions.reasonFrom(description, false);
    await app.idle();
    expect(app.open().conversation).not.toHaveProperty('givenDescription');
    expect(app.runs()[2]?.given).toEqual({ text: description, seesImage: false });
    expect(app.prompt()[0]?.image).toBe(false);
    app.actions.revertDescription();
    app.actions.ask('two');
    await app.idle();
    expect(app.runs()[3]).not.toHaveProperty('given');
  });

  it('is given up by reverting; turns about what was read count again', async () => {
    app.actions.reasonFrom(corrected, false);
    await app.idle();
    app.actions.revertDescription();
    expect(descriptionOf(app.open().conversation)).toBe(description);
    expect(app.runs()).toHaveLength(3);
    app.actions.ask('two');
    await app.idle();
    expect(textsOf(app)).toEqual(['Describe', description, 'one', reply('to one'), 'two']);
  });

  it('a blank one changes nothing', () => {
    app.actions.correctDescription(' \n');
    app.actions.reasonFrom('', true);
    expect(app.open().conversation).not.toHaveProperty('givenDescription');
    expect(app.runs()).toHaveLength(2);
  });

  it('a retry keeps the description of its run, an edited question takes the present one', async () => {
    app.actions.reasonFrom(corrected, false);
    await app.idle();
    app.actions.correctDescription(other);
    app.actions.retry(app.runs()[2]?.id ?? '');
    await app.idle();
    expect(app.runs()).toHaveLength(3);
    expect(app.runs()[2]).toMatchObject({ question: 'one', given: alone });
    app.actions.retry(app.runs()[1]?.id ?? '');
    await app.idle();
    expect(app.runs()).toHaveLength(2);
    expect(app.runs()[1]).not.toHaveProperty('given');
    expect(textsOf(app).slice(0, 2)).toEqual(['Describe', description]);
    app.actions.editQuestion(app.runs()[1]?.id ?? '', 'two');
    await app.idle();
    expect(app.runs()[1]).toMatchObject({ question: 'two', given: { text: other } });
  });

  it('the figure can be read anew in its presence', async () => {
    app.actions.correctDescription(corrected);
    app.actions.retry(app.runs()[0]?.id ?? '');
    await app.idle();
    expect(app.runs()).toHaveLength(1);
    expect(readDescriptionOf(app.open().conversation)).toBe(description);
    expect(app.open().conversation.givenDescription).toBe(corrected);
  });

  it('is exported in both forms', async () => {
    app.actions.reasonFrom(corrected, false);
    await app.idle();
    await app.actions.exportConversation('markdown');
    await app.actions.exportConversation('json');
    const [markdown, json] = savedFiles(app);
    expect(await markdown?.text()).toContain('### Corrected description');
    await app.actions.importConversation(json ?? new Blob());
    expect(app.open().conversation.givenDescription).toBe(corrected);
    expect(app.runs()[2]?.given).toEqual(alone);
  });
});

describe('a correction while the model is at work', () => {
  it('stops an answer from another description, then asks again; the half answer stays', async () => {
    let says = long;
    const app = createTestApp({ catalog: talkative, answerTo: () => `<think>\n${says}` });
    await app.actions.addImage(png, 'sales.png');
    await app.idle();
    app.actions.ask('one');
    app.actions.ask('two');
    await when(app, () => (app.runs()[1]?.parts.length ?? 0) > 0);
    says = '</think><answer>3</answer>';
    app.actions.reasonFrom(corrected, false);
    // A second click asks no second time.
    app.actions.reasonFrom(corrected, false);
    await vi.waitFor(() => expect(app.runs()).toHaveLength(4));
    await app.idle();
    expect(stateOf(app, 1)).toMatchObject({ status: 'ended', finish: 'stopped' });
    expect(app.runs().map(({ question, given }) => [question, given])).toEqual([
      [undefined, undefined],
      ['one', undefined],
      ['one', alone],
      ['two', alone],
    ]);
    expect(app.answer(2)).toBe('3');
  });

  it('asked for twice while the answer streams runs once', async () => {
    const answerTo = () => `<think>\n${long.slice(0, 6000)}\n</think><answer>3</answer>`;
    const app = createTestApp({ catalog: talkative, answerTo });
    await askOne(app);
    app.actions.reasonFrom(corrected, false);
    await when(app, () => stateOf(app, 2)?.status === 'running');
    app.actions.reasonFrom(corrected, false);
    await app.idle();
    expect(app.runs()).toHaveLength(3);
    expect(stateOf(app, 2)).toMatchObject({ finish: 'complete' });
  });

  it('takes the place of a question that still waits for the model to load', async () => {
    let loaded = (): void => {};
    const load = new Promise<void>((resolve) => {
      loaded = resolve;
    });
    const app = createTestApp({ load: () => load });
    await app.actions.startByHand(description);
    app.actions.ask('one');
    app.actions.reasonFrom(corrected, false);
    await when(app, () => app.runs().length === 2);
    expect(stateOf(app, 0)).toMatchObject({ status: 'ended', finish: 'stopped' });
    loaded();
    await app.idle();
    expect(app.runs()[1]).toMatchObject({ question: 'one', given: alone });
    expect(app.answer(1)).toBe('to one');
  });

  it('waits for a reading of the figure: what is read stays at hand', async () => {
    const app = createTestApp();
    await askOne(app);
    app.actions.retry(app.runs()[0]?.id ?? '');
    app.actions.ask('two');
    app.actions.reasonFrom(corrected, false);
    await vi.waitFor(() => expect(app.answer(1)).toBe('to two'));
    await app.idle();
    expect(app.runs().map(({ question, given }) => [question, given])).toEqual([
      [undefined, undefined],
      ['two', alone],
    ]);
    expect(readDescriptionOf(app.open().conversation)).toBe(description);
  });

  it('only corrects where nothing was asked, and keeps the choice of the figure', async () => {
    const app = createTestApp();
    await app.actions.addImage(png, 'sales.png');
    await app.idle();
    app.actions.reasonFrom(corrected, true);
    expect(app.runs()).toHaveLength(1);
    app.actions.ask('one');
    await app.idle();
    expect(app.runs()[1]?.given).toEqual({ text: corrected, seesImage: true });
  });
});

describe('a description written by hand', () => {
  let app: App;
  beforeEach(async () => {
    app = createTestApp();
    await app.actions.startByHand('```spice\nR1 a b 10k\n```');
  });

  it('opens a conversation without a figure, and saves it; nothing runs', async () => {
    expect(app.open()).not.toHaveProperty('imageUrl');
    expect(app.open().conversation).toMatchObject({ title: 'Circuit by hand', runs: [] });
    expect(app.open().conversation).not.toHaveProperty('image');
    expect(app.store.getState().conversations).toMatchObject([{ title: 'Circuit by hand' }]);
    expect(app.store.getState().model.status).toBe('idle');
  });

  it('takes a title of the user, and refuses a blank text', async () => {
    await app.actions.startByHand('```csv\na,1\n```', ' Mine ');
    expect(app.open().conversation.title).toBe('Mine');
    await app.actions.startByHand('  ');
    expect(app.open().conversation.title).toBe('Mine');
  });

  it('is reasoned from without any image', async () => {
    const read = vi.spyOn(app.deps.imageReader, 'read');
    app.actions.ask('one');
    await app.idle();
    expect(app.answer(0)).toBe('to one');
    expect(app.models[0]?.encodedImages).toEqual([]);
    expect(app.runs()[0]?.given).toEqual({ text: '```spice\nR1 a b 10k\n```', seesImage: false });
    // A figure cannot be seen where there is none, and there is no reading to go back to.
    app.actions.revertDescription();
    app.actions.reasonFrom(corrected, true);
    await app.idle();
    expect(app.runs()[1]?.given).toEqual(alone);
    expect(textsOf(app)).toEqual(['Describe', corrected, 'one']);
    expect(read).not.toHaveBeenCalled();
    await app.actions.readText();
    expect(app.open().conversation).not.toHaveProperty('foundText');
  });

  it('is found again, goes on, and is exported and imported', async () => {
    app.actions.ask('one');
    await app.idle();
    const { id } = app.open().conversation;
    await app.actions.exportConversation('json');
    app.actions.newConversation();
    await app.actions.openConversation(id);
    app.actions.ask('two');
    await app.idle();
    expect(app.answer(1)).toBe('to two');
    const [file] = savedFiles(app);
    await app.actions.importConversation(file ?? new Blob());
    expect(app.store.getState().notices).toMatchObject([{ title: 'Imported' }]);
    app.actions.ask('three');
    await app.idle();
    expect(app.answer(1)).toBe('to three');
  });
});

describe('a description that does not parse', () => {
  const broken = 'no fence at all';
  const answerTo = (text: string) =>
    text.startsWith('This description cannot be parsed') ? description : reply(`to ${text}`);

  it('is read once more, and the first text stays in the run', async () => {
    const app = createTestApp({ readings: [broken], answerTo });
    await askOne(app);
    expect(app.runs()[0]?.parts).toMatchObject([
      { attempt: 1, text: broken, superseded: true },
      { attempt: 2, text: description },
    ]);
    expect(readDescriptionOf(app.open().conversation)).toBe(description);
    expect(textsOf(app)).toEqual(['Describe', description, 'one']);
  });

  it('is not, where the setting is off', async () => {
    const app = createTestApp({ readings: [broken], answerTo });
    await app.actions.changeSettings({ retriesUnparsed: false });
    await askOne(app);
    expect(app.runs()[0]?.parts).toMatchObject([{ attempt: 1, text: broken }]);
    expect(textsOf(app)).toEqual(['Describe', 'one']);
  });
});

describe('text found in a figure', () => {
  const lines = [{ text: 'apple', box: [1, 2, 3, 4], rotation: 0, confidence: 0.9 }] as const;

  it('is kept with the conversation', async () => {
    let found: (lines: readonly []) => void = () => {};
    const readText = vi.fn(() => new Promise<readonly []>((resolve) => (found = resolve)));
    const app = createTestApp({ readText });
    await app.actions.addImage(png, 'a.png');
    await app.idle();
    const reading = app.actions.readText();
    void app.actions.readText();
    expect(app.open().readingText).toBe(true);
    expect(readText).toHaveBeenCalledOnce();
    found(lines as never);
    await reading;
    expect(app.open()).not.toHaveProperty('readingText');
    expect(app.open().conversation.foundText).toEqual(lines);
    const stored = await app.deps.conversations.load(app.open().conversation.id);
    expect(stored?.conversation.foundText).toEqual(lines);
  });

  it('is found and kept in a run too, and tells the model, where the setting says so', async () => {
    const app = createTestApp({ textInFigure: lines, settings: { textHints: 'on' } });
    await app.actions.addImage(png, 'a.png');
    await app.idle();
    expect(app.open().conversation.foundText).toEqual(lines);
    expect(textsOf(app)[0]).toContain('apple 1,2,3,4');
    const plain = createTestApp({ textInFigure: lines });
    await plain.actions.addImage(png, 'a.png');
    await plain.idle();
    expect(plain.open().conversation).not.toHaveProperty('foundText');
  });

  it('of a figure that was left meanwhile goes nowhere', async () => {
    let found: (lines: readonly []) => void = () => {};
    const app = createTestApp({
      readText: () => new Promise<readonly []>((resolve) => (found = resolve)),
    });
    await app.actions.addImage(png, 'a.png');
    const reading = app.actions.readText();
    await app.actions.addImage(png, 'b.png');
    found(lines as never);
    await reading;
    expect(app.open().conversation).not.toHaveProperty('foundText');
    expect(app.store.getState().notices).toEqual([]);
  });

  it('a reader that fails is told', async () => {
    const app = createTestApp({ readText: () => Promise.reject(new Error('Failed to fetch')) });
    await app.actions.addImage(png, 'a.png');
    await app.actions.readText();
    expect(app.store.getState().notices).toMatchObject([
      { kind: 'error', title: 'A file could not be downloaded' },
    ]);
    expect(app.open()).not.toHaveProperty('readingText');
  });
});

describe('a conversation that was deleted in another tab', () => {
  it('is kept again with its figure, and the user is told once', async () => {
    const conversations = createMemoryConversationStore();
    const app = createTestApp({ conversations });
    await askOne(app);
    const { id } = app.open().conversation;
    await conversations.delete(id);
    app.actions.ask('two');
    await app.idle();
    await vi.waitFor(async () => {
      const stored = await conversations.load(id);
      expect(stored?.image?.size).toBe(png.size);
      expect(stored?.conversation.runs).toHaveLength(3);
    });
    expect(app.store.getState().notices).toMatchObject([{ kind: 'info', title: 'Kept again' }]);
  });

  it('can still be exported', async () => {
    const conversations = createMemoryConversationStore();
    const app = createTestApp({ conversations });
    await askOne(app);
    await conversations.deleteAll();
    await app.actions.exportConversation('json');
    expect(app.deps.saveFile).toHaveBeenCalledOnce();
  });

  it('stays deleted where it was deleted here too', async () => {
    const conversations = createMemoryConversationStore();
    const app = createTestApp({ conversations });
    await app.actions.addImage(png, 'a.png');
    const { id } = app.open().conversation;
    await conversations.delete(id);
    await app.actions.deleteConversation(id);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await conversations.list()).toEqual([]);
    expect(app.store.getState().conversations).toEqual([]);
    expect(app.store.getState().notices).toEqual([]);
  });
});
