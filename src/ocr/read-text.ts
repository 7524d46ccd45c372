import type { FoundText } from '../core/conversation.ts';
import type { CancelSignal, RgbaImage } from '../core/vision-language-model.ts';
import { findPageLines } from './find-page-lines.ts';
import { findTexts } from './find-texts.ts';
import { inkOf } from './ink.ts';
import { type ReadBox, readLines } from './read-lines.ts';
import { readMissed } from './read-missed.ts';
import { inReadingOrder } from './reading-order.ts';
import { settleCase } from './settle-case.ts';
import { boxBounds, type TextBox } from './text-box.ts';
import type { TextNetworks } from './text-network.ts';
import { tidyText } from './tidy-text.ts';

/** Share of the boxes that are surely read in a figure; where fewer are, the image is looked at as a page, too. */
const leastSure = 0.5;

/**
 * Finds and reads the lines of text in an image. Two networks trained on figures find and read them; PaddleOCR's recogniser reads
 * those that are not sure, and its detector looks at images whose texts the others do not know: photographs, other scripts.
 * @param image opaque
 * @param cancel where it is set, what was read so far is returned
 * @returns in reading order; empty where there is no text
 */
export async function readText(
  image: RgbaImage,
  networks: TextNetworks,
  cancel: CancelSignal = { aborted: false },
): Promise<FoundText[]> {
  const boxes = await findTexts(image, networks);
  const found = await readLines(image, boxes, networks, cancel);
  const sure = found.filter((read) => read.isSure);
  const isKnown = boxes.length > 0 && sure.length >= leastSure * boxes.length;
  const lines = isKnown || cancel.aborted ? found : await readPage(image, found, networks, cancel);
  const ink = inkOf(image);
  const all = await readMissed(image, ink, lines, networks, cancel);
  const settled = settleCase(all, ink);
  return inReadingOrder(withoutParts(settled.map((read) => toFoundText(read, image))));
}

/** What is surely read, and what is read where the page's detector sees lines besides. */
async function readPage(
  image: RgbaImage,
  found: readonly ReadBox[],
  networks: TextNetworks,
  cancel: CancelSignal,
): Promise<ReadBox[]> {
  const kept = found.filter((read) => read.isSure);
  const lines = await findPageLines(image, networks, cancel);
  const others = lines.filter((line) => !kept.some(({ at }) => overlap(at, line)));
  const read = await readLines(image, others, networks, cancel);
  const rest = found.filter((one) => !one.isSure && !read.some(({ at }) => overlap(at, one.at)));
  return [...kept, ...read, ...rest];
}

/** Whether the middle of one lies within the other. */
function overlap(one: TextBox, other: TextBox): boolean {
  const holds = (box: TextBox, { centerX, centerY }: TextBox): boolean => {
    const [left, top, right, bottom] = boxBounds(box);
    return centerX > left && centerX < right && centerY > top && centerY < bottom;
  };
  return holds(one, other) || holds(other, one);
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
  const [left, top, right, bottom] = boxBounds(read.at);
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
