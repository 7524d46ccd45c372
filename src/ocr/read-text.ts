import type { FoundText } from '../core/conversation.ts';
import type { CancelSignal, RgbaImage } from '../core/vision-language-model.ts';
import { chooseTexts } from './choose-texts.ts';
import { findTexts } from './find-texts.ts';
import { type Ink, inkOf } from './ink.ts';
import { shareOfChinese } from './line-readings.ts';
import { readDetected } from './read-detected.ts';
import { type ReadBox, readLines } from './read-lines.ts';
import { readMissed } from './read-missed.ts';
import { inReadingOrder } from './reading-order.ts';
import { readAgain } from './second-reading.ts';
import { settleCase } from './settle-case.ts';
import { boxBounds, type TextBox } from './text-box.ts';
import type { TextNetworks } from './text-network.ts';
import { tidyText } from './tidy-text.ts';

/** Share of Chinese characters from which the detector looks as well. */
const leastChinese = 0.1;

/**
 * Finds and reads the lines of text in an image. A network trained on figures looks for them; another one reads them, and PaddleOCR's
 * recogniser those that it is not sure of. Where they are Chinese, or there are none, PaddleOCR's detector looks as well, and of two
 * readings of a place one is chosen.
 * @param image opaque
 * @param cancel where it is set, what was read so far is returned
 * @returns in reading order; empty where there is no text
 */
export async function readText(
  image: RgbaImage,
  networks: TextNetworks,
  cancel: CancelSignal = { aborted: false },
): Promise<FoundText[]> {
  const found = await readLines(image, await findTexts(image, networks), networks, cancel);
  const ink = inkOf(image);
  const first = await readAgain(image, chooseTexts(found, []), networks, cancel);
  const isDone = cancel.aborted || !needsDetector(first);
  const second = isDone ? first : await lookAgain(image, ink, found, networks, cancel);
  // Of a second look that was stopped a half is missing.
  const lines = cancel.aborted ? first : second;
  const all = await readMissed(image, ink, lines, networks, cancel);
  const settled = settleCase(all, ink);
  return inReadingOrder(withoutParts(settled.map((read) => toFoundText(read, image))));
}

/** Whether there are texts of a script that the finder does not know, or none that it knows. */
function needsDetector(read: readonly ReadBox[]): boolean {
  const text = read.map((one) => one.text).join('');
  return text === '' || shareOfChinese(text) >= leastChinese;
}

/** What the finder saw is kept where it was read surely. */
async function lookAgain(
  image: RgbaImage,
  ink: Ink,
  found: readonly ReadBox[],
  networks: TextNetworks,
  cancel: CancelSignal,
): Promise<ReadBox[]> {
  const sure = found.filter(({ isSure }) => isSure);
  const detected = await readDetected(image, ink, sure, networks, cancel);
  return readAgain(image, chooseTexts(sure, detected), networks, cancel);
}

/**
 * Without texts that stand within another one as its part, or less certain than that and shorter, and without the
 * looser of two boxes of one text: the detector sees some signs twice, with the lines at them and without.
 */
function withoutParts(texts: readonly FoundText[]): FoundText[] {
  const isWithin = (one: FoundText, other: FoundText): boolean => {
    const [left, top, right, bottom] = one.box;
    const across = Math.min(right, other.box[2]) - Math.max(left, other.box[0]);
    const down = Math.min(bottom, other.box[3]) - Math.max(top, other.box[1]);
    return across > 0.6 * (right - left) && down > 0.6 * (bottom - top);
  };
  const areaOf = ({ box: [left, top, right, bottom] }: FoundText): number =>
    (right - left) * (bottom - top);
  return texts.filter((one, index) =>
    texts.every((other, place) => {
      if (one === other) return true;
      if (one.text === other.text) {
        const isLooser =
          areaOf(one) > areaOf(other) || (areaOf(one) === areaOf(other) && place < index);
        return !(isLooser && isWithin(other, one));
      }
      if (one.text.length >= other.text.length || !isWithin(one, other)) return true;
      return !holdsText(other, one) && one.confidence >= other.confidence;
    }),
  );
}

/** Of a letter by itself it can seldom be told whether it is a small or a large one. */
const holdsText = (whole: FoundText, part: FoundText): boolean =>
  part.text.length === 1
    ? whole.text.toLowerCase().includes(part.text.toLowerCase())
    : whole.text.includes(part.text);

function toFoundText(read: ReadBox, image: RgbaImage): FoundText {
  const percent = (value: number, size: number): number =>
    Math.round(Math.min(100, Math.max(0, (value * 100) / size)) * 100) / 100;
  const [left, top, right, bottom] = boxBounds(read.ink ?? read.at);
  return {
    text: tidyText(read.text),
    box: [
      percent(left, image.width),
      percent(top, image.height),
      percent(right, image.width),
      percent(bottom, image.height),
    ],
    rotation: rotationOf(read.at, read.quarters),
    confidence: read.confidence,
  };
}

/** A line that is levelled by n counterclockwise turns lies turned clockwise by n. */
function rotationOf(box: TextBox, quarters: number): FoundText['rotation'] {
  const turn = Math.round(box.angle / (Math.PI / 2)) + quarters;
  return ([0, 90, 180, 270] as const)[((turn % 4) + 4) % 4] ?? 0;
}
