import { expect, test } from 'vitest';
import { tidyChart } from '../../../src/formal/looking/tidy-chart.ts';

test.each([
  ['- 300', '300'],
  ['300 -', '300'],
  ['+ 41%', '41%'],
  ['dog -', 'dog'],
  ['—West', 'West'],
  ['←Avram', 'Avram'],
  [':5000', '5000'],
  ['9000::::', '9000'],
  ['40 -cm', '40 cm'],
  ['-40 cm', '-40 cm'],
  ['10 - 20', '10 - 20'],
  ['12:30', '12:30'],
  ['Jean-Luc', 'Jean-Luc'],
])('%s is %s', (read, meant) => {
  const [one] = tidyChart([{ text: read, box: [10, 20, 30, 24] }], { points: [] });
  expect(one?.text).toBe(meant);
});
