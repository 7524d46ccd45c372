import { resampleImage } from '../core/resample-image.ts';
import type { RgbaImage } from '../core/vision-language-model.ts';
import type { FloatTensor } from './text-network.ts';

/** Height of every line that the reader of figures sees, pixels. */
export const figureLineHeight = 32;
/** As in training: longer lines are squeezed (training/reader/lines.py). */
const [leastWidth, mostWidth] = [8, 640];
/** Pixels a step of the network; lines are padded to whole steps, and to this many columns. */
const [step, leastColumns] = [4, 32];
/** Of 255: a range of brightness that is not stretched further, so that paper stays paper. */
const leastRange = 16;

/** One line as the reader of figures sees it: [32, width], -1 the darkest pixel of the line, 1 the brightest. */
export type FigureLine = { readonly width: number; readonly values: Float32Array };

/** @param crop a level line at any scale, opaque */
export function toFigureLine(crop: RgbaImage): FigureLine {
  const natural = Math.round((crop.width * figureLineHeight) / crop.height);
  const width = Math.min(mostWidth, Math.max(leastWidth, natural));
  const { data } = resampleImage(toGrey(crop), width, figureLineHeight, 'bicubic');
  let [low, high] = [255, 0];
  for (let i = 0; i < data.length; i += 4) {
    low = Math.min(low, data[i] ?? 0);
    high = Math.max(high, data[i] ?? 0);
  }
  const scale = 255 / Math.max(high - low, leastRange);
  const values = Float32Array.from({ length: width * figureLineHeight }, (_, i) => {
    const stretched = Math.min(255, Math.floor(((data[i * 4] ?? 0) - low) * scale));
    return stretched / 127.5 - 1;
  });
  return { width, values };
}

/** Brightness as Pillow's convert('L') has it (ITU-R 601-2). */
function toGrey({ data, width, height }: RgbaImage): RgbaImage {
  const grey = new Uint8ClampedArray(data.length);
  for (let i = 0; i < data.length; i += 4) {
    const sum = (data[i] ?? 0) * 19595 + (data[i + 1] ?? 0) * 38470 + (data[i + 2] ?? 0) * 7471;
    const value = (sum + 0x8000) >> 16;
    grey[i] = value;
    grey[i + 1] = value;
    grey[i + 2] = value;
    grey[i + 3] = 255;
  }
  return { width, height, data: grey };
}

/**
 * Lines side by side as one tensor, each padded at its right with 0, the middle grey.
 * @returns [lines, 1, 32, width]
 */
export function toFigureInput(lines: readonly FigureLine[]): FloatTensor {
  const widest = Math.max(leastColumns, ...lines.map(({ width }) => width));
  const columns = Math.ceil(widest / step) * step;
  const data = new Float32Array(lines.length * figureLineHeight * columns);
  for (const [n, { width, values }] of lines.entries())
    for (let y = 0; y < figureLineHeight; y++)
      data.set(values.subarray(y * width, (y + 1) * width), (n * figureLineHeight + y) * columns);
  return { data, dims: [lines.length, 1, figureLineHeight, columns] };
}
