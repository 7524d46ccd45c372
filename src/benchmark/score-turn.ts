import { compareAnswer } from '../formal/compare-answer.ts';
import { checkEquations } from '../formal/equations/check-equations.ts';
import type { EvaluationFigure, EvaluationTurn } from './evaluation-figure.ts';
import type { TurnReply, TurnScore } from './evaluation-result.ts';
import { solutionAsDrawn, solutionOfTurn } from './turn-solution.ts';

/** Scores one answer and the steps that led to it. */
export async function scoreTurn(
  { answer, reasoning }: Pick<TurnReply, 'answer' | 'reasoning'>,
  figure: EvaluationFigure,
  turn: EvaluationTurn,
): Promise<TurnScore> {
  const solution = await solutionOfTurn(figure, turn);
  const drawn =
    turn.description === undefined ? undefined : await solutionAsDrawn(figure, turn, solution);
  return {
    verdict: compareAnswer(answer, solution),
    ...(drawn && { followsFigure: compareAnswer(answer, drawn) === 'agree' }),
    ...(await countLines(reasoning)),
  };
}

/** Lines of reasoning with an equation that holds or fails, and those where one fails. */
export async function countLines(
  reasoning: string,
): Promise<Pick<TurnScore, 'checkedLines' | 'failingLines'>> {
  const checked = new Set<number>();
  const failing = new Set<number>();
  for (const { start, verdict } of await checkEquations(reasoning)) {
    if (verdict === 'unchecked') continue;
    const line = reasoning.slice(0, start).split('\n').length;
    checked.add(line);
    if (verdict === 'fails') failing.add(line);
  }
  return { checkedLines: checked.size, failingLines: failing.size };
}
