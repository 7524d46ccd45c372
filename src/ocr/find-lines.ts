import type { CancelSignal, RgbaImage } from '../core/vision-language-model.ts';
import { coverInk } from './cover-ink.ts';
import { cropBox } from './crop-line.ts';
import { toDetectorInput } from './detector-input.ts';
import { findTextBoxes } from './find-text-boxes.ts';
import { findTurnedLines } from './find-turned-lines.ts';
import { type Ink, inkOf } from './ink.ts';
import { splitAtRivers } from './split-at-rivers.ts';
import { splitAtWideGaps } from './split-wide-gaps.ts';
import { scaleBox, type TextBox } from './text-box.ts';
import type { TextNetworks } from './text-network.ts';

/** The most lines that are read, the largest first: a page of noise must not hold the worker for minutes. */
const maxLines = 1000;

/** Boxes in pixels of the image, each to be read as one line. */
export type Lines = { readonly boxes: readonly TextBox[]; readonly ink: Ink };

/**
 * The boxes that are read as lines: those of PaddleOCR's detector, put right. The reader is trained on such boxes
 * (`npm run figures:lines`).
 * @param image opaque
 * @param cancel where it is set, some may be missing
 */
export async function findLines(
  image: RgbaImage,
  networks: Pick<TextNetworks, 'detect'>,
  cancel: CancelSignal = { aborted: false },
): Promise<Lines> {
  const look = (part: RgbaImage): Promise<TextBox[]> => detect(part, networks);
  const level = await look(image);
  const ink = inkOf(image);
  if (cancel.aborted) return { boxes: level, ink };
  const detected = (await findTurnedLines(image, level, look)).slice(0, maxLines);
  const apart = coverInk(detected, ink).flatMap((box) => splitAtWideGaps(box, cropBox(image, box)));
  return { boxes: splitAtRivers(apart, ink), ink };
}

async function detect(
  image: RgbaImage,
  networks: Pick<TextNetworks, 'detect'>,
): Promise<TextBox[]> {
  const input = toDetectorInput(image);
  const { data, dims } = await networks.detect(input);
  const [, , height = 1, width = 1] = dims;
  return findTextBoxes(data, width, height)
    .map((box) => scaleBox(box, image.width / width, image.height / height))
    .sort((a, b) => b.width * b.height - a.width * a.height);
}
