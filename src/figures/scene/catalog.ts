import type { Art } from './art.ts';
import { animals } from './objects/animals.ts';
import { desk } from './objects/desk.ts';
import { farm } from './objects/farm.ts';
import { home } from './objects/home.ts';
import { kitchen } from './objects/kitchen.ts';
import { street } from './objects/street.ts';

/** All objects by their labels. */
export const catalog: Readonly<Record<string, Art>> = {
  ...kitchen,
  ...street,
  ...desk,
  ...farm,
  ...animals,
  ...home,
};

const small =
  /^(?:cup|plate|bottle|spoon|apple|pot|knife|tea kettle|bag|ball|mouse|pen|phone|notebook|glasses|stapler|paper clip|bucket|chicken|duck|bird|fish|butterfly|clock|book|flower|banana|vase|keyboard)$/;
const large =
  /^(?:table|fridge|car|bus|tree|house|truck|bookshelf|barn|tractor|horse|cow|sofa|bed|boat|cupboard|fence)$/;
const high = /^(?:window|shelf|clock|sun|cloud|bird|balloon|butterfly)$/;

/** How large things are beside each other where they stand in a picture of a place: 1 to 3. */
export function sizeClass(label: string): number {
  return small.test(label) ? 1 : large.test(label) ? 3 : 2;
}

/** On walls and in the air, not on the ground. */
export function isHigh(label: string): boolean {
  return high.test(label);
}
