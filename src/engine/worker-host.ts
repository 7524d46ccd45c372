import { type Remote, wrap } from 'comlink';
import type { ReasoningWorkerApi } from '../../workers/reasoning-worker-api.ts';
import type { ErrorData } from '../core/errors.ts';

/** One worker at a time. Comlink ignores a worker's `error` event, so it is watched here. */
export interface WorkerHost {
  /** Starts the worker on first use. */
  readonly api: Remote<ReasoningWorkerApi>;
  /** Counts workers: what was given to an earlier one is gone. 0 before the first. */
  readonly generation: number;
  /** Ends the worker; the next use of `api` starts a fresh one. */
  terminate(): void;
}

/** @param onCrash the worker is already gone when it is called */
export function createWorkerHost(
  onCrash: (error: ErrorData) => void,
  createWorker: () => Worker = startReasoningWorker,
): WorkerHost {
  let worker: Worker | undefined;
  let api: Remote<ReasoningWorkerApi> | undefined;
  let generation = 0;

  function terminate(): void {
    worker?.terminate();
    worker = undefined;
    api = undefined;
  }

  function start(): Remote<ReasoningWorkerApi> {
    const started = createWorker();
    const crash = (message: string): void => {
      if (worker !== started) return;
      terminate();
      onCrash({ code: 'worker-crashed', message });
    };
    started.addEventListener('error', (event) => {
      crash(event.message || 'The worker’s script could not be loaded or failed.');
    });
    started.addEventListener('messageerror', () => crash('A message could not be read.'));
    worker = started;
    generation++;
    api = wrap<ReasoningWorkerApi>(started);
    return api;
  }

  return {
    get api() {
      return api ?? start();
    },
    get generation() {
      return generation;
    },
    terminate,
  };
}

function startReasoningWorker(): Worker {
  return new Worker(new URL('../../workers/reasoning.worker.ts', import.meta.url), {
    type: 'module',
    name: 'formalens-reasoning',
  });
}
