import type { Span } from './flow-bands.ts';

/** Lines that run across the flow as one, between two bands: where they come in and where they go on. */
export type Jog = {
  readonly tops: readonly number[];
  readonly bottoms: readonly number[];
};

/** Pixels that parallel lines keep apart. */
const apart = 6;

const spanOf = ({ tops, bottoms }: Jog): Span => ({
  from: Math.min(...tops, ...bottoms),
  to: Math.max(...tops, ...bottoms),
});

const isStraight = (jog: Jog): boolean => {
  const { from, to } = spanOf(jog);
  return to - from < 0.5;
};

const anyNear = (a: readonly number[], b: readonly number[]): boolean =>
  a.some((one) => b.some((other) => Math.abs(one - other) < apart));

function permutations(list: readonly number[]): number[][] {
  if (list.length <= 1) return [[...list]];
  return list.flatMap((head, at) =>
    permutations(list.toSpliced(at, 1)).map((tail) => [head, ...tail]),
  );
}

/** Crossings of two lines of which `upper` jogs above `lower`. */
function crossings(upper: Jog, lower: Jog): number {
  const [high, low] = [spanOf(upper), spanOf(lower)];
  const inside = (u: number, { from, to }: Span) => u > from && u < to;
  return (
    lower.tops.filter((u) => inside(u, high)).length +
    upper.bottoms.filter((u) => inside(u, low)).length
  );
}

/**
 * Gives every jog its track, counted from 0 downwards, so that no two lines lie on each other and few of them cross.
 * @returns the track of each, -1 for those that run straight through; `undefined` where there is no such order
 */
export function assignTracks(
  jogs: readonly Jog[],
): { tracks: number[]; count: number } | undefined {
  for (const [i, a] of jogs.entries())
    for (const [j, b] of jogs.entries()) {
      if (i === j) continue;
      if (anyNear(a.tops, b.tops) || anyNear(a.bottoms, b.bottoms)) return undefined;
      if (isStraight(a) && anyNear(a.tops, b.bottoms)) return undefined;
      if (isStraight(b) && anyNear(a.tops, b.bottoms)) return undefined;
    }
  const bent = jogs.flatMap((jog, index) => (isStraight(jog) ? [] : [index]));
  // More than this is no drawing to read.
  if (bent.length > 6) return undefined;
  const jogAt = (index: number): Jog => jogs[index] ?? { tops: [], bottoms: [] };
  const mustPrecede = (a: number, b: number) => anyNear(jogAt(a).tops, jogAt(b).bottoms);
  let best: number[] | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const order of permutations(bent)) {
    let cost = 0;
    for (const [at, upper] of order.entries())
      for (const lower of order.slice(at + 1)) {
        if (mustPrecede(lower, upper)) cost = Number.POSITIVE_INFINITY;
        else cost += crossings(jogAt(upper), jogAt(lower));
      }
    if (cost < least) {
      best = order;
      least = cost;
    }
  }
  if (!best) return undefined;
  const tracks = jogs.map(() => -1);
  let count = 0;
  for (const [at, index] of best.entries()) {
    let track = 0;
    for (const above of best.slice(0, at)) {
      const [a, b] = [spanOf(jogAt(above)), spanOf(jogAt(index))];
      const overlap = a.from < b.to + apart && b.from < a.to + apart;
      if (overlap) track = Math.max(track, (tracks[above] ?? 0) + 1);
    }
    tracks[index] = track;
    count = Math.max(count, track + 1);
  }
  return { tracks, count };
}
