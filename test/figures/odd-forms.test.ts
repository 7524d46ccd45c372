import { expect, test } from 'vitest';
import type { ChartTheme } from '../../src/figures/chart/chart-theme.ts';
import { drawThemed } from '../../src/figures/chart/draw-themed.ts';
import { plotTheme } from '../../src/figures/chart/plot-theme.ts';
import { randomFor } from '../../src/figures/figure-seed.ts';
import { randomLook } from '../../src/figures/look.ts';
import { randomFurniture } from '../../src/figures/sheet/furniture.ts';
import type { ChartDescription } from '../../src/formal/chart/description.ts';
import { type Rectangle, readTexts, toTextBoxes } from '../../tools/figures/text-boxes.ts';

const look = {
  ...randomLook(randomFor('look', 4)),
  ...{ width: 640, height: 480, fontSize: 14, valueLabels: true },
};

/** Where the texts of a chart are that is drawn with parts of its theme changed. */
function draw(chart: ChartDescription, change: (theme: ChartTheme) => Partial<ChartTheme>) {
  const { svg } = drawThemed(chart, look, randomFor('draw', 4), (...given) => {
    const theme = { ...plotTheme(...given), notes: [] };
    return { ...theme, ...change(theme) };
  });
  const boxes = toTextBoxes(readTexts(svg).texts);
  const at = (text: string): Rectangle => {
    const found = boxes.find((one) => one.text === text);
    if (!found) throw new Error(`“${text}” is not drawn.`);
    return found.box;
  };
  return { svg, at };
}

const bars: ChartDescription = {
  kind: 'bar',
  axis: 'label',
  series: ['value'],
  rows: [
    { category: 'Ash', values: [71] },
    { category: 'Beech', values: [36] },
    { category: 'Elm', values: [95] },
  ],
};

test('names stand above their bars, and labels at their tips', () => {
  const { at } = draw(bars, ({ bars, names, valueAxis, labels }) => ({
    bars: { ...bars, flat: true },
    names: { ...names, beside: 'above' },
    valueAxis: { ...valueAxis, shown: false },
    labels: { ...labels, place: 'outside' },
  }));
  for (const [name, value] of [
    ['Ash', '71'],
    ['Beech', '36'],
    ['Elm', '95'],
  ] as const) {
    expect(at(name).bottom).toBeLessThan(at(value).top + 3);
    expect(Math.abs(at(name).left - at('Ash').left)).toBeLessThan(3);
  }
  expect(at('36').left).toBeLessThan(at('71').left);
});

test('labels stand in one column', () => {
  const { at } = draw(bars, ({ bars, labels }) => ({
    bars: { ...bars, flat: true },
    labels: { ...labels, place: 'column' },
  }));
  expect(Math.abs(at('36').right - at('95').right)).toBeLessThan(3);
});

test('a dot at its tip is all there is of a bar, and a line up to it', () => {
  const count = (shape: 'dot' | 'lollipop' | undefined, mark: RegExp): number => {
    const { svg } = draw(bars, (theme) => {
      const color = () => '#123456';
      return { color, bars: { ...theme.bars, ...(shape && { shape }), fill: 'solid' } };
    });
    return svg.split(mark).length - 1;
  };
  const [bar, stem] = [/<rect [^>]*fill="#123456"/, /<path [^>]*fill="none" stroke="#123456"/];
  expect([count(undefined, bar), count('dot', bar), count('lollipop', bar)]).toEqual([3, 0, 0]);
  expect([count('dot', stem), count('lollipop', stem)]).toEqual([0, 3]);
});

test('lines are named where they end', () => {
  const { at } = draw(
    {
      ...bars,
      kind: 'line',
      series: ['Oslo', 'Rome'],
      rows: [
        { category: 'Jan', values: [3, 12] },
        { category: 'Feb', values: [5, 14] },
        { category: 'Mar', values: [4, 18] },
      ],
    },
    ({ legend }) => ({ legend: { ...legend, atEnds: true } }),
  );
  expect(at('Rome').bottom).toBeLessThan(at('Oslo').top);
  expect(at('Rome').left).toBeGreaterThan(at('Feb').right);
});

test('slices are named in the legend with their values', () => {
  const { at } = draw({ ...bars, kind: 'pie' }, ({ pie, bars }) => ({
    pie: { ...pie, names: 'legend', values: 'legend', alike: false, separator: ': ' },
    bars: { ...bars, fill: 'solid' },
  }));
  expect(at('Beech: 36').right).toBeGreaterThan(0);
});

test('a subtitle stands below the title, and a band behind it', () => {
  const chart = { ...bars, title: 'Trees of the park' };
  let seen = 0;
  for (let seed = 0; seed < 40; seed += 1) {
    const { svg, at } = draw(chart, ({ title }) =>
      randomFurniture(look, randomFor('furniture', seed), { ...title, edge: 'top' }),
    );
    const lines = readTexts(svg).texts.map(({ text }) => text);
    const [subtitle] = lines.filter((text) => /\d{4}|data|Share|Number|by /.test(text));
    if (subtitle === undefined) continue;
    expect(at(subtitle).top, `seed ${seed}`).toBeGreaterThan(at('Trees of the park').bottom - 1);
    seen += 1;
  }
  expect(seen).toBeGreaterThan(5);
});
