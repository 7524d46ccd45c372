import { env } from '@huggingface/transformers';
import { AppError } from '../core/errors.ts';

export type RuntimeSettings = {
  /** The site's root, ending in `/`. */
  readonly baseUrl: string;
  /** Exact URLs of ONNX Runtime's loader and wasm on our own origin. */
  readonly runtimeFiles: { readonly mjs: string; readonly wasm: string };
  readonly threads: number;
  /** Absent for a model of this site: then nothing leaves its origin. */
  readonly hub?: { readonly host: string };
  /** Files kept by the app; the library keeps no second copy. */
  readonly cache: RuntimeCache;
};

/** The part of a cache that the library calls (its utils/cache.js). */
export interface RuntimeCache {
  match(request: string): Promise<Response | undefined>;
  put(request: string, response: Response): Promise<void>;
}

/**
 * Sets up transformers.js and ONNX Runtime for one worker: own files only, unless a hub was agreed to.
 * Must run before the first load; the library reads these values when it loads.
 */
export function configureRuntime(settings: RuntimeSettings): void {
  env.allowLocalModels = settings.hub === undefined;
  env.allowRemoteModels = settings.hub !== undefined;
  env.localModelPath = `${settings.baseUrl}models/`;
  if (settings.hub) env.remoteHost = settings.hub.host;
  env.useBrowserCache = false;
  env.useCustomCache = true;
  env.customCache = settings.cache;
  env.fetch = createGuardedFetch(settings.hub?.host);
  const wasm = env.backends.onnx.wasm;
  if (!wasm) throw new AppError('model-unsupported', 'This build has no wasm runtime.');
  // The object form is what lets the library read both files through `customCache`.
  wasm.wasmPaths = settings.runtimeFiles;
  wasm.numThreads = settings.threads;
  wasm.proxy = false;
}

/**
 * A fetch that refuses every origin but our own and, after consent, the hub's.
 * The hub may redirect to its CDN; the page's Content-Security-Policy limits where to.
 */
export function createGuardedFetch(hubHost: string | undefined): typeof fetch {
  const allowed = new Set([self.location.origin]);
  if (hubHost !== undefined) allowed.add(new URL(hubHost).origin);
  return async (input, init) => {
    const address = typeof input === 'string' || input instanceof URL ? input : input.url;
    const url = new URL(address, self.location.href);
    if (url.protocol !== 'blob:' && !allowed.has(url.origin)) {
      throw new AppError(
        'download-failed',
        `A request to ${url.origin} was refused: only this site's own files are used.`,
      );
    }
    try {
      return await fetch(input, init);
    } catch (cause) {
      throw new AppError('download-failed', `${url.href} could not be fetched.`, { cause });
    }
  };
}
