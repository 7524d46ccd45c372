import { call, equals, lengthOf, line, measureOf } from '../../formal/geometry/description.ts';
import { distance } from '../../formal/geometry/plane.ts';
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

// Figures beside those of the language's own samples. Points get other letters later.

/** Rays from one point, all angles between neighbours told but one. */
export function anglesAroundPoint(random: Random): Draft {
  const count = random.integer(3, 4);
  const ends = ['A', 'B', 'C', 'D'].slice(0, count);
  const least = count === 3 ? 80 : 55;
  const turns = ends.map((): number => least);
  for (let rest = 360 - count * least; rest > 0; ) {
    const index = random.integer(0, count - 1);
    const more = Math.min(rest, random.integer(1, 12));
    if ((turns[index] ?? 0) + more > 165) continue;
    turns[index] = (turns[index] ?? 0) + more;
    rest -= more;
  }
  let direction = 0;
  const places = new Map([['M', origin]]);
  const angles = ends.map((end, index) => {
    places.set(end, polar(origin, random.number(8, 10, 0.5), direction));
    direction += turns[index] ?? 0;
    return [[end, 'M', ends[(index + 1) % count] ?? 'A'], turns[index] ?? 0] as const;
  });
  const [unknown, ...known] = random.shuffle(angles);
  return {
    places,
    forms: ends.map((end) => line('M', end)),
    given: known.map(([points, degrees]) => givenAngle(points, degrees)),
    ...(unknown && { asked: measureOf(...unknown[0]) }),
  };
}

/** A ray that halves an angle. */
export function halvedAngle(random: Random): Draft {
  const half = random.integer(25, 60);
  return {
    places: new Map([
      ['V', origin],
      ['A', polar(origin, 10, 0)],
      ['B', polar(origin, 10, 2 * half)],
      ['D', polar(origin, 9, half)],
    ]),
    forms: [
      line('V', 'A'),
      line('V', 'B'),
      call('BisectsAngle', line('V', 'D'), call('Angle', 'A', 'V', 'B')),
    ],
    given: [givenAngle(['A', 'V', 'D'], half)],
    asked: random.chance(0.4) ? measureOf('D', 'V', 'B') : measureOf('A', 'V', 'B'),
  };
}

/** All sides of a quadrilateral told: two triangles on a diagonal that is not drawn. */
export function foursides(random: Random): Draft {
  for (;;) {
    const [ab, bc, cd, da] = [1, 2, 3, 4].map(() => random.integer(5, 14)) as [
      number,
      number,
      number,
      number,
    ];
    const diagonal = random.number(9, 16, 0.5);
    const up = apex(diagonal, da, cd);
    const down = apex(diagonal, ab, bc);
    if (!up || !down || up.y < 3.5 || down.y < 3.5) continue;
    return {
      places: new Map([
        ['A', origin],
        ['B', { x: down.x, y: -down.y }],
        ['C', { x: diagonal, y: 0 }],
        ['D', up],
      ]),
      forms: [shape('Quadrilateral', 'A', 'B', 'C', 'D')],
      given: [
        givenLength('A', 'B', ab),
        givenLength('B', 'C', bc),
        givenLength('C', 'D', cd),
        givenLength('D', 'A', da),
      ],
    };
  }
}

/** The third corner over a base, from its distances to both ends; `undefined` where there is none over the base. */
function apex(base: number, left: number, right: number) {
  const x = (base * base + left * left - right * right) / (2 * base);
  const square = left * left - x * x;
  return square > 0 && x > 0.12 * base && x < 0.88 * base ? { x, y: Math.sqrt(square) } : undefined;
}

/**
 * A kite: two pairs of equal neighbours, with a length of each. Not told as `Kite`, whose pairs the solver takes from
 * percents as if the sheet were square.
 */
export function kite(random: Random): Draft {
  const [short, long] = [random.integer(4, 8), random.integer(9, 15)];
  const half = random.number(short * 0.7, short * 0.92, 0.1);
  const [down, up] = [Math.sqrt(long * long - half * half), Math.sqrt(short * short - half * half)];
  return {
    places: new Map([
      ['A', { x: 0, y: up }],
      ['B', { x: -half, y: 0 }],
      ['C', { x: 0, y: -down }],
      ['D', { x: half, y: 0 }],
    ]),
    forms: [
      shape('Quadrilateral', 'A', 'B', 'C', 'D'),
      equals(lengthOf('A', 'B'), lengthOf('A', 'D')),
      equals(lengthOf('B', 'C'), lengthOf('C', 'D')),
    ],
    given: [givenLength('A', 'B', short), givenLength('B', 'C', long)],
    ...(random.chance(0.5) && { asked: lengthOf('C', 'D') }),
  };
}

