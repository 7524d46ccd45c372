import type { Amount } from './amount.ts';
import { cornerOf } from './corner.ts';
import { combine, evaluate } from './evaluate.ts';
import type { Corner, Figure, Place, Segment } from './figure.ts';
import { angleAt, cross, degrees, distance, polygonArea } from './plane.ts';
import { shapeRelations, sidesOf } from './shape-relations.ts';

/** A state of the fit: where the points are, and the values of unknowns and radii. */
export type Trial = {
  readonly at: (point: string) => Place;
  readonly variables: ReadonlyMap<string, number>;
  readonly radius: (center: string) => number;
  /** Units of the drawing for one unit of the stated lengths. */
  readonly scale: number;
};

export type Residual = (trial: Trial) => number;

/** What the description demands, each as a number that is 0 where it holds; sizes are about 1. */
export function residualsOf(figure: Figure): Residual[] {
  const relations = shapeRelations(figure);
  const parallel = [...figure.parallel, ...relations.parallel];
  return [
    ...figure.equations.flatMap(({ left, right }) => equation(figure, left, right)),
    ...figure.between.flatMap(betweenResiduals),
    ...figure.midpoints.map(
      ([a, middle, b]): Residual =>
        ({ at }) =>
          distance(at(a), at(middle)) - distance(at(middle), at(b)),
    ),
    ...parallel.map(
      (lines): Residual =>
        (trial) =>
          slantOf(trial, lines),
    ),
    ...figure.perpendicular.map(
      ([one, two]): Residual =>
        (trial) =>
          alongOf(trial, one, two),
    ),
    ...relations.right.map(
      ([a, vertex, b]): Residual =>
        (trial) =>
          alongOf(trial, [vertex, a], [vertex, b]),
    ),
    ...relations.equalSides.flatMap((sides) =>
      sides.slice(1).map((side) => equalLengths(sides[0], side)),
    ),
    ...relations.equalAngles.flatMap((corners) =>
      corners.slice(1).map((corner) => equalAngles(corners[0], corner)),
    ),
    ...figure.bisectors.map(({ to, corner: [a, vertex, b] }) =>
      equalAngles([a, vertex, to], [to, vertex, b]),
    ),
    ...[...figure.circles].flatMap(([center, points]) =>
      points.map(
        (point): Residual =>
          ({ at, radius }) =>
            distance(at(center), at(point)) - radius(center),
      ),
    ),
    ...figure.tangents.map(({ line, center }) => tangency(figure, line, center)),
    ...figure.congruent.flatMap(([one, two]) => {
      const others = sidesOf(two);
      return sidesOf(one).flatMap((side, index) => equalLengths(side, others[index] ?? side));
    }),
    ...figure.similar.flatMap(similarity),
    ...assumedKinds(figure),
    ...assumedQuadrilaterals(figure),
  ];
}

/** Without positions and without a stated parallel, a trapezoid is drawn on BC, and a kite around A and C. */
function assumedQuadrilaterals(figure: Figure): Residual[] {
  return figure.polygons.flatMap(({ kind, points }): Residual[] => {
    const [a, b, c, d] = points;
    if (a === undefined || b === undefined || c === undefined || d === undefined) return [];
    if (points.every((point) => figure.places.has(point))) return [];
    const stated = figure.parallel.some((lines) => lines.flat().every((p) => points.includes(p)));
    if (kind === 'Trapezoid' && !stated) {
      const told = statedParallelSides(figure, points);
      return [
        (trial) =>
          slantOf(
            trial,
            told
              ? [
                  [a, b],
                  [d, c],
                ]
              : [
                  [a, d],
                  [b, c],
                ],
          ),
      ];
    }
    return kind === 'Kite' ? [equalLengths([a, b], [a, d]), equalLengths([c, b], [c, d])] : [];
  });
}

/** Lengths of AB and CD, but not of the other pair, tell that those are the bases. */
function statedParallelSides(figure: Figure, points: readonly string[]): boolean {
  const has = (side: Segment | undefined): boolean =>
    figure.equations.some(
      ({ left }) =>
        left.kind === 'measure' &&
        left.measure.kind === 'length' &&
        side !== undefined &&
        left.measure.points.every((point) => side.includes(point)),
    );
  const [ab, bc, cd, da] = sidesOf(points);
  return has(ab) && has(cd) && !(has(bc) && has(da));
}

/** Where a kind of triangle leaves open which corner is meant and no position tells, the first corner is drawn so. */
function assumedKinds(figure: Figure): Residual[] {
  return figure.kinds.flatMap(({ kind, points }) => {
    const [a, b, c] = points;
    if (a === undefined || b === undefined || c === undefined || points.length !== 3) return [];
    if (points.every((point) => figure.places.has(point))) return [];
    const stated = figure.perpendicular.some((lines) =>
      lines.flat().every((p) => points.includes(p)),
    );
    if (kind === 'Isosceles') return [equalLengths([a, b], [a, c])];
    if (kind === 'Right' && !stated)
      return [
        ({ at }: Trial) => {
          // Whichever corner is nearest to a right angle.
          const corners = [
            angleAt(at(c), at(a), at(b)),
            angleAt(at(a), at(b), at(c)),
            angleAt(at(b), at(c), at(a)),
          ];
          return Math.min(...corners.map((angle) => Math.abs(angle - Math.PI / 2)));
        },
      ];
    return [];
  });
}

function equation(figure: Figure, left: Amount, right: Amount): Residual[] {
  const angular = mentionsAngle(left) || mentionsAngle(right);
  const size = angular ? 1 / 57.3 : undefined;
  return [
    (trial) => {
      const one = sizeOf(figure, left, trial);
      const two = sizeOf(figure, right, trial);
      if (one === undefined || two === undefined) return 0;
      return (one - two) * (size ?? trial.scale);
    },
  ];
}

