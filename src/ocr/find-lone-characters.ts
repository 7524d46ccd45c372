import type { RgbaImage } from '../core/vision-language-model.ts';
import { connectedRegions, type Region } from './connected-regions.ts';
import { boxBounds, type TextBox } from './text-box.ts';
import { withoutLines } from './without-lines.ts';

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
/** Of a character's height: wider are no spaces within a label. */
const widestGap = 0.6;
/** Around the ink, as parts of its height: what the recogniser is used to. */
const margin = 0.24;
/** Of larger images lines are not taken out: it would take longer than reading. */
const mostPixels = 1_500_000;
/** Pixels an edge of the parts of an image that have a paper of their own. */
const tile = 32;
/** Pixels: shorter strokes may be parts of letters. */
const leastLine = 30;
/** Heights of a line: no stroke of a letter is as long. */
const longStroke = 1.5;
/** More are no letters of a figure but dots of a picture. */
const mostCandidates = 120;

/**
 * Places where a single character may stand. The detector is made for lines of text and misses most of the lone letters at
 * corners, of axes and beside symbols, so ink is looked for that has their size and stands by itself, or does so without the
 * lines that touch it.
 * @param lines what the detector found, in pixels of the image
 * @returns upright boxes in pixels of the image, of single characters and of such side by side; most that are no characters do not
 *   read as any
 */
export function findLoneCharacters(image: RgbaImage, lines: readonly TextBox[]): TextBox[] {
  const { width, height } = image;
  const ink = inkOf(image);
  const lineHeight = medianOf(lines.map((line) => Math.min(line.width, line.height)));
  const [least, most] = lineHeight
    ? [Math.max(smallest, lineHeight * leastHeight), lineHeight * mostHeight]
    : [smallest, largest];
  const taken = lines.map(boxBounds);
  const isCandidate = (region: Region): boolean => {
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
  };
  const candidates = connectedRegions(ink, width, height, inkThreshold).filter(isCandidate);
  if (candidates.length > mostCandidates) return [];
  if (width * height > mostPixels) return boxesOf(candidates);
  const free = withoutLines(
    ink,
    width,
    height,
    inkThreshold,
    Math.max(leastLine, longStroke * (lineHeight ?? 0)),
  );
  const touching = connectedRegions(free, width, height, inkThreshold).filter(
    (region) =>
      isCandidate(region) &&
      !candidates.some(({ left, top, right, bottom }) =>
        isWithin(region, [left, top, right, bottom]),
      ),
  );
  const all = touching.length > mostCandidates ? candidates : [...candidates, ...touching];
  return boxesOf(all);
}

const boxesOf = (regions: readonly Sides[]): TextBox[] =>
  [...regions, ...wordsOf(regions)].map(toBox);

type Sides = Pick<Region, 'left' | 'top' | 'right' | 'bottom'>;

function toBox({ left, top, right, bottom }: Sides): TextBox {
  const off = 2 * margin * (bottom - top);
  return {
    centerX: (left + right) / 2,
    centerY: (top + bottom) / 2,
    width: right - left + off,
    height: bottom - top + off,
    angle: 0,
  };
}

/** Characters side by side: a label that a line crosses is no line for the detector. */
function wordsOf(regions: readonly Sides[]): Sides[] {
  const words: { sides: Sides; count: number }[] = [];
  for (const one of regions.toSorted((a, b) => a.left - b.left)) {
    const height = one.bottom - one.top;
    const word = words.find(({ sides }) => {
      const shared = Math.min(sides.bottom, one.bottom) - Math.max(sides.top, one.top);
      const least = Math.min(height, sides.bottom - sides.top);
      return shared > 0.7 * least && one.left - sides.right < widestGap * height;
    });
    if (!word) words.push({ sides: one, count: 1 });
    else {
      const { sides } = word;
      word.count += 1;
      word.sides = {
        left: sides.left,
        top: Math.min(sides.top, one.top),
        right: Math.max(sides.right, one.right),
        bottom: Math.max(sides.bottom, one.bottom),
      };
    }
  }
  return words.flatMap(({ sides, count }) => (count > 1 ? [sides] : []));
}

/**
 * [height, width], 0 for the paper to 1 for what differs most from it. The paper is the commonest brightness around: a
 * photographed page has shadows, and letters stand on fields of colour.
 */
function inkOf({ data, width, height }: RgbaImage): Float32Array {
  const count = width * height;
  const bright = new Uint8Array(count);
  for (let i = 0, at = 0; i < count; i++, at += 4)
    bright[i] = ((data[at] ?? 0) * 77 + (data[at + 1] ?? 0) * 151 + (data[at + 2] ?? 0) * 28) >> 8;
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
  return ink.map((value) => value / strongest);
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
