import { brightnessAt } from '../core/pixel-colours.ts';
import type { RgbaImage } from '../core/vision-language-model.ts';
import { lineHeight, toLineImage } from './recognizer-input.ts';
import type { TextBox } from './text-box.ts';

/** Of a line's height, which its box has around it, too: wider than any space between words, those of typewriters included. */
const widestSpace = 0.85;
/** Share of the strongest contrast from which a pixel is ink. */
const inkThreshold = 0.35;
/** Of 255: what differs less from the paper at its strongest is no print. */
const leastContrast = 40;
/** Pixels of ink that a column of print has at least; specks have less. */
const leastInk = 2;
/** Rows at the upper and lower edge that may be cut by other things. */
const edgeRows = 6;

/**
 * Takes a line apart where it has a gap that is no space: the detector runs labels together that stand side by side.
 * @param crop the box's pixels, upright
 * @returns the box itself where there is no such gap; parts from left to right
 */
export function splitAtWideGaps(box: TextBox, crop: RgbaImage): TextBox[] {
  if (crop.width < crop.height * 2) return [box];
  const line = toLineImage(crop);
  const ink = inkOfColumns(line);
  const parts: { from: number; to: number }[] = [];
  for (const [x, count] of ink.entries()) {
    if (count < leastInk) continue;
    const last = parts.at(-1);
    if (last && x - last.to <= widestSpace * lineHeight) last.to = x;
    else parts.push({ from: x, to: x });
  }
  if (parts.length < 2) return [box];
  const scale = box.width / line.width;
  const margin = lineHeight / 6;
  return parts.map(({ from, to }) => {
    const [left, right] = [Math.max(0, from - margin), Math.min(line.width, to + 1 + margin)];
    const off = ((left + right) / 2 - line.width / 2) * scale;
    return {
      ...box,
      centerX: box.centerX + off * Math.cos(box.angle),
      centerY: box.centerY + off * Math.sin(box.angle),
      width: (right - left) * scale,
    };
  });
}

/** How many pixels of each column differ from the paper, which is the commonest brightness. */
function inkOfColumns({ data, width, height }: RgbaImage): number[] {
  const bright = new Uint8Array(width * height);
  const histogram = new Uint32Array(64);
  for (let i = 0; i < bright.length; i += 1) {
    const value = brightnessAt(data, i * 4);
    bright[i] = value;
    histogram[value >> 2] = (histogram[value >> 2] ?? 0) + 1;
  }
  const paper = histogram.indexOf(Math.max(...histogram)) * 4 + 2;
  const strongest = bright.reduce((most, value) => Math.max(most, Math.abs(value - paper)), 0);
  const least = Math.max(leastContrast, strongest * inkThreshold);
  return Array.from({ length: width }, (_, x) => {
    let count = 0;
    for (let y = edgeRows; y < height - edgeRows; y += 1)
      if (Math.abs((bright[y * width + x] ?? 0) - paper) > least) count += 1;
    return count;
  });
}