function mentionsAngle(amount: Amount): boolean {
  if (amount.kind === 'combined') return amount.parts.some(mentionsAngle);
  return amount.kind === 'measure' && /angle|arc/.test(amount.measure.kind);
}

/** The size of an amount in a trial, in the description's own units and degrees. */
export function sizeOf(figure: Figure, amount: Amount, trial: Trial): number | undefined {
  switch (amount.kind) {
    case 'asked':
      return undefined;
    case 'expression':
      return evaluate(amount.expression, trial.variables);
    case 'combined': {
      const values = amount.parts.map((part) => sizeOf(figure, part, trial));
      return values.reduce((one, two) =>
        one === undefined || two === undefined ? undefined : combine(amount.op, one, two),
      );
    }
    case 'measure':
      return measured(figure, amount.measure, trial);
  }
}

function measured(
  figure: Figure,
  measure: Extract<Amount, { kind: 'measure' }>['measure'],
  trial: Trial,
): number | undefined {
  const { at, radius, scale } = trial;
  switch (measure.kind) {
    case 'length':
      return distance(at(measure.points[0]), at(measure.points[1])) / scale;
    case 'angle': {
      const corner = cornerOf(figure, measure.points);
      if (!corner) return trial.variables.get(`angle ${measure.points[0]}`);
      return degrees(angleAt(at(corner[0]), at(corner[1]), at(corner[2])));
    }
    case 'arc': {
      const [a, b] = [measure.points[0], measure.points.at(-1)];
      const center = centerOfArc(figure, measure.points);
      if (a === undefined || b === undefined || center === undefined) return undefined;
      return degrees(angleAt(at(a), at(center), at(b)));
    }
    case 'radius':
      return radius(measure.points[0]) / scale;
    case 'diameter':
      return (2 * radius(measure.points[0])) / scale;
    case 'circumference':
      return (2 * Math.PI * radius(measure.points[0])) / scale;
    case 'perimeter':
      return (
        sidesOf(measure.points).reduce((sum, [a, b]) => sum + distance(at(a), at(b)), 0) / scale
      );
    case 'area':
      if (measure.shape === 'Circle')
        return Math.PI * (radius(measure.points[0] ?? '') / scale) ** 2;
      return polygonArea(measure.points.map(at)) / scale ** 2;
  }
}

/** The circle that an arc is part of: the only one with both ends on it. */
export function centerOfArc(figure: Figure, points: readonly string[]): string | undefined {
  const fits = [...figure.circles].filter(([, on]) => points.every((point) => on.includes(point)));
  return fits.length === 1 ? fits[0]?.[0] : undefined;
}

function betweenResiduals([a, middle, b]: Corner): Residual[] {
  return [
    ({ at }) => cross(at(a), at(middle), at(b)) / Math.max(distance(at(a), at(b)), 0.1),
    ({ at }) => {
      const whole = Math.max(distance(at(a), at(b)), 0.1);
      return Math.max(0, distance(at(a), at(middle)) + distance(at(middle), at(b)) - whole - 1e-6);
    },
  ];
}

function slantOf({ at }: Trial, [[a, b], [c, d]]: readonly [Segment, Segment]): number {
  const turn =
    (at(b).x - at(a).x) * (at(d).y - at(c).y) - (at(b).y - at(a).y) * (at(d).x - at(c).x);
  return turn / Math.max(distance(at(a), at(b)) * distance(at(c), at(d)), 0.01);
}

function alongOf({ at }: Trial, [a, b]: Segment, [c, d]: Segment): number {
  const along =
    (at(b).x - at(a).x) * (at(d).x - at(c).x) + (at(b).y - at(a).y) * (at(d).y - at(c).y);
  return along / Math.max(distance(at(a), at(b)) * distance(at(c), at(d)), 0.01);
}

function equalLengths(one: Segment | undefined, [c, d]: Segment): Residual {
  return ({ at }) => (one ? distance(at(one[0]), at(one[1])) - distance(at(c), at(d)) : 0);
}

function equalAngles(one: Corner | undefined, [d, e, f]: Corner): Residual {
  return ({ at }) =>
    one ? angleAt(at(one[0]), at(one[1]), at(one[2])) - angleAt(at(d), at(e), at(f)) : 0;
}

/** A tangent through a point of the circle touches there; else the line keeps the radius as its distance. */
function tangency(figure: Figure, line: Segment, center: string): Residual {
  const on = figure.circles.get(center) ?? [];
  const touch = line.find((end) => on.includes(end));
  if (touch !== undefined) {
    const other = line[0] === touch ? line[1] : line[0];
    return (trial) => alongOf(trial, [touch, center], [touch, other]);
  }
  return ({ at, radius }) => {
    const height = cross(at(line[0]), at(line[1]), at(center));
    return Math.abs(height) / Math.max(distance(at(line[0]), at(line[1])), 0.1) - radius(center);
  };
}

function similarity([one, two]: readonly [readonly string[], readonly string[]]): Residual[] {
  const sides = sidesOf(one);
  const others = sidesOf(two);
  const [first] = sides;
  const [firstOther] = others;
  if (sides.length !== others.length || !first || !firstOther) return [];
  return sides.slice(1).map((side, index): Residual => {
    const other = others[index + 1] ?? firstOther;
    return ({ at }) => {
      const length = ([a, b]: Segment): number => Math.max(distance(at(a), at(b)), 0.01);
      return Math.log((length(side) * length(firstOther)) / (length(other) * length(first)));
    };
  });
}
