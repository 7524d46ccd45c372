import { createRandom } from '../random.ts';
import type { Amount } from './amount.ts';
import { maxConstructedPoints } from './description.ts';
import { evaluateConstant, variablesOf } from './evaluate.ts';
import type { Figure, Place, Segment } from './figure.ts';
import { firstPlaces } from './first-places.ts';
import { leastSquares } from './least-squares.ts';
import { centroid, cross, distance } from './plane.ts';
import { type Residual, residualsOf, type Trial } from './residuals.ts';
import { sidesOf } from './shape-relations.ts';

export type Construction = {
  /** In any unit, y down. */
  readonly places: ReadonlyMap<string, Place>;
  /** Of the circles, in the same unit. */
  readonly radii: ReadonlyMap<string, number>;
  /** The drawing obeys all that is stated, within about 2 %. */
  readonly toScale: boolean;
};

/** Root mean square of the residuals above which a drawing is called not to scale. */
const scaleTolerance = 0.02;

/**
 * Positions for the points of a figure from its lengths, angles and relations, by least squares from a few starts; a
 * point that has a position keeps it. Points beyond `maxConstructedPoints` are only spread out.
 */
export function construct(figure: Figure): Construction {
  const residuals = residualsOf(figure);
  const tooMany = figure.points.length > maxConstructedPoints || residuals.length > 300;
  let best: { readonly construction: Construction; readonly off: number } | undefined;
  for (let start = 0; start < 4; start += 1) {
    const first = firstPlaces(figure, createRandom(start + 1), start * 0.25);
    const fitted = tooMany ? asPlaced(figure, first) : fitPlaces(figure, residuals, first);
    if (!best || fitted.off < best.off * 0.5) best = fitted;
    if (tooMany || best.off < scaleTolerance / 4 || figure.points.length > 16) break;
  }
  return best?.construction ?? { places: new Map(), radii: new Map(), toScale: false };
}

function asPlaced(figure: Figure, places: ReadonlyMap<string, Place>) {
  const all = new Map([...places, ...figure.places]);
  const radii = new Map([...figure.circles].map(([center]) => [center, 1]));
  return { construction: { places: all, radii, toScale: false }, off: 1 };
}

function fitPlaces(
  figure: Figure,
  residuals: readonly Residual[],
  first: ReadonlyMap<string, Place>,
) {
  const given = givenPlaces(figure);
  const free = figure.points.filter((point) => !given.has(point));
  const variables = unknownsOf(figure);
  const centers = [...figure.circles.keys()];
  const unit = typicalLength(figure);
  const start = [
    ...free.flatMap((point) => {
      const { x, y } = first.get(point) ?? { x: 0, y: 0 };
      return [x, y];
    }),
    ...variables.map(({ start: value, size }) => value / size),
    ...centers.map(() => 1),
    // The logarithm of the scale; it is fixed at first unless positions are given.
    ...(given.size > 1 ? [0] : []),
  ];
  const indices = new Map(free.map((point, index) => [point, index * 2]));
  const trialOf = (point: readonly number[]): Trial => {
    const read = (index: number): number => point[index] ?? 0;
    const offset = free.length * 2;
    const radiusAt = offset + variables.length;
    return {
      at: (name) => {
        const index = indices.get(name);
        if (index !== undefined) return { x: read(index), y: read(index + 1) };
        return given.get(name) ?? { x: 0, y: 0 };
      },
      variables: new Map(
        variables.map(({ name, size }, index) => [name, read(offset + index) * size]),
      ),
      radius: (center) => Math.abs(read(radiusAt + centers.indexOf(center))),
      scale: (given.size > 1 ? Math.exp(read(radiusAt + centers.length)) : 1) / unit,
    };
  };
  const soft = preferences(figure, free, first);
  const all = (point: readonly number[]): number[] => {
    const trial = trialOf(point);
    return [...residuals, ...soft].map((residual) => residual(trial));
  };
  const iterations = free.length > 12 ? 14 : 40;
  const solved = leastSquares(all, start, iterations);
  const hard = (point: readonly number[]): number[] => {
    const trial = trialOf(point);
    const anchors = point.map((value, index) => (value - (solved.point[index] ?? 0)) * 1e-4);
    return [...residuals.map((residual) => residual(trial)), ...anchors];
  };
  // Then the demands alone, from where the wishes led.
  const { point } = leastSquares(hard, solved.point, 12);
  const trial = trialOf(point);
  const squares = residuals.map((residual) => residual(trial) ** 2);
  const off = Math.sqrt(
    squares.reduce((sum, square) => sum + square, 0) / Math.max(squares.length, 1),
  );
  const fitted = new Map(figure.points.map((name) => [name, trial.at(name)]));
  const places = given.size > 0 ? toPercent(figure, fitted) : levelled(figure, fitted);
  const size = given.size > 0 ? 30 : 1;
  const radii = new Map(centers.map((center) => [center, trial.radius(center) * size]));
  return { construction: { places, radii, toScale: off < scaleTolerance }, off };
}

/** Given positions around the origin, about one in size. */
function givenPlaces(figure: Figure): Map<string, Place> {
  const { x, y } = centroid([...figure.places.values()]);
  return new Map(
    [...figure.places].map(([point, place]) => [
      point,
      { x: (place.x - x) / 30, y: (place.y - y) / 30 },
    ]),
  );
}

