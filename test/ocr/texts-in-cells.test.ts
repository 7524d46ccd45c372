import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textsInCells } from '../../src/ocr/texts-in-cells.ts';
import { cellsOf, type DrawnText } from './support/cells-of.ts';

const [width, height] = [320, 256];
const text = (centerX: number, centerY: number, long: number, high: number, direction = 0) => ({
  centerX,
  centerY,
  long,
  high,
  direction,
});
const found = (...texts: DrawnText[]) => textsInCells(cellsOf(texts, width, height));

describe('textsInCells', () => {
  it('keeps texts apart that touch', () => {
    const boxes = found(text(60, 40, 40, 16), text(102, 40, 42, 16), text(60, 57, 40, 16));
    const places = boxes.map(({ centerX, centerY }) => [Math.round(centerX), Math.round(centerY)]);
    expect(places.sort()).toEqual([
      [102, 40],
      [60, 40],
      [60, 57],
    ]);
  });

  it.each([
    ['level', 0, 0, 0],
    ['read from below upwards', -Math.PI / 2, 0, 3],
    ['read from above downwards', Math.PI / 2, 0, 1],
    ['upside down', Math.PI, 0, 2],
    ['aslant', -0.6, -0.6, 0],
    ['steep', -1.1, Math.PI / 2 - 1.1, 3],
  ])('says how a text is turned that stands %s', (_, direction, angle, quarters) => {
    const [box] = found(text(160, 128, 90, 16, direction));
    expect(box?.quarters).toBe(quarters);
    expect(box?.angle).toBeCloseTo(angle, 2);
    expect(box?.[quarters % 2 === 0 ? 'width' : 'height']).toBeCloseTo(90, 0);
    expect(box?.[quarters % 2 === 0 ? 'height' : 'width']).toBeCloseTo(16, 0);
  });

  it('finds any text by itself where it is', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 100, max: 220, noNaN: true }),
        fc.double({ min: 90, max: 160, noNaN: true }),
        fc.double({ min: 8, max: 150, noNaN: true }),
        fc.double({ min: 8, max: 30, noNaN: true }),
        (x, y, long, high) => {
          const boxes = found(text(x, y, long, high));
          expect(boxes).toHaveLength(1);
          expect(Math.abs((boxes[0]?.centerX ?? 0) - x)).toBeLessThan(0.5);
          expect(Math.abs((boxes[0]?.centerY ?? 0) - y)).toBeLessThan(0.5);
          expect(Math.abs((boxes[0]?.width ?? 0) - long)).toBeLessThan(1);
        },
      ),
    );
  });

  it('finds none where no cell is sure', () => {
    const cells = cellsOf([text(60, 40, 40, 16)], width, height);
    expect(textsInCells({ ...cells, data: cells.data.map((value) => value * 0.4) })).toEqual([]);
  });
});
