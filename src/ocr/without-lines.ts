/** Degrees from one direction to the next: a line two pixels thick stays within a run of about 57 pixels half-way between. */
const turn = 4;
/** Pixels that a run may miss at a time: the rims of lines are ragged. */
const mostGap = 1;

/**
 * Ink without long straight strokes, so that letters that touch a line stand by themselves.
 * @param ink [height, width]
 * @param long pixels that a run of ink has at least to be taken for a stroke
 * @returns a copy, 0 where there was a stroke
 */
export function withoutLines(
  ink: Float32Array,
  width: number,
  height: number,
  threshold: number,
  long: number,
): Float32Array {
  const kept = ink.slice();
  const isInk = Uint8Array.from(ink, (value) => (value > threshold ? 1 : 0));
  for (let degrees = 0; degrees < 180; degrees += turn) {
    const angle = (degrees * Math.PI) / 180;
    const flat = Math.abs(Math.cos(angle)) >= Math.abs(Math.sin(angle));
    const slope = flat ? Math.tan(angle) : 1 / Math.tan(angle);
    // Along x each step is a column, along y a row; all parallels pass every pixel once.
    const [length, breadth] = flat ? [width, height] : [height, width];
    const [along, across] = flat ? [1, width] : [width, 1];
    const shifts = Int32Array.from({ length }, (_, step) => Math.round(slope * step));
    const places = shifts.map((shift, step) => step * along + shift * across);
    const rise = shifts[length - 1] ?? 0;
    for (let start = Math.min(0, -rise); start < breadth + Math.max(0, -rise); start += 1) {
      const [low, high] = [-start, breadth - 1 - start];
      const first = rise < 0 ? firstBelow(shifts, high + 1) : firstFrom(shifts, low);
      const end = rise < 0 ? firstBelow(shifts, low) : firstFrom(shifts, high + 1);
      takeOut(isInk, kept, places, start * across, first, end, long);
    }
  }
  return kept;
}

/** Takes the long runs out of the parallel that begins at `base`; from step `first` up to `end` it lies in the image. */
function takeOut(
  isInk: Uint8Array,
  kept: Float32Array,
  places: Int32Array,
  base: number,
  first: number,
  end: number,
  long: number,
): void {
  const stride = Math.max(1, Math.floor(long));
  // Every long run holds one of these places, or what comes after it.
  for (let step = first; step < end; step += stride) {
    let dark = step;
    if (isInk[base + (places[dark] ?? 0)] !== 1) {
      dark += 1;
      if (dark >= end || isInk[base + (places[dark] ?? 0)] !== 1) continue;
    }
    let from = dark;
    for (let next = dark - 1; next >= first && from - next <= mostGap + 1; next -= 1)
      if (isInk[base + (places[next] ?? 0)] === 1) from = next;
    let last = dark;
    for (let next = dark + 1; next < end && next - last <= mostGap + 1; next += 1)
      if (isInk[base + (places[next] ?? 0)] === 1) last = next;
    if (last - from >= long)
      for (let run = from; run <= last; run += 1) kept[base + (places[run] ?? 0)] = 0;
    step = last;
  }
}

/** The first of rising numbers that is `least` at least; their count where there is none. */
const firstFrom = (rising: Int32Array, least: number): number =>
  firstThat(rising, (value) => value >= least);

/** The first of falling numbers that is less than `bound`; their count where there is none. */
const firstBelow = (falling: Int32Array, bound: number): number =>
  firstThat(falling, (value) => value < bound);

/** By halving; what holds for one number holds for all after it. */
function firstThat(values: Int32Array, holds: (value: number) => boolean): number {
  let [from, to] = [0, values.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(values[middle] ?? 0)) to = middle;
    else from = middle + 1;
  }
  return from;
}
