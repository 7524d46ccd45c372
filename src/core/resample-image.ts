import type { ResampleFilter } from './resample-coefficients.ts';
import { computeAxisWeights } from './resample-coefficients.ts';
import { createColumnPass, resampleRow } from './resample-passes.ts';
import type { RgbaImage } from './vision-language-model.ts';

export type { ResampleFilter } from './resample-coefficients.ts';

export type ResamplerOptions = {
  /** Source and target sizes in pixels, integers of at least 1. */
  readonly srcWidth: number;
  readonly srcHeight: number;
  readonly width: number;
  readonly height: number;
  readonly filter: ResampleFilter;
};

/** Takes a source from top to bottom in strips of any height, so that it is never held whole. */
export interface Resampler {
  /**
   * Narrows the next `rowCount` rows to the target width.
   * @param rgba [rowCount, srcWidth, 4], opaque: alpha is not read
   * @throws RangeError for more rows than the source has, or fewer bytes than the rows need
   */
  pushRows(rgba: Uint8ClampedArray | Uint8Array, rowCount: number): void;
  /**
   * @returns [height, width, 4], alpha 255, in a buffer of its own
   * @throws RangeError while rows are missing
   */
  finish(): RgbaImage;
}

/**
 * Resizes as Pillow's `Image.resize` does, bit for bit, for 8-bit RGB: antialiased, one axis after
 * the other, each pass rounded to bytes (Pillow 12.3, src/libImaging/Resample.c). Training prepares
 * its images with Pillow, so the model sees here what it was trained on:
 * docs/decisions/2026-11-23-resampler.md. Holds about 20 bytes a target pixel and nothing of the
 * source (a ribbon: `srcWidth` counts as the width).
 */
export function createResampler(options: ResamplerOptions): Resampler {
  const { srcWidth, srcHeight, width, height, filter } = options;
  for (const side of [srcWidth, srcHeight, width, height]) {
    if (!Number.isInteger(side) || side < 1) {
      throw new RangeError(`image sides must be integers of at least 1, got ${side}`);
    }
  }
  // rows first, except for ribbons: Pillow, src/PIL/Image.py, resize
  const columnsFirst = srcHeight > srcWidth * 100 && height < srcHeight;
  const firstWidth = columnsFirst ? srcWidth : width;
  const firstAcross = computeAxisWeights(srcWidth, firstWidth, filter);
  const down = computeAxisWeights(srcHeight, height, filter);
  const columnPass = createColumnPass(down, firstWidth * 3);
  const row = new Uint8ClampedArray(firstWidth * 3);
  let rowsSeen = 0;

  return {
    pushRows(rgba, rowCount) {
      if (rowsSeen + rowCount > srcHeight) {
        throw new RangeError(`got ${rowsSeen + rowCount} rows of an image with ${srcHeight}`);
      }
      const rowBytes = srcWidth * 4;
      if (rgba.length < rowCount * rowBytes) {
        throw new RangeError(
          `${rowCount} rows need ${rowCount * rowBytes} bytes, got ${rgba.length}`,
        );
      }
      for (let y = 0; y < rowCount; y++) {
        resampleRow(rgba, y * rowBytes, 4, firstAcross, row);
        columnPass.addRow(row);
      }
      rowsSeen += rowCount;
    },

    finish() {
      if (rowsSeen < srcHeight) throw new RangeError(`got ${rowsSeen} of ${srcHeight} rows`);
      const rgb = columnPass.finish(); // [height, firstWidth, 3]
      const lastAcross = computeAxisWeights(firstWidth, width, filter);
      const lastRow = new Uint8ClampedArray(width * 3);
      const data = new Uint8ClampedArray(width * height * 4).fill(255);
      for (let y = 0, to = 0; y < height; y++) {
        // where rows went first this changes nothing: weights of an unchanged width are 0 and 1
        resampleRow(rgb, y * firstWidth * 3, 3, lastAcross, lastRow);
        for (let i = 0; i < lastRow.length; i += 3, to += 4) {
          data[to] = lastRow[i] ?? 0;
          data[to + 1] = lastRow[i + 1] ?? 0;
          data[to + 2] = lastRow[i + 2] ?? 0;
        }
      }
      return { width, height, data };
    },
  };
}

/**
 * The whole image at once; see `createResampler`.
 * @param image opaque: alpha is not read
 * @param filter bicubic where absent, as in Pillow
 */
export function resampleImage(
  image: RgbaImage,
  width: number,
  height: number,
  filter: ResampleFilter = 'bicubic',
): RgbaImage {
  const { width: srcWidth, height: srcHeight } = image;
  const resampler = createResampler({ srcWidth, srcHeight, width, height, filter });
  resampler.pushRows(image.data, srcHeight);
  return resampler.finish();
}

export type FitOptions = {
  /** `stretch` ignores the aspect; `pad` keeps it, centres the image and fills the rest. */
  readonly mode: 'stretch' | 'pad';
  /** Red, green, blue, 0 to 255; white where absent. Only `pad` uses it. */
  readonly background?: readonly [number, number, number];
  /** Bicubic where absent. */
  readonly filter?: ResampleFilter;
};

/**
 * Resizes into a square of `size` pixels, as vision encoders want it.
 * With `pad` the shorter side is rounded half up, at least 1 pixel, and an odd rest goes to the
 * right and the bottom. In integers, so that Python's `//` mirrors it:
 * `(2 * side * size + longest) // (2 * longest)`.
 * @param image opaque: alpha is not read
 * @returns [size, size, 4], alpha 255
 */
export function fitImage(image: RgbaImage, size: number, options: FitOptions): RgbaImage {
  const { mode, background = [255, 255, 255], filter = 'bicubic' } = options;
  if (mode === 'stretch') return resampleImage(image, size, size, filter);
  const longest = Math.max(image.width, image.height);
  const scale = (side: number) =>
    Math.max(1, Math.floor((2 * side * size + longest) / (2 * longest)));
  const inner = resampleImage(image, scale(image.width), scale(image.height), filter);
  const left = Math.floor((size - inner.width) / 2);
  const top = Math.floor((size - inner.height) / 2);
  const data = new Uint8ClampedArray(size * size * 4);
  for (let i = 0; i < data.length; i += 4) data.set([...background, 255], i);
  for (let y = 0; y < inner.height; y++) {
    const row = inner.data.subarray(y * inner.width * 4, (y + 1) * inner.width * 4);
    data.set(row, ((top + y) * size + left) * 4);
  }
  return { width: size, height: size, data };
}
