import { expose, proxy, type Remote, releaseProxy, transfer, wrap } from 'comlink';
import { afterEach, describe, expect, expectTypeOf, test, vi } from 'vitest';
import type { DeviceProbe } from '../../src/core/device.ts';
import { AppError } from '../../src/core/errors.ts';
import type { LoadedModel, LoadProgress, ModelEntry } from '../../src/core/model-entry.ts';
import { generalPrompts } from '../../src/core/prompts.ts';
import { isTerminal, type ReasoningEvent } from '../../src/core/reasoning-event.ts';
import { createRun, partOf, type Run, reduceRun } from '../../src/core/reduce-run.ts';
import type { RunRequest } from '../../src/core/run-reasoning.ts';
import {
  createScriptedModel,
  type Script,
  type ScriptedModel,
} from '../../src/models/scripted-model.ts';
import {
  createReasoningWorkerApi,
  type LoadRequest,
  type ModelLoader,
  type Outcome,
  type ReasoningWorkerApi,
} from '../../workers/reasoning-worker-api.ts';
import type { TextReader } from '../../workers/text-reader.ts';
import {
  budgets,
  description,
  firstRequest,
  followUp,
  image,
  partsOf,
  reasoned,
} from '../core/run-fixture.ts';

const entry: ModelEntry = {
  id: 'scripted',
  title: 'Scripted',
  summary: '',
  licence: '',
  family: 'llava',
  source: { kind: 'site', folder: 'scripted', files: [] },
  dtypes: { wasm: 'q8' },
  contextTokens: 4096,
  prompts: generalPrompts,
  budgets,
  suggestions: {},
};
const loadRequest: LoadRequest = { entry, preference: 'auto', baseUrl: '/', runtimeFiles: [] };
const loaded: LoadedModel = {
  modelId: 'scripted',
  device: 'wasm',
  dtype: 'q8',
  threads: 1,
  reason: '',
  loadMs: 0,
  contextTokens: 4096,
};
const probe: DeviceProbe = { crossOriginIsolated: false, hardwareConcurrency: 2 };

type Worker = { api: Remote<ReasoningWorkerApi>; models: ScriptedModel[] };
let closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing) close();
  closing = [];
});

/**
 * The worker's api behind real Comlink. Each load takes the next script; none is left: the load
 * fails.
 */
function startWorker(...scripts: Script[]): Worker {
  return startReadingWorker({ readText: async () => [] }, ...scripts);
}

function startReadingWorker(textReader: TextReader, ...scripts: Script[]): Worker {
  const models: ScriptedModel[] = [];
  const loader: ModelLoader = {
    probe: async () => probe,
    async load(_request, onProgress) {
      const script = scripts[models.length];
      onProgress({ phase: 'downloading', loadedBytes: 1, totalBytes: 2 });
      if (!script) throw new AppError('download-failed', 'no such file');
      const model = createScriptedModel(script);
      models.push(model);
      onProgress({ phase: 'starting' });
      return { model, loaded };
    },
    async inspectHub(_entry, _preference, host) {
      if (host === '') throw new Error('Failed to fetch');
      return [{ path: 'config.json', bytes: 1 }];
    },
  };
  const api = createReasoningWorkerApi(loader, textReader);
  const { port1, port2 } = new MessageChannel();
  expose(api, port1);
  const remote = wrap<ReasoningWorkerApi>(port2);
  closing.push(() => {
    remote[releaseProxy]();
    port1.close();
    port2.close();
  });
  return { api: remote, models };
}

async function startLoaded(
  script: Script,
  changes: Partial<ModelEntry> = {},
): Promise<Worker & { model: ScriptedModel }> {
  const worker = startWorker(script);
  await worker.api.load(
    { ...loadRequest, entry: { ...entry, ...changes } },
    proxy(() => {}),
  );
  await worker.api.setImage(firstRequest.conversationId, image);
  const [model] = worker.models;
  if (!model) throw new Error('no model');
  return { ...worker, model };
}

