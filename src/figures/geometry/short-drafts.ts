import {
  type Call,
  call,
  equals,
  lengthOf,
  line,
  measureOf,
  value,
} from '../../formal/geometry/description.ts';
import {
  type Draft,
  givenAngle,
  givenLength,
  origin,
  polar,
  shape,
  triangleFrom,
} from '../../formal/geometry/sample-draft.ts';
import type { Random } from '../../formal/random.ts';

// Small figures of one step. Points get other letters later, and so does x.

const find: Call = call('Find', 'x');

/** A ray inside a right angle. */
export function dividedRightAngle(random: Random): Draft {
  const part = random.integer(22, 68);
  return {
    places: new Map([
      ['V', origin],
      ['A', polar(origin, 10, 0)],
      ['B', polar(origin, random.integer(7, 10), 90)],
      ['C', polar(origin, random.integer(8, 11), part)],
    ]),
    forms: [line('V', 'C'), call('Perpendicular', line('V', 'A'), line('V', 'B'))],
    given: [givenAngle(['A', 'V', 'C'], part)],
    asked: measureOf('C', 'V', 'B'),
  };
}

/** Two or three parts of a segment, of which one is not told. */
export function dividedSegment(random: Random): Draft {
  const [first, second] = [random.integer(3, 12), random.integer(3, 12)];
  const whole = random.chance(0.4);
  const sizes: readonly (readonly [string, string, number])[] = [
    ['A', 'B', first],
    ['B', 'C', second],
    ['A', 'C', first + second],
  ];
  const open = whole ? sizes[2] : random.pick(sizes.slice(0, 2));
  return {
    places: new Map([
      ['A', origin],
      ['B', { x: first, y: 0 }],
      ['C', { x: first + second, y: 0 }],
    ]),
    forms: [call('PointLiesOnLine', 'B', line('A', 'C'))],
    given: sizes.flatMap((size) => (size === open ? [] : [givenLength(...size)])),
    ...(open && { asked: lengthOf(open[0], open[1]) }),
  };
}

/** Opposite angles, one of them an expression. */
export function crossingExpressions(random: Random): Draft {
  const [x, factor] = [random.integer(10, 25), random.integer(2, 4)];
  const shift = random.integer(1, 4) * 5;
  const angle = factor * x + shift;
  if (angle > 140 || angle < 40) return crossingExpressions(random);
  return {
    places: new Map([
      ['A', { x: 10, y: 0 }],
      ['B', { x: -10, y: 0 }],
      ['C', polar(origin, 9, angle)],
      ['D', polar(origin, 9, angle + 180)],
      ['E', origin],
    ]),
    forms: [call('IntersectAt', line('A', 'B'), line('C', 'D'), call('Point', 'E'))],
    given: [
      givenAngle(['A', 'E', 'C'], value(`${factor}*x+${shift}`)),
      givenAngle(['B', 'E', 'D'], angle),
    ],
    asked: find,
  };
}

/** Opposite sides of a parallelogram, one of them an expression. */
export function parallelogramExpressions(random: Random): Draft {
  const [x, factor, shift] = [random.integer(2, 6), random.integer(2, 3), random.integer(1, 6)];
  const wide = factor * x + shift;
  const slanted = Math.max(4, Math.round(wide * random.number(0.45, 0.75, 0.05)));
  const top = polar(origin, slanted, random.integer(50, 78));
  return {
    places: new Map([
      ['A', origin],
      ['B', { x: wide, y: 0 }],
      ['C', { x: top.x + wide, y: top.y }],
      ['D', top],
    ]),
    forms: [shape('Parallelogram', 'A', 'B', 'C', 'D')],
    given: [
      givenLength('A', 'B', value(`${factor}*x+${shift}`)),
      givenLength('C', 'D', wide),
      ...(random.chance(0.5) ? [givenLength('A', 'D', slanted)] : []),
    ],
    asked: find,
  };
}

/** Two equal angles marked; the third told, or one of the two. */
export function equalAngles(random: Random): Draft {
  const base = random.integer(38, 72);
  const [left, right, top] = triangleFrom(10, base, base);
  const fromTop = random.chance(0.5);
  return {
    places: new Map([
      ['A', top],
      ['B', left],
      ['C', right],
    ]),
    forms: [shape('Triangle', 'A', 'B', 'C'), equals(measureOf('B'), measureOf('C'))],
    given: [fromTop ? givenAngle(['A'], 180 - 2 * base) : givenAngle(['B'], base)],
    asked: fromTop ? measureOf('B') : measureOf('A'),
  };
}

/** A right triangle with equal legs. */
export function evenRight(random: Random): Draft {
  const leg = random.integer(3, 14);
  return {
    places: new Map([
      ['A', { x: 0, y: leg }],
      ['B', origin],
      ['C', { x: leg, y: 0 }],
    ]),
    forms: [
      shape('Triangle', 'A', 'B', 'C'),
      call('Perpendicular', line('A', 'B'), line('B', 'C')),
      equals(lengthOf('A', 'B'), lengthOf('B', 'C')),
    ],
    given: [givenLength('A', 'B', leg)],
    asked: random.pick([measureOf('A'), measureOf('C'), lengthOf('A', 'C')]),
  };
}
