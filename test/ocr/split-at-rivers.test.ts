import { expect, test } from 'vitest';
import { inkOf } from '../../src/ocr/ink.ts';
import { splitAtRivers } from '../../src/ocr/split-at-rivers.ts';
import type { TextBox } from '../../src/ocr/text-box.ts';

const [width, height] = [300, 200];
const line = 20;

/** Lines of words, each from one pixel to another, 30 pixels below each other; and a box around each line. */
function page(lines: readonly (readonly (readonly [number, number])[])[]) {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  const boxes = lines.map((words, row): TextBox => {
    const top = 10 + 30 * row;
    for (const [from, to] of words)
      for (let y = top + 4; y < top + line - 4; y += 1)
        for (let x = from; x < to; x += 1)
          data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    const left = (words[0]?.[0] ?? 0) - 3;
    const right = (words.at(-1)?.[1] ?? 0) + 3;
    const middle = { centerX: (left + right) / 2, centerY: top + line / 2 };
    return { ...middle, width: right - left, height: line, angle: 0 };
  });
  return { boxes, ink: inkOf({ width, height, data }) };
}

const sidesOf = ({ centerX, width: wide }: TextBox) => [centerX - wide / 2, centerX + wide / 2];

test('cells that were found as one are taken apart where rows have the same gap', () => {
  const { boxes, ink } = page([
    [
      [20, 70],
      [86, 130],
    ],
    [
      [20, 60],
      [86, 120],
    ],
    [
      [20, 73],
      [86, 140],
    ],
  ]);
  const parts = splitAtRivers(boxes, ink);
  expect(parts).toHaveLength(6);
  const [left, right] = parts.slice(4).map(sidesOf);
  expect(left?.[1]).toBeLessThan(80);
  expect(left?.[1]).toBeGreaterThan(73);
  expect(right?.[0]).toBeGreaterThan(79);
  expect(right?.[0]).toBeLessThan(86);
});

test('spaces stay, and gaps that words of other lines cross', () => {
  const spaces = page([
    [
      [20, 70],
      [76, 130],
    ],
    [
      [20, 70],
      [76, 120],
    ],
    [
      [20, 70],
      [76, 140],
    ],
  ]);
  expect(splitAtRivers(spaces.boxes, spaces.ink)).toEqual(spaces.boxes);
  const crossed = page([
    [
      [20, 70],
      [86, 130],
    ],
    [[20, 140]],
    [[20, 150]],
  ]);
  expect(splitAtRivers(crossed.boxes, crossed.ink)).toEqual(crossed.boxes);
});

test('a title stays whole whose gaps are not flush with those of the rows', () => {
  const { boxes, ink } = page([
    [
      [30, 55],
      [71, 98],
      [114, 150],
    ],
    [
      [20, 64],
      [90, 130],
    ],
    [
      [20, 66],
      [90, 120],
    ],
    [
      [20, 65],
      [90, 140],
    ],
  ]);
  expect(splitAtRivers(boxes, ink).slice(0, 1)).toEqual(boxes.slice(0, 1));
});
