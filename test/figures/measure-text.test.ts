import { describe, expect, it } from 'vitest';
import { figureFonts } from '../../src/figures/fonts.ts';
import { measureText, wrapText } from '../../src/figures/sheet/measure-text.ts';
import { measureText as measureExactly } from '../../tools/figures/measure-text.ts';

const fonts = figureFonts.flatMap(({ family, weights }) =>
  weights.map((weight) => ({ family, weight })),
);

describe('measureText', () => {
  it.each(fonts)(
    'is right within 6 %, kerning apart, for $family $weight',
    ({ family, weight }) => {
      for (const text of ['Average temperature', 'WAVES 2,019.50', 'Lily (min)', '0123456789'])
        for (const size of [11, 24]) {
          const exact = measureExactly(text, family, weight).advance * size;
          const width = measureText(text, size, { family, weight });
          expect(Math.abs(width / exact - 1), text).toBeLessThan(0.06);
        }
    },
  );

  it('breaks lines at spaces, and no word', () => {
    const font = { family: 'Roboto', weight: 400 };
    expect(wrapText('one two three', 1, 12, font)).toEqual(['one', 'two', 'three']);
    expect(wrapText('one two three', 500, 12, font)).toEqual(['one two three']);
    expect(wrapText('', 500, 12, font)).toEqual([]);
  });
});
