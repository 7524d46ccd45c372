import { expect, test } from 'vitest';
import { randomFor } from '../../src/figures/figure-seed.ts';
import { randomLook } from '../../src/figures/look.ts';
import { drawTableFigure } from '../../src/figures/table/draw-table-figure.ts';
import { webTheme } from '../../src/figures/table/grid-themes.ts';
import { type OddTable, signApart } from '../../src/figures/table/odd-table.ts';
import { type Rectangle, readTexts, toTextBoxes } from '../../tools/figures/text-boxes.ts';

const look = { ...randomLook(randomFor('look', 4)), ...{ width: 640, height: 480, fontSize: 14 } };
const table = {
  title: 'Prices',
  header: ['drink', 'size', 'price'],
  rows: [
    ['Milk', 'small', '$2.50'],
    ['Cocoa with cream and nuts', 'large', '$13.50'],
    ['Tea', 'large', '$3.00'],
  ],
};

/** Where the texts are of a table with odd parts. */
function draw(odd: OddTable) {
  const { svg } = drawTableFigure(table, look, randomFor('draw', 4), (...given) => ({
    ...webTheme(...given),
    ...{ notes: [], arrows: false, badges: false, odd, aligns: ['start', 'start', 'end'] },
  }));
  const boxes = toTextBoxes(readTexts(svg).texts);
  const all = (text: string): Rectangle[] =>
    boxes.filter((one) => one.text === text).map(({ box }) => box);
  const at = (text: string): Rectangle => {
    const [found] = all(text);
    if (!found) throw new Error(`“${text}” is not drawn.`);
    return found;
  };
  return { svg, at, all };
}

test('signs of currencies stand in a column of their own', () => {
  expect(signApart('$2.50')).toEqual(['$', '2.50']);
  expect(signApart('2.50')).toBeUndefined();
  const { at, all } = draw({ signsApart: true });
  const signs = all('$');
  expect(signs).toHaveLength(3);
  expect(new Set(signs.map(({ left }) => Math.round(left))).size).toBe(1);
  expect(Math.abs(at('2.50').right - at('13.50').right)).toBeLessThan(3);
});

test('names of columns are read from below upwards and end in one line', () => {
  const { at } = draw({ upright: true });
  for (const name of table.header)
    expect(at(name).bottom - at(name).top).toBeGreaterThan(at(name).right - at(name).left);
  expect(Math.abs(at('drink').bottom - at('price').bottom)).toBeLessThan(6);
});

test('a title in a row of the table stands right above the names of its columns', () => {
  const titleRow = { fill: '#ffffff', stroke: { stroke: '#000000' }, look: {} };
  const { at } = draw({ titleRow });
  expect(at('Prices').bottom).toBeLessThan(at('drink').top);
  expect(at('drink').top - at('Prices').bottom).toBeLessThan(60);
});

test('rows stand in groups, and columns share what is left as they are told', () => {
  const plain = draw({});
  const gaps = draw({ gaps: { each: 1, size: 30 } });
  const step = ({ at }: ReturnType<typeof draw>) => at('Tea').top - at('Milk').top;
  expect(step(gaps)).toBeGreaterThan(step(plain) + 40);
  const wide = draw({ shares: [1, 0, 0] });
  const even = draw({ shares: [0, 0, 1] });
  expect(wide.at('size').left).toBeGreaterThanOrEqual(even.at('size').left);
});
