import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultStyle } from '../../../src/formal/draw-style.ts';
import { createRandom } from '../../../src/formal/random.ts';
import type { TableDescription } from '../../../src/formal/table/description.ts';
import { table } from '../../../src/formal/table/table.ts';
import { toTableGrid } from '../../../src/formal/table/table-grid.ts';
import { layoutTable } from '../../../src/formal/table/table-layout.ts';
import { fastestMs } from '../../fastest-ms.ts';
import { toDifficulty } from '../chart/to-difficulty.ts';
import { answerIndependently } from '../delimited/answer-independently.ts';

const { questions } = table;
if (!questions) throw new Error('Tables have questions.');
const read = (text: string): TableDescription => {
  const { description } = table.parse(text);
  if (!description) throw new Error(`No table: ${text}`);
  return description;
};

describe('round trip', () => {
  it('gives back 1,000 sampled tables', () => {
    for (let seed = 0; seed < 1000; seed++) {
      const sampled = table.sample(createRandom(seed), toDifficulty(seed));
      expect(table.parse(table.print(sampled))).toEqual({
        ok: true,
        description: sampled,
        problems: [],
      });
    }
  });

  it('gives back cells of any kind', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 10 }),
      fc.constantFrom(
        '',
        ' ',
        '  x',
        'a,b',
        'say "hi"',
        'two\nlines',
        '=1+1',
        '#1',
        '|',
        ';',
        '2019',
        '-',
        '```',
        '\t',
        "'",
        '// x',
        '@SUM(A1)',
        '+1',
        'a: 1',
      ),
    );
    const safe = cell.filter((text) => !/[\r\uE000-\uE002\uFEFF]/.test(text));
    const tables: fc.Arbitrary<TableDescription> = fc.integer({ min: 1, max: 4 }).chain((width) => {
      const row = fc.array(safe, { minLength: width, maxLength: width });
      const rows = fc.array(row, { minLength: 1, maxLength: 5 });
      return fc.oneof(
        fc.record({ header: row, rows }),
        fc.record({ rows }),
        fc.record({ title: fc.constant('Table: of, things'), header: row, rows }),
      );
    });
    fc.assert(
      fc.property(tables, (description) => {
        expect(table.parse(table.print(description))).toEqual({
          ok: true,
          description,
          problems: [],
        });
      }),
      { seed: 5, numRuns: 1000 },
    );
  });
});

