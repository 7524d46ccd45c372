import { AppError } from '../../src/core/errors.ts';
import { resampleImage } from '../../src/core/resample-image.ts';
import { createImageReader } from '../../src/engine/image-reader.ts';

type Probe = readonly [x: number, y: number];

/** What the test learns of one read; plain data, since it leaves the browser. */
export type Observation =
  | {
      readonly ok: true;
      readonly name: string;
      readonly size: readonly number[];
      readonly originalSize: readonly number[];
      /** RGBA at each probe; probes are fractions of the sides. */
      readonly colours: readonly (readonly number[])[];
      readonly pngType: string;
      readonly pngBytes: number;
      readonly pngHoldsSamePixels: boolean;
      readonly readMs: number;
    }
  | { readonly ok: false; readonly code: string; readonly message: string };

const reader = createImageReader();

async function observe(blob: Blob, name: string, probes: readonly Probe[]): Promise<Observation> {
  try {
    const startedMs = performance.now();
    const { image, png, originalWidth, originalHeight, ...rest } = await reader.read(blob, name);
    const readMs = performance.now() - startedMs;
    const colours = probes.map(([x, y]) => {
      const at = (Math.floor(y * image.height) * image.width + Math.floor(x * image.width)) * 4;
      return [...image.data.subarray(at, at + 4)];
    });
    const again = await decodePng(png);
    return {
      ok: true,
      name: rest.name,
      size: [image.width, image.height],
      originalSize: [originalWidth, originalHeight],
      colours,
      pngType: png.type,
      pngBytes: png.size,
      pngHoldsSamePixels:
        again.length === image.data.length && again.every((value, i) => value === image.data[i]),
      readMs,
    };
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    return { ok: false, code: thrown.code, message: thrown.message };
  }
}

async function decodePng(png: Blob): Promise<Uint8ClampedArray> {
  const bitmap = await createImageBitmap(png);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('no 2d context');
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
}

const harness = {
  async readFixture(name: string, probes: readonly Probe[], as = name, type?: string) {
    const response = await fetch(`/test/fixtures/images/${name}`);
    if (!response.ok) throw new Error(`${name}: HTTP ${response.status}`);
    const bytes = await response.arrayBuffer();
    return observe(new Blob([bytes], type === undefined ? {} : { type }), as, probes);
  },
  /** A file of `mebibytes` without one in the repository. */
  readZeros(name: string, mebibytes: number) {
    const mebibyte = new Uint8Array(1024 * 1024);
    return observe(new Blob(Array.from({ length: mebibytes }, () => mebibyte)), name, []);
  },
  /**
   * Opaque noise through a PNG and the reader, against the resampler alone: any misplaced pixel
   * shows.
   */
  async readNoise(width: number, height: number) {
    const canvas = new OffscreenCanvas(width, height);
    const noise = new ImageData(width, height);
    let state = 1;
    for (let i = 0; i < noise.data.length; i++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      noise.data[i] = i % 4 === 3 ? 255 : state >>> 24;
    }
    canvas.getContext('2d')?.putImageData(noise, 0, 0);
    const { image } = await reader.read(await canvas.convertToBlob(), 'noise.png');
    const wanted = resampleImage(noise, image.width, image.height);
    const same = wanted.data.every((value, i) => value === image.data[i]);
    return { size: [image.width, image.height], same };
  },
  /** @returns messages of two reads that fail, then whether a read with the real worker succeeds */
  async readWithCrash() {
    const png = await (await fetch('/test/fixtures/images/figure.png')).blob();
    const scripts = ['throw new Error("crash")', 'for (;;) {}'];
    const attempt = async (script: string) => {
      const createWorker = () => new Worker(URL.createObjectURL(new Blob([script])));
      const failing = createImageReader({ createWorker, timeoutMs: 500 });
      const failure = await failing.read(png, 'figure.png').catch((error: Error) => error.message);
      failing.dispose();
      return failure;
    };
    const messages = [await attempt(scripts[0] ?? ''), await attempt(scripts[1] ?? '')];
    // the same reader: its first worker crashes, the next one works
    let started = 0;
    const recovering = createImageReader({
      createWorker: () =>
        started++ === 0
          ? new Worker(URL.createObjectURL(new Blob(['throw new Error("crash")'])))
          : new Worker(new URL('../../workers/image.worker.ts', import.meta.url), {
              type: 'module',
            }),
    });
    const first = recovering.read(png, 'first.png').catch(() => undefined);
    const second = recovering.read(png, 'second.png');
    await first;
    const recovered = (await second).image.width === 120;
    const third = recovering.read(png, 'third.png').catch((error: Error) => error.message);
    const fourth = recovering.read(png, 'fourth.png').catch((error: Error) => error.message);
    await Promise.resolve();
    recovering.dispose();
    messages.push(`${await third}`, `${await fourth}`);
    const afterDispose = (await recovering.read(png, 'fifth.png')).image.width === 120;
    recovering.dispose();
    return { messages, recovered, afterDispose };
  },
};

declare global {
  var imageReading: typeof harness;
}
globalThis.imageReading = harness;
