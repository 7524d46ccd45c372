import { describe, expect, it } from 'vitest';
import { chart } from '../../../src/formal/chart/chart.ts';
import { table } from '../../../src/formal/table/table.ts';

type Language = 'chart' | 'table';

/** `undefined` where there is no exact answer: not read, not recognised or not solved. */
function answer(language: Language, text: string, question: string): string | undefined {
  const ask = <Description, Request>(one: {
    parse(text: string): { readonly ok: boolean; readonly description?: Description };
    readonly questions?: {
      recognize(description: Description, question: string): Request | undefined;
      solve(
        description: Description,
        request: Request,
      ):
        | { readonly ok: true; readonly solution: { readonly answer: string } }
        | { readonly ok: false };
    };
  }) => {
    const { ok, description } = one.parse(text);
    if (!ok || description === undefined || !one.questions) return undefined;
    const request = one.questions.recognize(description, question);
    const solved = request === undefined ? undefined : one.questions.solve(description, request);
    return solved?.ok ? solved.solution.answer : undefined;
  };
  return language === 'chart' ? ask(chart) : ask(table);
}

const sales =
  '# line chart: Sales (million $)\nyear,Apples,Pears\n2018,10,20\n2019,15,18\n2020,12,25\n2021,20,15';
const books = '# bar chart: Books read\nstudent,books\nAnn,12\nBob,7\nCem,9\nFinn,20';
const heights = '# bar chart: Height of students (cm)\nstudent,height\nAnn,150\nBob,168\nCem,155';
const pie = '# pie chart: Energy\nsource,share\nCoal,30%\nGas,25%\nWind,45%';
const stock = 'Name,Price ($),Qty\nPen,2,40\nBag,30,5\nInk,8,12';
const cities =
  'City,Population,Area (km2),Founded\nRome,2800000,1285,-753\nParis,2100000,105,-250\nOslo,700000,454,1040';

describe('a span of rows is not two of them', () => {
  it.each([
    ['What is the sum of apples from 2018 to 2020?', '37 million $'],
    ['How much did apples sell in total from 2018 to 2020?', '37 million $'],
    ['How much did apples sell in total between 2018 and 2020?', undefined],
    ['What is the average of apples from 2018 to 2020?', '12.33 million $'],
    ['What is the mean of apples between 2018 and 2020?', undefined],
    ['What is the total of apples 2018-2020?', undefined],
    ['What is the total of apples 2018 – 2020?', undefined],
    ['What is the total of apples until 2020?', undefined],
    ['What is the total since 2020?', undefined],
    ['What is the average since 2020?', undefined],
    ['In which year between 2018 and 2020 were apples highest?', undefined],
    ['In which year from 2018 to 2020 were apples highest?', undefined],
    ['How many more apples than pears were sold since 2020?', undefined],
    ['What is the sum of apples in 2018 and 2020?', '22 million $'],
    ['What is the difference between apples in 2018 and 2020?', '2 million $'],
    ['How much did apples rise from 2018 to 2021?', '10 million $'],
  ])('%s', (question, expected) => expect(answer('chart', sales, question)).toBe(expected));
  it.each([
    ['What is the total of Ann to Cem?', undefined],
    ['What is the sum from Ann to Cem?', undefined],
    ['What is the sum of Ann and Cem?', '21'],
  ])('%s', (question, expected) => expect(answer('chart', books, question)).toBe(expected));
});

describe('a superlative counts only for the column that it is about', () => {
  it.each([
    [stock, 'What is the price of the item with the highest quantity?', undefined],
    [stock, 'What is the price for the highest quantity?', undefined],
    [stock, 'What is the price of the largest?', undefined],
    [stock, 'How much does the item with the highest qty cost?', undefined],
    [stock, 'What is the highest price?', '$30'],
    [stock, 'Which item has the highest qty?', 'Pen'],
    [stock, 'What is the highest value?', undefined],
    [cities, 'What is the population of the smallest city?', undefined],
    [cities, 'What is the population of the city with the smallest area?', undefined],
    [cities, 'Which population does the smallest city have?', undefined],
    [cities, 'How many people live in the city with the smallest area?', undefined],
    [cities, 'How many people has the smallest area?', undefined],
    [cities, 'How big is the population of the largest city?', undefined],
    [cities, 'Which city has the largest population?', 'Rome'],
    [cities, 'Which city is the largest?', undefined],
    [cities, 'What is the largest population?', '2,800,000'],
    [cities, 'Which city has a bigger population, Rome or Paris?', 'Rome'],
    ['Item,Price\nPen,2\nBag,30', 'What is the price of the largest item?', undefined],
  ])('%s: %s', (text, question, expected) =>
    expect(answer('table', text, question)).toBe(expected),
  );
});

