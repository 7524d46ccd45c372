import { expect, test } from 'vitest';
import { cutSign } from '../../src/ocr/cut-sign.ts';

const [width, height] = [100, 20];
const box = { centerX: 150, centerY: 50, width, height, angle: 0 };
const [black, red] = [
  [0, 0, 0],
  [200, 30, 30],
] as const;

type Stroke = readonly [from: number, to: number, ink: readonly [number, number, number]];

/** Upright strokes of print on white. */
function crop(strokes: readonly Stroke[]) {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const [from, to, ink] of strokes)
    for (let y = 5; y < 15; y += 1)
      for (let x = from; x < to; x += 1) data.set(ink, (y * width + x) * 4);
  return { width, height, data };
}

const left = (cut: { box: typeof box }): number => cut.box.centerX - cut.box.width / 2;
const right = (cut: { box: typeof box }): number => cut.box.centerX + cut.box.width / 2;

test.each(['—', '-', 'Δ', '×', '■', '•'].map((sign) => [sign]))(
  'a sign that was read as %s is cut off with its part of the box',
  (sign) => {
    const cut = cutSign(
      `${sign} Kiosk`,
      box,
      crop([
        [5, 25, red],
        [35, 95, black],
      ]),
    );
    expect(cut.text).toBe('Kiosk');
    // The box begins at 100, the name at 135, the sign ends at 125.
    expect(left(cut)).toBe(130);
    expect(right(cut)).toBe(200);
  },
);

test('one that was read as a letter is where its ink is another', () => {
  const strokes: Stroke[] = [
    [5, 15, red],
    [25, 95, black],
  ];
  expect(cutSign('O Annan', box, crop(strokes))).toMatchObject({ text: 'Annan' });
  const sameInk = crop(strokes.map(([from, to]) => [from, to, black]));
  expect(cutSign('O Annan', box, sameInk)).toEqual({ text: 'O Annan', box });
});

test('along a turned box', () => {
  const angle = Math.PI / 6;
  const cut = cutSign(
    '- Kiosk',
    { ...box, angle },
    crop([
      [5, 25, red],
      [35, 95, black],
    ]),
  );
  const [dx, dy] = [cut.box.centerX - box.centerX, cut.box.centerY - box.centerY];
  expect(dy / dx).toBeCloseTo(Math.tan(angle));
  expect(Math.hypot(dx, dy)).toBeCloseTo(15);
});

test('what is no sign stays: numbers, brackets, quotes, names of one letter', () => {
  const whole = crop([
    [5, 25, red],
    [35, 95, black],
  ]);
  for (const text of ['- 25', '(a pair', '€ each', 'A', '“Yes” or no', 'B side', 'Kiosk'])
    expect(cutSign(text, box, whole)).toEqual({ text, box });
});

test('without a gap the box stays whole', () => {
  expect(cutSign('- Kiosk', box, crop([[5, 95, black]]))).toEqual({ text: 'Kiosk', box });
  expect(cutSign('- Kiosk', box, crop([]))).toEqual({ text: 'Kiosk', box });
});
