import type { Random } from '../random.ts';
import { call, lengthOf, line, measureOf, value } from './description.ts';
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
} from './sample-draft.ts';

/** Angles that make a straight line. */
export function anglesOnLine(random: Random): Draft {
  const [a = 'A', b = 'B', m = 'M', c = 'C', d = 'D'] = pointNames(random, 5);
  const first = random.integer(35, 75);
  const three = random.chance(0.5);
  const second = three ? random.integer(35, 145 - first) : 0;
  const places = new Map([
    [a, { x: 10, y: 0 }],
    [b, { x: -10, y: 0 }],
    [m, origin],
    [c, polar(origin, 9, first)],
    ...(three ? [[d, polar(origin, 9, first + second)] as const] : []),
  ]);
  return {
    places,
    forms: [call('PointLiesOnLine', m, line(a, b)), line(m, c), ...(three ? [line(m, d)] : [])],
    given: [givenAngle([a, m, c], first), ...(three ? [givenAngle([c, m, d], second)] : [])],
    asked: three ? measureOf(d, m, b) : measureOf(c, m, b),
  };
}

export function crossingLines(random: Random): Draft {
  const [a = 'A', b = 'B', c = 'C', d = 'D', e = 'E'] = pointNames(random, 5);
  const angle = random.integer(30, 80);
  const places = new Map([
    [a, { x: 10, y: 0 }],
    [b, { x: -10, y: 0 }],
    [c, polar(origin, 9, angle)],
    [d, polar(origin, 9, angle + 180)],
    [e, origin],
  ]);
  return {
    places,
    forms: [call('IntersectAt', line(a, b), line(c, d), call('Point', e))],
    given: [givenAngle([a, e, c], angle)],
    asked: random.chance(0.5) ? measureOf(b, e, d) : measureOf(b, e, c),
  };
}

/** Two parallels and a line across. */
export function transversal(random: Random): Draft {
  const [a = 'A', b = 'B', c = 'C', d = 'D', e = 'E', f = 'F', g = 'G', h = 'H'] = pointNames(
    random,
    8,
  );
  const angle = random.integer(40, 75);
  const up = polar(origin, 6, angle);
  const places = new Map<string, Place>([
    [c, { x: -7, y: 0 }],
    [d, { x: 9, y: 0 }],
    [f, origin],
    [e, up],
    [a, { x: up.x - 9, y: up.y }],
    [b, { x: up.x + 6, y: up.y }],
    [g, polar(origin, 10, angle)],
    [h, polar(origin, 4, angle + 180)],
  ]);
  const told = random.pick([
    [[g, e, b], angle],
    [[a, e, g], 180 - angle],
    [[b, e, f], 180 - angle],
  ] as const);
  const asked = random.pick([
    [e, f, d],
    [c, f, e],
    [h, f, d],
    [c, f, h],
  ] as const);
  const expression = random.chance(0.25);
  const shift = random.integer(1, 3) * 5;
  const degrees = told[1];
  const even = (degrees - shift) % 2 === 0;
  return {
    places,
    forms: [
      call('Parallel', line(a, b), line(c, d)),
      call('PointLiesOnLine', e, line(a, b)),
      call('PointLiesOnLine', f, line(c, d)),
      call('PointLiesOnLine', e, line(g, f)),
      call('PointLiesOnLine', f, line(e, h)),
    ],
    ...(expression && even
      ? {
          given: [givenAngle(told[0], value(`2*x+${shift}`)), givenAngle([e, f, d], angle)],
          asked: { kind: 'call', predicate: 'Find', args: [{ kind: 'name', name: 'x' }] },
        }
      : { given: [givenAngle(told[0], degrees)], asked: measureOf(...asked) }),
  };
}

