import { type Colour, colourAt, commonest, distance } from '../core/pixel-colours.ts';
import type { RgbaImage } from '../core/vision-language-model.ts';
import type { TextBox } from './text-box.ts';

/** A word after what a legend's sign is read as: no letter or digit, or one that looks like a mark. */
const afterSign = /^(?:[^\p{L}\p{N}\s(€£$¥"'“#@√∠]{1,2}|Δ|(?<letter>[xXoO0AmM]))\s+(?=\p{L}{2})/u;
/** Share of the strongest contrast from which a pixel is print. */
const printThreshold = 0.35;
/** Of 442: what differs less from the paper at its strongest is no print. */
const leastContrast = 40;
/** Of a line's height, which its box has around it, too: between a sign and its name. */
const leastGap = 0.12;
/** Of 442: a letter is printed in the ink of its word, the sign of a series is not. */
const otherInk = 60;

/**
 * Parts a name in a legend from the sign before it, which the detector took for its first letter: the name alone is text, and
 * its box ends where the sign begins.
 * @param crop the box's pixels, level
 * @returns the text and box themselves where there is no such sign
 */
export function cutSign(
  text: string,
  box: TextBox,
  crop: RgbaImage,
): { readonly text: string; readonly box: TextBox } {
  const [before, letter] = afterSign.exec(text) ?? [];
  if (before === undefined) return { text, box };
  const name = text.slice(before.length);
  const { paper, print } = printOf(crop);
  const columns = print.map((column) => column.length > 0);
  const from = columns.indexOf(true);
  const gap = findGap(columns, from, Math.max(2, leastGap * crop.height));
  if (!gap) return letter === undefined ? { text: name, box } : { text, box };
  if (letter !== undefined) {
    const [sign, word] = [print.slice(from, gap.from), print.slice(gap.to)].map((part) =>
      inkOf(part.flat(), paper),
    );
    if (!sign || !word || distance(sign, word) < otherInk) return { text, box };
  }
  // Half of the gap stays with the name.
  const left = (((gap.from + gap.to) / 2) * box.width) / crop.width;
  const off = left / 2;
  return {
    text: name,
    box: {
      ...box,
      centerX: box.centerX + off * Math.cos(box.angle),
      centerY: box.centerY + off * Math.sin(box.angle),
      width: box.width - left,
    },
  };
}

/** The first columns without print after some that have. */
function findGap(
  columns: readonly boolean[],
  from: number,
  least: number,
): { from: number; to: number } | undefined {
  if (from < 0) return undefined;
  let start = columns.indexOf(false, from);
  while (start >= 0) {
    const end = columns.indexOf(true, start);
    if (end < 0) return undefined;
    if (end - start >= least) return { from: start, to: end };
    start = columns.indexOf(false, end);
  }
  return undefined;
}

/** The paper is the commonest colour; of each column the colours that differ from it. */
function printOf(crop: RgbaImage): { paper: Colour; print: Colour[][] } {
  const { width, height } = crop;
  const columns = Array.from({ length: width }, (_, x) =>
    Array.from({ length: height }, (__, y) => colourAt(crop, x, y)),
  );
  const paper = commonest(columns.flat()) ?? [255, 255, 255];
  const strongest = columns.flat().reduce((most, one) => Math.max(most, distance(one, paper)), 0);
  const least = Math.max(leastContrast, strongest * printThreshold);
  return {
    paper,
    print: columns.map((column) => column.filter((one) => distance(one, paper) > least)),
  };
}

/** The rims of print are mixed with the paper: what differs most is the ink. */
function inkOf(print: readonly Colour[], paper: Colour): Colour | undefined {
  const most = print.reduce((all, one) => Math.max(all, distance(one, paper)), 0);
  return commonest(print.filter((one) => distance(one, paper) > most * 0.7));
}
