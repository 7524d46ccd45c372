import { type Colour, distance } from '../../core/pixel-colours.ts';
import type { Colours } from './colours.ts';
import type { Look } from './look.ts';
import { isSameText, type ReadText } from './placed-text.ts';

/** Percent: how far edges or middles of entries in a column or a line are apart. */
const flush = 1.5;
/** Of 442: signs of two series differ by more. */
const leastApart = 40;

/**
 * The legend by its signs: entries stand in a line or a column, each after the sign of its own colour. What the encoder took
 * for one beside them has none; what it missed has.
 * @param found what the encoder takes for the legend
 * @param mayGuess signs are believed even where the encoder takes nothing for a legend
 * @returns `found` itself where colours do not tell
 */
export function legendBySigns(
  found: readonly ReadText[],
  texts: readonly ReadText[],
  { colours, aspect }: Pick<Look, 'colours' | 'aspect'>,
  mayGuess = false,
): readonly ReadText[] {
  if (!colours) return found;
  const isTurned = ({ left, right, top, bottom }: ReadText): boolean =>
    (right - left) * aspect < bottom - top;
  const isSigned = (one: ReadText): boolean =>
    !(isTurned(one) && one.text.length > 2) && colours.signOf(one) !== undefined;
  const signed = found.filter(isSigned);
  // Beside words a single letter is a mark that was read.
  const areWords = found.some(({ text }) => text.length > 1);
  const others = texts.filter(
    (one) =>
      !found.some((entry) => isSameText(entry, one)) &&
      mayBeEntry(one) &&
      !(areWords && one.text.length === 1) &&
      isSigned(one),
  );
  const grown = (start: readonly ReadText[]): ReadText[] => {
    const next = others.find(
      (one) =>
        !start.includes(one) &&
        start.some((entry) => areInLine(entry, one)) &&
        start.every((entry) => differ(entry, one, colours)),
    );
    return next ? grown([...start, next]) : [...start];
  };
  const likely = others.find((one) => one.roles.header > 0.02);
  let entries = signed.length > 0 ? grown(signed) : likely ? grown([likely]) : [];
  if (mayGuess && entries.length < 2 && found.length < 2) {
    // The encoder knows none: as many as can be, each after a sign of a colour of its own.
    const vivid = others.filter((one) => isVivid(colours.signOf(one)));
    const parties = vivid.map((one) => grown([one]).filter((entry) => vivid.includes(entry)));
    const [most] = parties.toSorted((a, b) => b.length - a.length);
    if (most && most.length > 1) entries = most;
  }
  if (entries.length < 2) return found;
  // A black sign is no other than a letter.
  const isBelow = (one: ReadText): boolean =>
    entries.some((entry) => Math.abs(entry.left - one.left) < flush);
  const isBeside = (one: ReadText): boolean =>
    entries.filter((entry) => Math.abs(entry.y - one.y) < flush).length > 1;
  return [
    ...entries,
    ...found.filter(
      (one) => !entries.includes(one) && !isTurned(one) && (isBelow(one) || isBeside(one)),
    ),
  ];
}

/** Of 255: from here on a colour is no grey. */
const leastChroma = 50;

const isVivid = (colour: Colour | undefined): boolean =>
  colour !== undefined && Math.max(...colour) - Math.min(...colour) >= leastChroma;

const mayBeEntry = ({ text, amount }: ReadText): boolean =>
  /\p{L}/u.test(text) && amount.kind !== 'number';

const areInLine = (one: ReadText, other: ReadText): boolean =>
  Math.abs(one.left - other.left) < flush || Math.abs(one.y - other.y) < flush;

function differ(one: ReadText, other: ReadText, colours: Colours): boolean {
  const [first, second] = [colours.signOf(one), colours.signOf(other)];
  return first !== undefined && second !== undefined && distance(first, second) > leastApart;
}
