import type { CancelSignal, RgbaImage } from '../core/vision-language-model.ts';
import { chooseShort } from './choose-texts.ts';
import { characterMargin, findLoneCharacters } from './find-lone-characters.ts';
import { findQuestionMarks } from './find-question-marks.ts';
import type { Ink } from './ink.ts';
import { readBoxes } from './read-boxes.ts';
import type { ReadBox } from './read-lines.ts';
import { holdsMiddle, type TextBox } from './text-box.ts';
import type { TextNetworks } from './text-network.ts';

/** What is looked for as a character may be any mark; it has to be read as one with this certainty. */
const leastCertain = 0.4;
const loneCharacter = /^[\p{L}\p{N}?]$/u;
/** Ink with a dot below it has to read as a question mark with this certainty. */
const leastCertainMark = 0.8;
/** Several side by side are a label where they read as one with this certainty. */
const leastCertainWord = 0.7;
const loneWord = /^[^□•·]*[\p{L}\p{N}][^□•·]+$/u;

/** Characters of a text that is looked at once more by its ink: how it is turned is hardly to be seen. */
const shortText = 2;

/**
 * What nobody saw, by its ink: question marks and other lone characters. Texts of a character or two are read once more so.
 * @param found what was chosen of both readings
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
    text.length < 2 && marks.some((mark) => holdsMiddle(mark.at, at));
  const lines = [...found.filter((line) => !isHook(line)), ...marks];
  const short = lines.filter(({ text }) => text.length <= shortText);
  const settled = lines.filter((line) => !short.includes(line));
  const lone = await readLoneCharacters(image, ink, lines, settled, networks, cancel);
  return [...settled, ...chooseShort(short, lone)];
}

async function readQuestionMarks(
  image: RgbaImage,
  ink: Ink,
  lines: readonly TextBox[],
  networks: TextNetworks,
  cancel: CancelSignal,
): Promise<ReadBox[]> {
  const readings = await readBoxes(image, findQuestionMarks(ink, lines), networks, cancel);
  const marks = readings
    .filter(({ text, least }) => text === '?' && least >= leastCertainMark)
    .map(withInk);
  // That of a line belongs to it.
  return marks.filter(
    ({ at }) => !lines.some((line) => line.width > 2 * at.width && holdsMiddle(line, at)),
  );
}

async function readLoneCharacters(
  image: RgbaImage,
  ink: Ink,
  lines: readonly ReadBox[],
  settled: readonly ReadBox[],
  networks: TextNetworks,
  cancel: CancelSignal,
): Promise<ReadBox[]> {
  // A box that could not be read as a line may still hold a letter.
  const boxesOf = (all: readonly ReadBox[]): TextBox[] => all.map(({ at }) => at);
  const boxes = findLoneCharacters(ink, boxesOf(lines), boxesOf(settled));
  const readings = await readBoxes(image, boxes, networks, cancel);
  return readings
    .filter(({ text, least }) =>
      loneCharacter.test(text)
        ? least >= leastCertain
        : least >= leastCertainWord && loneWord.test(text),
    )
    .map(withInk);
}

/** Says where the ink is, around which the box has some room. */
function withInk(read: ReadBox): ReadBox {
  const height = read.at.height / (1 + 2 * characterMargin);
  const width = read.at.width - 2 * characterMargin * height;
  return { ...read, ink: { ...read.at, width, height } };
}
