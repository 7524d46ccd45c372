import { expect, test } from 'vitest';
import type { PlacedText } from '../../src/formal/chart/number-axis.ts';
import { createReadingRule, createReadingRuler, type Seen } from '../../src/formal/reading-help.ts';

const texts: readonly PlacedText[] = [
  { text: 'A', box: [10, 10, 14, 14] },
  { text: 'B', box: [80, 10, 84, 14] },
];

/** An encoder of 4 by 4 cells that is sure of the kind of figure. */
function seen(kind: number): Seen {
  const sizes: Readonly<Record<string, readonly number[]>> = {
    look_kind: [1, 11],
    look_points: [1, 16, 6, 3],
    look_roles: [1, 16, 9],
    look_field: [1, 16, 2],
    look_pairs: [1, 16, 3, 2, 2],
  };
  const outputs = Object.fromEntries(
    Object.entries(sizes).map(([name, dims]) => [
      name,
      { dims, data: new Float32Array(dims.reduce((all, size) => all * size, 1)) },
    ]),
  );
  const kinds = outputs.look_kind?.data;
  if (kinds) kinds[kind] = 1;
  return { outputs, image: { width: 4, height: 4, data: new Uint8ClampedArray(64) } };
}

const none = 10;
const bar = 0;

test('what the encoder saw is all that may be written', () => {
  const ruler = createReadingRuler(texts, seen(none));
  const rule = createReadingRule(texts, seen(none));
  expect(ruler.measure('')).toBe('```none\n```');
  expect(ruler.measure('```none\n')).toBe('```');
  expect(ruler.measure('```none\n```')).toBeUndefined();
  expect(rule.allows('', '```')).toBe(true);
  expect(rule.allows('', 'Hello')).toBe(false);
  expect(rule.isWhole('```none\n')).toBe(false);
  expect(rule.isWhole('```none\n```')).toBe(true);
  expect(rule.allows('```none\n```', '\n')).toBe(false);
});

test('where it saw too little, or says nothing, the model describes by itself', () => {
  for (const what of [seen(bar), undefined]) {
    const ruler = createReadingRuler(texts, what);
    const rule = createReadingRule(texts, what);
    expect(ruler.measure('')).toBeUndefined();
    expect(rule.allows('', '```')).toBe(true);
    expect(ruler.measure('```geometry\nPoint(<p12><p12>')).toBe('A');
  }
});
