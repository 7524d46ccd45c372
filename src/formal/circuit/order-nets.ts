/** A connection between two of the things to be put in order, by index. */
export type Span = readonly [number, number];

type Wishes = {
  readonly spans: readonly Span[];
  /** The one that should stand left, if any. */
  readonly first: number | undefined;
};

export type OrderCost = {
  /** Connections that are not between neighbours: each needs a row above. */
  readonly long: number;
  /** Pairs of connections that must cross when both run above. */
  readonly crossings: number;
};

/** What an order costs. @param places the place of each index */
export function costOf(places: readonly number[], spans: readonly Span[]): OrderCost {
  const intervals = spans.map(([a, b]) => {
    const [from, to] = [places[a] ?? 0, places[b] ?? 0];
    return from < to ? [from, to] : [to, from];
  }) as readonly (readonly [number, number])[];
  let long = 0;
  let crossings = 0;
  for (const [index, [a, b]] of intervals.entries()) {
    if (b - a > 1) long += 1;
    for (const [c, d] of intervals.slice(index + 1))
      if ((a < c && c < b && b < d) || (c < a && a < d && d < b)) crossings += 1;
  }
  return { long, crossings };
}

function weigh(order: readonly number[], { spans, first }: Wishes): number {
  const places: number[] = [];
  for (const [place, index] of order.entries()) places[index] = place;
  const { crossings } = costOf(places, spans);
  let total = 5 * crossings;
  for (const [a, b] of spans) total += Math.abs((places[a] ?? 0) - (places[b] ?? 0));
  if (first !== undefined) total += 0.6 * (places[first] ?? 0);
  // Among equals the order of the netlist.
  for (const [place, index] of order.entries()) total += 0.001 * Math.abs(place - index);
  return total;
}

function* permutations(list: readonly number[]): Generator<number[]> {
  if (list.length <= 1) yield [...list];
  for (const [at, head] of list.entries())
    for (const tail of permutations(list.toSpliced(at, 1))) yield [head, ...tail];
}

/** Breadth first from the left one; unconnected ones in their own order. */
function breadthFirst(count: number, { spans, first }: Wishes): number[] {
  const neighbours: number[][] = Array.from({ length: count }, () => []);
  for (const [a, b] of spans) {
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  }
  const order: number[] = [];
  const seen = new Set<number>();
  const starts = [first ?? 0, ...neighbours.keys()];
  for (const start of starts) {
    const queue = [start];
    for (const index of queue) {
      if (seen.has(index)) continue;
      seen.add(index);
      order.push(index);
      queue.push(...(neighbours[index] ?? []));
    }
  }
  return order;
}

/**
 * Puts `count` things in a row so that connections are short and few of them cross: all orders are tried up to six,
 * beyond that single moves from a breadth-first order, within a budget.
 */
export function orderNets(count: number, wishes: Wishes): number[] {
  const start = breadthFirst(count, wishes);
  let best = start;
  let bestWeight = weigh(best, wishes);
  const consider = (order: number[]): boolean => {
    const weight = weigh(order, wishes);
    if (weight >= bestWeight - 1e-9) return false;
    best = order;
    bestWeight = weight;
    return true;
  };
  if (count <= 6) {
    for (const order of permutations([...Array(count).keys()])) consider(order);
    return best;
  }
  let budget = Math.floor(400_000 / (10 + wishes.spans.length ** 2));
  for (let improved = true; improved && budget > 0; ) {
    improved = false;
    for (let from = 0; from < count && budget > 0; from += 1)
      for (let to = 0; to < count && budget > 0; to += 1) {
        const moved = best[from];
        if (moved === undefined || from === to) continue;
        budget -= 1;
        if (consider(best.toSpliced(from, 1).toSpliced(to, 0, moved))) improved = true;
      }
  }
  return best;
}
