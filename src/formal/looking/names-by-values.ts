import type { Place } from './look.ts';
import type { NameAxis } from './name-axis.ts';
import type { ReadText } from './placed-text.ts';

/** Percent that a name may stand off its value's place along the axis, where no step from name to name is known. */
const nearest = 2.2;
/** The same as a part of the step. */
const nearStep = 0.22;
/** Percent that edges of names in one line or column are apart at most. */
const flush = 1;

const isInRow = (one: ReadText, other: ReadText): boolean =>
  Math.abs(one.top - other.top) < flush && Math.abs(one.bottom - other.bottom) < 1.5 * flush;
const isInColumn = (one: ReadText, other: ReadText): boolean =>
  [one.right - other.right, one.left - other.left, one.x - other.x].some(
    (off) => Math.abs(off) < flush,
  );

/** Whether a text may be a name at all: no value, no title, and not only signs. */
const mayBeName = ({ role, roles, text }: ReadText): boolean =>
  role !== 'cell' && role !== 'title' && roles.title < 0.4 && /[\p{L}\p{N}]/u.test(text);

/**
 * Texts in line with the names, each at the place of a value that no name stands at: names that the encoder did not take for any.
 * @param values where values are labelled or seen
 */
export function namesAtValues(
  { names, upright, along, step }: NameAxis,
  texts: readonly ReadText[],
  values: readonly Place[],
): ReadText[] {
  const near = names.length > 1 ? step * nearStep : nearest;
  const isFree = (value: Place): boolean =>
    names.every((name) => Math.abs(along(name) - along(value)) > 2 * near);
  const free = values.filter(isFree);
  return texts.filter(
    (one) =>
      one.role !== 'name' &&
      mayBeName(one) &&
      names.some((name) => (upright ? isInRow(name, one) : isInColumn(name, one))) &&
      free.some((value) => value !== one && Math.abs(along(one) - along(value)) < near),
  );
}

/**
 * The row or column of texts at most values, where the encoder takes none for a name; empty where none has two.
 * @param isTick numbers of the axis of values
 */
export function guessNames(
  texts: readonly ReadText[],
  values: readonly Place[],
  isTick: (text: ReadText) => boolean,
): ReadText[] {
  const free = texts.filter((one) => mayBeName(one) && !isTick(one));
  const parties = free.flatMap((one) => {
    const row = free.filter((other) => isInRow(one, other));
    const column = free.filter((other) => isInColumn(one, other));
    return [
      row.filter(({ x }) => values.some((value) => Math.abs(value.x - x) < nearest)),
      column.filter(({ y }) => values.some((value) => Math.abs(value.y - y) < nearest)),
    ];
  });
  const best = parties.reduce((most, one) => (one.length > most.length ? one : most), []);
  return best.length > 1 ? best : [];
}
