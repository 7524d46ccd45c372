/** Left, top, right, bottom, in percent of the figure's width and height. */
export type Box = readonly [number, number, number, number];

/** In what boxes can be written. Qwen-VL writes 0-1000 or pixels, others fractions; ours are percent. */
export type BoxScale = 'percent' | 'fraction' | 'per-mille' | 'pixels';

/** The scale that fits all numbers, the likeliest of those that do. No box is `percent`. */
export function guessScale(boxes: readonly Box[]): BoxScale {
  const largest = Math.max(0, ...boxes.map((box) => Math.max(...box)));
  const whole = boxes.every((box) => box.every(Number.isInteger));
  if (largest <= 1 && !whole) return 'fraction';
  if (largest <= 100) return 'percent';
  return largest <= 1000 ? 'per-mille' : 'pixels';
}

/**
 * Boxes in percent, one decimal. Pixels have no stated frame: the figure is taken to end where the farthest box does.
 */
export function toPercent(boxes: readonly Box[], scale: BoxScale): Box[] {
  const extent = (at: 2 | 3) => Math.max(1, ...boxes.map((box) => box[at]));
  const frame: readonly [number, number] =
    scale === 'pixels'
      ? [extent(2), extent(3)]
      : {
          percent: [100, 100] as const,
          fraction: [1, 1] as const,
          'per-mille': [1000, 1000] as const,
        }[scale];
  const one = (value: number, whole: number) => Math.round((value / whole) * 1000) / 10;
  return boxes.map(([x1, y1, x2, y2]) => [
    one(x1, frame[0]),
    one(y1, frame[1]),
    one(x2, frame[0]),
    one(y2, frame[1]),
  ]);
}

/** What the reader of a description is told about an assumed scale; `undefined` for percent. */
export function scaleNote(scale: BoxScale): string | undefined {
  switch (scale) {
    case 'percent':
      return undefined;
    case 'fraction':
      return 'The boxes were taken as fractions of the figure (0 to 1).';
    case 'per-mille':
      return 'The boxes were taken as thousandths of the figure (0 to 1000).';
    case 'pixels':
      return 'The boxes were taken as pixels of a figure that ends where the farthest box does.';
  }
}

/** The area that two boxes share. */
export function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return Math.max(0, width) * Math.max(0, height);
}

/** Area of the intersection over that of the union, 0 to 1. Two empty boxes have 0. */
export function intersectionOverUnion(a: Box, b: Box): number {
  const shared = sharedArea(a, b);
  const area = (box: Box) => (box[2] - box[0]) * (box[3] - box[1]);
  const union = area(a) + area(b) - shared;
  return union > 0 ? shared / union : 0;
}
