import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chart } from '../../../src/formal/chart/chart.ts';
import { toChartGrid } from '../../../src/formal/chart/chart-grid.ts';
import type { ChartDescription } from '../../../src/formal/chart/description.ts';
import { sameRequest } from '../../../src/formal/delimited/ask-grid.ts';
import type { GridRequest } from '../../../src/formal/delimited/data-grid.ts';
import { recognizeGrid } from '../../../src/formal/delimited/recognize-grid.ts';
import { wordRequest } from '../../../src/formal/delimited/word-request.ts';
import { createRandom } from '../../../src/formal/random.ts';
import { answerIndependently } from '../delimited/answer-independently.ts';
import { toDifficulty } from './to-difficulty.ts';

const { questions } = chart;
if (!questions) throw new Error('Charts have questions.');
const read = (text: string): ChartDescription => {
  const { description } = chart.parse(text);
  if (!description) throw new Error(`No chart: ${text}`);
  return description;
};
const answer = (text: string, question: string) => {
  const request = questions.recognize(read(text), question);
  const solved = request && questions.solve(read(text), request);
  return solved && (solved.ok ? solved.solution.answer : `? ${solved.reason}`);
};
const pets = '# bar chart: Favourite pets\npet,children\ncat,12\ndog,9\nfish,4\nhamster,2';
const rain = '# line chart: Rainfall\nMonth,Oslo,Rome\nJan,49,67\nFeb,36,73\nMar,47,58\nApr,41,81';

