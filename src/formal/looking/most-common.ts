/** What most of them are; of as many the first. */
export function mostCommon<T>(all: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  let best: T | undefined;
  for (const [one, count] of counts) if (count > (counts.get(best as T) ?? 0)) best = one;
  return best;
}
