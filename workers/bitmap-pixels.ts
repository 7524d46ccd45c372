import { fitWithinMaxSide } from '../src/core/image-limits.ts';
import { createResampler } from '../src/core/resample-image.ts';
import type { RgbaImage } from '../src/core/vision-language-model.ts';

/** Width of a tile in pixels: far below every browser's canvas limit (16,384 in Safari). */
const tileWidth = 4096;
/** Pixels in a strip: 16 MiB as RGBA. */
const stripPixels = 4 * 1024 * 1024;

/**
 * Over white, scaled to fit `maxSide`. Pixels come through one small canvas, tile by tile and strip
 * by strip: a canvas of the image's size would double the memory, and is refused beyond a browser's
 * limits.
 */
export function readPixels(bitmap: ImageBitmap): RgbaImage {
  const { width: srcWidth, height: srcHeight } = bitmap;
  const target = fitWithinMaxSide(srcWidth, srcHeight);
  const resampler = createResampler({ srcWidth, srcHeight, ...target, filter: 'bicubic' });
  const stripHeight = Math.min(
    srcHeight,
    Math.max(1, Math.min(256, Math.floor(stripPixels / srcWidth))),
  );
  const context = openCanvas(Math.min(tileWidth, srcWidth), stripHeight);
  context.fillStyle = '#fff';
  const strip = new Uint8ClampedArray(srcWidth > tileWidth ? srcWidth * stripHeight * 4 : 0);
  for (let top = 0; top < srcHeight; top += stripHeight) {
    const rows = Math.min(stripHeight, srcHeight - top);
    let rgba = strip;
    for (let left = 0; left < srcWidth; left += tileWidth) {
      const columns = Math.min(tileWidth, srcWidth - left);
      context.fillRect(0, 0, columns, rows);
      context.drawImage(bitmap, left, top, columns, rows, 0, 0, columns, rows);
      const tile = context.getImageData(0, 0, columns, rows).data;
      if (columns === srcWidth) rgba = tile;
      else {
        for (let y = 0; y < rows; y++) {
          const row = tile.subarray(y * columns * 4, (y + 1) * columns * 4);
          strip.set(row, (y * srcWidth + left) * 4);
        }
      }
    }
    resampler.pushRows(rgba, rows);
  }
  return resampler.finish();
}

/** @param image opaque, so that premultiplication changes no byte */
export function encodePng(image: RgbaImage): Promise<Blob> {
  const context = openCanvas(image.width, image.height);
  const pixels = context.createImageData(image.width, image.height);
  pixels.data.set(image.data);
  context.putImageData(pixels, 0, 0);
  return context.canvas.convertToBlob({ type: 'image/png' });
}

/** In main memory (`willReadFrequently`): a GPU canvas would copy back at every read. */
function openCanvas(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('OffscreenCanvas gave no 2d context');
  return context;
}
