/** A label that wants to be at a height. Pixels. */
export type Wish = { readonly y: number; readonly height: number };

/**
 * Heights at which labels in a column do not overlap, as near to the wanted ones as pushing neighbours apart allows.
 * @param wishes in any order; `y` is the middle
 * @returns the middles in the order of the wishes; `undefined` where there is too little room
 */
export function spreadLabels(
  wishes: readonly Wish[],
  top: number,
  bottom: number,
): number[] | undefined {
  const needed = wishes.reduce((sum, { height }) => sum + height, 0);
  if (needed > bottom - top + 0.01) return undefined;
  const order = wishes
    .map((wish, index) => ({ ...wish, index }))
    .sort((a, b) => a.y - b.y || a.index - b.index);
  let limit = top;
  const placed = order.map(({ y, height, index }) => {
    const middle = Math.max(y, limit + height / 2);
    limit = middle + height / 2;
    return { middle, height, index };
  });
  limit = bottom;
  const result: number[] = [];
  for (const { middle, height, index } of placed.toReversed()) {
    const moved = Math.min(middle, limit - height / 2);
    limit = moved - height / 2;
    result[index] = moved;
  }
  return result;
}
