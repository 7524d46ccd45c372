import type { ReadBox } from './read-lines.ts';

/** Heights of a text: so much room between texts, in the mean, is wider than a space. */
const widestSpace = 0.6;

/**
 * Which of two ways to cut the same letters is right: as several texts where there is room between them, as one otherwise.
 * @returns `undefined` where the letters are not the same, are cut into as many texts, or not all read in one direction
 */
export function cutRightly(
  one: readonly ReadBox[],
  other: readonly ReadBox[],
): readonly ReadBox[] | undefined {
  if (new Set([...one, ...other].map(({ quarters }) => quarters)).size > 1) return undefined;
  if (one.length === other.length || lettersOf(one) !== lettersOf(other)) return undefined;
  const [parts, whole] = one.length > other.length ? [one, other] : [other, one];
  const sides = parts.map(sidesOf).sort((a, b) => a.from - b.from);
  const rooms = sides.slice(1).map(({ from, height }, i) => {
    const before = sides[i] ?? { to: from, height };
    return (from - before.to) / Math.min(height, before.height);
  });
  const isApart = rooms.reduce((sum, room) => sum + room, 0) > widestSpace * rooms.length;
  return isApart ? parts : whole;
}

const lettersOf = (texts: readonly ReadBox[]): string =>
  texts
    .map((read) => ({ text: read.text.replaceAll(/\s/g, ''), from: sidesOf(read).from }))
    .sort((a, b) => a.from - b.from)
    .map(({ text }) => text)
    .join('');

/** Where a text begins and ends along the direction in which it is read, and its height. */
function sidesOf({ at, ink = at, quarters }: ReadBox): {
  readonly from: number;
  readonly to: number;
  readonly height: number;
} {
  const direction = ink.angle + (quarters * Math.PI) / 2;
  const middle = ink.centerX * Math.cos(direction) + ink.centerY * Math.sin(direction);
  const [long, height] = quarters % 2 === 0 ? [ink.width, ink.height] : [ink.height, ink.width];
  return { from: middle - long / 2, to: middle + long / 2, height };
}
