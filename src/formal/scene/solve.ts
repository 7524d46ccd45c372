import type { Solution, SolveResult } from '../formal-language.ts';
import {
  boxArea,
  boxCentre,
  boxHeight,
  boxWidth,
  type SceneDescription,
  type SceneObject,
  sharedArea,
} from './description.ts';
import { plainLabel, toPlural } from './label.ts';
import { type Extreme, findObject, type Relation, type SceneRequest } from './request.ts';

const refuse = (reason: string): SolveResult => ({ ok: false, reason });
const solved = (
  answer: string,
  steps: readonly string[],
  more: Partial<Solution> = {},
): SolveResult => ({
  ok: true,
  solution: { answer, steps, ...more },
});
const yes = (steps: readonly string[]) => solved('Yes', steps, { alsoRight: ['true'] });
const no = (steps: readonly string[]) => solved('No', steps, { alsoRight: ['false'] });

/** Percent of width or height within which two places count as the same: boxes are not read more exactly. */
const tooClose = 1;

/** Labels such as `two dogs` or `crowd`: one box, several things. */
const severalWords =
  /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|many|several|some|few|group|crowd|pair|row|stack|pile|bunch|herd|flock)\b/i;

/** Exact answers from the boxes; lengths are in percent of the image's width and height. */
export function solve(scene: SceneDescription, request: SceneRequest): SolveResult {
  const counts = request.kind === 'count' || request.kind === 'count-related';
  const several = scene.objects.find(({ label }) => severalWords.test(label));
  if (counts && several)
    return refuse(
      `“${several.label}” may be more than one object: boxes alone do not say how many.`,
    );
  switch (request.kind) {
    case 'count':
      return solveCount(scene, request.label);
    case 'relation': {
      const [of, to] = [findObject(scene, request.of), findObject(scene, request.to)];
      if (!of) return unclear(request.of);
      if (!to) return unclear(request.to);
      return of === to
        ? refuse('That is the same object twice.')
        : solveRelation(of, request.relation, to);
    }
    case 'count-related':
      return solveCountRelated(scene, request);
    case 'nearest': {
      const to = findObject(scene, request.to);
      return to ? solveNearest(scene, to) : unclear(request.to);
    }
    case 'extreme':
      return solveExtreme(scene, request.which);
  }
}

const unclear = (label: string) => refuse(`There is no single object “${label}” in it.`);