describe('ask', () => {
  it('asks what it solves and recognises, as an independent computation has it', () => {
    const kinds = new Map<string, number>();
    for (let seed = 0; seed < 250; seed++) {
      const sampled = chart.sample(createRandom(seed), toDifficulty(seed));
      for (const { request, text, solution } of questions.ask(sampled, createRandom(seed))) {
        kinds.set(request.kind, (kinds.get(request.kind) ?? 0) + 1);
        expect(questions.solve(sampled, request)).toEqual({ ok: true, solution });
        expect(questions.recognize(sampled, text)).toEqual(request);
        expect(questions.readRequest(JSON.parse(JSON.stringify(request)))).toEqual({ request });
        const expected = answerIndependently(
          sampled.rows.map(({ category, values }) => [category, ...values]),
          sampled.series,
          request,
        );
        if (typeof expected === 'number') expect(solution.value).toBeCloseTo(expected, 8);
        else expect([solution.answer, ...(solution.alsoRight ?? [])]).toContain(expected);
      }
    }
    expect(kinds.size).toBe(21);
    expect(Math.min(...kinds.values())).toBeGreaterThan(50);
  }, 60_000);

  it('has no wording that it does not recognise', () => {
    const unrecognised: string[] = [];
    for (const text of [pets, rain]) {
      const description = read(text);
      const grid = toChartGrid(description);
      for (let seed = 0; seed < 20; seed++)
        for (const { request } of questions.ask(description, createRandom(seed)))
          for (const wording of wordRequest(grid, request))
            if (!sameRequest(recognizeGrid(grid, wording), request))
              unrecognised.push(`${request.kind}: ${wording}`);
    }
    expect([...new Set(unrecognised)]).toEqual([]);
  });

  it('answers the embedded model’s questions as it was taught', () => {
    const figures: {
      description: string;
      turns: { question: string; response: string }[];
    }[] = JSON.parse(readFileSync('test/fixtures/nano-figures/figures.json', 'utf8'));
    const charts = figures.filter(({ description }) => /^```csv\n# \w+ chart/.test(description));
    expect(charts.flatMap(({ turns }) => turns).length).toBeGreaterThan(5);
    for (const { description, turns } of charts) {
      const body = description.replaceAll(/^```csv\n|\n```$/g, '');
      for (const { question, response } of turns)
        expect(response).toContain(`<answer>${answer(body, question)}</answer>`);
    }
  });
});

describe('recognize', () => {
  it.each([
    [pets, 'How many children like dogs?', '9'],
    [pets, "what's the sum of all bars", '27'],
    [pets, 'which bar is tallest', 'cat'],
    [pets, 'How much bigger is cat than dog', '3'],
    [pets, 'How many fewer children like hamsters than fish?', '2'],
    [pets, 'What is the second most popular pet?', 'dog'],
    [pets, 'How many pets were chosen by more than 5 children?', '2'],
    [pets, 'Are cats more popular than dogs?', 'Yes'],
    [pets, 'What percentage of children chose fish?', '14.81%'],
    [pets, 'How many times as many children chose cats as fish?', '3'],
    [rain, 'In which month was rainfall in Rome highest?', 'Apr'],
    [rain, 'What is the difference between Oslo and Rome in February?', '37'],
    [rain, 'Between which months did Rome rise the most?', 'from Mar to Apr'],
    [rain, 'What is the total rainfall in Oslo?', '173'],
  ])('%s: %s', (text, question, expected) => {
    expect(answer(text, question)).toBe(expected);
  });

  it.each([
    'How many children did not choose cat?',
    'If two more children chose dog, how many would there be?',
    'Which two pets are the most popular?',
    'What is the total number of pets?',
    'How many pets are there in total?',
    'What is the sum of the largest and the smallest value?',
    'How many children chose birds?',
    'How many more is cat than 5?',
    'What is half of cat?',
    'How many children chose cat or dog?',
    'Which pet do you like most, and why is it a dog?',
    'What is the largest difference?',
    'How many more children chose cats?',
    'Is it bigger?',
    'Why?',
    '',
    'What is the value since cat?',
    'How many children without cat?',
    'Which pet has less than average?',
  ])('leaves alone: %s', (question) => {
    expect(answer(pets, question)).toBeUndefined();
  });

  it.each([
    ['How many children chose every pet?', undefined],
    ['What is the average of every pet?', undefined],
    ['What is the total of all pets?', '27'],
    ['What is the average of all bars?', '6.75'],
  ])('takes every for each, not for their sum: %s', (question, expected) => {
    expect(answer(pets, question)).toBe(expected);
  });

  it.each([
    ['Did rainfall in Oslo go up or down overall?', 'It falls'],
    ['Did rainfall in Oslo go up or down every month?', undefined],
    ['Does rainfall in Oslo rise or fall in all months?', undefined],
    ['What is the trend of Oslo in all the months?', undefined],
  ])('takes a trend from first to last only: %s', (question, expected) => {
    expect(answer(rain, question)).toBe(expected);
  });

  it('does not take names for words', () => {
    const odd = '# bar chart\nlabel,value\nA,1\nTotal,5\nmost,2\nMore,3';
    expect(answer(odd, 'What is the total?')).toBeUndefined();
    expect(answer(odd, 'What is A?')).toBe('1');
    // “Total” sums up the others and is left out.
    expect(answer(odd, 'What is a mean?')).toBe('2');
    expect(answer(odd, 'Which has the most?')).toBeUndefined();
  });
});

describe('solve', () => {
  const solve = (text: string, request: GridRequest) => questions.solve(read(text), request);
  it('names all that share a place', () => {
    expect(answer('# bar chart\nlabel,value\na1,5\nb1,5\nc1,2', 'Which is the largest?')).toBe(
      'a1 and b1',
    );
    expect(
      answer('# bar chart\nlabel,value\na1,5\nb1,5\nc1,2', 'Which is the second largest?'),
    ).toMatch(/^\? Several share/);
  });

  it('gives no answer where a value is missing, twice, or divides by 0', () => {
    expect(answer('# bar chart\nlabel,value\na1,5\nb1,\nc1,2', 'What is the total?')).toMatch(
      /no value for b1/,
    );
    expect(
      answer('# bar chart\nlabel,value\na1,5\nb1,0', 'What is the ratio of a1 to b1?'),
    ).toMatch(/divided by 0/);
    expect(answer('# bar chart\nlabel,value\na1,5\na1,6', 'What is a1?')).toBeDefined();
    expect(
      solve('# bar chart\nlabel,value\na1,5\na1,6', { kind: 'lookup', of: { row: 'a1' } }),
    ).toMatchObject({ ok: false });
    expect(solve(pets, { kind: 'lookup', of: { row: 'bird' } })).toMatchObject({ ok: false });
    expect(solve(rain, { kind: 'mean', scope: { column: 'Lima' } })).toMatchObject({ ok: false });
  });

  it('calculates in decimals', () => {
    const tenths = '# bar chart\nlabel,value\na1,0.1\nb1,0.2';
    expect(solve(tenths, { kind: 'total', scope: {} })).toMatchObject({
      solution: { answer: '0.3', steps: ['0.1 + 0.2 = 0.3'], value: 0.3 },
    });
    expect(
      solve('# bar chart\nlabel,value\na1,$3\nb1,-$4', {
        kind: 'difference',
        of: [{ row: 'a1' }, { row: 'b1' }],
        signed: true,
      }),
    ).toMatchObject({ solution: { answer: '$7', steps: ['3 - (-4) = 7'] } });
  });

  it('tells what is wrong with a request', () => {
    expect(questions.readRequest({ kind: 'lookup', of: { row: 'cat' } })).toEqual({
      request: { kind: 'lookup', of: { row: 'cat' } },
    });
    expect(questions.readRequest({ kind: 'lookup' })).toMatchObject({
      problem: expect.stringContaining('of'),
    });
    expect(questions.readRequest(7)).toHaveProperty('problem');
  });
});
