import { inkOf } from '../../../src/ocr/ink.ts';

const [width, height] = [200, 120];

/** Black rectangles on white: left, top, right, bottom. */
export function paper(...parts: readonly (readonly [number, number, number, number])[]) {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const [left, top, right, bottom] of parts)
    for (let y = top; y < bottom; y += 1)
      for (let x = left; x < right; x += 1)
        data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
  return inkOf({ width, height, data });
}
