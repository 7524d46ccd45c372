import type { FoundText } from '../core/conversation.ts';
import type { CancelSignal, RgbaImage } from '../core/vision-language-model.ts';
import { cropBox, turnImage } from './crop-line.ts';
import { ctcDecode, type DecodedLine } from './ctc-decode.ts';
import { toDetectorInput } from './detector-input.ts';
import { findLoneCharacters } from './find-lone-characters.ts';
import { findTextBoxes } from './find-text-boxes.ts';
import { findTurnedLines } from './find-turned-lines.ts';
import { inReadingOrder } from './reading-order.ts';
import { planBatches, toLineImage, toRecognizerInput } from './recognizer-input.ts';
import { splitAtWideGaps } from './split-wide-gaps.ts';
import { boxBounds, scaleBox, type TextBox } from './text-box.ts';
import type { TextNetworks } from './text-network.ts';
import { tidyText } from './tidy-text.ts';

/** Lines read with less certainty are drawings taken for text (PaddleOCR 2.7: drop_score). */
const minConfidence = 0.5;
/** Lines read with less certainty are looked at again: padded as in training, or turned the other way. */
const sureConfidence = 0.9;
/** What is looked for as a character may be any mark; it has to be read as one with this certainty. */
const loneConfidence = 0.4;
const loneCharacter = /^[\p{L}\p{N}?]$/u;
/** Columns that a line is padded to: a third of the time for an occasional `o` in place of `0`. */
const quickWidth = 112;
/** As in training (PaddleOCR 2.7, rec_image_shape 3, 48, 320). */
const trainedWidth = 320;
/** The most lines that are read, the largest first: a page of noise must not hold the worker for minutes. */
const maxLines = 1000;

/** @param quarters counterclockwise turns that level the line */
type Candidate = { readonly box: number; readonly quarters: number; readonly line: RgbaImage };
/** `plain`: without Chinese characters. */
type Reading = Candidate & DecodedLine & { readonly plain: DecodedLine };

const chinese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
/** Share of Chinese characters from which a figure has Chinese text; fewer are signs that were taken for some. */
const leastChinese = 0.15;

/**
 * Finds and reads the lines of text in an image.
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
  const boxes = (await findTurnedLines(image, level, look))
    .slice(0, maxLines)
    .flatMap((box) => splitAtWideGaps(box, cropBox(image, box)));
  const crops = boxes.map((box) => cropBox(image, box));
  const candidate = (box: number, quarters: number): Candidate[] => {
    const crop = crops[box];
    return crop ? [{ box, quarters, line: toLineImage(turnImage(crop, quarters)) }] : [];
  };
  const likely = boxes.flatMap((box, i) => likelyTurns(box).flatMap((turn) => candidate(i, turn)));
  const quick = await recognize(likely, quickWidth, networks, cancel);
  const inPlain = hasNoChinese(quick);
  const first = inPlain ? quick.map(asPlain) : quick;
  const unsure = boxes.flatMap((box, i) => {
    const best = bestReading(first.filter((reading) => reading.box === i));
    if (best && best.confidence >= sureConfidence) return [];
    const turns = likelyTurns(box);
    return [...turns, ...(turns.includes(3) ? [1] : [])].flatMap((turn) => candidate(i, turn));
  });
  const slow = await recognize(unsure, trainedWidth, networks, cancel);
  const second = inPlain ? slow.map(asPlain) : slow;
  const found = boxes.flatMap((box, i) => {
    const ofBox = (reading: Reading): boolean => reading.box === i;
    const again = second.filter(ofBox);
    const best = bestReading(again.length > 0 ? again : first.filter(ofBox));
    return best ? [{ box, text: toFoundText(best, box, image) }] : [];
  });
  // A box that could not be read as a line may still hold a letter.
  const lines = found.map(({ box }) => box);
  const lone = await readLoneCharacters(image, lines, inPlain, networks, cancel);
  return inReadingOrder(withoutParts([...found.map(({ text }) => text), ...lone]));
}

/** Without texts that stand within another one, as its part: the detector sees some signs twice. */
function withoutParts(texts: readonly FoundText[]): FoundText[] {
  const isPart = (one: FoundText, other: FoundText): boolean => {
    if (one.text.length >= other.text.length || !other.text.includes(one.text)) return false;
    const [left, top, right, bottom] = one.box;
    const across = Math.min(right, other.box[2]) - Math.max(left, other.box[0]);
    const down = Math.min(bottom, other.box[3]) - Math.max(top, other.box[1]);
    return across > 0.6 * (right - left) && down > 0.6 * (bottom - top);
  };
  return texts.filter((one) => !texts.some((other) => other !== one && isPart(one, other)));
}

