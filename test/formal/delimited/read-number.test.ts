import { describe, expect, it } from 'vitest';
import { showNumber, toDecimal, toExact } from '../../../src/formal/delimited/exact-number.ts';
import { readNumber, usesDecimalComma } from '../../../src/formal/delimited/read-number.ts';
import { printAmount, scaleOf } from '../../../src/formal/delimited/unit.ts';

describe('readNumber', () => {
  it.each([
    ['25', 25, ''],
    ['-3.5', -3.5, ''],
    ['−3', -3, ''],
    ['+4', 4, ''],
    ['.5', 0.5, ''],
    ['1,234', 1234, ''],
    ['1,234,567.89', 1234567.89, ''],
    ['12,34,567', 1234567, ''],
    ['1 234', 1234, ''],
    ['1 234', 1234, ''],
    ['1’234.5', 1234.5, ''],
    ['25%', 25, '%'],
    ['25 %', 25, '%'],
    ['$25', 25, '$'],
    ['-$5', -5, '$'],
    ['$-5', -5, '$'],
    ['€ 12.50', 12.5, '€'],
    ['12.50 €', 12.5, '€'],
    ['US$3', 3, 'US$'],
    ['$1.2M', 1.2, '$M'],
    ['$1.2 million', 1.2, '$ million'],
    ['3.5k', 3.5, 'k'],
    ['25 kg', 25, 'kg'],
    ['12 m2', 12, 'm2'],
    ['25°C', 25, '°C'],
    ['60 km/h', 60, 'km/h'],
    ['1.5e3', 1500, ''],
  ])('%s is %d', (text, value, unit) => {
    expect(readNumber(text, false)).toEqual({ kind: 'number', value, unit, approximate: false });
  });

  it('reads decimal commas where they are used', () => {
    expect(readNumber('1.234,5', true)).toMatchObject({ value: 1234.5 });
    expect(readNumber('0,5 %', true)).toMatchObject({ value: 0.5, unit: '%' });
  });

  it('tells vague values', () => {
    expect(readNumber('~25', false)).toMatchObject({ value: 25, approximate: true });
    expect(readNumber('about 25', false)).toMatchObject({ value: 25, approximate: true });
  });

  it.each(['', '-', '–', 'N/A', 'n.a.', 'null', 'NaN', '?', 'no data'])('%j is missing', (text) => {
    expect(readNumber(text, false)).toEqual({ kind: 'missing' });
  });

  it.each(['x', '1.2.3', '10-20', '3 of 5', '12:30', '1,2,3', 'Q1', '1e999', '=1+1', '5 <b>'])(
    '%j is no number',
    (text) => {
      expect(readNumber(text, false)).toEqual({ kind: 'text' });
    },
  );

  it('judges the decimal sign from all numbers', () => {
    expect(usesDecimalComma(['1.234', '2,5'])).toBe(true);
    expect(usesDecimalComma(['1,234', '2.5'])).toBe(false);
    expect(usesDecimalComma(['1,234', '5,678'])).toBe(false);
    expect(usesDecimalComma(['0,123', '0,456'])).toBe(true);
    // A number that was cut off, or misread.
    expect(usesDecimalComma(['9,000', '0,000', '8,500'])).toBe(false);
  });
});

describe('digits', () => {
  it.each([
    [0.1 + 0.2, '0.3'],
    [1e21, '1000000000000000000000'],
    [-1.5e-7, '-0.00000015'],
    [1234.5, '1234.5'],
    [-0, '0'],
  ])('%d is written %s', (value, text) => {
    expect(toDecimal(value)).toBe(text);
  });

  it('rounds what does not end', () => {
    expect(showNumber(toExact(1).div(3))).toEqual({ text: '0.333', exact: false });
    expect(showNumber(toExact(19).div(3))).toEqual({ text: '6.33', exact: false });
    expect(showNumber(toExact(1).div(8))).toEqual({ text: '0.125', exact: true });
  });

  it.each([
    [25, '%', '25%'],
    [-5, '$', '-$5'],
    [1.2, '$M', '$1.2M'],
    [1.2, '$ million', '$1.2 million'],
    [3, 'kg', '3 kg'],
    [3, '°C', '3°C'],
  ])('%d in %s is %s, and read back', (value, unit, text) => {
    expect(printAmount(value, unit)).toBe(text);
    expect(readNumber(text, false)).toMatchObject({ value, unit });
  });

  it('takes multiples out of units', () => {
    expect(scaleOf('$M')).toEqual({ factor: 1e6, rest: '$' });
    expect(scaleOf('$ million')).toEqual({ factor: 1e6, rest: '$' });
    expect(scaleOf('kg')).toEqual({ factor: 1, rest: 'kg' });
  });
});
