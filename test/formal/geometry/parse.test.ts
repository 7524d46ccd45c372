import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGeometry } from '../../../src/formal/geometry/parse.ts';
import { printGeometry } from '../../../src/formal/geometry/print.ts';
import { sampleGeometry } from '../../../src/formal/geometry/sample.ts';
import { createRandom } from '../../../src/formal/random.ts';
import { fastestMs } from '../../fastest-ms.ts';

function canonical(text: string): string {
  const { description } = parseGeometry(text);
  return description ? printGeometry(description) : '';
}

describe('parseGeometry', () => {
  // What models write, and its canonical print.
  it.each([
    ['Equals(LengthOf(Line(A, B)), 10)', 'Equals(LengthOf(Line(A,B)),10)'],
    ['Equals(MeasureOf(Angle(A, B, C)), 40°)', 'Equals(MeasureOf(Angle(A,B,C)),40)'],
    ['Equals(MeasureOf(Angle(A)),40^\\circ)', 'Equals(MeasureOf(Angle(A)),40)'],
    ['Equals(MeasureOf(Angle(A)),40^{\\circ})', 'Equals(MeasureOf(Angle(A)),40)'],
    ['Equals(MeasureOf(Angle(A)),40 degrees)', 'Equals(MeasureOf(Angle(A)),40)'],
    ['Equals(LengthOf(Line(A,B)),2x+3)', 'Equals(LengthOf(Line(A,B)),2*x+3)'],
    ['Equals(LengthOf(Line(A,B)),2*x+3)', 'Equals(LengthOf(Line(A,B)),2*x+3)'],
    ['Equals(LengthOf(Line(A,B)),$3 x + 6$)', 'Equals(LengthOf(Line(A,B)),3*x+6)'],
    ['Equals(LengthOf(Line(A,B)),x+10)', 'Equals(LengthOf(Line(A,B)),x+10)'],
    ['Equals(LengthOf(Line(L,G)),66--y)', 'Equals(LengthOf(Line(L,G)),66--y)'],
    ['Equals(LengthOf(Line(A,B)),5\\sqrt{2})', 'Equals(LengthOf(Line(A,B)),5*sqrt(2))'],
    ['Equals(LengthOf(Line(A,B)),5√2)', 'Equals(LengthOf(Line(A,B)),5*sqrt(2))'],
    ['Equals(LengthOf(Line(A,B)),sqrt(2))', 'Equals(LengthOf(Line(A,B)),sqrt(2))'],
    ['Equals(LengthOf(Line(A,B)),\\frac{1}{2}y)', 'Equals(LengthOf(Line(A,B)),1/2*y)'],
    ['Equals(LengthOf(Line(A,B)),5 cm)', 'Equals(LengthOf(Line(A,B)),5 cm)'],
    ['Equals(LengthOf(Line(A,B)),5cm)', 'Equals(LengthOf(Line(A,B)),5 cm)'],
    ['Equals(LengthOf(Line(A,B)),5 m)', 'Equals(LengthOf(Line(A,B)),5 m)'],
    ['Equals(LengthOf(Line(A,B)),5m)', 'Equals(LengthOf(Line(A,B)),5*m)'],
    ['Equals(LengthOf(Line(A,B)),?)', 'Equals(LengthOf(Line(A,B)),?)'],
    ['Equals(LengthOf(AB),5)', 'Equals(LengthOf(Line(A,B)),5)'],
    ['Equals(Line(A,B),5)', 'Equals(LengthOf(Line(A,B)),5)'],
    ['Equals(MeasureOf(ABC),50)', 'Equals(MeasureOf(Angle(A,B,C)),50)'],
    ['Equals(Angle(ABC),50)', 'Equals(MeasureOf(Angle(A,B,C)),50)'],
    [
      'Equals(MeasureOf(Angle(K,I,P)),MeasureOf(angle 1))',
      'Equals(MeasureOf(Angle(K,I,P)),MeasureOf(Angle(1)))',
    ],
    ['Triangle(ABC)', 'Triangle(A,B,C)'],
    ['triangle(A,B,C)', 'Triangle(A,B,C)'],
    ['RightTriangle(A,B,C)', 'Right(Triangle(A,B,C))'],
    ['Isosceles(ABC)', 'Isosceles(Triangle(A,B,C))'],
    ['Point(A, 23%, 71%)', 'Point(A,23,71)'],
    ['A(23,71)', 'Point(A,23,71)'],
    ["Line(A,A')", "Line(A,A')"],
    ['PointLiesOnCircle(Z, Circle(X, radius_0_0))', 'PointLiesOnCircle(Z,Circle(X,radius_0_0))'],
    ['PointLiesOnLine(D, AB)', 'PointLiesOnLine(D,Line(A,B))'],
    ['Midpoint(M, AB)', 'IsMidpointOf(M,Line(A,B))'],
    ['Parallel(AB, CD)', 'Parallel(Line(A,B),Line(C,D))'],
    ['AB ∥ CD', 'Parallel(Line(A,B),Line(C,D))'],
    ['AB ⟂ CD', 'Perpendicular(Line(A,B),Line(C,D))'],
    ['AB = 5', 'Equals(LengthOf(Line(A,B)),5)'],
    ['m∠ABC = 40°', 'Equals(MeasureOf(Angle(A,B,C)),40)'],
    ['∠A = ?', 'Equals(MeasureOf(Angle(A)),?)'],
    ['△ABC', 'Triangle(A,B,C)'],
    ['Triangle ABC', 'Triangle(A,B,C)'],
    ['LengthOf(Line(A,B)) = 5', 'Equals(LengthOf(Line(A,B)),5)'],
    ['Find(x)', 'Find(x)'],
    ['Find(Angle(A))', 'Find(MeasureOf(Angle(A)))'],
    ['Triangle(A,B,C). Line(A,D);Line(D,B)', 'Triangle(A,B,C)\nLine(A,D)\nLine(D,B)'],
    ['- Triangle(A,B,C)\n2. Line(A,D)', 'Triangle(A,B,C)\nLine(A,D)'],
    ['["Triangle(A,B,C)", "Line(A,D)"]', 'Triangle(A,B,C)\nLine(A,D)'],
    ['# the figure\nTriangle(A,B,C) // big', 'Triangle(A,B,C)'],
    ['Equals(\n  LengthOf(Line(A,B)),\n  5\n)', 'Equals(LengthOf(Line(A,B)),5)'],
    [
      'Equals(MeasureOf(Angle(A)) + MeasureOf(Angle(B)), 90)',
      'Equals(SumOf(MeasureOf(Angle(A)),MeasureOf(Angle(B))),90)',
    ],
    [
      'Equals(LengthOf(Line(A,B)), 2*LengthOf(Line(C,D)))',
      'Equals(LengthOf(Line(A,B)),Mul(2,LengthOf(Line(C,D))))',
    ],
    [
      'Equals(LengthOf(Line(A,B)),HalfOf(LengthOf(Line(C,D))))',
      'Equals(LengthOf(Line(A,B)),HalfOf(LengthOf(Line(C,D))))',
    ],
    ['Equals(RatioOf(Line(A,B),Line(C,D)),2)', 'Equals(RatioOf(Line(A,B),Line(C,D)),2)'],
  ])('reads %s', (text, print) => {
    const { ok, problems } = parseGeometry(text);
    expect(ok, JSON.stringify(problems)).toBe(true);
    expect(canonical(text)).toBe(print);
    expect(canonical(print)).toBe(print);
  });

  it.each([
    ['Triangle(A,B,C)\nFoo(A,B)', 'warning', 2, 1, 'Foo'],
    ['Equals(LengthOf(Line(A,B)),5', 'error', 1, 7, '('],
    ['Line(A,B)\n  Equals(LengthOf(Line(A,B),5', 'error', 2, 9, '('],
    ['Parallel(Line(A,B))', 'warning', 1, 1, 'Parallel'],
    ['Line(A,B,C)', 'warning', 1, 1, 'Line'],
    ['Equals(MeasureOf(Angle(A,B,C)), x-1))', 'warning', 1, 37, ')'],
    ['Line(A,B)\nThis is a nice figure', 'warning', 2, 1, 'This is a nice figure'],
    ['Equals(LengthOf(Line(A,B)),5 7 !)', 'warning', 1, 28, '5 7 !'],
    ['Point(A,123,40)', 'warning', 1, 1, 'Point(A,123,40)'],
    ['', 'error', 1, 1, ''],
  ])('marks %j', (text, severity, line, column, found) => {
    const [problem] = parseGeometry(text).problems;
    expect(problem).toMatchObject({ severity, line, column, found });
  });

  it('keeps an unknown predicate and prints it back', () => {
    const text = 'Foo(A,Bar(2*x),?)\nTriangle(A,B,C)';
    const { ok } = parseGeometry(text);
    expect(ok).toBe(true);
    expect(canonical(text)).toBe(text);
  });

  it('goes on after a bracket that is not closed', () => {
    const { ok, description } = parseGeometry('Equals(LengthOf(Line(A,B)),5\nTriangle(A,B,C)');
    expect(ok).toBe(false);
    expect(description && printGeometry(description)).toBe('Triangle(A,B,C)');
  });

  it('refuses brackets that are too deep', () => {
    const { ok, problems } = parseGeometry(`${'SumOf('.repeat(40)}1${')'.repeat(40)}`);
    expect(ok).toBe(false);
    expect(problems[0]?.expected).toContain('32');
  });
});

