import { describe, expect, test } from 'vitest';
import { textIn } from '../../tools/lines/match-line.ts';

const truth = [
  { text: '50', box: [100, 100, 130, 112] },
  { text: 'cm', box: [136, 100, 156, 112] },
  { text: 'Height', box: [100, 140, 160, 154] },
] as const;
const box = (left: number, top: number, right: number, bottom: number, angle = 0) => ({
  centerX: (left + right) / 2,
  centerY: (top + bottom) / 2,
  width: right - left,
  height: bottom - top,
  angle,
});

describe('what stands in a box', () => {
  test('is the text that it holds, or several in a row', () => {
    expect(textIn(box(96, 96, 132, 116), truth)).toBe('50');
    expect(textIn(box(96, 96, 160, 116), truth)).toBe('50 cm');
  });

  test('is nothing where there is no text', () => {
    expect(textIn(box(20, 20, 60, 40), truth)).toBe('');
  });

  test('is not known where a text is cut, or two rows are held', () => {
    expect(textIn(box(110, 96, 132, 116), truth)).toBeUndefined();
    expect(textIn(box(96, 96, 164, 158), truth)).toBeUndefined();
  });

  test('of a turned box is the text at its middle', () => {
    expect(textIn(box(98, 136, 162, 158, 0.4), truth)).toBe('Height');
    expect(textIn(box(150, 120, 220, 150, 0.4), truth)).toBeUndefined();
  });
});
