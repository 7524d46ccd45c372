import {
  type Colour,
  coloursIn,
  commonest,
  distance,
  leastInk,
  type Pixels,
} from '../../core/pixel-colours.ts';
import type { ReadText } from './placed-text.ts';

/** Heights of a text: a sign ends at most so far before it, has a gap of at most so much, and is so long. */
const [mostBefore, mostGap, mostLong] = [1.8, 0.5, 3.5];
/** Of the square of a text's height: less print is no sign. */
const leastPrint = 0.06;
/** Of 255: from here on a colour is no grey. */
const leastChroma = 40;
/** Pixels beside a text that its rim may reach. */
const edge = 1.5;

/** The colour of the sign of a legend right before a text, as a line, a mark or a field; `undefined` where there is none. */
export function findSign(image: Pixels, name: ReadText): Colour | undefined {
  const left = (name.left * image.width) / 100;
  const middle = (name.y * image.height) / 100;
  const height = ((name.bottom - name.top) * image.height) / 100;
  const [top, bottom] = [middle - height * 0.4, middle + height * 0.4];
  const around = coloursIn(image, left - 4 * height, top - height / 2, left, bottom + height / 2);
  const paper = commonest(around);
  if (!paper) return undefined;
  const isPrinted = (found: readonly Colour[]): boolean => found.length >= leastPrint * height ** 2;
  let found: Colour[] = [];
  let last: number | undefined;
  for (let x = Math.round(left - edge); x >= 0; x -= 1) {
    const ink = coloursIn(image, x, top, x, bottom).filter(
      (one) => distance(one, paper) > leastInk,
    );
    if (ink.length > 0) {
      last = x;
      found.push(...ink);
    } else if (last !== undefined && last - x > mostGap * height) {
      if (isPrinted(found)) break;
      // A speck, or the rim of a letter.
      [found, last] = [[], undefined];
    }
    if (last === undefined && left - x > mostBefore * height) break;
    if (left - x > (mostBefore + mostLong) * height) break;
  }
  return isPrinted(found) ? printed(found, paper) : undefined;
}

/** Heights of a text: from a sign to its name at least; letters stand nearer to each other. */
const leastGap = 0.28;
/** Of 442: a sign and the letters behind it differ by more; by less where it was read as a letter of its own. */
const [leastApart, leastApartRead] = [70, 25];
/** What stands alone before words of a name. */
const leadSign = /^[^\p{L}\d\s]*[\p{L}\d*•·°|-]?\s(?=\p{L}{2})/u;

export const withoutLead = (name: string): string => name.replace(leadSign, '');

/**
 * Where the letters of a name begin whose box has the sign of a legend in it, too, in percent from the left; `undefined` where
 * it begins with its letters. A text reader finds both together.
 */
export function lettersFrom(image: Pixels, name: ReadText): number | undefined {
  const [from, to] = [name.left, name.right].map((x) => Math.round((x * image.width) / 100));
  const middle = (name.y * image.height) / 100;
  const height = ((name.bottom - name.top) * image.height) / 100;
  if (from === undefined || to === undefined || height < 4) return undefined;
  const [top, bottom] = [middle - height * 0.4, middle + height * 0.4];
  const paper = commonest(coloursIn(image, from, top, to, bottom));
  if (!paper) return undefined;
  const inkAt = (x: number): Colour[] =>
    coloursIn(image, x, top, x, bottom).filter((one) => distance(one, paper) > leastInk);
  const sign: Colour[] = [];
  let [start, end] = [-1, -1];
  for (let x = from; x < to; x += 1) {
    const ink = inkAt(x);
    if (ink.length === 0) {
      if (start >= 0 && x - end > leastGap * height) break;
      continue;
    }
    if (start < 0) start = x;
    end = x;
    sign.push(...ink);
    if (end - start > mostLong * height) return undefined;
  }
  let letters = end + 1;
  while (letters < to && inkAt(letters).length === 0) letters += 1;
  if (start < 0 || letters >= to - height || sign.length < leastPrint * height ** 2)
    return undefined;
  const print = coloursIn(image, letters, top, to, bottom);
  const ink = printed(
    print.filter((one) => distance(one, paper) > leastInk),
    paper,
  );
  const colour = printed(sign, paper);
  const least = leadSign.test(name.text) ? leastApartRead : leastApart;
  return ink && colour && distance(ink, colour) > least ? (letters * 100) / image.width : undefined;
}

/** Of a sign the colour it is filled with: not that of its rim, nor of the paper that shines through. */
function printed(found: readonly Colour[], paper: Colour): Colour | undefined {
  const chroma = (colour: Colour): number => Math.max(...colour) - Math.min(...colour);
  const most = found.reduce((all, one) => Math.max(all, chroma(one)), 0);
  if (most > chroma(paper) + leastChroma)
    return commonest(found.filter((one) => chroma(one) > most * 0.65));
  const far = found.reduce((all, one) => Math.max(all, distance(one, paper)), 0);
  return commonest(found.filter((one) => distance(one, paper) > far * 0.65));
}

/** What a text is printed in, and on. */
export function printOf(image: Pixels, text: ReadText): { ink: Colour; paper: Colour } | undefined {
  const [x, y] = [image.width / 100, image.height / 100];
  const pixels = coloursIn(image, text.left * x, text.top * y, text.right * x, text.bottom * y);
  const paper = commonest(pixels);
  if (!paper) return undefined;
  // The rims of letters are mixed with the paper: what differs most is the ink.
  const far = pixels.map((one) => distance(one, paper));
  const most = far.reduce((all, one) => Math.max(all, one), 0);
  if (most < leastInk) return undefined;
  const ink = commonest(pixels.filter((_, index) => (far[index] ?? 0) > most * 0.7));
  return ink && { ink, paper };
}
