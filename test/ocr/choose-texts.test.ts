import { describe, expect, it } from 'vitest';
import { chooseShort, chooseTexts } from '../../src/ocr/choose-texts.ts';
import type { ReadBox } from '../../src/ocr/read-lines.ts';

/** A level text of these sides, 10 pixels high. */
function read(
  text: string,
  [left, right]: readonly [number, number],
  confidence = 0.95,
  more: Partial<ReadBox> = {},
): ReadBox {
  const at = { centerX: (left + right) / 2, centerY: 5, width: right - left, height: 10, angle: 0 };
  return { text, confidence, least: confidence, quarters: 0, at, isSure: true, ...more };
}

const textsOf = (all: readonly ReadBox[]): string[] => all.map(({ text }) => text).sort();

describe('chooseTexts', () => {
  it('keeps the box of the finder where both read the same', () => {
    const own = read('Milk', [11, 39]);
    expect(chooseTexts([own], [read('Milk', [8, 42], 0.99)])).toEqual([{ ...own, needed: 0 }]);
  });

  it('takes the whole text where one of the two cut it off', () => {
    const cut = read('ource: Bath', [20, 100], 0.99);
    expect(textsOf(chooseTexts([cut], [read('Source: Bath', [10, 102])]))).toEqual([
      'Source: Bath',
    ]);
    expect(textsOf(chooseTexts([read('$45', [0, 30])], [read('45', [9, 32], 0.99)]))).toEqual([
      '$45',
    ]);
  });

  it('takes two texts for a wrong one across both', () => {
    const apart = [read('120', [0, 30], 0.99), read('340', [40, 70], 0.99)];
    expect(textsOf(chooseTexts(apart, [read('12O-34O', [0, 70], 0.7)]))).toEqual(['120', '340']);
    expect(textsOf(chooseTexts([read('12O-34O', [0, 70], 0.7)], apart))).toEqual(['120', '340']);
  });

  it('believes the finder sooner where only one saw a text', () => {
    const needed = chooseTexts([read('a', [0, 10])], [read('b', [50, 60])]);
    expect(needed.map(({ text, needed: least }) => [text, least])).toEqual([
      ['a', 0.6],
      ['b', 0.8],
    ]);
  });

  it('passes over boxes that hold nothing where another one holds a text', () => {
    const both = [read('', [0, 20], 0), read('Feb', [2, 20], 0.9)];
    expect(textsOf(chooseTexts([read('Feb', [0, 20], 0.99)], both))).toEqual(['Feb']);
    expect(textsOf(chooseTexts([read('', [0, 20], 0)], []))).toEqual(['']);
  });

  it('leaves neighbours alone that hardly touch', () => {
    const all = chooseTexts([read('left', [0, 42])], [read('right', [40, 90])]);
    expect(textsOf(all)).toEqual(['left', 'right']);
  });
});

describe('chooseShort', () => {
  it('takes what ink says upright for what was read from the side', () => {
    const turned = read('N', [0, 10], 0.92, { quarters: 3 });
    expect(textsOf(chooseShort([turned], [read('Z', [0, 10], 0.9)]))).toEqual(['Z']);
  });

  it('takes the whole ink of a letter, nearly as certain, for a part of it', () => {
    expect(textsOf(chooseShort([read('1', [4, 8], 0.99)], [read('Z', [0, 10], 0.96)]))).toEqual([
      'Z',
    ]);
    expect(textsOf(chooseShort([read('x', [0, 10], 0.99)], [read('v', [0, 10], 0.6)]))).toEqual([
      'x',
    ]);
  });

  it('keeps what only one of the two saw', () => {
    const all = chooseShort([read('5', [0, 10])], [read('A', [50, 60], 0.5)]);
    expect(textsOf(all)).toEqual(['5', 'A']);
  });
});

describe('the same letters cut in two ways', () => {
  const months = [read('Feb', [0, 20], 0.99), read('Mar', [30, 50], 0.99)];

  it('are several texts where there is room for more than a space', () => {
    expect(textsOf(chooseTexts(months, [read('Feb Mar', [0, 50], 0.99)]))).toEqual(['Feb', 'Mar']);
    expect(textsOf(chooseTexts([read('FebMar', [0, 50], 0.99)], months))).toEqual(['Feb', 'Mar']);
  });

  it('are one text where there is none', () => {
    const title = [read('B', [0, 8], 1), read('IT SAVED', [9, 60], 1)];
    expect(textsOf(chooseTexts(title, [read('BIT SAVED', [0, 61], 0.9)]))).toEqual(['BIT SAVED']);
  });

  it('are measured along the direction they are read in', () => {
    const upwards = (text: string, top: number, bottom: number): ReadBox => ({
      ...read(text, [0, 0]),
      quarters: 3,
      at: { centerX: 5, centerY: (top + bottom) / 2, width: 10, height: bottom - top, angle: 0 },
    });
    const parts = [upwards('Mar', 0, 20), upwards('Feb', 30, 50)];
    expect(textsOf(chooseTexts(parts, [upwards('Feb Mar', 0, 50)]))).toEqual(['Feb', 'Mar']);
    const level = [read('5', [0, 10], 1), upwards('Week', 12, 40)];
    expect(textsOf(chooseTexts(level, [upwards('Week 5', 0, 40)]))).toEqual(['Week 5']);
  });
});