async function readLoneCharacters(
  image: RgbaImage,
  lines: readonly TextBox[],
  inPlain: boolean,
  networks: TextNetworks,
  cancel: CancelSignal,
): Promise<FoundText[]> {
  if (cancel.aborted) return [];
  const boxes = findLoneCharacters(image, lines);
  const candidates = boxes.map((box, i) => ({
    box: i,
    quarters: 0,
    line: toLineImage(cropBox(image, box)),
  }));
  const readings = await recognize(candidates, quickWidth, networks, cancel);
  return readings.map(inPlain ? asPlain : (reading) => reading).flatMap((reading) => {
    const box = boxes[reading.box];
    const isCharacter = reading.confidence >= loneConfidence && loneCharacter.test(reading.text);
    return box && isCharacter ? [toFoundText(reading, box, image)] : [];
  });
}

async function detect(image: RgbaImage, networks: TextNetworks): Promise<TextBox[]> {
  const input = toDetectorInput(image);
  const { data, dims } = await networks.detect(input);
  const [, , height = 1, width = 1] = dims;
  return findTextBoxes(data, width, height)
    .map((box) => scaleBox(box, image.width / width, image.height / height))
    .sort((a, b) => b.width * b.height - a.width * a.height);
}

async function recognize(
  candidates: readonly Candidate[],
  minWidth: number,
  networks: TextNetworks,
  cancel: CancelSignal,
): Promise<Reading[]> {
  const readings: Reading[] = [];
  const widths = candidates.map(({ line }) => Math.max(minWidth, line.width));
  for (const batch of planBatches(widths)) {
    if (cancel.aborted) break;
    const members = batch.flatMap((i) => candidates[i] ?? []);
    const lines = members.map(({ line }) => line);
    const output = await networks.recognize(toRecognizerInput(lines, minWidth));
    const plain = ctcDecode(output, networks.characters, plainClasses(networks.characters));
    for (const [i, decoded] of ctcDecode(output, networks.characters).entries()) {
      const [member, other] = [members[i], plain[i]];
      if (member && other) readings.push({ ...member, ...decoded, plain: other });
    }
  }
  return readings;
}

const classesOf = new WeakMap<readonly string[], boolean[]>();

function plainClasses(characters: readonly string[]): readonly boolean[] {
  const known = classesOf.get(characters);
  if (known) return known;
  const made = characters.map((character) => !chinese.test(character));
  classesOf.set(characters, made);
  return made;
}

function hasNoChinese(readings: readonly Reading[]): boolean {
  const text = readings
    .filter(({ confidence }) => confidence >= minConfidence)
    .map((reading) => reading.text)
    .join('');
  const found = [...text].filter((character) => chinese.test(character)).length;
  return found < text.length * leastChinese;
}

const asPlain = (reading: Reading): Reading => ({ ...reading, ...reading.plain });

/** A tall box is a line that is read from below upwards, or a single narrow character. */
function likelyTurns({ width, height }: TextBox): readonly number[] {
  if (height < width * 1.4) return [0];
  return height < width * 3 ? [0, 3] : [3];
}

/** More characters weigh more: the wrong turn of a line often reads as one certain dash. */
function bestReading(readings: readonly Reading[]): Reading | undefined {
  const evidence = ({ text, confidence }: Reading): number =>
    text.trim().length * (confidence - minConfidence);
  return readings
    .filter((reading) => evidence(reading) > 0)
    .sort((a, b) => evidence(b) - evidence(a))[0];
}

function toFoundText(read: Reading, box: TextBox, image: RgbaImage): FoundText {
  const percent = (value: number, size: number): number =>
    Math.round(Math.min(100, Math.max(0, (value * 100) / size)) * 100) / 100;
  const [left, top, right, bottom] = boxBounds(box);
  return {
    text: tidyText(read.text),
    box: [
      percent(left, image.width),
      percent(top, image.height),
      percent(right, image.width),
      percent(bottom, image.height),
    ],
    rotation: rotationOf(box, read.quarters),
    confidence: read.confidence,
  };
}

/** A line that is levelled by n counterclockwise turns lies turned clockwise by n. */
function rotationOf(box: TextBox, quarters: number): FoundText['rotation'] {
  const turn = Math.round(box.angle / (Math.PI / 2)) + quarters;
  return ([0, 90, 180, 270] as const)[((turn % 4) + 4) % 4] ?? 0;
}
