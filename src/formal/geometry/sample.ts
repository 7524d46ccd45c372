import type { Difficulty } from '../formal-language.ts';
import type { Random } from '../random.ts';
import { asked, call, equals, type GeometryDescription, value } from './description.ts';
import type { Place } from './figure.ts';
import * as circles from './sample-circles.ts';
import type { Draft, DraftMaker } from './sample-draft.ts';
import * as others from './sample-others.ts';
import * as triangles from './sample-triangles.ts';

const makers: Readonly<Record<Difficulty, readonly DraftMaker[]>> = {
  1: [triangles.angleSum, triangles.threeSides, others.anglesOnLine, others.rectangle],
  2: [
    triangles.angleSum,
    triangles.isosceles,
    triangles.equilateral,
    triangles.rightSides,
    others.crossingLines,
    others.rectangle,
    circles.roundCircle,
    (random) => others.polygonAngles(random, 4),
  ],
  3: [
    triangles.rightSides,
    triangles.exteriorAngle,
    triangles.altitude,
    others.transversal,
    others.parallelogram,
    others.trapezoid,
    circles.halfCircle,
    (random) => others.polygonAngles(random, 5),
  ],
  4: [
    triangles.similar,
    triangles.angleExpressions,
    triangles.rightAngleSide,
    others.transversal,
    circles.inscribed,
    circles.tangent,
    circles.chord,
    (random) => others.polygonAngles(random, 6),
  ],
  5: [
    triangles.similar,
    triangles.twoSidesAngle,
    triangles.rightAngleSide,
    triangles.angleExpressions,
    triangles.threeSides,
    circles.inscribed,
    others.parallelogram,
    circles.chord,
  ],
};

/** A sampled figure with the positions that its numbers describe exactly, in units of its lengths. */
export type SampledGeometry = {
  readonly description: GeometryDescription;
  readonly exact: ReadonlyMap<string, Place>;
};

/** A figure that obeys its numbers; points at whole percents of a square sheet. */
export function sampleGeometry(random: Random, difficulty: Difficulty): GeometryDescription {
  return sampleWithPlaces(random, difficulty).description;
}

/** The same, with what the rounding to whole percents left out. */
export function sampleWithPlaces(random: Random, difficulty: Difficulty): SampledGeometry {
  const draft = random.pick(makers[difficulty])(random);
  const turn = random.chance(0.5) ? 0 : random.integer(-40, 40);
  const mirrored = random.chance(0.3);
  const places = onSheet(draft, turn, mirrored);
  const points = [...places].map(([point, { x, y }]) => call('Point', point, value(x), value(y)));
  return {
    description: { forms: [...points, ...draft.forms, ...told(draft)] },
    exact: draft.places,
  };
}

function told({ given, asked: unknown }: Draft) {
  if (!unknown) return given;
  return unknown.predicate === 'Find' ? [...given, unknown] : [...given, equals(unknown, asked)];
}

/** Turned, mirrored, and scaled to 15 to 85 percent with circles inside; y down. */
function onSheet(draft: Draft, degrees: number, mirrored: boolean): Map<string, Place> {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const turned = new Map(
    [...draft.places].map(([point, { x, y }]) => {
      const flipped = mirrored ? -x : x;
      return [point, { x: flipped * cos - y * sin, y: -(flipped * sin + y * cos) }];
    }),
  );
  const radius = radiusOf(draft);
  const center = turned.get('O');
  const rim =
    center && radius > 0
      ? [
          { x: center.x - radius, y: center.y - radius },
          { x: center.x + radius, y: center.y + radius },
        ]
      : [];
  const all = [...turned.values(), ...rim];
  const [left, right] = [Math.min(...all.map(({ x }) => x)), Math.max(...all.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...all.map(({ y }) => y)), Math.max(...all.map(({ y }) => y))];
  const scale = 70 / Math.max(right - left, bottom - top);
  return new Map(
    [...turned].map(([point, { x, y }]) => [
      point,
      {
        x: Math.round(50 + (x - (left + right) / 2) * scale),
        y: Math.round(50 + (y - (top + bottom) / 2) * scale),
      },
    ]),
  );
}

/** The radius of the circle about O; 0 without one. */
function radiusOf({ forms, places }: Draft): number {
  const center = places.get('O');
  const onCircle = forms.flatMap(({ predicate, args }) => {
    if (!/^(?:PointLiesOnCircle|IsRadiusOf|IsDiameterOf|IsChordOf)$/.test(predicate)) return [];
    const [first] = args;
    if (first?.kind === 'name') return [first.name];
    return first?.kind === 'call'
      ? first.args.flatMap((arg) => (arg.kind === 'name' && arg.name !== 'O' ? [arg.name] : []))
      : [];
  });
  const on = places.get(onCircle[0] ?? '');
  return center && on ? Math.hypot(on.x - center.x, on.y - center.y) : 0;
}
