import { describe, expect, it, vi } from 'vitest';
import type { FoundText } from '../../src/core/conversation.ts';
import { AppError } from '../../src/core/errors.ts';
import type { LoadProgress } from '../../src/core/model-entry.ts';
import type { ReasoningEvent } from '../../src/core/reasoning-event.ts';
import { createReasoningEngine } from '../../src/engine/reasoning-client.ts';
import { modelCatalog } from '../../src/models/model-catalog.ts';
import { createScriptedModel } from '../../src/models/scripted-model.ts';
import type { ModelLoader } from '../../workers/reasoning-worker-api.ts';
import type { TextReader } from '../../workers/text-reader.ts';
import { asWorker, FakeWorker } from './fake-worker.ts';

const [entry] = modelCatalog;
if (!entry) throw new Error('The catalogue is empty.');
const image = { width: 2, height: 2, data: new Uint8ClampedArray(16) };
const lines: readonly FoundText[] = [
  { text: 'North', box: [1, 2, 3, 4], rotation: 0, confidence: 1 },
];
const description = '```csv\nlabel,value\nA,1\n```';
const request = {
  runId: 'r1',
  conversationId: 'c1',
  attempt: 1,
  seesImage: true,
  turns: [],
  retriesUnparsed: false,
};

const loader: ModelLoader = {
  probe: async () => ({ crossOriginIsolated: false, hardwareConcurrency: 2 }),
  load: async ({ entry: { id: modelId } }) => ({
    model: createScriptedModel({ replies: () => description }),
    loaded: {
      modelId,
      device: 'wasm',
      dtype: 'q8',
      threads: 1,
      reason: '',
      loadMs: 1,
      contextTokens: 4096,
    },
  }),
  inspectHub: async () => [],
};

/** Each worker takes the next reader; the last one serves all that follow. */
function createEngine(...readers: TextReader['readText'][]) {
  const workers: FakeWorker[] = [];
  const engine = createReasoningEngine({ baseUrl: '/', runtimeFiles: [] }, () => {
    const readText = readers[Math.min(workers.length, readers.length - 1)];
    const worker = new FakeWorker(loader, readText && { readText });
    workers.push(worker);
    return asWorker(worker);
  });
  return { engine, workers };
}

async function collect(events: AsyncIterable<ReasoningEvent>): Promise<ReasoningEvent[]> {
  const all: ReasoningEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

describe('reading text through the engine', () => {
  it('needs no model, tells progress, and sends the image once', async () => {
    const { engine } = createEngine(async (_image, _cancel, onProgress) => {
      onProgress({ phase: 'starting' });
      return lines;
    });
    const getImage = vi.fn(async () => image);
    const progress: LoadProgress[] = [];
    const found = await engine.readText('c1', getImage, (step) => progress.push(step));
    expect(found).toEqual(lines);
    await engine.readText('c1', getImage);
    expect(getImage).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => expect(progress).toEqual([{ phase: 'starting' }]));
  });

  it('leaves the worker and its model alone when files did not arrive', async () => {
    const { engine, workers } = createEngine(async () => {
      throw new AppError('download-failed', 'det.onnx answered 404.');
    });
    await engine.load({ entry, preference: 'wasm' }, () => {});
    const reading = engine.readText('c1', async () => image);
    await expect(reading).rejects.toMatchObject({ code: 'download-failed' });
    expect(workers.map((worker) => worker.terminated)).toEqual([false]);
  });

  it('replaces the worker after a failure of the runtime; a run that waited goes on in the next', async () => {
    const failing = async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      throw new Error('memory access out of bounds');
    };
    const { engine, workers } = createEngine(failing, async () => lines);
    await engine.load({ entry, preference: 'wasm' }, () => {});
    const reading = engine.readText('c1', async () => image);
    const run = collect(engine.run(request, async () => image).events);
    await expect(reading).rejects.toMatchObject({ code: 'internal' });
    expect((await run).at(-1)).toMatchObject({ type: 'run-end', finish: 'complete' });
    expect(workers.map((worker) => worker.terminated)).toEqual([true, false]);
    expect(await engine.readText('c1', async () => image)).toEqual(lines);
  });

  it('reads in the next worker when the first is lost to a cancelled load', async () => {
    const { engine, workers } = createEngine(
      () => new Promise(() => {}),
      async () => lines,
    );
    const reading = engine.readText('c1', async () => image);
    await new Promise((resolve) => setTimeout(resolve, 20));
    engine.cancelLoad();
    expect(await reading).toEqual(lines);
    expect(workers).toHaveLength(2);
  });

  it('ends as worker-crashed when the worker crashes again', async () => {
    const { engine, workers } = createEngine(() => new Promise(() => {}));
    const reading = engine.readText('c1', async () => image);
    reading.catch(() => {});
    for (const i of [0, 1]) {
      await vi.waitFor(() => expect(workers).toHaveLength(i + 1));
      workers[i]?.crash('out of luck');
    }
    await expect(reading).rejects.toMatchObject({ code: 'worker-crashed' });
  });

  it('a run that reads text tells of it, and ends in error when the runtime fails', async () => {
    const { engine, workers } = createEngine(
      async () => lines,
      async () => {
        throw new Error('bad_alloc');
      },
    );
    await engine.load({ entry, preference: 'wasm' }, () => {});
    const reads = { ...request, readsText: true };
    const events = await collect(engine.run(reads, async () => image).events);
    expect(events).toContainEqual({ type: 'status', status: { phase: 'text-found', lines } });
    workers[0]?.crash('gone');
    const again = engine.run({ ...reads, runId: 'r2' }, async () => image);
    expect((await collect(again.events)).at(-1)).toMatchObject({
      type: 'run-error',
      error: { code: 'gpu-out-of-memory' },
    });
    expect(workers[1]?.terminated).toBe(true);
  });
});
