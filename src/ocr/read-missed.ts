import type { CancelSignal, RgbaImage } from '../core/vision-language-model.ts';
import { cropBox } from './crop-line.ts';
import { findLoneCharacters } from './find-lone-characters.ts';
import { findQuestionMarks } from './find-question-marks.ts';
import type { Ink } from './ink.ts';
import { readAsFigureLines } from './line-readings.ts';
import type { ReadBox } from './read-lines.ts';
import type { TextBox } from './text-box.ts';
import type { TextNetworks } from './text-network.ts';

/** What is looked for as a character may be any mark; it has to be read as one with this certainty. */
const leastCertain = 0.4;
const loneCharacter = /^[\p{L}\p{N}?]$/u;
/** Ink with a dot below it has to read as a question mark with this certainty. */
const leastCertainMark = 0.8;
/** Several side by side are a label where they read as one with this certainty. */
const leastCertainWord = 0.7;
const loneWord = /^[^□•·]*[\p{L}\p{N}][^□•·]+$/u;

/**
 * What the finder missed, by its ink: question marks and other lone characters.
 * @param found what was read in the boxes of the finder
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
  const marks = await readQuestionMarks(image, ink, boxes, networks, cancel);
  const isHook = ({ text, at }: ReadBox): boolean =>
    text.length < 2 && marks.some((mark) => holds(mark.at, at));
  const lines = [...found.filter((line) => !isHook(line)), ...marks];
  const at = lines.map((line) => line.at);
  return [...lines, ...(await readLoneCharacters(image, ink, at, networks, cancel))];
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
): Promise<(ReadBox & { readonly least: number })[]> {
  if (cancel.aborted) return [];
  const candidates = boxes.map((box, i) => ({ box: i, quarters: 0, crop: cropBox(image, box) }));
  const readings = await readAsFigureLines(candidates, networks, cancel);
  return readings.flatMap((reading) => {
    const at = boxes[reading.box];
    return at ? [{ ...reading, at, isSure: false }] : [];
  });
}

/** Whether the middle of a box lies in another, which may be turned. */
function holds({ centerX, centerY, width, height, angle }: TextBox, other: TextBox): boolean {
  const [x, y] = [other.centerX - centerX, other.centerY - centerY];
  const along = x * Math.cos(angle) + y * Math.sin(angle);
  const across = y * Math.cos(angle) - x * Math.sin(angle);
  return Math.abs(along) < width / 2 && Math.abs(across) < height / 2;
}
