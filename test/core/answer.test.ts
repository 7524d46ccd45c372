import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeAnswer, sameAnswer } from '../../src/core/answer.ts';

describe('sameAnswer', () => {
  test.each<[string, string]>([
    ['1,234.0', '1234'],
    ['1,234,567', '1234567'],
    ['$5.50', '5.5'],
    ['€ 5', '5'],
    ['4.', '4'],
    ['-0', '0'],
    ['007', '7'],
    ['The  Total\n', 'the total'],
    ['"Yes."', 'yes'],
    ['`x`', 'X'],
  ])('%s is %s', (a, b) => {
    expect(sameAnswer(a, b)).toBe(true);
  });

  test.each<[string, string]>([
    ['4', '-4'],
    ['12', '1,2'],
    ['1.2', '12'],
    ['4 cm', '4 mm'],
    ['', '0'],
    ['12345678901234567890', '12345678901234567891'],
  ])('%s is not %s', (a, b) => {
    expect(sameAnswer(a, b)).toBe(false);
  });
});

test('normalising twice changes nothing for numbers and plain words', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.double({ noNaN: true }).map(String), fc.stringMatching(/^[\w ]*$/)),
      (text) => {
        const once = normalizeAnswer(text);
        expect(normalizeAnswer(once)).toBe(once);
      },
    ),
  );
});

test('any whole number equals its form with separators', () => {
  fc.assert(
    fc.property(fc.integer(), (n) => {
      expect(sameAnswer(n.toLocaleString('en-US'), String(n))).toBe(true);
    }),
  );
});
