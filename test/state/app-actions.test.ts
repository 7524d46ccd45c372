import { beforeEach, describe, expect, it, vi } from 'vitest';
import { partOf } from '../../src/core/reduce-run.ts';
import { createTestApp, description, png, reply } from './create-test-app.ts';

describe('the use cases', () => {
  let app: ReturnType<typeof createTestApp>;
  beforeEach(async () => {
    app = createTestApp();
    await app.actions.addImage(png, 'sales.png');
  });

  it('reads a figure as soon as it is added, and saves it', async () => {
    await app.idle();
    const [run] = app.runs();
    expect(run && partOf(run, 'formal-description')?.text).toBe(description);
    expect(app.store.getState().conversations).toMatchObject([{ title: 'sales' }]);
    const { id } = app.store.getState().conversations[0] ?? { id: '' };
    await vi.waitFor(async () => {
      const stored = await app.deps.conversations.load(id);
      expect(stored?.conversation.runs[0]?.state.status).toBe('ended');
    });
  });

  it('keeps questions that come early and runs them in order', async () => {
    app.actions.ask('one');
    app.actions.ask('two');
    expect(app.store.getState().open?.queuedQuestions).toEqual(['one', 'two']);
    await vi.waitFor(() => expect(app.answer(2)).toBe('to two'));
    expect(app.answer(1)).toBe('to one');
    expect(app.store.getState().open?.queuedQuestions).toEqual([]);
  });

  it('drops a queued question on request', async () => {
    app.actions.ask('one');
    app.actions.dropQueuedQuestion(0);
    await app.idle();
    expect(app.runs()).toHaveLength(1);
  });

  it('replaces a question and what came after it', async () => {
    await app.idle();
    for (const question of ['one', 'two']) {
      app.actions.ask(question);
      await app.idle();
    }
    const second = app.runs()[1];
    app.actions.editQuestion(second?.id ?? '', 'three');
    await vi.waitFor(() => expect(app.answer(1)).toBe('to three'));
    expect(app.runs()).toHaveLength(2);
  });

  it('starts a new figure at once while another is being read', async () => {
    await app.actions.addImage(png, 'other.png');
    await app.idle();
    expect(app.store.getState().open?.conversation.title).toBe('other');
    expect(app.runs()[0]?.state.status).toBe('ended');
    const titles = app.store.getState().conversations.map(({ title }) => title);
    expect(titles.sort()).toEqual(['other', 'sales']);
  });

  it('shows a deleted conversation no more, and keeps the others', async () => {
    await app.idle();
    const { id } = app.store.getState().conversations[0] ?? { id: '' };
    await app.actions.deleteConversation(id);
    expect(app.store.getState().open).toBeUndefined();
    expect(await app.deps.conversations.list()).toEqual([]);
    // A save that was under way must not bring it back.
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(await app.deps.conversations.list()).toEqual([]);
  });

  it('does not bring a conversation back that was deleted while it streamed', async () => {
    const { id } = app.store.getState().open?.conversation ?? { id: '' };
    await app.actions.deleteConversation(id);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await app.deps.conversations.list()).toEqual([]);
    expect(app.store.getState().notices).toEqual([]);
  });

  it('exports and imports a conversation', async () => {
    await app.idle();
    await app.actions.exportConversation('json');
    const [file, name] = vi.mocked(app.deps.saveFile).mock.calls[0] ?? [];
    expect(name).toBe('sales.json');
    await app.actions.importConversation(file ?? new Blob());
    expect(app.store.getState().conversations).toHaveLength(2);
    app.actions.ask('again');
    await vi.waitFor(() => expect(app.answer(1)).toBe('to again'));
  });
});

describe('when things fail', () => {
  it('keeps the question of a failed load, and runs it on retry', async () => {
    let fails = true;
    const app = createTestApp({
      load: async () => {
        if (fails) throw new Error('Failed to fetch');
      },
    });
    await app.actions.addImage(png, 'a.png');
    await app.idle();
    const [run] = app.runs();
    expect(run?.state).toMatchObject({ status: 'failed', error: { code: 'download-failed' } });
    fails = false;
    app.actions.retry(run?.id ?? '');
    await app.idle();
    expect(app.runs()[0]?.state.status).toBe('ended');
  });

  it('keeps what was streamed before an error', async () => {
    const app = createTestApp({
      answerTo: () => ({
        text: reply('never said'),
        error: new Error('device lost'),
        errorAfterTokens: 4,
      }),
    });
    await app.actions.addImage(png, 'a.png');
    await app.idle();
    app.actions.ask('why');
    await app.idle();
    const run = app.runs()[1];
    expect(run?.state).toMatchObject({ status: 'failed', error: { code: 'gpu-device-lost' } });
    expect(run && partOf(run, 'reasoning')?.text).not.toBe('');
  });

  it('ends a run at once that is stopped while the model loads', async () => {
    const app = createTestApp({ load: () => new Promise(() => {}) });
    await app.actions.addImage(png, 'a.png');
    app.actions.stop();
    await app.idle();
    expect(app.runs()[0]?.state).toMatchObject({ status: 'ended', finish: 'stopped' });
    expect(app.store.getState().model.status).toBe('loading');
  });

  it('lets a waiting run go on with the device that was chosen meanwhile', async () => {
    let loads = 0;
    const app = createTestApp({
      load: () => (++loads === 1 ? new Promise(() => {}) : Promise.resolve()),
    });
    await app.actions.addImage(png, 'a.png');
    await vi.waitFor(() => expect(loads).toBe(1));
    await app.actions.changeSettings({ device: 'wasm' });
    await app.idle();
    expect(app.runs()[0]?.state).toMatchObject({ status: 'ended', finish: 'complete' });
    expect(app.store.getState().model.status).toBe('ready');
  });

  it('names the export by a title in any script', async () => {
    const app = createTestApp();
    await app.actions.addImage(png, 'हिन्दी: 図.png');
    await app.idle();
    await app.actions.exportConversation('markdown');
    expect(vi.mocked(app.deps.saveFile).mock.calls[0]?.[1]).toBe('हिन्दी-図.md');
  });
});
