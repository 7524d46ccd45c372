import { intersectionOverUnion } from '../box-scale.ts';
import type { Comparison } from '../formal-language.ts';
import type { TextDescription, TextLine } from './description.ts';

/** A fact is a line with its box: the same words, and where both have boxes, an overlap of at least a half (IoU). */
export function compareTexts(read: TextDescription, truth: TextDescription): Comparison {
  const open = new Map<string, TextLine[]>();
  for (const line of truth.lines) open.set(toKey(line), [...(open.get(toKey(line)) ?? []), line]);
  const inventedFacts: string[] = [];
  let right = 0;
  for (const line of read.lines) {
    const same = open.get(toKey(line)) ?? [];
    const at = same.findIndex((other) => overlaps(line, other));
    if (at === -1) inventedFacts.push(line.text);
    else {
      same.splice(at, 1);
      right += 1;
    }
  }
  const missingFacts = [...open.values()].flat().map(({ text }) => text);
  const missing = missingFacts.length;
  const invented = inventedFacts.length;
  return { right, missing, invented, exact: missing + invented === 0, missingFacts, inventedFacts };
}

function toKey({ text }: TextLine): string {
  return text.replaceAll(/\s+/g, ' ');
}

function overlaps(a: TextLine, b: TextLine): boolean {
  return !a.box || !b.box || intersectionOverUnion(a.box, b.box) >= 0.5;
}
