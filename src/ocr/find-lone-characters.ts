import { connectedRegions, isWithin, type Region } from './connected-regions.ts';
import { type Ink, inkThreshold } from './ink.ts';
import { raisedSign, type Sides } from './raised-sign.ts';
import { boxBounds, lineHeightOf, type TextBox } from './text-box.ts';
import { withoutLines } from './without-lines.ts';

/** Height of a character against that of the lines that were found, whose boxes stand off their ink. */
const [leastHeight, mostHeight] = [0.3, 1.6];
/** Pixels, where no lines were found. */
const [smallest, largest] = [7, 30];
/** Width against height: `I` and a wide `W`, and two that touch. */
const [leastWidth, mostWidth] = [0.1, 1.7];
/** Of a character's height: wider are no spaces within a label. */
const widestGap = 0.6;
/** Around the ink, as a part of its height: what the reader is used to. */
export const characterMargin = 0.24;
/** Of larger images lines are not taken out: it would take longer than reading. */
const mostPixels = 1_500_000;
/** Pixels: shorter strokes may be parts of letters. */
const leastLine = 30;
/** Heights of a line: no stroke of a letter is as long. */
const longStroke = 1.5;
/** More are no letters of a figure but dots of a picture. */
const mostCandidates = 120;

/**
 * Places where a single character may stand. The finder misses some of those in bars, at corners and beside symbols, so ink is
 * looked for that has their size and stands by itself, or does so without the lines that touch it.
 * @param lines what was found, in pixels of the image
 * @param settled of these, where nothing is looked for
 * @returns upright boxes in pixels of the image, of single characters and of such side by side; most that are no characters do not
 *   read as any
 */
export function findLoneCharacters(
  { map: ink, regions, width, height }: Ink,
  lines: readonly TextBox[],
  settled: readonly TextBox[] = lines,
): TextBox[] {
  const lineHeight = lineHeightOf(lines);
  const [least, most] = lineHeight
    ? [Math.max(smallest, lineHeight * leastHeight), lineHeight * mostHeight]
    : [smallest, largest];
  const taken = settled.map(boxBounds);
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
  const candidates = regions.filter(isCandidate);
  if (candidates.length > mostCandidates) return [];
  if (width * height > mostPixels) return boxesOf(candidates, regions);
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
  return boxesOf(all, regions);
}

function boxesOf(characters: readonly Sides[], regions: readonly Sides[]): TextBox[] {
  const all = [...characters, ...wordsOf(characters)];
  return [...all, ...all.flatMap((one) => withRaised(one, regions))].map(toBox);
}

function toBox({ left, top, right, bottom }: Sides): TextBox {
  const off = 2 * characterMargin * (bottom - top);
  return {
    centerX: (left + right) / 2,
    centerY: (top + bottom) / 2,
    width: right - left + off,
    height: bottom - top + off,
    angle: 0,
  };
}

/** With the degree sign after it, which is too small to be looked for by itself; none where there is none. */
function withRaised(one: Sides, regions: readonly Sides[]): Sides[] {
  const sign = raisedSign(one, regions);
  return sign ? [{ ...one, top: Math.min(one.top, sign.top), right: sign.right }] : [];
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
