import type { CancelSignal, RgbaImage } from '../core/vision-language-model.ts';
import { chooseReading, isSure } from './choose-reading.ts';
import { cropBox, turnImage } from './crop-line.ts';
import { type Candidate, type Reading, readAsFigureLines } from './line-readings.ts';
import { bestOf, readAgain } from './second-reading.ts';
import type { TextBox } from './text-box.ts';
import type { TextNetworks } from './text-network.ts';

/**
 * A box to be read as one line. `turns`: how often it may have to be turned counterclockwise, after its angle, to be read; `ink`: the
 * box without its rim, where that is known.
 */
export type LineBox = TextBox & { readonly turns: readonly number[]; readonly ink?: TextBox };

/** What was read, and the box it was read in. `isSure`: by the network trained on figures alone. */
export type ReadBox = Pick<Reading, 'text' | 'confidence' | 'quarters'> & {
  readonly at: TextBox;
  readonly ink?: TextBox | undefined;
  readonly isSure: boolean;
};

/**
 * Reads boxes: each by the network trained on figures, and by PaddleOCR's recogniser where that one is not sure.
 * @param boxes in pixels of the image
 * @param cancel where it is set, what was read so far is returned
 * @returns those that hold text
 */
export async function readLines(
  image: RgbaImage,
  boxes: readonly LineBox[],
  networks: TextNetworks,
  cancel: CancelSignal,
): Promise<ReadBox[]> {
  const crops = boxes.map((box) => cropBox(image, box));
  const candidatesOf = (box: number, turns: readonly number[]): Candidate[] =>
    turns.flatMap((quarters) => {
      const crop = crops[box];
      return crop ? [{ box, quarters, crop: turnImage(crop, quarters) }] : [];
    });
  const likely = boxes.flatMap(({ turns }, i) => candidatesOf(i, turns));
  const readings = await readAsFigureLines(likely, networks, cancel);
  const first = bestOf(readings, ({ least }) => least);
  const known = [...first.values()].filter(isSure);
  const sure = new Set(known.map(({ box }) => box));
  const unsure = boxes.map((_, i) => i).filter((i) => !sure.has(i));
  const knownText = known.map(({ text }) => text).join('');
  const second = await readAgain(unsure, boxes, candidatesOf, knownText, networks, cancel);
  return boxes.flatMap((at, i) => {
    const best = chooseReading(first.get(i), second.get(i));
    return best ? [{ ...best, at, ink: at.ink, isSure: sure.has(i) }] : [];
  });
}
