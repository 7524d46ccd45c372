import type { ReadBox } from './read-lines.ts';
import { cutRightly } from './room-between.ts';
import { holdsPoint, type TextBox } from './text-box.ts';

/** Of the smaller of two boxes: from this share in common they are about the same text. */
const leastShared = 0.35;
/** Certainty of a text that only one of the two saw: what the finder sees is seldom none. */
const [leastFound, leastDetected] = [0.6, 0.8];
/** What the network trained on figures writes for characters of scripts that it does not know. */
const foreign = '□';
/** A character read with no more certainty than this counts for nothing. */
const guess = 0.5;

/** How much the evidence of a short text counts that is said to stand on its side. */
const turnedShort = 0.5;
/** So much less evidence is as good: boxes of ink are whole. */
const nearlyAs = 0.05;

/** Points of a box by which it is told what lies in another. */
const [rows, columns] = [5, 9];

/** A text to be kept where it is read with the certainty `needed`. */
export type ChosenBox = ReadBox & { readonly needed: number };

/** Boxes that overlap, by who saw them. */
type Group = { readonly found: readonly ReadBox[]; readonly detected: readonly ReadBox[] };

/**
 * What two who looked for texts agree about, and of what they do not the reading with more certain characters: each cuts other
 * texts off, or in two (docs/decisions/2026-11-28-text-finder.md).
 * @param found in boxes of the finder; where both read the same these are kept, they are tighter
 * @param detected in boxes of PaddleOCR's detector
 */
export function chooseTexts(found: readonly ReadBox[], detected: readonly ReadBox[]): ChosenBox[] {
  return groupsOf(found, detected).flatMap((group) => {
    if (group.detected.length === 0) return needing(leastFound, group.found);
    if (group.found.length === 0) return needing(leastDetected, group.detected);
    return needing(0, better(withText(group.found), withText(group.detected)));
  });
}

function better(found: readonly ReadBox[], detected: readonly ReadBox[]): readonly ReadBox[] {
  const [own, other] = [apart(found), apart(detected)];
  const cut = cutRightly(own, other);
  if (cut) return cut;
  return evidence(other) > evidence(own) && !isAlike(own, other) ? other : own;
}

const needing = (needed: number, texts: readonly ReadBox[]): ChosenBox[] =>
  texts.map((text) => ({ ...text, needed }));

/** Boxes in which something was read; all where nothing was. */
function withText(texts: readonly ReadBox[]): readonly ReadBox[] {
  const read = texts.filter(({ text }) => text !== '');
  return read.length > 0 ? read : texts;
}

/**
 * The same of texts of a character or two, which by their ink alone are level.
 * @param found in boxes of the finder or the detector
 * @param level in boxes of ink
 */
export function chooseShort(found: readonly ReadBox[], level: readonly ReadBox[]): ReadBox[] {
  return groupsOf(found, level).flatMap((group) => {
    if (group.detected.length === 0) return [...group.found];
    const isTurned = group.found.some(({ quarters }) => quarters !== 0);
    const own = evidence(group.found) * (isTurned ? turnedShort : 1);
    const other = apart(group.detected);
    return [...(evidence(other) > own - nearlyAs ? other : group.found)];
  });
}

/** Of texts that overlap the one with more evidence. */
function apart(texts: readonly ReadBox[]): ReadBox[] {
  const kept: ReadBox[] = [];
  for (const text of texts.toSorted((a, b) => evidence([b]) - evidence([a])))
    if (!kept.some((other) => overlap(text, other))) kept.push(text);
  return kept;
}

function isAlike(...both: readonly (readonly ReadBox[])[]): boolean {
  const [one, other] = both.map((texts) => texts.map(({ text }) => text).sort());
  return one?.join('\n') === other?.join('\n');
}

function evidence(texts: readonly ReadBox[]): number {
  return texts.reduce((sum, { text, confidence }) => {
    // Who wrote a sign for what it does not know saw no text that it knows.
    const certainty = text.includes(foreign) ? 1 : confidence;
    return sum + text.length * (certainty - guess);
  }, 0);
}

function groupsOf(found: readonly ReadBox[], detected: readonly ReadBox[]): Group[] {
  let groups: Group[] = found.map((read) => ({ found: [read], detected: [] }));
  for (const read of detected) {
    const near = groups.filter((group) => group.found.some((other) => overlap(read, other)));
    const joined: Group = {
      found: near.flatMap((group) => group.found),
      detected: [...near.flatMap((group) => group.detected), read],
    };
    groups = [...groups.filter((group) => !near.includes(group)), joined];
  }
  return groups;
}

function overlap(one: ReadBox, other: ReadBox): boolean {
  const [larger, smaller] = [one.ink ?? one.at, other.ink ?? other.at].sort(
    (a, b) => b.width * b.height - a.width * a.height,
  );
  return larger !== undefined && smaller !== undefined && shareOf(smaller, larger) > leastShared;
}

/** How much of a box lies in another, both turned as they are: labels aslant stand side by side. */
function shareOf(box: TextBox, other: TextBox): number {
  const [cos, sin] = [Math.cos(box.angle), Math.sin(box.angle)];
  let within = 0;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const along = ((column + 0.5) / columns - 0.5) * box.width;
      const across = ((row + 0.5) / rows - 0.5) * box.height;
      const x = box.centerX + along * cos - across * sin;
      const y = box.centerY + along * sin + across * cos;
      if (holdsPoint(other, x, y)) within += 1;
    }
  return within / (rows * columns);
}
