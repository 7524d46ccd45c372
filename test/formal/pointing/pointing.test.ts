import { describe, expect, test } from 'vitest';
import type { PlacedText } from '../../../src/formal/chart/number-axis.ts';
import { createGrammar } from '../../../src/formal/grammar.ts';
import { createPointing } from '../../../src/formal/pointing/pointing.ts';
import { createPointingRule } from '../../../src/formal/pointing/pointing-rule.ts';

/** A text whose middle is at a place in percent. */
function at(x: number, y: number, text: string): PlacedText {
  return { text, box: [x - 2, y - 1, x + 2, y + 1] };
}

const texts = [
  at(50, 5, 'Sold, by the "dozen"'),
  at(20, 20, 'Ann, Bob'),
  at(50, 20, '12 kg'),
  at(21, 40, 'Zoë'),
  at(21, 42.4, 'Q.'),
  at(50, 40, 'Feb: 16 kWh'),
  at(80, 40, '(3, $600)'),
];
const pointing = createPointing(texts);
const chart = '```csv\n# bar chart: <p50><p5>Sold\nlabel,value\n';

describe('a text that is pointed at', () => {
  test.each([
    ['in a cell, quoted where it must be', `${chart}<p20><p20>`, '"Ann, Bob"'],
    ['in a title, as it is', '```csv\n# table: <p50><p5>', 'Sold, by the "dozen"'],
    ['a little beside it', `${chart}<p22><p38>`, 'Zoë'],
    ['as a value', `${chart}<p20><p20>"Ann, Bob",<p50><p20>`, '12 kg'],
    ['as a table’s cell', '```csv\n<p20><p20>"Ann, Bob",<p21><p40>', 'Zoë'],
    ['as the name of a slice', '```csv\n# pie chart\nlabel,value\n<p50><p40>', 'Feb'],
    ['as the value of a slice', '```csv\n# pie chart\nl,v\n<p50><p40>Feb,<p50><p40>', '16 kWh'],
    ['as a pair', '```csv\n# scatter chart\nx,y\n<p80><p40>', '3,$600'],
  ])('is copied: %s', (_, written, expected) => {
    expect(pointing.measure(written)).toBe(expected);
  });

  test.each([
    ['nothing stands there', `${chart}<p90><p90>`],
    ['the place is not whole', `${chart}<p20>`],
    ['it is no place', `${chart}<p20><p20>"Ann`],
    ['it is no number where one belongs', `${chart}x,<p21><p40>`],
    ['it was pointed at before', '```csv\n<p20><p20>"Ann, Bob",<p20><p20>'],
    ['another language is written', '```mermaid\n<p20><p20>'],
    ['it is a mark of the ruler', `${chart}x,^<p20><p20>`],
  ])('is left to the model where %s', (_, written) => {
    expect(pointing.measure(written)).toBeUndefined();
  });

  test.each([
    ['A', 'Point(', 'A'],
    ['0', 'Point(', 'O'],
    ['x', 'Point(', 'X'],
    ['12', 'Point(', undefined],
    ['71°', 'Equals(MeasureOf(Angle(B)),', '71'],
    ['(2z + 5)°', 'Equals(MeasureOf(Angle(B)),', '2*z+5'],
    ['3x°', 'Equals(MeasureOf(Angle(A,B,C)),', '3*x'],
    ['710', 'Equals(MeasureOf(Angle(B)),', '71'],
    ['133*', 'Equals(MeasureOf(Angle(B)),', '133'],
    ['217', 'Equals(MeasureOf(Angle(B)),', undefined],
    ['22.S', 'Equals(LengthOf(Line(A,B)),', '22.5'],
    ['22.5', 'Equals(LengthOf(Line(A,B)),', '22.5'],
    ['8 ft', 'Equals(LengthOf(Line(A,B)),', '8 ft'],
    ['10mm', 'Equals(LengthOf(Line(A,B)),', '10 mm'],
    ['5x − 4yd', 'Equals(LengthOf(Line(A,B)),', '5*x-4 yd'],
    ['3a − 10', 'Equals(LengthOf(Line(A,B)),', '3*a-10'],
    ['m', 'Equals(LengthOf(Line(A,B)),', 'm'],
    ['Fig. 3', 'Equals(LengthOf(Line(A,B)),', undefined],
  ])('of a geometry figure: %s after %s', (text, before, expected) => {
    const { measure } = createPointing([at(30, 30, text)]);
    expect(measure(`\`\`\`geometry\n${before}<p30><p30>`)).toBe(expected);
  });
});

