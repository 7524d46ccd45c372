import { describe, expect, it } from 'vitest';
import { compareAnswer } from '../../src/formal/compare-answer.ts';

const exact = (answer: string, value?: number, unit?: string) => ({
  answer,
  steps: [],
  ...(value !== undefined && { value }),
  ...(unit !== undefined && { unit }),
});

describe('compareAnswer', () => {
  it.each([
    ['42', exact('42', 42)],
    ['The total is **42**.', exact('42', 42)],
    ['2 + 40 = 42', exact('42', 42)],
    ['\\boxed{42}', exact('42', 42)],
    ['3.33', exact('3.333', 10 / 3)],
    ['10/3', exact('3.333', 10 / 3)],
    ['1,234', exact('1234', 1234)],
    ['60 degrees', exact('60°', 60, '°')],
    ['60^\\circ', exact('60°', 60, '°')],
    ['33', exact('33%', 33, '%')],
    ['2.5 mA', exact('0.0025 A', 0.0025, 'A')],
    ['0.0025 A', exact('2.5 mA', 2.5, 'mA')],
    ['6 mA through R1', exact('6 mA', 6, 'mA')],
    ['2 kΩ', exact('2000 Ω', 2000, 'Ω')],
    ['2.0 MΩ', exact('2 MΩ', 2, 'MΩ')],
    ['2000 ohms', exact('2 kΩ', 2, 'kΩ')],
    ['2000 \\Omega', exact('2 kΩ', 2, 'kΩ')],
    ['67.75 million', exact('67750000', 67750000)],
    ['6.775 × 10^7', exact('67750000', 67750000)],
    ['−4 °C', exact('-4 °C', -4, '°C')],
    ['Cleo', exact('Cleo')],
    ['The tallest bar is Cleo.', exact('Cleo')],
    ['yes, you can', exact('Yes')],
  ])('%s agrees', (answer, solution) => expect(compareAnswer(answer, solution)).toBe('agree'));

  it.each([
    ['41', exact('42', 42)],
    ['42 - 1 = 41', exact('42', 42)],
    ['8', exact('8.3', 8.3)],
    ['3.34', exact('3.333', 10 / 3)],
    ['2.5 A', exact('2.5 mA', 2.5, 'mA')],
    ['40 V', exact('40 mA', 40, 'mA')],
    ['Dan', exact('Cleo')],
    ['No', exact('Yes')],
    ['no, it is not', exact('Yes')],
  ])('%s differs', (answer, solution) => expect(compareAnswer(answer, solution)).toBe('differ'));

  it.each([
    ['', exact('42', 42)],
    ['none', exact('42', 42)],
    ['33%', exact('33', 33)],
    ['33 units from 3 bars', exact('33', 33)],
    ['67,750,000 people in 2020', exact('67750000', 67750000)],
    ['2\\sqrt{2}', exact('2√2', Math.SQRT2 * 2)],
    ['A is smaller than B', exact('B')],
    ['A and B', exact('B')],
    ['not B', exact('B')],
    ['July', exact('Jul')],
    ['Cleopatra', exact('Cleo')],
    ['declined', exact('It falls')],
    ['No, but Two is reachable; yes that works', exact('No')],
    ['Not reachable', exact('No')],
  ])('nothing is said of %s', (answer, solution) =>
    expect(compareAnswer(answer, solution)).toBe('unclear'),
  );
});
