import type { PlacedText } from '../chart/number-axis.ts';

/**
 * A text as a model was told of it: its middle in whole percents, as in `compactHints` of `src/core/prompts.ts`; and its
 * edges in percent.
 */
export type Spot = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** A place that a model pointed at, in whole percents. */
export type Pointer = { readonly x: number; readonly y: number };

/** Percent. Farther from where it stands a text is not meant; `AT_HINT` of `training/nano/pointers.py`. */
const near = 2.5;
const place = /([\^_]?)<p(\d{1,3})>/g;

const toPlace = (percent: number): number => Math.min(100, Math.max(0, Math.floor(percent + 0.5)));

export function toSpots(texts: readonly PlacedText[]): Spot[] {
  return texts.map(({ text, box: [left, top, right, bottom] }) => ({
    text,
    x: toPlace((left + right) / 2),
    y: toPlace((top + bottom) / 2),
    ...{ left, top, right, bottom },
  }));
}

/** The places `<p19><p37>` in a text, marks of the ruler left out, where each ends, and whether the text does. */
export function findPointers(written: string): {
  all: Pointer[];
  ends: number[];
  endsInOne: boolean;
} {
  const all: Pointer[] = [];
  const ends: number[] = [];
  let across: { readonly at: number; readonly value: number } | undefined;
  let end = -1;
  for (const match of written.matchAll(place)) {
    const [whole, sign, digits] = match;
    const after = match.index + whole.length;
    if (sign !== '') across = undefined;
    else if (across?.at === match.index) {
      all.push({ x: across.value, y: Number(digits) });
      end = after;
      ends.push(after);
      across = undefined;
    } else across = { at: after, value: Number(digits) };
  }
  return { all, ends, endsInOne: end === written.length };
}

/** Whether two places in one direction may mean the same text. */
export const isNear = (a: number, b: number): boolean => Math.abs(a - b) < near;

/** The nearest of `spots` that may be meant. */
export function spotAt(spots: Iterable<Spot>, { x, y }: Pointer): Spot | undefined {
  let best: Spot | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const spot of spots) {
    const [across, up] = [Math.abs(spot.x - x), Math.abs(spot.y - y)];
    if (across < near && up < near && across + up < least) {
      best = spot;
      least = across + up;
    }
  }
  return best;
}

/** What each pointer means: each text is pointed at once; with `again`, one that is a name and a value twice. */
export function resolvePointers(
  spots: readonly Spot[],
  pointers: readonly Pointer[],
  again: boolean,
): { meant: (Spot | undefined)[]; left: Set<Spot> } {
  const left = new Set(spots);
  const once = new Set<Spot>();
  const meant = pointers.map((pointer) => {
    const spot = spotAt(left, pointer);
    if (!spot) return spot;
    if (again && spot.text.includes(': ') && !once.has(spot)) once.add(spot);
    else left.delete(spot);
    return spot;
  });
  return { meant, left };
}
