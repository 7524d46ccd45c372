/**
 * What Inter-GPS's predicates stand for (github.com/lupantech/InterGPS, `theorem_solver`, and Geometry3K's
 * annotations). A predicate that is not here is kept and printed back, but neither drawn nor used.
 */

/** Shapes named by their points, with how many: `n` any number from 3 on. */
export const shapes: Readonly<Record<string, number | 'n'>> = {
  Point: 1,
  Line: 2,
  Ray: 2,
  Segment: 2,
  Triangle: 3,
  Quadrilateral: 4,
  Parallelogram: 4,
  Square: 4,
  Rectangle: 4,
  Rhombus: 4,
  Trapezoid: 4,
  Kite: 4,
  Polygon: 'n',
  Pentagon: 5,
  Hexagon: 6,
  Heptagon: 7,
  Octagon: 8,
  Circle: 1,
  Arc: 2,
  Sector: 3,
  Angle: 3,
  Shape: 'n',
};

/** The predicates that take anything else, with how many arguments at least and at most. */
const others: Readonly<Record<string, readonly [number, number]>> = {
  ...Object.fromEntries(
    ['Right', 'Isosceles', 'Equilateral', 'Regular', 'Shaded', 'Red', 'Blue', 'Green', 'Find'].map(
      (predicate) => [predicate, [1, 1]],
    ),
  ),
  ...Object.fromEntries(
    [
      ...['LengthOf', 'MeasureOf', 'AreaOf', 'PerimeterOf', 'CircumferenceOf', 'RadiusOf'],
      ...['DiameterOf', 'AltitudeOf', 'HypotenuseOf', 'SideOf', 'WidthOf', 'HeightOf', 'LegOf'],
      ...['BaseOf', 'MedianOf', 'HalfOf', 'SquareOf', 'SqrtOf', 'SinOf', 'CosOf', 'TanOf'],
      ...['CotOf', 'AverageOf', 'IntersectionOf'],
    ].map((predicate) => [predicate, [1, 2]]),
  ),
  ...Object.fromEntries(
    [
      ...['PointLiesOnLine', 'PointLiesOnCircle', 'Perpendicular', 'Parallel', 'BisectsAngle'],
      ...['Congruent', 'Similar', 'Tangent', 'Secant', 'CircumscribedTo', 'InscribedIn', 'Equals'],
      ...[
        'IsMidpointOf',
        'IsCentroidOf',
        'IsIncenterOf',
        'IsRadiusOf',
        'IsDiameterOf',
        'IsChordOf',
      ],
      ...[
        'IsMidsegmentOf',
        'IsSideOf',
        'IsHypotenuseOf',
        'IsPerpendicularBisectorOf',
        'IsMedianOf',
      ],
      ...['IsAltitudeOf', 'IsBaseOf', 'IsDiagonalOf', 'IsLegOf', 'RatioOf', 'Sub', 'Div', 'Pow'],
      ...['ScaleFactorOf', 'UseTheorem'],
    ].map((predicate) => [predicate, [2, 2]]),
  ),
  ...Object.fromEntries(
    ['SumOf', 'Add', 'Mul', 'IntersectAt'].map((predicate) => [predicate, [2, 64]]),
  ),
};

/** As they are printed. */
export const knownPredicates: readonly string[] = [...Object.keys(shapes), ...Object.keys(others)];

/** The alphabet's letters in every writing, with Inter-GPS's own spellings of what it writes most. */
const spellings = new Map(
  [...Object.keys(shapes), ...Object.keys(others)].map((predicate) => [
    predicate.toLowerCase(),
    predicate,
  ]),
);

/** The predicate as it is spelled here, whatever its case; `undefined` where it is unknown. */
export function knownPredicate(text: string): string | undefined {
  return spellings.get(text.toLowerCase());
}

/** How many arguments a known predicate takes, at least and at most. */
export function arity(predicate: string): readonly [number, number] {
  if (predicate === 'Point') return [1, 3];
  if (predicate === 'Angle') return [1, 3];
  if (predicate === 'Circle') return [1, 2];
  if (predicate === 'Arc') return [2, 3];
  const points = Object.hasOwn(shapes, predicate) ? shapes[predicate] : undefined;
  if (points === 'n') return [1, 64];
  // `Triangle($)`: a shape that the text does not name.
  if (points !== undefined) return points === 1 ? [1, 1] : [1, points];
  return others[predicate] ?? [0, 64];
}

export function isShape(predicate: string): boolean {
  return Object.hasOwn(shapes, predicate);
}
