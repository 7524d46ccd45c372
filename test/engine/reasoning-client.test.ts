import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DeviceProbe } from '../../src/core/device.ts';
import { AppError } from '../../src/core/errors.ts';
import type { LoadedModel, ModelEntry } from '../../src/core/model-entry.ts';
import type { ReasoningEvent } from '../../src/core/reasoning-event.ts';
import type { RunRequest } from '../../src/core/run-reasoning.ts';
import { createReasoningEngine, restartPatienceMs } from '../../src/engine/reasoning-client.ts';
import { modelCatalog } from '../../src/models/model-catalog.ts';
import { createScriptedModel, type Script } from '../../src/models/scripted-model.ts';
import type { LoadRequest, ModelLoader } from '../../workers/reasoning-worker-api.ts';
import { asWorker, FakeWorker } from './fake-worker.ts';

const [entry] = modelCatalog;
if (!entry) throw new Error('The catalogue is empty.');
const description = '```csv\nlabel,value\nA,1\n```';
const reply = '<think>\n1 + 1 = 2\n</think>\n<answer>2</answer>';
const image = { width: 2, height: 2, data: new Uint8ClampedArray(16) };
const gpu: NonNullable<DeviceProbe['gpu']> = {
  vendor: 'acme',
  architecture: 'one',
  description: '',
  isSoftware: false,
  shaderF16: false,
  maxBufferBytes: 1,
  maxStorageBufferBindingBytes: 1,
  features: [],
};
const site = { baseUrl: '/', runtimeFiles: [] };
const request: RunRequest = {
  runId: 'r1',
  conversationId: 'c1',
  attempt: 1,
  question: 'How many?',
  seesImage: true,
  turns: [],
  retriesUnparsed: false,
};

function createLoader(
  script: Script,
  load?: (request: LoadRequest) => void,
  probe: DeviceProbe = { crossOriginIsolated: false, hardwareConcurrency: 2 },
): ModelLoader {
  return {
    probe: async () => probe,
    async load(loadRequest) {
      load?.(loadRequest);
      const loaded: LoadedModel = {
        modelId: loadRequest.entry.id,
        device: loadRequest.preference === 'wasm' || !probe.gpu ? 'wasm' : 'webgpu',
        dtype: 'q8',
        threads: 1,
        reason: 'scripted',
        loadMs: 1,
        contextTokens: 4096,
      };
      return { model: createScriptedModel(script), loaded };
    },
    inspectHub: async () => [],
  };
}

function createEngine(loader: () => ModelLoader) {
  const workers: FakeWorker[] = [];
  const engine = createReasoningEngine(site, () => {
    const worker = new FakeWorker(loader());
    workers.push(worker);
    return asWorker(worker);
  });
  return { engine, workers };
}

async function collect(
  events: AsyncIterable<ReasoningEvent>,
  onEvent?: (event: ReasoningEvent) => void,
): Promise<ReasoningEvent[]> {
  const all: ReasoningEvent[] = [];
  for await (const event of events) {
    all.push(event);
    onEvent?.(event);
  }
  return all;
}

const load = (engine: ReturnType<typeof createEngine>['engine'], one: ModelEntry = entry) =>
  engine.load({ entry: one, preference: 'auto' }, () => {});

afterEach(() => {
  vi.useRealTimers();
});