describe('percent are not percentage points', () => {
  it.each([
    [pie, 'By how many percent is Coal greater than Gas?', undefined],
    [pie, 'What is the percentage difference between Coal and Gas?', undefined],
    [pie, 'How many percent more is Coal than Gas?', undefined],
    [pie, 'By how many percentage points is Coal greater than Gas?', '5%'],
    [pie, 'How much greater is the share of Coal than Gas?', '5%'],
    [pie, 'What percentage is Coal?', '30%'],
    [pie, 'Which source has more than 40 percent?', 'Wind'],
    [sales, 'What is the percentage point change of apples from 2018 to 2021?', undefined],
    [sales, 'What is the percent change of apples from 2018 to 2021?', '100%'],
  ])('%s: %s', (text, question, expected) =>
    expect(answer('chart', text, question)).toBe(expected),
  );
});

describe('what is not so is not asked of the figure', () => {
  it.each([
    'How many books does Ann have to read to have more than Finn?',
    'By how much would Bob have to exceed Ann?',
    'How many more books does Ann need to read than Finn?',
    'How many books should Ann read?',
    'How many books will Ann read?',
    'How many books has Ann to read more than Bob?',
  ])('%s', (question) => expect(answer('chart', books, question)).toBeUndefined());
});

describe('attributes belong to the measure', () => {
  it.each([
    [heights, 'Who is the heaviest?', undefined],
    [heights, 'How much older is Bob than Ann?', undefined],
    [heights, 'How much does Ann weigh?', undefined],
    [heights, 'Who is the most popular student?', undefined],
    [heights, 'Who is the tallest?', 'Bob'],
    [heights, 'How much taller is Bob than Ann?', '18 cm'],
    [heights, 'How tall is Ann?', '150 cm'],
    [books, 'Who is the tallest student?', undefined],
    [books, 'What is the height of Ann?', undefined],
    [books, 'Which bar is the tallest?', 'Finn'],
    [books, 'Which is the highest bar?', 'Finn'],
    [books, 'Which student’s value increased the most?', undefined],
    [books, 'What is the trend?', undefined],
    [books, 'Does it rise or fall overall?', undefined],
    [books, 'When is the value highest?', undefined],
    [sales, 'Who sold the most apples?', undefined],
    [sales, 'When were the most apples sold?', '2021'],
    [sales, 'Which year had the largest increase of apples?', undefined],
    [sales, 'Between which two years did apples rise most?', 'from 2020 to 2021'],
  ])('%s: %s', (text, question, expected) =>
    expect(answer('chart', text, question)).toBe(expected),
  );
});

describe('what was read doubtfully has no exact answer', () => {
  it.each<readonly [Language, string, string, string | undefined]>([
    ['table', 'Name,Sales\nAnn,1,234\nBob,900', 'What is Ann?', '1234'],
    ['table', 'Name,Sales\nAnn,1,234\nBob,900', 'What is the total?', '2134'],
    ['table', 'Name,Sales\nAnn,1,234\nBob,2,500', 'What is the total Sales?', undefined],
    ['table', 'Name,A,B\nAnn,1,234,567\nBob,2,500', 'What is the total of A?', undefined],
    ['chart', '# bar chart: S\nName,Sales\nAnn,1,234\nBob,2,500', 'What is Ann?', undefined],
    ['chart', '# bar chart: S\nName,A,B\nAnn,1,234,567\nBob,2,5', 'What is Ann in A?', undefined],
    ['chart', '# bar chart: W\nthing,weight\na1,10 kg\nb1,500 g', 'What is the total?', undefined],
    ['chart', '# bar chart: W\nthing,share\na1,10%\nb1,0.2', 'What is the total?', undefined],
    ['chart', '# bar chart: W\nthing,share\na1,1/2\nb1,3', 'What is the total?', undefined],
    ['chart', '# bar chart: W\nthing,share\na1,1-2\nb1,3', 'What is the total?', undefined],
    ['table', 'thing,share\na1,1/2\nb1,3', 'What is the total?', undefined],
    [
      'chart',
      '# bar chart: W\nmonth,temp,rain\nJan,5°C,30 mm\nFeb,7°C,20 mm',
      'What is the total in Jan?',
      undefined,
    ],
  ])('%s %s: %s', (language, text, question, expected) =>
    expect(answer(language, text, question)).toBe(expected),
  );
});

describe('lines above the values', () => {
  it('takes the title row of DePlot', () => {
    const text =
      'TITLE | Share of people\nCharacteristic | 2019 | 2020\nMen | 12% | 13%\nWomen | 15% | 16%';
    expect(chart.parse(text).description).toMatchObject({
      title: 'Share of people',
      axis: 'Characteristic',
      series: ['2019', '2020'],
      unit: '%',
    });
    expect(table.parse(text).description).toMatchObject({
      title: 'Share of people',
      header: ['Characteristic', '2019', '2020'],
    });
  });

  it('takes labelled lines', () => {
    const text = 'Title: Sales, by fruit\nType: line\nUnit: kg\nyear,Apples\n2018,10\n2019,12';
    expect(chart.parse(text).description).toMatchObject({
      kind: 'line',
      title: 'Sales, by fruit',
      unit: 'kg',
      axis: 'year',
      series: ['Apples'],
    });
    expect(table.parse(text).description).toMatchObject({
      title: 'Sales, by fruit',
      header: ['year', 'Apples'],
    });
  });

  it('leaves a column that is called title', () => {
    expect(table.parse('Title,Author\nEmma,Austen').description).toMatchObject({
      header: ['Title', 'Author'],
    });
  });
});

