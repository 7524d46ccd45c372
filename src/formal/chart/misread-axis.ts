/** A number of an axis as it was read, and its place in percent. */
export type ReadTick = { readonly value: number; readonly at: number };

/** Percent: numbers of an axis stand so evenly. */
const even = 0.9;
const fewest = 3;
/** What the numbers of axes go up by, apart from powers of ten. */
const round = [1, 2, 2.5, 5];

/**
 * Two numbers of an axis that tell the others, where too few were read right: those that stand evenly have even values, and a
 * round step.
 * @param up values grow upwards; else to the right
 * @returns the two; `undefined` where the numbers do not stand evenly, or none or several pairs go together
 */
export function findTwoTicks(
  ticks: readonly ReadTick[],
  up: boolean,
): readonly [ReadTick, ReadTick] | undefined {
  const sorted = ticks.toSorted((a, b) => a.at - b.at);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (!first || !last || sorted.length < fewest) return undefined;
  const step = (last.at - first.at) / (sorted.length - 1);
  const isEven = sorted.every((tick, index) => Math.abs(tick.at - first.at - index * step) < even);
  if (!isEven || step < 2 * even) return undefined;
  const pairs = sorted.flatMap((one, index) =>
    sorted
      .slice(index + 1)
      .map((other, more) => ({ one, other, by: (other.value - one.value) / (more + 1) }))
      .filter(({ by }) => (up ? by < 0 : by > 0) && isRoundStep(Math.abs(by)))
      .filter(
        ({ by }) => Math.abs(Math.round(one.value / by) * by - one.value) < 1e-6 * Math.abs(by),
      ),
  );
  const [only, ...others] = pairs;
  return only && others.length === 0 ? [only.one, only.other] : undefined;
}

function isRoundStep(by: number): boolean {
  const digits = by / 10 ** Math.floor(Math.log10(by) + 1e-9);
  return round.some((one) => Math.abs(one - digits) < 1e-6);
}
