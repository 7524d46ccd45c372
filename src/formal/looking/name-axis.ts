import { joinLines, median, type ReadText } from './placed-text.ts';

/** The names of a chart's rows, in the order of their axis. */
export type NameAxis = {
  /** The names stand side by side: values run upwards. */
  readonly upright: boolean;
  readonly names: readonly ReadText[];
  /** Percent from one name to the next; from edge to edge where there is but one. */
  readonly step: number;
  along(place: { readonly x: number; readonly y: number }): number;
};

/** Percent: how far the middles or edges of names in one line or column may be apart. */
const flush = 2.5;

const offLine = (a: ReadText, b: ReadText): number =>
  Math.min(Math.abs(a.top - b.top), Math.abs(a.y - b.y), Math.abs(a.bottom - b.bottom));
const offColumn = (a: ReadText, b: ReadText): number =>
  Math.min(Math.abs(a.left - b.left), Math.abs(a.x - b.x), Math.abs(a.right - b.right));

/**
 * @param upright as far as the kind of chart tells it
 * @param values places of values along the axis, as far as they are known
 */
export function findNameAxis(
  texts: readonly ReadText[],
  upright: boolean | undefined,
  values: readonly number[] = [],
): NameAxis | undefined {
  if (texts.length === 0) return undefined;
  const largest = (isFlush: (a: ReadText, b: ReadText) => boolean): ReadText[] =>
    texts
      .map((one) => texts.filter((other) => isFlush(one, other)))
      .reduce((best, group) => (group.length > best.length ? group : best), []);
  const row = largest((a, b) => offLine(a, b) < flush);
  const column = largest((a, b) => offColumn(a, b) < flush);
  const stands = upright ?? row.length >= column.length;
  const along = stands ? ({ x }: { x: number }) => x : ({ y }: { y: number }) => y;
  const line = stands ? row : column;
  // Further lines of names stand below the first ones, within the same column.
  const groups: ReadText[][] = [];
  const sorted = texts
    .filter((one) => line.includes(one) || (stands && line.some((other) => isBelow(other, one))))
    .toSorted((a, b) => along(a) - along(b) || a.y - b.y);
  const pitch = pitchOf(values) ?? median(differences(line.map(along).toSorted((a, b) => a - b)));
  for (const one of sorted) {
    const group = groups.find((other) => other.some((two) => isSameName(two, one, stands, pitch)));
    if (group) group.push(one);
    else groups.push([one]);
  }
  const joined = groups.flatMap((group) => joinLines(group) ?? []);
  const names = stands ? atTheirEnds(joined) : joined;
  const step = median(differences(names.map(along))) || 100;
  return { upright: stands, names, step, along };
}

/** Names that stand aslant end, or begin, at their place: where one of their edges is much more evenly spaced than their middles. */
function atTheirEnds(names: readonly ReadText[]): readonly ReadText[] {
  if (names.length < 3) return names;
  const uneven = (pick: (name: ReadText) => number): number => {
    const steps = differences(names.map(pick));
    const usual = median(steps);
    return median(steps.map((step) => Math.abs(step - usual)));
  };
  const ends = [(name: ReadText) => name.right, (name: ReadText) => name.left];
  const [end] = ends.toSorted((a, b) => uneven(a) - uneven(b));
  if (!end || uneven(end) > uneven(({ x }) => x) / 3 - 0.05) return names;
  return names.map((name) => ({ ...name, x: end(name) }));
}

const differences = (places: readonly number[]): number[] =>
  places.slice(1).map((place, index) => place - (places[index] ?? place));

/** From one value to the next along the axis of names. */
function pitchOf(values: readonly number[]): number | undefined {
  const steps = differences(values.toSorted((a, b) => a - b)).filter((step) => step > 1.2);
  return steps.length > 1 ? median(steps) : undefined;
}

/** @param most of the height of a line: the room between two lines of one name */
export function isBelow(above: ReadText, below: ReadText, most = 0.7): boolean {
  const gap = below.top - above.bottom;
  const height = above.bottom - above.top;
  return gap > -height * 0.6 && gap < height * most && offColumn(above, below) < flush;
}

function isSameName(one: ReadText, other: ReadText, stands: boolean, pitch: number): boolean {
  if (one === other) return false;
  const [above, below] = one.y < other.y ? [one, other] : [other, one];
  if (offLine(one, other) < Math.min(1, (one.bottom - one.top) / 3)) return false;
  if (!isBelow(above, below)) return false;
  return stands || below.y - above.y < Math.min(pitch * 0.75, (above.bottom - above.top) * 1.6);
}