describe('compare', () => {
  it('takes numbers in the first column as numbers', () => {
    const read = (text: string) => table.parse(text).description ?? { rows: [] };
    const [a, b] = [read('x,y\n"1,000",2'), read('x,y\n1000,2.0')];
    expect(table.compare(a, b)).toMatchObject({ exact: true });
  });
});

const regions =
  'Region,Q1,Q2,Q3,Q4,Total\nNorth,10,20,30,40,100\nSouth,5,15,25,35,80\n**Total**,15,35,55,75,180';
const league = 'Team,W,D,L,Pts\nAjax,10,2,1,32\nPSV,9,3,1,30';

describe('totals are no data', () => {
  it.each([
    [regions, 'Which region has the highest Q1?', 'North'],
    [regions, 'What is the sum of Q1?', '15'],
    [regions, 'What is the average of North?', '25'],
    [regions, 'What is the average of Q2?', '17.5'],
    [regions, 'How many rows are there?', '2'],
    [regions, 'What is the Total of North?', '100'],
    [regions.replaceAll('*', ''), 'Which region has the highest Q1?', 'North'],
    ['Region,Q1\nNorth,10\nSouth,5\nTotal,15', 'What is the value of Total?', '15'],
    [regions.replaceAll('*', ''), 'What rank does Total have in Q1?', undefined],
    [regions.replace('**Total**', 'Total sales'), 'What is the sum of Q1?', undefined],
    ['Kind,n\nA,1\nB,2\nGesamt,3', 'What is the sum of n?', '3'],
    [league, 'What is the total of Ajax?', undefined],
    [league, 'What is the total?', undefined],
    [league, 'What is the sum of W and D of Ajax?', '12'],
    [league, 'What is the total of W?', '19'],
  ])('%s: %s', (text, question, expected) =>
    expect(answer('table', text, question)).toBe(expected),
  );
});

const votes = '# stacked bar chart: Votes\nYear,Yes,No\n2020,60,40\n2021,70,30';

describe('a share is of the whole that is named', () => {
  it.each([
    [votes, 'What percentage of 2020 is Yes?', '60%'],
    [votes, 'What percentage of Yes is 2020?', '46.15%'],
    [votes, 'What is the share of Yes in 2020?', undefined],
    [votes, 'What percentage of the total is Yes in 2020?', undefined],
    [
      '# bar chart: V\nYear,Yes,No\n2020,60%,40%\n2021,70%,30%',
      'What percentage of Yes is 2020?',
      undefined,
    ],
    [
      '# bar chart: V\nYear,Yes,No\n2020,60%,40%\n2021,70%,30%',
      'What percentage of 2020 is Yes?',
      '60%',
    ],
    [
      '# bar chart: V\nYear,Yes,No,Total\n2020,60,40,100\n2021,70,30,100',
      'What percentage of 2020 is Yes?',
      '60%',
    ],
    ['# bar chart: Pets\npet,n\ncat,1\ndog,3', 'What percentage of the total is cat?', '25%'],
    [
      '# line chart: Use\nyear,phones,tablets\n2020,10%,20%\n2021,15%,30%',
      'By what percentage did phones increase from 2020 to 2021?',
      undefined,
    ],
  ])('%s: %s', (text, question, expected) =>
    expect(answer('chart', text, question)).toBe(expected),
  );
});

describe('long numbers have separators', () => {
  it.each([
    ['land,n\nA,"$1,320,000,000,000"\nB,$5', 'What is A?', '$1,320,000,000,000'],
    ['land,n\nA,-12345.25\nB,5', 'What is A?', '-12,345.25'],
    ['land,n\nA,9999\nB,1', 'What is A?', '9999'],
  ])('%s: %s', (text, question, expected) =>
    expect(answer('table', text, question)).toBe(expected),
  );
});

describe('a scale counts once', () => {
  const combo = (a: string, b: string, name = 'Sales ($M)') =>
    `# combo chart\nYear,${name},Margin (%)\n2020,${a},12%\n2021,${b},15%`;
  it.each([
    [combo('$120M', '$150M'), 'What is the total of sales?', '$270M'],
    [combo('$120M', '$150M', 'Sales'), 'What is the total of sales?', '$270M'],
    [combo('$20K', '$30K'), 'What is the total of sales?', '$50K'],
    [combo('1M', '1.5M', 'Users (K)'), 'What is the total of users?', '2.5 M'],
  ])('%s: %s', (text, question, expected) =>
    expect(answer('chart', text, question)).toBe(expected),
  );
  it.each([
    [combo('2K', '$3', 'Users (K)'), 'What is the total of users?'],
    [combo('2K', '3', 'Users (K)'), 'What is the total of users?'],
    ['# bar chart: U\nyear,Users (K)\n2020,2K\n2021,3', 'What is the total of users?'],
    ['# bar chart: Users (thousand)\nyear,n\n2020,2K\n2021,3', 'What is the total of n?'],
  ])('%s: %s', (text, question) =>
    expect(answer('chart', text, question) ?? '').not.toMatch(/K|thousand/),
  );
});
