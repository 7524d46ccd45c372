import { call, lengthOf, line, measureOf } from '../../formal/geometry/description.ts';
import {
  type Draft,
  givenAngle,
  givenLength,
  origin,
  polar,
  shape,
} from '../../formal/geometry/sample-draft.ts';
import type { Random } from '../../formal/random.ts';

// Figures about a circle beside those of the language's own samples. Points get other letters later.

/** Four corners on a circle, two angles told, an opposite one asked. */
export function cyclicQuadrilateral(random: Random): Draft {
  const arcs = [0, 1, 2, 3].map(() => 24);
  for (let rest = 84; rest > 0; ) {
    const index = random.integer(0, 3);
    const more = Math.min(rest, random.integer(5, 20));
    if ((arcs[index] ?? 0) + more > 80) continue;
    arcs[index] = (arcs[index] ?? 0) + more;
    rest -= more;
  }
  const names = ['A', 'B', 'C', 'D'];
  const places = new Map([['O', origin]]);
  let turn = 0;
  names.forEach((point, index) => {
    places.set(point, polar(origin, 10, turn));
    turn += 2 * (arcs[index] ?? 0);
  });
  // The angle at A stands over the arcs from B to D.
  const atA = (arcs[1] ?? 0) + (arcs[2] ?? 0);
  const atB = (arcs[2] ?? 0) + (arcs[3] ?? 0);
  return {
    places,
    forms: [
      ...names.map((point) => call('PointLiesOnCircle', point, call('Circle', 'O'))),
      shape('Quadrilateral', ...names),
    ],
    given: [givenAngle(['A'], atA), givenAngle(['B'], atB)],
    asked: random.chance(0.5) ? measureOf('C') : measureOf('D'),
  };
}

const tangentTriples = [
  [3, 4, 5],
  [6, 8, 10],
  [5, 12, 13],
  [8, 15, 17],
  [9, 12, 15],
] as const;

/** Two tangents from a point outside. */
export function twoTangents(random: Random): Draft {
  const [radius, length, far] = random.pick(tangentTriples);
  const half = Math.acos(radius / far) * (180 / Math.PI);
  return {
    places: new Map([
      ['O', origin],
      ['P', { x: far, y: 0 }],
      ['S', polar(origin, radius, half)],
      ['T', polar(origin, radius, -half)],
    ]),
    forms: [
      call('PointLiesOnCircle', 'S', call('Circle', 'O')),
      call('PointLiesOnCircle', 'T', call('Circle', 'O')),
      call('Tangent', line('P', 'S'), call('Circle', 'O')),
      call('Tangent', line('P', 'T'), call('Circle', 'O')),
      line('O', 'S'),
      line('O', 'T'),
    ],
    given: [givenLength('O', 'S', radius), givenLength('P', 'S', length)],
    asked: random.chance(0.5) ? lengthOf('P', 'T') : lengthOf('O', 'T'),
  };
}

/** Two radii and the chord between their ends. */
export function twoRadii(random: Random): Draft {
  const angle = random.integer(25, 65) * 2;
  const start = random.integer(0, 359);
  const radius = random.integer(4, 15);
  const central = random.chance(0.5);
  return {
    places: new Map([
      ['O', origin],
      ['A', polar(origin, radius, start)],
      ['B', polar(origin, radius, start + angle)],
    ]),
    forms: [
      call('PointLiesOnCircle', 'A', call('Circle', 'O')),
      call('PointLiesOnCircle', 'B', call('Circle', 'O')),
      shape('Triangle', 'O', 'A', 'B'),
    ],
    given: [
      ...(random.chance(0.5) ? [givenLength('O', 'A', radius)] : []),
      central ? givenAngle(['O'], angle) : givenAngle(['A'], 90 - angle / 2),
    ],
    asked: central ? measureOf('A') : random.pick([measureOf('O'), measureOf('B')]),
  };
}
