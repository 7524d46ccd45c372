import { describe, expect, it } from 'vitest';
import type { FoundText } from '../../src/core/conversation.ts';
import { findTurnedLines } from '../../src/ocr/find-turned-lines.ts';
import { inReadingOrder } from '../../src/ocr/reading-order.ts';

function line(text: string, box: FoundText['box'], rotation: FoundText['rotation'] = 0): FoundText {
  return { text, box, rotation, confidence: 1 };
}

describe('inReadingOrder', () => {
  it('goes by rows, then from left to right', () => {
    const lines = [
      line('right', [60, 11, 80, 15]),
      line('below', [10, 20, 30, 24]),
      line('left', [10, 10, 30, 14]),
    ];
    expect(inReadingOrder(lines).map(({ text }) => text)).toEqual(['left', 'right', 'below']);
  });

  it('gives a turned line a row of its own', () => {
    const lines = [
      line('b', [40, 48, 60, 52]),
      line('axis', [1, 20, 4, 80], 270),
      line('a', [10, 48, 30, 52]),
    ];
    expect(inReadingOrder(lines).map(({ text }) => text)).toEqual(['axis', 'a', 'b']);
  });

  it('leaves its argument as it was', () => {
    const lines = [line('b', [0, 50, 9, 54]), line('a', [0, 10, 9, 14])];
    inReadingOrder(lines);
    expect(lines.map(({ text }) => text)).toEqual(['b', 'a']);
  });
});

describe('findTurnedLines', () => {
  const image = { width: 200, height: 300, data: new Uint8ClampedArray(200 * 300 * 4) };
  const box = (centerX: number, centerY: number, width: number, height: number) => {
    return { centerX, centerY, width, height, angle: 0 };
  };

  it('replaces the pieces of a turned line by the line', async () => {
    const level = box(120, 50, 60, 20);
    const looks: number[][] = [];
    const all = await findTurnedLines(
      image,
      [level, box(40, 100, 20, 45), box(41, 160, 20, 50)],
      async (strip) => {
        looks.push([strip.width, strip.height]);
        // Turned clockwise: 300 - 130 from the left, 40 - 8 from the top.
        return [box(170, 32, 140, 22)];
      },
    );
    expect(looks).toEqual([[300, 65]]);
    expect(all).toEqual([level, box(40, 130, 22, 140)]);
  });

  it('does not look again where nothing is turned', async () => {
    const boxes = [box(50, 50, 60, 20), box(50, 100, 9, 16)];
    const all = await findTurnedLines(image, boxes, () => Promise.reject(new Error('looked')));
    expect(all).toEqual(boxes);
  });

  it('keeps level lines that the turned look takes for one', async () => {
    const labels = [box(40, 60, 30, 14), box(40, 90, 30, 14)];
    const seed = box(40, 200, 18, 60);
    const all = await findTurnedLines(image, [...labels, seed], async () => [box(225, 32, 60, 30)]);
    expect(all).toEqual([...labels, seed]);
  });
});
