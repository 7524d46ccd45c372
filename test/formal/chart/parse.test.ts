import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartDescription } from '../../../src/formal/chart/description.ts';
import { parseChart } from '../../../src/formal/chart/parse.ts';
import { printChart } from '../../../src/formal/chart/print.ts';
import { sampleChart } from '../../../src/formal/chart/sample.ts';
import { createRandom } from '../../../src/formal/random.ts';
import { fastestMs } from '../../fastest-ms.ts';
import { toDifficulty } from './to-difficulty.ts';

const fixtures = (name: string) =>
  JSON.parse(readFileSync(`test/fixtures/nano-figures/${name}.json`, 'utf8'));
/** What the embedded model wrote, and the same with a value corrected. */
const written: readonly string[] = [
  ...fixtures('figures').map(({ description }: { description: string }) => description),
  ...fixtures('corrections').map(
    ({ correctedDescription }: { correctedDescription: string }) => correctedDescription,
  ),
];

describe('round trip', () => {
  it('gives back 1,000 sampled charts', () => {
    for (let seed = 0; seed < 1000; seed++) {
      const chart = sampleChart(createRandom(seed), toDifficulty(seed));
      expect(parseChart(printChart(chart))).toEqual({ ok: true, description: chart, problems: [] });
    }
  });

  it('writes what the embedded model writes', () => {
    const bodies = written
      .filter((description) => /^```csv\n# \w+ chart/.test(description))
      .map((description) => description.replaceAll(/^```csv\n|\n```$/g, ''));
    expect(bodies.length).toBeGreaterThan(10);
    for (const body of bodies) {
      const { ok, description, problems } = parseChart(body);
      expect({ ok, problems }).toEqual({ ok: true, problems: [] });
      expect(description && printChart(description)).toBe(body);
    }
  });

  it('keeps names of any kind', () => {
    const name = fc
      .string({ unit: 'grapheme', maxLength: 10 })
      .filter((text) => !/[\r\uE000-\uE002\uFEFF]/.test(text));
    const charts: fc.Arbitrary<ChartDescription> = fc.integer({ min: 1, max: 3 }).chain((width) =>
      fc.record({
        kind: fc.constantFrom('bar', 'line', 'pie'),
        axis: name,
        series: fc.array(name, { minLength: width, maxLength: width }),
        rows: fc.uniqueArray(
          fc.record({
            category: name,
            values: fc.array(fc.option(fc.integer({ min: 0, max: 1e6 }).map((n) => n / 100)), {
              minLength: width,
              maxLength: width,
            }),
          }),
          { minLength: 1, maxLength: 5, selector: ({ category }) => category },
        ),
      }),
    );
    fc.assert(
      fc.property(charts, (chart) => {
        // Three columns may also be one value a row; then the second one would hold names only, which numbers are not.
        expect(parseChart(printChart(chart)).description).toEqual(chart);
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});

type Row = readonly [string, ...(number | null)[]];
const bar = (text: string) => {
  const { description } = parseChart(text);
  const rows = description?.rows.map(({ category, values }): Row => [category, ...values]);
  return {
    kind: description?.kind,
    title: description?.title,
    unit: description?.unit,
    series: description?.series,
    rows,
  };
};

describe('what models write', () => {
  const plain = {
    series: ['value'],
    rows: [
      ['Mon', 25],
      ['Tue', 3],
    ],
  };
  it.each([
    ['semicolons', '# bar chart\nlabel;value\nMon;25\nTue;3'],
    ['tabs', '# bar chart\nlabel\tvalue\nMon\t25\nTue\t3'],
    ['bars', '# bar chart\nlabel|value\nMon|25\nTue|3'],
    [
      'Markdown',
      '# bar chart\n\n| label | **value** |\n|:------|------:|\n| Mon | 25 |\n| Tue | 3 |',
    ],
    ['quotes', '# bar chart\n"label","value"\n"Mon","25"\n"Tue","3"'],
    ['spaces', '#bar chart\n label , value \n Mon ,  25 \n Tue, "3" '],
    [
      'blank lines and Windows line ends',
      '# bar chart\r\n\r\nlabel,value\r\n\r\nMon,25\r\nTue,3\r\n',
    ],
    ['no header', '# bar chart\nMon,25\nTue,3'],
    ['no comment', 'label,value\nMon,25\nTue,3'],
    ['pairs', 'Mon: 25\nTue: 3'],
    ['a fence', '```csv\n# bar chart\nlabel,value\nMon,25\nTue,3\n```'],
    ['a note below', '# bar chart\nlabel,value\nMon,25\nTue,3\n# Source: city'],
  ])('%s', (_, text) => {
    expect(bar(text)).toMatchObject({ kind: 'bar', ...plain });
    expect(parseChart(text).ok).toBe(true);
  });

  it.each([
    ['# bar chart: Sales', 'bar', 'Sales'],
    ['# Bar Chart - Sales', 'bar', 'Sales'],
    ['# Chart type: bar', 'bar', undefined],
    ['# Chart type: line\n# Title: Sales', 'line', 'Sales'],
    ['// line chart', 'line', undefined],
    ['% pie chart: Sales', 'pie', 'Sales'],
    ['# Line graph of sales in Rome', 'line', 'sales in Rome'],
    ['# area chart', 'line', undefined],
    ['# column chart: A: b', 'bar', 'A: b'],
    ['# doughnut chart', 'pie', undefined],
    ['# histogram: Ages', 'bar', 'Ages'],
    ['# Scatter plot: A', 'scatter', 'A'],
    ['Bar chart: Sales', 'bar', 'Sales'],
    ['# Sales\n# bar chart', 'bar', 'Sales'],
    ['# horizontal bar chart: Line of duty', 'bar', 'Line of duty'],
  ])('%s', (comment, kind, title) => {
    expect(bar(`${comment}\nx,y\n1,2\n3,4`)).toMatchObject({ kind, title });
  });

  it.each([
    ['percent', 'A,25%\nB,3 %', '%', [25, 3]],
    ['currency', 'A,$1.50\nB,$3', '$', [1.5, 3]],
    ['currency behind', 'A,1.50 €\nB,3 €', '€', [1.5, 3]],
    ['unit', 'A,25 kg\nB,3kg', 'kg', [25, 3]],
    ['thousands in quotes', 'A,"1,234"\nB,"12,345,678"', undefined, [1234, 12345678]],
    ['thousands without quotes', 'A,1,234\nB,5', undefined, [1234, 5]],
    ['thousands by space', 'A,1 234\nB,5', undefined, [1234, 5]],
    ['vague', 'A,~25\nB,3', undefined, [25, 3]],
    ['missing', 'A,\nB,N/A', undefined, [null, null]],
    ['one multiple', 'A,$1.2M\nB,$3M', '$M', [1.2, 3]],
    ['several multiples', 'A,$1.2M\nB,$900K', '$', [1200000, 900000]],
    ['some without unit', 'A,25%\nB,0', '%', [25, 0]],
    ['several units', 'A,25%\nB,$3', undefined, [25, 3]],
    ['negative', 'A,-5\nB,−3', undefined, [-5, -3]],
  ])('%s', (_, rows, unit, values) => {
    const read = bar(`# bar chart\nlabel,value\n${rows}`);
    expect(read).toMatchObject({
      unit,
      rows: [
        ['A', values[0]],
        ['B', values[1]],
      ],
    });
  });

  it('reads European numbers', () => {
    const read = bar('Land;Wert\nA;1.234,5\nB;2,5');
    expect(read.rows).toEqual([
      ['A', 1234.5],
      ['B', 2.5],
    ]);
  });

  it('takes years for names', () => {
    expect(bar('Country,2019,2020\nFrance,3,4').series).toEqual(['2019', '2020']);
    expect(bar('2019,2020\n2021,2022').series).toEqual(['value']);
  });

  it('turns one row a value into series', () => {
    const read = bar('month,city,rain\nJan,Oslo,3\nJan,Rome,4\nFeb,Oslo,5');
    expect(read).toMatchObject({
      series: ['Oslo', 'Rome'],
      rows: [
        ['Jan', 3, 4],
        ['Feb', 5, null],
      ],
    });
    const points = bar('# scatter\ncity,x,y\nOslo,1,2\nRome,3,4');
    expect(points).toMatchObject({
      series: ['Oslo', 'Rome'],
      rows: [
        ['1', 2, null],
        ['3', null, 4],
      ],
    });
  });
});

describe('problems', () => {
  it.each([
    ['x,y\na,1\nb,many', 'error', 3, 3, 'many'],
    ['x,y\na,1\n', undefined, 0, 0, ''],
    ['# bar chart\nx,y\na,1\nb,2,3', 'warning', 4, 5, '3'],
    ['# bar chart\nx,y,z\na,1', 'warning', 3, 4, ''],
    ['# bar chart\nx,y\na,1\na,2', 'warning', 4, 1, 'a'],
    ['# scatter chart\nx,y\n1,1\nq,2', 'error', 4, 1, 'q'],
    ['# pie chart\nx,y\na,1\nb, -2', 'warning', 4, 4, '-2'],
    ['# bar chart\nx,y\n"a,1\nb,2', 'error', 3, 1, '"'],
    ['# bar chart\nx,y', 'error', 2, 1, 'x'],
    ['# bar chart', 'error', 1, 1, ''],
    ['', 'error', 1, 1, ''],
    ['only words', 'error', 1, 1, 'only words'],
  ])('of %j', (text, severity, line, column, found) => {
    const worst = parseChart(text).problems.filter((problem) => problem.severity !== 'note');
    if (severity === undefined) expect(worst).toEqual([]);
    else expect(worst[0]).toMatchObject({ severity, line, column, found });
  });

  it('refuses what is too long', () => {
    const { ok, problems } = parseChart('a,1\n'.repeat(30_000));
    expect(ok).toBe(false);
    expect(problems).toHaveLength(1);
  });
});

describe('while it streams', () => {
  it('has no problem with a cut tail', () => {
    for (let seed = 0; seed < 25; seed++) {
      const text = printChart(sampleChart(createRandom(seed), toDifficulty(seed)));
      for (let end = 0; end <= text.length; end++) {
        const { problems } = parseChart(text.slice(0, end), { partial: true });
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      }
    }
  }, 30_000);

  it('shows the lines that are whole', () => {
    const { description } = parseChart('# bar chart\nlabel,value\nMon,25\nTue,1', {
      partial: true,
    });
    expect(description?.rows).toEqual([{ category: 'Mon', values: [25] }]);
  });
});

describe('any text', () => {
  it('is read without throwing', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('"', ',', '|', '# bar chart', '|-|', '1,2', ';', '\t', '```'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), fc.boolean(), (lines, partial) => {
        const { description } = parseChart(lines.join('\n'), { partial });
        if (description) parseChart(printChart(description));
      }),
      { seed: 3, numRuns: 1000 },
    );
  });

  it('mutated prints too', () => {
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom('"', ',', '\n', '#', ';', '|', '9', 'x', '')), {
          maxLength: 8,
        }),
        (seed, changes) => {
          let text = printChart(sampleChart(createRandom(seed), toDifficulty(seed)));
          for (const [place, character] of changes) {
            const at = place % text.length;
            text = `${text.slice(0, at)}${character}${text.slice(at + 1)}x`;
          }
          parseChart(text);
        },
      ),
      { seed: 4, numRuns: 500 },
    );
  });

  it.each([
    '"',
    ',"',
    '"a""',
    ',"""b',
    '"a",',
    '"a"x,',
    '\n',
    ',',
    '|',
    '| |\n',
    '#',
    '# \n',
    '1',
    '1,',
    '1 ',
    ' ',
    'a:1\n',
    '9,999',
    '(',
    '\\|',
    '-',
    '.',
    '$',
    "1'",
    'a,1\n',
    '"a\n',
    '~',
    'é',
    '\u00a0',
    'e1',
  ])(
    '100 kB of %j takes under 200 ms',
    (unit) => {
      for (const head of ['', '# bar chart\nx,y\n', '"']) {
        const text = (head + unit.repeat(100_000)).slice(0, 100_000);
        parseChart(text, { partial: true });
        expect(fastestMs(() => parseChart(text), 200)).toBeLessThan(200);
      }
    },
    30_000,
  );
});
