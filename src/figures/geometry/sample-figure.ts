import type { Difficulty } from '../../formal/formal-language.ts';
import { call, equals, asked as unknown, value } from '../../formal/geometry/description.ts';
import { sampleWithPlaces } from '../../formal/geometry/sample.ts';
import type { DraftMaker } from '../../formal/geometry/sample-draft.ts';
import type { Random } from '../../formal/random.ts';
import type { Look } from '../figure-kind.ts';
import { canonicalForms } from './canonical-order.ts';
import * as circles from './circle-drafts.ts';
import type { FigurePlan, GeometryFigure } from './figure-plan.ts';
import { layOut } from './lay-out.ts';
import * as drafts from './more-drafts.ts';
import * as short from './short-drafts.ts';
import { changeLengths, changeUnknown, renamePoints } from './vary-forms.ts';

const makers: Readonly<Record<Difficulty, readonly DraftMaker[]>> = {
  1: [drafts.foursides, drafts.anglesAroundPoint, short.dividedSegment, short.dividedRightAngle],
  2: [
    drafts.kite,
    drafts.halvedAngle,
    drafts.anglesAroundPoint,
    drafts.median,
    short.equalAngles,
    short.evenRight,
  ],
  3: [
    drafts.median,
    drafts.evenTrapezoid,
    drafts.regularPolygon,
    drafts.heightAndFoot,
    short.crossingExpressions,
    circles.twoRadii,
  ],
  4: [
    circles.cyclicQuadrilateral,
    circles.twoTangents,
    circles.twoRadii,
    drafts.heightAndFoot,
    drafts.evenTrapezoid,
    short.parallelogramExpressions,
  ],
  5: [
    circles.cyclicQuadrilateral,
    circles.twoTangents,
    drafts.heightAndFoot,
    drafts.evenTrapezoid,
    short.parallelogramExpressions,
  ],
};

/**
 * A figure that obeys its numbers on a sheet of the look's size, in canonical form, with room for its labels.
 * @param dimensioned every length gets a dimension line, which needs more room around the figure
 */
export function sampleFigure(
  random: Random,
  level: Difficulty,
  look: Look,
  dimensioned: boolean,
): GeometryFigure {
  for (;;) {
    const plan = varied(planOf(random, level), random);
    const onSheet = layOut(plan, look, random, dimensioned);
    if (!onSheet) continue;
    const points = [...onSheet.places].map(([point, { x, y }]) =>
      call('Point', point, value(Math.round(x)), value(Math.round(y))),
    );
    return { forms: canonicalForms([...points, ...plan.forms]), onSheet };
  }
}

/** Two in three are the language's own samples. */
function planOf(random: Random, level: Difficulty): FigurePlan {
  if (random.chance(0.66)) {
    const { description, exact } = sampleWithPlaces(random, level);
    return {
      forms: description.forms.filter(({ predicate }) => predicate !== 'Point'),
      places: exact,
    };
  }
  const { forms, given, asked, places } = random.pick(makers[level])(random);
  const open = asked && (asked.predicate === 'Find' ? asked : equals(asked, unknown));
  const told = open ? [...given, open] : given;
  return { forms: [...forms, ...told], places };
}

function varied(plan: FigurePlan, random: Random): FigurePlan {
  return changeLengths(changeUnknown(renamePoints(plan, random), random), random);
}