/** Back from the units of `givenPlaces`. */
function toPercent(figure: Figure, places: ReadonlyMap<string, Place>): Map<string, Place> {
  const { x, y } = centroid([...figure.places.values()]);
  return new Map(
    [...places].map(([point, place]) => [point, { x: place.x * 30 + x, y: place.y * 30 + y }]),
  );
}

/** Turned until the lowest side of the first polygon, or the first parallel, or the first line, is level. */
function levelled(figure: Figure, places: ReadonlyMap<string, Place>): Map<string, Place> {
  const at = (point: string): Place => places.get(point) ?? { x: 0, y: 0 };
  const [polygon] = figure.polygons;
  const height = ([a, b]: Segment): number => at(a).y + at(b).y;
  const sides = polygon ? [...sidesOf(polygon.points)].sort((a, b) => height(b) - height(a)) : [];
  const side = sides[0] ?? figure.parallel[0]?.[0] ?? figure.lines[0]?.ends;
  if (!side) return new Map(places);
  const [a, b] = at(side[0]).x < at(side[1]).x ? side : [side[1], side[0]];
  const turn = Math.atan2(at(b).y - at(a).y, at(b).x - at(a).x);
  const [cos, sin] = [Math.cos(-turn), Math.sin(-turn)];
  return new Map(
    [...places].map(([point, { x, y }]) => [point, { x: x * cos - y * sin, y: x * sin + y * cos }]),
  );
}

/** The mean of the stated lengths, so that the fit works with numbers near 1. */
function typicalLength(figure: Figure): number {
  const lengths = figure.equations.flatMap(({ left, right }) =>
    [
      [left, right],
      [right, left],
    ].flatMap(([one, two]) => {
      if (one?.kind !== 'measure' || two?.kind !== 'expression') return [];
      const value = evaluateConstant(two.expression);
      if (value === undefined || value <= 0) return [];
      switch (one.measure.kind) {
        case 'length':
          return [value / 1.7];
        case 'radius':
          return [value];
        case 'diameter':
          return [value / 2];
        default:
          return [];
      }
    }),
  );
  return lengths.length === 0
    ? 1
    : lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
}

type Unknown = { readonly name: string; readonly start: number; readonly size: number };

/** Unknowns of expressions, and numbered angles; degrees start at 50. */
function unknownsOf(figure: Figure): Unknown[] {
  const found = new Map<string, Unknown>();
  const unit = typicalLength(figure);
  const visit = (amount: Amount, angular: boolean): void => {
    if (amount.kind === 'combined') for (const part of amount.parts) visit(part, angular);
    if (
      amount.kind === 'measure' &&
      amount.measure.kind === 'angle' &&
      amount.measure.points.length === 1
    ) {
      const name = `angle ${amount.measure.points[0]}`;
      found.set(name, { name, start: 50, size: 57.3 });
    }
    if (amount.kind !== 'expression') return;
    for (const name of variablesOf(amount.expression))
      if (!found.has(name))
        found.set(
          name,
          angular ? { name, start: 30, size: 20 } : { name, start: unit, size: unit },
        );
  };
  for (const { left, right } of figure.equations) {
    const angular = [left, right].some(isAngular);
    visit(left, angular);
    visit(right, angular);
  }
  return [...found.values()];
}

function isAngular(amount: Amount): boolean {
  if (amount.kind === 'combined') return amount.parts.some(isAngular);
  return amount.kind === 'measure' && /angle|arc/.test(amount.measure.kind);
}

/** What a figure should look like where nothing else is said: near the first guess, corners convex, points apart. */
function preferences(
  figure: Figure,
  free: readonly string[],
  first: ReadonlyMap<string, Place>,
): Residual[] {
  const near = free.flatMap((point): Residual[] => {
    const { x, y } = first.get(point) ?? { x: 0, y: 0 };
    return [({ at }) => (at(point).x - x) * 0.01, ({ at }) => (at(point).y - y) * 0.01];
  });
  const convex = figure.polygons.flatMap(({ points }) => {
    if (points.length < 4 || points.length > 12) return [];
    // Turning the way the first guess turns.
    const middle = centroid(points.map((point) => first.get(point) ?? { x: 0, y: 0 }));
    const [a, b] = points.map((point) => first.get(point) ?? middle);
    const turn = a && b && cross(middle, a, b) > 0 ? -1 : 1;
    return points.map((point, index): Residual => {
      const next = points[(index + 1) % points.length] ?? point;
      const last = points[(index + 2) % points.length] ?? point;
      return ({ at }) => 0.5 * Math.max(0, 0.1 + turn * cross(at(point), at(next), at(last)));
    });
  });
  const few = figure.points.length <= 12 ? figure.points : [];
  const apart = few.flatMap((one, index) =>
    few.slice(index + 1).flatMap((two): Residual[] => {
      if (!free.includes(one) && !free.includes(two)) return [];
      return [({ at }) => 0.3 * Math.max(0, 0.3 - distance(at(one), at(two)))];
    }),
  );
  const long = figure.lines.map(
    ({ ends: [a, b] }): Residual =>
      ({ at }) =>
        0.05 * Math.max(0, 1 - distance(at(a), at(b))),
  );
  return [...near, ...convex, ...apart, ...long];
}
