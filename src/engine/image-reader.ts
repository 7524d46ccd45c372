import * as Comlink from 'comlink';
import type { ImageWorkerApi } from '../../workers/image-worker-api.ts';
import { AppError, toAppError } from '../core/errors.ts';
import { checkFileSize } from '../core/image-limits.ts';
import type { RgbaImage } from '../core/vision-language-model.ts';
import { rasterizeSvg } from './rasterize-svg.ts';
import { readSvgText } from './read-svg-text.ts';

export type ReadImage = {
  /** Opaque, over white, upright, at most `maxSide` on a side. */
  readonly image: RgbaImage;
  /** The same pixels, losslessly: for storage and display. */
  readonly png: Blob;
  readonly name: string;
  /** In pixels, upright, before scaling down. */
  readonly originalWidth: number;
  readonly originalHeight: number;
};

export interface ImageReader {
  /**
   * Reads PNG, JPEG, WebP, GIF (first frame), AVIF, BMP, SVG, and whatever else the browser
   * decodes. Reads wait for each other: two large images at once could exceed the memory of a tab.
   * @param name how messages call the file
   * @throws AppError `image-unreadable` or `image-too-large`, naming the file and what to do
   */
  read(blob: Blob, name: string): Promise<ReadImage>;
  /** Ends the worker; reads under way and waiting reject. A later read starts a worker anew. */
  dispose(): void;
}

export type ImageReaderOptions = {
  /** For tests; the image worker where absent. */
  readonly createWorker?: () => Worker;
  /** How long one read may take, milliseconds; 60,000 where absent. */
  readonly timeoutMs?: number;
};

type Running = {
  readonly worker: Worker;
  readonly api: Comlink.Remote<ImageWorkerApi>;
};

export function createImageReader(options: ImageReaderOptions = {}): ImageReader {
  const { createWorker = createImageWorker, timeoutMs = 60_000 } = options;
  let running: Running | undefined;
  let failCurrent: ((why: string) => void) | undefined;
  let lastRead: Promise<unknown> = Promise.resolve();
  let generation = 0;

  function start(): Running {
    const worker = createWorker();
    // Comlink's wrap ignores these: without them a crash would leave the read waiting
    const listenFor = (event: string, why: string) =>
      worker.addEventListener(event, () => (failCurrent ? failCurrent(why) : stop()));
    listenFor('error', 'the image reader stopped unexpectedly');
    listenFor('messageerror', 'its pixels could not be handed over');
    return { worker, api: Comlink.wrap<ImageWorkerApi>(worker) };
  }

  function stop() {
    running?.worker.terminate();
    running = undefined;
  }

  async function decode(blob: Blob, name: string, ended: AbortSignal) {
    checkFileSize(name, blob.size);
    const svg = await readSvgText(blob, name);
    if (svg !== undefined) return rasterizeSvg(svg, name);
    ended.throwIfAborted();
    running ??= start();
    const outcome = await running.api.readImage(blob, name);
    if (!outcome.ok) throw toAppError(outcome.error);
    const { image, png, originalWidth, originalHeight } = outcome;
    return { image, png, originalWidth, originalHeight };
  }

  /**
   * Rejects when the worker crashes, the time is up or `dispose` is called; the worker is then
   * gone.
   */
  async function readNow(blob: Blob, name: string): Promise<ReadImage> {
    const controller = new AbortController();
    const { signal } = controller;
    failCurrent = (why) => {
      stop();
      controller.abort(notRead(name, why));
    };
    const late = `it took longer than ${timeoutMs / 1000} seconds`;
    const timer = setTimeout(failCurrent, timeoutMs, late);
    const failed = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    });
    try {
      return { name, ...(await Promise.race([decode(blob, name, signal), failed])) };
    } finally {
      clearTimeout(timer);
      failCurrent = undefined;
    }
  }

  return {
    read(blob, name) {
      const asked = generation;
      const read = lastRead.then(() => {
        if (asked === generation) return readNow(blob, name);
        throw notRead(name, disposed);
      });
      lastRead = read.catch(() => undefined);
      return read;
    },
    dispose() {
      generation += 1;
      failCurrent?.(disposed);
      stop();
    },
  };
}

const disposed = 'reading was stopped';

function notRead(name: string, why: string): AppError {
  const message = `“${name}” was not read: ${why}. Try again, or scale it down.`;
  return new AppError('image-unreadable', message);
}

function createImageWorker(): Worker {
  return new Worker(new URL('../../workers/image.worker.ts', import.meta.url), { type: 'module' });
}
