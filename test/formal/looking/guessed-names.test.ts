import { describe, expect, test } from 'vitest';
import { createColours } from '../../../src/formal/looking/colours.ts';
import { draftFigure } from '../../../src/formal/looking/draft.ts';
import { Drawing } from './drawing.ts';
import { figureOf } from './fake-look.ts';

const draft = (...figure: Parameters<typeof figureOf>): string | undefined => {
  const { placed, look } = figureOf(...figure);
  return draftFigure(placed, look);
};

describe('names that the encoder takes for nothing', () => {
  const labels = [
    ['34', 80, 20, 'cell'],
    ['26', 60, 40, 'cell'],
    ['18', 50, 60, 'cell'],
  ] as const;

  test('stand in line with others, where a value has none', () => {
    const said = '```csv\n# bar chart\nlabel,value\nFrance,34\nSpain,26\nItaly,18\n```';
    const names = (roles: readonly ('name' | 'none')[]) =>
      (['France', 'Spain', 'Italy'] as const).map(
        (name, index) => [name, 10, 20 + 20 * index, roles[index] ?? 'none', 10] as const,
      );
    expect(draft('bar', [...names(['name', 'name', 'none']), ...labels])).toBe(said);
    expect(draft('bar', [...names(['none', 'none', 'none']), ...labels])).toBe(said);
  });

  test('are no lines that no value stands at', () => {
    expect(
      draft('bar', [
        ['France', 10, 20, 'name', 10],
        ['Spain', 10, 40, 'name', 10],
        ['Italy', 10, 60, 'name', 10],
        ['Source', 10, 90, 'none', 10],
        ...labels,
      ]),
    ).toBe('```csv\n# bar chart\nlabel,value\nFrance,34\nSpain,26\nItaly,18\n```');
  });

  test('are no dots of a scatter chart, which has two axes of numbers', () => {
    expect(
      draft('scatter', [
        ['France', 10, 20, 'name', 10],
        ['Spain', 10, 40, 'name', 10],
        ['34', 80, 20, 'cell'],
        ['26', 60, 40, 'cell'],
      ]),
    ).toBe('```csv\n# bar chart\nlabel,value\nFrance,34\nSpain,26\n```');
  });
});

test('a number among words is the value of a bar', () => {
  expect(
    draft('bar', [
      ['France', 20, 94, 'name', 10],
      ['Spain', 50, 94, 'name', 10],
      ['Italy', 80, 94, 'name', 10],
      ['34', 20, 90, 'cell'],
      ['26', 50, 90, 'name'],
      ['18', 80, 90, 'cell'],
    ]),
  ).toBe('```csv\n# bar chart\nlabel,value\nFrance,34\nSpain,26\nItaly,18\n```');
});

describe('names of series', () => {
  const names = (['Mon', 'Tue', 'Wed'] as const).map(
    (name, index) => [name, 20 + 30 * index, 94, 'name', 6] as const,
  );
  const values = ([12, 34, 56, 21, 43, 65] as const).map(
    (value, index) => [`${value}`, 15 + 15 * index, 90 - value, 'cell', 4] as const,
  );
  const points = values.map(([, x, y]) => ['value', x, y + 3] as const);

  test('are as many texts in a line as there are values at each name', () => {
    const header = [
      ['Girls', 30, 8, 'none'],
      ['Boys', 60, 8, 'none'],
    ] as const;
    expect(draft('bar', [...header, ...names, ...values], { points })).toBe(
      '```csv\n# bar chart\nlabel,Girls,Boys\nMon,12,34\nTue,56,21\nWed,43,65\n```',
    );
  });

  test('is one where each name has but one value', () => {
    const lone = values.filter((_, index) => index % 2 === 0);
    const at = points.filter((_, index) => index % 2 === 0);
    expect(
      draft(
        'line',
        [['visitors', 30, 8, 'header'], ['by hour', 30, 14, 'header'], ...names, ...lone],
        { points: at },
      ),
    ).toMatch(/^```csv\n# line chart\nlabel,(visitors|by hour)\nMon,12\nTue,56\nWed,43\n```$/);
  });

  test('are those after signs of different colours, though the encoder takes them for nothing', () => {
    const entries = [
      ['Girls', 30, 8, 'none'],
      ['Boys', 60, 8, 'none'],
    ] as const;
    const { placed, look } = figureOf('line', [...entries, ...names, ...values]);
    const drawing = new Drawing(600, 400)
      .rectangle(20, 7, 24, 9, [200, 40, 40])
      .rectangle(51, 7, 55, 9, [40, 60, 200]);
    for (const [text, x] of entries)
      drawing.rectangle(x - text.length / 2, 7, x + text.length / 2, 9, [20, 20, 20]);
    const drafted = draftFigure(placed, { ...look, colours: createColours(drawing) });
    expect(drafted?.split('\n')[2]).toBe('label,Girls,Boys');
  });
});

test('signs of lines and ticks that were read with names and numbers are no part of them', () => {
  expect(
    draft('bar', [
      ['dog -', 20, 94, 'name', 10],
      ['cat', 50, 94, 'name', 10],
      ['emu ·', 80, 94, 'name', 10],
      ['+ 34%', 20, 50, 'cell'],
      ['26%', 50, 60, 'cell'],
      ['18% -', 80, 70, 'cell'],
    ]),
  ).toBe('```csv\n# bar chart\nlabel,value\ndog,34%\ncat,26%\nemu,18%\n```');
});
