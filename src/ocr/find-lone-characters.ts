import type { RgbaImage } from '../core/vision-language-model.ts';
import { connectedRegions, type Region } from './connected-regions.ts';
import { boxBounds, type TextBox } from './text-box.ts';

/** Share of the strongest contrast from which a pixel is ink: below lie shadows, paper and soft rims. */
const inkThreshold = 0.35;
/** Of 255: what differs less from the paper at its strongest is no print. */
const leastContrast = 40;
/** Height of a character against that of the lines that were found, whose boxes stand off their ink. */
const [leastHeight, mostHeight] = [0.3, 1.6];
/** Pixels, where no lines were found. */
const [smallest, largest] = [7, 30];
/** Width against height: `I` and `M`, and two that touch. */
const [leastWidth, mostWidth] = [0.1, 1.4];
/** Around the ink, as parts of its height: what the recogniser is used to. */
const margin = 0.24;
/** More are no letters of a figure but dots of a picture. */
const mostCandidates = 120;

/**
 * Places where a single character may stand. The detector is made for lines of text and misses most of the lone letters at
 * corners, of axes and beside symbols, so ink is looked for that has their size and stands by itself.
 * @param lines what the detector found, in pixels of the image
 * @returns upright boxes in pixels of the image; most that are no characters do not read as any
 */
export function findLoneCharacters(image: RgbaImage, lines: readonly TextBox[]): TextBox[] {
  const { width, height } = image;
  const ink = inkOf(image);
  const lineHeight = medianOf(lines.map((line) => Math.min(line.width, line.height)));
  const [least, most] = lineHeight
    ? [Math.max(smallest, lineHeight * leastHeight), lineHeight * mostHeight]
    : [smallest, largest];
  const taken = lines.map(boxBounds);
  const candidates = connectedRegions(ink, width, height, inkThreshold).filter((region) => {
    const [across, down] = [region.right - region.left, region.bottom - region.top];
    return (
      down >= least &&
      down <= most &&
      across >= down * leastWidth &&
      across <= down * mostWidth &&
      region.left > 0 &&
      region.top > 0 &&
      region.right < width &&
      region.bottom < height &&
      !taken.some((box) => isWithin(region, box))
    );
  });
  if (candidates.length > mostCandidates) return [];
  return candidates.map(({ left, top, right, bottom }) => {
    const off = 2 * margin * (bottom - top);
    return {
      centerX: (left + right) / 2,
      centerY: (top + bottom) / 2,
      width: right - left + off,
      height: bottom - top + off,
      angle: 0,
    };
  });
}

/** [height, width], 0 for the paper to 1 for what differs most from it. The paper is the commonest brightness. */
function inkOf({ data, width, height }: RgbaImage): Float32Array {
  const count = width * height;
  const bright = new Uint8Array(count);
  const histogram = new Uint32Array(256);
  for (let i = 0, at = 0; i < count; i++, at += 4) {
    const value =
      ((data[at] ?? 0) * 77 + (data[at + 1] ?? 0) * 151 + (data[at + 2] ?? 0) * 28) >> 8;
    bright[i] = value;
    histogram[value] = (histogram[value] ?? 0) + 1;
  }
  const paper = histogram.indexOf(Math.max(...histogram));
  let strongest = leastContrast;
  for (const value of bright) strongest = Math.max(strongest, Math.abs(value - paper));
  return Float32Array.from(bright, (value) => Math.abs(value - paper) / strongest);
}

function isWithin(
  region: Region,
  [left, top, right, bottom]: readonly [number, number, number, number],
): boolean {
  const [x, y] = [(region.left + region.right) / 2, (region.top + region.bottom) / 2];
  return x > left && x < right && y > top && y < bottom;
}

function medianOf(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
