import { describe, expect, test } from 'vitest';
import type { PlacedText } from '../../../src/formal/chart/number-axis.ts';
import { createGrammar } from '../../../src/formal/grammar.ts';
import { createPointingRule } from '../../../src/formal/pointing/pointing-rule.ts';

function at(x: number, y: number, text: string, width = 8): PlacedText {
  return { text, box: [x - width / 2, y - 1, x + width / 2, y + 1] };
}

/** Whether a description may go on by pointing there, or by a sign. */
function asks(texts: readonly PlacedText[]) {
  const rule = createPointingRule(texts, createGrammar());
  return (written: string, next: readonly [number, number] | string): boolean => {
    const before = `\`\`\`csv\n${written}`;
    if (typeof next === 'string') return rule.allows(before, next);
    return rule.allows(`${before}<p${next[0]}>`, `<p${next[1]}>`);
  };
}

describe('a table that is read', () => {
  // Names flush left, numbers flush right, a caption below.
  const may = asks([
    ...[at(20, 10, 'Pet', 6), at(50, 10, 'Food', 8), at(80, 10, 'Age', 6)],
    ...[at(22, 20, 'Rabbit', 10), at(52.5, 20, '3', 3), at(81.5, 20, '2', 3)],
    ...[at(21, 30, 'Dog', 8), at(52, 30, '9', 4), at(81, 30, '12', 4)],
    ...[at(20, 40, 'Cat', 6), at(52, 40, '5', 4), at(81, 40, '7', 4)],
    at(50, 90, 'Fig. 3', 20),
  ]);
  const head = '<p20><p10>Pet,<p50><p10>Food,<p80><p10>Age\n';
  const first = `${head}<p22><p20>Rabbit,<p53><p20>3,<p82><p20>2\n`;

  test('has its names from left to right', () => {
    expect(may('<p50><p10>Food,', [20, 10])).toBe(false);
    expect(may('<p50><p10>Food,', [80, 10])).toBe(true);
  });

  test('has cells beside the cells of their row', () => {
    expect(may(`${head}<p22><p20>Rabbit,`, [53, 20])).toBe(true);
    expect(may(`${head}<p22><p20>Rabbit,`, [52, 30])).toBe(false);
  });

  test('has cells below the name of their column, or none', () => {
    expect(may(`${head}<p22><p20>Rabbit,`, [82, 20])).toBe(false);
    expect(may(`${head}<p22><p20>Rabbit,`, ',')).toBe(true);
    expect(may(`${head}<p22><p20>Rabbit,,`, [82, 20])).toBe(true);
  });

  test('leaves no row out', () => {
    expect(may(first, [21, 30])).toBe(true);
    expect(may(first, [20, 40])).toBe(false);
    expect(may(first, '`')).toBe(false);
    const second = `${first}<p21><p30>Dog,<p52><p30>9,<p81><p30>12\n`;
    expect(may(second, '`')).toBe(false);
    expect(may(`${second}<p20><p40>Cat,<p52><p40>5,<p81><p40>7\n`, '`')).toBe(true);
  });
});

describe('a chart that is read', () => {
  const names = ['Ann', 'Ben', 'Zoë', 'Kim'].map((name, index) => at(20 + 20 * index, 95, name));
  const may = asks([
    ...names,
    ...[at(20, 60, '12'), at(40, 30, '25'), at(60, 70, '9'), at(80, 50, '16')],
  ]);
  const head = '# bar chart\nlabel,value\n';

  test('has values nearest to their names', () => {
    expect(may(`${head}<p20><p95>Ann,`, [20, 60])).toBe(true);
    expect(may(`${head}<p20><p95>Ann,`, [40, 30])).toBe(false);
  });

  test('has the names of the axis one after the other, and all', () => {
    const first = `${head}<p20><p95>Ann,<p20><p60>12\n`;
    expect(may(first, [40, 95])).toBe(true);
    const second = `${first}<p40><p95>Ben,<p40><p30>25\n`;
    expect(may(second, [80, 95])).toBe(false);
    expect(may(second, [60, 95])).toBe(true);
    expect(may(second, '`')).toBe(false);
    const third = `${second}<p60><p95>Zoë,<p60><p70>9\n`;
    expect(may(`${third}<p80><p95>Kim,<p80><p50>16\n`, '`')).toBe(true);
  });

  test('may have slices and points anywhere', () => {
    expect(may('# pie chart\nlabel,value\n<p20><p95>Ann,', [40, 30])).toBe(true);
  });
});

describe('a geometry figure that is read', () => {
  const texts = [
    ...[at(10, 10, 'A', 3), at(90, 10, 'B', 3), at(10, 90, 'C', 3)],
    ...[at(50, 8, '12 cm', 6), at(8, 50, '9', 3), at(17, 20, '90°', 4)],
  ];
  const rule = createPointingRule(texts, createGrammar());
  const points =
    '```geometry\nPoint(<p10><p10>A,14,14)\nPoint(<p90><p10>B,86,14)\nPoint(<p10><p90>C,14,86)\n';

  test('has sizes at the lines and corners that they stand at', () => {
    const ab = `${points}Equals(LengthOf(Line(A,B)),`;
    expect(rule.allows(ab, '<p50>')).toBe(true);
    expect(rule.allows(`${ab}<p50>`, '<p8>')).toBe(true);
    expect(rule.allows(ab, '<p8>')).toBe(false);
    const corner = (name: string) => `${points}Equals(MeasureOf(Angle(${name})),`;
    expect(rule.allows(corner('A'), '<p17>')).toBe(true);
    expect(rule.allows(corner('B,A,C'), '<p17>')).toBe(true);
    expect(rule.allows(corner('C'), '<p17>')).toBe(false);
  });
});
