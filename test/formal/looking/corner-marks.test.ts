import { describe, expect, test } from 'vitest';
import type { Colour } from '../../../src/core/pixel-colours.ts';
import { createCornerMarks } from '../../../src/formal/looking/corner-marks.ts';
import { Drawing } from './drawing.ts';

const ink: Colour = [30, 40, 60];
const corner = { x: 10, y: 80 };
const [along, up] = [
  { x: 90, y: 80 },
  { x: 10, y: 10 },
];
const half = { x: 60, y: 30 };

/** Two arms at a right angle, and one between them. A hundredth is four pixels. */
function drawing(): Drawing {
  return new Drawing(400, 400)
    .rectangle(10, 79.8, 90, 80.3, ink)
    .rectangle(9.8, 10, 10.3, 80, ink)
    .fill((x, y) => x > 10 && x < 60 && Math.abs(80 - y - (x - 10)) < 0.3, ink);
}

const ring = (radius: number) => (x: number, y: number) =>
  x > 10 && y < 80 && Math.abs(Math.hypot(x - 10, 80 - y) - radius) < 0.25;

describe('arcs of an angle', () => {
  test('are seen with their distance from the corner', () => {
    const { arcs, radius } = createCornerMarks(drawing().fill(ring(9), ink)).arcsAt(
      corner,
      along,
      half,
    );
    expect(arcs).toBe(1);
    expect(radius).toBeCloseTo(9, 0);
  });

  test('are two where two are drawn', () => {
    const both = drawing().fill(ring(9), ink).fill(ring(10.2), ink);
    expect(createCornerMarks(both).arcsAt(corner, half, up).arcs).toBe(2);
  });

  test('may be the rim of a sector', () => {
    const sector = drawing().fill(
      (x, y) => x > 10 && y < 80 && Math.hypot(x - 10, 80 - y) < 9,
      [250, 200, 160],
    );
    expect(createCornerMarks(sector).arcsAt(corner, along, half).arcs).toBe(1);
  });

  test('are none where nothing is drawn, or a text stands in one place', () => {
    expect(createCornerMarks(drawing()).arcsAt(corner, along, half)).toEqual({
      arcs: 0,
      radius: 0,
    });
    const text = drawing().rectangle(20, 72, 24, 75, ink);
    expect(createCornerMarks(text).arcsAt(corner, along, half).arcs).toBe(0);
  });
});

describe('the sign of a right angle', () => {
  const square = (image: Drawing) =>
    image.rectangle(10, 73.8, 16, 74.2, ink).rectangle(15.8, 74, 16.2, 80, ink);

  test('is seen, and no arc is taken for one', () => {
    const plain = new Drawing(400, 400);
    expect(createCornerMarks(square(plain)).hasSquare(corner, along, up)).toBe(true);
    const arc = new Drawing(400, 400).fill(ring(8), ink);
    expect(createCornerMarks(arc).hasSquare(corner, along, up)).toBe(false);
    expect(createCornerMarks(new Drawing(400, 400)).hasSquare(corner, along, up)).toBe(false);
  });

  test('is seen on squared paper, whose lines are none', () => {
    const grid = new Drawing(400, 400).fill((x, y) => x % 6 < 0.3 || y % 6 < 0.3, [180, 190, 220]);
    const at = { x: 12, y: 78 };
    expect(createCornerMarks(grid).hasSquare(at, { x: 90, y: 78 }, { x: 12, y: 10 })).toBe(false);
    const marked = grid.rectangle(12, 73.8, 16, 74.2, ink).rectangle(15.8, 74, 16.2, 78, ink);
    expect(createCornerMarks(marked).hasSquare(at, { x: 90, y: 78 }, { x: 12, y: 10 })).toBe(true);
  });
});
