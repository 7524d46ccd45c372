import type { Difficulty } from '../../formal/formal-language.ts';
import { createRandom, type Random } from '../../formal/random.ts';
import type { SceneBox, SceneObject } from '../../formal/scene/description.ts';
import { toPlural } from '../../formal/scene/label.ts';
import type { Look } from '../figure-kind.ts';
import { measureText } from '../sheet/measure-text.ts';
import { arrange, type Item } from './arrange.ts';
import { catalog, isHigh, sizeClass } from './catalog.ts';
import { aspectOf, type PixelBox } from './fit-art.ts';
import { randomPaint } from './paint.ts';
import { type Place, places } from './places.ts';
import type { SceneFigure } from './scene-plan.ts';

const counts: Readonly<Record<Difficulty, readonly [least: number, most: number]>> = {
  1: [2, 3],
  2: [3, 4],
  3: [4, 6],
  4: [5, 8],
  5: [7, 11],
};

type Plan = {
  readonly place?: Place;
  readonly horizon: number;
  readonly headed: boolean;
  readonly named: boolean;
  readonly carded: boolean;
};

/**
 * A scene whose objects lie at whole percents, from left to right. It has a caption where a place is drawn behind the
 * objects, and none elsewhere: both can be seen.
 */
export function sampleScene(
  random: Random,
  level: Difficulty,
  style: string,
  look: Look,
): SceneFigure {
  const plan = planOf(random, style);
  const [least, most] = counts[level];
  const labels = labelsOf(plan, random.integer(least, most), random);
  const things = labels.map((label) => {
    const seed = random.integer(1, 1_000_000);
    return { seed, item: itemOf(label, seed, plan, labels.length, look, random) };
  });
  const overlap = plan.place && level >= 3 && random.chance(0.4) ? 0.15 : 0;
  const placed = arrange(
    things.map(({ item }) => item),
    look,
    overlap,
    random,
  );
  if (placed.length === 0) return sampleScene(random, level, style, look);
  const objects = placed
    .map(({ item, box }) => ({
      object: { label: item.label, box: toPercent(box, look) },
      seed: things.find((thing) => thing.item === item)?.seed ?? 1,
    }))
    .sort((a, b) => inOrder(a.object, b.object));
  const described = objects.map(({ object }) => object);
  const { place, horizon, headed, named } = plan;
  return {
    ...(place && { caption: captionOf(place.name, described) }),
    objects: described,
    staging: {
      ...(place && { place: place.id }),
      horizon,
      headed,
      named,
      seeds: objects.map(({ seed }) => seed),
    },
  };
}

/** From left to right by the left edge, then from top to bottom. */
export function inOrder(a: SceneObject, b: SceneObject): number {
  return (
    a.box.left - b.box.left ||
    a.box.top - b.box.top ||
    a.box.right - b.box.right ||
    a.box.bottom - b.box.bottom ||
    (a.label < b.label ? -1 : 1)
  );
}

function planOf(random: Random, style: string): Plan {
  const placed = style === 'flat' ? random.chance(0.7) : style === 'hand' && random.chance(0.25);
  const carded = style === 'sticker';
  const place = random.pick(places);
  return {
    ...(placed && { place }),
    horizon: random.integer(34, 58),
    headed: !placed && random.chance(0.3),
    named: carded && random.chance(0.3),
    carded,
  };
}

/** Labels of the place; where none is drawn, of one place or of any. */
function labelsOf({ place }: Plan, count: number, random: Random): string[] {
  const mixed = !place && random.chance(0.5);
  const names = mixed ? Object.keys(catalog) : (place ?? random.pick(places)).objects;
  const different = random.pickSome(names, count);
  const labels: string[] = [];
  for (const name of different)
    labels.push(labels.length > 0 && random.chance(0.22) ? random.pick(labels) : name);
  return labels;
}

function itemOf(
  label: string,
  seed: number,
  plan: Plan,
  count: number,
  look: Look,
  random: Random,
): Item {
  const natural = aspectOf(partsOf(label, seed, look));
  const aspect = Math.min(3, Math.max(0.28, natural)) * random.number(0.9, 1.1, 0.01);
  const scale = Math.min(1, 1.75 / Math.sqrt(count));
  const share = plan.place
    ? [0.22, 0.36, 0.5][sizeClass(label) - 1]
    : random.number(0.28, 0.5, 0.01);
  const [width, height] = [look.width, look.height];
  const head = plan.headed ? 0.13 : 0;
  const hangs = plan.place !== undefined && isHigh(label);
  const horizon = plan.horizon / 100;
  const margin = plan.carded ? Math.min(width, height) * 0.025 : 0;
  const font = nameSize(look);
  const nameWidth = plan.named
    ? measureText(label, font, { family: look.fontFamily, weight: look.fontWeight })
    : 0;
  // A card is as wide as its name, which is known before its object is.
  const half = (share ?? 0.3) * scale * Math.sqrt(width * height * aspect) * 0.6;
  return {
    label,
    aspect,
    share: (share ?? 0.3) * random.number(0.8, 1.15, 0.01) * Math.max(scale, 0.45),
    band: !plan.place ? [0, 0.99] : hangs ? [0.02, horizon - 0.04] : [horizon + 0.05, 0.98],
    hangs,
    ceiling: head,
    pad: {
      x: margin + Math.max(0, nameWidth / 2 - half + 6),
      top: margin,
      bottom: margin + (plan.named ? font * 1.5 : 0),
    },
  };
}

/** Of the names under objects, pixels. */
export function nameSize({ fontSize }: Look): number {
  return Math.max(13, fontSize);
}

/** The parts of an object in its own units; the same for the same seed. */
export function partsOf(label: string, seed: number, look: Look) {
  const art = catalog[label];
  if (!art) throw new Error(`There is no drawing of “${label}”.`);
  const random = createRandom(seed);
  return art(randomPaint(look, random), random);
}

function toPercent({ x, y, width, height }: PixelBox, look: Look): SceneBox {
  const [wide, tall] = [100 / look.width, 100 / look.height];
  return {
    left: Math.round(x * wide),
    top: Math.round(y * tall),
    right: Math.round((x + width) * wide),
    bottom: Math.round((y + height) * tall),
  };
}

/** The first three kinds from left to right, each with its number in the whole picture. */
function captionOf(place: string, objects: readonly SceneObject[]): string {
  const numbers = new Map<string, number>();
  for (const { label } of objects) numbers.set(label, (numbers.get(label) ?? 0) + 1);
  const parts = [...numbers].slice(0, 3).map(([label, count]) => {
    // A pair has no article and no other plural.
    if (label === 'glasses') return count > 1 ? `${count} ${label}` : label;
    if (count > 1) return `${count} ${toPlural(label)}`;
    return `${/^[aeiou]/.test(label) ? 'an' : 'a'} ${label}`;
  });
  const last = parts.pop() ?? '';
  return `${place} with ${parts.length > 0 ? `${parts.join(', ')} and ${last}` : last}`;
}
