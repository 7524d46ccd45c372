import { describe, expect, it } from 'vitest';
import { askGeometry, wordings } from '../../../src/formal/geometry/ask.ts';
import type { GeometryDescription } from '../../../src/formal/geometry/description.ts';
import { readFigure } from '../../../src/formal/geometry/figure.ts';
import { parseGeometry } from '../../../src/formal/geometry/parse.ts';
import { recognizeGeometry } from '../../../src/formal/geometry/recognize.ts';
import { readGeometryRequest } from '../../../src/formal/geometry/request.ts';
import { sampleGeometry } from '../../../src/formal/geometry/sample.ts';
import { solveGeometry } from '../../../src/formal/geometry/solve.ts';
import { createRandom } from '../../../src/formal/random.ts';

function read(text: string): GeometryDescription {
  const { description } = parseGeometry(text);
  if (!description) throw new Error(text);
  return description;
}

const triangle = read(
  'Triangle(A,B,C)\nPerpendicular(Line(A,B),Line(B,C))\nEquals(LengthOf(Line(A,B)),3)\nEquals(LengthOf(Line(B,C)),x+1)\nEquals(MeasureOf(Angle(C)),?)',
);
const circle = read(
  'Circle(O)\nPointLiesOnCircle(A,Circle(O))\nLine(O,A)\nEquals(RadiusOf(Circle(O)),5)',
);

describe('askGeometry', () => {
  it('asks at least one question about every sample; each is solved and recognized to the same request', () => {
    const kinds = new Set<string>();
    for (let seed = 0; seed < 150; seed += 1) {
      const description = sampleGeometry(
        createRandom(seed),
        ([1, 2, 3, 4, 5] as const)[seed % 5] ?? 1,
      );
      const questions = askGeometry(description, createRandom(seed));
      expect(questions.length, `${seed}`).toBeGreaterThan(0);
      for (const { request, text, solution } of questions) {
        kinds.add(request.kind);
        expect(readGeometryRequest(JSON.parse(JSON.stringify(request)))).toEqual({ request });
        expect(solveGeometry(description, request)).toEqual({ ok: true, solution });
        expect(solution.steps.length).toBeGreaterThan(0);
        expect(recognizeGeometry(description, text), text).toEqual(request);
        const all = wordings(readFigure(description), request);
        expect(all).toContain(text);
        for (const wording of all)
          expect(recognizeGeometry(description, wording), wording).toEqual(request);
      }
    }
    for (const kind of [
      'angle',
      'length',
      'perimeter',
      'area',
      'sum',
      'variable',
      'asked',
      'circumference',
    ])
      expect(kinds).toContain(kind);
  }, 60_000);

  it('is the same for the same seed', () => {
    const description = sampleGeometry(createRandom(5), 3);
    expect(askGeometry(description, createRandom(9))).toEqual(
      askGeometry(description, createRandom(9)),
    );
  });
});