type Heard = { events: ReasoningEvent[]; run: Run };

/** Runs over a transferred port, and reduces what arrives up to the port's close. */
function run(
  api: Worker['api'],
  request: RunRequest,
  onEvent: (event: ReasoningEvent, run: Run) => void = () => {},
): Promise<Heard> {
  const { port1, port2 } = new MessageChannel();
  const events: ReasoningEvent[] = [];
  let state = createRun(request.runId, request.question);
  const heard = new Promise<Heard>((resolve, reject) => {
    port1.onmessage = ({ data }: MessageEvent<ReasoningEvent>) => {
      try {
        events.push(data);
        state = reduceRun(state, data);
        onEvent(data, state);
      } catch (error) {
        reject(error);
      }
    };
    // The worker closes its end after the terminal event, and only then.
    port1.addEventListener('close', () => resolve({ events, run: state }));
  });
  void api.run(request, transfer(port2, [port2]));
  return heard;
}

describe('load', () => {
  test('reports progress and what runs', async () => {
    const { api } = startWorker({ replies: [] });
    const progress: LoadProgress[] = [];
    const outcome = await api.load(
      loadRequest,
      proxy((step: LoadProgress) => void progress.push(step)),
    );
    expect(outcome).toEqual({ ok: true, value: loaded });
    // Comlink’s callbacks are in order among themselves, but not with the promise of the call.
    await vi.waitFor(() =>
      expect(progress.map((step) => step.phase)).toEqual(['downloading', 'starting']),
    );
  });

  test('a failure comes as data, with its code', async () => {
    const { api } = startWorker();
    expect(
      await api.load(
        loadRequest,
        proxy(() => {}),
      ),
    ).toEqual({
      ok: false,
      error: { code: 'download-failed', message: 'no such file' },
    });
  });

  test('so does one of the hub', async () => {
    const { api } = startWorker();
    expect(await api.inspectHub(entry, 'auto', 'hub')).toEqual({
      ok: true,
      value: [{ path: 'config.json', bytes: 1 }],
    });
    expect(await api.inspectHub(entry, 'auto', '')).toMatchObject({
      ok: false,
      error: { code: 'download-failed' },
    });
    expect(await api.probe()).toEqual(probe);
  });

  test('another model ends runs, frees the one before, and keeps the images', async () => {
    const long = Array.from({ length: 180 }, (_, i) => `${i * 7919} `).join('');
    const { api, models } = startWorker({ replies: [long] }, { replies: [description, reasoned] });
    await api.load(
      loadRequest,
      proxy(() => {}),
    );
    await api.setImage(firstRequest.conversationId, image);
    let reloaded: Promise<Outcome<LoadedModel>> | undefined;
    const first = await run(api, firstRequest, (event) => {
      if (event.type === 'part-delta')
        reloaded ??= api.load(
          loadRequest,
          proxy(() => {}),
        );
    });
    expect(first.run.state).toMatchObject({ status: 'ended', finish: 'stopped' });
    expect(await reloaded).toMatchObject({ ok: true });
    expect(models[0]?.disposed).toBe(true);
    expect(models[0]?.sessions.every((session) => session.disposed)).toBe(true);
    const second = await run(api, { ...firstRequest, runId: 'run-2' });
    expect(second.run.state).toMatchObject({ status: 'ended', finish: 'complete' });
    expect(models[1]?.sessions).toHaveLength(1);
  });

  test('after a failed load there is no model', async () => {
    const { api, models } = startWorker({ replies: [] });
    await api.load(
      loadRequest,
      proxy(() => {}),
    );
    expect(
      await api.load(
        loadRequest,
        proxy(() => {}),
      ),
    ).toMatchObject({ ok: false });
    expect(models[0]?.disposed).toBe(true);
    const { run: failed } = await run(api, firstRequest);
    expect(failed.state).toMatchObject({ status: 'failed', error: { code: 'internal' } });
  });
});

