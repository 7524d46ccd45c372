import { expect, test } from 'vitest';
import { draftFigure } from '../../../src/formal/looking/draft.ts';
import { figureOf } from './fake-look.ts';

type Texts = Parameters<typeof figureOf>[1];

const draft = (texts: Texts): string | undefined => {
  const { placed, look } = figureOf('table', texts);
  return draftFigure(placed, look);
};

const head: Texts = [
  ['Prices', 50, 5, 'title'],
  ['drink', 20, 20, 'first header'],
  ['small', 50, 20, 'header'],
  ['large', 80, 20, 'header'],
];

test('cells stand in their rows and columns, whatever the order of their texts', () => {
  expect(
    draft([
      ['$3', 80, 30, 'cell'],
      ...head,
      ['Milk', 20, 30, 'name'],
      ['$2', 50, 30, 'cell'],
      ['$9', 80, 40, 'cell'],
      ['Tea', 20, 40, 'name'],
    ]),
  ).toBe('```csv\n# table: Prices\ndrink,small,large\nMilk,$2,$3\nTea,,$9\n```');
});

test('the line that most of its texts belong to has all of them', () => {
  expect(
    draft([
      ...head.slice(0, 3),
      ['large', 80, 20, 'cell'],
      ['Milk', 20, 30, 'name'],
      ['$2', 50, 30, 'cell'],
      ['$3', 80, 30, 'header'],
    ]),
  ).toBe('```csv\n# table: Prices\ndrink,small,large\nMilk,$2,$3\n```');
});

test('numbers of rows and letters of columns are no part of it', () => {
  expect(
    draft([
      ['A', 20, 12, 'none'],
      ['B', 50, 12, 'none'],
      ...[1, 2, 3].map((row) => [String(row), 4, 10 + row * 10, 'none'] as const),
      ['runner', 20, 20, 'first header'],
      ['km', 50, 20, 'header'],
      ['Ann', 20, 30, 'name'],
      ['5', 50, 30, 'cell'],
      ['Ben', 20, 40, 'name'],
      ['7', 50, 40, 'cell'],
    ]),
  ).toBe('```csv\nrunner,km\nAnn,5\nBen,7\n```');
});

test('a name on two lines is one', () => {
  expect(
    draft([
      ...head.slice(1),
      ['Iced tea', 20, 29, 'name'],
      ['with milk', 20, 33, 'name'],
      ['$2', 50, 31, 'cell'],
      ['$3', 80, 31, 'cell'],
      ['Water', 20, 45, 'name'],
      ['$1', 50, 45, 'cell'],
      ['$2', 80, 45, 'cell'],
      ['Milk', 20, 59, 'name'],
      ['$2', 50, 59, 'cell'],
      ['$4', 80, 59, 'cell'],
    ]),
  ).toBe('```csv\ndrink,small,large\nIced tea with milk,$2,$3\nWater,$1,$2\nMilk,$2,$4\n```');
});

test('names of columns that were read as one text are taken apart', () => {
  const rows = [0, 1, 2].flatMap(
    (row): Texts => [
      [`Row ${row}`, 20, 30 + row * 10, 'name'],
      [`4${row}`, 52, 30 + row * 10, 'cell', 16],
      [`7${row}`, 72, 30 + row * 10, 'cell', 16],
    ],
  );
  expect(
    draft([['planet', 20, 20, 'first header'], ['day (h) moons', 62, 20, 'header', 34], ...rows]),
  ).toContain('```csv\nplanet,day (h),moons\nRow 0,40,70\n');
});

test('words above numbers name the columns, whatever they were taken for', () => {
  expect(
    draft([
      ['Gulf', 20, 20, 'name'],
      ['Mom', 50, 20, 'cell'],
      ...[0, 1, 2].flatMap(
        (row): Texts => [
          [`Row ${row}`, 20, 30 + row * 10, 'name'],
          [`6${row}`, 50, 30 + row * 10, 'cell'],
        ],
      ),
    ]),
  ).toBe('```csv\nGulf,Mom\nRow 0,60\nRow 1,61\nRow 2,62\n```');
});

test('numbers above numbers do not, but years do', () => {
  const figure = (first: string): Texts => [
    ['Row', 20, 20, 'header'],
    [first, 50, 20, 'cell'],
    ...[0, 1, 2].flatMap(
      (row): Texts => [
        [`Row ${row}`, 20, 30 + row * 10, 'name'],
        [`6${row}`, 50, 30 + row * 10, 'cell'],
      ],
    ),
  ];
  expect(draft(figure('59'))).toMatch(/^```csv\n# table without header\nRow,59\n/);
  expect(draft(figure('2019'))).toMatch(/^```csv\nRow,"?2019"?\nRow 0,60\n/);
});

