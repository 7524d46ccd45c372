import type { CancelSignal } from '../core/vision-language-model.ts';
import {
  asPlain,
  type Candidate,
  type PaddleReading,
  type Reading,
  readAsPaddleLines,
  shareOfChinese,
} from './line-readings.ts';
import type { LineBox } from './read-lines.ts';
import type { TextBox } from './text-box.ts';
import type { TextNetworks } from './text-network.ts';

/** Lines read with less certainty are drawings taken for text (PaddleOCR 2.7: drop_score). */
export const minConfidence = 0.5;
/** Lines read with less certainty are looked at again: padded as in training, or turned the other way. */
const sureConfidence = 0.9;
/** Columns that a line is padded to: a third of the time for an occasional `o` in place of `0`. */
const quickWidth = 112;
/** As in training (PaddleOCR 2.7, rec_image_shape 3, 48, 320). */
const trainedWidth = 320;
/** Share of Chinese characters from which a figure has Chinese text; fewer are signs that were taken for some. */
const leastChinese = 0.15;

/**
 * What PaddleOCR's recogniser reads in lines that the one trained on figures is not sure of.
 * @param boxes numbers of boxes
 * @param candidatesOf a box, turned so many times
 * @param known what is read already
 * @returns of each box that holds text its reading
 */
export async function readAgain(
  boxes: readonly number[],
  shapes: readonly LineBox[],
  candidatesOf: (box: number, turns: readonly number[]) => Candidate[],
  known: string,
  networks: TextNetworks,
  cancel: CancelSignal,
): Promise<Map<number, PaddleReading>> {
  const turnsOf = (box: number): readonly number[] => shapes[box]?.turns ?? [];
  const likely = boxes.flatMap((box) => candidatesOf(box, turnsOf(box)));
  const quick = await readAsPaddleLines(likely, quickWidth, networks, cancel);
  const certain = quick.filter(({ confidence }) => confidence >= minConfidence);
  const isPlain = shareOfChinese(known + certain.map(({ text }) => text).join('')) < leastChinese;
  const asWritten = isPlain ? asPlain : (reading: PaddleReading): PaddleReading => reading;
  const certainty = ({ confidence }: PaddleReading): number => confidence;
  const first = bestOf(quick.map(asWritten), certainty);
  const unsure = boxes.filter((box) => (first.get(box)?.confidence ?? 0) < sureConfidence);
  const slow = await readAsPaddleLines(
    unsure.flatMap((box) => {
      const turns = turnsOf(box);
      return candidatesOf(box, [...turns, ...(turns.includes(3) ? [1] : [])]);
    }),
    trainedWidth,
    networks,
    cancel,
  );
  const readOnceMore = new Set(slow.map(({ box }) => box));
  const second = bestOf(slow.map(asWritten), certainty);
  return new Map([...[...first].filter(([box]) => !readOnceMore.has(box)), ...second]);
}

/** A tall box is a line that is read from below upwards, or a single narrow character. */
export function likelyTurns({ width, height }: TextBox): readonly number[] {
  if (height < width * 1.4) return [0];
  return height < width * 3 ? [0, 3] : [3];
}

/** A single character stands seldom on its side: `E` does not, where `m` does. */
const loneTurned = 0.5;

/** The best reading of each box; of some there is none. */
export function bestOf<T extends Reading>(
  readings: readonly T[],
  certainty: (reading: T) => number,
): Map<number, T> {
  // More characters weigh more: the wrong turn of a line often reads as one certain dash.
  const evidence = (reading: T): number => {
    const { length } = reading.text.trim();
    const isLoneTurned = length === 1 && reading.quarters !== 0;
    return length * (certainty(reading) - minConfidence) * (isLoneTurned ? loneTurned : 1);
  };
  const best = new Map<number, T>();
  for (const reading of readings) {
    const other = best.get(reading.box);
    if (evidence(reading) > Math.max(0, other ? evidence(other) : 0))
      best.set(reading.box, reading);
  }
  return best;
}
