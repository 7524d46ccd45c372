import type { RgbaImage } from '../core/vision-language-model.ts';
import { toFinderInput } from './finder-input.ts';
import type { LineBox } from './read-lines.ts';
import { scaleBox } from './text-box.ts';
import type { TextNetworks } from './text-network.ts';
import { type DirectedBox, textsInCells } from './texts-in-cells.ts';

/** Around the ink, as parts of its height, and in pixels at least: what the reader of lines was trained on (training/reader/cut.py). */
const [rim, leastRim] = [0.25, 1.5];
/** Heights that a line may rise or fall and still be cut as if it were level: turned pixels are blurred. */
const level = 0.2;
/** Times its height that a single character is long at most, and times its width that one is high. */
const [loneLength, shortLength] = [1.25, 2.2];
/** The most texts that are read, the largest first: a page of noise must not hold the worker for minutes. */
const mostTexts = 1000;

/**
 * Where texts stand in an image and how they are turned.
 * @param image opaque
 * @returns boxes in pixels of the image, each to be read as one line, with a rim around the ink
 */
export async function findTexts(
  image: RgbaImage,
  networks: Pick<TextNetworks, 'find'>,
): Promise<LineBox[]> {
  const input = toFinderInput(image);
  const [, , height = 1, width = 1] = input.dims;
  const boxes = textsInCells(await networks.find(input));
  return boxes
    .map(({ quarters, ...box }) => ({
      ...scaleBox(box, image.width / width, image.height / height),
      quarters,
    }))
    .map((box) => levelled(box))
    .map((box) => ({ ...withRim(box), turns: turnsOf(box), ink: box }))
    .sort((a, b) => b.width * b.height - a.width * a.height)
    .slice(0, mostTexts);
}

function levelled(box: DirectedBox): DirectedBox {
  if (isLone(box)) return { ...box, angle: 0, quarters: 0 };
  const [long, high] = [Math.max(box.width, box.height), Math.min(box.width, box.height)];
  return Math.abs(Math.sin(box.angle)) * long < level * high ? { ...box, angle: 0 } : box;
}

/** A single character that is higher than wide may be taken for a turned label of two. */
function turnsOf({ width, height, quarters }: DirectedBox): number[] {
  const isShort = quarters % 2 === 1 && height < shortLength * width;
  return isShort ? [0, quarters] : [quarters];
}

/** How a single character is turned its form does not tell. */
function isLone({ width, height, quarters }: DirectedBox): boolean {
  const [long, high] = quarters % 2 === 0 ? [width, height] : [height, width];
  return long < loneLength * high;
}

function withRim(box: DirectedBox): DirectedBox {
  const [long, high] = box.quarters % 2 === 0 ? [box.width, box.height] : [box.height, box.width];
  const off = 2 * Math.max(leastRim, rim * Math.min(high, 2 * long));
  return { ...box, width: box.width + off, height: box.height + off };
}
