import { resampleImage } from '../core/resample-image.ts';
import type { RgbaImage } from '../core/vision-language-model.ts';
import type { FloatTensor } from './text-network.ts';

/** Height of every line that the recogniser sees, pixels. */
export const lineHeight = 48;
/** Longer lines are squeezed: the network's cost grows with the square of its steps. */
const maxWidth = 2400;
const minWidth = 16;

/** A line at the recogniser's height. @param line at any scale, opaque */
export function toLineImage(line: RgbaImage): RgbaImage {
  const natural = Math.round((line.width * lineHeight) / line.height);
  const width = Math.min(maxWidth, Math.max(minWidth, natural));
  return resampleImage(line, width, lineHeight, 'bicubic');
}

/**
 * Groups lines so that little is padded: indices into `widths`, narrow ones first.
 * @param maxColumns most columns in a batch, padding included; a single line may have more
 */
export function planBatches(widths: readonly number[], maxColumns = 4000): number[][] {
  const order = widths.map((_, i) => i).sort((a, b) => (widths[a] ?? 0) - (widths[b] ?? 0));
  const batches: number[][] = [];
  let batch: number[] = [];
  let narrowest = 0;
  for (const i of order) {
    const width = widths[i] ?? 0;
    const fits = width * (batch.length + 1) <= maxColumns && width <= narrowest * 1.25 + 16;
    if (batch.length === 0 || !fits) {
      batch = [];
      batches.push(batch);
      narrowest = width;
    }
    batch.push(i);
  }
  return batches;
}

/**
 * Lines side by side as one tensor, each padded at its right with mid-grey: zero after normalising, as in training
 * (PaddleOCR 2.7, tools/infer/predict_rec.py, resize_norm_img).
 * @param lines `lineHeight` high
 * @param minWidth narrower batches are padded to this many columns
 * @returns [lines, 3, 48, width], blue, green, red, -1 to 1
 */
export function toRecognizerInput(lines: readonly RgbaImage[], minWidth: number): FloatTensor {
  const widest = Math.max(minWidth, ...lines.map((line) => line.width));
  const width = Math.ceil(widest / 8) * 8;
  const plane = lineHeight * width;
  const data = new Float32Array(lines.length * 3 * plane);
  for (const [n, line] of lines.entries()) {
    for (let channel = 0; channel < 3; channel++) {
      const start = (n * 3 + channel) * plane;
      for (let y = 0; y < lineHeight; y++) {
        let from = y * line.width * 4 + 2 - channel;
        const row = start + y * width;
        for (let x = 0; x < line.width; x++, from += 4)
          data[row + x] = (line.data[from] ?? 0) / 127.5 - 1;
      }
    }
  }
  return { data, dims: [lines.length, 3, lineHeight, width] };
}
