import { proxy, transfer } from 'comlink';
import type { HubFile, LoadRequest, Outcome } from '../../workers/reasoning-worker-api.ts';
import type { FoundText } from '../core/conversation.ts';
import { chooseDevice, type DevicePreference, type DeviceProbe } from '../core/device.ts';
import {
  AppError,
  type ErrorCode,
  type ErrorData,
  toAppError,
  toErrorData,
} from '../core/errors.ts';
import type { LoadedModel, LoadProgress, ModelEntry } from '../core/model-entry.ts';
import { isTerminal, type ReasoningEvent } from '../core/reasoning-event.ts';
import type { RunRequest } from '../core/run-reasoning.ts';
import type { RgbaImage } from '../core/vision-language-model.ts';
import { createEventQueue, type EventQueue } from './event-queue.ts';
import { inspectHub } from './inspect-hub.ts';
import { createWaitingCalls } from './waiting-calls.ts';
import { createWorkerHost } from './worker-host.ts';
import { createWorkerImages } from './worker-images.ts';

/** How long a stop waits for a decode loop before the page ends the run by itself. */
const stopPatienceMs = 1500;
/** How long a stopped run may go on unseen in an encoder or prefill before the worker is started anew. */
export const restartPatienceMs = 10_000;

export type RunHandle = {
  readonly events: AsyncIterable<ReasoningEvent>;
  stop(): void;
  answerNow(): void;
};

/** The page's view of the model: everything that runs in the worker, and its restarts. */
export interface ReasoningEngine {
  probe(): Promise<DeviceProbe>;
  /** Throws AppError. A load that fails on WebGPU is tried once more on wasm, in a fresh worker. */
  load(
    request: Omit<LoadRequest, 'baseUrl' | 'runtimeFiles'>,
    onProgress: (progress: LoadProgress) => void,
  ): Promise<LoadedModel>;
  /** Ends a load: it throws `download-cancelled`. */
  cancelLoad(): void;
  /** Throws AppError. */
  inspectHub(
    entry: ModelEntry,
    preference: DevicePreference,
    host: string,
  ): Promise<readonly HubFile[]>;
  /**
   * Starts a run. Loads the model again first if its worker was lost.
   * @param image needed by runs that look at it; called at most once per worker
   * @param onReload hears what runs after such a reload: it may be on another device than before
   */
  run(
    request: RunRequest,
    image: () => Promise<RgbaImage>,
    onReload?: (loaded: LoadedModel) => void,
  ): RunHandle;
  /**
   * Reads the text in a conversation's image; waits for runs before it, and needs no model.
   * Throws AppError: `download-failed` or `file-corrupt` where the reader's files did not arrive.
   * @param image called at most once per worker
   * @param onProgress hears of the download and start on first use
   * @returns in reading order
   */
  readText(
    conversationId: string,
    image: () => Promise<RgbaImage>,
    onProgress?: (progress: LoadProgress) => void,
  ): Promise<readonly FoundText[]>;
  closeConversation(conversationId: string): void;
}

type LiveRun = {
  readonly queue: EventQueue;
  readonly request: RunRequest;
  readonly image: () => Promise<RgbaImage>;
  readonly onReload: (loaded: LoadedModel) => void;
  /** The worker has it. */
  posted: boolean;
};

export type EngineSite = Pick<LoadRequest, 'baseUrl' | 'runtimeFiles'>;

/** Errors after which the worker itself is sound; all others may have poisoned its runtime. */
const harmless: readonly ErrorCode[] = ['context-length-exceeded', 'image-unreadable'];
/** A load that failed for one of these would fail on wasm just the same. */
const deviceIndependent: readonly ErrorCode[] = [
  'download-failed',
  'download-cancelled',
  'file-corrupt',
  'model-unsupported',
];

const harmlessReading: readonly ErrorCode[] = [...harmless, ...deviceIndependent];