describe('run', () => {
  test('sends its events in order and closes the port after the last', async () => {
    const { api, model } = await startLoaded({ replies: [description, reasoned] });
    const { events, run: done } = await run(api, firstRequest);
    expect(partsOf(done)).toEqual([
      ['formal-description', description, 'complete'],
      ['reasoning', 'North is 12.\nSouth is 30.', 'complete'],
      ['answer', '42', 'complete'],
    ]);
    expect(events.filter(isTerminal)).toHaveLength(1);
    expect(events.at(-1)?.type).toBe('run-end');
    expect(model.encodedImages).toEqual([image]);
  });

  test('a description that does not parse is asked for once more, by the real parsers', async () => {
    const { api, model } = await startLoaded({ replies: ['A to B', description, reasoned] });
    const { events, run: done } = await run(api, firstRequest);
    expect(partsOf(done)).toEqual([
      ['formal-description', 'A to B', 'complete'],
      ['formal-description', description, 'complete'],
      ['reasoning', 'North is 12.\nSouth is 30.', 'complete'],
      ['answer', '42', 'complete'],
    ]);
    expect(partOf(done, 'formal-description')?.attempt).toBe(2);
    const problem = 'Found no fenced block, expected one such as ```csv … ```.';
    expect(events).toContainEqual({
      type: 'status',
      status: { phase: 'description-retry', problem },
    });
    expect(model.sessions[0]?.turns[1]?.messages[0]?.text).toContain(problem);
  });

  test('one that does is not, nor where the request says no', async () => {
    const { api } = await startLoaded({ replies: [description, reasoned, 'A to B', reasoned] });
    const first = await run(api, firstRequest);
    expect(first.run.parts).toHaveLength(3);
    const second = await run(api, { ...firstRequest, runId: 'run-2', retriesUnparsed: false });
    expect(second.run.parts.map((part) => part.text)[0]).toBe('A to B');
    expect(second.run.parts).toHaveLength(3);
  });

  test.each([
    [true, 'Mean = 42 / 2 = 21', 1],
    [false, 'Mean = 42 / 2 =', undefined],
  ])('calculates by itself where the model’s entry says so: %s', async (calculator, said, sums) => {
    const reply = '<think>\nMean = 42 / 2 =\n</think>\n<answer>21</answer>';
    const script = { replies: [description, reply], tokenCharacters: 1 };
    const { api } = await startLoaded(script, { calculator });
    const { run: ended } = await run(api, firstRequest);
    expect(partOf(ended, 'reasoning')?.text).toBe(said);
    const usage = ended.state.status === 'ended' ? ended.state.usage : [];
    expect(usage.at(-1)?.computedSums).toBe(sums);
  });

  test('from a hand-written description needs no image', async () => {
    const { api, models } = startWorker({ replies: [reasoned] });
    await api.load(
      loadRequest,
      proxy(() => {}),
    );
    const byHand = { ...firstRequest, description, seesImage: false };
    const { run: done } = await run(api, byHand);
    expect(done.state).toMatchObject({ finish: 'complete' });
    expect(models[0]?.encodedImages).toEqual([]);
  });

  test('before a load is an error as data', async () => {
    const { api } = startWorker();
    const { events } = await run(api, firstRequest);
    expect(events).toEqual([
      {
        type: 'run-error',
        error: { code: 'internal', message: 'No model is loaded in this worker.' },
      },
    ]);
  });

  test('an image may come before the model', async () => {
    const { api } = startWorker({ replies: [description, reasoned] });
    await api.setImage(firstRequest.conversationId, image);
    await api.load(
      loadRequest,
      proxy(() => {}),
    );
    const { run: done } = await run(api, firstRequest);
    expect(done.state).toMatchObject({ finish: 'complete' });
  });

  test('a follow-up continues the session in the worker', async () => {
    const { api, model } = await startLoaded({ replies: [description, reasoned, reasoned] });
    const first = await run(api, firstRequest);
    const second = await run(api, followUp(firstRequest, first.run, 'Why?'));
    expect(second.run.state).toMatchObject({ finish: 'complete' });
    expect(model.sessions).toHaveLength(1);
    expect(model.encodedImages).toHaveLength(1);
  });

  test('an error of the model in mid-stream comes as data, after what was said', async () => {
    const error = new Error('Device was lost');
    const { api } = await startLoaded({
      replies: [{ text: description, error, errorAfterTokens: 4 }, description, reasoned],
    });
    const { events, run: failed } = await run(api, firstRequest);
    expect(failed.state).toEqual({
      status: 'failed',
      error: { code: 'gpu-device-lost', message: 'Device was lost' },
    });
    expect(partsOf(failed)).toEqual([['formal-description', description.slice(0, 16), undefined]]);
    expect(events.filter(isTerminal)).toHaveLength(1);
    // Runs that wait behind it are not lost with it.
    const next = await run(api, { ...firstRequest, runId: 'run-2' });
    expect(next.run.state).toMatchObject({ finish: 'complete' });
  });

  test('two runs take turns', async () => {
    const { api, model } = await startLoaded({
      replies: [description, reasoned, description, reasoned],
    });
    await api.setImage('conversation-2', image);
    const order: string[] = [];
    const note = (name: string) => (event: ReasoningEvent) =>
      void order.push(`${name} ${event.type}`);
    const both = await Promise.all([
      run(api, firstRequest, note('a')),
      run(api, { ...firstRequest, runId: 'run-2', conversationId: 'conversation-2' }, note('b')),
    ]);
    for (const { run: done } of both) expect(done.state).toMatchObject({ finish: 'complete' });
    expect(order.indexOf('b run-start')).toBe(order.indexOf('a run-end') + 1);
    expect(model.sessions).toHaveLength(2);
  });

  test('a slow page loses nothing and keeps the order', async () => {
    const { api } = await startLoaded({ replies: [description, reasoned] });
    const { port1, port2 } = new MessageChannel();
    void api.run(firstRequest, transfer(port2, [port2]));
    // The whole run has been sent, and the worker's port closed, before the page listens.
    await new Promise((resolve) => setTimeout(resolve, 100));
    const inbox: ReasoningEvent[] = [];
    let over = false;
    port1.onmessage = ({ data }: MessageEvent<ReasoningEvent>) => {
      const busyUntil = performance.now() + 1;
      while (performance.now() < busyUntil);
      inbox.push(data);
      over = isTerminal(data);
    };
    while (!over) await new Promise((resolve) => setTimeout(resolve, 1));
    const done = inbox.reduce(reduceRun, createRun('run-1', 'What is the total?'));
    expect(partOf(done, 'formal-description')?.text).toBe(description);
    expect(done.state).toMatchObject({ finish: 'complete' });
    port1.close();
  });
});