describe('recognizeGeometry', () => {
  const angle = (...points: string[]) => ({ kind: 'angle', points });
  const length = (...points: string[]) => ({ kind: 'length', points });
  it.each([
    ['What is angle A?', angle('A')],
    ['find ∠ABC', angle('A', 'B', 'C')],
    ['What is the measure of angle A?', angle('A')],
    ['how big is the angle at C', angle('C')],
    ["What's m∠BAC?", angle('B', 'A', 'C')],
    ['How many degrees does angle ACB have?', angle('A', 'C', 'B')],
    ['what is angle a', angle('A')],
    ['Can you work out the size of angle BCA, please?', angle('B', 'C', 'A')],
    ['What is the angle between AB and BC?', angle('A', 'B', 'C')],
    ['What is AC?', length('A', 'C')],
    ['How far is it from A to C?', length('A', 'C')],
    ['How far apart are A and C?', length('A', 'C')],
    ['Find the length of the side opposite the right angle.', length('A', 'C')],
    ['What is the length of the hypotenuse AC?', length('A', 'C')],
    ['What is the interior angle at C?', angle('C')],
    ['measure of ACB', angle('A', 'C', 'B')],
    ['How much is angle C?', angle('C')],
    ['What is the distance around the triangle?', { kind: 'perimeter' }],
    ['What is the total length of all sides?', { kind: 'perimeter' }],
    ['What number belongs at the question mark?', { kind: 'asked' }],
    ['How much do AB and BC add up to?', { kind: 'sum', of: [length('A', 'B'), length('B', 'C')] }],
    ['How long is side AC?', length('A', 'C')],
    ['Determine the length of line segment AC.', length('A', 'C')],
    ['What is the distance between A and C?', length('A', 'C')],
    ['What is the distance from A to C?', length('A', 'C')],
    ['How long is the hypotenuse?', length('A', 'C')],
    ['length of ac', length('A', 'C')],
    ['What is the perimeter?', { kind: 'perimeter' }],
    ['What is the perimeter of the triangle?', { kind: 'perimeter' }],
    ['What is the area of triangle ABC?', { kind: 'area', points: ['A', 'B', 'C'] }],
    ['Calculate the area.', { kind: 'area' }],
    ['Find x', { kind: 'variable', name: 'x' }],
    ['Solve for x.', { kind: 'variable', name: 'x' }],
    ['What is the value of x?', { kind: 'variable', name: 'x' }],
    ['Find the missing angle.', { kind: 'asked' }],
    ['What is the unknown value?', { kind: 'asked' }],
    ['find the missing value', { kind: 'asked' }],
    ['What is the sum of angles A and B?', { kind: 'sum', of: [angle('A'), angle('B')] }],
    ['What is AB + BC?', { kind: 'sum', of: [length('A', 'B'), length('B', 'C')] }],
    ['What is angle A plus angle C?', { kind: 'sum', of: [angle('A'), angle('C')] }],
  ])('%s', (question, request) => {
    expect(recognizeGeometry(triangle, question)).toEqual(request);
  });

  it.each([
    ['What is the radius?', { kind: 'radius' }],
    ['How long is the diameter of the circle?', { kind: 'diameter' }],
    ['What is the area of the circle?', { kind: 'area' }],
    ['Find the circumference of circle O.', { kind: 'circumference', points: ['O'] }],
  ])('of a circle: %s', (question, request) => {
    expect(recognizeGeometry(circle, question)).toEqual(request);
  });

  it.each([
    'What is angle D?',
    'Is AC the hypotenuse?',
    'Is AC long?',
    'Is angle A big?',
    'Does AC equal AB?',
    'Can angle A be large?',
    'Is x the missing value?',
    'What is the distance from A to BC?',
    'What is the distance around AB?',
    'What is the sum of the interior angles of triangle ABC?',
    'What is the sum of angles ABC?',
    'From angle A, find angle B.',
    'How far is A?',
    'Is AB the hypotenuse?',
    'What is the hypotenuse AB?',
    'What is AD?',
    'Is angle A larger than angle B?',
    'How much longer is AC than AB?',
    'What is the ratio of AB to AC?',
    'What would angle A be if angle C were 50 degrees?',
    'What is twice the length of AC?',
    'What is half of angle A?',
    'What is the area of the square?',
    'What is the area of the circle?',
    'What is the radius?',
    'What is the missing side?',
    'Find y.',
    'What colour is AC?',
    'Which side is the longest?',
    'What is the difference of angle A and angle B?',
    'What is the square of AC?',
    'What is ABC?',
    'What is A?',
    'What is the exterior angle at A?',
    'What is the sine of angle A?',
    'What is the height of the triangle?',
    'What is the average of AB and BC?',
    'Explain the figure.',
    'What is angle A and AC?',
    'What is not angle A?',
    'What is the supplement of angle A?',
    'What is angle A in radians?',
    'What is AC in cm?',
    'What is the perimeter and the area?',
    'Name the angle at C.',
    '',
    'angle',
    'What is the area of triangle ABD?',
  ])('does not claim to understand %j', (question) => {
    expect(recognizeGeometry(triangle, question)).toBeUndefined();
  });
});
