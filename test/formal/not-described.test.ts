import { expect, test } from 'vitest';
import { notDescribed } from '../../src/formal/not-described.ts';
import { createRandom } from '../../src/formal/random.ts';
import { languageEntry } from '../../src/formal/registry.ts';

const chart =
  '# bar chart: Rain in Oslo\nmonth,2019,New York\nJanuary,12,3\nFeb,9,4\nHeiaht,3,1\nO’Neill,4,4';

test.each([
  ['How much rain fell in May?', 'May'],
  ['What is the value for Canada?', 'Canada'],
  ['How many more are there in Feb than in March?', 'March'],
  ['What is the total of 2021?', '2021'],
  ['What is “Blue whale”?', 'Blue whale'],
  ['How much more did Feb get than March?', 'March'],
  ['How many did Ann’s team have, and did Ann win?', 'Ann'],
])('%s asks about %s, which is not there', (question, name) => {
  expect(notDescribed(question, chart)).toBe(name);
});

test.each([
  ['What is the total?'],
  ['How much rain fell in Jan?'],
  ['How much rain fell in February in New York?'],
  ['What is the value for Height?'],
  ['What is the total of 2019?'],
  ['Which month has the most Rain?'],
  ['How many are above 1000?'],
  ['Which months have more than 1961?'],
  ['Is the value of O’Neill larger than that of Feb?'],
  ['Welche Monate sind im Diagramm?'],
  [''],
])('%s asks about nothing that is not there', (question) => {
  expect(notDescribed(question, chart)).toBeUndefined();
});

test.each(['table', 'chart'] as const)(
  'nothing asked of a %s is said not to be there',
  async (id) => {
    const { print, questions, sample } = await languageEntry(id).load();
    const wrong: string[] = [];
    for (let seed = 0; seed < 400; seed += 1) {
      const random = createRandom(seed);
      const description = sample(random, 3);
      const printed = print(description);
      for (const { text } of questions?.ask(description, random) ?? [])
        if (notDescribed(text, printed) !== undefined) wrong.push(text);
    }
    expect(wrong).toEqual([]);
  },
);
