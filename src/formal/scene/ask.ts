import type { Level, Question } from '../formal-language.ts';
import type { Random } from '../random.ts';
import type { SceneDescription } from './description.ts';
import { plainLabel, toPlural } from './label.ts';
import { type Extreme, extremes, type Relation, relations, type SceneRequest } from './request.ts';
import { solve } from './solve.ts';

type Draft = {
  readonly level: Level;
  readonly request: SceneRequest;
  readonly wordings: readonly string[];
};

const relationWords: Readonly<Record<Relation, readonly string[]>> = {
  left: ['to the left of', 'left of'],
  right: ['to the right of', 'right of'],
  above: ['above', 'higher than'],
  below: ['below', 'lower than'],
  inside: ['inside', 'within'],
  overlaps: ['overlapping', 'overlapping with'],
};
const extremeWords: Readonly<Record<Extreme, readonly string[]>> = {
  largest: [
    'Which object is the largest?',
    'What is the biggest object?',
    'Which object takes up the most space?',
  ],
  smallest: ['Which object is the smallest?', 'What is the smallest object in the picture?'],
  leftmost: ['Which object is farthest to the left?', 'What is the leftmost object?'],
  rightmost: ['Which object is farthest to the right?', 'What is the rightmost object?'],
  topmost: [
    'Which object is at the top?',
    'What is the highest object?',
    'Which object is the topmost?',
  ],
  bottommost: ['Which object is at the bottom?', 'What is the lowest object in the picture?'],
};

export function ask(scene: SceneDescription, random: Random): Question<SceneRequest>[] {
  const counts = new Map<string, number>();
  for (const { label } of scene.objects)
    counts.set(plainLabel(label), (counts.get(plainLabel(label)) ?? 0) + 1);
  const single = [...counts].filter(([, count]) => count === 1).map(([label]) => label);
  const drafts: Draft[] = [
    {
      level: 'social',
      request: { kind: 'count' },
      wordings: [
        'How many objects are there?',
        'How many objects can you see in total?',
        'What is the total number of objects?',
      ],
    },
  ];
  for (const label of random.pickSome([...counts.keys()], 2))
    drafts.push({
      level: 'social',
      request: { kind: 'count', label },
      wordings: [
        `How many ${toPlural(label)} are there?`,
        `How many ${toPlural(label)} can you see?`,
        `What is the number of ${toPlural(label)}?`,
      ],
    });
  for (let round = 0; round < 2; round += 1) {
    const [of, to] = random.pickSome(single, 2);
    if (of === undefined || to === undefined) break;
    const relation = random.pick(relations);
    const words = random.pick(relationWords[relation]);
    drafts.push({
      level: 'junior-high',
      request: { kind: 'relation', of, relation, to },
      wordings: [
        `Is the ${of} ${words} the ${to}?`,
        `In the picture, is the ${of} ${words} the ${to}?`,
      ],
    });
  }
  const [to] = random.pickSome(single, 1);
  if (to !== undefined)
    drafts.push({
      level: 'high-school',
      request: { kind: 'nearest', to },
      wordings: [
        `Which object is nearest to the ${to}?`,
        `What is closest to the ${to}?`,
        `Which object is the closest to the ${to}?`,
      ],
    });
  for (const which of random.pickSome(extremes, 2))
    drafts.push({
      level: 'social',
      request: { kind: 'extreme', which },
      wordings: extremeWords[which],
    });
  return drafts.flatMap(({ level, request, wordings }) => {
    const result = solve(scene, request);
    return result.ok
      ? [{ level, request, text: random.pick(wordings), solution: result.solution }]
      : [];
  });
}
