import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A seeded source of chance: the same seed gives the same choices on every machine. */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  integer(min: number, max: number): number;
  /** A number from `min` to `max` in steps of `step`, without rounding noise (`0.1 * 3` is `0.3`). */
  number(min: number, max: number, step: number): number;
  chance(probability: number): boolean;
  /** Throws on an empty list. */
  pick<T>(list: readonly T[]): T;
  /** `count` different entries, in random order; all of them where there are fewer. */
  pickSome<T>(list: readonly T[], count: number): T[];
  shuffle<T>(list: readonly T[]): T[];
}

/**
 * Spreads seeds that lie close together: the generator's first numbers follow its seed, and 1, 2, 3 would begin alike.
 * The finalizer of MurmurHash3 (https://github.com/aappleby/smhasher, public domain).
 */
function mixSeed(seed: number): number {
  let mixed = seed | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 0;
}

/** @param seed any whole number; only its low 32 bits count */
export function createRandom(seed: number): Random {
  const generator = xoroshiro128plus(mixSeed(seed));
  const integer = (min: number, max: number): number => {
    if (!(max >= min)) throw new Error(`No whole number from ${min} to ${max}.`);
    return uniformInt(generator, min, max);
  };
  function shuffle<T>(list: readonly T[]): T[] {
    const rest = [...list];
    return list.flatMap(() => rest.splice(integer(0, rest.length - 1), 1));
  }
  return {
    integer,
    number(min, max, step) {
      const value = min + integer(0, Math.round((max - min) / step)) * step;
      return Number(value.toPrecision(12));
    },
    chance: (probability) => integer(0, 999_999) < probability * 1_000_000,
    pick(list) {
      const picked = list[integer(0, list.length - 1)];
      return picked as (typeof list)[number];
    },
    pickSome: (list, count) => shuffle(list).slice(0, count),
    shuffle,
  };
}
