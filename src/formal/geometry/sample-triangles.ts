import type { Random } from '../random.ts';
import { call, equals, lengthOf, line, measureOf, value } from './description.ts';
import type { Place } from './figure.ts';
import {
  type Draft,
  givenAngle,
  givenLength,
  lengthUnit,
  origin,
  pointNames,
  polar,
  shape,
  triangleFrom,
} from './sample-draft.ts';

type Names = [string, string, string];

function threeNames(random: Random): Names {
  const [a = 'A', b = 'B', c = 'C'] = pointNames(random, 3);
  return [a, b, c];
}

function corners(
  [a, b, c]: Names,
  [pa, pb, pc]: readonly [Place, Place, Place],
): Map<string, Place> {
  return new Map([
    [a, pa],
    [b, pb],
    [c, pc],
  ]);
}

/** Two angles told, the third asked. */
export function angleSum(random: Random): Draft {
  const names = threeNames(random);
  const [a, b, c] = names;
  const atA = random.integer(35, 95);
  const atB = random.integer(30, Math.min(95, 145 - atA));
  const all = [
    [a, atA],
    [b, atB],
    [c, 180 - atA - atB],
  ] as const;
  const [unknown, ...known] = random.shuffle(all);
  return {
    places: corners(names, triangleFrom(10, atA, atB)),
    forms: [shape('Triangle', ...names)],
    given: known.map(([vertex, degrees]) => givenAngle([vertex], degrees)),
    ...(unknown && { asked: measureOf(unknown[0]) }),
  };
}

/** Three sides told. */
export function threeSides(random: Random): Draft {
  const names = threeNames(random);
  const [a, b, c] = names;
  const unit = lengthUnit(random);
  const [ab, ac] = [random.integer(6, 20), random.integer(6, 20)];
  // Not too flat to be drawn.
  const least = Math.ceil(Math.max(Math.abs(ab - ac) + 2, 0.45 * Math.max(ab, ac)));
  const bc = random.integer(least, Math.max(least, Math.floor((ab + ac) * 0.85)));
  const x = (ab * ab + ac * ac - bc * bc) / (2 * ab);
  const top: Place = { x, y: Math.sqrt(ac * ac - x * x) };
  return {
    places: corners(names, [origin, { x: ab, y: 0 }, top]),
    forms: [shape('Triangle', ...names)],
    given: [givenLength(a, b, ab, unit), givenLength(b, c, bc, unit), givenLength(a, c, ac, unit)],
  };
}

const triples = [
  [3, 4, 5],
  [6, 8, 10],
  [5, 12, 13],
  [9, 12, 15],
  [8, 15, 17],
  [12, 16, 20],
  [20, 21, 29],
] as const;

/** Two sides of a right triangle told, the third asked. */
export function rightSides(random: Random): Draft {
  const names = threeNames(random);
  const [a, b, c] = names;
  const unit = lengthUnit(random);
  const [p, q] = random.chance(0.6)
    ? random.pick(triples)
    : [random.integer(4, 12), random.integer(4, 12)];
  const long = Math.hypot(p, q);
  const whole = Number.isInteger(long);
  const places = corners(names, [{ x: 0, y: p }, origin, { x: q, y: 0 }]);
  const forms = [shape('Triangle', ...names), call('Perpendicular', line(a, b), line(b, c))];
  if (whole && random.chance(0.5))
    return {
      places,
      forms,
      given: [givenLength(a, c, long, unit), givenLength(b, c, q, unit)],
      asked: lengthOf(a, b),
    };
  return {
    places,
    forms,
    given: [givenLength(a, b, p, unit), givenLength(b, c, q, unit)],
    asked: lengthOf(a, c),
  };
}

/** An acute angle and a side of a right triangle told, another side asked. */
export function rightAngleSide(random: Random): Draft {
  const names = threeNames(random);
  const [a, b, c] = names;
  const unit = lengthUnit(random);
  const angle = random.pick([30, 45, 60, random.integer(28, 62)]);
  const long = random.integer(6, 24);
  const places = corners(names, [
    polar(origin, long, 180 - angle),
    { x: -long * Math.cos((angle * Math.PI) / 180), y: 0 },
    origin,
  ]);
  return {
    places,
    forms: [shape('Triangle', ...names), call('Perpendicular', line(a, b), line(b, c))],
    given: [givenLength(a, c, long, unit), givenAngle([c], angle)],
    asked: random.chance(0.5) ? lengthOf(a, b) : lengthOf(b, c),
  };
}

/** Equal sides marked; an angle told, another asked. */
export function isosceles(random: Random): Draft {
  const names = threeNames(random);
  const [apex, b, c] = names;
  const base = random.integer(35, 75);
  const top = 180 - 2 * base;
  const [pb, pc, pa] = triangleFrom(10, base, base);
  const fromTop = random.chance(0.5);
  return {
    places: corners(names, [pa, pb, pc]),
    forms: [shape('Triangle', ...names), equals(lengthOf(apex, b), lengthOf(apex, c))],
    given: [fromTop ? givenAngle([apex], top) : givenAngle([b], base)],
    asked: fromTop ? measureOf(b) : measureOf(apex),
  };
}

