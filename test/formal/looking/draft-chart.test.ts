import { describe, expect, test } from 'vitest';
import { createColours } from '../../../src/formal/looking/colours.ts';
import { draftFigure } from '../../../src/formal/looking/draft.ts';
import { Drawing } from './drawing.ts';
import { figureOf } from './fake-look.ts';

const draft = (...figure: Parameters<typeof figureOf>): string | undefined => {
  const { placed, look } = figureOf(...figure);
  return draftFigure(placed, look);
};

/** An axis from 0 to 100 that stands: 10 percent of the figure are 10. */
const ticks = ([0, 20, 40, 60, 80, 100] as const).map(
  (value) => [String(value), 5, 90 - value * 0.8, 'none'] as const,
);
const at = (value: number): number => 90 - value * 0.8;

describe('a pie', () => {
  test('has names and values from labels that hold both, if no values stand alone', () => {
    const slices = [
      ['Lemons 13', 20, 20, 'name'],
      ['Kiwis 28', 80, 50, 'name'],
      ['Q1 2018 7', 20, 80, 'name'],
    ] as const;
    expect(draft('pie', slices)).toBe(
      '```csv\n# pie chart\nlabel,value\nLemons,13\nKiwis,28\nQ1 2018,7\n```',
    );
  });

  test('has them from labels that are taken for values, and with years for names', () => {
    expect(
      draft('pie', [
        ['Lemons 13', 20, 20, 'cell'],
        ['Kiwis 28', 80, 50, 'cell'],
      ]),
    ).toBe('```csv\n# pie chart\nlabel,value\nLemons,13\nKiwis,28\n```');
    expect(
      draft('pie', [
        ['1985: 204 cm', 20, 20, 'cell'],
        ['1986: 210 cm', 80, 50, 'cell'],
      ]),
    ).toBe('```csv\n# pie chart\nlabel,value\n1985,204 cm\n1986,210 cm\n```');
  });

  test('has numbers among words for values, whatever the encoder takes them for', () => {
    expect(
      draft('pie', [
        ['Nashua', 20, 20, 'name'],
        ['13,500', 20, 24, 'name'],
        ['Vigo', 80, 50, 'name'],
        ['31,000', 80, 54, 'name'],
        ['Siirt', 20, 80, 'name'],
        ['33,500', 20, 84, 'name'],
      ]),
    ).toBe('```csv\n# pie chart\nlabel,value\nNashua,13500\nVigo,31000\nSiirt,33500\n```');
  });
});

test('a word of the title that was read by itself is part of it', () => {
  expect(
    draft('bar', [
      ['Trim trade', 40, 5, 'title', 20],
      ['prawn', 56, 5, 'header', 11],
      ['cat', 30, 94, 'name'],
      ['dog', 60, 94, 'name'],
      ['3', 30, 60, 'cell'],
      ['4', 60, 50, 'cell'],
    ]),
  ).toBe('```csv\n# bar chart: Trim trade prawn\nlabel,value\ncat,3\ndog,4\n```');
});

test('what stands above the names of a legend without a sign is what they are names of', () => {
  const drawing = new Drawing(400, 300)
    .rectangle(38, 28.5, 43, 31.5, [214, 39, 40])
    .rectangle(38, 38.5, 43, 41.5, [44, 160, 44])
    .rectangle(38, 48.5, 43, 51.5, [31, 119, 180]);
  for (const y of [20, 30, 40, 50]) drawing.rectangle(46, y - 1, 54, y + 1, [20, 20, 20]);
  const { placed, look } = figureOf('pie', [
    ['Fruit', 50, 20, 'name', 10],
    ['Figs', 50, 30, 'name', 10],
    ['Kiwis', 50, 40, 'name', 10],
    ['Plums', 50, 50, 'name', 10],
    ['5', 80, 30, 'cell'],
    ['6', 80, 40, 'cell'],
    ['7', 80, 50, 'cell'],
  ]);
  const coloured = { ...look, colours: createColours(drawing) };
  expect(draftFigure(placed, coloured)).toMatch(
    /^```csv\n# pie chart\nFruit,value\nFigs,\d\nKiwis,\d\nPlums,\d\n```$/,
  );
});

