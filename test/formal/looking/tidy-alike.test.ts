import { expect, test } from 'vitest';
import { tidyAlike } from '../../../src/formal/looking/tidy-alike.ts';
import { tidyWord } from '../../../src/formal/looking/tidy-word.ts';

test.each([
  [
    ['$2', 'S1', '$3'],
    ['$2', '$1', '$3'],
  ],
  [
    ['46 .7X', '77.5X', '39.5%', '10.7%'],
    ['46.7%', '77.5%', '39.5%', '10.7%'],
  ],
  [
    ['9,831', '2,131', '1.736'],
    ['9,831', '2,131', '1,736'],
  ],
  [
    ['34%', '90,', '87%'],
    ['34%', '90%', '87%'],
  ],
  [
    ['5.2 km', '3 km', '1S km'],
    ['5.2 km', '3 km', '15 km'],
  ],
  [
    ['$5 82,791', '$423,213', '$709.778'],
    ['$582,791', '$423,213', '$709,778'],
  ],
  [
    ['1.50', '12.90', '160', '3.20'],
    ['1.50', '12.90', '1.60', '3.20'],
  ],
  [
    ['10*C', '12°C'],
    ['10°C', '12°C'],
  ],
  [
    ['4357', 'E4257', '68783'],
    ['€4357', '€4257', '€8783'],
  ],
  [
    ['1 000', '2 000', '3 000'],
    ['1 000', '2 000', '3 000'],
  ],
])('%j is meant to be %j', (read, meant) => {
  expect(tidyAlike(read)).toEqual(meant);
});

test.each([
  [['Ann', 'B5', 'C6 km']],
  [['-2.3', '3.3', '-0.6']],
  [['16.9', '12', '23.2']],
  [['1.5', '2.25', '3']],
  [['12', '', 'n/a', '15']],
  [['12/04/1983', '06/08/2000']],
  [['$12', '€15']],
])('%j stays', (read) => {
  expect(tidyAlike(read)).toEqual(read);
});

test.each([
  ['Flammulated 0wl', 'Flammulated Owl'],
  ['Garz00', 'Garzoo'],
  ['lced tea', 'Iced tea'],
  ['10 km', '10 km'],
  ['H2O', 'H2O'],
  ['large', 'large'],
  ['900 min -', '900 min'],
])('the word %j is meant to be %j', (read, meant) => {
  expect(tidyWord(read)).toBe(meant);
});

test('codes that read as numbers with units of their own stay', () => {
  const codes = ['E4/47', 'H2/91', '74S', '40B', 'T9.3', '67Y'];
  expect(tidyAlike(codes)).toEqual(codes);
  expect(tidyAlike(['6X', '5F', '7T'])).toEqual(['6X', '5F', '7T']);
});
