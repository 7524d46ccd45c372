import { expect, test } from 'vitest';
import { splitNumbers } from '../../../src/formal/looking/split-numbers.ts';

const split = (text: string) => splitNumbers([{ text, box: [10, 20, 50, 24] }]);

test('numbers that were run together stand apart again, where their characters are', () => {
  expect(split('5000 4000')).toEqual([
    { text: '5000', box: [10, 20, expect.closeTo(28.8, 1), 24] },
    { text: '4000', box: [expect.closeTo(31.2, 1), 20, expect.closeTo(50), 24] },
  ]);
  expect(split('$80 $50 $40').map(({ text }) => text)).toEqual(['$80', '$50', '$40']);
  expect(split('17 24').map(({ text }) => text)).toEqual(['17', '24']);
});

test.each([['50 000'], ['1 250 000'], ['28 kWh'], ['Week 9'], ['2018'], ['(4, 5)'], ['']])(
  '%s stays as it is',
  (text) => expect(split(text)).toEqual([{ text, box: [10, 20, 50, 24] }]),
);

test.each([
  ['5500 kWh 5500 kWh', ['5500 kWh', '5500 kWh']],
  ['(16, 85 kg) (28, 85 kg)', ['(16, 85 kg)', '(28, 85 kg)']],
  ['7% 12%', ['7%', '12%']],
  ['3 h 20 min', ['3 h 20 min']],
])('labels with units, %s, stand apart where their units are one', (text, parts) =>
  expect(split(text).map((one) => one.text)).toEqual(parts),
);
