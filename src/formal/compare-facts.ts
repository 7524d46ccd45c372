import type { Comparison } from './formal-language.ts';

export type Fact = {
  /** Two facts with the same key are the same fact. */
  readonly key: string;
  /** The fact for a reader. */
  readonly words: string;
};

/** Compares two bags of facts; a fact that stands twice in the truth has to be read twice. */
export function compareFacts(read: readonly Fact[], truth: readonly Fact[]): Comparison {
  const left = new Map<string, Fact[]>();
  for (const fact of truth) left.set(fact.key, [...(left.get(fact.key) ?? []), fact]);
  const inventedFacts: string[] = [];
  let right = 0;
  for (const fact of read) {
    if (left.get(fact.key)?.pop()) right += 1;
    else inventedFacts.push(fact.words);
  }
  const missingFacts = [...left.values()].flat().map(({ words }) => words);
  const missing = missingFacts.length;
  const invented = inventedFacts.length;
  return { right, missing, invented, exact: missing + invented === 0, missingFacts, inventedFacts };
}