describe('parseGeometry: contradictions', () => {
  const two = 'Equals(MeasureOf(Angle(A)),70)\nEquals(MeasureOf(Angle(B)),60)';
  it.each([
    [`Triangle(A,B,C)\n${two}\nEquals(MeasureOf(Angle(C)),60)`, 4, '50'],
    ['Triangle(A,B,C)\nEquals(MeasureOf(Angle(A)),100)\nEquals(MeasureOf(Angle(B)),90)', 3, ''],
    [
      'Triangle(A,B,C)\nEquals(LengthOf(Line(A,B)),3)\nEquals(LengthOf(Line(B,C)),4)\nEquals(LengthOf(Line(A,C)),9)',
      4,
      '',
    ],
    ['Line(A,B)\nEquals(LengthOf(Line(A,B)),3)\nEquals(LengthOf(Line(B,A)),4)', 3, '3'],
    [
      'Triangle(A,B,C)\nPerpendicular(Line(A,B),Line(B,C))\nEquals(LengthOf(Line(A,B)),3)\nEquals(LengthOf(Line(B,C)),4)\nEquals(LengthOf(Line(A,C)),6)',
      5,
      '',
    ],
    [
      'PointLiesOnLine(D,Line(A,B))\nEquals(LengthOf(Line(A,D)),3)\nEquals(LengthOf(Line(D,B)),4)\nEquals(LengthOf(Line(A,B)),8)',
      4,
      '7',
    ],
    [
      'Quadrilateral(A,B,C,D)\nEquals(MeasureOf(Angle(A)),90)\nEquals(MeasureOf(Angle(B)),90)\nEquals(MeasureOf(Angle(C)),90)\nEquals(MeasureOf(Angle(D)),80)',
      5,
      '90',
    ],
    ['Point(A,10,10)\nPoint(A,20,10)', 2, ''],
  ])('warns in %j', (text, line, expected) => {
    const { ok, problems } = parseGeometry(text);
    expect(ok).toBe(true);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ severity: 'warning', line });
    expect(problems[0]?.expected).toContain(expected);
  });

  it('only notes positions that are far from the numbers', () => {
    const points = 'Point(A,10,90)\nPoint(B,90,90)\nPoint(C,90,10)\nTriangle(A,B,C)\n';
    const { problems } = parseGeometry(
      `${points}Equals(MeasureOf(Angle(B)),20)\nEquals(MeasureOf(Angle(A)),130)`,
    );
    expect(problems.map(({ severity }) => severity)).toEqual(['note']);
  });

  it('accepts rounded numbers', () => {
    const text =
      'Triangle(A,B,C)\nPerpendicular(Line(A,B),Line(B,C))\nEquals(LengthOf(Line(A,B)),5)\nEquals(LengthOf(Line(B,C)),5)\nEquals(LengthOf(Line(A,C)),7.1)';
    expect(parseGeometry(text).problems).toEqual([]);
  });
});

