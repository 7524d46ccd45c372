import { brightnessAt } from '../core/pixel-colours.ts';
import type { CancelSignal, RgbaImage } from '../core/vision-language-model.ts';
import { cropBox } from './crop-line.ts';
import { type Reading, readAsFigureLines } from './line-readings.ts';
import type { TextBox } from './text-box.ts';
import type { TextNetworks } from './text-network.ts';

/** Numbers at least, and times as tall as wide: so many above each other make a box. */
const [fewest, leastTall] = [3, 1.8];
/** Of the distance from one number to the next: how far the others may be from it, and the room between two at least. */
const [even, leastGap] = [0.12, 0.12];
/** Share of the strongest contrast from which a pixel is ink, and of 255 what is no print. */
const [inkThreshold, leastContrast] = [0.35, 40];
/** Share of the rows that have to read as numbers, with this certainty. */
const [leastNumbers, leastCertain] = [0.7, 0.5];
/** Around a number, as parts of its height: what the recogniser is used to. */
const margin = 0.25;

const number = /^[-−]?[^\p{L}\d]{0,2}\d[\d.,\s]*\P{L}?\p{L}{0,3}$/u;

/** A box that was no turned line, and the numbers in it. */
export type NumberStack = {
  readonly box: number;
  readonly readings: readonly (Reading & { readonly at: TextBox })[];
};

/**
 * Numbers of an axis that stand so near to each other that the detector takes them for one turned line.
 * @param boxes in pixels of the image
 */
export async function readNumberStacks(
  image: RgbaImage,
  boxes: readonly TextBox[],
  networks: TextNetworks,
  cancel: CancelSignal,
): Promise<NumberStack[]> {
  const stacks = boxes.flatMap((box, index) => {
    const rows = rowsOf(box, image);
    return rows.length > 0 ? [{ box: index, rows }] : [];
  });
  const rows = stacks.flatMap((stack) => stack.rows.map((at) => ({ stack, at })));
  const read = await readAsFigureLines(
    rows.map(({ at }, box) => ({ box, quarters: 0, crop: cropBox(image, at) })),
    networks,
    cancel,
  );
  return stacks.flatMap((stack) => {
    const readings = read.flatMap((reading) => {
      const row = rows[reading.box];
      return row?.stack === stack ? [{ ...reading, at: row.at }] : [];
    });
    const numbers = readings.filter(
      ({ text, least }) => least >= leastCertain && number.test(text.trim()),
    );
    return numbers.length >= leastNumbers * stack.rows.length
      ? [{ box: stack.box, readings: numbers }]
      : [];
  });
}

/** The rows of a box whose ink lies in even rows; none of another. */
function rowsOf(box: TextBox, image: RgbaImage): TextBox[] {
  if (box.angle !== 0 || box.height < leastTall * box.width) return [];
  const bands = bandsOf(cropBox(image, box));
  const [first] = bands;
  const last = bands.at(-1);
  if (!first || !last || bands.length < fewest) return [];
  const middle = ({ from, to }: Band): number => (from + to) / 2;
  const pitch = (middle(last) - middle(first)) / (bands.length - 1);
  const isEven = bands.every(
    (band, index) => Math.abs(middle(band) - middle(first) - index * pitch) < even * pitch,
  );
  const tallest = Math.max(...bands.map(({ from, to }) => to - from));
  if (!isEven || pitch - tallest < leastGap * pitch) return [];
  return bands.map(({ from, to }) => {
    const height = to - from;
    return {
      ...box,
      centerY: box.centerY - box.height / 2 + (from + to) / 2,
      height: height * (1 + 2 * margin),
    };
  });
}

type Band = { readonly from: number; readonly to: number };

/** Rows of pixels with ink that follow each other; specks of a single one are left out. */
function bandsOf({ data, width, height }: RgbaImage): Band[] {
  const bright = Array.from({ length: width * height }, (_, i) => brightnessAt(data, i * 4));
  const paper = bright.toSorted((a, b) => a - b)[Math.floor(bright.length / 2)] ?? 255;
  const contrast = bright.map((value) => Math.abs(value - paper));
  const least = Math.max(
    leastContrast,
    inkThreshold * contrast.reduce((a, b) => Math.max(a, b), 0),
  );
  const bands: { from: number; to: number }[] = [];
  for (let y = 0; y < height; y += 1) {
    if (!contrast.slice(y * width, (y + 1) * width).some((value) => value >= least)) continue;
    const last = bands.at(-1);
    if (last && last.to === y) last.to = y + 1;
    else bands.push({ from: y, to: y + 1 });
  }
  return bands.filter(({ from, to }) => to - from > 2);
}
