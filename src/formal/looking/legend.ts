import { distance } from '../../core/pixel-colours.ts';
import type { Colours } from './colours.ts';
import type { Look } from './look.ts';
import type { ReadText } from './placed-text.ts';

/** Percent: how far edges or middles of entries in a column or a line are apart. */
const flush = 1.5;
/** Of 442: signs of two series differ by more. */
const leastApart = 40;

/**
 * The legend by its signs: entries stand in a line or a column, each after the sign of its own colour. What the encoder took
 * for one beside them has none; what it missed has.
 * @param found what the encoder takes for the legend
 * @returns `found` itself where colours do not tell
 */
export function legendBySigns(
  found: readonly ReadText[],
  texts: readonly ReadText[],
  { colours, aspect }: Pick<Look, 'colours' | 'aspect'>,
): readonly ReadText[] {
  if (!colours) return found;
  const isTurned = ({ left, right, top, bottom }: ReadText): boolean =>
    (right - left) * aspect < bottom - top;
  const isSigned = (one: ReadText): boolean =>
    !(isTurned(one) && one.text.length > 2) && colours.signOf(one) !== undefined;
  const entries = found.filter(isSigned);
  // Beside words a single letter is a mark that was read.
  const areWords = found.some(({ text }) => text.length > 1);
  const others = texts.filter(
    (one) =>
      !found.includes(one) &&
      mayBeEntry(one) &&
      !(areWords && one.text.length === 1) &&
      isSigned(one),
  );
  if (entries.length === 0) {
    const start = others.find((one) => one.roles.header > 0.02);
    if (start) entries.push(start);
  }
  for (let grows = entries.length > 0; grows; ) {
    const next = others.find(
      (one) =>
        !entries.includes(one) &&
        entries.some((entry) => areInLine(entry, one)) &&
        entries.every((entry) => differ(entry, one, colours)),
    );
    if (next) entries.push(next);
    grows = next !== undefined;
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

const mayBeEntry = ({ text, amount }: ReadText): boolean =>
  /\p{L}/u.test(text) && amount.kind !== 'number';

const areInLine = (one: ReadText, other: ReadText): boolean =>
  Math.abs(one.left - other.left) < flush || Math.abs(one.y - other.y) < flush;

function differ(one: ReadText, other: ReadText, colours: Colours): boolean {
  const [first, second] = [colours.signOf(one), colours.signOf(other)];
  return first !== undefined && second !== undefined && distance(first, second) > leastApart;
}
