import type { CancelSignal, RgbaImage } from '../core/vision-language-model.ts';
import { chooseReading } from './choose-reading.ts';
import type { ChosenBox } from './choose-texts.ts';
import { asPlain, type PaddleReading, readAsPaddleLines, shareOfChinese } from './line-readings.ts';
import { bestOf, candidatesOf, type ReadBox } from './read-lines.ts';
import type { TextNetworks } from './text-network.ts';

/** Lines read with less certainty are drawings taken for text (PaddleOCR 2.7: drop_score). */
const minConfidence = 0.5;
/** Of many lines those read with less certainty are looked at again: padded as in training, or turned the other way. */
const sureConfidence = 0.9;
/** Columns that each of many lines is padded to: a third of the time for an occasional `o` in place of `0`. */
const quickWidth = 112;
/** As in training (PaddleOCR 2.7, rec_image_shape 3, 48, 320). */
const trainedWidth = 320;
/** So many lines are read padded as in training at once. */
const few = 8;
/** Share of Chinese characters from which a figure has Chinese text; fewer are signs that were taken for some. */
const leastChinese = 0.15;

/**
 * Lets PaddleOCR's recogniser read the lines that the network trained on figures is not sure of.
 * @param cancel where it is set, lines that were not read again are kept where they are read fairly
 * @returns those that hold text, as certain as they have to be
 */
export async function readAgain(
  image: RgbaImage,
  lines: readonly ChosenBox[],
  networks: TextNetworks,
  cancel: CancelSignal,
): Promise<ReadBox[]> {
  const second = await readUnsure(image, lines, networks, cancel);
  return lines.flatMap(({ needed, ...line }, i) => {
    if (line.isSure) return line.confidence >= needed ? [line] : [];
    const best = chooseReading(line.text === '' ? undefined : line, second.get(i));
    if (!best || best.confidence < needed) return [];
    const { text, confidence, least, quarters } = best;
    return [{ ...line, text, confidence, least, quarters }];
  });
}

async function readUnsure(
  image: RgbaImage,
  lines: readonly ChosenBox[],
  networks: TextNetworks,
  cancel: CancelSignal,
): Promise<Map<number, PaddleReading>> {
  const unsure = lines.flatMap(({ isSure }, i) => (isSure ? [] : [i]));
  if (cancel.aborted || unsure.length === 0) return new Map();
  const readAt = (
    numbers: readonly number[],
    width: number,
    more: readonly number[] = [],
  ): Promise<PaddleReading[]> => {
    const candidates = numbers.flatMap((i) => {
      const { at, turns = [0] } = lines[i] ?? {};
      return at ? candidatesOf(image, at, i, turns.includes(3) ? [...turns, ...more] : turns) : [];
    });
    return readAsPaddleLines(candidates, width, networks, cancel);
  };
  const quick = unsure.length > few ? await readAt(unsure, quickWidth) : [];
  const first = asWritten(quick, lines);
  const still = unsure.filter((i) => (first.get(i)?.confidence ?? 0) < sureConfidence);
  const slow = await readAt(still, trainedWidth, [1]);
  const isReadOnceMore = new Set(slow.map(({ box }) => box));
  return asWritten([...quick.filter(({ box }) => !isReadOnceMore.has(box)), ...slow], lines);
}

/** The best reading of each line; Chinese where the figure has Chinese text. */
function asWritten(
  readings: readonly PaddleReading[],
  lines: readonly ChosenBox[],
): Map<number, PaddleReading> {
  const known = lines.flatMap(({ isSure, text }) => (isSure ? [text] : []));
  const certain = readings.filter(({ confidence }) => confidence >= minConfidence);
  const all = [...known, ...certain.map(({ text }) => text)].join('');
  const isPlain = shareOfChinese(all) < leastChinese;
  return bestOf(isPlain ? readings.map(asPlain) : readings, ({ confidence }) => confidence);
}