describe('the rule of pointing', () => {
  const rule = createPointingRule(texts, createGrammar());

  test('lets each text be pointed at once', () => {
    const row = '```csv\n# table: x\na,b,c\n<p20><p20>"Ann, Bob",<p20>';
    expect(rule.allows(row, '<p20>')).toBe(false);
    expect(rule.allows(row, '<p21>')).toBe(false);
    const next = '```csv\n# table: x\na,b,c\n<p20><p20>"Ann, Bob",,\n<p20>';
    expect(rule.allows(next, '<p20>')).toBe(false);
    expect(rule.allows(next, '<p40>')).toBe(true);
    expect(rule.allows(row, '<p70>')).toBe(false);
    expect(rule.allows(`${row.slice(0, -5)}<p50>`, '<p60>')).toBe(false);
  });

  test('lets a slice’s label be pointed at for its name and its value', () => {
    expect(rule.allows('```csv\n# pie chart\nl,v\n<p50><p40>Feb,<p50>', '<p40>')).toBe(true);
  });

  test('lets a letter that was not found be pointed at, and named once', () => {
    const letters = createPointingRule([at(20, 20, 'A')], createGrammar());
    const first = '```geometry\nPoint(';
    expect(letters.allows(first, 'B')).toBe(false);
    expect(letters.allows(`${first}<p70>`, '<p70>')).toBe(true);
    const second = `${first}<p20><p20>A,20,24)\nPoint(<p70><p70>`;
    expect(letters.allows(second, 'B')).toBe(true);
    expect(letters.allows(second, 'A')).toBe(false);
    expect(letters.allows(second, ',')).toBe(false);
  });

  test('lets shapes have different points that are there', () => {
    const letters = createPointingRule([at(20, 20, 'A'), at(80, 80, 'B')], createGrammar());
    const points = '```geometry\nPoint(<p20><p20>A,20,24)\nPoint(<p80><p80>B,70,75)\n';
    expect(letters.allows(points, 'T')).toBe(true);
    expect(letters.allows(points, 'Triangle')).toBe(false);
    expect(letters.allows(`${points}Line(A,`, 'A')).toBe(false);
    expect(letters.allows(`${points}Line(A,`, 'C')).toBe(false);
    expect(letters.allows(`${points}Line(A,`, 'B')).toBe(true);
    expect(letters.allows(`${points}Line(A,B)\nLine(A,`, 'B')).toBe(false);
    expect(letters.allows(`${points}Equals(LengthOf(Line(A,B)),`, '5')).toBe(false);
    expect(letters.allows(`${points}Equals(LengthOf(Line(A,B)),`, '?')).toBe(true);
  });

  test('lets cells hold places, and nothing be added to what was copied', () => {
    const head = '```csv\n# bar chart: ';
    expect(rule.allows(head, 'S')).toBe(false);
    expect(rule.allows(head, '<p50>')).toBe(true);
    expect(rule.allows(`${head.slice(0, -2)}\n`, 'label')).toBe(true);
    expect(rule.allows(`${head.slice(0, -2)}\n`, 'name')).toBe(false);
    const name = `${head.slice(0, -2)}\nlabel,value\n<p21><p40>Zoë`;
    expect(rule.allows(name, 's')).toBe(false);
    expect(rule.allows(name, ',')).toBe(true);
    expect(rule.allows(`${name},`, '3')).toBe(false);
    // Without an axis of numbers nothing is measured.
    expect(rule.allows(`${name},`, '^')).toBe(false);
    const ticks = [0, 10, 20, 30].map((value) => at(3, 90 - 2 * value, String(value)));
    const measured = createPointingRule([...texts, ...ticks], createGrammar());
    expect(measured.allows(`${name},`, '^')).toBe(true);
    expect(rule.allows(`${name} `, '<p21>')).toBe(true);
    expect(rule.allows(`${name} `, '<p50>')).toBe(false);
    expect(rule.allows(`${name} `, 'x')).toBe(false);
    // Nothing stands below.
    expect(rule.allows(`${name.slice(0, -15)}<p20><p20>"Ann, Bob"`, ' ')).toBe(false);
  });

  test('lets no place stay half', () => {
    const head = '```csv\nx,y\n';
    expect(rule.allows(`${head}<p20>`, 'x')).toBe(false);
    expect(rule.allows(`${head}<p20>`, '<p20>')).toBe(true);
    expect(rule.allows(`${head}^<p20>`, 'x')).toBe(false);
    expect(rule.allows(`${head}^<p20>`, '5')).toBe(true);
  });

  test('is none where nothing was found', () => {
    const free = createPointingRule([], createGrammar());
    expect(free.allows('```csv\n# bar chart: ', 'Sold')).toBe(true);
    expect(free.allows('```csv\n# bar chart\nlabel,value\n<p1>', '<p2>')).toBe(true);
  });

  test('keeps the form', () => {
    expect(rule.allows('```csv\n# table: x\na,b\n1,2', ',')).toBe(false);
    expect(rule.isWhole('```csv\na\n1\n```')).toBe(true);
  });
});
