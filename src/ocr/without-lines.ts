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
  const stride = Math.max(1, Math.floor(long));
  const isInk = Uint8Array.from(ink, (value) => (value > threshold ? 1 : 0));
  for (let degrees = 0; degrees < 180; degrees += turn) {
    const angle = (degrees * Math.PI) / 180;
    const flat = Math.abs(Math.cos(angle)) >= Math.abs(Math.sin(angle));
    const slope = flat ? Math.tan(angle) : 1 / Math.tan(angle);
    // Along x each step is a column, along y a row; all parallels pass every pixel once.
    const [length, breadth] = flat ? [width, height] : [height, width];
    const [along, across] = flat ? [1, width] : [width, 1];
    const shifts = Int32Array.from({ length }, (_, step) => Math.round(slope * step));
    const rise = shifts[length - 1] ?? 0;
    for (let start = Math.min(0, -rise); start < breadth + Math.max(0, -rise); start += 1) {
      const isDark = (step: number): boolean => {
        const beside = start + (shifts[step] ?? Number.NaN);
        return beside >= 0 && beside < breadth && isInk[step * along + beside * across] === 1;
      };
      // Every long run holds one of these places, or what comes after it.
      for (let step = 0; step < length; step += stride) {
        const dark = isDark(step) ? step : step + 1;
        if (!isDark(dark)) continue;
        const from = endOf(dark, -1, isDark);
        const last = endOf(dark, 1, isDark);
        if (last - from >= long)
          for (let run = from; run <= last; run += 1)
            kept[run * along + (start + (shifts[run] ?? 0)) * across] = 0;
        step = last;
      }
    }
  }
  return kept;
}

/** The last dark place of a run, going one way from within it. */
function endOf(step: number, way: 1 | -1, isDark: (step: number) => boolean): number {
  let last = step;
  for (let next = step + way; Math.abs(next - last) <= mostGap + 1; next += way)
    if (isDark(next)) last = next;
  return last;
}
