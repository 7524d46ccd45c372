import type { Corner, Figure, Segment } from './figure.ts';
import { angleAt, distance } from './plane.ts';

/** What the name of a shape says about its sides and angles. */
export type ShapeRelations = {
  readonly equalSides: readonly (readonly Segment[])[];
  readonly parallel: readonly (readonly [Segment, Segment])[];
  readonly right: readonly Corner[];
  readonly equalAngles: readonly (readonly Corner[])[];
};

export function sidesOf(points: readonly string[]): Segment[] {
  return points.map(
    (point, index): Segment => [point, points[(index + 1) % points.length] ?? point],
  );
}

export function cornersOf(points: readonly string[]): Corner[] {
  return points.map(
    (point, index): Corner => [
      points.at(index - 1) ?? point,
      point,
      points[(index + 1) % points.length] ?? point,
    ],
  );
}

/** The relations of all shapes of a figure; what a name leaves open is decided by the positions where they are given. */
export function shapeRelations(figure: Figure): ShapeRelations {
  const equalSides: Segment[][] = [];
  const parallel: [Segment, Segment][] = [];
  const right: Corner[] = [];
  const equalAngles: Corner[][] = [];
  for (const { kind, points } of figure.polygons) {
    const [ab, bc, cd, da] = sidesOf(points);
    if (!ab || !bc || !cd) continue;
    if (/^(?:Square|Rectangle|Rhombus|Parallelogram)$/.test(kind) && da) {
      // Opposite sides point the same way when read as AB and DC.
      parallel.push([ab, [cd[1], cd[0]]], [bc, [da[1], da[0]]]);
      if (kind === 'Square' || kind === 'Rhombus') equalSides.push([ab, bc, cd, da]);
      else equalSides.push([ab, cd], [bc, da]);
      const corners = cornersOf(points);
      if (kind === 'Square' || kind === 'Rectangle') right.push(...corners);
      else equalAngles.push(...opposite(corners));
    }
    if (kind === 'Trapezoid' && da) {
      const sides = trapezoidBases(figure, points);
      if (sides) parallel.push(sides);
    }
    if (kind === 'Kite' && da) {
      const pairs = kitePairs(figure, points);
      if (pairs) equalSides.push(...pairs);
    }
  }
  for (const { kind, points } of figure.kinds) {
    if (kind === 'Equilateral' || kind === 'Regular') {
      equalSides.push(sidesOf(points));
      equalAngles.push(cornersOf(points));
    }
    if (kind === 'Isosceles' && points.length === 3) {
      const apex = isoscelesApex(figure, points);
      const feet = points.filter((point) => point !== apex);
      const [a, b] = feet;
      if (apex !== undefined && a !== undefined && b !== undefined) {
        equalSides.push([
          [apex, a],
          [apex, b],
        ]);
        equalAngles.push([
          [apex, a, b],
          [apex, b, a],
        ]);
      }
    }
    if (kind === 'Right' && points.length === 3) {
      const corner = rightCorner(figure, points);
      if (corner) right.push(corner);
    }
  }
  return { equalSides, parallel, right, equalAngles };
}

function opposite(corners: readonly Corner[]): Corner[][] {
  const [a, b, c, d] = corners;
  return a && b && c && d
    ? [
        [a, c],
        [b, d],
      ]
    : [];
}

/** Positions of all of the points, `undefined` unless each is given. */
function placesOf(figure: Figure, points: readonly string[]) {
  const places = points.flatMap((point) => figure.places.get(point) ?? []);
  return places.length === points.length ? places : undefined;
}

/** The bases, in the same direction; stated, or the pair of sides that is nearer to parallel; else AB and DC. */
function trapezoidBases(figure: Figure, points: readonly string[]): [Segment, Segment] | undefined {
  const [a, b, c, d] = points;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  const stated = figure.parallel.some(
    (lines) =>
      lines.flat().every((point) => points.includes(point)) && new Set(lines.flat()).size === 4,
  );
  const places = placesOf(figure, points);
  if (stated || !places) return undefined;
  const [pa, pb, pc, pd] = places;
  if (!pa || !pb || !pc || !pd) return undefined;
  const first = slant(pa, pb, pd, pc);
  const second = slant(pb, pc, pa, pd);
  return first < second
    ? [
        [a, b],
        [d, c],
      ]
    : [
        [b, c],
        [a, d],
      ];
}

type At = { readonly x: number; readonly y: number };

/** The sine of the angle between two directions, without sign. */
function slant(a: At, b: At, c: At, d: At): number {
  const turn = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x);
  return Math.abs(turn) / Math.max(distance(a, b) * distance(c, d), 1e-9);
}

/** The two pairs of equal neighbours; by the positions, else around A and C. */
function kitePairs(figure: Figure, points: readonly string[]): Segment[][] | undefined {
  const [a, b, c, d] = points;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  const [pa, pb, pc, pd] = placesOf(figure, points) ?? [];
  if (!pa || !pb || !pc || !pd) return undefined;
  const aroundA = Math.abs(distance(pa, pb) - distance(pa, pd));
  const aroundB = Math.abs(distance(pb, pa) - distance(pb, pc));
  return aroundA <= aroundB
    ? [
        [
          [a, b],
          [a, d],
        ],
        [
          [c, b],
          [c, d],
        ],
      ]
    : [
        [
          [b, a],
          [b, c],
        ],
        [
          [d, a],
          [d, c],
        ],
      ];
}

/** Which corner has the equal sides: the positions tell; without them it is not known. */
function isoscelesApex(figure: Figure, points: readonly string[]): string | undefined {
  const [pa, pb, pc] = placesOf(figure, points) ?? [];
  if (!pa || !pb || !pc) return undefined;
  const gaps = [
    Math.abs(distance(pa, pb) - distance(pa, pc)),
    Math.abs(distance(pb, pa) - distance(pb, pc)),
    Math.abs(distance(pc, pa) - distance(pc, pb)),
  ];
  return points[gaps.indexOf(Math.min(...gaps))];
}

/** Where a right triangle has its right angle: the positions tell; without them it is not known. */
function rightCorner(figure: Figure, points: readonly string[]): Corner | undefined {
  const [pa, pb, pc] = placesOf(figure, points) ?? [];
  if (!pa || !pb || !pc) return undefined;
  const off = [angleAt(pc, pa, pb), angleAt(pa, pb, pc), angleAt(pb, pc, pa)].map((angle) =>
    Math.abs(angle - Math.PI / 2),
  );
  return cornersOf(points)[off.indexOf(Math.min(...off))];
}