describe('stop', () => {
  const long = Array.from({ length: 180 }, (_, i) => `${i * 7919} `).join('');
  const at = (kind: string) => (event: ReasoningEvent, state: Run) =>
    event.type === 'part-delta' && state.parts.at(-1)?.kind === kind;

  test.each([
    ['the description', [long, reasoned], at('formal-description')],
    ['the reasoning', [description, long], at('reasoning')],
    ['the answer', [description, `<answer>${long}`], at('answer')],
  ])('in %s arrives between tokens', async (_name, replies, when) => {
    const roomy = { ...entry, budgets: { description: 400, reasoning: 400, answer: 400 } };
    const { api, models } = startWorker({ replies });
    await api.load(
      { ...loadRequest, entry: roomy },
      proxy(() => {}),
    );
    await api.setImage(firstRequest.conversationId, image);
    let stopped = false;
    const { events, run: done } = await run(api, firstRequest, (event, state) => {
      if (stopped || !when(event, state)) return;
      stopped = true;
      void api.stop('run-1');
    });
    expect(done.parts.at(-1)?.finish).toBe('stopped');
    expect(done.parts.at(-1)?.text.length).toBeLessThan(long.length / 2);
    expect(done.state).toMatchObject({ status: 'ended', finish: 'stopped' });
    expect(events.slice(-2).map((event) => event.type)).toEqual(['part-end', 'run-end']);
    expect(models[0]?.sessions.some((session) => session.generating)).toBe(false);
  });

  test('in the encoder takes hold when it is through', async () => {
    const { api, model } = await startLoaded({ replies: [description], encodeMs: 20 });
    const { events } = await run(api, firstRequest, (event) => {
      if (event.type === 'status') void api.stop('run-1');
    });
    expect(events.map((event) => event.type)).toEqual(['run-start', 'status', 'run-end']);
    expect(events.at(-1)).toMatchObject({ finish: 'stopped' });
    expect(model.sessions[0]?.turns).toEqual([]);
  });

  test('of a run that waits for its turn costs the model nothing', async () => {
    const { api, model } = await startLoaded({ replies: [description, reasoned] });
    const waiting = { ...firstRequest, runId: 'run-2', conversationId: 'conversation-2' };
    await api.setImage('conversation-2', image);
    const first = run(api, firstRequest);
    const second = run(api, waiting);
    await api.stop('run-2');
    expect((await first).run.state).toMatchObject({ finish: 'complete' });
    expect((await second).events.map((event) => event.type)).toEqual(['run-start', 'run-end']);
    expect(model.encodedImages).toHaveLength(1);
  });

  test('of a run that is over or unknown is ignored', async () => {
    const { api } = await startLoaded({ replies: [description, reasoned] });
    await run(api, firstRequest);
    await api.stop('run-1');
    await api.answerNow('nothing');
    const { api: other } = startWorker();
    await other.stop('run-1');
  });

  test('answerNow asks for the answer', async () => {
    const { api, model } = await startLoaded({ replies: [description, long, '42</answer>'] });
    let asked = false;
    const { run: done } = await run(api, firstRequest, (event, state) => {
      if (asked || !at('reasoning')(event, state)) return;
      asked = true;
      void api.answerNow('run-1');
    });
    expect(partOf(done, 'reasoning')?.finish).toBe('answer-forced');
    expect(partOf(done, 'answer')).toMatchObject({ text: '42', finish: 'complete' });
    expect(done.state).toMatchObject({ finish: 'complete' });
    expect(model.sessions).toHaveLength(1);
  });
});

