import { munkres } from 'munkres';
import type { SeenChart, Value } from './draft-chart.ts';
import type { Look, Place } from './look.ts';
import type { NameAxis } from './name-axis.ts';
import type { ReadText } from './placed-text.ts';
import { pointBeside, seriesShares } from './series-shares.ts';

type Setting = {
  readonly kind: SeenChart['kind'];
  readonly axis: NameAxis;
  /** Of the series. */
  readonly names: readonly ReadText[];
  readonly look: Look;
};

/** Which part of a category's room its bars take together, on average; `GROUP` of `training/nano/seen.py`. */
const group = 0.68;
/** How much the colour of a bar counts against its place among those of its category. */
const coloured = 1.5;
/** No share is less: colours that blend with others tell nothing for sure. */
const leastShare = 0.01;
/** Which of the values of a category is whose; `null` for a series without. */
export function assign(
  all: readonly Value[],
  category: ReadText,
  setting: Setting,
): (number | null)[] {
  const { kind, axis, names } = setting;
  const values = all.length > Math.max(1, names.length) ? withoutStrays(all) : all;
  if (names.length < 2) {
    // What stands aside of its category is an edge of a bar or a tick that was read as a digit.
    const trust = (value: Value): number =>
      value.sure - Math.abs(axis.along(value) - axis.along(category)) / axis.step;
    const [best] = values.toSorted((a, b) => trust(b) - trust(a));
    return [best?.amount ?? null];
  }
  const outwards = axis.upright ? ({ y }: Place) => -y : ({ x }: Place) => x;
  const order = kind === 'stacked bar' ? outwards : axis.along;
  const sorted = values.toSorted((a, b) => order(a) - order(b));
  // Bars stand in the order of the legend.
  if (kind !== 'line' && sorted.length === names.length) return sorted.map(({ amount }) => amount);
  const room = (axis.step * group) / names.length;
  const costs = sorted.map((value) => {
    const off = (axis.along(value) - axis.along(category)) / room + (names.length - 1) / 2;
    const shares = sharesOf(value, setting);
    return names.map((_, index) =>
      kind === 'bar'
        ? Math.abs(off - index) - coloured * (shares[index] ?? 0) - value.sure
        : -Math.log((shares[index] ?? 0) + leastShare) - value.sure,
    );
  });
  const row: (number | null)[] = names.map(() => null);
  // All together: the likeliest first, and the next of what is left, gives lines of like colours away (Kuhn 1955).
  for (const [index, series] of munkres(costs)) row[series] = sorted[index]?.amount ?? null;
  return row;
}

/** Of more labels than series, without stripes and dots of bars that were read as a digit beside longer numbers. */
function withoutStrays(values: readonly Value[]): readonly Value[] {
  const digits = ({ label }: Value): number => label?.text.replace(/\D/g, '').length ?? 0;
  const longest = Math.max(...values.map(digits));
  return longest < 3 ? values : values.filter((value) => digits(value) !== 1);
}

/** A label has no colour: the value beside it has. */
function sharesOf(value: Value, { look, names }: Setting): number[] {
  return seriesShares(pointBeside(value, look), names, look, value.label);
}

/** Parts of a stacked bar were measured from its foot. */
export function unstacked(
  row: readonly (number | null)[],
  kind: SeenChart['kind'],
): (number | null)[] {
  if (kind !== 'stacked bar') return [...row];
  let below = 0;
  return row.map((value) => {
    if (value === null) return value;
    const part = Number((value - below).toPrecision(12));
    below = value;
    return part;
  });
}
