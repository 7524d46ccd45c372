import type { PlacedText } from '../chart/number-axis.ts';
import { type Amount, readNumber } from '../delimited/read-number.ts';
import type { Look, Place, TextRole } from './look.ts';
import { tidyWord } from './tidy-word.ts';

/** A text of the figure, its middle, and what it is for the model's encoder. */
export type ReadText = Place & {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** The likeliest. */
  readonly role: TextRole;
  readonly roles: Readonly<Record<TextRole, number>>;
  readonly amount: Amount;
};

const noRole: Look['rolesAt'] extends (place: Place) => infer Roles ? Roles : never = {
  ...{ none: 1, title: 0, 'first header': 0, header: 0, name: 0 },
  ...{ cell: 0, letter: 0, length: 0, angle: 0 },
};

/** Where a figure is from, and its number. */
const isNote = (text: string): boolean =>
  /^(?:source|data|note)\s*:|^(?:figure|fiqure|fig)\.?\s*\d/i.test(text);

export function readTexts(
  texts: readonly PlacedText[],
  look: Look,
  decimalComma: boolean,
): ReadText[] {
  return texts.map(({ text, box: [left, top, right, bottom] }) => {
    const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
    const roles = isNote(text) ? noRole : look.rolesAt(middle);
    const shares = Object.entries(roles) as [TextRole, number][];
    const [role] = shares.reduce((best, one) => (one[1] > best[1] ? one : best));
    const amount = readNumber(text, decimalComma);
    return {
      text: tidyWord(text.trim()),
      ...middle,
      left,
      top,
      right,
      bottom,
      role,
      roles,
      amount,
    };
  });
}

/** Percent from the sign of a series to its name in a legend; `KEY_BEFORE` of `training/nano/seen.py`. */
const keyBefore = 2.2;

/** Where the sign is that a legend's text explains. */
export const keyOf = ({ left, y }: ReadText): Place => ({ x: Math.max(0, left - keyBefore), y });

/** Whether two are the same text of the figure, though one may have been tidied: both end at one place. */
export const isSameText = (one: ReadText, other: ReadText): boolean =>
  one.right === other.right && one.bottom === other.bottom;

/** Percent: texts of one line, which may slope a little. */
const oneLine = 1.4;

/** From the top, in a line from the left. */
export const byRows = (one: ReadText, other: ReadText): number =>
  Math.abs(one.y - other.y) < oneLine ? one.x - other.x : one.y - other.y;

/** Texts of a name or title on several lines, as one. */
export function joinLines(lines: readonly ReadText[]): ReadText | undefined {
  const words = lines.filter(({ text }) => /\p{L}{2}/u.test(text));
  // Hatching beside a word is no part of it.
  const isStray = ({ text }: ReadText): boolean => words.length > 0 && /^[xX+·•|]$/.test(text);
  const sorted = lines.filter((one) => !isStray(one)).toSorted(byRows);
  const [first] = sorted;
  if (!first) return undefined;
  const side = (pick: (text: ReadText) => number, of: (...all: number[]) => number): number =>
    of(...sorted.map(pick));
  const left = side((one) => one.left, Math.min);
  const right = side((one) => one.right, Math.max);
  const top = side((one) => one.top, Math.min);
  const bottom = side((one) => one.bottom, Math.max);
  const text = sorted.map((one) => one.text).join(' ');
  return { ...first, text, left, right, top, bottom, x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** The value in the middle; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
