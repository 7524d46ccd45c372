/** `0.8 s`, `12 s`, `2 min 5 s`. */
export function formatSeconds(ms: number): string {
  const seconds = Math.max(0, ms) / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  if (seconds < 59.5) return `${Math.round(seconds)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** Decimal units, as download sizes are usually given: `7 kB`, `15.7 MB`, `1.2 GB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1e6) return `${Math.round(bytes / 1e3)} kB`;
  if (bytes < 1e9) return `${(bytes / 1e6).toFixed(bytes < 1e8 ? 1 : 0)} MB`;
  return `${(bytes / 1e9).toFixed(1)} GB`;
}

export function formatTokens(count: number): string {
  return count === 1 ? '1 token' : `${count} tokens`;
}

/** Results that the app wrote into a reply. */
export function formatSums(count: number): string {
  return count === 1 ? '1 sum computed by the app' : `${count} sums computed by the app`;
}

/** Texts and values that the app read where the model pointed. */
export function formatTaken(count: number): string {
  return `${count} read by the app where the model pointed`;
}

export function formatSpeed(tokensPerSecond: number): string {
  const digits = tokensPerSecond < 10 ? 1 : 0;
  return `${tokensPerSecond.toFixed(digits)} tokens/s`;
}
