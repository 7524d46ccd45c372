import type { Random } from '../../formal/random.ts';
import type { Look } from '../figure-kind.ts';
import { randomCode, randomPhrase } from '../words.ts';
import type { Ink } from './ink.ts';
import { spotsAtEdge } from './label-spots.ts';
import { halfSize } from './label-svg.ts';
import type { Label } from './place-labels.ts';

const tasks = [
  (random: Random) => `${random.integer(1, 40)}.`,
  (random: Random) => `${random.integer(1, 40)})`,
  (random: Random) => `${random.pick(['a', 'b', 'c', 'd', 'e'])})`,
  (random: Random) => `Task ${random.integer(1, 30)}`,
  (random: Random) => `Exercise ${random.integer(1, 9)}.${random.integer(1, 30)}`,
  (random: Random) => `Problem ${random.integer(1, 99)}`,
  (random: Random) => `Question ${random.integer(1, 25)}`,
  (random: Random) => `No. ${random.integer(1, 60)}`,
] as const;

const captions = [
  (random: Random) => `Fig. ${random.integer(1, 12)}.${random.integer(1, 20)}`,
  (random: Random) => `Figure ${random.integer(1, 40)}`,
  (random: Random) => `Figure ${random.integer(1, 9)}: ${randomPhrase(random, 2)}`,
  (random: Random) => `Sheet ${randomCode(random)}`,
  (random: Random) => `${random.integer(2, 6)} marks`,
  (random: Random) => `p. ${random.integer(3, 320)}`,
  () => 'Find the missing value.',
  () => 'Work out the unknown.',
  () => 'Show your working.',
] as const;

/** The note that a figure is not to scale, which must stand, and what has nothing to do with it and may. */
export function notesOf(
  note: string | undefined,
  ink: Ink,
  { width, height }: Look,
  random: Random,
  share: number,
): Label[] {
  const size = Math.max(11, Math.round(ink.values.size * random.number(0.62, 0.85, 0.01)));
  const label = (text: string, role: 'note' | 'distractor', order: readonly number[]): Label => {
    const half = halfSize(text, { ...ink.values, size, frame: 'none' });
    return { text, half, size, role, spots: spotsAtEdge(half, width, height, order) };
  };
  const top = random.pick([
    [0, 2, 1, 3, 5, 4],
    [2, 0, 1, 5, 3, 4],
    [0, 1, 2, 3, 4, 5],
  ]);
  const bottom = random.pick([
    [4, 3, 5, 0, 2, 1],
    [5, 4, 3, 2, 0, 1],
    [3, 5, 4, 0, 2, 1],
  ]);
  return [
    ...(note === undefined ? [] : [label(note, 'note', bottom)]),
    ...(random.chance(share) ? [label(random.pick(tasks)(random), 'distractor', top)] : []),
    ...(random.chance(share * 0.6)
      ? [label(random.pick(captions)(random), 'distractor', random.chance(0.7) ? bottom : top)]
      : []),
  ];
}
