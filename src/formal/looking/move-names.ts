import type { Place } from './look.ts';
import type { NameAxis } from './name-axis.ts';
import { median } from './placed-text.ts';

/** Of the room of a category: nearer names stand at their values, and distances that differ by more are not those of one chart. */
const [atValues, alike] = [0.2, 0.3];
/** Of the room of a category: how far from its middle values of several series stand. */
const groupReach = 0.37;
/** Share of the values that must stand so, and at most where names were at the middles. */
const [inGroups, asTheyStand] = [0.9, 0.75];
/** Where names and values do not come out even: share of the names that must have a value there, and at least more of them. */
const [most, more] = [0.75, 0.25];

/**
 * Names that stand above their bars, or otherwise to the one side of their values, moved to the middle of these.
 * @param values along all series
 * @param count of the series
 */
export function moveNames(axis: NameAxis, values: readonly Place[], count: number): NameAxis {
  const by = shiftOf(axis, values.map(axis.along), count);
  if (Math.abs(by) < atValues * axis.step) return axis;
  const { upright } = axis;
  return {
    ...axis,
    names: axis.names.map((name) =>
      upright ? { ...name, x: name.x + by } : { ...name, y: name.y + by },
    ),
  };
}

function shiftOf(
  { names, along, step }: NameAxis,
  values: readonly number[],
  count: number,
): number {
  if (names.length < 2) return 0;
  const sorted = values.toSorted((a, b) => a - b);
  const places = names.map(along).toSorted((a, b) => a - b);
  if (count > 1 && shareInGroups(places, sorted, step, 0) > asTheyStand) return 0;
  if (sorted.length === places.length * count) {
    const offs = places.map((place, index) => {
      const own = sorted.slice(index * count, (index + 1) * count);
      return own.reduce((sum, each) => sum + each, 0) / count - place;
    });
    const usual = median(offs);
    if (offs.every((off) => Math.abs(off - usual) < alike * step)) return usual;
  }
  if (count > 1) return shiftOfGroups(places, sorted, step);
  const hits = (by: number): number =>
    places.filter((place) => sorted.some((each) => Math.abs(each - place - by) < atValues * step))
      .length;
  const usual = hits(0);
  const tried = places
    .flatMap((place) => sorted.map((each) => each - place))
    .filter((by) => Math.abs(by) < 0.8 * step);
  const [best = 0] = tried.toSorted((a, b) => hits(b) - hits(a) || Math.abs(a) - Math.abs(b));
  const isClear = hits(best) >= most * names.length && hits(best) >= usual + more * names.length;
  return isClear ? best : 0;
}

/** Share of the values that stand in a group about a name, if the names are moved. */
const shareInGroups = (
  places: readonly number[],
  values: readonly number[],
  step: number,
  by: number,
): number =>
  values.filter((each) => places.some((place) => Math.abs(each - place - by) < groupReach * step))
    .length / Math.max(1, values.length);

/** Where some values of several series are missing: the shift by which nearly all stand in a group about a name. */
function shiftOfGroups(places: readonly number[], values: readonly number[], step: number): number {
  if (values.length < places.length) return 0;
  const share = (by: number): number => shareInGroups(places, values, step, by);
  const shifts = Array.from({ length: 33 }, (_, index) => ((index - 16) / 20) * step);
  const best = Math.max(...shifts.map(share));
  return best < inGroups ? 0 : median(shifts.filter((by) => share(by) === best));
}
