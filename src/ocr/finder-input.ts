import { resampleImage } from '../core/resample-image.ts';
import type { RgbaImage } from '../core/vision-language-model.ts';
import type { FloatTensor } from './text-network.ts';

/** The network halves its input five times. */
const sideUnit = 32;
/** The longer side as the finder sees it, pixels: as in training (training/finder/batches.py), more where the image has more. */
const [usualSide, mostSide] = [800, 1280];
/** Small figures are enlarged at most this much. */
const maxEnlargement = 2;

/**
 * The size at which an image is given to the finder of texts: its aspect kept as far as multiples of 32 allow.
 * @param width of the image in pixels, at least 1; so is `height`
 */
export function finderSize(width: number, height: number): { width: number; height: number } {
  const longer = Math.max(width, height);
  const side = Math.min(mostSide, Math.max(usualSide, longer));
  const scale = Math.min(maxEnlargement, side / longer);
  const sideAt = (length: number): number =>
    Math.max(sideUnit, Math.round((length * scale) / sideUnit) * sideUnit);
  return { width: sideAt(width), height: sideAt(height) };
}

/** @returns [1, 3, height, width], red, green, blue, -1 to 1 */
export function toFinderInput(image: RgbaImage): FloatTensor {
  const { width, height } = finderSize(image.width, image.height);
  const { data: rgba } = resampleImage(image, width, height, 'bicubic');
  const plane = width * height;
  const data = new Float32Array(3 * plane);
  for (let channel = 0; channel < 3; channel++)
    for (let i = 0, from = channel, to = channel * plane; i < plane; i++, from += 4, to++)
      data[to] = (rgba[from] ?? 0) / 127.5 - 1;
  return { data, dims: [1, 3, height, width] };
}
