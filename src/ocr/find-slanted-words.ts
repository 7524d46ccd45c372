import { isWithin, type Region } from './connected-regions.ts';
import type { Ink } from './ink.ts';
import { minAreaRectangle, rectangleAlong } from './min-area-rectangle.ts';
import { boxBounds, lineHeightOf, type Point, type TextBox } from './text-box.ts';

/** Degrees: what slopes less is a page laid askew. From the second on, text is read upwards whichever way it leans. */
const [leastSlant, upright] = [20, 80];
const degree = Math.PI / 180;
/** Degrees by which labels of one axis may seem to differ. */
const alike = 12;
/** So many words have one slant, or it is chance. */
const leastWords = 3;
/** Of the height of a line: a character, from a comma to a swung `J`; a word; its breadth across the slant. */
const [leastCharacter, mostWord] = [0.25, 8];
const [leastBreadth, mostBreadth] = [0.4, 1.6];
/** How much longer than broad a word is for its slant to be told. */
const leastLength = 1.3;
/** Of the height of a line: between the characters of a word, and between words of a label. */
const [characterGap, wordGap] = [0.22, 1.1];
/** Around the ink, as parts of its breadth: what the reader is used to. */
const margin = 0.3;
/** More are no letters of a figure but dots of a picture. */
const mostRegions = 600;
/** Of an outline: the time grows with their square. */
const mostPoints = 120;

/**
 * Labels that stand aslant or upright, as on a crowded axis. The detector was trained on level lines: it misses them, or finds pieces. So
 * characters are sought by their ink, and those side by side along the slant that most of them have are a label.
 * @param lines what the detector found, in pixels of the image
 * @returns boxes whose width runs along the slant, as it is read; empty where there are no three of one slant
 */
export function findSlantedWords(
  { regions: all }: Pick<Ink, 'regions'>,
  lines: readonly TextBox[],
): TextBox[] {
  const lineHeight = lineHeightOf(lines);
  if (lineHeight === undefined) return [];
  const level = lines.filter(isLevelLine).map(boxBounds);
  const regions = all.filter(
    (region) =>
      Math.max(region.right - region.left, region.bottom - region.top) >=
        leastCharacter * lineHeight &&
      Math.max(region.right - region.left, region.bottom - region.top) <= mostWord * lineHeight &&
      !level.some((bounds) => isWithin(region, bounds)),
  );
  if (regions.length > mostRegions) return [];
  const groups = grouped(regions, characterGap * lineHeight);
  const slant = commonSlant(groups, lineHeight);
  if (slant === undefined) return [];
  const isWord = (box: TextBox): boolean =>
    box.height >= leastBreadth * lineHeight &&
    box.height <= mostBreadth * lineHeight &&
    box.width <= mostWord * lineHeight;
  const words = groups
    .map((points) => ({ points, box: rectangleAlong(points, slant) }))
    .filter(({ box }) => isWord(box));
  const labels = joined(words, slant, lineHeight).filter(isWord);
  return inOneBand(labels, lineHeight).map((box) => ({
    ...box,
    width: box.width + 2 * margin * box.height,
    height: box.height * (1 + 2 * margin),
  }));
}

const isLevelLine = ({ width, height, angle }: TextBox): boolean =>
  Math.abs(angle) < 0.2 && Math.max(width, height) > 2.2 * Math.min(width, height);

/** Outlines of regions that lie within `gap` pixels of each other. */
function grouped(regions: readonly Region[], gap: number): Point[][] {
  const groups: Region[][] = [];
  for (const region of regions) {
    const near = groups.filter((group) => group.some((one) => apart(one, region, gap) <= gap));
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push([...near.flat(), region]);
  }
  return groups.map((group) => group.flatMap(({ outline }) => outline));
}

/** Between outlines, not bounds: those of slanted neighbours overlap. */
function apart(one: Region, other: Region, gap: number): number {
  const across = Math.max(one.left, other.left) - Math.min(one.right, other.right);
  const down = Math.max(one.top, other.top) - Math.min(one.bottom, other.bottom);
  const bounds = Math.max(across, down);
  if (bounds > gap) return bounds;
  let least = Infinity;
  for (const [x, y] of thinned(one.outline))
    for (const [otherX, otherY] of thinned(other.outline))
      least = Math.min(least, Math.hypot(x - otherX, y - otherY));
  return least;
}

/** All points of a character, some of those of a long stroke. */
function thinned(outline: readonly Point[]): readonly Point[] {
  const every = Math.ceil(outline.length / mostPoints);
  return every < 2 ? outline : outline.filter((_, index) => index % every === 0);
}

/** Radians; the slant that most words have, as far as it can be told. */
function commonSlant(groups: readonly Point[][], lineHeight: number): number | undefined {
  const slants = groups.flatMap((points): { angle: number; length: number }[] => {
    const box = minAreaRectangle(points);
    const [length, breadth] = [Math.max(box.width, box.height), Math.min(box.width, box.height)];
    const isWord =
      length >= leastLength * breadth &&
      length <= mostWord * lineHeight &&
      breadth >= leastBreadth * lineHeight &&
      breadth <= mostBreadth * lineHeight;
    if (!isWord) return [];
    const quarter = box.height > box.width ? Math.PI / 2 : 0;
    const angle = box.angle + (box.angle > 0 ? -quarter : quarter);
    if (Math.abs(angle) < leastSlant * degree) return [];
    return [{ angle: angle > upright * degree ? angle - Math.PI : angle, length }];
  });
  const near = (angle: number) =>
    slants.filter((other) => Math.abs(other.angle - angle) < alike * degree);
  const best = slants
    .map(({ angle }) => near(angle))
    .reduce((most, some) => (some.length > most.length ? some : most), []);
  if (best.length < leastWords) return undefined;
  // The slant of long words is exact.
  const long = best.toSorted((a, b) => b.length - a.length).slice(0, Math.ceil(best.length / 2));
  return medianOf(long.map(({ angle }) => angle));
}

type Word = { readonly points: readonly Point[]; readonly box: TextBox };

/** Words one after the other along the slant are one label. */
function joined(words: readonly Word[], slant: number, lineHeight: number): TextBox[] {
  const labels: Word[] = [];
  for (const word of words.toSorted((a, b) => along(a.box, slant) - along(b.box, slant))) {
    const before = labels.find(({ box }) => {
      const gap = along(word.box, slant) - word.box.width / 2 - (along(box, slant) + box.width / 2);
      const aside = Math.abs(
        along(word.box, slant + Math.PI / 2) - along(box, slant + Math.PI / 2),
      );
      return gap < wordGap * lineHeight && gap > -lineHeight / 2 && aside < lineHeight / 2;
    });
    if (!before) labels.push(word);
    else {
      const points = [...before.points, ...word.points];
      labels[labels.indexOf(before)] = { points, box: rectangleAlong(points, slant) };
    }
  }
  return labels.map(({ box }) => box);
}

const along = ({ centerX, centerY }: TextBox, angle: number): number =>
  centerX * Math.cos(angle) + centerY * Math.sin(angle);

/** The most that begin or end at one height: what else has their slant is part of the drawing. */
function inOneBand(labels: readonly TextBox[], lineHeight: number): TextBox[] {
  const bands = [1, 3].flatMap((side) =>
    labels.map((label) => {
      const at = boxBounds(label)[side] ?? 0;
      return labels.filter(
        (other) => Math.abs((boxBounds(other)[side] ?? 0) - at) < 0.7 * lineHeight,
      );
    }),
  );
  const best = bands.reduce((most, band) => (band.length > most.length ? band : most), []);
  return best.length < leastWords ? [] : best;
}

function medianOf(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
