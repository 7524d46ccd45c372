import type { Place } from './matrix.ts';
import type { TextBox } from './text-boxes.ts';

/** Pixels of an image that two texts may share, and that a text may reach over the edge: anti-aliasing, not overlap. */
const slack = 0.75;
/** Font size in pixels below which the text reader misreads too much. */
export const leastTextSize = 9;

/**
 * What keeps a figure from being read: a text that is too small, leaves the image or lies over another one.
 * @returns `undefined` where nothing does
 */
export function findTextFault(
  texts: readonly TextBox[],
  width: number,
  height: number,
): string | undefined {
  for (const { text, box, size } of texts) {
    // Rounding of scales.
    if (size < leastTextSize - 0.01) return `“${text}” is ${size.toFixed(1)} px high.`;
    const isInside =
      box.left >= -slack &&
      box.top >= -slack &&
      box.right <= width + slack &&
      box.bottom <= height + slack;
    if (!isInside) return `“${text}” leaves the sheet.`;
  }
  for (const [index, one] of texts.entries())
    for (const other of texts.slice(index + 1))
      if (overlap(one, other)) return `“${one.text}” lies over “${other.text}”.`;
  return undefined;
}

function overlap(one: TextBox, other: TextBox): boolean {
  const [a, b] = [one.box, other.box];
  if (Math.min(a.right, b.right) - Math.max(a.left, b.left) <= slack) return false;
  if (Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) <= slack) return false;
  return !isApart(one.corners, other.corners) && !isApart(other.corners, one.corners);
}

/** Whether a line along a side of the first convex shape parts the two (separating axis theorem). */
function isApart(shape: readonly Place[], other: readonly Place[]): boolean {
  return shape.some((from, index) => {
    const to = shape[(index + 1) % shape.length] ?? from;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length < 1e-9) return false;
    const [x, y] = [(from.y - to.y) / length, (to.x - from.x) / length];
    const project = (places: readonly Place[]): number[] => places.map((p) => p.x * x + p.y * y);
    const [own, others] = [project(shape), project(other)];
    return (
      Math.min(Math.max(...own), Math.max(...others)) -
        Math.max(Math.min(...own), Math.min(...others)) <=
      slack
    );
  });
}
