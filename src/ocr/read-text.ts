import type { FoundText } from '../core/conversation.ts';
import type { CancelSignal, RgbaImage } from '../core/vision-language-model.ts';
import { chooseReading, isSure } from './choose-reading.ts';
import { coverInk } from './cover-ink.ts';
import { cropBox, turnImage } from './crop-line.ts';
import { cutSign } from './cut-sign.ts';
import { toDetectorInput } from './detector-input.ts';
import { findTextBoxes } from './find-text-boxes.ts';
import { findTurnedLines } from './find-turned-lines.ts';
import { inkOf } from './ink.ts';
import { type Candidate, readAsFigureLines } from './line-readings.ts';
import { readNumberStacks } from './number-stacks.ts';
import { type ReadBox, readMissed } from './read-missed.ts';
import { inReadingOrder } from './reading-order.ts';
import { bestOf, likelyTurns, readAgain } from './second-reading.ts';
import { splitAtRivers } from './split-at-rivers.ts';
import { splitAtWideGaps } from './split-wide-gaps.ts';
import { boxBounds, scaleBox, type TextBox } from './text-box.ts';
import type { TextNetworks } from './text-network.ts';
import { tidyText } from './tidy-text.ts';

/** The most lines that are read, the largest first: a page of noise must not hold the worker for minutes. */
const maxLines = 1000;

/**
 * Finds and reads the lines of text in an image: PaddleOCR's detector finds them, a network trained on figures reads them, and
 * PaddleOCR's recogniser those that it is not sure of.
 * @param image opaque
 * @param cancel where it is set, what was read so far is returned
 * @returns in reading order; empty where there is no text
 */
export async function readText(
  image: RgbaImage,
  networks: TextNetworks,
  cancel: CancelSignal = { aborted: false },
): Promise<FoundText[]> {
  const look = (part: RgbaImage): Promise<TextBox[]> => detect(part, networks);
  const level = await look(image);
  if (cancel.aborted) return [];
  const ink = inkOf(image);
  const detected = (await findTurnedLines(image, level, look)).slice(0, maxLines);
  const apart = coverInk(detected, ink).flatMap((box) => splitAtWideGaps(box, cropBox(image, box)));
  const boxes = splitAtRivers(apart, ink);
  const crops = boxes.map((box) => cropBox(image, box));
  const candidatesOf = (box: number, quarters: number): Candidate[] => {
    const crop = crops[box];
    return crop ? [{ box, quarters, crop: turnImage(crop, quarters) }] : [];
  };
  const likely = boxes.flatMap((box, i) =>
    likelyTurns(box).flatMap((quarters) => candidatesOf(i, quarters)),
  );
  const readings = await readAsFigureLines(likely, networks, cancel);
  const first = bestOf(readings, ({ least }) => least);
  const known = [...first.values()].filter(isSure);
  const sure = new Set(known.map(({ box }) => box));
  const unsure = boxes.map((_, i) => i).filter((i) => !sure.has(i));
  const knownText = known.map(({ text }) => text).join('');
  const second = await readAgain(unsure, boxes, candidatesOf, knownText, networks, cancel);
  const found = boxes.flatMap((box, i) => {
    const best = chooseReading(first.get(i), second.get(i));
    if (!best) return [];
    const cut = best.quarters === 0 ? cutSign(best.text, box, best.crop) : { ...best, box };
    return [{ ...best, text: cut.text, at: cut.box }];
  });
  const stacks = await readNumberStacks(image, boxes, networks, cancel);
  const numbers = stacks.flatMap(({ readings }) => readings);
  const lines = found.filter(({ box }) => stacks.every((stack) => stack.box !== box));
  const all = await readMissed(image, ink, [...lines, ...numbers], networks, cancel);
  return inReadingOrder(withoutParts(all.map((read) => toFoundText(read, image))));
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
      return !other.text.includes(one.text) && one.confidence >= other.confidence;
    }),
  );
}

async function detect(image: RgbaImage, networks: TextNetworks): Promise<TextBox[]> {
  const input = toDetectorInput(image);
  const { data, dims } = await networks.detect(input);
  const [, , height = 1, width = 1] = dims;
  return findTextBoxes(data, width, height)
    .map((box) => scaleBox(box, image.width / width, image.height / height))
    .sort((a, b) => b.width * b.height - a.width * a.height);
}

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
