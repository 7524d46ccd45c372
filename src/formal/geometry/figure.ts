import { type Amount, amountOf, lineOf, pointsOf } from './amount.ts';
import type { Call, GeometryDescription, Term } from './description.ts';
import { evaluateConstant } from './evaluate.ts';
import { parseExpression } from './parse-expression.ts';

export type Place = { readonly x: number; readonly y: number };
export type Segment = readonly [string, string];

/** An angle: arm, vertex, arm. */
export type Corner = readonly [string, string, string];

/** What a description says, sorted by what it is about. `form` is the place in `description.forms`. */
export type Figure = {
  /** Every point that is named, in the order of the text. */
  readonly points: readonly string[];
  /** In percent of width and height, from the top left, where they are given. */
  readonly places: ReadonlyMap<string, Place>;
  readonly lines: readonly { readonly kind: 'Line' | 'Ray' | 'Segment'; readonly ends: Segment }[];
  readonly polygons: readonly {
    readonly kind: string;
    readonly points: readonly string[];
    readonly form: number;
  }[];
  /** Centres, with the points that lie on the circle. */
  readonly circles: ReadonlyMap<string, readonly string[]>;
  /** The middle point lies between the outer two. */
  readonly between: readonly Corner[];
  readonly midpoints: readonly Corner[];
  readonly parallel: readonly (readonly [Segment, Segment])[];
  readonly perpendicular: readonly (readonly [Segment, Segment])[];
  /** A ray from the vertex, and the angle it halves. */
  readonly bisectors: readonly { readonly to: string; readonly corner: Corner }[];
  readonly tangents: readonly { readonly line: Segment; readonly center: string }[];
  readonly similar: readonly (readonly [readonly string[], readonly string[]])[];
  readonly congruent: readonly (readonly [readonly string[], readonly string[]])[];
  /** `Isosceles`, `Equilateral`, `Right`, `Regular` with the points of what they are said of. */
  readonly kinds: readonly { readonly kind: string; readonly points: readonly string[] }[];
  readonly equations: readonly {
    readonly left: Amount;
    readonly right: Amount;
    readonly form: number;
  }[];
  /** What is asked for: of `Find(...)` and of `Equals(...,?)`. */
  readonly asked: readonly Amount[];
  /** Those of `Equals(...,?)`: the figure itself has a question mark there. */
  readonly blanks: readonly Amount[];
};

type Mutable<T> = {
  -readonly [K in keyof T]: T[K] extends ReadonlyMap<infer Key, infer Value>
    ? Map<Key, Value>
    : T[K] extends readonly (infer Item)[]
      ? Item[]
      : T[K];
};

const polygonShapes =
  /^(?:Triangle|Quadrilateral|Parallelogram|Square|Rectangle|Rhombus|Trapezoid|Kite|Polygon|Pentagon|Hexagon|Heptagon|Octagon|Shape)$/;

export function readFigure(description: GeometryDescription): Figure {
  const figure: Mutable<Figure> = {
    points: [],
    places: new Map(),
    lines: [],
    polygons: [],
    circles: new Map(),
    between: [],
    midpoints: [],
    parallel: [],
    perpendicular: [],
    bisectors: [],
    tangents: [],
    similar: [],
    congruent: [],
    kinds: [],
    equations: [],
    asked: [],
    blanks: [],
  };
  const seen = new Set<string>();
  description.forms.forEach((form, index) => {
    collectPoints(form, seen);
    readShapes(form, index, figure);
    readStatement(form, index, figure);
  });
  return { ...figure, points: [...seen] };
}