function solveCount({ objects }: SceneDescription, label: string | undefined): SolveResult {
  if (label === undefined) {
    const counts = new Map<string, number>();
    for (const object of objects) {
      const name = plainLabel(object.label);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const parts = [...counts].map(
      ([name, count]) => `${count} ${count === 1 ? name : toPlural(name)}`,
    );
    const sum = [...counts.values()].join(' + ');
    const steps = [
      `Counted: ${parts.join(', ')}.`,
      ...(counts.size > 1 ? [`${sum} = ${objects.length}`] : []),
    ];
    return solved(String(objects.length), objects.length > 0 ? steps : ['There are no boxes.'], {
      value: objects.length,
    });
  }
  const found = objects.filter((object) => plainLabel(object.label) === plainLabel(label));
  const places = found.map(
    ({ box }) => `${label} at ${[box.left, box.top, box.right, box.bottom].join(',')}`,
  );
  return solved(
    String(found.length),
    places.length > 0 ? places : [`No box is called “${label}”.`],
    { value: found.length },
  );
}

/** At most 4 decimals. */
export const shown = (value: number) => String(Math.round(value * 1e4) / 1e4);

function middle(from: number, to: number): string {
  return `(${shown(from)} + ${shown(to)}) / 2 = ${shown((from + to) / 2)}`;
}

function solveRelation(of: SceneObject, relation: Relation, to: SceneObject): SolveResult {
  if (relation === 'inside') {
    const { left, top, right, bottom } = of.box;
    const isInside =
      left >= to.box.left - tooClose &&
      top >= to.box.top - tooClose &&
      right <= to.box.right + tooClose &&
      bottom <= to.box.bottom + tooClose;
    const step = `The box of “${of.label}” is ${isInside ? '' : 'not '}within the box of “${to.label}”.`;
    return isInside && boxArea(of.box) < boxArea(to.box) ? yes([step]) : no([step]);
  }
  if (relation === 'overlaps') {
    const shared = sharedArea(of.box, to.box);
    return shared > 0
      ? yes([
          `The boxes share an area of ${shown(shared)} (percent of width times percent of height).`,
        ])
      : no(['The boxes share no area.']);
  }
  const [a, b] = [of.box, to.box];
  const isLevel = relation === 'left' || relation === 'right';
  const [one, other] = isLevel
    ? [boxCentre(a).x, boxCentre(b).x]
    : [boxCentre(a).y, boxCentre(b).y];
  const steps = isLevel
    ? [
        `Middle of “${of.label}” from the left: ${middle(a.left, a.right)}`,
        `Middle of “${to.label}” from the left: ${middle(b.left, b.right)}`,
      ]
    : [
        `Middle of “${of.label}” from the top: ${middle(a.top, a.bottom)}`,
        `Middle of “${to.label}” from the top: ${middle(b.top, b.bottom)}`,
      ];
  if (Math.abs(one - other) < tooClose)
    return refuse(
      `“${of.label}” and “${to.label}” are at the same ${isLevel ? 'place from left to right' : 'height'}, within ${tooClose} %.`,
    );
  const isBefore = one < other;
  steps.push(`${shown(one)} ${isBefore ? '<' : '>'} ${shown(other)}`);
  return isBefore === (relation === 'left' || relation === 'above') ? yes(steps) : no(steps);
}

function solveCountRelated(
  scene: SceneDescription,
  request: Extract<SceneRequest, { kind: 'count-related' }>,
): SolveResult {
  const to = findObject(scene, request.to);
  if (!to) return unclear(request.to);
  const of = scene.objects.filter(
    (object) => object !== to && plainLabel(object.label) === plainLabel(request.label),
  );
  if (of.length === 0) return unclear(request.label);
  const results = of.map((object) => solveRelation(object, request.relation, to));
  const refused = results.find((result) => !result.ok);
  if (refused) return refused;
  const found = results.flatMap((result) => (result.ok ? [result.solution] : []));
  const count = found.filter(({ answer }) => answer === 'Yes').length;
  return solved(
    String(count),
    [...found.flatMap(({ steps }) => steps), `${count} of ${of.length} are so.`],
    { value: count },
  );
}

function solveNearest({ objects }: SceneDescription, to: SceneObject): SolveResult {
  const centre = boxCentre(to.box);
  const others = objects
    .filter((object) => object !== to)
    .map((object) => {
      const { x, y } = boxCentre(object.box);
      return {
        object,
        dx: Math.abs(x - centre.x),
        dy: Math.abs(y - centre.y),
        distance: Math.hypot(x - centre.x, y - centre.y),
      };
    })
    .sort((a, b) => a.distance - b.distance);
  const [first] = others;
  if (!first) return refuse('There is no other object.');
  const second = others.find(
    ({ object }) => plainLabel(object.label) !== plainLabel(first.object.label),
  );
  if (second && second.distance - first.distance < tooClose)
    return refuse(
      `“${first.object.label}” and “${second.object.label}” are equally near, within ${tooClose} %.`,
    );
  const steps = [
    'Distances between the middles of the boxes, in percent of width and height:',
    ...others.slice(0, 3).map(({ object, dx, dy, distance }) => {
      const sign = Math.abs(distance - Math.round(distance * 1e4) / 1e4) < 1e-9 ? '=' : '≈';
      return `${object.label}: sqrt(${shown(dx)}^2 + ${shown(dy)}^2) ${sign} ${shown(distance)}`;
    }),
  ];
  return solved(first.object.label, steps);
}

const measures: Readonly<
  Record<
    Extreme,
    {
      readonly of: (object: SceneObject) => number;
      readonly sign: 1 | -1;
      readonly margin: 'share' | 'place';
    }
  >
> = {
  largest: { of: ({ box }) => boxArea(box), sign: -1, margin: 'share' },
  smallest: { of: ({ box }) => boxArea(box), sign: 1, margin: 'share' },
  leftmost: { of: ({ box }) => boxCentre(box).x, sign: 1, margin: 'place' },
  rightmost: { of: ({ box }) => boxCentre(box).x, sign: -1, margin: 'place' },
  topmost: { of: ({ box }) => boxCentre(box).y, sign: 1, margin: 'place' },
  bottommost: { of: ({ box }) => boxCentre(box).y, sign: -1, margin: 'place' },
};

function solveExtreme({ objects }: SceneDescription, which: Extreme): SolveResult {
  const { of, sign, margin } = measures[which];
  const sorted = objects
    .map((object) => ({ object, value: of(object) }))
    .sort((a, b) => sign * (a.value - b.value));
  const [first] = sorted;
  if (!first || sorted.length < 2) return refuse('There are not two objects to compare.');
  const second = sorted.find(
    ({ object }) => plainLabel(object.label) !== plainLabel(first.object.label),
  );
  const least = margin === 'place' ? tooClose : 0.02 * Math.max(first.value, second?.value ?? 0);
  if (second && Math.abs(second.value - first.value) < least)
    return refuse(
      `“${first.object.label}” and “${second.object.label}” are too much alike in that.`,
    );
  const steps = sorted.slice(0, 3).map(({ object: { label, box }, value }) => {
    if (margin === 'share')
      return `Area of “${label}”: ${shown(boxWidth(box))} * ${shown(boxHeight(box))} = ${shown(value)}`;
    const [from, to] =
      which === 'leftmost' || which === 'rightmost' ? [box.left, box.right] : [box.top, box.bottom];
    return `Middle of “${label}”: ${middle(from, to)}`;
  });
  return solved(first.object.label, steps);
}
