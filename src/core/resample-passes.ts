import type { AxisWeights } from './resample-coefficients.ts';
import { precisionBits } from './resample-coefficients.ts';

// `?? 0` below never applies, it states to the compiler that the index is in range; it costs
// nothing.

/** Half of one unit: added before the shift, so that the shift rounds to nearest. */
const half = 1 << (precisionBits - 1);

/**
 * One row to its new width; each sample is rounded and clipped to a byte, as Pillow does after each
 * pass.
 * @param source pixels of `channels` bytes each, of which the first three are taken
 * @param from where the row starts in `source`, in bytes
 * @param row [width, 3], overwritten
 */
export function resampleRow(
  source: Uint8ClampedArray | Uint8Array,
  from: number,
  channels: 3 | 4,
  { starts, counts, weights, stride }: AxisWeights,
  row: Uint8ClampedArray,
): void {
  for (let x = 0, to = 0; x < starts.length; x++) {
    let red = half;
    let green = half;
    let blue = half;
    let at = from + (starts[x] ?? 0) * channels;
    const end = x * stride + (counts[x] ?? 0);
    for (let tap = x * stride; tap < end; tap++, at += channels) {
      const weight = weights[tap] ?? 0;
      red = (red + weight * (source[at] ?? 0)) | 0;
      green = (green + weight * (source[at + 1] ?? 0)) | 0;
      blue = (blue + weight * (source[at + 2] ?? 0)) | 0;
    }
    row[to++] = red >> precisionBits;
    row[to++] = green >> precisionBits;
    row[to++] = blue >> precisionBits;
  }
}

/** Resamples columns of bytes while their rows arrive, from top to bottom. */
export interface ColumnPass {
  /** @param row [rowBytes] */
  addRow(row: Uint8ClampedArray): void;
  /** @returns [height, rowBytes]; complete once all source rows were added */
  finish(): Uint8ClampedArray;
}

/** Keeps sums of the target, 4 bytes a sample, and nothing of the source. */
export function createColumnPass(
  { starts, counts, weights, stride }: AxisWeights,
  rowBytes: number,
): ColumnPass {
  const height = starts.length;
  const sums = new Int32Array(height * rowBytes).fill(half);
  let rowsSeen = 0;
  // starts and ends ascend, so the target rows that a source row belongs to are consecutive
  let firstOpen = 0;
  return {
    addRow(row) {
      const startOf = (y: number) => starts[y] ?? 0;
      while (firstOpen < height && startOf(firstOpen) + (counts[firstOpen] ?? 0) <= rowsSeen) {
        firstOpen += 1;
      }
      for (let y = firstOpen; y < height && startOf(y) <= rowsSeen; y++) {
        const weight = weights[y * stride + rowsSeen - startOf(y)] ?? 0;
        const to = y * rowBytes;
        for (let i = 0; i < rowBytes; i++) {
          sums[to + i] = (sums[to + i] ?? 0) + weight * (row[i] ?? 0);
        }
      }
      rowsSeen += 1;
    },
    finish() {
      const bytes = new Uint8ClampedArray(sums.length);
      for (let i = 0; i < sums.length; i++) bytes[i] = (sums[i] ?? 0) >> precisionBits;
      return bytes;
    },
  };
}
