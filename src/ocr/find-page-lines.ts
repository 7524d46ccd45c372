import type { CancelSignal, RgbaImage } from '../core/vision-language-model.ts';
import { toDetectorInput } from './detector-input.ts';
import { findTextBoxes } from './find-text-boxes.ts';
import { findTurnedLines } from './find-turned-lines.ts';
import type { LineBox } from './read-lines.ts';
import { likelyTurns } from './second-reading.ts';
import { scaleBox, type TextBox } from './text-box.ts';
import type { TextNetworks } from './text-network.ts';

/** The most lines that are read, the largest first: a page of noise must not hold the worker for minutes. */
const maxLines = 1000;

/**
 * The lines that PaddleOCR's detector sees, which was trained on pages and signs in Chinese and English.
 * @param image opaque
 * @param cancel where it is set, some may be missing
 * @returns boxes in pixels of the image
 */
export async function findPageLines(
  image: RgbaImage,
  networks: Pick<TextNetworks, 'detect'>,
  cancel: CancelSignal,
): Promise<LineBox[]> {
  const look = (part: RgbaImage): Promise<TextBox[]> => detect(part, networks);
  const level = await look(image);
  const all = cancel.aborted ? level : await findTurnedLines(image, level, look);
  return all.slice(0, maxLines).map((box) => ({ ...box, turns: likelyTurns(box) }));
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
