import { resampleImage } from '../core/resample-image.ts';
import type { RgbaImage } from '../core/vision-language-model.ts';
import type { FloatTensor } from './text-network.ts';

/** The network halves its input five times. */
const sideUnit = 32;
/** The longer side that the detector sees, pixels; more finds smaller text and costs time by its square. */
const longSide = 960;
/** Small figures are enlarged at most this much: the detector misses text below some 8 pixels. */
const maxEnlargement = 2;

// Mean and deviation of ImageNet, in the order of the channels as PaddleOCR gives them: blue, green, red
// (PaddleOCR 2.7, configs/det/ch_PP-OCRv4/ch_PP-OCRv4_det_student.yml: NormalizeImage after img_mode BGR).
const mean = [0.485, 0.456, 0.406] as const;
const deviation = [0.229, 0.224, 0.225] as const;

/**
 * The size at which an image is given to the detector: its aspect kept as far as multiples of 32 allow.
 * @param width of the image in pixels, at least 1; so is `height`
 */
export function detectorSize(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(maxEnlargement, longSide / Math.max(width, height));
  const sideAt = (side: number): number =>
    Math.max(sideUnit, Math.round((side * scale) / sideUnit) * sideUnit);
  return { width: sideAt(width), height: sideAt(height) };
}

/** @returns [1, 3, height, width], blue, green, red, normalised */
export function toDetectorInput(image: RgbaImage): FloatTensor {
  const { width, height } = detectorSize(image.width, image.height);
  const { data: rgba } = resampleImage(image, width, height, 'bicubic');
  const plane = width * height;
  const data = new Float32Array(3 * plane);
  for (let channel = 0; channel < 3; channel++) {
    const shift = mean[channel] ?? 0;
    const scale = 1 / (255 * (deviation[channel] ?? 1));
    const offset = shift / (deviation[channel] ?? 1);
    for (let i = 0, from = 2 - channel, to = channel * plane; i < plane; i++, from += 4, to++)
      data[to] = (rgba[from] ?? 0) * scale - offset;
  }
  return { data, dims: [1, 3, height, width] };
}
