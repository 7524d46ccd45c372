import { contrast } from '../look.ts';

type Rgb = readonly [number, number, number];

function toRgb(color: string): Rgb {
  const channel = (from: number): number => Number.parseInt(color.slice(from, from + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

/**
 * A colour between two, all written `#rrggbb`.
 * @param share of the second, 0 to 1
 */
export function mix(one: string, other: string, share: number): string {
  const [from, to] = [toRgb(one), toRgb(other)];
  const hex = (index: 0 | 1 | 2): string =>
    Math.round(from[index] + (to[index] - from[index]) * share)
      .toString(16)
      .padStart(2, '0');
  return `#${hex(0)}${hex(1)}${hex(2)}`;
}

/** The colour, moved towards the ink until text in it stands out from the paper. */
export function readable(color: string, background: string, ink: string, least = 3.5): string {
  for (let share = 0; share < 1; share += 0.15) {
    const mixed = mix(color, ink, share);
    if (contrast(mixed, background) >= least) return mixed;
  }
  return ink;
}

/** Black or white, whichever stands out more from a colour. */
export function textOn(color: string): string {
  return contrast('#ffffff', color) >= contrast('#111111', color) ? '#ffffff' : '#111111';
}

/** How far apart two colours look, roughly; 0 for the same, about 760 for black and white (https://www.compuphase.com/cmetric.htm). */
export function distance(one: string, other: string): number {
  const [a, b] = [toRgb(one), toRgb(other)];
  const red = (a[0] + b[0]) / 2;
  const [r, g, bl] = [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
  return Math.sqrt((2 + red / 256) * r * r + 4 * g * g + (2 + (255 - red) / 256) * bl * bl);
}

export type SeriesColors = {
  readonly colors: readonly string[];
  /** Some can hardly be told apart by themselves: patterns, dashes or labels have to help. */
  readonly alike: boolean;
};

/** Below this a legend does not tell two colours apart. */
const leastDistance = 110;

/**
 * `count` colours of a palette, in its order as far as neighbours stay apart; with lighter and darker ones where it has
 * too few.
 */
export function pickColors(
  palette: readonly string[],
  count: number,
  background: string,
): SeriesColors {
  const more = palette.flatMap((color) => [
    mix(color, '#ffffff', 0.45),
    mix(color, '#000000', 0.45),
  ]);
  const pool = [...palette, ...more.filter((color) => contrast(color, background) >= 1.4)];
  const colors: string[] = [];
  while (colors.length < count) {
    const gaps = pool.map((color) => Math.min(...colors.map((other) => distance(color, other))));
    const good = gaps.findIndex((gap) => gap >= leastDistance);
    const best = good === -1 ? gaps.indexOf(Math.max(...gaps)) : good;
    colors.push(pool[best] ?? '#777777');
  }
  const alike = colors.some((color, index) =>
    colors.slice(0, index).some((other) => distance(color, other) < leastDistance),
  );
  return { colors, alike };
}