describe('a chart with labels', () => {
  test('has names above their bars', () => {
    expect(
      draft('bar', [
        ['France', 10, 10, 'name', 10],
        ['Spain', 10, 30, 'name', 10],
        ['Italy', 10, 50, 'name', 10],
        ['34', 80, 20, 'cell'],
        ['26', 60, 40, 'cell'],
        ['18', 50, 60, 'cell'],
      ]),
    ).toBe('```csv\n# bar chart\nlabel,value\nFrance,34\nSpain,26\nItaly,18\n```');
  });

  test('has labels that stand aside of the points of their line', () => {
    expect(
      draft(
        'line',
        [
          ['Mon', 20, 94, 'name'],
          ['Tue', 40, 94, 'name'],
          ['Wed', 60, 94, 'name'],
          ['12', 26, 40, 'cell'],
          ['9', 31, 50, 'cell'],
          ['4', 66, 70, 'cell'],
        ],
        {
          points: [
            ['value', 20, 41],
            ['value', 40, 52],
            ['value', 60, 71],
          ],
        },
      ),
    ).toBe('```csv\n# line chart\nlabel,value\nMon,12\nTue,9\nWed,4\n```');
  });

  test('has no marks of points, nor signs of a legend, that were read', () => {
    expect(
      draft(
        'line',
        [
          ...ticks,
          ['Mon', 20, 94, 'name'],
          ['Tue', 40, 94, 'name'],
          ['Wed', 60, 94, 'name'],
          ['O', 20, at(20), 'cell'],
          ['0', 40, at(40), 'cell'],
          ['o', 60, at(60), 'cell'],
          ['O', 20, at(30), 'cell'],
          ['n Silver', 80, 10, 'header'],
          ['Gold', 80, 14, 'header'],
        ],
        {
          points: [20, 40, 60, 30, 50, 70].map(
            (value, index) => ['value', 20 + (index % 3) * 20, at(value)] as const,
          ),
          shares: ({ y }) => (Math.round((90 - y) / 8) % 2 === 0 ? [1, 0] : [0, 1]),
        },
      ),
    ).toBe('```csv\n# line chart\nlabel,Silver,Gold\nMon,20,30\nTue,40,50\nWed,60,70\n```');
  });

  test('has labels of points that were read in two', () => {
    expect(
      draft('scatter', [
        ...ticks,
        ['(4,', 20, 40, 'cell', 4],
        ['30 h)', 26, 40, 'cell', 6],
        ['(8, 50 h)', 50, 30, 'cell'],
      ]),
    ).toBe('```csv\n# scatter chart\nlabel,value\n4,30 h\n8,50 h\n```');
  });

  test('has an axis whose ticks were read with its numbers', () => {
    const dashed = ticks.map(([text, ...place]) => [`- ${text}`, ...place] as const);
    expect(
      draft(
        'bar',
        [...dashed, ['a', 30, 94, 'name'], ['b', 60, 94, 'name'], ['c', 90, 94, 'name']],
        {
          points: [
            ['value', 30, at(20)],
            ['value', 60, at(80)],
            ['value', 90, at(40)],
          ],
        },
      ),
    ).toBe('```csv\n# bar chart\nlabel,value\na,20\nb,80\nc,40\n```');
  });

  test('has labels at the height of their values where lines run close', () => {
    const [low, high] = [
      [40, 20, 60, 10],
      [46, 70, 30, 80],
    ] as const;
    const column = [20, 40, 60, 80];
    const names = ['Mon', 'Tue', 'Wed', 'Thu'].map(
      (name, index) => [name, column[index] ?? 0, 94, 'name'] as const,
    );
    // Labels stand 3 percent above their points, but for the first of the upper line: it stands below both.
    const labels = column.flatMap((x, index) => [
      [String(low[index]), x, at(low[index] ?? 0) - 3, 'cell'] as const,
      [String(high[index]), x, at(high[index] ?? 0) - (index === 0 ? -8 : 3), 'cell'] as const,
    ]);
    const isLow = ({ x, y }: { x: number; y: number }): boolean =>
      Math.abs(y - at(low[column.indexOf(x)] ?? 0)) < 0.1;
    expect(
      draft('line', [...names, ...labels, ['Ann', 30, 5, 'header'], ['Ben', 60, 5, 'header']], {
        points: column.flatMap((x, index) => [
          ['value', x, at(low[index] ?? 0)] as const,
          ['value', x, at(high[index] ?? 0)] as const,
        ]),
        shares: (value) => (isLow(value) ? [0.9, 0.1] : [0.1, 0.9]),
      }),
    ).toBe('```csv\n# line chart\nlabel,Ann,Ben\nMon,40,46\nTue,20,70\nWed,60,30\nThu,10,80\n```');
  });

  test('has a value that is drawn where its label was not read', () => {
    expect(
      draft(
        'bar',
        [
          ...ticks,
          ...['a', 'b', 'c', 'd'].map(
            (name, index) => [name, 20 + index * 20, 94, 'name'] as const,
          ),
          ['21', 20, at(21) - 3, 'cell'],
          ['59', 60, at(59) - 3, 'cell'],
          ['33', 80, at(33) - 3, 'cell'],
        ],
        { points: [21, 80, 59, 33].map((value, index) => ['value', 20 + index * 20, at(value)]) },
      ),
    ).toBe('```csv\n# bar chart\nlabel,value\na,21\nb,80\nc,59\nd,33\n```');
  });

  test('has the label in line with its name, not an edge of a bar that was read', () => {
    expect(
      draft(
        'bar',
        [
          ['Jun', 20, 30, 'name', 6],
          ['Jul', 20, 50, 'name', 6],
          ['Aug', 20, 70, 'name', 6],
          ['1', 85, 26, 'cell', 1],
          ['17 mm', 80, 30, 'cell', 8],
          ['19 mm', 80, 50, 'cell', 8],
          ['22 mm', 80, 70, 'cell', 8],
        ],
        { points: [30, 50, 70].map((y) => ['value', 75, y] as const) },
      ),
    ).toBe('```csv\n# bar chart\nlabel,value\nJun,17 mm\nJul,19 mm\nAug,22 mm\n```');
  });

  test('has a legend at the left edge', () => {
    expect(
      draft('bar', [
        ['cat', 30, 94, 'name'],
        ['dog', 50, 94, 'name'],
        ['3', 28, 60, 'cell'],
        ['4', 32, 50, 'cell'],
        ['5', 48, 40, 'cell'],
        ['6', 52, 30, 'cell'],
        ['Ben', 5, 48, 'header'],
        ['Ann', 5, 52, 'header'],
      ]),
    ).toBe('```csv\n# bar chart\nlabel,Ben,Ann\ncat,3,4\ndog,5,6\n```');
  });

  test('has its names in the order of their axis, and their values', () => {
    expect(
      draft('bar', [
        ['Pets at home', 50, 3, 'title'],
        ['pet', 50, 98, 'first header'],
        ['dog', 40, 94, 'name'],
        ['cat', 20, 94, 'name'],
        ['guinea', 60, 94, 'name'],
        ['pig', 60, 97, 'name'],
        ['12', 20, 40, 'cell'],
        ['9', 40, 50, 'cell'],
        ['4', 60, 70, 'cell'],
      ]),
    ).toBe('```csv\n# bar chart: Pets at home\npet,value\ncat,12\ndog,9\nguinea pig,4\n```');
  });

  test('has bars that lie, from the top', () => {
    expect(
      draft('bar', [
        ['Lima', 10, 30, 'name'],
        ['Rome', 10, 50, 'name'],
        ['Oslo', 10, 70, 'name'],
        ['7 kg', 60, 30, 'cell'],
        ['S kg', 40, 50, 'cell'],
        ['3 kg', 30, 70, 'cell'],
      ]),
    ).toBe('```csv\n# bar chart\nlabel,value\nLima,7 kg\nRome,5 kg\nOslo,3 kg\n```');
  });

  test('has the bars of a group in the order of the legend', () => {
    expect(
      draft('bar', [
        ['Girls', 60, 5, 'header'],
        ['Boys', 80, 5, 'header'],
        ['A', 30, 94, 'name'],
        ['B', 70, 94, 'name'],
        ['2', 25, 50, 'cell'],
        ['3', 35, 40, 'cell'],
        ['4', 65, 30, 'cell'],
        ['5', 75, 20, 'cell'],
      ]),
    ).toBe('```csv\n# bar chart\nlabel,Girls,Boys\nA,2,3\nB,4,5\n```');
  });
});

