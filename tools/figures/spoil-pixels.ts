import type { Augmentation } from './augmentation.ts';
import type { RgbImage } from './rasterize.ts';

/**
 * Contrast, colour of the paper, shadow, blur and noise, in this order, in place. Integer arithmetic and a generator of
 * its own: the same bytes on every machine.
 */
export function spoilPixels(image: RgbImage, how: Augmentation): void {
  const { contrast, tint, shadow, blur, noise } = how;
  if (contrast !== 1 || shadow > 0 || tint.some((channel) => channel !== 1)) relight(image, how);
  if (blur > 0.2) blurPixels(image, blur);
  if (noise > 0) addNoise(image, how);
}

function relight({ data, width, height }: RgbImage, how: Augmentation): void {
  const { contrast, tint, shadow, light } = how;
  const levels = tint.map((channel) =>
    Uint8Array.from({ length: 256 }, (_, value) =>
      Math.round((128 + (value - 128) * contrast) * channel),
    ),
  );
  const [red, green, blue] = levels;
  if (!red || !green || !blue) return;
  // The farthest place from the light, for a shadow of full strength there.
  const farX = Math.max(light.x, 1 - light.x);
  const farY = Math.max(light.y, 1 - light.y);
  const far = light.side ? farX : farX * farX + farY * farY;
  for (let y = 0, at = 0; y < height; y += 1) {
    const down = (y / height - light.y) ** 2;
    for (let x = 0; x < width; x += 1, at += 3) {
      const across = x / width - light.x;
      const distance = light.side ? Math.abs(across) : across * across + down;
      const rest = 1 - (shadow * distance) / far;
      data[at] = (red[data[at] ?? 0] ?? 0) * rest;
      data[at + 1] = (green[data[at + 1] ?? 0] ?? 0) * rest;
      data[at + 2] = (blue[data[at + 2] ?? 0] ?? 0) * rest;
    }
  }
}

/** Weights of a Gaussian for the middle and for each distance from it, up to 6, that add up to 256 over both sides. */
function kernelOf(sigma: number): number[] {
  // At least 2, as blurLine takes for granted.
  const radius = Math.max(2, Math.min(6, Math.ceil(2.5 * sigma)));
  const weights = Array.from({ length: radius + 1 }, (_, distance) =>
    Math.exp(-(distance * distance) / (2 * sigma * sigma)),
  );
  const sum = weights.reduce((total, weight, index) => total + (index === 0 ? 1 : 2) * weight, 0);
  const sides = weights.slice(1).map((weight) => Math.round((256 * weight) / sum));
  return [256 - 2 * sides.reduce((total, weight) => total + weight, 0), ...sides];
}

function blurPixels({ data, width, height }: RgbImage, sigma: number): void {
  const kernel = kernelOf(sigma);
  const reach = kernel.length - 1;
  const row = 3 * width;
  const margin = 3 * reach;
  // Beyond its edges an image goes on as it ends.
  const line = new Uint8Array(row + 2 * margin);
  const between = new Uint8Array(data.length + 2 * reach * row);
  for (let y = 0; y < height; y += 1) {
    line.set(data.subarray(y * row, (y + 1) * row), margin);
    for (let side = 0; side < reach; side += 1) {
      line.copyWithin(3 * side, margin, margin + 3);
      line.copyWithin(margin + row + 3 * side, margin + row - 3, margin + row);
    }
    blurLine(line, margin, 3, between.subarray((y + reach) * row, (y + reach + 1) * row), kernel);
  }
  for (let side = 0; side < reach; side += 1) {
    between.copyWithin(side * row, reach * row, (reach + 1) * row);
    between.copyWithin(
      (height + reach + side) * row,
      (height + reach - 1) * row,
      (height + reach) * row,
    );
  }
  blurLine(between, reach * row, row, data, kernel);
}

/** Fills `to` with weighted means of `from`, which begins at `start`, over neighbours `step` bytes apart. */
function blurLine(
  from: Uint8Array,
  start: number,
  step: number,
  to: Uint8Array,
  kernel: readonly number[],
): void {
  const [middle = 256, first = 0, second = 0, ...rest] = kernel;
  for (let at = 0; at < to.length; at += 1) {
    const place = start + at;
    let sum = 128 + middle * (from[place] ?? 0);
    sum += first * ((from[place - step] ?? 0) + (from[place + step] ?? 0));
    sum += second * ((from[place - 2 * step] ?? 0) + (from[place + 2 * step] ?? 0));
    for (let side = 0, off = 3 * step; side < rest.length; side += 1, off += step)
      sum += (rest[side] ?? 0) * ((from[place - off] ?? 0) + (from[place + off] ?? 0));
    to[at] = sum >> 8;
  }
}

/** Four bytes of one random number, added up: close enough to a normal distribution, with this standard deviation. */
const sumOfBytesDeviation = 147.8;

function addNoise({ data }: RgbImage, { noise, noiseSeed, colourNoise }: Augmentation): void {
  // Marsaglia's xorshift32, which never reaches 0.
  let state = noiseSeed;
  const draw = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const bytes =
      (state & 255) + ((state >>> 8) & 255) + ((state >>> 16) & 255) + (state >>> 24) - 510;
    return (noise * bytes) / sumOfBytesDeviation;
  };
  const clamp = (value: number): number => (value < 0 ? 0 : Math.min(value, 255));
  for (let at = 0; at < data.length; at += 3) {
    const shared = draw();
    data[at] = clamp((data[at] ?? 0) + shared);
    data[at + 1] = clamp((data[at + 1] ?? 0) + (colourNoise ? draw() : shared));
    data[at + 2] = clamp((data[at + 2] ?? 0) + (colourNoise ? draw() : shared));
  }
}
