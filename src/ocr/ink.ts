import { brightnessAt } from '../core/pixel-colours.ts';
import type { RgbaImage } from '../core/vision-language-model.ts';
import { connectedRegions, type Region } from './connected-regions.ts';

/** @property map [height, width], 0 for the paper to 1 for what differs most from it */
export type Ink = {
  readonly map: Float32Array;
  /** Ink that touches. */
  readonly regions: readonly Region[];
  readonly width: number;
  readonly height: number;
};

/** Share of the strongest contrast from which a pixel is ink: below lie shadows, paper and soft rims. */
export const inkThreshold = 0.35;
/** Of 255: what differs less from the paper at its strongest is no print. */
const leastContrast = 40;
/** Pixels an edge of the parts of an image that have a paper of their own. */
const tile = 32;

/** The paper is the commonest brightness around: a photographed page has shadows, and letters stand on fields of colour. */
export function inkOf({ data, width, height }: RgbaImage): Ink {
  const count = width * height;
  const bright = new Uint8Array(count);
  for (let i = 0, at = 0; i < count; i++, at += 4) bright[i] = brightnessAt(data, at);
  const ink = new Float32Array(count);
  let strongest = leastContrast;
  for (let top = 0; top < height; top += tile)
    for (let left = 0; left < width; left += tile) {
      const paper = paperAround(bright, width, height, left, top);
      for (let y = top; y < Math.min(height, top + tile); y++)
        for (let x = left; x < Math.min(width, left + tile); x++) {
          const contrast = Math.abs((bright[y * width + x] ?? 0) - paper);
          strongest = Math.max(strongest, contrast);
          ink[y * width + x] = contrast;
        }
    }
  const map = ink.map((value) => value / strongest);
  return { map, regions: connectedRegions(map, width, height, inkThreshold), width, height };
}

/** The commonest brightness in and around a tile, to four levels. */
function paperAround(
  bright: Uint8Array,
  width: number,
  height: number,
  left: number,
  top: number,
): number {
  const histogram = new Uint32Array(64);
  for (let y = Math.max(0, top - tile); y < Math.min(height, top + 2 * tile); y++)
    for (let x = Math.max(0, left - tile); x < Math.min(width, left + 2 * tile); x++) {
      const level = (bright[y * width + x] ?? 0) >> 2;
      histogram[level] = (histogram[level] ?? 0) + 1;
    }
  return histogram.indexOf(Math.max(...histogram)) * 4 + 2;
}
