import { describe, expect, it } from 'vitest';
import type { Look } from '../../src/figures/figure-kind.ts';
import { randomFor } from '../../src/figures/figure-seed.ts';
import { randomLook } from '../../src/figures/look.ts';
import { tableFigures } from '../../src/figures/table/table-figures.ts';
import type { Difficulty } from '../../src/formal/formal-language.ts';
import type { TableDescription } from '../../src/formal/table/description.ts';
import { table as language } from '../../src/formal/table/table.ts';
import { readTexts, type TextBox, toTextBoxes } from '../../tools/figures/text-boxes.ts';
import { findTextFault } from '../../tools/figures/text-faults.ts';

const lookOf = (seed: number): Look => randomLook(randomFor('look', seed));

function sampleOf(style: string, seed: number, look = lookOf(seed)): TableDescription {
  const level = ((seed % 5) + 1) as Difficulty;
  return tableFigures.sample(randomFor('sample', seed), level, style, look);
}

async function draw(id: string, table: TableDescription, seed: number) {
  const style = tableFigures.styles.find((one) => one.id === id);
  try {
    return (await style?.draw(table, lookOf(seed), randomFor('draw', seed)))?.svg;
  } catch {
    return undefined;
  }
}

const middle = ({ box }: TextBox) => ({
  x: (box.left + box.right) / 2,
  y: (box.top + box.bottom) / 2,
});

describe.each(tableFigures.styles.map(({ id }) => id))('table, %s', (id) => {
  it('writes every cell once, in its row and in its column, and the title', async () => {
    let drawn = 0;
    for (let seed = 0; seed < 40; seed += 1) {
      const table = sampleOf(id, seed);
      const svg = await draw(id, table, seed);
      if (svg === undefined) continue;
      const { texts, width, height } = readTexts(svg);
      expect([width, height]).toEqual([lookOf(seed).width, lookOf(seed).height]);
      const boxes = toTextBoxes(texts);
      const fault = findTextFault(boxes, width, height);
      if (id === 'plain' && fault !== undefined) continue;
      expect(fault, `seed ${seed}`).toBeUndefined();
      drawn += 1;
      expect(Math.min(...texts.map(({ size }) => size)), `seed ${seed}`).toBeGreaterThan(10.9);
      expect(svg, `seed ${seed}`).not.toMatch(/NaN|Infinity|undefined/);
      const records = [...(table.header ? [table.header] : []), ...table.rows];
      const words = new Set(boxes.flatMap(({ text }) => text.split(' ')));
      for (const word of [...records.flat(), table.title ?? ''].join(' ').split(' '))
        if (word !== '') expect([...words], `seed ${seed}`).toContain(word);
      expectOrder(boxes, table, seed);
    }
    expect(drawn).toBeGreaterThan(30);
  });

  it('draws the same for the same seed', async () => {
    const table = sampleOf(id, 3);
    expect(sampleOf(id, 3)).toEqual(table);
    expect(await draw(id, table, 3)).toBe(await draw(id, table, 3));
  });
});

/** Cells that are one line and come once stand below each other in a column and behind each other in a row. */
function expectOrder(boxes: readonly TextBox[], table: TableDescription, seed: number): void {
  const all = [...(table.header ?? []), ...table.rows.flat()];
  const placeOf = (text: string) => {
    const found = boxes.filter((box) => box.text === text);
    const [only] = found;
    const isSure = all.filter((other) => other === text).length === 1 && found.length === 1;
    return isSure && only ? middle(only) : undefined;
  };
  for (const row of table.rows) {
    const places = row.flatMap((text) => placeOf(text) ?? []);
    for (const [index, { x, y }] of places.slice(1).entries()) {
      const before = places[index];
      expect(x, `seed ${seed}`).toBeGreaterThan(before?.x ?? 0);
      expect(Math.abs(y - (before?.y ?? y)), `seed ${seed}`).toBeLessThan(9);
    }
  }
  const firsts = table.rows.flatMap(([text = '']) => placeOf(text) ?? []);
  for (const [index, { y }] of firsts.slice(1).entries())
    expect(y, `seed ${seed}`).toBeGreaterThan(firsts[index]?.y ?? 0);
}

describe('table figures', () => {
  it('samples tables that are read back as they are', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const table = sampleOf('web', seed);
      const read = language.parse(language.print(table));
      expect(read.problems, `seed ${seed}`).toEqual([]);
      expect(read.description, `seed ${seed}`).toEqual(table);
    }
  });

  it('samples from 2 to 13 rows and from 2 to 6 columns', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const { rows } = sampleOf('book', seed);
      expect(rows.length).toBeGreaterThanOrEqual(2);
      expect(rows.length).toBeLessThanOrEqual(13);
      expect(rows[0]?.length).toBeGreaterThanOrEqual(2);
      expect(rows[0]?.length).toBeLessThanOrEqual(6);
    }
  });

  it('has exactly one style that is not for training', () => {
    expect(tableFigures.styles.filter(({ heldOut }) => heldOut).map(({ id }) => id)).toEqual([
      'ledger',
    ]);
  });
});
