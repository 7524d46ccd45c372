import type { CancelSignal, RgbaImage } from '../core/vision-language-model.ts';
import { cropBox, turnImage } from './crop-line.ts';
import { readAsFigureLines } from './line-readings.ts';
import type { ReadBox } from './read-lines.ts';
import type { TextBox } from './text-box.ts';
import type { TextNetworks } from './text-network.ts';

/** What the network trained on figures alone reads in boxes that were guessed by their ink; many of them hold no text. */
export async function readBoxes(
  image: RgbaImage,
  boxes: readonly TextBox[],
  networks: TextNetworks,
  cancel: CancelSignal,
): Promise<ReadBox[]> {
  if (cancel.aborted) return [];
  const candidates = boxes.map((box, i) => {
    const quarters = isUpwards(box) ? 3 : 0;
    return { box: i, quarters, crop: turnImage(cropBox(image, shapeOf(box)), quarters) };
  });
  const readings = await readAsFigureLines(candidates, networks, cancel);
  return readings.flatMap((reading) => {
    const box = boxes[reading.box];
    const { text, confidence, least, quarters } = reading;
    return box ? [{ text, confidence, least, quarters, at: shapeOf(box), isSure: true }] : [];
  });
}

/** Read from below upwards, all but exactly: whole pixels are turned, nothing is blurred. */
const isUpwards = ({ angle }: TextBox): boolean => Math.abs(angle + Math.PI / 2) < 0.05;

const shapeOf = (box: TextBox): TextBox =>
  isUpwards(box) ? { ...box, width: box.height, height: box.width, angle: 0 } : box;