describe('the page’s side of the worker', () => {
  it('runs both stages and gives the image to the worker once', async () => {
    const { engine } = createEngine(() => createLoader({ replies: [description, reply, reply] }));
    await load(engine);
    const getImage = vi.fn(async () => image);
    const events = await collect(engine.run(request, getImage).events);
    expect(events.at(-1)).toMatchObject({ type: 'run-end', finish: 'complete' });
    const again = { ...request, runId: 'r2', description, turns: [] };
    await collect(engine.run(again, getImage).events);
    expect(getImage).toHaveBeenCalledTimes(1);
  });

  it('asks for no image where a run reasons from text alone', async () => {
    const { engine } = createEngine(() => createLoader({ replies: [reply] }));
    await load(engine);
    const getImage = vi.fn(() => Promise.reject(new Error('There is no figure.')));
    const byHand = { ...request, description, seesImage: false };
    const events = await collect(engine.run(byHand, getImage).events);
    expect(events.at(-1)).toMatchObject({ type: 'run-end', finish: 'complete' });
    expect(getImage).not.toHaveBeenCalled();
  });

  it('ends a streaming run as worker-crashed, and the next run works in a fresh worker', async () => {
    const { engine, workers } = createEngine(() =>
      createLoader({ replies: [description.repeat(20), reply] }),
    );
    await load(engine);
    const { events } = engine.run(request, async () => image);
    const all = await collect(events, (event) => {
      if (event.type === 'part-delta') workers[0]?.crash('out of luck');
    });
    expect(all.at(-1)).toMatchObject({ type: 'run-error', error: { code: 'worker-crashed' } });
    expect(workers[0]?.terminated).toBe(true);
    const next = await collect(engine.run({ ...request, runId: 'r2' }, async () => image).events);
    expect(next.at(-1)).toMatchObject({ type: 'run-end' });
    expect(workers).toHaveLength(2);
  });

  it('replaces the worker after a runtime error: its later runs would fail too', async () => {
    let made = 0;
    const { engine, workers } = createEngine(() => {
      const error = new Error('bad_alloc');
      made++;
      return createLoader(
        made === 1
          ? { replies: [{ text: description, error, errorAfterTokens: 3 }] }
          : { replies: [description, reply] },
      );
    });
    await load(engine);
    const failed = await collect(engine.run(request, async () => image).events);
    expect(failed.at(-1)).toMatchObject({ error: { code: 'gpu-out-of-memory' } });
    const next = await collect(engine.run({ ...request, runId: 'r2' }, async () => image).events);
    expect(next.at(-1)).toMatchObject({ type: 'run-end', finish: 'complete' });
    expect(workers).toHaveLength(2);
  });

  it('falls back to wasm in a fresh worker when WebGPU fails to load, and says why', async () => {
    const probe = { gpu, crossOriginIsolated: false, hardwareConcurrency: 2 };
    const { engine, workers } = createEngine(() =>
      createLoader(
        { replies: [description] },
        ({ preference }) => {
          if (preference !== 'wasm') throw new Error('no suitable device');
        },
        probe,
      ),
    );
    const loaded = await load(engine);
    expect(loaded).toMatchObject({ device: 'wasm', fellBackFrom: 'no suitable device' });
    expect(workers).toHaveLength(2);
    expect(workers[0]?.terminated).toBe(true);
  });

  it('does not try wasm when a download failed', async () => {
    const probe = { gpu, crossOriginIsolated: false, hardwareConcurrency: 2 };
    const { engine, workers } = createEngine(() =>
      createLoader(
        { replies: [] },
        () => {
          throw new AppError('download-failed', 'model.onnx answered 500.');
        },
        probe,
      ),
    );
    await expect(load(engine)).rejects.toMatchObject({ code: 'download-failed' });
    expect(workers).toHaveLength(1);
  });

  it('ends a run at once when it is stopped in the encoder, and drops what comes late', async () => {
    const { engine, workers } = createEngine(() =>
      createLoader({ replies: [description, reply], encodeMs: 1000 }),
    );
    await load(engine);
    const handle = engine.run(request, async () => image);
    // The run is over before its encoder is: 100 ms to spare would be too little on a busy machine.
    const startedMs = performance.now();
    const events = await collect(handle.events, (event) => {
      if (event.type === 'status') handle.stop();
    });
    expect(performance.now() - startedMs).toBeLessThan(900);
    expect(events.map((event) => event.type)).toEqual(['run-start', 'status', 'run-end']);
    const next = await collect(engine.run({ ...request, runId: 'r2' }, async () => image).events);
    expect(next.at(-1)).toMatchObject({ finish: 'complete' });
    expect(workers).toHaveLength(1);
  });

  it('starts a fresh worker when a stopped encoder does not come back', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { engine, workers } = createEngine(() =>
      createLoader({ replies: [description], encodeMs: 1e9 }),
    );
    await load(engine);
    const handle = engine.run(request, async () => image);
    await collect(handle.events, (event) => {
      if (event.type === 'status') handle.stop();
    });
    expect(workers[0]?.terminated).toBe(false);
    vi.advanceTimersByTime(restartPatienceMs + 1);
    expect(workers[0]?.terminated).toBe(true);
  });

  it('cancels a load as download-cancelled', async () => {
    const { engine } = createEngine(() => ({
      ...createLoader({ replies: [] }),
      load: () => new Promise(() => {}),
    }));
    const loading = load(engine);
    setTimeout(() => engine.cancelLoad(), 20);
    await expect(loading).rejects.toMatchObject({ code: 'download-cancelled' });
  });

  it('loads again right after a cancelled load, in a worker that stays', async () => {
    let made = 0;
    const { engine, workers } = createEngine(() => {
      made++;
      const loader = createLoader({ replies: [description] });
      return made === 1 ? { ...loader, load: () => new Promise(() => {}) } : loader;
    });
    const cancelled = load(engine);
    cancelled.catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 20));
    engine.cancelLoad();
    await expect(load(engine)).resolves.toMatchObject({ device: 'wasm' });
    await expect(cancelled).rejects.toMatchObject({ code: 'download-cancelled' });
    expect(workers[1]?.terminated).toBe(false);
  });

  it('leaves the worker alone when a run was stopped before it was sent', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { engine, workers } = createEngine(() => createLoader({ replies: [description] }));
    await load(engine);
    let give: (pixels: typeof image) => void = () => {};
    const handle = engine.run(request, () => new Promise((resolve) => (give = resolve)));
    await vi.waitFor(() => expect(give.length).toBe(1));
    handle.stop();
    give(image);
    await collect(handle.events);
    vi.advanceTimersByTime(restartPatienceMs + 1);
    expect(workers[0]?.terminated).toBe(false);
  });

  it('gives a run that waits behind a stopped encoder to the fresh worker', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let made = 0;
    const { engine, workers } = createEngine(() =>
      createLoader({ replies: [description, reply], encodeMs: ++made === 1 ? 1e9 : 0 }),
    );
    await load(engine);
    const stopped = engine.run(request, async () => image);
    await collect(stopped.events, (event) => {
      if (event.type === 'status') stopped.stop();
    });
    const next = collect(engine.run({ ...request, runId: 'r2' }, async () => image).events);
    vi.advanceTimersByTime(restartPatienceMs + 1);
    vi.useRealTimers();
    expect((await next).at(-1)).toMatchObject({ type: 'run-end', finish: 'complete' });
    expect(workers).toHaveLength(2);
  });

  it('does not let a stopped encoder hold or end a load that follows', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { engine, workers } = createEngine(() =>
      createLoader({ replies: [description], encodeMs: 1e9 }),
    );
    await load(engine);
    const stopped = engine.run(request, async () => image);
    await collect(stopped.events, (event) => {
      if (event.type === 'status') stopped.stop();
    });
    await expect(load(engine)).resolves.toMatchObject({ device: 'wasm' });
    vi.advanceTimersByTime(restartPatienceMs + 1);
    expect(workers.map((worker) => worker.terminated)).toEqual([true, false]);
  });
});