describe('parseGeometry: any text', () => {
  function parseInTime(text: string): void {
    for (const partial of [false, true]) {
      const ms = fastestMs(() => parseGeometry(text, { partial }), 200);
      expect(ms, text.slice(0, 40)).toBeLessThan(200);
    }
  }

  it.each([
    '(',
    ')',
    'A(',
    'Line(',
    'Line(A,',
    'Equals(',
    ' ',
    '\n',
    'x ',
    'A -',
    '?',
    'Triangle(A,B,C)\n',
    'Line(\n',
    '((',
    '{',
    '\\frac{',
    'Equals(LengthOf(Line(A,B)),5)',
    'A,',
    '1. ',
    '# ',
    '- ',
    'a=',
    '∠',
    'Point(A,1,2)',
    'Equals(x,y)\n',
    'Angle(A,B,C)+',
  ])('takes 100 kB of %j', (piece) => {
    parseInTime(piece.repeat(Math.floor(100_000 / piece.length)));
    parseInTime(`Line(A,${piece.repeat(Math.floor(99_000 / piece.length))}`);
  });

  it('takes 100 kB of different points', () => {
    const names = Array.from({ length: 5500 }, (_, index) => `Line(P${index},Q${index})`).join(
      '\n',
    );
    parseInTime(names.slice(0, 100_000));
  });

  it('refuses more', () => {
    expect(parseGeometry('x'.repeat(100_001)).ok).toBe(false);
  });

  it('never throws on random text', { timeout: 60_000 }, () => {
    const word = fc.constantFrom(
      'Equals',
      'Line',
      '(',
      ')',
      ',',
      'A',
      'B',
      '5',
      '?',
      'x',
      '\n',
      ' ',
      '°',
      'sqrt',
      '=',
      '+',
      'Angle',
      'Point',
      'Circle',
      'Find',
      '$',
      '-',
      'Similar',
      'Triangle',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(word, { maxLength: 60 }).map((words) => words.join('')),
        ),
        (text) => {
          const { description } = parseGeometry(text);
          parseGeometry(text, { partial: true });
          // What was read is printed so that it is read again.
          if (description)
            expect(canonical(printGeometry(description))).toBe(printGeometry(description));
        },
      ),
      { numRuns: 600, seed: 1 },
    );
  });

  it('never throws on changed prints', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.nat(400),
        fc.nat(20),
        fc.string({ maxLength: 5 }),
        (seed, at, length, insert) => {
          const text = printGeometry(sampleGeometry(createRandom(seed), 4));
          parseGeometry(text.slice(0, at) + insert + text.slice(at + length));
        },
      ),
      { numRuns: 300, seed: 2 },
    );
  });
});
