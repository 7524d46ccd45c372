import { describe, expect, test } from 'vitest';
import { draftFigure } from '../../../src/formal/looking/draft.ts';
import { hasAxis, hasGrid, hasTwoAxes } from '../../../src/formal/looking/told-by-texts.ts';
import { figureOf } from './fake-look.ts';

const cells = (
  [
    ['drink', 'small', 'large'],
    ['Milk', '2', '3'],
    ['Tea', '4', '9'],
    ['Cocoa', '5', '7'],
  ] as const
).flatMap((row, line) =>
  row.map(
    (text, column) =>
      [text, 20 + 30 * column, 20 + 10 * line, line ? 'cell' : 'header', 6] as const,
  ),
);
const ticks = ([0, 20, 40, 60, 80] as const).map(
  (value) => [`${value}`, 5, 90 - value, 'none', 3] as const,
);

describe('what the order of the texts tells', () => {
  test('a grid has lines of as many cells, numbers among them', () => {
    expect(hasGrid(figureOf('none', cells).placed)).toBe(true);
    expect(hasGrid(figureOf('none', cells.slice(0, 6)).placed)).toBe(false);
    const words = cells.map(([text, ...rest]) => [text.replace(/\d/, 'x'), ...rest] as const);
    expect(hasGrid(figureOf('none', words).placed)).toBe(false);
    const apart = cells.map(
      ([text, x, y, ...rest], index) => [text, x + 7 * (index % 4), y, ...rest] as const,
    );
    expect(hasGrid(figureOf('none', apart).placed)).toBe(false);
  });

  test('an axis has five numbers, each where the others put it', () => {
    expect(hasAxis(figureOf('none', ticks).placed)).toBe(true);
    expect(hasAxis(figureOf('none', ticks.slice(1)).placed)).toBe(false);
    const uneven = ticks.map(([text, x, y, ...rest]) => [text, x, y ** 1.3 / 4, ...rest] as const);
    expect(hasAxis(figureOf('none', uneven).placed)).toBe(false);
  });
});

test('two axes of numbers are those of a scatter chart, unless the lower ones are names', () => {
  const across = ([10, 20, 30, 40] as const).map(
    (value) => [`${value}`, 10 + value, 96, 'none', 3] as const,
  );
  const both = figureOf('bar', [...ticks, ...across]);
  expect(hasTwoAxes(both.placed, (place) => both.look.rolesAt(place).name)).toBe(true);
  const years = across.map(([text, x, y]) => [text, x, y, 'name', 3] as const);
  const bars = figureOf('bar', [...ticks, ...years]);
  expect(hasTwoAxes(bars.placed, (place) => bars.look.rolesAt(place).name)).toBe(false);
  const points = [['value', 25, 50]] as const;
  const { placed, look } = figureOf('bar', [...ticks, ...across], { points });
  expect(draftFigure(placed, look)).toBe('```csv\n# scatter chart\nlabel,value\n15,40\n```');
});

test('a figure that the encoder takes for nothing it knows is described where its texts leave no doubt', () => {
  const table = figureOf('none', cells);
  expect(draftFigure(table.placed, table.look)).toContain('Cocoa,5,7');
  const names = [
    ['Ann', 30, 95, 'name', 6],
    ['Ben', 60, 95, 'name', 6],
  ] as const;
  const points = [
    ['value', 30, 50],
    ['value', 60, 70],
  ] as const;
  const chart = figureOf('other', [...ticks, ...names], { points });
  const kinds = { ...chart.look.kinds, other: 0.9, bar: 0.1 };
  expect(draftFigure(chart.placed, { ...chart.look, kinds })).toBe(
    '```csv\n# bar chart\nlabel,value\nAnn,40\nBen,20\n```',
  );
  const page = figureOf('none', names);
  expect(draftFigure(page.placed, page.look)).toBe('```none\n```');
});
