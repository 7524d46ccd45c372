import type { Random } from '../random.ts';
import { call, equals, lengthOf, line, measureOf, value } from './description.ts';
import {
  type Draft,
  givenAngle,
  givenLength,
  lengthUnit,
  origin,
  pointNames,
  polar,
  shape,
} from './sample-draft.ts';

/** A circle with its diameter and a point on it. */
export function halfCircle(random: Random): Draft {
  const [a = 'A', b = 'B', c = 'C'] = pointNames(random, 3);
  const radius = random.integer(4, 15);
  const angle = random.integer(30, 60);
  return {
    places: new Map([
      ['O', origin],
      [a, { x: -radius, y: 0 }],
      [b, { x: radius, y: 0 }],
      [c, polar(origin, radius, 2 * angle)],
    ]),
    forms: [
      call('IsDiameterOf', line(a, b), call('Circle', 'O')),
      call('PointLiesOnCircle', c, call('Circle', 'O')),
      shape('Triangle', a, b, c),
    ],
    given: [givenLength(a, b, 2 * radius, lengthUnit(random)), givenAngle([b, a, c], angle)],
    asked: measureOf(a, b, c),
  };
}

/** A central and an inscribed angle over the same arc. */
export function inscribed(random: Random): Draft {
  const [a = 'A', b = 'B', c = 'C'] = pointNames(random, 3);
  const half = random.integer(30, 65);
  const start = -90 - half;
  const inner = random.chance(0.5);
  return {
    places: new Map([
      ['O', origin],
      [a, polar(origin, 10, start)],
      [b, polar(origin, 10, start + 2 * half)],
      [c, polar(origin, 10, 90 + random.integer(-30, 30))],
    ]),
    forms: [
      ...[a, b, c].map((point) => call('PointLiesOnCircle', point, call('Circle', 'O'))),
      line('O', a),
      line('O', b),
      line(c, a),
      line(c, b),
    ],
    given: [inner ? givenAngle([a, c, b], half) : givenAngle([a, 'O', b], 2 * half)],
    asked: inner ? measureOf(a, 'O', b) : measureOf(a, c, b),
  };
}

/** A chord and its distance from the centre. */
export function chord(random: Random): Draft {
  const [a = 'A', b = 'B', m = 'M'] = pointNames(random, 3);
  const unit = lengthUnit(random);
  const [p, q, r] = random.pick([
    [3, 4, 5],
    [6, 8, 10],
    [5, 12, 13],
    [8, 6, 10],
    [12, 9, 15],
  ] as const);
  return {
    places: new Map([
      ['O', origin],
      [m, { x: 0, y: -p }],
      [a, { x: -q, y: -p }],
      [b, { x: q, y: -p }],
    ]),
    forms: [
      call('IsChordOf', line(a, b), call('Circle', 'O')),
      call('IsMidpointOf', call('Point', m), line(a, b)),
      call('Perpendicular', line('O', m), line(a, b)),
      line('O', a),
    ],
    given: [givenLength('O', a, r, unit), givenLength('O', m, p, unit)],
    asked: lengthOf(a, b),
  };
}

/** A circle with its radius drawn. */
export function roundCircle(random: Random): Draft {
  const [a = 'A'] = pointNames(random, 1);
  const radius = random.integer(2, 20);
  return {
    places: new Map([
      ['O', origin],
      [a, polar(origin, radius, random.integer(0, 90))],
    ]),
    forms: [call('IsRadiusOf', line('O', a), call('Circle', 'O'))],
    given: [equals(call('RadiusOf', call('Circle', 'O')), value(radius, lengthUnit(random)))],
  };
}

/** A tangent from a point outside. */
export function tangent(random: Random): Draft {
  const [t = 'T', p = 'P'] = pointNames(random, 2);
  const unit = lengthUnit(random);
  const [radius, length, far] = random.pick([
    [3, 4, 5],
    [6, 8, 10],
    [5, 12, 13],
    [8, 15, 17],
    [9, 12, 15],
  ] as const);
  return {
    places: new Map([
      ['O', origin],
      [t, { x: 0, y: radius }],
      [p, { x: length, y: radius }],
    ]),
    forms: [
      call('PointLiesOnCircle', t, call('Circle', 'O')),
      call('Tangent', line(p, t), call('Circle', 'O')),
      line('O', t),
      line('O', p),
    ],
    given: [givenLength('O', t, radius, unit), givenLength('O', p, far, unit)],
    asked: lengthOf(p, t),
  };
}
