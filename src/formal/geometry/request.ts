import * as v from 'valibot';
import type { Amount, Measure } from './amount.ts';
import type { Figure } from './figure.ts';

/** What can be asked of a geometry figure. Points are names of the description. */
export type PartRequest =
  /** An angle by three points, the vertex in the middle, or by its vertex alone. */
  | { readonly kind: 'angle' | 'length' | 'arc'; readonly points: readonly string[] }
  /** Without points: of the only polygon, or else of the only circle. */
  | { readonly kind: 'area' | 'perimeter'; readonly points?: readonly string[] }
  /** Without a centre: of the only circle. */
  | { readonly kind: 'radius' | 'diameter' | 'circumference'; readonly points?: readonly string[] }
  | { readonly kind: 'variable'; readonly name: string }
  /** What the description itself asks for: its only `?` or `Find(...)`. */
  | { readonly kind: 'asked' };

export type GeometryRequest =
  | PartRequest
  | { readonly kind: 'sum'; readonly of: readonly PartRequest[] };

const pointName = v.pipe(v.string(), v.minLength(1), v.maxLength(20));
const points = v.array(pointName);
const part = v.variant('kind', [
  v.strictObject({
    kind: v.literal('angle'),
    points: v.pipe(
      points,
      v.check(({ length }) => length === 1 || length === 3),
    ),
  }),
  v.strictObject({ kind: v.literal('length'), points: v.pipe(points, v.length(2)) }),
  v.strictObject({ kind: v.literal('arc'), points: v.pipe(points, v.length(2)) }),
  v.strictObject({ kind: v.picklist(['area', 'perimeter']), points: v.exactOptional(points) }),
  v.strictObject({
    kind: v.picklist(['radius', 'diameter', 'circumference']),
    points: v.exactOptional(v.pipe(points, v.length(1))),
  }),
  v.strictObject({ kind: v.literal('variable'), name: pointName }),
  v.strictObject({ kind: v.literal('asked') }),
]);
const sum = v.strictObject({
  kind: v.literal('sum'),
  of: v.pipe(v.array(part), v.minLength(2), v.maxLength(12)),
});

/** A request from JSON; a sentence that says what was expected where it is none. */
export function readGeometryRequest(
  json: unknown,
): { readonly request: GeometryRequest } | { readonly problem: string } {
  const read = v.safeParse(v.union([part, sum]), json);
  if (read.success) return { request: read.output };
  return {
    problem:
      'A geometry request is an object with a kind: "angle" (points: 1 or 3), "length" or "arc" (points: 2), ' +
      '"area", "perimeter", "radius", "diameter", "circumference" (points may be absent), "variable" (name), ' +
      '"sum" (of: requests) or "asked".',
  };
}

/** What is to be found, as a measure or an unknown; a reason where the figure does not say which one is meant. */
export function measureOfRequest(
  figure: Figure,
  request: Exclude<PartRequest, { kind: 'variable' }>,
): Measure | { readonly variable: string } | { readonly reason: string } {
  switch (request.kind) {
    case 'angle':
    case 'arc':
      return { kind: request.kind, points: request.points };
    case 'length': {
      const [a, b] = request.points;
      return a === undefined || b === undefined || a === b
        ? { reason: 'A length has two different ends.' }
        : { kind: 'length', points: [a, b] };
    }
    case 'radius':
    case 'diameter':
    case 'circumference': {
      const center = request.points?.[0] ?? onlyCircle(figure);
      if (center === undefined || !figure.circles.has(center))
        return { reason: 'It is not plain which circle is meant.' };
      return { kind: request.kind, points: [center] };
    }
    case 'area':
    case 'perimeter':
      return extentOf(figure, request.kind, request.points);
    case 'asked':
      return askedOf(figure);
  }
}

function onlyCircle(figure: Figure): string | undefined {
  return figure.circles.size === 1 ? [...figure.circles.keys()][0] : undefined;
}

function extentOf(
  figure: Figure,
  kind: 'area' | 'perimeter',
  points: readonly string[] | undefined,
): Measure | { readonly reason: string } {
  const [only] = points ?? [];
  if (points?.length === 1 && only !== undefined && figure.circles.has(only))
    return kind === 'perimeter'
      ? { kind: 'circumference', points: [only] }
      : { kind, shape: 'Circle', points: [only] };
  if (points && points.length > 2) {
    const kindOf = figure.polygons.find((polygon) => sameRing(polygon.points, points))?.kind;
    return { kind, shape: kindOf ?? (points.length === 3 ? 'Triangle' : 'Polygon'), points };
  }
  const rings = figure.polygons.filter(
    (polygon, index) =>
      !figure.polygons.slice(0, index).some((other) => sameRing(other.points, polygon.points)),
  );
  const [ring] = rings;
  if (ring && rings.length === 1) return { kind, shape: ring.kind, points: ring.points };
  const center = onlyCircle(figure);
  if (center !== undefined && rings.length === 0) return extentOf(figure, kind, [center]);
  return { reason: 'It is not plain which figure is meant.' };
}

function sameRing(one: readonly string[], two: readonly string[]): boolean {
  return one.length === two.length && one.every((point) => two.includes(point));
}

/** The only thing that the description asks for. */
export function askedOf(
  figure: Figure,
): Measure | { readonly variable: string } | { readonly reason: string } {
  const seen = new Map(figure.asked.map((amount) => [JSON.stringify(amount), amount]));
  const [amount] = seen.values();
  if (seen.size !== 1 || amount === undefined)
    return { reason: 'The description does not say which one value is asked for.' };
  return askedAmount(amount);
}

function askedAmount(
  amount: Amount,
): Measure | { readonly variable: string } | { readonly reason: string } {
  if (amount.kind === 'measure') return amount.measure;
  if (amount.kind === 'expression' && amount.expression.op === 'variable')
    return { variable: amount.expression.name };
  return { reason: 'What the description asks for cannot be solved.' };
}
