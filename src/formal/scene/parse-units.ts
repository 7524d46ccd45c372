import { guessScale } from '../box-scale.ts';
import type { Problem } from '../problem.ts';
import type { SceneBox, SceneObject } from './description.ts';

/** Four numbers as they were written, with their place. */
export type RawObject = {
  readonly label: string;
  readonly numbers: readonly [number, number, number, number];
  readonly percent: boolean;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly found: string;
};

export type ImageSize = { readonly width: number; readonly height: number };

type Scale = { readonly x: number; readonly y: number; readonly note?: string };

/**
 * What the numbers of all boxes mean, by their values: at most 1 are fractions, at most 100 percent, at most 1000
 * thousandths (the scale of Qwen and Gemini), and more are pixels. Pixels need the size of the image; where it is not
 * written, the farthest edges are taken for it.
 */
function scaleOf(objects: readonly RawObject[], size: ImageSize | undefined): Scale {
  if (objects.some(({ percent }) => percent)) return { x: 1, y: 1 };
  const scale = guessScale(objects.map(({ numbers }) => numbers));
  if (scale === 'fraction')
    return {
      x: 100,
      y: 100,
      note: 'No number is above 1, so they were read as fractions of width and height.',
    };
  if (size) {
    const note = `The numbers were read as pixels of an image of ${size.width} x ${size.height}.`;
    return { x: 100 / size.width, y: 100 / size.height, note };
  }
  if (scale === 'percent') return { x: 1, y: 1 };
  if (scale === 'per-mille')
    return {
      x: 0.1,
      y: 0.1,
      note: 'Some numbers are above 100 and none above 1000, so they were read as thousandths of width and height.',
    };
  const right = Math.max(...objects.map(({ numbers }) => Math.max(numbers[0], numbers[2])));
  const bottom = Math.max(...objects.map(({ numbers }) => Math.max(numbers[1], numbers[3])));
  return {
    x: 100 / Math.max(right, 1),
    y: 100 / Math.max(bottom, 1),
    note: `Some numbers are above 1000, so they were read as pixels; the image was taken to end at ${right}, ${bottom}, the farthest edges. A line such as “size: 1920x1080” says it.`,
  };
}

/** All boxes in percent, and what was assumed or put right on the way. */
export function toObjects(
  raw: readonly RawObject[],
  size: ImageSize | undefined,
): { readonly objects: readonly SceneObject[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const scale = scaleOf(raw, size);
  const say = (
    one: RawObject,
    severity: Problem['severity'],
    message: string,
    expected: string,
  ) => {
    const { line, column, length, found } = one;
    problems.push({ severity, line, column, length, found, message, expected });
  };
  const [first] = raw;
  if (first && scale.note !== undefined)
    say(first, 'note', scale.note, 'percent of width and height');
  const objects = raw.map((one) => {
    const [x1, y1, x2, y2] = one.numbers;
    if (x1 > x2 || y1 > y2)
      say(
        one,
        'note',
        'The corners were given the other way round and were swapped.',
        'left,top,right,bottom',
      );
    const box: SceneBox = {
      left: inPercent(Math.min(x1, x2) * scale.x),
      top: inPercent(Math.min(y1, y2) * scale.y),
      right: inPercent(Math.max(x1, x2) * scale.x),
      bottom: inPercent(Math.max(y1, y2) * scale.y),
    };
    const isOutside = [x1 * scale.x, x2 * scale.x, y1 * scale.y, y2 * scale.y].some(
      (value) => value < -0.5 || value > 100.5,
    );
    if (isOutside)
      say(
        one,
        'note',
        'This box reached out of the image and was cut at its edge.',
        'numbers from 0 to 100',
      );
    if (box.left >= box.right || box.top >= box.bottom)
      say(one, 'warning', 'This box has no area.', 'two different corners');
    return { label: one.label, box };
  });
  return { objects, problems };
}

/** Cut to the image, to hundredths of a percent. */
function inPercent(value: number): number {
  return Math.round(Math.min(100, Math.max(0, value)) * 100) / 100;
}
