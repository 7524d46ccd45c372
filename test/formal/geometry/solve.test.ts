import { describe, expect, it } from 'vitest';
import type { Difficulty } from '../../../src/formal/formal-language.ts';
import { askGeometry } from '../../../src/formal/geometry/ask.ts';
import type { GeometryDescription } from '../../../src/formal/geometry/description.ts';
import type { Place } from '../../../src/formal/geometry/figure.ts';
import { parseGeometry } from '../../../src/formal/geometry/parse.ts';
import { type GeometryRequest, readGeometryRequest } from '../../../src/formal/geometry/request.ts';
import { sampleWithPlaces } from '../../../src/formal/geometry/sample.ts';
import { solveGeometry } from '../../../src/formal/geometry/solve.ts';
import { createRandom } from '../../../src/formal/random.ts';

function read(text: string): GeometryDescription {
  const { description } = parseGeometry(text);
  if (!description) throw new Error(text);
  return description;
}

function answer(text: string, request: GeometryRequest): string {
  const solved = solveGeometry(read(text), request);
  return solved.ok ? solved.solution.answer : `- ${solved.reason}`;
}

/** Plain coordinate geometry on the exact positions of a sampled figure; nothing of the solver. */
class Measured {
  private readonly places: ReadonlyMap<string, Place>;
  private readonly rings: readonly (readonly string[])[];

  constructor(places: ReadonlyMap<string, Place>, text: GeometryDescription) {
    this.places = places;
    const isRing =
      /^(Triangle|Quadrilateral|Parallelogram|Square|Rectangle|Rhombus|Trapezoid|Pentagon|Hexagon)$/;
    this.rings = text.forms
      .map((form) => (form.predicate === 'Equilateral' ? form.args[0] : form))
      .flatMap((form) =>
        form?.kind === 'call' && isRing.test(form.predicate)
          ? [form.args.flatMap((arg) => (arg.kind === 'name' ? [arg.name] : []))]
          : [],
      );
  }

  at(point: string): Place {
    const place = this.places.get(point);
    if (!place) throw new Error(`No place of ${point}.`);
    return place;
  }

  length(a: string, b: string): number {
    return Math.hypot(this.at(a).x - this.at(b).x, this.at(a).y - this.at(b).y);
  }

  angle(points: readonly string[]): number {
    const [a = '', vertex = '', b = ''] =
      points.length === 3 ? points : this.corner(points[0] ?? '');
    const [p, v, q] = [this.at(a), this.at(vertex), this.at(b)];
    const first = Math.atan2(p.y - v.y, p.x - v.x);
    const second = Math.atan2(q.y - v.y, q.x - v.x);
    const turn = Math.abs(((first - second) * 180) / Math.PI);
    return turn > 180 ? 360 - turn : turn;
  }

  private corner(vertex: string): string[] {
    const ring = this.rings.find((points) => points.includes(vertex)) ?? [];
    const index = ring.indexOf(vertex);
    return [ring.at(index - 1) ?? '', vertex, ring[(index + 1) % ring.length] ?? ''];
  }

  ring(points: readonly string[] | undefined): readonly string[] {
    return points && points.length > 2 ? points : (this.rings[0] ?? []);
  }

  perimeter(ring: readonly string[]): number {
    return ring.reduce(
      (sum, point, index) => sum + this.length(point, ring[(index + 1) % ring.length] ?? ''),
      0,
    );
  }

  area(ring: readonly string[]): number {
    const places = ring.map((point) => this.at(point));
    const doubled = places.reduce((sum, { x, y }, index) => {
      const next = places[(index + 1) % places.length] ?? { x, y };
      return sum + x * next.y - next.x * y;
    }, 0);
    return Math.abs(doubled) / 2;
  }

  radius(): number {
    const rim = [...this.places.keys()].filter((point) => point !== 'O');
    // A point outside or inside, as with tangents and chords, is named last or has another distance.
    return this.length('O', rim[0] ?? '');
  }
}

function measured(
  figure: Measured,
  request: GeometryRequest,
  description: GeometryDescription,
): number | undefined {
  switch (request.kind) {
    case 'length':
      return figure.length(request.points[0] ?? '', request.points[1] ?? '');
    case 'angle':
      return figure.angle(request.points);
    case 'perimeter':
      return figure.perimeter(figure.ring(request.points));
    case 'area': {
      const ring = figure.ring(request.points);
      return ring.length > 0 ? figure.area(ring) : Math.PI * radiusOf(figure, description) ** 2;
    }
    case 'radius':
      return radiusOf(figure, description);
    case 'diameter':
      return 2 * radiusOf(figure, description);
    case 'circumference':
      return 2 * Math.PI * radiusOf(figure, description);
    case 'sum':
      return request.of.reduce(
        (sum, part) => sum + (measured(figure, part, description) ?? Number.NaN),
        0,
      );
    default:
      return undefined;
  }
}

