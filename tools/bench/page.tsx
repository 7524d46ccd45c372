import type { StageUsage } from '../../src/core/reasoning-event.ts';
import { createReasoningEngine, type ReasoningEngine } from '../../src/engine/reasoning-client.ts';
import { startApp } from '../../src/main.tsx';
import { modelCatalog } from '../../src/models/model-catalog.ts';
import type { BareReply, BareRequest } from './bare.worker.ts';

declare const __RUNTIME_FILES__: readonly { path: string; bytes: number }[];

/*
 * The real app over the real engine, with three handles for tools/bench.ts: replies of a forced length, the worker's
 * memory, and the bare loop to compare with.
 */
const site = { baseUrl: import.meta.env.BASE_URL, runtimeFiles: __RUNTIME_FILES__ };
let forcedTokens: number | undefined;
const arrivals = { first: 0, last: 0 };
const longTasks: number[] = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) longTasks.push(entry.duration);
}).observe({ type: 'longtask' });

const inner = createReasoningEngine(
  site,
  () => new Worker(new URL('./counting.worker.ts', import.meta.url), { type: 'module' }),
);
const engine: ReasoningEngine = {
  ...inner,
  run: (request, image) =>
    inner.run(
      forcedTokens !== undefined && request.question !== undefined
        ? { ...request, forcedTokens }
        : request,
      image,
    ),
};

const root = document.querySelector('#bench-root');
if (!root) throw new Error('The page has no #bench-root.');
const { store, actions } = await startApp(root, { engine });

function runs() {
  return store.getState().open?.conversation.runs ?? [];
}

/** Resolves when run number `count` (1-based) of the open conversation is over. */
function runOver(count: number): Promise<readonly StageUsage[]> {
  return new Promise((resolve, reject) => {
    const check = (): void => {
      const run = runs()[count - 1];
      if (run?.parts.some((part) => part.kind === 'reasoning' && part.text !== '')) {
        arrivals.first ||= performance.now();
      }
      if (run?.state.status === 'failed') reject(new Error(run.state.error.message));
      if (run?.state.status !== 'ended') return;
      arrivals.last = performance.now();
      unsubscribe();
      resolve(run.state.usage);
    };
    const unsubscribe = store.subscribe(check);
    check();
  });
}

const bare = new Worker(new URL('./bare.worker.ts', import.meta.url), { type: 'module' });

const bench = {
  async addImage(url: string, device: 'wasm' | 'webgpu') {
    await actions.changeSettings({ device });
    await actions.addImage(await (await fetch(url)).blob(), 'figure.png');
    return runOver(1);
  },
  /** Asks and waits; tokens/s as the page saw them when the length was forced. */
  async ask(question: string, forced?: number) {
    forcedTokens = forced;
    arrivals.first = 0;
    const count = runs().length + 1;
    longTasks.length = 0;
    actions.ask(question);
    const usage = await runOver(count);
    // What React still has to paint belongs to the run.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const spanMs = arrivals.last - arrivals.first;
    return {
      usage,
      longTasks: longTasks.filter((duration) => duration > 50),
      ...(forced !== undefined && { tokensPerSecond: ((forced - 1) * 1000) / spanMs }),
    };
  },
  /** The same through the library alone: `generate` in a worker, each piece posted to this page. */
  bare(request: Omit<BareRequest, 'site' | 'entry'>): Promise<BareReply & { spanMs: number }> {
    const [entry] = modelCatalog;
    if (!entry) throw new Error('The catalogue is empty.');
    return new Promise((resolve, reject) => {
      let first = 0;
      bare.onmessage = ({ data }: MessageEvent<string | BareReply | { error: string }>) => {
        if (typeof data === 'string') first ||= performance.now();
        else if ('error' in data) reject(new Error(data.error));
        else resolve({ ...data, spanMs: performance.now() - first });
      };
      bare.postMessage({ ...request, entry, site } satisfies BareRequest);
    });
  },
  /** Bytes of wasm memory and of live GPU buffers in the app's worker. */
  workerMemory(): Promise<{ wasmBytes: number; gpuBytes: number }> {
    return new Promise((resolve) => {
      const channel = new BroadcastChannel('formalens-bench-memory');
      channel.onmessage = ({ data }) => {
        if (data === 'tell') return;
        channel.close();
        resolve(data);
      };
      channel.postMessage('tell');
    });
  },
  loaded: () => store.getState().model,
};

export type Bench = typeof bench;
(globalThis as { bench?: Bench }).bench = bench;
