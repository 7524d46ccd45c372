import type { CancelSignal, RgbaImage } from '../core/vision-language-model.ts';
import { cropBox } from './crop-line.ts';
import { cutSign } from './cut-sign.ts';
import { findLines } from './find-lines.ts';
import { findSlantedWords } from './find-slanted-words.ts';
import type { Ink } from './ink.ts';
import { readNumberStacks } from './number-stacks.ts';
import { readBoxes } from './read-boxes.ts';
import { likelyTurns, type ReadBox, readLines } from './read-lines.ts';
import { boxBounds, holdsMiddle, type TextBox } from './text-box.ts';
import type { TextNetworks } from './text-network.ts';

/** Of a box's smaller side: how much nearer or farther a side of the same text may be in another box. */
const sameSide = 0.25;
/** Certainty of a text from which it is not read again in a box of the same sides. */
const certain = 0.97;
/** So many slanted labels have more than one character. */
const leastWords = 3;
/** Labels of an axis that read as such with this certainty each, and most of them at least so. */
const leastCertainLabel = 0.5;

/**
 * What stands in the boxes of PaddleOCR's detector, which was trained on pages and signs; the boxes are put right by the ink.
 * @param found what is read already; a box around a text of it that is surely read is not read again
 * @param cancel where it is set, what was read so far is returned
 */
export async function readDetected(
  image: RgbaImage,
  ink: Ink,
  found: readonly ReadBox[],
  networks: TextNetworks,
  cancel: CancelSignal,
): Promise<ReadBox[]> {
  const sure = found
    .filter(({ text, confidence, isSure }) => isSure && text.length > 1 && confidence >= certain)
    .map(({ at }) => at);
  const all = await findLines(image, ink, networks, cancel);
  const boxes = all
    .filter((box) => !sure.some((one) => isSame(one, box)))
    .map((box) => ({ ...box, turns: likelyTurns(box) }));
  const stacks = await readNumberStacks(image, boxes, networks, cancel);
  const stacked = new Set(stacks.map(({ box }) => box));
  const numbers = stacks.flatMap(({ readings }) =>
    readings.map(({ text, confidence, least, quarters, at }) => ({
      ...{ text, confidence, least, quarters, at },
      isSure: true,
    })),
  );
  const others = boxes.filter((_, i) => !stacked.has(i));
  const lines = await readLines(image, others, networks, cancel);
  const level = [...lines.map((line) => withoutSign(line, image)), ...numbers];
  const slanted = await readSlantedWords(image, ink, all, networks, cancel);
  return [
    ...level.filter(({ at }) => !slanted.some((label) => holdsMiddle(label.at, at))),
    ...slanted,
  ];
}

function isSame(one: TextBox, other: TextBox): boolean {
  const off = sameSide * Math.min(one.width, one.height);
  const sides = boxBounds(other);
  return boxBounds(one).every((side, i) => Math.abs(side - (sides[i] ?? 0)) < off);
}

function withoutSign(line: ReadBox, image: RgbaImage): ReadBox {
  if (line.quarters !== 0) return line;
  const { text, box } = cutSign(line.text, line.at, cropBox(image, line.at));
  return { ...line, text, at: box };
}

async function readSlantedWords(
  image: RgbaImage,
  ink: Ink,
  lines: readonly TextBox[],
  networks: TextNetworks,
  cancel: CancelSignal,
): Promise<ReadBox[]> {
  const boxes = findSlantedWords(ink, lines);
  const readings = await readBoxes(image, boxes, networks, cancel);
  const labels = readings.filter(
    ({ text, least }) => least >= leastCertainLabel && /^[^□]*[\p{L}\p{N}][^□]*$/u.test(text),
  );
  // Slanted strokes may read as single characters: the slant was that of longer words.
  const words = labels.filter(({ text }) => text.length > 1);
  return words.length >= leastWords && labels.length >= boxes.length / 2 ? labels : [];
}
