import type { NameAxis } from './name-axis.ts';
import { median, type ReadText } from './placed-text.ts';

/** Percent a percent: a photographed page is turned by a degree or two; less is chance, more is something else. */
const [least, most] = [0.004, 0.05];
/** Percent: names stand on one line so well. */
const offLine = 0.5;

/**
 * How far a figure is turned: percent that the axis of names rises or falls with every percent along it; 0 where its names do
 * not tell.
 */
export function tiltOf({ names, upright }: NameAxis): number {
  if (names.length < 4) return 0;
  const along = ({ x, y }: ReadText): number => (upright ? x : y);
  // Names below an axis hang from one line; beside it they end at one.
  const across = ({ top, right }: ReadText): number => (upright ? top : right);
  const slopes = names.flatMap((one, index) =>
    names
      .slice(index + 1)
      .map((other) => (across(other) - across(one)) / (along(other) - along(one) || 1)),
  );
  // Theil and Sen: the middle of all slopes, whatever single names do.
  const slope = median(slopes);
  const rests = names.map((one) => across(one) - slope * along(one));
  const middle = median(rests);
  const isStraight =
    rests.filter((rest) => Math.abs(rest - middle) < offLine).length > 0.7 * names.length;
  return isStraight && Math.abs(slope) > least && Math.abs(slope) < most ? slope : 0;
}
