import { type Call, call, equals, name, type Term, value } from './description.ts';
import { isShape, knownPredicate, shapes } from './predicates.ts';
import { splitPoints } from './read-value.ts';

/** Other names that models use for Inter-GPS's predicates, in lower case. */
const aliases: Readonly<Record<string, string>> = {
  linesegment: 'Segment',
  equal: 'Equals',
  equalto: 'Equals',
  length: 'LengthOf',
  measure: 'MeasureOf',
  area: 'AreaOf',
  perimeter: 'PerimeterOf',
  circumference: 'CircumferenceOf',
  radius: 'RadiusOf',
  diameter: 'DiameterOf',
  ratio: 'RatioOf',
  sum: 'SumOf',
  half: 'HalfOf',
  pointonline: 'PointLiesOnLine',
  liesonline: 'PointLiesOnLine',
  online: 'PointLiesOnLine',
  pointoncircle: 'PointLiesOnCircle',
  liesoncircle: 'PointLiesOnCircle',
  oncircle: 'PointLiesOnCircle',
  intersectat: 'IntersectAt',
  intersect: 'IntersectAt',
  midpoint: 'IsMidpointOf',
  ismidpoint: 'IsMidpointOf',
  bisects: 'BisectsAngle',
  isanglebisectorof: 'BisectsAngle',
  tangentto: 'Tangent',
  istangentto: 'Tangent',
  parallelto: 'Parallel',
  perpendicularto: 'Perpendicular',
  regularpolygon: 'Polygon',
};

/** Kinds of triangle and angle that are written as one word. */
const kinds: Readonly<Record<string, string>> = {
  righttriangle: 'Right',
  isoscelestriangle: 'Isosceles',
  equilateraltriangle: 'Equilateral',
};

/** What an argument stands for where only its points are written: `LengthOf(AB)`. */
const expected: Readonly<Record<string, readonly (string | undefined)[]>> = {
  LengthOf: ['Line'],
  MeasureOf: ['Angle'],
  PerimeterOf: ['Polygon'],
  AreaOf: ['Polygon'],
  PointLiesOnLine: [undefined, 'Line'],
  PointLiesOnCircle: [undefined, 'Circle'],
  Perpendicular: ['Line', 'Line'],
  Parallel: ['Line', 'Line'],
  BisectsAngle: ['Line', 'Angle'],
  IsMidpointOf: [undefined, 'Line'],
  IsMedianOf: ['Line', 'Triangle'],
  IsAltitudeOf: ['Line', 'Triangle'],
  IsDiameterOf: ['Line', 'Circle'],
  IsRadiusOf: ['Line', 'Circle'],
  IsChordOf: ['Line', 'Circle'],
  Tangent: ['Line', 'Circle'],
  Secant: ['Line', 'Circle'],
  RadiusOf: ['Circle'],
  DiameterOf: ['Circle'],
  CircumferenceOf: ['Circle'],
  Isosceles: ['Triangle'],
  Equilateral: ['Triangle'],
  Right: ['Triangle'],
  Similar: ['Triangle', 'Triangle'],
  Congruent: ['Triangle', 'Triangle'],
  IntersectAt: ['Line', 'Line', 'Point'],
};

/** The name a predicate has in this language; `undefined` where it has none. */
export function canonicalPredicate(written: string): string | undefined {
  const key = written.toLowerCase().replaceAll('_', '');
  return (
    knownPredicate(key) ?? aliases[key] ?? (kinds[key] || key === 'rightangle' ? key : undefined)
  );
}

/** A form as this language writes it, from the ways models write it; points that run together are parted. */
export function canonicalForm(predicate: string, args: readonly Term[]): Call {
  const kind = kinds[predicate];
  if (kind !== undefined) return call(kind, canonicalForm('Triangle', args));
  if (predicate === 'rightangle')
    return equals(call('MeasureOf', canonicalForm('Angle', args)), value('90'));
  if (predicate === 'Point') return { kind: 'call', predicate, args };
  if (isShape(predicate)) return { kind: 'call', predicate, args: shapeArguments(predicate, args) };
  if (
    predicate === 'Equals' ||
    predicate === 'SumOf' ||
    predicate === 'HalfOf' ||
    predicate === 'Find'
  )
    return { kind: 'call', predicate, args: args.map(toQuantity) };
  const shapesOfArguments = Object.hasOwn(expected, predicate) ? expected[predicate] : undefined;
  return {
    kind: 'call',
    predicate,
    args: args.map((arg, index) => {
      const shape = shapesOfArguments?.[index];
      return shape === undefined || arg.kind !== 'name' ? arg : withShape(shape, arg);
    }),
  };
}

function withShape(shape: string, arg: Extract<Term, { kind: 'name' }>): Term {
  const points = splitPoints(arg.name);
  const wanted = shapes[shape];
  if (shape === 'Polygon') {
    if (points.length < 3) return arg;
    return call(
      points.length === 3 ? 'Triangle' : points.length === 4 ? 'Quadrilateral' : 'Polygon',
      ...points,
    );
  }
  const fits = points.length === wanted || (shape === 'Angle' && points.length === 1);
  return fits ? call(shape, ...points) : arg;
}

function shapeArguments(predicate: string, args: readonly Term[]): readonly Term[] {
  const names = args.flatMap((arg): Term[] => {
    // `Triangle(Point(A),B,C)`: the points alone.
    if (arg.kind === 'call' && arg.predicate === 'Point' && arg.args.length === 1)
      return [...arg.args];
    return arg.kind === 'value' ? [name(arg.text)] : [arg];
  });
  const [only] = names;
  if (names.length !== 1 || only?.kind !== 'name' || predicate === 'Circle') return names;
  const points = splitPoints(only.name);
  const wanted = shapes[predicate];
  const fits = wanted === 'n' ? points.length > 2 : points.length === wanted;
  return fits ? points.map(name) : names;
}

/** Inter-GPS lets a figure stand for its measure: `Equals(Line(A,B),5)`. */
function toQuantity(term: Term): Term {
  if (term.kind === 'name') {
    const points = splitPoints(term.name);
    return points.length === 2 && points.every((point) => /^[A-Z]/.test(point))
      ? call('LengthOf', call('Line', ...points))
      : term;
  }
  if (term.kind !== 'call') return term;
  if (/^(?:Line|Segment)$/.test(term.predicate)) return call('LengthOf', term);
  if (/^(?:Angle|Arc)$/.test(term.predicate)) return call('MeasureOf', term);
  return term;
}
