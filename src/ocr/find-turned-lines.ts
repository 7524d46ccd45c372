import type { RgbaImage } from '../core/vision-language-model.ts';
import { cropBox, turnImage } from './crop-line.ts';
import { boxBounds, type TextBox } from './text-box.ts';

/** A box so much taller than wide is no single character: a line that is read from below or above, or a part of it. */
const lineRatio = 2;
/** Even a short turned line is so much taller than wide. */
const turnedRatio = 1.4;
/** So many times as wide as its line a box of one of its characters is at most. */
const characterRatio = 1.3;
/** Least width of a column, pixels: the detector needs some ground around a line. */
const minColumn = 64;

type Column = { readonly left: number; readonly right: number };

/**
 * Looks again for lines that are turned by a quarter. The detector was trained on level lines, and finds turned ones
 * in pieces; so the columns in which it found any are turned and given to it once more.
 * @param boxes of the first look, in pixels of the image
 * @param detect finds boxes in an image, in its pixels
 * @returns all boxes, with the pieces replaced by the lines
 */
export async function findTurnedLines(
  image: RgbaImage,
  boxes: readonly TextBox[],
  detect: (image: RgbaImage) => Promise<readonly TextBox[]>,
): Promise<readonly TextBox[]> {
  let all = boxes;
  for (const { left, right } of turnedColumns(image, boxes)) {
    const width = right - left;
    const column = { centerX: (left + right) / 2, centerY: image.height / 2, width };
    const strip = cropBox(image, { ...column, height: image.height, angle: 0 });
    // A quarter clockwise: what was read from below upwards is level now.
    const lines = (await detect(turnImage(strip, 3)))
      .filter((box) => box.width > box.height * turnedRatio)
      .map((box) => ({
        centerX: left + box.centerY,
        centerY: image.height - box.centerX,
        width: box.height,
        height: box.width,
        angle: box.angle,
      }))
      .filter((line) =>
        isWhole(
          line,
          all.filter((box) => covers(line, box)),
        ),
      );
    all = [...all.filter((box) => lines.every((line) => !covers(line, box))), ...lines];
  }
  return all;
}

/**
 * Whether the boxes within a turned line are pieces of it and single characters: level text that crosses it is wider, and numbers
 * above each other, as on an axis, are all small.
 */
function isWhole(line: TextBox, parts: readonly TextBox[]): boolean {
  const pieces = parts.filter((box) => isTall(box, turnedRatio));
  const others = parts.filter((box) => !isTall(box, turnedRatio));
  if (others.length === 0) return true;
  const long = pieces.reduce((sum, { height }) => sum + height, 0);
  return long > line.height / 2 && others.every(({ width }) => width < line.width * characterRatio);
}

function isTall(box: TextBox, ratio: number): boolean {
  return box.height > box.width * ratio;
}

/** Whole pixels, from left to right, without overlap. */
function turnedColumns(image: RgbaImage, boxes: readonly TextBox[]): Column[] {
  const columns: Column[] = [];
  const wanted = boxes
    .filter((box) => isTall(box, lineRatio))
    .map((box): Column => {
      const half = Math.max(minColumn / 2, box.width);
      return {
        left: Math.max(0, Math.floor(box.centerX - half)),
        right: Math.min(image.width, Math.ceil(box.centerX + half)),
      };
    })
    .sort((a, b) => a.left - b.left);
  for (const column of wanted) {
    const last = columns.at(-1);
    if (!last || column.left > last.right) columns.push(column);
    else columns[columns.length - 1] = { ...last, right: Math.max(last.right, column.right) };
  }
  return columns;
}

/** Whether at least half of `part` lies in `whole`, by their upright bounds. */
function covers(whole: TextBox, part: TextBox): boolean {
  const [left, top, right, bottom] = boxBounds(whole);
  const [partLeft, partTop, partRight, partBottom] = boxBounds(part);
  const across = Math.min(right, partRight) - Math.max(left, partLeft);
  const down = Math.min(bottom, partBottom) - Math.max(top, partTop);
  const area = (partRight - partLeft) * (partBottom - partTop);
  return across > 0 && down > 0 && across * down >= area / 2;
}
