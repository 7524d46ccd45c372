import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectedRegions } from '../../src/ocr/connected-regions.ts';
import { findTextBoxes } from '../../src/ocr/find-text-boxes.ts';
import { minAreaRectangle } from '../../src/ocr/min-area-rectangle.ts';
import { boxBounds, boxCorners, levelBox, type TextBox } from '../../src/ocr/text-box.ts';

/** Pixels whose centre lies in a box get `value`. */
function drawBox(map: Float32Array, width: number, box: TextBox, value = 0.9): void {
  const [cos, sin] = [Math.cos(box.angle), Math.sin(box.angle)];
  for (let i = 0; i < map.length; i++) {
    const dx = (i % width) + 0.5 - box.centerX;
    const dy = Math.floor(i / width) + 0.5 - box.centerY;
    const inside =
      Math.abs(dx * cos + dy * sin) <= box.width / 2 &&
      Math.abs(dy * cos - dx * sin) <= box.height / 2;
    if (inside) map[i] = value;
  }
}

const anyBox: fc.Arbitrary<TextBox> = fc.record({
  centerX: fc.integer({ min: 60, max: 140 }),
  centerY: fc.integer({ min: 60, max: 140 }),
  width: fc.integer({ min: 40, max: 90 }),
  height: fc.integer({ min: 8, max: 16 }),
  angle: fc.double({ min: -0.75, max: 0.75, noNaN: true }),
});

describe('connectedRegions', () => {
  it('joins pixels that touch at a corner, and parts those that do not', () => {
    const map = Float32Array.from([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1]);
    const regions = connectedRegions(map, 4, 3, 0.5);
    expect(regions).toHaveLength(2);
    expect(regions[0]).toMatchObject({ left: 0, top: 0, right: 2, bottom: 2, mean: 1 });
    expect(regions[1]).toMatchObject({ left: 3, top: 2, right: 4, bottom: 3 });
  });

  it('takes a map that is one region of a million pixels', () => {
    const regions = connectedRegions(new Float32Array(1_000_000).fill(1), 1000, 1000, 0.3);
    expect(regions).toHaveLength(1);
    expect(regions[0]).toMatchObject({ left: 0, right: 1000, bottom: 1000 });
  });
});

describe('minAreaRectangle', () => {
  it('finds a turned rectangle again from its corners', () => {
    fc.assert(
      fc.property(anyBox, (box) => {
        const found = minAreaRectangle(boxCorners(box));
        for (const key of ['centerX', 'centerY', 'width', 'height', 'angle'] as const)
          expect(found[key]).toBeCloseTo(levelBox(box)[key], 6);
      }),
    );
  });

  it('takes one point and points on a line', () => {
    expect(minAreaRectangle([[2, 3]])).toMatchObject({ centerX: 2, centerY: 3, width: 0 });
    const flat = minAreaRectangle([
      [0, 0],
      [1, 0],
      [5, 0],
    ]);
    expect([flat.width, flat.height]).toEqual([5, 0]);
  });
});

const middle = { centerX: 60, centerY: 60 };

describe('findTextBoxes', () => {
  it('grows what the network shrank: a box around the drawn one, at its angle', () => {
    fc.assert(
      fc.property(anyBox, (box) => {
        const map = new Float32Array(200 * 200);
        drawBox(map, 200, box);
        const [first, ...more] = findTextBoxes(map, 200, 200);
        expect(more).toEqual([]);
        if (!first) throw new Error('no box found');
        // Near an eighth of a turn the same rectangle may be said to lie the other way.
        const quarter = (Math.PI / 2) * Math.sign(box.angle);
        const found =
          Math.abs(first.angle - box.angle) < 1
            ? first
            : {
                ...first,
                width: first.height,
                height: first.width,
                angle: first.angle + quarter,
              };
        expect(Math.hypot(found.centerX - box.centerX, found.centerY - box.centerY)).toBeLessThan(
          3,
        );
        const distance = (box.width * box.height * 1.5) / (2 * (box.width + box.height));
        if (Math.abs(box.angle) < 0.2) return; // may count as upright
        expect(Math.abs(found.angle - box.angle)).toBeLessThan(0.1);
        expect(Math.abs(found.width - box.width - 2 * distance)).toBeLessThan(6);
        expect(Math.abs(found.height - box.height - 2 * distance)).toBeLessThan(6);
      }),
      {
        numRuns: 60,
        examples: [[{ ...middle, width: 42, height: 14, angle: 0.7463834693176231 }]],
      },
    );
  });

  it('leaves out noise: thin specks and faint regions', () => {
    const map = new Float32Array(100 * 100);
    drawBox(map, 100, { centerX: 20, centerY: 20.5, width: 30, height: 1, angle: 0 });
    drawBox(map, 100, { centerX: 60, centerY: 60, width: 30, height: 10, angle: 0 }, 0.4);
    expect(findTextBoxes(map, 100, 100)).toEqual([]);
  });
});

describe('levelBox', () => {
  it('keeps the corners and brings the angle near the horizontal', () => {
    const angles = fc.double({ min: -7, max: 7, noNaN: true });
    fc.assert(
      fc.property(anyBox, angles, (box, angle) => {
        const level = levelBox({ ...box, angle });
        expect(Math.abs(level.angle)).toBeLessThanOrEqual(Math.PI / 4 + 1e-9);
        for (const [i, side] of boxBounds(level).entries())
          expect(side).toBeCloseTo(boxBounds({ ...box, angle })[i] ?? Number.NaN, 6);
      }),
    );
  });
});
