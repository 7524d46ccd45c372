import type { FoundText } from '../src/core/conversation.ts';
import { chooseDevice } from '../src/core/device.ts';
import { AppError } from '../src/core/errors.ts';
import type { LoadProgress } from '../src/core/model-entry.ts';
import type { CancelSignal, RgbaImage } from '../src/core/vision-language-model.ts';
import { createGuardedFetch } from '../src/models/configure-runtime.ts';
import { macrotask } from '../src/models/macrotask.ts';
import { openTextNetworks, prepareRuntime, runtimeIsPrepared } from '../src/ocr/open-networks.ts';
import { readText } from '../src/ocr/read-text.ts';
import type { TextNetwork, TextNetworks } from '../src/ocr/text-network.ts';
import { type AssetFile, createAssetCache } from '../src/storage/asset-cache.ts';
import { probeDevice } from './gpu-probe.ts';

type SiteFile = { readonly path: string; readonly bytes: number };

export type TextReaderSite = {
  /** The site's root, ending in `/`. */
  readonly baseUrl: string;
  /** ONNX Runtime's files on our own origin. */
  readonly runtimeFiles: readonly SiteFile[];
  /** Detector, recogniser and key file, as the package names them, the finder of texts, and the reader of lines with its key file. */
  readonly readerFiles: readonly SiteFile[];
};

/** Reads the text of images. Calls must not overlap with each other or with a model's. */
export interface TextReader {
  /**
   * Fetches its files on first use, then reads.
   * @throws AppError for files that did not arrive; what ONNX Runtime throws, after which it can be used no more
   */
  readText(
    image: RgbaImage,
    cancel: CancelSignal,
    onProgress: (progress: LoadProgress) => void,
  ): Promise<readonly FoundText[]>;
}

/** The text reader of the real worker: its files come from this site and are kept in the app's cache. */
export function createTextReader(site: TextReaderSite): TextReader {
  const assets = createAssetCache();
  let networks: TextNetworks | undefined;

  async function open(onProgress: (progress: LoadProgress) => void): Promise<TextNetworks> {
    const find = (files: readonly SiteFile[], ending: string): AssetFile => {
      const file = files.find(({ path }) => path.endsWith(ending));
      if (!file) throw new AppError('internal', `No file of this site ends in ${ending}.`);
      return { url: site.baseUrl + file.path, bytes: file.bytes };
    };
    const finder = find(site.readerFiles, '/finder.onnx');
    const detector = find(site.readerFiles, '_det_infer.onnx');
    const recognizer = find(site.readerFiles, '_rec_infer.onnx');
    const keys = find(site.readerFiles, 'ppocr_keys_v1.txt');
    const lineReader = find(site.readerFiles, '/lines.onnx');
    const lineKeys = find(site.readerFiles, '/characters.txt');
    const loader = find(site.runtimeFiles, '.mjs');
    const wasm = find(site.runtimeFiles, '.wasm');
    const guardedFetch = createGuardedFetch(undefined);
    await assets.ensure([loader, wasm, finder, detector, recognizer, keys, lineReader, lineKeys], {
      fetch: guardedFetch,
      onProgress: (loadedBytes, totalBytes) =>
        onProgress({ phase: 'downloading', loadedBytes, totalBytes }),
    });
    onProgress({ phase: 'starting' });
    const read = async ({ url }: AssetFile): Promise<Response> => {
      // Where nothing can be kept, the network is asked again.
      const response = (await assets.match(url)) ?? (await guardedFetch(url));
      if (response.ok) return response;
      throw new AppError('download-failed', `${url} answered ${response.status}.`);
    };
    const bytes = async (file: AssetFile): Promise<ArrayBuffer> => (await read(file)).arrayBuffer();
    if (!runtimeIsPrepared()) {
      const script = new Blob([await bytes(loader)], { type: 'text/javascript' });
      prepareRuntime({
        loaderUrl: URL.createObjectURL(script),
        wasm: await bytes(wasm),
        threads: chooseDevice(await probeDevice(), { wasm: 'fp32' }, 'wasm').threads,
      });
    }
    const opened = await openTextNetworks({
      finder: new Uint8Array(await bytes(finder)),
      detector: new Uint8Array(await bytes(detector)),
      recognizer: new Uint8Array(await bytes(recognizer)),
      keys: await (await read(keys)).text(),
      lineReader: new Uint8Array(await bytes(lineReader)),
      lineKeys: await (await read(lineKeys)).text(),
    });
    return {
      ...opened,
      find: yielding(opened.find),
      detect: yielding(opened.detect),
      recognize: yielding(opened.recognize),
      readFigureLines: yielding(opened.readFigureLines),
    };
  }

  return {
    async readText(image, cancel, onProgress) {
      networks ??= await open(onProgress);
      return readText(image, networks, cancel);
    },
  };
}

/** Lets messages in before each network run, a stop among them: on wasm nothing else does. */
function yielding(network: TextNetwork): TextNetwork {
  return async (input) => {
    await macrotask();
    return network(input);
  };
}