/** The names that stand for points: arguments of shapes, but not the numbers of angles. */
function collectPoints(term: Term, seen: Set<string>): void {
  if (term.kind !== 'call') return;
  for (const arg of term.args) collectPoints(arg, seen);
  const isShape =
    polygonShapes.test(term.predicate) ||
    /^(?:Point|Line|Ray|Segment|Circle|Arc|Angle|Sector)$/.test(term.predicate);
  const onSomething = /^(?:PointLiesOn|IsMidpoint|IntersectAt)/.test(term.predicate);
  if (!isShape && !onSomething) return;
  const names = term.predicate === 'Circle' ? term.args.slice(0, 1) : term.args;
  for (const arg of names)
    if (
      arg.kind === 'name' &&
      /^[A-Z][\w']*$/i.test(arg.name) &&
      !/^(?:radius|angle)/.test(arg.name)
    )
      seen.add(arg.name);
}

/** Shapes are figures wherever they stand: `Isosceles(Triangle(A,B,C))` draws the triangle too. */
function readShapes(term: Term, form: number, figure: Mutable<Figure>): void {
  if (term.kind !== 'call') return;
  const { predicate } = term;
  for (const arg of term.args) readShapes(arg, form, figure);
  const points = pointsOf(term);
  const ends = lineOf(term);
  if (ends && (predicate === 'Line' || predicate === 'Ray' || predicate === 'Segment'))
    figure.lines.push({ kind: predicate, ends });
  else if (
    polygonShapes.test(predicate) &&
    points.length > 2 &&
    new Set(points).size === points.length
  )
    figure.polygons.push({ kind: predicate, points, form });
  else if (predicate === 'Angle' && points.length === 3 && new Set(points).size === 3) {
    const [a = '', vertex = '', b = ''] = points;
    figure.lines.push({ kind: 'Line', ends: [vertex, a] }, { kind: 'Line', ends: [vertex, b] });
  } else if (predicate === 'Circle' && points[0] !== undefined) addToCircle(figure, points[0], []);
  else if (predicate === 'Point') readPlace(term, figure);
}

function readPlace({ args }: Call, figure: Mutable<Figure>): void {
  const [point, ...at] = args;
  const [x, y] = at.map((term) => {
    const expression = term.kind === 'value' ? parseExpression(term.text) : undefined;
    return expression && evaluateConstant(expression);
  });
  if (point?.kind === 'name' && x !== undefined && y !== undefined)
    figure.places.set(point.name, { x, y });
}

function addToCircle(figure: Mutable<Figure>, center: string, points: readonly string[]): void {
  figure.circles.set(center, [...new Set([...(figure.circles.get(center) ?? []), ...points])]);
}

function readStatement(form: Call, index: number, figure: Mutable<Figure>): void {
  const [first, second, third] = form.args;
  const point = pointsOf(first)[0];
  const lines = [lineOf(first), lineOf(second)] as const;
  const circle =
    second?.kind === 'call' && second.predicate === 'Circle' ? pointsOf(second)[0] : undefined;
  switch (form.predicate) {
    case 'Equals': {
      const [left, right] = [amountOf(first), amountOf(second)];
      const blank = left?.kind === 'asked' ? right : right?.kind === 'asked' ? left : undefined;
      if (blank && blank.kind !== 'asked') {
        figure.asked.push(blank);
        figure.blanks.push(blank);
      } else if (left && right) figure.equations.push({ left, right, form: index });
      break;
    }
    case 'Find': {
      const amount = amountOf(first);
      if (amount) figure.asked.push(amount);
      break;
    }
    case 'PointLiesOnLine':
    case 'IsMidpointOf':
      if (point !== undefined && lines[1] && !lines[1].includes(point)) {
        const fact: Corner = [lines[1][0], point, lines[1][1]];
        figure.between.push(fact);
        if (form.predicate === 'IsMidpointOf') figure.midpoints.push(fact);
      }
      break;
    case 'IntersectAt': {
      const at = pointsOf(third)[0];
      for (const ends of lines)
        if (at !== undefined && ends && !ends.includes(at))
          figure.between.push([ends[0], at, ends[1]]);
      break;
    }
    case 'PointLiesOnCircle':
      if (point !== undefined && circle !== undefined) addToCircle(figure, circle, [point]);
      break;
    case 'IsRadiusOf':
    case 'IsDiameterOf':
    case 'IsChordOf':
      if (lines[0] && circle !== undefined) readChord(form.predicate, lines[0], circle, figure);
      break;
    case 'Perpendicular':
      if (lines[0] && lines[1]) figure.perpendicular.push([lines[0], lines[1]]);
      break;
    case 'Parallel':
      if (lines[0] && lines[1]) figure.parallel.push([lines[0], lines[1]]);
      break;
    case 'Tangent':
      if (lines[0] && circle !== undefined)
        figure.tangents.push({ line: lines[0], center: circle });
      break;
    case 'BisectsAngle': {
      const [a, vertex, b] = pointsOf(second);
      if (lines[0] && a !== undefined && vertex !== undefined && b !== undefined) {
        const to = lines[0].find((end) => end !== vertex);
        if (to !== undefined && lines[0].includes(vertex))
          figure.bisectors.push({ to, corner: [a, vertex, b] });
      }
      break;
    }
    case 'IsMedianOf':
    case 'IsAltitudeOf':
      if (lines[0]) readCevian(form.predicate, lines[0], pointsOf(second), figure);
      break;
    case 'Similar':
      figure.similar.push([pointsOf(first), pointsOf(second)]);
      break;
    case 'Congruent':
      readCongruent(form, index, figure);
      break;
    case 'Isosceles':
    case 'Equilateral':
    case 'Right':
    case 'Regular':
      if (pointsOf(first).length > 2)
        figure.kinds.push({ kind: form.predicate, points: pointsOf(first) });
      break;
  }
}

function readChord(
  predicate: string,
  ends: Segment,
  center: string,
  figure: Mutable<Figure>,
): void {
  addToCircle(
    figure,
    center,
    ends.filter((end) => end !== center),
  );
  if (predicate === 'IsDiameterOf' && !ends.includes(center))
    figure.midpoints.push([ends[0], center, ends[1]]);
  if (predicate === 'IsDiameterOf' && !ends.includes(center))
    figure.between.push([ends[0], center, ends[1]]);
}

/** A median or an altitude: from a vertex to the side that does not have it. */
function readCevian(
  predicate: string,
  ends: Segment,
  triangle: readonly string[],
  figure: Mutable<Figure>,
): void {
  const vertex = ends.find((end) => triangle.includes(end));
  const foot = ends.find((end) => end !== vertex);
  const side = triangle.filter((corner) => corner !== vertex);
  const [a, b] = side;
  if (vertex === undefined || foot === undefined || triangle.length !== 3) return;
  if (a === undefined || b === undefined) return;
  if (foot === a || foot === b) {
    // The altitude of a right triangle can be one of its sides.
    if (predicate === 'IsAltitudeOf')
      figure.perpendicular.push([
        [vertex, foot],
        [a, b],
      ]);
    return;
  }
  if (predicate === 'IsMedianOf') {
    figure.midpoints.push([a, foot, b]);
    figure.between.push([a, foot, b]);
    return;
  }
  figure.perpendicular.push([
    [vertex, foot],
    [foot, a],
  ]);
  figure.perpendicular.push([
    [vertex, foot],
    [foot, b],
  ]);
}

function readCongruent(form: Call, index: number, figure: Mutable<Figure>): void {
  const [first, second] = form.args;
  const [a, b] = [pointsOf(first), pointsOf(second)];
  if (a.length !== b.length || a.length < 2) return;
  const kind = first?.kind === 'call' ? first.predicate : '';
  if (polygonShapes.test(kind)) {
    figure.congruent.push([a, b]);
    return;
  }
  const of = (term: Term | undefined): Amount | undefined =>
    term &&
    amountOf({
      kind: 'call',
      predicate: kind === 'Angle' ? 'MeasureOf' : 'LengthOf',
      args: [term],
    });
  const [left, right] = [of(first), of(second)];
  if (left && right) figure.equations.push({ left, right, form: index });
}
