import type { NumberAxis } from './number-axis.ts';

/** Into how many parts people divide the room between two numbers of an axis, reading values off it. */
const divisions = [1, 2, 4, 5] as const;
/** How far a place is off, percent of the figure: standard deviations, of each by itself and of all alike. */
const [deviation, sharedDeviation] = [0.3, 0.2];
/** By how much all places may be off alike, percent, and the distance of what is tried. */
const [mostShared, sharedStep] = [0.6, 0.1];
/** Share of places that are wholly wrong. */
const wrong = 0.03;

/**
 * Reads places along an axis, percent, all of them to the same grain: that which makes them most likely. The values of a
 * figure are as round as each other, so that many places tell better than one.
 * @param places those whose values belong together
 * @returns the value at a place, a multiple of the grain
 */
export function readAlike(axis: NumberAxis, places: readonly number[]): (place: number) => number {
  const stepsAt = (place: number): number => (place - axis.first) / axis.per / axis.step;
  const perStep = Math.abs(axis.per * axis.step);
  const likelihood = (parts: number, shared: number): number => {
    const room = perStep / parts;
    return places.reduce(
      (sum, place) => {
        const steps = stepsAt(place - shared) * parts;
        const off = Math.abs(steps - Math.round(steps)) * room;
        // A coarser grain leaves fewer values to choose from: each is likelier by its room.
        return sum + Math.log(room * Math.exp(-0.5 * (off / deviation) ** 2) + wrong);
      },
      -0.5 * (shared / sharedDeviation) ** 2,
    );
  };
  let best = { parts: 1, shared: 0, likelihood: Number.NEGATIVE_INFINITY };
  for (const parts of divisions)
    for (let shared = -mostShared; shared <= mostShared + 1e-9; shared += sharedStep) {
      const one = likelihood(parts, shared);
      if (one > best.likelihood) best = { parts, shared, likelihood: one };
    }
  const { parts, shared } = best;
  // Without the noise of binary fractions.
  return (place) =>
    Number(((Math.round(stepsAt(place - shared) * parts) / parts) * axis.step).toPrecision(12)) ||
    0;
}
