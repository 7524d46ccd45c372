import { createRandom } from '../formal/random.ts';

/** A measured value with its 95 % interval. */
export type Estimate = {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** What it is a share or mean of: figures, facts, turns or lines. At least 1. */
  readonly n: number;
};

/** Half the width of a 95 % interval of the normal distribution, in standard deviations. */
const z = 1.959964;

/**
 * A proportion with Wilson's score interval (E. B. Wilson, JASA 22, 1927), which keeps within 0 to 1 and is not empty
 * where all or none succeeded.
 * @returns `undefined` for n = 0
 */
export function proportion(successes: number, n: number): Estimate | undefined {
  if (n === 0) return undefined;
  const value = successes / n;
  const middle = (value + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half =
    (z / (1 + z ** 2 / n)) * Math.sqrt((value * (1 - value)) / n + z ** 2 / (4 * n ** 2));
  return { value, low: Math.max(0, middle - half), high: Math.min(1, middle + half), n };
}

/** What one figure adds to a ratio. */
export type Share = { readonly part: number; readonly whole: number };

const resamples = 1000;
/** Fixed: the same results give the same interval. */
const seed = 2503;

/**
 * The ratio of the sums, with a bootstrap interval over whole figures: what is read in one figure stands or falls
 * together, so its facts are no independent trials (percentile method, 1,000 samples, fixed seed).
 * @param shares one a figure
 * @returns `undefined` where there is nothing to divide by
 */
export function ratioOverFigures(shares: readonly Share[]): Estimate | undefined {
  const counted = shares.filter(({ whole }) => whole > 0);
  const sum = ratioOf(counted);
  if (!sum) return undefined;
  const random = createRandom(seed);
  const samples = Float64Array.from({ length: resamples }, () => {
    let part = 0;
    let whole = 0;
    for (let i = 0; i < counted.length; i++) {
      const drawn = counted[random.integer(0, counted.length - 1)];
      part += drawn?.part ?? 0;
      whole += drawn?.whole ?? 0;
    }
    return part / whole;
  }).sort();
  const at = (share: number): number => samples[Math.round(share * (resamples - 1))] ?? sum.value;
  return { value: sum.value, low: at(0.025), high: at(0.975), n: sum.whole };
}

/**
 * The same for a ratio from 0 to 1. Where it is 0 or 1 in every figure no resampling tells how far chance goes: then
 * each figure counts as one trial of Wilson's.
 */
export function rateOverFigures(shares: readonly Share[]): Estimate | undefined {
  const counted = shares.filter(({ whole }) => whole > 0);
  const estimate = ratioOverFigures(counted);
  if (!estimate || (estimate.value !== 0 && estimate.value !== 1)) return estimate;
  const wilson = proportion(estimate.value * counted.length, counted.length);
  return wilson && { ...wilson, n: estimate.n };
}

function ratioOf(shares: readonly Share[]): { value: number; whole: number } | undefined {
  const part = shares.reduce((sum, one) => sum + one.part, 0);
  const whole = shares.reduce((sum, one) => sum + one.whole, 0);
  return whole > 0 ? { value: part / whole, whole } : undefined;
}