/** A line from a corner to the middle of the other side. */
export function median(random: Random): Draft {
  const half = random.integer(3, 9);
  const base = 2 * half;
  const [left, right, top] = triangleFrom(base, random.integer(50, 80), random.integer(40, 60));
  return {
    places: new Map([
      ['A', top],
      ['B', left],
      ['C', right],
      ['M', { x: half, y: 0 }],
    ]),
    forms: [
      shape('Triangle', 'A', 'B', 'C'),
      line('A', 'M'),
      call('IsMidpointOf', call('Point', 'M'), line('B', 'C')),
    ],
    given: [givenLength('B', 'M', half)],
    asked: random.chance(0.5) ? lengthOf('B', 'C') : lengthOf('M', 'C'),
  };
}

/** Bases parallel, legs equal. */
export function evenTrapezoid(random: Random): Draft {
  const [long, angle] = [random.integer(10, 16), random.integer(52, 75)];
  const leg = random.integer(4, 7);
  const inset = leg * Math.cos((angle * Math.PI) / 180);
  const height = leg * Math.sin((angle * Math.PI) / 180);
  return {
    places: new Map([
      ['A', origin],
      ['B', { x: long, y: 0 }],
      ['C', { x: long - inset, y: height }],
      ['D', { x: inset, y: height }],
    ]),
    forms: [
      shape('Trapezoid', 'A', 'B', 'C', 'D'),
      call('Parallel', line('A', 'B'), line('C', 'D')),
      equals(lengthOf('A', 'D'), lengthOf('B', 'C')),
    ],
    given: [givenLength('A', 'D', leg), givenLength('A', 'B', long), givenAngle(['A'], angle)],
    asked: random.pick([measureOf('D'), lengthOf('B', 'C')]),
  };
}

const legs = [
  [3, 4, 5],
  [4, 3, 5],
  [5, 12, 13],
  [8, 15, 17],
  [15, 8, 17],
  [20, 21, 29],
] as const;

/** The height on the longest side of a right or another triangle, and the part that it cuts off. */
export function heightAndFoot(random: Random): Draft {
  const [part, height, side] = random.pick(legs);
  const times = random.integer(1, 3);
  const rest = height * random.number(0.6, 1.6, 0.1);
  const unknown = random.pick(['part', 'height', 'side'] as const);
  const sizes = [
    ['part', lengthOf('A', 'D'), givenLength('A', 'D', part * times)],
    ['height', lengthOf('C', 'D'), givenLength('C', 'D', height * times)],
    ['side', lengthOf('A', 'C'), givenLength('A', 'C', side * times)],
  ] as const;
  const open = sizes.find(([name]) => name === unknown);
  return {
    places: new Map([
      ['A', origin],
      ['B', { x: (part + rest) * times, y: 0 }],
      ['C', { x: part * times, y: height * times }],
      ['D', { x: part * times, y: 0 }],
    ]),
    forms: [
      shape('Triangle', 'A', 'B', 'C'),
      call('PointLiesOnLine', 'D', line('A', 'B')),
      call('Perpendicular', line('C', 'D'), line('A', 'B')),
    ],
    given: sizes.flatMap(([name, , given]) => (name === unknown ? [] : [given])),
    ...(open && { asked: open[1] }),
  };
}

/** All sides of a regular polygon are equal; one is told. */
export function regularPolygon(random: Random): Draft {
  const count = random.pick([5, 6, 8]);
  const kind = count === 5 ? 'Pentagon' : count === 6 ? 'Hexagon' : 'Octagon';
  const names = [...'ABCDEFGH'].slice(0, count);
  const side = random.integer(2, 12);
  const places = new Map(
    names.map((point, index) => [point, polar(origin, 10, (index * 360) / count)]),
  );
  const [first, second] = [places.get('A') ?? origin, places.get('B') ?? origin];
  const scale = side / distance(first, second);
  return {
    places: new Map(
      [...places].map(([point, { x, y }]) => [point, { x: x * scale, y: y * scale }]),
    ),
    forms: [call('Regular', shape(kind, ...names))],
    given: [givenLength('A', 'B', side)],
  };
}
