import type { Random } from '../../formal/random.ts';
import type { Look } from '../figure-kind.ts';
import type { PixelBox } from './fit-art.ts';

/** Something to be placed. */
export type Item = {
  readonly label: string;
  /** Width over height. */
  readonly aspect: number;
  /** Mean of width and height as a share of the sheet's, 0 to 1. */
  readonly share: number;
  /** Between where its bottom may be, or, of what hangs, where all of it must be; shares of the height. */
  readonly band: readonly [from: number, to: number];
  readonly hangs: boolean;
  /** Nothing of it is higher, share of the height. */
  readonly ceiling: number;
  /** Pixels around it that stay free: for a card, a name below. */
  readonly pad: { readonly x: number; readonly top: number; readonly bottom: number };
};

/** The smallest mean side of an object, as a share of the sheet's: smaller ones would not be recognised. */
const leastShare = 0.12;

/**
 * Boxes for as many of the items as have room, each at whole percents; large ones choose first.
 * @param overlap how much of the smaller of two boxes the other may cover, 0 to 1
 * @returns with the index of its item; items without room are left out
 */
export function arrange(
  items: readonly Item[],
  look: Look,
  overlap: number,
  random: Random,
): { readonly item: Item; readonly box: PixelBox }[] {
  const placed: { item: Item; box: PixelBox }[] = [];
  const order = [...items].sort((a, b) => b.share - a.share);
  for (const item of order) {
    let share = item.share;
    let box: PixelBox | undefined;
    while (!box && share >= leastShare) {
      for (let attempt = 0; attempt < 24 && !box; attempt += 1) {
        const tried = boxFor(item, share, look, random);
        if (tried && placed.every((other) => isFree(item, tried, other.item, other.box, overlap)))
          box = tried;
      }
      share *= 0.86;
    }
    if (box) placed.push({ item, box });
  }
  return placed;
}

function boxFor(item: Item, share: number, look: Look, random: Random): PixelBox | undefined {
  const { width, height } = look;
  const side = share * Math.sqrt(width * height);
  const fit = Math.min(
    1,
    (0.92 * width - 2 * item.pad.x) / (side * Math.sqrt(item.aspect)),
    ((0.92 - item.ceiling) * height - item.pad.top - item.pad.bottom) /
      (side / Math.sqrt(item.aspect)),
  );
  const wide = wholePercents(side * Math.sqrt(item.aspect) * fit, width);
  const tall = wholePercents((side / Math.sqrt(item.aspect)) * fit, height);
  const [left, right] = [item.pad.x + 0.01 * width, width - item.pad.x - wide - 0.01 * width];
  const [from, to] = item.band;
  const [first, last] = item.hangs
    ? [from * height, to * height - tall]
    : [from * height - tall, to * height - tall];
  const top = Math.max(first, item.ceiling * height + item.pad.top + 0.01 * height);
  const bottom = Math.min(last, height - item.pad.bottom - tall - 0.01 * height);
  if (left > right || top > bottom) return undefined;
  return {
    x: wholePercents(random.number(left, right, (right - left) / 200 || 1), width),
    y: wholePercents(random.number(top, bottom, (bottom - top) / 200 || 1), height),
    width: wide,
    height: tall,
  };
}

/** The nearest whole percent of a side, in pixels. */
function wholePercents(value: number, of: number): number {
  return (Math.round((value / of) * 100) / 100) * of;
}

function isFree(a: Item, box: PixelBox, b: Item, other: PixelBox, overlap: number): boolean {
  const gap = overlap > 0 ? 0 : 5;
  const shared = (one: PixelBox, two: PixelBox): number => {
    const wide = Math.min(one.x + one.width, two.x + two.width) - Math.max(one.x, two.x);
    const tall = Math.min(one.y + one.height, two.y + two.height) - Math.max(one.y, two.y);
    return wide > 0 && tall > 0 ? wide * tall : 0;
  };
  if (overlap > 0) {
    const smaller = Math.min(box.width * box.height, other.width * other.height);
    return shared(box, other) <= overlap * smaller;
  }
  return shared(padded(box, a, gap), padded(other, b, gap)) === 0;
}

function padded({ x, y, width, height }: PixelBox, { pad }: Item, gap: number): PixelBox {
  return {
    x: x - pad.x - gap,
    y: y - pad.top - gap,
    width: width + 2 * (pad.x + gap),
    height: height + pad.top + pad.bottom + 2 * gap,
  };
}
