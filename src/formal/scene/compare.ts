import type { Comparison } from '../formal-language.ts';
import { intersectionOverUnion, type SceneDescription, type SceneObject } from './description.ts';
import { plainLabel } from './label.ts';

/** Boxes that share at least this much of their joint area are the same (the usual threshold of PASCAL VOC). */
const enoughOverlap = 0.5;
// Pairs grow with the square; more objects than this in one label are compared in the order they come.
const mostObjects = 1000;

/** A fact is an object: its label, with a box that overlaps enough; each is matched once, best pairs first. */
export function compare(read: SceneDescription, truth: SceneDescription): Comparison {
  const pairs: {
    readonly from: SceneObject;
    readonly to: SceneObject;
    readonly overlap: number;
  }[] = [];
  const byLabel = new Map<string, SceneObject[]>();
  for (const object of truth.objects) {
    const label = plainLabel(object.label);
    const known = byLabel.get(label);
    if (!known) byLabel.set(label, [object]);
    else if (known.length < mostObjects) known.push(object);
  }
  for (const from of read.objects)
    for (const to of byLabel.get(plainLabel(from.label)) ?? []) {
      const overlap = intersectionOverUnion(from.box, to.box);
      if (overlap >= enoughOverlap) pairs.push({ from, to, overlap });
    }
  pairs.sort((a, b) => b.overlap - a.overlap);
  const used = new Set<SceneObject>();
  for (const { from, to } of pairs) {
    if (used.has(from) || used.has(to)) continue;
    used.add(from);
    used.add(to);
  }
  const fact = ({ label, box }: SceneObject) =>
    `${label} at ${[box.left, box.top, box.right, box.bottom].join(',')}`;
  const missingFacts = truth.objects.filter((object) => !used.has(object)).map(fact);
  const inventedFacts = read.objects.filter((object) => !used.has(object)).map(fact);
  return {
    right: truth.objects.length - missingFacts.length,
    missing: missingFacts.length,
    invented: inventedFacts.length,
    exact: missingFacts.length === 0 && inventedFacts.length === 0,
    missingFacts,
    inventedFacts,
  };
}