test('what stands apart below is no row, what stands above the names is the title', () => {
  expect(
    draft([
      ['Results', 50, 8, 'header'],
      ...head.slice(1),
      ...[0, 1, 2].flatMap(
        (row): Texts => [
          [`Row ${row}`, 20, 30 + row * 10, 'name'],
          [`6${row}`, 50, 30 + row * 10, 'cell'],
          [`7${row}`, 80, 30 + row * 10, 'cell'],
        ],
      ),
      ['www.example.org', 20, 80, 'cell'],
    ]),
  ).toBe('```csv\n# table: Results\ndrink,small,large\nRow 0,60,70\nRow 1,61,71\nRow 2,62,72\n```');
});

test('a table without names of columns says so', () => {
  expect(
    draft([
      ['Ann', 20, 30, 'name'],
      ['5', 50, 30, 'cell'],
    ]),
  ).toBe('```csv\n# table without header\nAnn,5\n```');
});

test('texts that were run together over several columns are taken apart', () => {
  expect(
    draft([
      ['drink small large', 50, 20, 'header', 70],
      ['Milk', 20, 30, 'name', 10],
      ['$2.5', 50, 30, 'cell', 10],
      ['$3.5', 80, 30, 'cell', 10],
      ['Tea', 20, 40, 'name', 10],
      ['$9.1 $8.2', 65, 40, 'cell', 40],
      ['Juice', 20, 50, 'name', 10],
      ['$4.4', 50, 50, 'cell', 10],
      ['$5.5', 80, 50, 'cell', 10],
    ]),
  ).toBe('```csv\ndrink,small,large\nMilk,$2.5,$3.5\nTea,$9.1,$8.2\nJuice,$4.4,$5.5\n```');
});

test('leaders of dots and arrows beside names are no part of them', () => {
  expect(
    draft([
      ['drink', 20, 20, 'first header'],
      ['price ~', 70, 20, 'header'],
      ['Milk .......', 20, 30, 'name'],
      ['$2', 70, 30, 'cell'],
      ['Tea..·.', 20, 40, 'name'],
      ['$3', 70, 40, 'cell'],
    ]),
  ).toBe('```csv\ndrink,price\nMilk,$2\nTea,$3\n```');
});

test('units that stand away from their numbers are no column', () => {
  expect(
    draft([
      ['runner', 20, 20, 'first header'],
      ['Monday', 52, 20, 'header', 10],
      ['Ann', 20, 30, 'name'],
      ['17', 50, 30, 'cell', 4],
      ['km', 57, 30, 'cell', 4],
      ['Ben', 20, 40, 'name'],
      ['11', 50, 40, 'cell', 4],
      ['km', 57, 40, 'cell', 4],
    ]),
  ).toBe('```csv\nrunner,Monday\nAnn,17 km\nBen,11 km\n```');
});

test('a row of numbers is no second line of the header', () => {
  expect(
    draft([
      ...head,
      ['Milk', 20, 30, 'first header'],
      ['$2', 50, 30, 'header'],
      ['$3', 80, 30, 'header'],
      ['Tea', 20, 40, 'name'],
      ['$4', 50, 40, 'cell'],
      ['$5', 80, 40, 'cell'],
      ['Rum', 20, 50, 'name'],
      ['$6', 50, 50, 'cell'],
      ['$7', 80, 50, 'cell'],
    ]),
  ).toBe('```csv\n# table: Prices\ndrink,small,large\nMilk,$2,$3\nTea,$4,$5\nRum,$6,$7\n```');
});

test('a subtitle is no row', () => {
  expect(
    draft([
      ['Prices', 50, 5, 'title'],
      ['Average data, 2004', 50, 12, 'cell', 40],
      ['Milk', 20, 30, 'name'],
      ['$2', 50, 30, 'cell'],
      ['$3', 80, 30, 'cell'],
      ['Tea', 20, 40, 'name'],
      ['$4', 50, 40, 'cell'],
      ['$5', 80, 40, 'cell'],
      ['Rum', 20, 50, 'name'],
      ['$6', 50, 50, 'cell'],
      ['$7', 80, 50, 'cell'],
    ]),
  ).toBe('```csv\n# table without header: Prices\nMilk,$2,$3\nTea,$4,$5\nRum,$6,$7\n```');
});

test('signs of currencies at the left edges of cells belong to their numbers', () => {
  expect(
    draft([
      ...head.slice(1),
      ['Milk', 20, 30, 'name'],
      ['$', 45, 30, 'cell'],
      ['2.50', 52, 30, 'cell'],
      ['$', 75, 30, 'cell'],
      ['3.50', 82, 30, 'cell'],
      ['Tea', 20, 40, 'name'],
      ['1.50', 52, 40, 'cell'],
      ['$', 75, 40, 'cell'],
      ['9.00', 82, 40, 'cell'],
      ['Juice', 20, 50, 'name'],
      ['$', 45, 50, 'cell'],
      ['4.50', 52, 50, 'cell'],
      ['$', 75, 50, 'cell'],
      ['5.00', 82, 50, 'cell'],
    ]),
  ).toBe('```csv\ndrink,small,large\nMilk,$2.50,$3.50\nTea,$1.50,$9.00\nJuice,$4.50,$5.00\n```');
});

