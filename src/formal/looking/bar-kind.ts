import type { SeenChart } from './draft-chart.ts';
import type { Look } from './look.ts';
import type { NameAxis } from './name-axis.ts';

/** Of the room of a category: values of one stack are nearer to each other, those of bars side by side farther apart. */
const onePlace = 0.12;
/** Percent: the encoder places values no better. */
const leastApart = 1;
/** Places of values for each name: at most so many of stacks, at least so many of bars side by side. */
const [mostOfStacks, leastOfBars] = [1.15, 1.6];
/** Values for each name from which there are stacks at all. */
const leastStacked = 1.6;
const leastNames = 3;
/** Above this chance the encoder is believed until there are so many places for each name: values can be seen twice. */
const [certain, mostSeenTwice] = [0.999, 1.9];

/** Whether bars are stacked, by where their values are seen; as the encoder has it where that does not tell. */
export function barKind(
  kind: SeenChart['kind'],
  { names, along, step }: NameAxis,
  { points, kinds }: Pick<Look, 'points' | 'kinds'>,
): SeenChart['kind'] {
  if ((kind !== 'bar' && kind !== 'stacked bar') || names.length < leastNames) return kind;
  const values = points.filter((point) => point.kind === 'value').map(along);
  const places = values
    .toSorted((a, b) => a - b)
    .filter(
      (place, index, all) =>
        place - (all[index - 1] ?? -Infinity) > Math.max(leastApart, onePlace * step),
    ).length;
  const share = places / names.length;
  if (share <= mostOfStacks && values.length >= leastStacked * names.length) return 'stacked bar';
  const most = kinds['stacked bar'] > certain ? mostSeenTwice : leastOfBars;
  return share >= most ? 'bar' : kind;
}
