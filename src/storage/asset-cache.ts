import { AppError } from '../core/errors.ts';

/** Raised when the layout of what is kept changes; older caches are then deleted. */
const cachePrefix = 'formalens-assets-';
const cacheName = `${cachePrefix}1`;

export type AssetFile = {
  readonly url: string;
  /** Exact size; a file of another size is refused. Absent where it is not known beforehand. */
  readonly bytes?: number;
};

/** Runtime and model files: one cache, filled by the app with progress, read by the library. Page and worker. */
export interface AssetCache {
  match(url: string): Promise<Response | undefined>;
  /** Keeps a response. A full disk is not an error: the file is then not kept. */
  put(url: string, response: Response): Promise<void>;
  /**
   * Fetches what is not yet kept. Files that arrived stay when a later one fails.
   * @throws AppError download-failed, file-corrupt
   */
  ensure(files: readonly AssetFile[], options: EnsureOptions): Promise<void>;
  /** Deletes all files for which `keep` is false. */
  prune(keep: (url: string) => boolean): Promise<void>;
}

export type EnsureOptions = {
  readonly fetch: typeof fetch;
  readonly onProgress: (loadedBytes: number, totalBytes: number) => void;
};

/** @param storage the browser's caches; absent in insecure contexts, where nothing is kept */
export function createAssetCache(storage: CacheStorage | undefined = globalCaches()): AssetCache {
  const opened = storage?.open(cacheName);

  async function put(url: string, response: Response): Promise<void> {
    const cache = await opened;
    if (!cache) return;
    try {
      await cache.put(url, response);
    } catch (error) {
      await cache.delete(url);
      if (error instanceof DOMException && error.name === 'QuotaExceededError') return;
      throw error;
    }
  }

  async function fetchOne(
    file: AssetFile,
    options: EnsureOptions,
    count: (bytes: number) => void,
  ): Promise<void> {
    const response = await options.fetch(file.url);
    if (!response.ok || !response.body) {
      throw new AppError('download-failed', `${file.url} answered ${response.status}.`);
    }
    let arrived = 0;
    const counter = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        arrived += chunk.byteLength;
        count(chunk.byteLength);
        controller.enqueue(chunk);
      },
    });
    const headers = { 'Content-Type': response.headers.get('Content-Type') ?? '' };
    const body = response.body.pipeThrough(counter);
    try {
      // The whole file in memory first: a cut connection must not leave half a file in the cache.
      const blob = await new Response(body).blob();
      if (file.bytes !== undefined && arrived !== file.bytes) {
        throw new AppError(
          'file-corrupt',
          `${file.url} has ${arrived} bytes; ${file.bytes} were expected.`,
        );
      }
      const length = { 'Content-Length': String(arrived) };
      await put(file.url, new Response(blob, { headers: { ...headers, ...length } }));
    } catch (cause) {
      if (cause instanceof AppError) throw cause;
      throw new AppError('download-failed', `${file.url} was cut off after ${arrived} bytes.`, {
        cause,
      });
    }
  }

  return {
    async match(url) {
      return (await opened)?.match(url);
    },
    put,
    async ensure(files, options) {
      const cache = await opened;
      if (!cache) return;
      const known = await Promise.all(files.map((file) => cache.match(file.url)));
      const isWhole = (file: AssetFile, i: number): boolean => {
        const length = known[i]?.headers.get('Content-Length');
        return (
          known[i] !== undefined && (file.bytes === undefined || length === String(file.bytes))
        );
      };
      const missing = files.filter((file, i) => !isWhole(file, i));
      const totalBytes = missing.reduce((sum, file) => sum + (file.bytes ?? 0), 0);
      let loadedBytes = 0;
      const count = (bytes: number): void => {
        loadedBytes += bytes;
        options.onProgress(loadedBytes, totalBytes);
      };
      // Settled, not raced: a file that is nearly here is kept even when another one failed.
      const results = await Promise.allSettled(
        missing.map((file) => fetchOne(file, options, count)),
      );
      const failed = results.find((result) => result.status === 'rejected');
      if (failed) throw failed.reason;
    },
    async prune(keep) {
      const cache = await opened;
      if (!cache || !storage) return;
      for (const { url } of await cache.keys()) if (!keep(url)) await cache.delete(url);
      for (const name of await storage.keys())
        if (name.startsWith(cachePrefix) && name !== cacheName) await storage.delete(name);
    },
  };
}

function globalCaches(): CacheStorage | undefined {
  return typeof caches === 'undefined' ? undefined : caches;
}
