import { expect, test } from 'vitest';
import { inkOf } from '../../src/ocr/ink.ts';
import { settleCase } from '../../src/ocr/settle-case.ts';

const [width, height] = [240, 60];

/** Letters side by side, each a black rectangle so many pixels high, as they were read. */
function settled(letters: readonly (readonly [text: string, tall: number])[]): string[] {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  const boxes = letters.map(([text, tall], index) => {
    const left = 10 + index * 30;
    for (let y = 50 - tall; y < 50; y += 1)
      data.fill(0, (y * width + left) * 4, (y * width + left + 10) * 4);
    for (let i = 3; i < data.length; i += 4) data[i] = 255;
    const at = { centerX: left + 5, centerY: 50 - tall / 2, width: 16, height: tall + 8, angle: 0 };
    return { text, at, quarters: 0 };
  });
  return settleCase(boxes, inkOf({ width, height, data })).map(({ text }) => text);
}

test('letters that look alike are small or large as their height says', () => {
  expect(
    settled([
      ['A', 20],
      ['B', 21],
      ['X', 14],
      ['z', 20],
    ]),
  ).toEqual(['A', 'B', 'x', 'Z']);
});

test('between both they stay as they were read; so do others, and all where few large ones are seen', () => {
  expect(
    settled([
      ['A', 20],
      ['B', 20],
      ['X', 17],
      ['z', 17],
      ['K', 14],
    ]),
  ).toEqual(['A', 'B', 'X', 'z', 'K']);
  expect(
    settled([
      ['A', 20],
      ['X', 14],
      ['z', 20],
    ]),
  ).toEqual(['A', 'X', 'z']);
  expect(settled([])).toEqual([]);
});
