/**
 * Decode speed in tokens per second, prefill excluded.
 * n tokens span n - 1 intervals; dividing n by the span would flatter short answers (2x for two tokens).
 * @param arrivalsMs arrival time of each output token, ascending, milliseconds
 * @returns `undefined` for fewer than two tokens: there is no interval to measure
 */
export function decodeTokensPerSecond(arrivalsMs: readonly number[]): number | undefined {
  const first = arrivalsMs[0];
  const last = arrivalsMs.at(-1);
  if (first === undefined || last === undefined || last <= first) return undefined;
  return ((arrivalsMs.length - 1) * 1000) / (last - first);
}

/**
 * The value below which a share of the samples lies, linearly interpolated between neighbours.
 * @param share 0 to 1; 0.5 is the median
 * @returns `undefined` without samples
 */
export function percentile(samples: readonly number[], share: number): number | undefined {
  const sorted = [...samples].sort((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return undefined;
  return below + (above - below) * (position - Math.floor(position));
}
