import type { CancelSignal, RgbaImage } from '../core/vision-language-model.ts';
import { isSure } from './choose-reading.ts';
import { cropBox, turnImage } from './crop-line.ts';
import { type Candidate, type Reading, readAsFigureLines } from './line-readings.ts';
import type { TextBox } from './text-box.ts';
import type { TextNetworks } from './text-network.ts';

/**
 * A box to be read as one line. `turns`: how often it may have to be turned counterclockwise, after its angle, to be read; `ink`: the
 * box without its rim, where that is known.
 */
export type LineBox = TextBox & { readonly turns: readonly number[]; readonly ink?: TextBox };

/**
 * What the network trained on figures read, and the box it was read in. `isSure`: nobody else is to be asked; `turns`: of the box,
 * where somebody is.
 */
export type ReadBox = Omit<Reading, 'box' | 'crop'> & {
  readonly at: TextBox;
  readonly ink?: TextBox | undefined;
  readonly isSure: boolean;
  readonly turns?: readonly number[];
};

/**
 * What the network trained on figures reads in boxes.
 * @param boxes in pixels of the image
 * @param cancel where it is set, those read so far are returned
 * @returns one of each box; where it saw no text an empty one, with no certainty
 */
export async function readLines(
  image: RgbaImage,
  boxes: readonly LineBox[],
  networks: TextNetworks,
  cancel: CancelSignal,
): Promise<ReadBox[]> {
  if (cancel.aborted) return [];
  const candidates = boxes.flatMap((box, i) => candidatesOf(image, box, i, box.turns));
  const readings = await readAsFigureLines(candidates, networks, cancel);
  const best = bestOf(readings, ({ least }) => least);
  const isRead = new Set(readings.map(({ box }) => box));
  return boxes.flatMap(({ turns, ink, ...at }, i) => {
    if (!isRead.has(i)) return [];
    const reading = best.get(i);
    const { text, confidence, least, quarters } = reading ?? nothing;
    const known = { at, ink, turns, isSure: reading !== undefined && isSure(reading) };
    return [{ text, confidence, least, quarters, ...known }];
  });
}

const nothing = { text: '', confidence: 0, least: 0, quarters: 0 } as const;

/** The pixels of a box, turned so many times each. @param number of the box */
export function candidatesOf(
  image: RgbaImage,
  box: TextBox,
  number: number,
  turns: readonly number[],
): Candidate[] {
  const crop = cropBox(image, box);
  return turns.map((quarters) => ({ box: number, quarters, crop: turnImage(crop, quarters) }));
}

/** A tall box is a line that is read from below upwards, or a single narrow character. */
export function likelyTurns({ width, height }: TextBox): readonly number[] {
  if (height < width * 1.4) return [0];
  return height < width * 3 ? [0, 3] : [3];
}

/** What is read with less certainty is a guess. */
const guess = 0.5;
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
    return length * (certainty(reading) - guess) * (isLoneTurned ? loneTurned : 1);
  };
  const best = new Map<number, T>();
  for (const reading of readings) {
    const other = best.get(reading.box);
    if (evidence(reading) > Math.max(0, other ? evidence(other) : 0))
      best.set(reading.box, reading);
  }
  return best;
}
