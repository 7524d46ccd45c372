import type { NumberAxis } from './number-axis.ts';

/** Into how many parts people divide the room between two numbers of an axis, reading values off it. */
const divisions = [1, 2, 4, 5] as const;
/** How far a place is off, percent of the figure: standard deviation. */
const deviation = 0.6;
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
  const likelihood = (parts: number): number => {
    const room = perStep / parts;
    return places.reduce((sum, place) => {
      const steps = stepsAt(place) * parts;
      const off = Math.abs(steps - Math.round(steps)) * room;
      // A coarser grain leaves fewer values to choose from: each is likelier by its room.
      return sum + Math.log(room * Math.exp(-0.5 * (off / deviation) ** 2) + wrong);
    }, 0);
  };
  const parts = divisions.reduce((best, one) => (likelihood(one) > likelihood(best) ? one : best));
  // Without the noise of binary fractions.
  return (place) =>
    Number(((Math.round(stepsAt(place) * parts) / parts) * axis.step).toPrecision(12)) || 0;
}