test('names of columns that are read from below upwards stand in one line', () => {
  const { placed, look } = figureOf('table', [
    ['Milk', 20, 40, 'name'],
    ['2', 50, 40, 'cell'],
    ['3', 80, 40, 'cell'],
    ['Tea', 20, 50, 'name'],
    ['4', 50, 50, 'cell'],
    ['9', 80, 50, 'cell'],
    ['drink', 20, 32, 'first header', 2.5],
    ['undecided', 50, 28, 'header', 2.5],
    ['no', 80, 33, 'header', 2.5],
  ]);
  const upright = placed.map((one) => {
    const [left, , right] = one.box;
    const tall = { drink: 7, undecided: 14, no: 4 }[one.text];
    return tall ? { ...one, box: [left, 35 - tall, right, 35] as const } : one;
  });
  expect(draftFigure(upright, look)).toBe('```csv\ndrink,undecided,no\nMilk,2,3\nTea,4,9\n```');
});

test('a line that runs over columns of numbers is no row of them', () => {
  const rows: Texts = [
    ['Milk', 20, 30, 'name'],
    ['250', 50, 30, 'cell'],
    ['350', 80, 30, 'cell'],
    ['Tea', 20, 40, 'name'],
    ['450', 50, 40, 'cell'],
    ['900', 80, 40, 'cell'],
  ];
  expect(draft([...head.slice(1), ...rows, ['Prices of the small cafe', 50, 50, 'cell', 76]])).toBe(
    '```csv\n# table: Prices of the small cafe\ndrink,small,large\nMilk,250,350\nTea,450,900\n```',
  );
  expect(
    draft([
      ...head,
      ...rows,
      ['Cocoa', 20, 50, 'name'],
      ['100', 50, 50, 'cell'],
      ['200', 80, 50, 'cell'],
      ['continued', 50, 60, 'cell'],
    ]),
  ).toBe(
    '```csv\n# table: Prices\ndrink,small,large\nMilk,250,350\nTea,450,900\nCocoa,100,200\n```',
  );
});

test('a name of a column on two lines is one, though its first line is taken for a row', () => {
  expect(
    draft([
      ['organized', 20, 17, 'name'],
      ['sauce', 20, 20, 'first header'],
      ...head.slice(2),
      ['Milk', 20, 30, 'name'],
      ['$2', 50, 30, 'cell'],
      ['$3', 80, 30, 'cell'],
    ]),
  ).toBe('```csv\norganized sauce,small,large\nMilk,$2,$3\n```');
});

const threeRows: Texts = [
  ['Milk', 20, 30, 'name'],
  ['$2', 50, 30, 'cell'],
  ['$3', 80, 30, 'cell'],
  ['Tea', 20, 40, 'name'],
  ['$4', 50, 40, 'cell'],
  ['$5', 80, 40, 'cell'],
  ['Cocoa', 20, 50, 'name'],
  ['$6', 50, 50, 'cell'],
  ['$7', 80, 50, 'cell'],
];
const priced =
  '```csv\n# table: Prices\ndrink,small,large\nMilk,$2,$3\nTea,$4,$5\nCocoa,$6,$7\n```';

test('a title may stand beside the rows', () => {
  expect(draft([...head.slice(1), ...threeRows, ['Prices', 3, 40, 'cell']])).toBe(priced);
  expect(draft([...head, ...threeRows, ['approx.', 97, 40, 'cell']])).toBe(priced);
});

test('a title is one, whatever it is taken for, where a line of names stands below it', () => {
  for (const role of ['cell', 'header', 'first header'] as const)
    expect(draft([['Prices', 50, 5, role], ...head.slice(1), ...threeRows])).toBe(priced);
});

test('a text alone names no columns, nor do numbers of rows make it more than one', () => {
  expect(draft([['Prices', 50, 5, 'header'], ...threeRows])).toBe(
    '```csv\n# table without header: Prices\nMilk,$2,$3\nTea,$4,$5\nCocoa,$6,$7\n```',
  );
  const numbered = [5, 20, 30, 40, 50].map((y, row) => [String(row), 2, y, 'none'] as const);
  expect(draft([...numbered, ['Prices', 45, 5, 'title', 60], ...head.slice(1), ...threeRows])).toBe(
    priced,
  );
});

test('words without digits above cells with digits are their names', () => {
  const from = (y: number): Texts => [
    [`Crowd ${y}`, 20, y, 'name'],
    [`${y} May 2006`, 80, y, 'cell'],
  ];
  expect(
    draft([['Group', 20, 20, 'name'], ['date', 80, 20, 'cell'], ...from(30), ...from(40)]),
  ).toBe('```csv\nGroup,date\nCrowd 30,30 May 2006\nCrowd 40,40 May 2006\n```');
});