export function createReasoningEngine(
  site: EngineSite,
  createWorker?: () => Worker,
): ReasoningEngine {
  let lastLoad: LoadRequest | undefined;
  /** The worker generation that holds the model. */
  let loadedIn = 0;
  /** Runs that the worker has not ended, those included that the page ended already. */
  const live = new Map<string, LiveRun>();
  const { unlessLost, failAll: failWaiting } = createWaitingCalls();

  const host = createWorkerHost((error) => lose(error), createWorker);
  const images = createWorkerImages(host);

  /** The worker is gone: whatever waited for it ends now. */
  function lose(error: ErrorData): void {
    loadedIn = 0;
    failWaiting(error);
    for (const { queue } of live.values()) queue.fail(error);
    live.clear();
  }

  function restart(error: ErrorData): void {
    host.terminate();
    lose(error);
  }

  /** Ends a worker that is held or spoilt; runs that only wait their turn begin again in the next one. */
  function replaceWorker(error: ErrorData): void {
    const untouched = [...live].filter(([, run]) => !run.queue.ended && !run.queue.begun);
    for (const [runId] of untouched) live.delete(runId);
    restart(error);
    // As new entries: what was under way for the old ones must not go on in the new worker.
    for (const [runId, run] of untouched) begin(runId, { ...run, posted: false });
  }

  function abandonStoppedRun(): void {
    replaceWorker({
      code: 'worker-crashed',
      message: 'A stopped run held the model; it restarts.',
    });
  }

  async function loadOnce(
    request: LoadRequest,
    onProgress: (progress: LoadProgress) => void,
  ): Promise<LoadedModel> {
    const { api } = host;
    const { generation } = host;
    try {
      const outcome = await unlessLost<Outcome<LoadedModel>>(api.load(request, proxy(onProgress)));
      if (!outcome.ok) throw toAppError(outcome.error);
      loadedIn = host.generation;
      return outcome.value;
    } catch (thrown) {
      // After a failed session ONNX Runtime fails every later one in the same worker. A cancelled load's worker is gone
      // already, and another may have been started since.
      if (host.generation === generation) {
        host.terminate();
        loadedIn = 0;
        failWaiting({ code: 'worker-crashed', message: 'Loading a model failed; it restarts.' });
      }
      throw thrown instanceof AppError ? thrown : toAppError(toErrorData(thrown));
    }
  }

  async function loadWithFallback(
    request: LoadRequest,
    onProgress: (progress: LoadProgress) => void,
  ): Promise<LoadedModel> {
    lastLoad = request;
    loadedIn = 0;
    // The worker would first wait for that run to end.
    const held = [...live.values()].some(({ queue, posted }) => posted && queue.ended);
    if (held) abandonStoppedRun();
    const probe = await unlessLost(host.api.probe());
    const { device } = chooseDevice(probe, request.entry.dtypes, request.preference);
    try {
      return await loadOnce(request, onProgress);
    } catch (thrown) {
      const { code, message } = toErrorData(thrown);
      if (device === 'wasm' || deviceIndependent.includes(code)) throw thrown;
      lastLoad = { ...request, preference: 'wasm' };
      const loaded = await loadOnce(lastLoad, onProgress);
      return { ...loaded, fellBackFrom: message };
    }
  }

  function begin(runId: string, run: LiveRun): void {
    live.set(runId, run);
    void start(run);
  }

  /**
   * Brings the worker to where a run can start, and sends it. Comlink keeps the order of these messages.
   * After each wait the run may have been stopped, or given to another worker.
   */
  async function start(run: LiveRun): Promise<void> {
    const { request, queue } = run;
    const isOff = (): boolean => queue.ended || live.get(request.runId) !== run;
    try {
      if (loadedIn !== host.generation || loadedIn === 0) {
        if (!lastLoad)
          throw new AppError('internal', 'A run was started before a model was chosen.');
        run.onReload(await loadWithFallback(lastLoad, () => {}));
      }
      const looks =
        request.seesImage || request.description === undefined || request.readsText === true;
      if (looks) await images.give(request.conversationId, run.image, isOff);
      if (isOff()) {
        if (live.get(request.runId) === run) live.delete(request.runId);
        return;
      }
      run.posted = true;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<ReasoningEvent>) => {
        // The last words of a worker that was replaced.
        if (live.get(request.runId) !== run) return;
        queue.push(data);
        if (!isTerminal(data)) return;
        live.delete(request.runId);
        port1.close();
        if (data.type === 'run-error' && !harmless.includes(data.error.code)) restart(data.error);
      };
      await host.api.run(request, transfer(port2, [port2]));
    } catch (thrown) {
      if (live.get(request.runId) !== run) return;
      live.delete(request.runId);
      queue.fail(toErrorData(thrown));
    }
  }

  async function readTextOnce(
    conversationId: string,
    image: () => Promise<RgbaImage>,
    onProgress: (progress: LoadProgress) => void,
  ): Promise<Outcome<readonly FoundText[]>> {
    // Starts the worker, where there is none: its images are counted from then on.
    const { api } = host;
    const { generation } = host;
    const isOff = (): boolean => host.generation !== generation;
    await unlessLost(images.give(conversationId, image, isOff));
    return unlessLost<Outcome<readonly FoundText[]>>(
      api.readText(conversationId, proxy(onProgress)),
    );
  }

  function stop(runId: string, queue: EventQueue): void {
    if (queue.ended) return;
    if (loadedIn !== 0) void host.api.stop(runId);
    const { generation } = host;
    const endHere = (): void => {
      if (!queue.ended) queue.stopNow();
    };
    if (queue.decoding) setTimeout(endHere, stopPatienceMs);
    else endHere();
    setTimeout(() => {
      // Still in `live`: the worker has not ended it. Comlink's calls would wait behind it.
      const held = live.get(runId);
      if (held?.queue === queue && held.posted && host.generation === generation)
        abandonStoppedRun();
    }, restartPatienceMs);
  }

  return {
    probe: () => unlessLost(host.api.probe()),
    load: (request, onProgress) => loadWithFallback({ ...request, ...site }, onProgress),
    cancelLoad() {
      host.terminate();
      lose({ code: 'download-cancelled', message: 'Loading was cancelled.' });
    },
    inspectHub: (entry, preference, hubHost) =>
      inspectHub(entry, preference, hubHost, createWorker),
    run(request, image, onReload = () => {}) {
      const queue = createEventQueue(request.runId);
      begin(request.runId, { queue, request, image, onReload, posted: false });
      return {
        events: queue,
        stop: () => stop(request.runId, queue),
        answerNow: () => void host.api.answerNow(request.runId),
      };
    },
    async readText(conversationId, image, onProgress = () => {}) {
      const { api: first } = host;
      const read = () => readTextOnce(conversationId, image, onProgress);
      // Once more where the worker was replaced for another's sake: a stopped run, a cancelled load.
      const outcome = await read().catch((thrown: unknown) => {
        if (host.api === first) throw toAppError(toErrorData(thrown));
        return read();
      });
      if (outcome.ok) return outcome.value;
      if (!harmlessReading.includes(outcome.error.code)) replaceWorker(outcome.error);
      throw toAppError(outcome.error);
    },
    closeConversation(conversationId) {
      const held = images.forget(conversationId);
      if (held || loadedIn !== 0) void host.api.closeConversation(conversationId);
    },
  };
}
