import type { Difficulty } from '../../../src/formal/formal-language.ts';

const difficulties: readonly Difficulty[] = [1, 2, 3, 4, 5];

/** All difficulties in turn, so that a run over seeds covers each. */
export function toDifficulty(seed: number): Difficulty {
  return difficulties[seed % difficulties.length] ?? 1;
}
