import type { RgbaImage } from '../core/vision-language-model.ts';
import type { TextBox } from './text-box.ts';

/**
 * Cuts a box out of an image and levels it, at the image's own scale.
 * @returns opaque; beyond the image's edge its outermost pixels go on
 */
export function cropBox(image: RgbaImage, box: TextBox): RgbaImage {
  const width = Math.max(1, Math.round(box.width));
  const height = Math.max(1, Math.round(box.height));
  const cos = Math.cos(box.angle);
  const sin = Math.sin(box.angle);
  // An upright box begins at a whole pixel: nothing is blurred.
  const snap = box.angle === 0 ? Math.round : (value: number): number => value;
  const originX = snap(box.centerX - (width * cos - height * sin) / 2 - 0.5 * (cos - sin) + 0.5);
  const originY = snap(box.centerY - (width * sin + height * cos) / 2 - 0.5 * (sin + cos) + 0.5);
  if (box.angle === 0) return cut(image, originX, originY, width, height);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to += 4) {
      samplePixel(image, originX + x * cos - y * sin, originY + x * sin + y * cos, data, to);
    }
  }
  return { width, height, data };
}

/** Whole pixels as they are. */
function cut(
  image: RgbaImage,
  left: number,
  top: number,
  width: number,
  height: number,
): RgbaImage {
  const pixels = new Uint32Array(image.data.buffer, image.data.byteOffset, image.data.length / 4);
  const out = new Uint32Array(width * height);
  for (let y = 0, to = 0; y < height; y++) {
    const row = within(top + y, image.height) * image.width;
    for (let x = 0; x < width; x++, to++)
      out[to] = pixels[row + within(left + x, image.width)] ?? 0;
  }
  return { width, height, data: new Uint8ClampedArray(out.buffer) };
}

const within = (value: number, size: number): number => Math.min(size - 1, Math.max(0, value));

/** Bilinear; `x` and `y` count pixels by their centres. */
function samplePixel(
  image: RgbaImage,
  x: number,
  y: number,
  out: Uint8ClampedArray,
  to: number,
): void {
  const [floorX, floorY] = [Math.floor(x), Math.floor(y)];
  const [partX, partY] = [x - floorX, y - floorY];
  const left = within(floorX, image.width);
  const right = within(floorX + 1, image.width);
  const top = within(floorY, image.height) * image.width;
  const bottom = within(floorY + 1, image.height) * image.width;
  for (let channel = 0; channel < 3; channel++) {
    const at = (pixel: number): number => image.data[pixel * 4 + channel] ?? 0;
    const above = at(top + left) * (1 - partX) + at(top + right) * partX;
    const below = at(bottom + left) * (1 - partX) + at(bottom + right) * partX;
    out[to + channel] = above * (1 - partY) + below * partY;
  }
  out[to + 3] = 255;
}

/** @param quarters counterclockwise quarter turns, 0 to 3 */
export function turnImage(image: RgbaImage, quarters: number): RgbaImage {
  const { width, height } = image;
  const source = new Uint32Array(image.data.buffer, image.data.byteOffset, width * height);
  const turned = quarters % 2 === 1;
  const [outWidth, outHeight] = turned ? [height, width] : [width, height];
  const out = new Uint32Array(outWidth * outHeight);
  for (let y = 0, from = 0; y < height; y++) {
    for (let x = 0; x < width; x++, from++) {
      let to = from;
      if (quarters === 1) to = (width - 1 - x) * outWidth + y;
      else if (quarters === 2) to = (height - 1 - y) * outWidth + (width - 1 - x);
      else if (quarters === 3) to = x * outWidth + (height - 1 - y);
      out[to] = source[from] ?? 0;
    }
  }
  return { width: outWidth, height: outHeight, data: new Uint8ClampedArray(out.buffer) };
}
