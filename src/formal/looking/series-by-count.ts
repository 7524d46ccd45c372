import type { Place } from './look.ts';
import { isSameText, type ReadText } from './placed-text.ts';

/** Percent that edges of names of series are apart at most. */
const flush = 1.5;

/**
 * Names of so many series, where the encoder knows fewer: as many texts in a row or a column that are nothing else. The party
 * that the encoder takes for them with the most certainty.
 * @param count of values at each category
 * @returns empty where there is no such party
 */
export function seriesByCount(
  texts: readonly ReadText[],
  known: readonly ReadText[],
  count: number,
): ReadText[] {
  const others = texts.filter(
    (one) =>
      !known.some((entry) => isSameText(entry, one)) &&
      (one.role === 'none' || one.role === 'header') &&
      one.amount.kind === 'text' &&
      /\p{L}{2}/u.test(one.text),
  );
  const free = [...known, ...others];
  const parties = free.flatMap((one) => [
    free.filter((other) => Math.abs(one.y - other.y) < flush && isAlike(one, other)),
    free.filter((other) => Math.abs(one.left - other.left) < flush && isAlike(one, other)),
  ]);
  const fitting = parties.filter(
    (party) => party.length === count && known.every((one) => party.includes(one)),
  );
  const likely = (party: readonly ReadText[]): number =>
    party.reduce((sum, { roles }) => sum + Math.log(roles.header + 1e-4), 0);
  const [best] = fitting.toSorted((a, b) => likely(b) - likely(a));
  return best ?? [];
}

/** Of one height of letters. */
function isAlike(one: ReadText, other: ReadText): boolean {
  const [a, b] = [one.bottom - one.top, other.bottom - other.top];
  return Math.abs(a - b) < 0.25 * Math.max(a, b);
}

/** How many values are nearest to each name. */
export function countsPerName(
  names: readonly ReadText[],
  values: readonly Place[],
  along: (place: Place) => number,
): number[] {
  if (names.length < 2) return names.map(() => 1);
  const nearestOf = (value: Place): number =>
    names
      .map((name, index) => ({ index, off: Math.abs(along(name) - along(value)) }))
      .reduce((best, one) => (one.off < best.off ? one : best)).index;
  const owners = values.map(nearestOf);
  return names.map((_, index) => owners.filter((one) => one === index).length);
}