export function equilateral(random: Random): Draft {
  const names = threeNames(random);
  const [a, b, c] = names;
  const side = random.integer(3, 20);
  const [pa, pb, pc] = triangleFrom(side, 60, 60);
  return {
    places: corners(names, [pa, pb, pc]),
    forms: [call('Equilateral', shape('Triangle', a, b, c))],
    given: [givenLength(a, b, side, lengthUnit(random))],
  };
}

/** Angles as expressions of x, which is to be found. */
export function angleExpressions(random: Random): Draft {
  const names = threeNames(random);
  const [a, b, c] = names;
  for (;;) {
    const x = random.integer(10, 30);
    const [p, q] = [random.integer(2, 3), random.integer(1, 3)];
    const shift = random.integer(1, 5) * 5;
    const [atA, atB] = [p * x + shift, q * x];
    const atC = 180 - atA - atB;
    if (atA < 30 || atB < 30 || atC < 30 || atA > 110) continue;
    return {
      places: corners(names, triangleFrom(10, atA, atB)),
      forms: [shape('Triangle', ...names)],
      given: [
        givenAngle([a], value(`${p}*x+${shift}`)),
        givenAngle([b], q === 1 ? { kind: 'name', name: 'x' } : value(`${q}*x`)),
        givenAngle([c], atC),
      ],
      asked: { kind: 'call', predicate: 'Find', args: [{ kind: 'name', name: 'x' }] },
    };
  }
}

/** The angle outside a triangle at the extension of a side. */
export function exteriorAngle(random: Random): Draft {
  const [a = 'A', b = 'B', c = 'C', d = 'D'] = pointNames(random, 4);
  const [atA, atB] = [random.integer(40, 70), random.integer(40, 70)];
  const [pa, pb, pc] = triangleFrom(10, atA, atB);
  return {
    places: new Map([
      [a, pa],
      [b, pb],
      [c, pc],
      [d, { x: 15, y: 0 }],
    ]),
    forms: [shape('Triangle', a, b, c), call('PointLiesOnLine', b, line(a, d))],
    given: [givenAngle([b, a, c], atA), givenAngle([a, c, b], 180 - atA - atB)],
    asked: measureOf(c, b, d),
  };
}

/** A line parallel to the base cuts off a similar triangle. */
export function similar(random: Random): Draft {
  const [a = 'A', b = 'B', c = 'C', d = 'D', e = 'E'] = pointNames(random, 5);
  const unit = lengthUnit(random);
  const [num, den] = random.pick([
    [1, 2],
    [2, 3],
    [3, 5],
    [2, 5],
    [3, 4],
  ] as const);
  const [ab, bc] = [den * random.integer(2, 4), den * random.integer(2, 4)];
  const atB = random.integer(55, 80);
  const top = polar(origin, ab, atB);
  const right: Place = { x: bc, y: 0 };
  const part = num / den;
  const at = (to: Place): Place => ({
    x: top.x + (to.x - top.x) * part,
    y: top.y + (to.y - top.y) * part,
  });
  const small = (bc * num) / den;
  const askLarge = random.chance(0.5);
  return {
    places: new Map([
      [a, top],
      [b, origin],
      [c, right],
      [d, at(origin)],
      [e, at(right)],
    ]),
    forms: [
      shape('Triangle', a, b, c),
      call('PointLiesOnLine', d, line(a, b)),
      call('PointLiesOnLine', e, line(a, c)),
      call('Parallel', line(d, e), line(b, c)),
    ],
    given: [
      givenLength(a, d, (ab * num) / den, unit),
      givenLength(d, b, ab - (ab * num) / den, unit),
      askLarge ? givenLength(d, e, small, unit) : givenLength(b, c, bc, unit),
    ],
    asked: askLarge ? lengthOf(b, c) : lengthOf(d, e),
  };
}

/** Two sides and the angle between them. */
export function twoSidesAngle(random: Random): Draft {
  const names = threeNames(random);
  const [a, b, c] = names;
  const unit = lengthUnit(random);
  const [ab, ac, angle] = [random.integer(6, 15), random.integer(6, 15), random.integer(40, 110)];
  return {
    places: corners(names, [origin, { x: ab, y: 0 }, polar(origin, ac, angle)]),
    forms: [shape('Triangle', ...names)],
    given: [givenLength(a, b, ab, unit), givenLength(a, c, ac, unit), givenAngle([a], angle)],
    asked: lengthOf(b, c),
  };
}

/** Base and height. */
export function altitude(random: Random): Draft {
  const [a = 'A', b = 'B', c = 'C', d = 'D'] = pointNames(random, 4);
  const unit = lengthUnit(random);
  const [left, right, height] = [random.integer(3, 9), random.integer(3, 9), random.integer(5, 12)];
  return {
    places: new Map([
      [a, { x: 0, y: height }],
      [b, { x: -left, y: 0 }],
      [c, { x: right, y: 0 }],
      [d, origin],
    ]),
    forms: [
      shape('Triangle', a, b, c),
      call('PointLiesOnLine', d, line(b, c)),
      call('Perpendicular', line(a, d), line(b, c)),
    ],
    given: [
      givenLength(b, d, left, unit),
      givenLength(d, c, right, unit),
      givenLength(a, d, height, unit),
    ],
    asked: lengthOf(a, b),
  };
}
