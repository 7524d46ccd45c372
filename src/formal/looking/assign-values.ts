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
/** Which of the values of a category is whose; `null` for a series without. */
export function assign(
  values: readonly Value[],
  category: ReadText,
  setting: Setting,
): (number | null)[] {
  const { kind, axis, names } = setting;
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
  const claims = sorted
    .flatMap((value) => {
      const off = (axis.along(value) - axis.along(category)) / room + (names.length - 1) / 2;
      const shares = sharesOf(value, setting);
      return names.map((_, index) => ({
        value,
        index,
        share:
          kind === 'bar'
            ? value.sure - Math.abs(off - index) + coloured * (shares[index] ?? 0)
            : (shares[index] ?? 0),
      }));
    })
    .toSorted((a, b) => b.share - a.share);
  const row: (number | null)[] = names.map(() => null);
  const given = new Set<Value>();
  for (const { value, index } of claims) {
    if (given.has(value) || row[index] !== null) continue;
    given.add(value);
    row[index] = value.amount;
  }
  return row;
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