/** The distance from O of a point that is said to be on the circle. */
function radiusOf(figure: Measured, { forms }: GeometryDescription): number {
  for (const { predicate, args } of forms) {
    const [first] = args;
    if (!/PointLiesOnCircle|IsDiameterOf|IsRadiusOf|IsChordOf/.test(predicate) || !first) continue;
    const names = first.kind === 'call' ? first.args : [first];
    const on = names.flatMap((arg) =>
      arg.kind === 'name' && arg.name !== 'O' ? [arg.name] : [],
    )[0];
    if (on !== undefined) return figure.length('O', on);
  }
  return figure.radius();
}

describe('solveGeometry', () => {
  it('agrees with coordinate geometry on sampled figures', { timeout: 60_000 }, () => {
    let count = 0;
    const kinds = new Set<string>();
    for (let seed = 0; seed < 160; seed += 1) {
      const difficulty = ([1, 2, 3, 4, 5] as const)[seed % 5] ?? (1 as Difficulty);
      const { description, exact } = sampleWithPlaces(createRandom(seed), difficulty);
      const figure = new Measured(exact, description);
      for (const { request, solution } of askGeometry(description, createRandom(seed + 1))) {
        const truth = measured(figure, request, description);
        if (truth === undefined) continue;
        count += 1;
        kinds.add(request.kind);
        // The numbers of a sampled figure are exact: only floating point lies between.
        const label = `${seed} ${JSON.stringify(request)}`;
        expect(Math.abs((solution.value ?? Number.NaN) - truth), label).toBeLessThan(
          1e-6 * (1 + truth),
        );
      }
    }
    expect(count).toBeGreaterThanOrEqual(200);
    expect([...kinds].sort()).toEqual([
      'angle',
      'area',
      'circumference',
      'diameter',
      'length',
      'perimeter',
      'radius',
      'sum',
    ]);
  });

  it('finds x so that the stated expressions fit', { timeout: 60_000 }, () => {
    let count = 0;
    for (let seed = 0; seed < 200; seed += 1) {
      const { description, exact } = sampleWithPlaces(createRandom(seed), 4);
      const solved = solveGeometry(description, { kind: 'variable', name: 'x' });
      if (!solved.ok) continue;
      const x = solved.solution.value ?? Number.NaN;
      const figure = new Measured(exact, description);
      for (const { predicate, args } of description.forms) {
        const [size, told] = args;
        if (predicate !== 'Equals' || size?.kind !== 'call' || size.predicate !== 'MeasureOf')
          continue;
        const [, factor, shift] =
          told?.kind === 'value' ? (/^(\d)\*x(?:\+(\d+))?$/.exec(told.text) ?? []) : [];
        const [angle] = size.args;
        if (factor === undefined || angle?.kind !== 'call') continue;
        const points = angle.args.flatMap((arg) => (arg.kind === 'name' ? [arg.name] : []));
        expect(Number(factor) * x + Number(shift ?? 0)).toBeCloseTo(figure.angle(points), 6);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(20);
  });

  const right = 'Triangle(A,B,C)\nPerpendicular(Line(A,B),Line(B,C))\n';
  it.each<[string, GeometryRequest, string]>([
    [
      'Triangle(A,B,C)\nEquals(MeasureOf(Angle(A)),60)\nEquals(MeasureOf(Angle(B)),50)\nEquals(MeasureOf(Angle(C)),?)',
      { kind: 'asked' },
      '70°',
    ],
    [
      `${right}Equals(LengthOf(Line(A,B)),3 cm)\nEquals(LengthOf(Line(B,C)),4 cm)`,
      { kind: 'length', points: ['A', 'C'] },
      '5 cm',
    ],
    [
      `${right}Equals(LengthOf(Line(A,B)),3 cm)\nEquals(LengthOf(Line(B,C)),4 cm)`,
      { kind: 'area' },
      '6 cm²',
    ],
    [
      `${right}Equals(LengthOf(Line(A,B)),5)\nEquals(LengthOf(Line(B,C)),5)`,
      { kind: 'length', points: ['A', 'C'] },
      '5√2 ≈ 7.071',
    ],
    [
      `${right}Equals(LengthOf(Line(A,C)),10)\nEquals(MeasureOf(Angle(A)),30)`,
      { kind: 'length', points: ['B', 'C'] },
      '5',
    ],
    [
      'Parallelogram(A,B,C,D)\nEquals(MeasureOf(Angle(A)),70)',
      { kind: 'angle', points: ['B'] },
      '110°',
    ],
    [
      'Circle(O)\nIsDiameterOf(Line(A,B),Circle(O))\nPointLiesOnCircle(C,Circle(O))\nTriangle(A,B,C)\nEquals(MeasureOf(Angle(A)),35)',
      { kind: 'angle', points: ['B'] },
      '55°',
    ],
    ['Circle(O)\nEquals(RadiusOf(Circle(O)),5)', { kind: 'area' }, '25π ≈ 78.54'],
    [
      'Triangle(A,B,C)\nEquals(LengthOf(Line(A,B)),LengthOf(Line(A,C)))\nEquals(MeasureOf(Angle(B)),50)',
      { kind: 'angle', points: ['A'] },
      '80°',
    ],
    [
      'Triangle(A,B,C)\nEquals(MeasureOf(Angle(A)),x)\nEquals(MeasureOf(Angle(B)),2x)\nEquals(MeasureOf(Angle(C)),3x)',
      { kind: 'variable', name: 'x' },
      '30',
    ],
    [
      'IsMidpointOf(Point(M),Line(A,B))\nEquals(LengthOf(Line(A,M)),7)',
      { kind: 'length', points: ['A', 'B'] },
      '14',
    ],
    [
      'Triangle(A,B,C)\nSimilar(Triangle(A,B,C),Triangle(D,E,F))\nEquals(LengthOf(Line(A,B)),4)\nEquals(LengthOf(Line(D,E)),6)\nEquals(LengthOf(Line(B,C)),10)',
      { kind: 'length', points: ['E', 'F'] },
      '15',
    ],
    ['Square(A,B,C,D)\nEquals(PerimeterOf(Square(A,B,C,D)),20)', { kind: 'area' }, '25'],
    [
      'Circle(O)\nPointLiesOnCircle(A,Circle(O))\nTangent(Line(P,A),Circle(O))\nLine(O,A)\nLine(O,P)\nEquals(LengthOf(Line(O,A)),5)\nEquals(LengthOf(Line(O,P)),13)',
      { kind: 'length', points: ['P', 'A'] },
      '12',
    ],
    [
      'Kite(A,B,C,D)\nLine(A,C)\nLine(B,D)\nEquals(LengthOf(Line(A,C)),6)\nEquals(LengthOf(Line(B,D)),8)',
      { kind: 'area' },
      '24',
    ],
    [
      'Triangle(A,B,C)\nEquals(SumOf(MeasureOf(Angle(A)),MeasureOf(Angle(B))),100)',
      { kind: 'angle', points: ['C'] },
      '80°',
    ],
  ])('%j', (text, request, expected) => {
    expect(answer(text, request)).toBe(expected);
  });

  it.each<[string, GeometryRequest]>([
    // Nothing tells which sides are equal, or where the right angle is.
    [
      'Isosceles(Triangle(A,B,C))\nEquals(MeasureOf(Angle(A)),40)',
      { kind: 'angle', points: ['B'] },
    ],
    [
      'Right(Triangle(A,B,C))\nEquals(LengthOf(Line(A,B)),3)\nEquals(LengthOf(Line(B,C)),4)',
      { kind: 'length', points: ['A', 'C'] },
    ],
    // Two triangles have these sides and this angle.
    [
      'Triangle(A,B,C)\nEquals(LengthOf(Line(A,B)),8)\nEquals(LengthOf(Line(B,C)),6)\nEquals(MeasureOf(Angle(A)),40)',
      { kind: 'angle', points: ['C'] },
    ],
    // Which angles at the transversal are equal depends on the directions.
    [
      'Parallel(Line(A,B),Line(C,D))\nLine(A,D)\nEquals(MeasureOf(Angle(B,A,D)),40)',
      { kind: 'angle', points: ['A', 'D', 'C'] },
    ],
    [
      'Triangle(A,B,C)\nEquals(MeasureOf(Angle(A)),90)\nEquals(MeasureOf(Angle(B)),70)\nEquals(MeasureOf(Angle(C)),50)',
      { kind: 'angle', points: ['C'] },
    ],
    ['Triangle(A,B,C)', { kind: 'perimeter' }],
    ['Triangle(A,B,C)', { kind: 'length', points: ['A', 'Z'] }],
    ['Triangle(A,B,C)', { kind: 'asked' }],
  ])('does not guess: %j', (text, request) => {
    expect(solveGeometry(read(text), request).ok).toBe(false);
  });

  it('shows only the steps that are needed, one equation a line', () => {
    const text = `${right}Equals(LengthOf(Line(A,B)),3)\nEquals(LengthOf(Line(B,C)),4)\nLine(A,D)\nEquals(LengthOf(Line(A,D)),9)`;
    const solved = solveGeometry(read(text), { kind: 'perimeter' });
    expect(solved.ok && solved.solution.steps).toEqual([
      '∠ABC = 90 (right angle)',
      'sqrt(3^2 + 4^2) = 5',
      '3 + 4 + 5 = 12',
    ]);
  });
});

describe('readGeometryRequest', () => {
  it('accepts what solve takes, and says what is expected', () => {
    expect(readGeometryRequest({ kind: 'angle', points: ['A'] })).toEqual({
      request: { kind: 'angle', points: ['A'] },
    });
    for (const json of [
      null,
      3,
      { kind: 'angle' },
      { kind: 'angle', points: ['A', 'B'] },
      { kind: 'length', points: 'AB' },
      { kind: 'sum', of: [] },
    ])
      expect(readGeometryRequest(json)).toHaveProperty('problem');
  });
});
