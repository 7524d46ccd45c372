import type { PlacedText } from '../chart/number-axis.ts';
import { readNumber } from '../delimited/read-number.ts';
import { measureBy } from './measure.ts';

/** Numbers along an axis: of 2,400 flowcharts, circuits, scenes and pictures of nothing none had as many. */
const fewestTicks = 5;
/** The same where both axes have them; of 1, how much one of them may be a name. */
const [fewestOfTwo, mostName] = [4, 0.3];
/** Lines of a table, and its columns. */
const [fewestLines, fewestColumns] = [3, 3];
/** Percent: edges or middles of cells in one column. */
const flush = 1.5;

/** The numbers along an axis, each where the others put it; empty where it has too few. */
export function ticksOf<T extends PlacedText>(
  texts: readonly T[],
  up: boolean,
  fewest: number,
): T[] {
  const measure = measureBy(texts, up);
  if (!measure) return [];
  const ticks = texts.filter(({ text, box: [left, top, right, bottom] }) =>
    measure.isTick({ text, left, top, right, bottom }),
  );
  const places = ticks.map(({ box: [left, top, right, bottom] }) =>
    up ? (left + right) / 2 : (top + bottom) / 2,
  );
  return ticks.length >= fewest && spread(places) < 4 * flush ? ticks : [];
}

/** Whether there is an axis of numbers. */
export const hasAxis = (texts: readonly PlacedText[]): boolean =>
  [true, false].some((up) => ticksOf(texts, up, fewestTicks).length > 0);

/**
 * Whether both axes are of numbers, none of which is the name of something for the encoder: years may be, beneath bars.
 * @param nameShareOf how much the encoder takes a place for that of a name, 0 to 1
 */
export function hasTwoAxes(
  texts: readonly PlacedText[],
  nameShareOf: (place: { readonly x: number; readonly y: number }) => number,
): boolean {
  const across = ticksOf(texts, false, fewestOfTwo);
  if (across.length === 0 || ticksOf(texts, true, fewestOfTwo).length === 0) return false;
  return across.every(
    ({ box: [left, top, right, bottom] }) =>
      nameShareOf({ x: (left + right) / 2, y: (top + bottom) / 2 }) < mostName,
  );
}

const spread = (places: readonly number[]): number => Math.max(...places) - Math.min(...places);

/** Whether most texts stand in lines of as many cells, each below that of the line above, numbers among them. */
export function hasGrid(texts: readonly PlacedText[]): boolean {
  const lines: PlacedText[][] = [];
  for (const one of texts.toSorted((a, b) => middleOf(a) - middleOf(b))) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    const height = one.box[3] - one.box[1];
    if (line && first && Math.abs(middleOf(first) - middleOf(one)) < height / 2) line.push(one);
    else lines.push([one]);
  }
  const counts = lines.map((line) => line.length);
  const count = Math.max(
    ...counts.filter((each) => counts.filter((one) => one === each).length >= fewestLines),
    0,
  );
  if (count < fewestColumns) return false;
  const rows = lines
    .filter((line) => line.length === count)
    .map((line) => line.toSorted((a, b) => a.box[0] - b.box[0]));
  const areFlush = Array.from({ length: count }, (_, column) =>
    rows.every((row, index) => index === 0 || isFlush(row[column], rows[index - 1]?.[column])),
  );
  const hasNumbers = Array.from(
    { length: count },
    (_, column) =>
      rows.filter((row) => readNumber(row[column]?.text ?? '', false).kind === 'number').length >=
      rows.length * 0.7,
  );
  const inRows = rows.length * count;
  return areFlush.every(Boolean) && hasNumbers.some(Boolean) && inRows >= texts.length * 0.6;
}

const middleOf = ({ box: [, top, , bottom] }: PlacedText): number => (top + bottom) / 2;

function isFlush(one: PlacedText | undefined, other: PlacedText | undefined): boolean {
  if (!one || !other) return false;
  const [a, b] = [one.box, other.box];
  return [a[0] - b[0], a[2] - b[2], (a[0] + a[2] - b[0] - b[2]) / 2].some(
    (off) => Math.abs(off) < flush,
  );
}