export function rectangle(random: Random): Draft {
  const [a = 'A', b = 'B', c = 'C', d = 'D'] = pointNames(random, 4);
  const unit = lengthUnit(random);
  const square = random.chance(0.3);
  const wide = random.integer(5, 15);
  const tall = square ? wide : random.integer(3, Math.max(4, wide - 2));
  const diagonal = random.chance(0.4);
  return {
    places: new Map([
      [a, { x: 0, y: tall }],
      [b, origin],
      [c, { x: wide, y: 0 }],
      [d, { x: wide, y: tall }],
    ]),
    forms: [shape(square ? 'Square' : 'Rectangle', a, b, c, d)],
    given: [givenLength(b, c, wide, unit), ...(square ? [] : [givenLength(c, d, tall, unit)])],
    ...(diagonal && { asked: lengthOf(a, c) }),
  };
}

export function parallelogram(random: Random): Draft {
  const [a = 'A', b = 'B', c = 'C', d = 'D'] = pointNames(random, 4);
  const unit = lengthUnit(random);
  const [wide, slanted, angle] = [
    random.integer(7, 14),
    random.integer(5, 10),
    random.integer(50, 80),
  ];
  const rhombus = random.chance(0.25);
  const top = polar(origin, rhombus ? wide : slanted, angle);
  return {
    places: new Map([
      [a, top],
      [b, origin],
      [c, { x: wide, y: 0 }],
      [d, { x: top.x + wide, y: top.y }],
    ]),
    forms: [shape(rhombus ? 'Rhombus' : 'Parallelogram', a, b, c, d)],
    given: [
      givenLength(b, c, wide, unit),
      ...(rhombus ? [] : [givenLength(a, b, slanted, unit)]),
      givenAngle([b], angle),
    ],
    asked: random.chance(0.5) ? measureOf(c) : measureOf(d),
  };
}

/** With two right angles, so that height and bases are told. */
export function trapezoid(random: Random): Draft {
  const [a = 'A', b = 'B', c = 'C', d = 'D'] = pointNames(random, 4);
  const unit = lengthUnit(random);
  const [long, height] = [random.integer(9, 15), random.integer(4, 9)];
  const short = random.integer(4, long - 3);
  return {
    places: new Map([
      [a, { x: 0, y: height }],
      [b, origin],
      [c, { x: long, y: 0 }],
      [d, { x: short, y: height }],
    ]),
    forms: [
      shape('Trapezoid', a, b, c, d),
      call('Parallel', line(a, d), line(b, c)),
      call('Perpendicular', line(a, b), line(b, c)),
    ],
    given: [
      givenLength(a, d, short, unit),
      givenLength(b, c, long, unit),
      givenLength(a, b, height, unit),
    ],
  };
}

/** All angles of a polygon but one. */
export function polygonAngles(random: Random, count: number): Draft {
  const names = pointNames(random, count);
  // Points on a circle at whole degrees make whole or half angles; even steps make whole ones.
  const steps = evenSteps(random, count);
  let turn = random.integer(0, 30);
  const places = new Map<string, Place>();
  for (const [index, name] of names.entries()) {
    places.set(name, polar(origin, 10, turn));
    turn += steps[index] ?? 0;
  }
  // The angle at a corner stands over all arcs but its two.
  const angles = names.map((name, index) => {
    const own = (steps[index] ?? 0) + (steps.at(index - 1) ?? 0);
    return [name, (360 - own) / 2] as const;
  });
  const [unknown, ...known] = random.shuffle(angles);
  const kinds: Readonly<Record<number, string>> = {
    4: 'Quadrilateral',
    5: 'Pentagon',
    6: 'Hexagon',
  };
  return {
    places,
    forms: [shape(kinds[count] ?? 'Polygon', ...names)],
    given: known.map(([name, degrees]) => givenAngle([name], degrees)),
    ...(unknown && { asked: measureOf(unknown[0]) }),
  };
}

/** Even whole degrees that make 360, each at least 30. */
function evenSteps(random: Random, count: number): number[] {
  const rest = Array.from({ length: count }, () => 15);
  let left = 180 - count * 15;
  for (let index = 0; left > 0; index = (index + 1) % count) {
    const more = Math.min(left, random.integer(0, Math.ceil((180 - count * 15) / count)));
    rest[index] = Math.min((rest[index] ?? 15) + more, 70);
    left = 180 - rest.reduce((sum, step) => sum + step, 0);
  }
  return rest.map((step) => step * 2);
}
