import { createRandom, type Random } from '../formal/random.ts';

/** One round of MurmurHash3's 32-bit hash (https://github.com/aappleby/smhasher, public domain). */
function mixIn(hash: number, value: number): number {
  let mixed = Math.imul(value, 0xcc9e2d51);
  mixed = Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
  const next = hash ^ mixed;
  return (Math.imul((next << 13) | (next >>> 19), 5) + 0xe6546b64) | 0;
}

/**
 * Chance for one purpose at one figure: what is drawn for one purpose does not shift what is drawn for another.
 * @param numbers seed, index of the figure, try ...; whole numbers
 */
export function randomFor(purpose: string, ...numbers: readonly number[]): Random {
  let hash = 0;
  for (const character of purpose) hash = mixIn(hash, character.codePointAt(0) ?? 0);
  for (const number of numbers) {
    hash = mixIn(hash, number | 0);
    hash = mixIn(hash, Math.floor(number / 2 ** 32));
  }
  return createRandom(hash);
}
