import { boxBounds, type TextBox } from '../../src/ocr/text-box.ts';

/** A text of a figure; left, top, right, bottom in pixels of its image. */
export type TrueText = {
  readonly text: string;
  readonly box: readonly [number, number, number, number];
};

/** Share of a text that lies in a box that holds it, and at most in one that does not. */
const [leastHeld, mostGrazed] = [0.8, 0.12];
/** Radians: boxes that are turned further are taken for a text by their middles. */
const level = 0.05;

/**
 * What stands in a box of the text finder.
 * @returns empty where there is no text; `undefined` where it cannot be told: texts are cut, or stand in two rows
 */
export function textIn(box: TextBox, truth: readonly TrueText[]): string | undefined {
  if (Math.abs(box.angle) > level) return textAtMiddle(box, truth);
  const bounds = boxBounds(box);
  const shares = truth.map((one) => ({ ...one, share: shareWithin(one.box, bounds) }));
  if (shares.some(({ share }) => share > mostGrazed && share < leastHeld)) return undefined;
  const held = shares.filter(({ share }) => share >= leastHeld);
  if (held.length < 2) return held[0]?.text ?? '';
  const isRow = held.every(({ box: [, top, , bottom] }) =>
    held.every((other) => {
      const shared = Math.min(bottom, other.box[3]) - Math.max(top, other.box[1]);
      return shared > 0.5 * Math.min(bottom - top, other.box[3] - other.box[1]);
    }),
  );
  if (!isRow) return undefined;
  return held
    .toSorted((a, b) => a.box[0] - b.box[0])
    .map(({ text }) => text)
    .join(' ');
}

function textAtMiddle(box: TextBox, truth: readonly TrueText[]): string | undefined {
  const [left, top, right, bottom] = boxBounds(box);
  const near = truth.filter(
    ({ box: [l, t, r, b] }) => l < right && r > left && t < bottom && b > top,
  );
  const held = near.filter(({ box: [l, t, r, b] }) => {
    const [x, y] = [(l + r) / 2 - box.centerX, (t + b) / 2 - box.centerY];
    return Math.hypot(x, y) < Math.min(box.width, box.height) / 2;
  });
  return near.length === 0 ? '' : held.length === 1 ? held[0]?.text : undefined;
}

/** Of the area of a text. */
export function shareWithin(
  [left, top, right, bottom]: TrueText['box'],
  bounds: readonly [number, number, number, number],
): number {
  const across = Math.min(right, bounds[2]) - Math.max(left, bounds[0]);
  const down = Math.min(bottom, bounds[3]) - Math.max(top, bounds[1]);
  return (Math.max(0, across) * Math.max(0, down)) / Math.max(1, (right - left) * (bottom - top));
}
