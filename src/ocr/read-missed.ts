import type { CancelSignal, RgbaImage } from '../core/vision-language-model.ts';
import { cropBox, turnImage } from './crop-line.ts';
import { findLoneCharacters } from './find-lone-characters.ts';
import { findQuestionMarks } from './find-question-marks.ts';
import { findSlantedWords } from './find-slanted-words.ts';
import type { Ink } from './ink.ts';
import { type Reading, readAsFigureLines } from './line-readings.ts';
import type { TextBox } from './text-box.ts';
import type { TextNetworks } from './text-network.ts';

/** What was read, and the box it was read in. */
export type ReadBox = Pick<Reading, 'text' | 'confidence' | 'quarters'> & { readonly at: TextBox };

/** What is looked for as a character may be any mark; it has to be read as one with this certainty. */
const leastCertain = 0.4;
const loneCharacter = /^[\p{L}\p{N}?]$/u;
/** Ink with a dot below it has to read as a question mark with this certainty. */
const leastCertainMark = 0.8;
/** Several side by side are a label where they read as one with this certainty. */
const leastCertainWord = 0.7;
const loneWord = /^[^□•·]*[\p{L}\p{N}][^□•·]+$/u;
/** So many labels have more than one character. */
const leastWords = 3;
/** Labels of an axis that read as such with this certainty each, and most of them at least so. */
const leastCertainLabel = 0.5;

/**
 * What the detector missed, by its ink: labels that stand aslant, question marks and other lone characters.
 * @param found what was read in the boxes of the detector
 * @returns all that is read now
 */
export async function readMissed(
  image: RgbaImage,
  ink: Ink,
  found: readonly ReadBox[],
  networks: TextNetworks,
  cancel: CancelSignal,
): Promise<ReadBox[]> {
  if (cancel.aborted) return [...found];
  const boxes = found.map(({ at }) => at);
  const slanted = await readSlantedWords(image, ink, boxes, networks, cancel);
  const level = found.filter(({ at }) => !slanted.some((label) => holds(label.at, at)));
  const marks = await readQuestionMarks(image, ink, boxes, networks, cancel);
  const isHook = ({ text, at }: ReadBox): boolean =>
    text.length < 2 && marks.some((mark) => holds(mark.at, at));
  const lines = [...level.filter((line) => !isHook(line)), ...slanted, ...marks];
  const at = lines.map((line) => line.at);
  return [...lines, ...(await readLoneCharacters(image, ink, at, networks, cancel))];
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

async function readQuestionMarks(
  image: RgbaImage,
  ink: Ink,
  lines: readonly TextBox[],
  networks: TextNetworks,
  cancel: CancelSignal,
): Promise<ReadBox[]> {
  const readings = await readBoxes(image, findQuestionMarks(ink, lines), networks, cancel);
  const marks = readings.filter(({ text, least }) => text === '?' && least >= leastCertainMark);
  // That of a line belongs to it.
  return marks.filter(
    ({ at }) => !lines.some((line) => line.width > 2 * at.width && holds(line, at)),
  );
}

async function readLoneCharacters(
  image: RgbaImage,
  ink: Ink,
  lines: readonly TextBox[],
  networks: TextNetworks,
  cancel: CancelSignal,
): Promise<ReadBox[]> {
  // A box that could not be read as a line may still hold a letter.
  const readings = await readBoxes(image, findLoneCharacters(ink, lines), networks, cancel);
  return readings.filter(({ text, least }) =>
    loneCharacter.test(text)
      ? least >= leastCertain
      : least >= leastCertainWord && loneWord.test(text),
  );
}

async function readBoxes(
  image: RgbaImage,
  boxes: readonly TextBox[],
  networks: TextNetworks,
  cancel: CancelSignal,
): Promise<(Reading & ReadBox)[]> {
  if (cancel.aborted) return [];
  const candidates = boxes.map((box, i) => {
    const quarters = isUpwards(box) ? 3 : 0;
    return { box: i, quarters, crop: turnImage(cropBox(image, shapeOf(box)), quarters) };
  });
  const readings = await readAsFigureLines(candidates, networks, cancel);
  return readings.flatMap((reading) => {
    const box = boxes[reading.box];
    return box ? [{ ...reading, at: shapeOf(box) }] : [];
  });
}

/** Read from below upwards, all but exactly: whole pixels are turned, nothing is blurred. */
const isUpwards = ({ angle }: TextBox): boolean => Math.abs(angle + Math.PI / 2) < 0.05;

const shapeOf = (box: TextBox): TextBox =>
  isUpwards(box) ? { ...box, width: box.height, height: box.width, angle: 0 } : box;

/** Whether the middle of a box lies in another, which may be turned. */
function holds({ centerX, centerY, width, height, angle }: TextBox, other: TextBox): boolean {
  const [x, y] = [other.centerX - centerX, other.centerY - centerY];
  const along = x * Math.cos(angle) + y * Math.sin(angle);
  const across = y * Math.cos(angle) - x * Math.sin(angle);
  return Math.abs(along) < width / 2 && Math.abs(across) < height / 2;
}
