import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printDelimited } from '../../../src/formal/delimited/print-delimited.ts';
import { readDelimited } from '../../../src/formal/delimited/read-delimited.ts';

const read = (text: string, partial = false) =>
  readDelimited(text, { partial, allowPairs: true }).records.map((record) =>
    record.map(({ text: cell, line, column, length }) => [cell, line, column, length]),
  );

describe('places of cells', () => {
  it('counts through quotes, spaces and lines', () => {
    expect(read('a,b\n"x ""y""", 2\n"two\nlines",  "q"\nlast,3')).toEqual([
      [
        ['a', 1, 1, 1],
        ['b', 1, 3, 1],
      ],
      [
        ['x "y"', 2, 1, 9],
        ['2', 2, 12, 1],
      ],
      [
        ['two\nlines', 3, 1, 4],
        ['q', 4, 10, 3],
      ],
      [
        ['last', 5, 1, 4],
        ['3', 5, 6, 1],
      ],
    ]);
  });

  it('leaves quotes alone that enclose nothing', () => {
    expect(read('a,b\n"x"y,5" pipe\nc,d')[1]).toEqual([
      ['"x"y', 2, 1, 4],
      ['5" pipe', 2, 6, 7],
    ]);
  });

  it('leaves out what is cut off', () => {
    expect(read('a,b\nc,d\ne,', true)).toHaveLength(2);
    expect(read('a,b\n"c\nd', true)).toHaveLength(1);
    expect(read('a,b\n"c""', true)).toHaveLength(1);
  });

  it('names the place of a quote that stays open', () => {
    const { problems } = readDelimited('a,b\nx, "y\nz,1', { partial: false, allowPairs: false });
    expect(problems).toMatchObject([{ severity: 'error', line: 2, column: 4 }]);
  });

  it.each([
    ['a;b\n1;2', ';'],
    ['a\tb\n1\t2', '\t'],
    ['| a | b |\n|---|--:|\n| 1 | 2 |', '|'],
    ['a,b\n1,2', ','],
    ['a: 1\nb: 2', ':'],
    ['a;b\n1,5;2,5', ';'],
  ])('finds the delimiter of %j', (text, delimiter) => {
    const found = readDelimited(text, { partial: false, allowPairs: true });
    expect(found.delimiter).toBe(delimiter);
    expect(found.records[0]).toHaveLength(2);
  });

  it('reads back whatever it printed', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        '',
        ' ',
        'a,b',
        '"',
        '""',
        '#1',
        '//x',
        '%',
        '```',
        'a\nb',
        '\n',
        ' x',
        '=1+1',
        '|',
        '\t',
        'a;b',
        '12',
        "'",
        '# a',
      ),
    );
    const safe = cell.filter((text) => !/[\r\uE000-\uE002]/.test(text));
    const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.array(fc.array(safe, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 5,
      }),
    );
    fc.assert(
      fc.property(table, (rows) => {
        const text = printDelimited(rows, true, () => false);
        const back = readDelimited(text, { partial: false, allowPairs: false });
        expect(back.records.map((record) => record.map((each) => each.text))).toEqual(rows);
        expect(back.problems).toEqual([]);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});
