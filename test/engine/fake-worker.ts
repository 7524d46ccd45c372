import { expose } from 'comlink';
import { createReasoningWorkerApi, type ModelLoader } from '../../workers/reasoning-worker-api.ts';
import type { TextReader } from '../../workers/text-reader.ts';

/** Finds no text anywhere. */
export const blindReader: TextReader = { readText: async () => [] };

/**
 * A Worker as the page sees it, with the real worker API behind a MessageChannel and a model of the test's choice.
 * Fits where a browser's Worker is expected.
 */
export class FakeWorker extends EventTarget {
  terminated = false;
  private readonly near: MessagePort;
  private readonly far: MessagePort;

  constructor(loader: ModelLoader, textReader: TextReader = blindReader) {
    super();
    const { port1, port2 } = new MessageChannel();
    this.near = port1;
    this.far = port2;
    port1.onmessage = (event) => {
      this.dispatchEvent(
        new MessageEvent('message', { data: event.data, ports: [...event.ports] }),
      );
    };
    expose(createReasoningWorkerApi(loader, textReader), port2 as never);
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    if (!this.terminated) this.near.postMessage(message, transfer as never);
  }

  /** As when the worker's script throws outside any call. */
  crash(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }

  terminate(): void {
    this.terminated = true;
    this.near.close();
    this.far.close();
  }
}

/** The same, typed as what the page expects. */
export function asWorker(worker: FakeWorker): Worker {
  return worker as unknown as Worker;
}
