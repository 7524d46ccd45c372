import { describe, expect, it } from 'vitest';
import { compareGeometry } from '../../../src/formal/geometry/compare.ts';
import type { GeometryDescription } from '../../../src/formal/geometry/description.ts';
import { parseGeometry } from '../../../src/formal/geometry/parse.ts';
import { sampleGeometry } from '../../../src/formal/geometry/sample.ts';
import { createRandom } from '../../../src/formal/random.ts';

function read(text: string): GeometryDescription {
  const { description } = parseGeometry(text);
  if (!description) throw new Error(text);
  return description;
}

describe('compareGeometry', () => {
  it.each([
    ['Line(A,B)', 'Line(B,A)'],
    ['Triangle(A,B,C)', 'Triangle(C,A,B)'],
    ['Quadrilateral(A,B,C,D)', 'Quadrilateral(C,B,A,D)'],
    ['Equals(MeasureOf(Angle(A,B,C)),40)', 'Equals(40°,MeasureOf(Angle(C,B,A)))'],
    ['Parallel(Line(A,B),Line(C,D))', 'Parallel(Line(D,C),Line(A,B))'],
    ['Perpendicular(Line(A,B),Line(B,C))', 'Equals(MeasureOf(Angle(C,B,A)),90)'],
    [
      'Triangle(A,B,C)\nEquals(MeasureOf(Angle(A)),40)',
      'Triangle(A,B,C)\nEquals(MeasureOf(Angle(B,A,C)),40)',
    ],
    ['Equals(LengthOf(Line(A,B)),5)', 'Equals(LengthOf(Line(B,A)),5.0)'],
    ['Point(A,20,30)', 'Point(A,22,28)'],
    ['PointLiesOnLine(Point(D),Line(A,B))', 'PointLiesOnLine(D,Line(B,A))'],
    ['PointLiesOnCircle(A,Circle(O,radius_0_0))', 'PointLiesOnCircle(A,Circle(O))'],
    ['Similar(Triangle(A,B,C),Triangle(D,E,F))', 'Similar(Triangle(E,F,D),Triangle(B,C,A))'],
    ['Line(A,B)\nLine(B,A)', 'Line(A,B)'],
  ])('%j is %j', (one, two) => {
    expect(compareGeometry(read(one), read(two))).toMatchObject({
      exact: true,
      missing: 0,
      invented: 0,
    });
  });

  it.each([
    ['Point(A,20,30)', 'Point(A,24,30)'],
    ['Quadrilateral(A,B,C,D)', 'Quadrilateral(A,C,B,D)'],
    ['Equals(MeasureOf(Angle(A,B,C)),40)', 'Equals(MeasureOf(Angle(B,A,C)),40)'],
    ['Equals(LengthOf(Line(A,B)),5)', 'Equals(LengthOf(Line(A,B)),6)'],
    ['Equals(LengthOf(Line(A,B)),5 cm)', 'Equals(LengthOf(Line(A,B)),5 m)'],
    ['Similar(Triangle(A,B,C),Triangle(D,E,F))', 'Similar(Triangle(A,B,C),Triangle(E,D,F))'],
    ['PointLiesOnLine(D,Line(A,B))', 'PointLiesOnLine(A,Line(D,B))'],
  ])('%j is not %j', (one, two) => {
    expect(compareGeometry(read(one), read(two))).toMatchObject({
      exact: false,
      missing: 1,
      invented: 1,
    });
  });

  it('counts what is right, missing and invented', () => {
    const truth = 'Triangle(A,B,C)\nEquals(MeasureOf(Angle(A)),40)\nEquals(MeasureOf(Angle(B)),60)';
    const got =
      'Triangle(B,A,C)\nEquals(MeasureOf(Angle(A)),40)\nEquals(MeasureOf(Angle(C)),70)\nLine(A,D)';
    expect(compareGeometry(read(got), read(truth))).toEqual({
      right: 2,
      missing: 1,
      invented: 2,
      exact: false,
      missingFacts: ['Equals(MeasureOf(Angle(B)),60)'],
      inventedFacts: ['Equals(MeasureOf(Angle(C)),70)', 'Line(A,D)'],
    });
  });

  it('finds every sample equal to itself', () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const description = sampleGeometry(
        createRandom(seed),
        ([1, 2, 3, 4, 5] as const)[seed % 5] ?? 1,
      );
      expect(compareGeometry(description, description).exact).toBe(true);
    }
  });
});