describe('a chart without labels', () => {
  const names = [
    ['Ann', 20, 94, 'name'],
    ['Ben', 50, 94, 'name'],
    ['Cleo', 80, 94, 'name'],
  ] as const;

  test('is measured where values are seen, by the numbers of its axis', () => {
    expect(
      draft('bar', [...ticks, ...names], {
        points: [
          ['value', 20.5, at(50)],
          ['value', 49.6, at(25)],
          ['value', 80.2, at(80)],
        ],
      }),
    ).toBe('```csv\n# bar chart\nlabel,value\nAnn,50\nBen,25\nCleo,80\n```');
  });

  test('leaves a value out that is not seen', () => {
    const points = [['value', 20, at(50)]] as const;
    expect(draft('line', [...ticks, ...names], { points })).toContain('\nAnn,50\nBen,\nCleo,\n');
  });

  test('takes the part below from the parts of a stacked bar', () => {
    expect(
      draft('stacked bar', [...ticks, ...names, ['x', 60, 3, 'header'], ['y', 80, 3, 'header']], {
        points: [20, 50, 80].flatMap((x) => [
          ['value', x, at(30)] as const,
          ['value', x, at(70)] as const,
        ]),
      }),
    ).toBe('```csv\n# stacked bar chart\nlabel,x,y\nAnn,30,40\nBen,30,40\nCleo,30,40\n```');
  });

  test('has no numbers and single letters among words in its legend', () => {
    expect(
      draft('line', [
        ...names,
        ['Rouen', 90, 10, 'header'],
        ['Burleson', 90, 14, 'header'],
        ['East London', 90, 18, 'header'],
        ['6000', 90, 21, 'header'],
        ['n', 90, 24, 'header'],
        ...[20, 50, 80].flatMap((x) => [
          ['12', x, 40, 'cell'] as const,
          ['34', x, 60, 'cell'] as const,
        ]),
      ]),
    ).toMatch(/^```csv\n# line chart\nlabel,Rouen,Burleson,East London\n/);
  });

  test('has names that stand aslant where they end', () => {
    // Their boxes are as wide as their words are long; the ends stand at 20, 40, 60, 80.
    const slanted = (['Jan', 'September', 'May', 'November'] as const).map((text, i) => {
      const wide = text.length * 2;
      return [text, 20 * (i + 1) - wide / 2, 94, 'name', wide] as const;
    });
    const points = [30, 40, 50, 60].map((value, i) => ['value', 20 * (i + 1), at(value)] as const);
    expect(draft('bar', [...ticks, ...slanted], { points })).toBe(
      '```csv\n# bar chart\nlabel,value\nJan,30\nSeptember,40\nMay,50\nNovember,60\n```',
    );
  });

  test('gives each line the values that belong to its sign in the legend', () => {
    expect(
      draft('line', [...ticks, ...names, ['x', 60, 3, 'header'], ['y', 80, 3, 'header']], {
        points: [20, 50, 80].flatMap((x) => [
          ['value', x, at(40)] as const,
          ['value', x, at(60)] as const,
        ]),
        // The upper values are those of the first name.
        shares: ({ y }) => (y < at(50) ? [0.8, 0.2] : [0.3, 0.7]),
      }),
    ).toBe('```csv\n# line chart\nlabel,x,y\nAnn,60,40\nBen,60,40\nCleo,60,40\n```');
  });
});

