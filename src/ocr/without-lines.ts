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
  for (let degrees = 0; degrees < 180; degrees += turn) {
    const angle = (degrees * Math.PI) / 180;
    const flat = Math.abs(Math.cos(angle)) >= Math.abs(Math.sin(angle));
    const slope = flat ? Math.tan(angle) : 1 / Math.tan(angle);
    // Along x each step is a column, along y a row; all parallels pass every pixel once.
    const [length, breadth] = flat ? [width, height] : [height, width];
    const rise = Math.round(slope * (length - 1));
    for (let start = Math.min(0, -rise); start < breadth + Math.max(0, -rise); start += 1) {
      let from = -1;
      let last = -1;
      for (let step = 0; step <= length; step += 1) {
        const across = start + Math.round(slope * step);
        const isIn = step < length && across >= 0 && across < breadth;
        const at = flat ? across * width + step : step * width + across;
        const isInk = isIn && (ink[at] ?? 0) > threshold;
        if (isInk && from < 0) from = step;
        if (isInk) last = step;
        if (from < 0 || (step < length && step - last <= mostGap)) continue;
        if (last - from >= long)
          for (let run = from; run <= last; run += 1) {
            const beside = start + Math.round(slope * run);
            if (beside >= 0 && beside < breadth)
              kept[flat ? beside * width + run : run * width + beside] = 0;
          }
        from = -1;
      }
    }
  }
  return kept;
}
