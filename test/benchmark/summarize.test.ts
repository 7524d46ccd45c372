import { describe, expect, it } from 'vitest';
import type { FigureResult, TurnResult } from '../../src/benchmark/evaluation-result.ts';
import { printSummary } from '../../src/benchmark/print-summary.ts';
import { summarize } from '../../src/benchmark/summarize.ts';

const read = { text: '', tokens: 10, parses: true, refused: false } as const;
const exact = { ...read, exact: true, right: 3, missing: 0, invented: 0 };
const wrong = { ...read, parses: false, exact: false, right: 1, missing: 3, invented: 1 };
const refusal = {
  ...read,
  parses: false,
  refused: true,
  exact: false,
  right: 0,
  missing: 2,
  invented: 0,
};

function turn(verdict: TurnResult['verdict'], more: Partial<TurnResult> = {}): TurnResult {
  const asked = { question: '', kind: '', changed: false, expected: '', reasoning: '', answer: '' };
  return { ...asked, tokens: 20, verdict, checkedLines: 2, failingLines: 0, ...more };
}

const results: readonly FigureResult[] = [
  {
    ...{ id: '1', language: 'chart', style: 'plain', description: exact },
    turns: [turn('agree'), turn('differ', { failingLines: 1 })],
  },
  {
    ...{ id: '2', language: 'chart', style: 'hand', description: wrong },
    turns: [
      turn('unclear', { tokens: 50, problem: 'too long' }),
      turn('agree', { changed: true, followsFigure: false }),
      turn('differ', { changed: true, followsFigure: true }),
      turn('agree', { changed: true }),
    ],
  },
  { ...{ id: '3', language: 'table', style: 'plain', description: refusal }, turns: [] },
  {
    ...{ id: '4', language: 'none', style: 'photo', description: { ...refusal, missing: 0 } },
    turns: [],
  },
];

describe('summarize', () => {
  const { all, languages, styles } = summarize(results);

  it('measures every language and every style', () => {
    expect(Object.keys(languages)).toEqual(['chart', 'none', 'table']);
    expect(Object.keys(styles)).toEqual(['chart/hand', 'chart/plain', 'none/photo', 'table/plain']);
    expect(styles['chart/plain']).toMatchObject({ figures: 1, exact: { value: 1, n: 1 } });
  });

  it('counts facts over all figures, those of none aside', () => {
    expect(all).toMatchObject({
      figures: 4,
      withProblems: 1,
      parses: { value: 1 / 3, n: 3 },
      exact: { value: 1 / 3, n: 3 },
      factPrecision: { value: 4 / 5, n: 5 },
      factRecall: { value: 4 / 9, n: 9 },
      factF1: { value: 8 / 14, n: 9 },
      descriptionTokens: { value: 10, n: 4 },
    });
  });

  it('tells a right refusal from a wrong one', () => {
    expect(all).toMatchObject({
      refused: { value: 1, n: 1 },
      wronglyRefused: { value: 1 / 3, n: 3 },
    });
    expect(languages.none?.wronglyRefused).toBeUndefined();
    expect(languages.chart?.refused).toBeUndefined();
  });

  it('keeps answers about changed descriptions apart', () => {
    expect(all).toMatchObject({
      answers: { value: 1 / 3, n: 3 },
      editObedience: { value: 2 / 3, n: 3 },
      followsFigure: { value: 1 / 2, n: 2 },
      failingLines: { value: 1 / 12, n: 12 },
      replyTokens: { value: 25, n: 6 },
    });
  });

  it('leaves out what has no case', () => {
    const { all: empty } = summarize([]);
    expect(empty).toEqual({ figures: 0, withProblems: 0 });
  });
});

describe('printSummary', () => {
  it('prints percent with intervals, and no column without a value', () => {
    const printed = printSummary(summarize(results.slice(0, 1)));
    expect(printed).toContain('Descriptions');
    expect(printed).toMatch(/^chart\/plain +1 +100 21–100 /m);
    expect(printed).toMatch(/^chart +2 +50 9–91 +4 +25 5–70 +20 20–20$/m);
    expect(printed).not.toMatch(/edits .*obeyed/);
    expect(printSummary(summarize([]))).not.toContain('─');
  });
});