describe('what models write', () => {
  const plain = {
    header: ['a', 'b'],
    rows: [
      ['x', '1'],
      ['y', '2'],
    ],
  };
  it.each([
    ['a,b\nx,1\ny,2', plain],
    ['a;b\nx;1\ny;2', plain],
    ['a\tb\nx\t1\ny\t2\n', plain],
    ['| a | b |\n|---|---|\n| x | 1 |\n| **y** | 2 |', plain],
    ['# Things\na,b\nx,1\ny,2', { title: 'Things', ...plain }],
    ['# table: Things\na,b\nx,1\ny,2', { title: 'Things', ...plain }],
    ['Things\na,b\nx,1\ny,2', { title: 'Things', ...plain }],
    ['**Things**\n\n| a | b |\n|---|---|\n| x | 1 |\n| y | 2 |', { title: 'Things', ...plain }],
    [
      '1,2\n3,4',
      {
        rows: [
          ['1', '2'],
          ['3', '4'],
        ],
      },
    ],
    ['a,2019\nx,1', { header: ['a', '2019'], rows: [['x', '1']] }],
    [
      'b,c\nx,1,2\ny,3,4',
      {
        header: ['', 'b', 'c'],
        rows: [
          ['x', '1', '2'],
          ['y', '3', '4'],
        ],
      },
    ],
    [
      'a,b\nx\ny,2,3',
      {
        header: ['a', 'b'],
        rows: [
          ['x', ''],
          ['y', '2'],
        ],
      },
    ],
    ['| a | b |\n|--|--|\n| x \\| y | 1 |', { header: ['a', 'b'], rows: [['x | y', '1']] }],
    ['a,"b, c"\n" x","say ""hi"""', { header: ['a', 'b, c'], rows: [[' x', 'say "hi"']] }],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('tells the place of what is wrong', () => {
    expect(table.parse('a,b\nx\ny,2,3').problems).toMatchObject([
      { severity: 'warning', line: 2, column: 2 },
      { severity: 'warning', line: 3, column: 5, found: '3' },
    ]);
    expect(table.parse('a,b\n"x,1').problems).toMatchObject([
      { severity: 'error', line: 2, column: 1 },
    ]);
    expect(table.parse('').ok).toBe(false);
    expect(table.parse('a,b\n'.repeat(30_000)).ok).toBe(false);
  });

  it('has no problem with a cut tail', () => {
    for (let seed = 0; seed < 40; seed++) {
      const text = table.print(table.sample(createRandom(seed), toDifficulty(seed)));
      for (let end = 0; end <= text.length; end++) {
        const { problems } = table.parse(text.slice(0, end), { partial: true });
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      }
    }
  }, 30_000);

  it.each([
    '"',
    ',"',
    '"a""',
    '"a",',
    '\n',
    ',',
    '|',
    '| |\n',
    '#\n',
    'a,1\n',
    '"a\n',
    '\\|',
    '(',
    ' ',
  ])(
    '100 kB of %j takes under 200 ms',
    (unit) => {
      const text = unit.repeat(100_000).slice(0, 100_000);
      expect(fastestMs(() => table.parse(text), 200)).toBeLessThan(200);
    },
    30_000,
  );
});

describe('draw', () => {
  const draw = (description: TableDescription, style = {}) => {
    const drawing = table.draw(description, { ...defaultStyle, ...style });
    if (drawing instanceof Promise || drawing.form !== 'svg')
      throw new Error('A table is drawn as SVG at once.');
    return drawing.svg;
  };

  it('shows hostile cells as text, and stays finite', () => {
    const bad = '</text><script>alert(1)</script>&"\'\u0000';
    for (const roughness of [0, 1]) {
      const svg = draw(
        {
          title: bad,
          header: [bad, ''],
          rows: [
            [bad, '1'],
            ['', '-'],
          ],
        },
        { roughness },
      );
      expect(svg).toContain('&lt;/text');
      expect(svg).not.toMatch(/<script|NaN|Infinity/);
      expect(svg).not.toContain('\u0000');
    }
    expect(draw({ rows: [] })).toMatch(/^<svg/);
  });

  it('sets numbers right and the header bold', () => {
    const svg = draw(read('city,people\nOslo,700\nRome,2800'));
    expect(svg).toMatch(/text-anchor="end"[^>]*>700</);
    expect(svg).not.toMatch(/text-anchor="end"[^>]*>Oslo</);
    expect(svg).toMatch(/font-weight="bold"[^>]*>city</);
  });

  it('keeps to the width and height, and says what it leaves out', () => {
    const rows = Array.from({ length: 5000 }, (_, row) =>
      Array.from({ length: 40 }, (__, column) => `cell ${row * column} of many`),
    );
    const svg = draw({ header: rows[0] ?? [], rows });
    expect(fastestMs(() => draw({ header: rows[0] ?? [], rows }), 2000)).toBeLessThan(2000);
    expect(svg).toMatch(/Shown: the first \d+ of 5000 rows, 16 of 40 columns\./);
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
    expect(Number(width)).toBeLessThanOrEqual(defaultStyle.width * 1.05);
    expect(Number(height)).toBeLessThanOrEqual(defaultStyle.height * 1.05);
  });
});

describe('compare', () => {
  const truth = read('city,people,river\nOslo,"700,000",Akerselva\nRome,2800000,Tiber\nBern,,Aare');
  it.each([
    [
      'the same, in other columns',
      'city,river,people\nRome,tiber,2800000\nOslo,Akerselva,700000\nBern,Aare,',
      [8, 0, 0, true],
    ],
    [
      'a wrong cell',
      'city,people,river\nOslo,700000,Akerselva\nRome,280000,Tiber\nBern,,Aare',
      [7, 1, 1, false],
    ],
    ['a row less', 'city,people,river\nOslo,700000,Akerselva\nBern,,Aare', [5, 3, 0, false]],
    [
      'an invented cell',
      'city,people,river\nOslo,700000,Akerselva\nRome,2800000,Tiber\nBern,1,Aare',
      [8, 0, 1, false],
    ],
  ])('%s', (_, text, [right, missing, invented, exact]) => {
    expect(table.compare(read(text), truth)).toMatchObject({ right, missing, invented, exact });
  });
});

describe('questions', () => {
  it('solves and recognises what it asks, as an independent computation has it', () => {
    let count = 0;
    for (let seed = 0; seed < 250; seed++) {
      const sampled = table.sample(createRandom(seed), toDifficulty(seed));
      const grid = toTableGrid(sampled);
      const rows = sampled.rows.map((row): [string, ...(number | null)[]] => [
        row[0] ?? '',
        ...row
          .slice(1)
          .map((cell) => (/\d/.test(cell) ? Number(cell.replaceAll(/[^\d.-]/g, '')) : null)),
      ]);
      const names = grid.columns.map(({ name }) => name);
      for (const { request, text, solution } of questions.ask(sampled, createRandom(seed))) {
        count++;
        expect(questions.solve(sampled, request)).toEqual({ ok: true, solution });
        expect(questions.recognize(sampled, text)).toEqual(request);
        const acrossNumbers = 'scope' in request && request.scope.row !== undefined;
        const numeric = names.filter((_, index) => grid.columns[index]?.numeric);
        const used = acrossNumbers
          ? rows.map(([name, ...cells]): [string, ...(number | null)[]] => [
              name,
              ...cells.filter((_, index) => grid.columns[index]?.numeric),
            ])
          : rows;
        const expected = answerIndependently(used, acrossNumbers ? numeric : names, request);
        if (typeof expected === 'number') expect(solution.value).toBeCloseTo(expected, 8);
        else expect([solution.answer, ...(solution.alsoRight ?? [])]).toContain(expected);
      }
    }
    expect(count).toBeGreaterThan(2000);
  }, 60_000);

  const marks = read(
    '# table: Test results\nstudent,Maths,English,grade\nAnn,90,71,A\nBen,55,88,C\nCleo,73,64,B',
  );
  it.each([
    ['What did Ann score in English?', '71'],
    ['What grade did Ben get?', 'C'],
    ['Who scored the highest in Maths?', 'Ann'],
    ['What is the average Maths score?', '72.67'],
    ['How many students scored above 60 in Maths?', '2'],
    ['How much higher is Ben in English than in Maths?', '33'],
    ['What is the difference between Ann and Ben in Maths?', '35'],
    ['What is Ann?', undefined],
    ['Who failed Maths?', undefined],
    ['Which grade is the highest?', undefined],
    ['What is the mean?', undefined],
  ])('%s', (question, expected) => {
    const request = questions.recognize(marks, question);
    const solved = request && questions.solve(marks, request);
    expect(solved?.ok ? solved.solution.answer : undefined).toBe(expected);
  });

  it('does not add what has different units', () => {
    const mixed = read('item,price,weight\nPen,$3,20 g\nInk,$5,80 g');
    expect(questions.solve(mixed, { kind: 'total', scope: { row: 'Pen' } })).toMatchObject({
      ok: false,
    });
    expect(questions.solve(mixed, { kind: 'total', scope: { column: 'price' } })).toMatchObject({
      solution: { answer: '$8' },
    });
    expect(questions.solve(mixed, { kind: 'total', scope: { column: 'item' } })).toMatchObject({
      ok: false,
    });
  });
});

describe('narrow tables', () => {
  const wide = ['Brazil', 'Indonesia', 'United States of America'].map((name, index) => [
    name,
    `19${index},060,000`,
    `210,060,0${index}0`,
    '$1,320,000,000,000',
    '8,515,767',
    '1,608,981.50',
  ]);
  const header = ['Country', 'Population', 'People 2020', 'Product', 'Area', 'Exports'];

  it.each([240, 360, 640])('keep numbers and short words whole at %i pixels', (width) => {
    const layout = layoutTable({ header, rows: wide }, { ...defaultStyle, width });
    const shown = layout.columnWidths.length;
    const words = new Set(
      [header, ...wide].flatMap((row) => row.slice(0, shown).flatMap((cell) => cell.split(' '))),
    );
    for (const line of layout.rows.flatMap(({ cells }) => cells.flat()))
      for (const word of line.split(' ')) expect(words).toContain(word);
    const total = layout.columnWidths.reduce((sum, each) => sum + each, 0);
    expect(total).toBeLessThanOrEqual(width);
    if (width === 640) expect(shown).toBe(6);
    else expect(layout.leftOut).toMatch(/of 6 columns/);
  });
});
