import type { Region } from './connected-regions.ts';
import type { Ink } from './ink.ts';
import type { ReadBox } from './read-lines.ts';
import { boxBounds } from './text-box.ts';

/** Letters whose two forms differ in size alone. */
const alike = /^[cosuvwxz]$/i;
/** Letters that stand as high as all large ones, and are not taken for small ones. */
const large = /^[A-Z]$/;
/** Height, against letters that certainly are large ones, below which a letter is a small one, and from which it is large. */
const [mostSmall, leastLarge] = [0.77, 0.93];
/** Fewer large letters may be of another size by chance. */
const fewestLarge = 2;

type Lone = Pick<ReadBox, 'text' | 'quarters' | 'at'>;

/** Of letters by themselves: small or large, as their height says beside the figure's other letters. */
export function settleCase<T extends Lone>(found: readonly T[], { regions }: Ink): T[] {
  const heightOf = (read: T): number | undefined => inkHeight(read, regions);
  const heights = found
    .filter(({ text, quarters }) => large.test(text) && !alike.test(text) && quarters === 0)
    .flatMap((read) => heightOf(read) ?? [])
    .sort((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)];
  if (usual === undefined || heights.length < fewestLarge) return [...found];
  return found.map((read) => {
    const height = alike.test(read.text) && read.quarters === 0 ? heightOf(read) : undefined;
    if (height === undefined) return read;
    if (height < mostSmall * usual) return { ...read, text: read.text.toLowerCase() };
    return height < leastLarge * usual ? read : { ...read, text: read.text.toUpperCase() };
  });
}

/** Of the letter in a box, pixels; `undefined` where lines touch it. */
function inkHeight({ at }: Lone, regions: readonly Region[]): number | undefined {
  const [left, top, right, bottom] = boxBounds(at);
  const own = regions.filter(
    (one) =>
      one.left >= left - 1 &&
      one.right <= right + 1 &&
      one.top >= top - 1 &&
      one.bottom <= bottom + 1,
  );
  return own.length === 0 ? undefined : Math.max(...own.map((one) => one.bottom - one.top));
}
