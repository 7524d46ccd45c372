import type { RgbaImage } from '../../src/core/vision-language-model.ts';
import { cropBox, turnImage } from '../../src/ocr/crop-line.ts';
import { findTexts } from '../../src/ocr/find-texts.ts';
import { readAsFigureLines } from '../../src/ocr/line-readings.ts';
import { boxBounds, type TextBox } from '../../src/ocr/text-box.ts';
import type { TextNetworks } from '../../src/ocr/text-network.ts';
import { shareWithin, type TrueText, textIn } from './match-line.ts';

/** A line as it is read, with what stands there. `read`: what the reader makes of it now. */
export type CutLine = { readonly crop: RgbaImage; readonly text: string; readonly read: string };
export type Cut = {
  readonly lines: readonly CutLine[];
  /** Texts that no box holds. */
  readonly missed: readonly string[];
};

/** Cuts an image into lines as the app does before it reads them. */
export async function cutLines(
  image: RgbaImage,
  truth: readonly TrueText[],
  networks: TextNetworks,
): Promise<Cut> {
  const boxes = await findTexts(image, networks);
  const candidates = boxes.flatMap((box, i) =>
    box.turns.map((quarters) => ({
      box: i,
      quarters,
      crop: turnImage(cropBox(image, box), quarters),
    })),
  );
  const readings = await readAsFigureLines(candidates, networks, { aborted: false });
  const lines = readings.flatMap(({ box, crop, text: read }) => {
    const at = boxes[box];
    const text = at && textIn(at, truth);
    return text === undefined ? [] : [{ crop, text, read }];
  });
  return { lines, missed: missedOf(truth, boxes) };
}

const missedOf = (truth: readonly TrueText[], boxes: readonly TextBox[]): string[] =>
  truth
    .filter(({ box }) => boxes.every((one) => shareWithin(box, boxBounds(one)) < 0.5))
    .map(({ text }) => text);
