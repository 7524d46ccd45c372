import { env, InferenceSession, Tensor } from 'onnxruntime-web/webgpu';
import { readCharacterList } from './ctc-decode.ts';
import { loadKnownWords } from './known-words.ts';
import type { TextNetwork, TextNetworks } from './text-network.ts';

export type RuntimeParts = {
  /** Where the runtime's loader script can be imported from; a blob URL works offline. */
  readonly loaderUrl: string;
  readonly wasm: ArrayBuffer;
  /** At least 1; more than 1 needs a cross-origin isolated page. */
  readonly threads: number;
};

export type TextReaderParts = {
  readonly finder: Uint8Array;
  readonly detector: Uint8Array;
  readonly recognizer: Uint8Array;
  /** The text of its key file. */
  readonly keys: string;
  readonly lineReader: Uint8Array;
  /** The text of its key file. */
  readonly lineKeys: string;
};

/**
 * True once ONNX Runtime was given its files in this thread, by `prepareRuntime` or by transformers.js, which imports
 * the same build: one instance serves both.
 */
export function runtimeIsPrepared(): boolean {
  return env.wasm.wasmBinary !== undefined;
}

/** Gives ONNX Runtime its files. What is set after the first session was opened has no effect. */
export function prepareRuntime({ loaderUrl, wasm, threads }: RuntimeParts): void {
  env.wasm.wasmBinary = wasm;
  env.wasm.wasmPaths = { mjs: loaderUrl };
  env.wasm.numThreads = threads;
  env.wasm.proxy = false;
}

/**
 * Opens the networks on wasm: on WebGPU every new width of a line would compile its shaders anew.
 * Throws what ONNX Runtime throws; after that no session can be opened in this thread.
 */
export async function openTextNetworks(parts: TextReaderParts): Promise<TextNetworks> {
  return {
    find: await openNetwork(parts.finder),
    detect: openLater(parts.detector),
    recognize: await openNetwork(parts.recognizer),
    characters: readCharacterList(parts.keys),
    readFigureLines: await openNetwork(parts.lineReader),
    figureCharacters: readCharacterList(parts.lineKeys),
    // Without them words are read a little worse.
    words: await loadKnownWords().catch(() => undefined),
  };
}

/** Opened when it is first asked: most figures need none. */
function openLater(model: Uint8Array): TextNetwork {
  let opened: Promise<TextNetwork> | undefined;
  return async (input) => {
    opened ??= openNetwork(model);
    return (await opened)(input);
  };
}

async function openNetwork(model: Uint8Array): Promise<TextNetwork> {
  const session = await InferenceSession.create(model, { executionProviders: ['wasm'] });
  const [inputName = ''] = session.inputNames;
  const [outputName = ''] = session.outputNames;
  return async ({ data, dims }) => {
    const outputs = await session.run({ [inputName]: new Tensor('float32', data, dims) });
    const output = outputs[outputName];
    if (!(output?.data instanceof Float32Array))
      throw new TypeError(`the network's output ${outputName} is not of 32-bit floats`);
    return { data: output.data, dims: output.dims };
  };
}