describe('readText', () => {
  const lines = [{ text: 'North', box: [1, 2, 3, 4], rotation: 0, confidence: 1 }] as const;
  const noProgress = () => proxy(() => {});

  test('reads in turn with runs and loads, one at a time', async () => {
    let reading = 0;
    const order: string[] = [];
    const { api } = startReadingWorker(
      {
        async readText() {
          expect(++reading).toBe(1);
          await new Promise((resolve) => setTimeout(resolve, 10));
          reading--;
          order.push('read');
          return lines;
        },
      },
      { replies: [description, reasoned] },
    );
    await api.setImage(firstRequest.conversationId, image);
    const first = api.readText(firstRequest.conversationId, noProgress());
    const load = api.load(loadRequest, noProgress()).then(() => order.push('loaded'));
    const second = api.readText(firstRequest.conversationId, noProgress());
    expect(await first).toEqual({ ok: true, value: lines });
    await load;
    expect(await second).toEqual({ ok: true, value: lines });
    expect(order).toEqual(['read', 'loaded', 'read']);
    const { run: after } = await run(api, { ...firstRequest, readsText: true });
    expect(after.state).toMatchObject({ finish: 'complete' });
  });

  test('fails without an image, as data', async () => {
    const { api } = startWorker();
    const outcome = await api.readText('nobody', noProgress());
    expect(outcome).toMatchObject({ ok: false, error: { code: 'internal' } });
  });

  test('is cut short when its conversation is closed, and only then', async () => {
    const cancelled: boolean[] = [];
    const { api } = startReadingWorker({
      async readText(_image, cancel) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        cancelled.push(cancel.aborted);
        return [];
      },
    });
    await api.setImage('a', image);
    await api.setImage('b', image);
    const readings = [api.readText('a', noProgress()), api.readText('b', noProgress())];
    await api.closeConversation('a');
    await Promise.all(readings);
    expect(cancelled).toEqual([true, false]);
  });

  test('a run whose reader did not arrive reads the figure without it', async () => {
    const { api } = startReadingWorker(
      {
        async readText(_image, _cancel, onProgress) {
          onProgress({ phase: 'downloading', loadedBytes: 1, totalBytes: 9 });
          throw new AppError('download-failed', 'offline');
        },
      },
      { replies: [description, reasoned] },
    );
    await api.load(loadRequest, noProgress());
    await api.setImage(firstRequest.conversationId, image);
    const heard = await run(api, { ...firstRequest, readsText: true });
    const statuses = heard.events.flatMap((e) => (e.type === 'status' ? [e.status] : []));
    expect(statuses.slice(0, 3)).toEqual([
      { phase: 'reading-text' },
      { phase: 'reading-text', download: { loadedBytes: 1, totalBytes: 9 } },
      { phase: 'encoding-image' },
    ]);
    expect(heard.run.state).toMatchObject({ finish: 'complete' });
  });
});

