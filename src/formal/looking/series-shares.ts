import type { Look, Place } from './look.ts';
import { keyOf, type ReadText } from './placed-text.ts';

/**
 * How likely a value is of the series with each of these names: by what the encoder sees, by the colour where it is drawn, and
 * by that of its label. All together 1.
 */
export function seriesShares(
  value: Place,
  names: readonly ReadText[],
  look: Look,
  label?: ReadText,
): number[] {
  const seen = look.sharesOf(value, names.map(keyOf));
  // A label in the colour of its series needs no point beside it, which may be another's.
  const printed = label && look.colours?.sharesOfPrint(label, names);
  return weigh(seen, printed ?? look.colours?.sharesAt(value, names));
}

/** Percent: a label this near to a value is its own. */
const reach = 8;

/** The value that a label stands at; the label's own place where none is seen. */
export function pointBeside(label: Place, look: Pick<Look, 'points'>): Place {
  const away = (point: Place): number => Math.hypot(point.x - label.x, point.y - label.y);
  const [point = label] = look.points
    .filter((one) => one.kind === 'value' && away(one) < reach)
    .toSorted((a, b) => away(a) - away(b));
  return point;
}

/** The same for a slice of a pie that a text stands on or at. */
export function sliceShares(text: ReadText, names: readonly ReadText[], look: Look): number[] {
  const seen = look.sharesOf(text, names.map(keyOf));
  return weigh(seen, look.colours?.sharesOfSlice(text, names));
}

function weigh(seen: readonly number[], coloured: readonly number[] | undefined): number[] {
  if (!coloured) return [...seen];
  const both = seen.map((share, index) => (share + 0.02) ** 0.5 * (coloured[index] ?? 0));
  const sum = both.reduce((all, share) => all + share, 0);
  return both.map((share) => share / sum);
}
