import type { Corner, Figure, Place, Segment } from './figure.ts';
import { cross } from './plane.ts';
import { sidesOf } from './shape-relations.ts';

/** More triangles than a figure of a textbook has; the rules of those beyond are not used. */
const maxTriangles = 60;

/** How the points of a figure lie to each other, as far as it is certain: what the solver may build on. */
export type Structure = {
  readonly points: readonly string[];
  /** Points on one line, in order, three or more. */
  readonly chains: readonly (readonly string[])[];
  /** `middle` lies between the others. */
  between(a: string, middle: string, b: string): boolean;
  /** A line is drawn from one to the other. */
  connected(a: string, b: string): boolean;
  /** A name for the ray from `vertex` through `point`: the same for all points on it. */
  ray(vertex: string, point: string): string;
  /** The points that lie on the line through a and b, in order from a to b, both included. */
  along(a: string, b: string): readonly string[];
  /** Three points pairwise connected that are not on one line. */
  readonly triangles: readonly (readonly [string, string, string])[];
  /** 1 or -1 for the side of the line a b that c is on; 0 where it is not known or too close. */
  side(a: string, b: string, c: string): number;
  /** The other ends of lines from a point, one for each ray. */
  rays(vertex: string): readonly string[];
};

export function readStructure(figure: Figure): Structure {
  const chains = chainsOf(figure);
  const stated = new Set(
    figure.between.flatMap(([a, m, b]) => [`${a} ${m} ${b}`, `${b} ${m} ${a}`]),
  );
  const chainWith = (...points: string[]) =>
    chains.length === 0
      ? undefined
      : chains.find((chain) => points.every((point) => chain.includes(point)));
  const between = (a: string, m: string, b: string): boolean => {
    const chain = chainWith(a, m, b);
    if (!chain) return stated.has(`${a} ${m} ${b}`);
    const [i, j, k] = [chain.indexOf(a), chain.indexOf(m), chain.indexOf(b)];
    return (i < j && j < k) || (k < j && j < i);
  };
  const drawn = new Set<string>();
  const connect = (a: string, b: string) => drawn.add(`${a} ${b}`).add(`${b} ${a}`);
  for (const { ends } of figure.lines) connect(ends[0], ends[1]);
  for (const { points } of figure.polygons) for (const [a, b] of sidesOf(points)) connect(a, b);
  for (const [a, m, b] of figure.between)
    for (const [p, q] of [
      [a, m],
      [m, b],
      [a, b],
    ] as Segment[])
      connect(p, q);
  for (const chain of chains)
    for (const a of chain) for (const b of chain) if (a !== b) connect(a, b);
  const connected = (a: string, b: string) => drawn.has(`${a} ${b}`);
  const sameRay = (vertex: string, a: string, b: string) =>
    a === b || between(vertex, a, b) || between(vertex, b, a);
  const rayNames = new Map<string, string>();
  const ray = (vertex: string, point: string): string => {
    const known = rayNames.get(`${vertex} ${point}`);
    if (known !== undefined) return known;
    const same = figure.points.filter((other) => other !== vertex && sameRay(vertex, point, other));
    const name = [...same, point].sort()[0] ?? point;
    rayNames.set(`${vertex} ${point}`, name);
    return name;
  };
  const rays = (vertex: string): readonly string[] => [
    ...new Set(
      figure.points.flatMap((other) =>
        other !== vertex && connected(vertex, other) ? [ray(vertex, other)] : [],
      ),
    ),
  ];
  const onOneLine = (a: string, b: string, c: string) =>
    between(a, b, c) || between(b, a, c) || between(a, c, b) || chainWith(a, b, c) !== undefined;
  const triangles: [string, string, string][] = [];
  figure.points.forEach((a, i) => {
    figure.points.slice(i + 1).forEach((b, j) => {
      if (!connected(a, b)) return;
      for (const c of figure.points.slice(i + j + 2))
        if (connected(a, c) && connected(b, c) && triangles.length < maxTriangles)
          if (!onOneLine(a, b, c)) triangles.push([a, b, c]);
    });
  });
  return {
    points: figure.points,
    chains,
    between,
    connected,
    ray,
    rays,
    triangles,
    along(a, b) {
      const chain = chainWith(a, b) ?? [a, b];
      return chain.indexOf(a) < chain.indexOf(b) ? chain : [...chain].reverse();
    },
    side: (a, b, c) => sideOf(figure, a, b, c),
  };
}

/** By the given positions; within 3 % of the distance it is left open. */
function sideOf({ places }: Figure, a: string, b: string, c: string): number {
  const [pa, pb, pc] = [places.get(a), places.get(b), places.get(c)];
  if (!pa || !pb || !pc) return 0;
  const height = cross(pa, pb, pc) / Math.max(Math.hypot(pb.x - pa.x, pb.y - pa.y), 1e-9);
  return Math.abs(height) < 3 ? 0 : Math.sign(height);
}

/** Groups of points that are said to lie on one line, each in its order; left out where the order is not certain. */
function chainsOf(figure: Figure): string[][] {
  let groups: Set<string>[] = figure.between.map((fact) => new Set(fact));
  for (let merged = true; merged; ) {
    merged = false;
    const next: Set<string>[] = [];
    for (const group of groups) {
      const known = next.find((other) => [...group].filter((point) => other.has(point)).length > 1);
      if (known) {
        for (const point of group) known.add(point);
        merged = true;
      } else next.push(new Set(group));
    }
    groups = next;
  }
  return groups.flatMap((group) => {
    const order = ordered(figure, [...group]);
    return order ? [order] : [];
  });
}

function ordered(figure: Figure, group: readonly string[]): string[] | undefined {
  const facts = figure.between.filter((fact) => fact.every((point) => group.includes(point)));
  const places = group.flatMap((point): Place[] => {
    const place = figure.places.get(point);
    return place ? [place] : [];
  });
  if (places.length === group.length) return byPlace(figure, group);
  if (group.length > 6) return undefined;
  const fits = permutations(group).filter((order) =>
    facts.every(([a, m, b]) => {
      const [i, j, k] = [order.indexOf(a), order.indexOf(m), order.indexOf(b)];
      return (i < j && j < k) || (k < j && j < i);
    }),
  );
  // Each order comes with its reverse.
  return fits.length === 2 ? fits[0] : undefined;
}

/** Along the longer extent; `undefined` where two points are too close to be told apart. */
function byPlace(figure: Figure, group: readonly string[]): string[] | undefined {
  const at = (point: string): Place => figure.places.get(point) ?? { x: 0, y: 0 };
  const extent = (of: (place: Place) => number): number => {
    const values = group.map((point) => of(at(point)));
    return Math.max(...values) - Math.min(...values);
  };
  const wide = extent(({ x }) => x) >= extent(({ y }) => y);
  const key = (point: string): number => (wide ? at(point).x : at(point).y);
  const order = [...group].sort((a, b) => key(a) - key(b));
  const close = order.some((point, index) => {
    const next = order[index + 1];
    return next !== undefined && key(next) - key(point) < 0.5;
  });
  return close ? undefined : order;
}

function permutations(list: readonly string[]): string[][] {
  if (list.length < 2) return [[...list]];
  return list.flatMap((first) =>
    permutations(list.filter((other) => other !== first)).map((rest) => [first, ...rest]),
  );
}

/** The three corners of a triangle, each with its arms. */
export function triangleCorners([a, b, c]: readonly [string, string, string]): readonly [
  Corner,
  Corner,
  Corner,
] {
  return [
    [b, a, c],
    [a, b, c],
    [a, c, b],
  ];
}
