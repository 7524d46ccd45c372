import { expect, test } from 'vitest';
import type { PlacedText } from '../../../src/formal/chart/number-axis.ts';
import type { SeenPoint } from '../../../src/formal/looking/look.ts';
import { tidyGeometry } from '../../../src/formal/looking/tidy-geometry.ts';

const at = (text: string, left = 40, top = 40): PlacedText => ({
  text,
  box: [left, top, left + 2 * text.length, top + 4],
});

const tidy = (texts: readonly PlacedText[], points: readonly SeenPoint[] = []): string[] =>
  tidyGeometry(texts, { points }).map(({ text }) => text);

test.each([
  ['- M', 'M'],
  ['M)', 'M'],
  ['(M', 'M'],
  ['(M)', 'M'],
  ["M'", "M'"],
  ['x°', 'x°'],
  ['+ 30 km', '30 km'],
  ['b7°', '67°'],
  ['Cb°', 'b°'],
  ['3a + Smm', '3a + 5mm'],
  ['2.ft', '2 ft'],
  ['2.5 ft', '2.5 ft'],
  ['n - 4 km', 'n - 4 km'],
  ['(2n - 2)°', '(2n - 2)°'],
])('%s is %s', (read, meant) => {
  expect(tidy([at(read)])).toEqual([meant]);
});

test('labels that were read as one are two, each at its place', () => {
  const parts = tidyGeometry([at('T10', 30)], { points: [] });
  expect(parts.map(({ text }) => text)).toEqual(['T', '10']);
  expect(parts[0]?.box[2]).toBeLessThanOrEqual(parts[1]?.box[0] ?? 0);
  expect(parts[1]?.box[2]).toBe(36);
  expect(tidy([at('p 0.4 dm')])).toEqual(['p', '0.4 dm']);
  expect(tidy([at('53° 7 86°')])).toEqual(['53°', '86°']);
  expect(tidy([at('x2')])).toEqual(['x2']);
});

test('a unit that was read by itself belongs to the number before it', () => {
  expect(tidy([at('9', 40), at('in', 43)])).toEqual(['9 in']);
  expect(tidy([at('9', 40), at('in', 60)])).toEqual(['9', 'in']);
  expect(tidy([at('9', 40), at('in', 43, 60)])).toEqual(['9', 'in']);
});

test('a mark of parallel lines is no letter, a point beside it is', () => {
  const mark: SeenPoint = { kind: 'parallel', x: 41, y: 42, sure: 0.9 };
  expect(tidy([at('v')], [mark])).toEqual([]);
  expect(tidy([at('Y')], [mark])).toEqual(['Y']);
  expect(tidy([at('v', 60)], [mark])).toEqual(['v']);
});
