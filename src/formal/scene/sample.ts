import type { Difficulty } from '../formal-language.ts';
import type { Random } from '../random.ts';
import type { SceneBox, SceneDescription, SceneObject } from './description.ts';
import { toPlural } from './label.ts';

type Place = {
  readonly name: string;
  readonly objects: readonly string[];
  readonly small: readonly string[];
};

/** What is seen where; `small` things may stand in front of others. */
const places: readonly Place[] = [
  {
    name: 'a kitchen',
    objects: ['table', 'fridge', 'oven', 'chair', 'sink', 'window', 'shelf', 'cupboard'],
    small: ['cup', 'plate', 'bottle', 'spoon', 'apple', 'pot', 'knife', 'tea kettle'],
  },
  {
    name: 'a street',
    objects: ['car', 'bus', 'tree', 'house', 'truck', 'bench', 'traffic light', 'bicycle'],
    small: ['person', 'dog', 'bird', 'street sign', 'bag', 'ball', 'pigeon', 'fire hydrant'],
  },
  {
    name: 'a desk',
    objects: ['monitor', 'laptop', 'lamp', 'printer', 'keyboard', 'chair', 'bookshelf', 'plant'],
    small: ['mouse', 'pen', 'cup', 'phone', 'notebook', 'glasses', 'stapler', 'paper clip'],
  },
  {
    name: 'a farm',
    objects: ['barn', 'tractor', 'horse', 'cow', 'fence', 'tree', 'haystack', 'well'],
    small: ['chicken', 'cat', 'sheep', 'goose', 'bucket', 'pig', 'dog', 'duck'],
  },
];

/** A random scene: up to difficulty 3 no boxes overlap. */
export function sample(random: Random, difficulty: Difficulty): SceneDescription {
  const place = random.pick(places);
  const grid = difficulty <= 1 ? 2 : difficulty <= 3 ? 3 : 4;
  const count = Math.min(grid * grid, 2 + difficulty * 2 - (random.chance(0.5) ? 1 : 0));
  const cells = random.pickSome(
    Array.from({ length: grid * grid }, (_, index) => index),
    count,
  );
  const names = random.pickSome([...place.objects, ...place.small], count);
  const objects: SceneObject[] = [];
  for (const cell of cells) {
    const box = boxInCell(random, cell, grid, difficulty);
    const repeated = objects.length > 0 && random.chance(difficulty === 1 ? 0.2 : 0.3);
    const label = repeated ? random.pick(objects).label : (names.pop() ?? 'box');
    objects.push({ label, box });
  }
  const [around] = objects;
  if (difficulty >= 4 && around && random.chance(0.6)) {
    const unused = place.small.filter((name) => !objects.some(({ label }) => label === name));
    if (unused.length > 0)
      objects.push({ label: random.pick(unused), box: within(random, around.box) });
  }
  if (random.chance(0.3)) return { objects };
  return { caption: captionOf(place.name, objects), objects };
}

/** Whole percents inside one cell of a grid; from difficulty 4 up to a third of a cell beyond it. */
function boxInCell(random: Random, cell: number, grid: number, difficulty: Difficulty): SceneBox {
  const side = Math.floor(100 / grid);
  const [x, y] = [(cell % grid) * side, Math.floor(cell / grid) * side];
  const beyond = difficulty >= 4 ? Math.floor(side / 3) : 0;
  const width = random.integer(Math.ceil(side * 0.35), side - 2);
  const height = random.integer(Math.ceil(side * 0.35), side - 2);
  const left = x + random.integer(0, side - width);
  const top = y + random.integer(0, side - height);
  return {
    left,
    top,
    right: Math.min(100, left + width + random.integer(0, beyond)),
    bottom: Math.min(100, top + height + random.integer(0, beyond)),
  };
}

function within(random: Random, { left, top, right, bottom }: SceneBox): SceneBox {
  const width = Math.max(2, Math.floor((right - left) * 0.4));
  const height = Math.max(2, Math.floor((bottom - top) * 0.4));
  const x = random.integer(left + 1, Math.max(left + 1, right - width - 1));
  const y = random.integer(top + 1, Math.max(top + 1, bottom - height - 1));
  return { left: x, top: y, right: x + width, bottom: y + height };
}

function captionOf(place: string, objects: readonly SceneObject[]): string {
  const counts = new Map<string, number>();
  for (const { label } of objects) counts.set(label, (counts.get(label) ?? 0) + 1);
  const parts = [...counts]
    .slice(0, 3)
    .map(([label, count]) => (count === 1 ? `a ${label}` : `${count} ${toPlural(label)}`));
  const fixed = parts.map((part) => part.replace(/^a (?=[aeiou])/, 'an '));
  const last = fixed.pop() ?? 'nothing';
  return `${place} with ${fixed.length > 0 ? `${fixed.join(', ')} and ${last}` : last}`;
}
