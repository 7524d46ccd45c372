import type { CancelSignal, RgbaImage } from '../core/vision-language-model.ts';
import { coverInk } from './cover-ink.ts';
import { cropBox } from './crop-line.ts';
import { toDetectorInput } from './detector-input.ts';
import { findTextBoxes } from './find-text-boxes.ts';
import { findTurnedLines } from './find-turned-lines.ts';
import type { Ink } from './ink.ts';
import { splitAtRivers } from './split-at-rivers.ts';
import { splitAtWideGaps } from './split-wide-gaps.ts';
import { scaleBox, type TextBox } from './text-box.ts';
import type { TextNetworks } from './text-network.ts';

/** The most lines that are read, the largest first: a page of noise must not hold the worker for minutes. */
const maxLines = 1000;

/**
 * The boxes that PaddleOCR's detector sees, put right by the ink.
 * @param image opaque
 * @param cancel where it is set, some may be missing
 * @returns in pixels of the image, each to be read as one line
 */
export async function findLines(
  image: RgbaImage,
  ink: Ink,
  networks: Pick<TextNetworks, 'detect'>,
  cancel: CancelSignal,
): Promise<TextBox[]> {
  const look = (part: RgbaImage): Promise<TextBox[]> => detect(part, networks);
  const level = await look(image);
  if (cancel.aborted) return level;
  const detected = (await findTurnedLines(image, level, look)).slice(0, maxLines);
  const apart = coverInk(detected, ink).flatMap((box) => splitAtWideGaps(box, cropBox(image, box)));
  return [...splitAtRivers(apart, ink)];
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