describe('closeConversation', () => {
  test('disposes the session and forgets the image', async () => {
    const { api, model } = await startLoaded({ replies: [description, reasoned] });
    await run(api, firstRequest);
    await api.closeConversation('conversation-1');
    await api.closeConversation('conversation-1');
    expect(model.sessions.map((session) => session.disposed)).toEqual([true]);
    const { run: failed } = await run(api, { ...firstRequest, runId: 'run-2' });
    expect(failed.state).toMatchObject({ status: 'failed' });
  });

  test('ends its runs, those that wait included, and leaves others alone', async () => {
    const long = Array.from({ length: 180 }, (_, i) => `${i * 7919} `).join('');
    const { api, model } = await startLoaded({ replies: [long, description, reasoned] });
    await api.setImage('conversation-2', image);
    let closed: Promise<void> | undefined;
    const other = { ...firstRequest, runId: 'run-3', conversationId: 'conversation-2' };
    const heard = await Promise.all([
      run(api, firstRequest, (event) => {
        if (event.type === 'part-delta') closed ??= api.closeConversation('conversation-1');
      }),
      run(api, { ...firstRequest, runId: 'run-2' }),
      run(api, other),
    ]);
    await closed;
    expect(heard.map((one) => one.run.state)).toMatchObject([
      { finish: 'stopped' },
      { finish: 'stopped' },
      { finish: 'complete' },
    ]);
    expect(model.sessions.map((session) => session.disposed)).toEqual([true, false]);
  });

  test('a conversation that is opened again at once has its own context', async () => {
    const { api, model } = await startLoaded({ replies: [description, reasoned] });
    const stopped = run(api, firstRequest);
    const closed = api.closeConversation('conversation-1');
    await api.setImage('conversation-1', image);
    const again = run(api, { ...firstRequest, runId: 'run-2' });
    await closed;
    expect((await stopped).run.state).toMatchObject({ finish: 'stopped' });
    expect((await again).run.state).toMatchObject({ finish: 'complete' });
    expect(model.sessions.at(-1)?.disposed).toBe(false);
  });
});

test('types: over Comlink, every answer is a promise of data', () => {
  type Api = Remote<ReasoningWorkerApi>;
  expectTypeOf<Awaited<ReturnType<Api['load']>>>().toEqualTypeOf<Outcome<LoadedModel>>();
  expectTypeOf<ReturnType<Api['setImage']>>().toEqualTypeOf<Promise<void>>();
  expectTypeOf<Extract<Outcome<number>, { ok: false }>>().not.toHaveProperty('value');
});
