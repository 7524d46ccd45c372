import sharp from 'sharp';
import { fitWithinMaxSide } from '../../src/core/image-limits.ts';
import { resampleImage } from '../../src/core/resample-image.ts';
import type { RgbaImage } from '../../src/core/vision-language-model.ts';

/** An image file's pixels as the app would hand them to the model: over white, scaled down to 1536 px at most. */
export async function readPixels(path: string): Promise<RgbaImage> {
  const { data, info } = await sharp(path)
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength);
  const image = { width: info.width, height: info.height, data: pixels };
  const { width, height } = fitWithinMaxSide(info.width, info.height);
  const fits = width === info.width && height === info.height;
  return fits ? image : resampleImage(image, width, height, 'bicubic');
}
