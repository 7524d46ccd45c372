import { describe, expect, it } from 'vitest';
import type { EvaluationTurn } from '../../src/benchmark/evaluation-figure.ts';
import { countLines, scoreTurn } from '../../src/benchmark/score-turn.ts';
import { solutionOfTurn, toSolution } from '../../src/benchmark/turn-solution.ts';
import { chart, makeFigure } from './make-figure.ts';

const total: EvaluationTurn = { question: 'What is the total?', kind: 'total', answer: '57' };
const say = (answer: string) => ({ answer, reasoning: '' });

describe('toSolution', () => {
  it.each([
    ['42', undefined, 42],
    ['-1.5', undefined, -1.5],
    ['1,234', undefined, 1234],
    ['3/4', undefined, 0.75],
    ['$502', undefined, 502],
    ['12.5%', undefined, 12.5],
    ['60°', '°', 60],
    ['4.5 mA', 'mA', 4.5],
  ])('%s with unit %s has the value %d', (answer, unit, value) => {
    const turn = unit === undefined ? { answer } : { answer, unit };
    expect(toSolution(turn)).toEqual({ ...turn, steps: [], value });
  });

  it.each(['Ann', 'Q1', 'from Q2 to Q3', '2:1', '√2', '3, 4', '2 - 1', 'x = 5', ''])(
    '%s has none',
    (answer) => expect(toSolution({ answer }).value).toBeUndefined(),
  );
});

describe('solutionOfTurn', () => {
  it('knows the unrounded value where the language solves to the answer of the set', async () => {
    const question = 'How many times as large as 2023 is Mon?';
    const ratio = { question, kind: 'ratio', answer: '0.833' };
    expect(await solutionOfTurn(makeFigure(), ratio)).toMatchObject({
      answer: '0.833',
      value: 25 / 30,
    });
  });

  it('believes the set where the language solves to another answer', async () => {
    const wrong = { ...total, answer: '58' };
    expect(await solutionOfTurn(makeFigure(), wrong)).toEqual({
      answer: '58',
      steps: [],
      value: 58,
    });
  });

  it('solves the request of the set, whatever the question’s words', async () => {
    const turn = { ...total, question: 'Σ?', request: { kind: 'total' } };
    expect(await solutionOfTurn(makeFigure(), turn)).toMatchObject({ answer: '57', value: 57 });
  });
});

describe('scoreTurn', () => {
  it.each([
    ['57', 'agree'],
    ['The total is 57.', 'agree'],
    ['57.0', 'agree'],
    ['56', 'differ'],
    ['', 'unclear'],
  ])('“%s” to a total of 57: %s', async (answer, verdict) => {
    const score = await scoreTurn(say(answer), makeFigure(), total);
    expect(score).toEqual({ verdict, checkedLines: 0, failingLines: 0 });
  });

  it('tells after a change whether the answer is still the figure’s', async () => {
    const changed = { ...total, answer: '69', description: chart.replace(',2\n', ',14\n') };
    const answered = (answer: string) => scoreTurn(say(answer), makeFigure(), changed);
    expect(await answered('69')).toMatchObject({ verdict: 'agree', followsFigure: false });
    expect(await answered('57')).toMatchObject({ verdict: 'differ', followsFigure: true });
    expect(await answered('60')).toMatchObject({ verdict: 'differ', followsFigure: false });
  });

  it('does not where the change leaves the answer as it was', async () => {
    const largest = { question: 'Which is the largest?', kind: 'largest', answer: '2023' };
    const changed = { ...largest, description: chart.replace(',2\n', ',14\n') };
    const score = await scoreTurn(say('2023'), makeFigure(), changed);
    expect(score).toEqual({ verdict: 'agree', checkedLines: 0, failingLines: 0 });
  });
});

describe('countLines', () => {
  it('counts lines with equations, and a line with two wrong ones once', async () => {
    const reasoning = 'Mon is 25.\n25 + 2 = 27\n27 + 30 = 58, and 1 + 1 = 3\n\nSo it is 58.';
    expect(await countLines(reasoning)).toEqual({ checkedLines: 2, failingLines: 1 });
    expect(await countLines('')).toEqual({ checkedLines: 0, failingLines: 0 });
  });
});
