import { expect, test } from 'vitest';
import { findTurnedLines } from '../../src/ocr/find-turned-lines.ts';
import type { TextBox } from '../../src/ocr/text-box.ts';

const image = { width: 200, height: 300, data: new Uint8ClampedArray(200 * 300 * 4).fill(255) };
const box = (centerX: number, centerY: number, width: number, height: number): TextBox => ({
  ...{ centerX, centerY, width, height },
  angle: 0,
});
/** The column is 64 pixels wide; turned clockwise, what is far down is at the left. */
const whole = [box(300 - 120, 32, 110, 20)];
const look = (boxes: readonly TextBox[]) => findTurnedLines(image, boxes, async () => whole);

test('pieces of a turned line, single characters too, are replaced by the line', async () => {
  const [word, digit] = [box(100, 135, 20, 60), box(100, 85, 18, 14)];
  const [line, ...others] = await look([word, digit]);
  expect(others).toEqual([]);
  expect(line).toMatchObject({ centerX: 100, centerY: 120, width: 20, height: 110 });
});

test('level text that crosses it stays, and there is no such line', async () => {
  const [word, level] = [box(100, 135, 20, 60), box(100, 85, 36, 14)];
  expect(await look([word, level])).toEqual([word, level]);
});

test('numbers above each other are no turned line', async () => {
  const [high, ...low] = [box(100, 78, 18, 40), box(100, 110, 18, 14), box(100, 140, 18, 14)];
  expect(await look([high, ...low])).toEqual([high, ...low]);
});

test('where nothing stands upright nobody looks again', async () => {
  const level = [box(100, 85, 60, 14)];
  expect(await findTurnedLines(image, level, () => Promise.reject(new Error('looked')))).toEqual(
    level,
  );
});
