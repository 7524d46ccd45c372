import { describe, expect, it } from 'vitest';
import { compareCharts } from '../../../src/formal/chart/compare.ts';
import type { ChartDescription } from '../../../src/formal/chart/description.ts';
import { parseChart } from '../../../src/formal/chart/parse.ts';
import { sampleChart } from '../../../src/formal/chart/sample.ts';
import { createRandom } from '../../../src/formal/random.ts';
import { toDifficulty } from './to-difficulty.ts';

const chart = (text: string): ChartDescription => {
  const { description } = parseChart(text);
  if (!description) throw new Error(`No chart: ${text}`);
  return description;
};
const truth = '# bar chart\nlabel,value\nMon,25\nMusic,2\n2023,30';
const score = (read: string, of = truth, labelled = false) => {
  const { right, missing, invented, exact } = compareCharts(chart(read), chart(of), labelled);
  return [right, missing, invented, exact];
};

describe('compareCharts', () => {
  it('finds every sample equal to itself', () => {
    for (let seed = 0; seed < 200; seed++) {
      const sampled = sampleChart(createRandom(seed), toDifficulty(seed));
      expect(compareCharts(sampled, sampled)).toMatchObject({
        missing: 0,
        invented: 0,
        exact: true,
      });
    }
  });

  it.each([
    ['another order', '# pie chart: T\nx,y\n2023,30\nmon,25\nMusic,2', [3, 0, 0, true]],
    ['a wrong value', '# bar chart\nlabel,value\nMon,25\nMusic,3\n2023,30', [2, 1, 1, false]],
    [
      'a value off by 2 % of 30',
      '# bar chart\nlabel,value\nMon,25.6\nMusic,2\n2023,30',
      [3, 0, 0, true],
    ],
    [
      'a value off by more',
      '# bar chart\nlabel,value\nMon,25.61\nMusic,2\n2023,30',
      [2, 1, 1, false],
    ],
    ['a row less', '# bar chart\nlabel,value\nMon,25\nMusic,2', [2, 1, 0, false]],
    ['a row more', `${truth}\nTue,3`, [3, 0, 1, false]],
    ['another name', '# bar chart\nlabel,value\nMon,25\nMusik,2\n2023,30', [2, 1, 1, false]],
  ])('%s', (_, read, expected) => {
    expect(score(read)).toEqual(expected);
  });

  it('wants equal values of a labelled figure', () => {
    expect(score('# bar chart\nlabel,value\nMon,25.1\nMusic,2\n2023,30', truth, true)).toEqual([
      2,
      1,
      1,
      false,
    ]);
  });

  it('matches points one to one', () => {
    const of = '# scatter chart\nx,y\n0,0\n50,50\n100,100';
    expect(score('# scatter chart\nx,y\n1,1\n51,49\n100,100', of)).toEqual([3, 0, 0, true]);
    expect(score('# scatter chart\nx,y\n50,50\n50,50\n100,100', of)).toEqual([2, 1, 1, false]);
  });

  it('tells series apart, and counts no missing value', () => {
    const of = '# bar chart\nx,A,B\na,1,\nb,3,40';
    expect(score('# bar chart\nx,B,A\na,,1\nb,40,3', of)).toEqual([3, 0, 0, true]);
    expect(score('# bar chart\nx,A,C\na,1,\nb,3,40', of)).toEqual([2, 1, 1, false]);
  });

  it('knows multiples', () => {
    expect(score('# bar chart\nx,y\na,1500000', '# bar chart\nx,y\na,1.5M')).toEqual([
      1,
      0,
      0,
      true,
    ]);
  });
});
