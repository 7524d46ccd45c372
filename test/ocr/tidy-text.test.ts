import { describe, expect, it } from 'vitest';
import { tidyText } from '../../src/ocr/tidy-text.ts';

describe('tidyText', () => {
  it.each([
    ['（million $）', '(million $)'],
    ['Temperature, °℃', 'Temperature, °C'],
    ['20 ℃', '20 °C'],
    ['20-', '20'],
    ['1,250 -', '1,250'],
    ['4.7 kQ', '4.7 kΩ'],
    ['R1 = 10 Q', 'R1 = 10 Ω'],
    ['V1 =9 V', 'V1 = 9 V'],
    ['x< 3', 'x < 3'],
    ['C 二 47 nF', 'C = 47 nF'],
  ])('puts %s right', (found, expected) => {
    expect(tidyText(found)).toBe(expected);
  });

  it.each([
    'Q3 2024',
    'FAQ',
    '1Q',
    'x <=3',
    'a ->b',
    '-5',
    '1990-2000',
    'x=3',
    'x = 3',
    'e-mail',
    '第一季度，销售',
    '2024年二月',
    'a -',
  ])('leaves %s alone', (text) => {
    expect(tidyText(text)).toBe(text);
  });
});
