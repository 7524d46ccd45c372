import { pointName } from '../pointing/copied-text.ts';
import type { Look, Place, SeenPoint } from './look.ts';
import type { ReadText } from './placed-text.ts';

export type NamedPoint = Place & { readonly name: string };

/** Percent: how far its letter may stand from a point. */
const reach = 13;
/** So much nearer a letter has to stand that the encoder does not take for one. */
const unlikely = 3;
/** Of 1: with less certainty no letter is one of a point, however near it is. */
const leastLetter = 0.03;
/** And one that lies on the point: lines that meet may read as a letter. */
const onPoint = 4;
/** Letters that a text reader takes for digits. */
const meantLetter: Readonly<Record<string, string>> = {
  '1': 'I',
  '2': 'Z',
  '5': 'S',
  '7': 'T',
  '8': 'B',
};

/** The points of a figure with the letters beside them, each the nearest, in the order of their names. */
export function namePoints(texts: readonly ReadText[], look: Look): NamedPoint[] {
  const corners = look.points.filter(({ kind }) => kind === 'corner');
  const read = texts.flatMap((one) => {
    const { text, role } = one;
    const isLetter = role === 'letter';
    const meant = isLetter ? (meantLetter[text] ?? text) : text;
    // Small letters of variables are many; some are capitals that only their height would tell.
    const isSmall = !isLetter && /^[a-z]$/.test(text) && one.roles.letter > leastLetter;
    const name =
      isLetter || role === 'none' || isSmall
        ? pointName(isSmall ? text.toUpperCase() : meant)
        : undefined;
    const extra = isLetter ? 0 : isSmall ? 2 * unlikely : unlikely;
    return name === undefined ? [] : [{ ...one, name, extra }];
  });
  const claims = read
    .flatMap((letter) =>
      corners.map((corner) => ({
        letter,
        corner,
        distance:
          Math.hypot(letter.x - corner.x, letter.y - corner.y) +
          letter.extra +
          (isOn(letter, corner) ? onPoint : 0),
      })),
    )
    .filter(({ distance }) => distance < reach)
    .toSorted((a, b) => a.distance - b.distance);
  const named = new Map<string, SeenPoint>();
  for (const { letter, corner } of claims)
    if (!named.has(letter.name) && ![...named.values()].includes(corner))
      named.set(letter.name, corner);
  return [...named]
    .map(([name, { x, y }]) => ({ name, x, y }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

const isOn = ({ left, top, right, bottom }: ReadText, { x, y }: Place): boolean =>
  x > left && x < right && y > top && y < bottom;
