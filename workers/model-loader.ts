import { chooseDevice, type DeviceChoice, type DtypeSpec } from '../src/core/device.ts';
import { AppError } from '../src/core/errors.ts';
import type { LoadedModel } from '../src/core/model-entry.ts';
import { configureRuntime, createGuardedFetch } from '../src/models/configure-runtime.ts';
import { inspectHubFiles } from '../src/models/inspect-hub-files.ts';
import { loadModel } from '../src/models/load-model.ts';
import { modelCatalog } from '../src/models/model-catalog.ts';
import { type AssetFile, createAssetCache } from '../src/storage/asset-cache.ts';
import { probeDevice } from './gpu-probe.ts';
import type { LoadRequest, ModelLoader } from './reasoning-worker-api.ts';

/**
 * The loader of the real worker: probes, fetches into the app's cache, then starts the model from there.
 * @param otherFiles files of this site that the worker's other parts keep in the same cache
 */
export function createModelLoader(otherFiles: readonly { readonly path: string }[]): ModelLoader {
  const assets = createAssetCache();

  function prepare(request: Omit<LoadRequest, 'preference'>, threads: number): AssetFile[] {
    const runtime = request.runtimeFiles.map((file) => ({
      url: request.baseUrl + file.path,
      bytes: file.bytes,
    }));
    const mjs = runtime.find((file) => file.url.endsWith('.mjs'))?.url;
    const wasm = runtime.find((file) => file.url.endsWith('.wasm'))?.url;
    if (!mjs || !wasm) throw new AppError('internal', 'The runtime’s files are not named.');
    configureRuntime({
      baseUrl: request.baseUrl,
      runtimeFiles: { mjs, wasm },
      threads,
      cache: assets,
      ...(request.hub && { hub: request.hub }),
    });
    return runtime;
  }

  return {
    probe: probeDevice,
    async load(request, onProgress) {
      const startedMs = performance.now();
      const { entry } = request;
      const probe = await probeDevice();
      const choice = chooseDevice(probe, entry.dtypes, request.preference);
      const runtime = prepare(request, choice.threads);
      await assets.ensure([...runtime, ...siteFiles(request)], {
        fetch: createGuardedFetch(undefined),
        onProgress: (loadedBytes, totalBytes) =>
          onProgress({ phase: 'downloading', loadedBytes, totalBytes }),
      });
      if (entry.source.kind === 'site') onProgress({ phase: 'starting' });
      const byFile = new Map<string, { loaded: number; total: number }>();
      const model = await loadModel(entry, choice, (file, loaded, total) => {
        // Files of this site are here already: reading them from the cache is no download.
        if (entry.source.kind === 'site') return;
        byFile.set(file, { loaded, total });
        const all = [...byFile.values()];
        const loadedBytes = all.reduce((sum, one) => sum + one.loaded, 0);
        const totalBytes = all.reduce((sum, one) => sum + one.total, 0);
        onProgress({ phase: 'downloading', loadedBytes, totalBytes });
      });
      await assets.prune(isInUse(request, otherFiles));
      const { gpu } = probe;
      const adapter = gpu && [gpu.vendor, gpu.architecture, gpu.description].filter(Boolean);
      const loaded: LoadedModel = {
        modelId: entry.id,
        device: choice.device,
        dtype: dtypeLabel(choice.dtype),
        threads: choice.threads,
        ...(choice.device === 'webgpu' && adapter && { adapter: adapter.join(' ') }),
        reason: choice.reason,
        loadMs: performance.now() - startedMs,
        contextTokens: entry.contextTokens,
      };
      return { model, loaded };
    },
    async inspectHub(entry, preference, host) {
      const choice: DeviceChoice = chooseDevice(await probeDevice(), entry.dtypes, preference);
      prepare({ entry, baseUrl: '/', runtimeFiles: unusedRuntime, hub: { host } }, 1);
      return inspectHubFiles(entry, choice);
    },
  };
}

/** Reading sizes starts no runtime. */
const unusedRuntime = [
  { path: 'unused.mjs', bytes: 0 },
  { path: 'unused.wasm', bytes: 0 },
];

/** Of our own files only the present runtime, the catalogue's models and `otherFiles` are kept; hub files are the user's to delete. */
function isInUse(
  { baseUrl, runtimeFiles }: LoadRequest,
  otherFiles: readonly { readonly path: string }[],
): (url: string) => boolean {
  const folders = modelCatalog.flatMap(({ source }) =>
    source.kind === 'site' ? [`${baseUrl}models/${source.folder}/`] : [],
  );
  const files = new Set([...runtimeFiles, ...otherFiles].map((file) => baseUrl + file.path));
  return (address) => {
    const url = new URL(address);
    if (url.origin !== self.location.origin) return true;
    return files.has(url.pathname) || folders.some((folder) => url.pathname.startsWith(folder));
  };
}

function siteFiles({ entry, baseUrl }: LoadRequest): AssetFile[] {
  const { source } = entry;
  if (source.kind !== 'site') return [];
  return source.files.map((file) => ({
    url: `${baseUrl}models/${source.folder}/${file.path}`,
    bytes: file.bytes,
  }));
}

function dtypeLabel(dtype: DtypeSpec): string {
  if (typeof dtype === 'string') return dtype;
  return Object.entries(dtype)
    .map(([file, name]) => `${file}: ${name}`)
    .join(', ');
}
