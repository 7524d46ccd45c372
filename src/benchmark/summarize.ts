import type { DescriptionScore, FigureResult } from './evaluation-result.ts';
import {
  type Estimate,
  proportion,
  rateOverFigures,
  ratioOverFigures,
  type Share,
} from './intervals.ts';

/** What is measured of a group of figures; a measure that has no case in the group is absent. */
export const measures = [
  'parses',
  'exact',
  'factPrecision',
  'factRecall',
  'factF1',
  'refused',
  'wronglyRefused',
  'descriptionTokens',
  'answers',
  'editObedience',
  'followsFigure',
  'failingLines',
  'replyTokens',
] as const;

export type Measure = (typeof measures)[number];

export type GroupSummary = {
  readonly figures: number;
  /** Figures where something could not be asked, since it did not fit in the model's context. */
  readonly withProblems: number;
} & { readonly [name in Measure]?: Estimate };

export type Summary = {
  readonly all: GroupSummary;
  readonly languages: Readonly<Record<string, GroupSummary>>;
  /** Under `language/style`. */
  readonly styles: Readonly<Record<string, GroupSummary>>;
};

export function summarize(results: readonly FigureResult[]): Summary {
  return {
    all: summarizeGroup(results),
    languages: summarizeBy(results, ({ language }) => language),
    styles: summarizeBy(results, ({ language, style }) => `${language}/${style}`),
  };
}

function summarizeBy(
  results: readonly FigureResult[],
  nameOf: (result: FigureResult) => string,
): Record<string, GroupSummary> {
  const groups = new Map<string, FigureResult[]>();
  for (const result of results) {
    const name = nameOf(result);
    groups.set(name, [...(groups.get(name) ?? []), result]);
  }
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, group]) => [name, summarizeGroup(group)]));
}

function summarizeGroup(results: readonly FigureResult[]): GroupSummary {
  const described = results.filter(({ language }) => language !== 'none').flatMap(descriptionOf);
  const none = results.filter(({ language }) => language === 'none').flatMap(descriptionOf);
  const turns = results.flatMap((result) => result.turns);
  const edits = turns.filter(({ changed }) => changed);
  const contrary = edits.flatMap(({ followsFigure }) => followsFigure ?? []);
  const estimates: Record<Measure, Estimate | undefined> = {
    parses: shareOf(described, ({ parses }) => parses),
    exact: shareOf(described, ({ exact }) => exact),
    factPrecision: rateOverFigures(described.map(toPrecision)),
    factRecall: rateOverFigures(described.map(toRecall)),
    factF1: toF1(described),
    refused: shareOf(none, ({ refused }) => refused),
    wronglyRefused: shareOf(described, ({ refused }) => refused),
    descriptionTokens: ratioOverFigures(
      results.flatMap(descriptionOf).map(({ tokens }) => ({ part: tokens, whole: 1 })),
    ),
    answers: shareOf(
      turns.filter(({ changed }) => !changed),
      ({ verdict }) => verdict === 'agree',
    ),
    editObedience: shareOf(edits, ({ verdict }) => verdict === 'agree'),
    followsFigure: shareOf(contrary, (follows) => follows),
    failingLines: proportion(
      sumOf(turns, ({ failingLines }) => failingLines),
      sumOf(turns, ({ checkedLines }) => checkedLines),
    ),
    replyTokens: ratioOverFigures(
      results.map((result) => ({
        part: sumOf(result.turns, ({ tokens }) => tokens),
        whole: result.turns.length,
      })),
    ),
  };
  const present = measures.flatMap((name) => {
    const estimate = estimates[name];
    return estimate ? [[name, estimate] as const] : [];
  });
  const failed = results.filter(({ description, turns: asked }) =>
    [description, ...asked].some((reply) => reply?.problem !== undefined),
  );
  return {
    figures: results.length,
    withProblems: failed.length,
    ...Object.fromEntries(present),
  };
}

function descriptionOf({ description }: FigureResult) {
  return description ? [description] : [];
}

function toPrecision({ right, invented }: DescriptionScore): Share {
  return { part: right, whole: right + invented };
}

function toRecall({ right, missing }: DescriptionScore): Share {
  return { part: right, whole: right + missing };
}

/** `n` is the facts of the truth, as for recall. */
function toF1(scores: readonly DescriptionScore[]): Estimate | undefined {
  const estimate = rateOverFigures(
    scores.map(({ right, missing, invented }) => ({
      part: 2 * right,
      whole: 2 * right + missing + invented,
    })),
  );
  return estimate && { ...estimate, n: sumOf(scores, (score) => toRecall(score).whole) };
}

function shareOf<T>(list: readonly T[], holds: (one: T) => boolean): Estimate | undefined {
  return proportion(list.filter(holds).length, list.length);
}

function sumOf<T>(list: readonly T[], numberOf: (one: T) => number): number {
  return list.reduce((sum, one) => sum + numberOf(one), 0);
}