describe('pies and points', () => {
  test('labels with name and value are slices', () => {
    expect(
      draft('pie', [
        ['Feb: 16 kWh', 68, 16, 'cell'],
        ['Mar: 8.8 kWh', 82, 28, 'cell'],
      ]),
    ).toBe('```csv\n# pie chart\nlabel,value\nFeb,16 kWh\nMar,8.8 kWh\n```');
  });

  test('values belong to names of the legend', () => {
    expect(
      draft(
        'pie',
        [
          ['Eva', 10, 40, 'name'],
          ['Ben', 10, 46, 'name'],
          ['30%', 60, 30, 'cell'],
          ['70%', 70, 70, 'cell'],
        ],
        { shares: ({ y }) => (y < 50 ? [0.1, 0.9] : [0.9, 0.1]) },
      ),
    ).toBe('```csv\n# pie chart\nlabel,value\nEva,70%\nBen,30%\n```');
  });

  test('labels of points belong to the series of the point beside them', () => {
    const labels = [
      ['(4, 30)', 40, 62, 'cell'],
      ['(6, 50)', 60, 42, 'cell'],
    ] as const;
    const legend = [
      ['Boat', 90, 10, 'header'],
      ['Car', 90, 14, 'header'],
    ] as const;
    expect(
      draft('scatter', [...labels, ...legend], {
        points: [
          ['value', 40, 65],
          ['value', 60, 45],
        ],
        // What a sign is like is seen at the points alone.
        shares: ({ y }) => (y === 65 ? [0.9, 0.1] : y === 45 ? [0.1, 0.9] : [0.9, 0.1]),
      }),
    ).toBe('```csv\n# scatter chart\nlabel,Boat,Car\n4,30,\n6,,50\n```');
  });

  test('points are measured by both axes', () => {
    const across = [0, 20, 40, 60].map((value) => [String(value), 20 + value, 94, 'none'] as const);
    expect(
      draft('scatter', [...ticks, ...across], {
        points: [
          ['value', 60, at(20)],
          ['value', 30, at(60)],
        ],
      }),
    ).toBe('```csv\n# scatter chart\nlabel,value\n10,60\n40,20\n```');
  });
});

test('a figure of another kind is unknown', () => {
  expect(draft('none', [])).toBe('```none\n```');
  expect(draft('other', [['Start', 50, 50, 'none']])).toBe('```none\n```');
});

test('where nothing is seen, nothing is said', () => {
  expect(draft('bar', [['Pets', 50, 3, 'title']])).toBeUndefined();
  expect(draft('table', [['Pets', 50, 3, 'title']])).toBeUndefined();
  expect(draft('geometry', [['A', 50, 3, 'letter']])).toBeUndefined();
});
