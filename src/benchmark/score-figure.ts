import type { EvaluationFigure } from './evaluation-figure.ts';
import type { FigureReplies, FigureResult, TurnResult } from './evaluation-result.ts';
import { scoreDescription } from './score-description.ts';
import { scoreTurn } from './score-turn.ts';

/** Scores all that a model wrote about a figure. Turns that it was not asked are left out. */
export async function scoreFigure(
  figure: EvaluationFigure,
  replies: FigureReplies,
): Promise<FigureResult> {
  const turns: TurnResult[] = [];
  for (const [i, turn] of figure.turns.entries()) {
    const reply = replies.turns[i];
    if (!reply) continue;
    const { question, kind, answer: expected, description } = turn;
    const changed = description !== undefined;
    const score = await scoreTurn(reply, figure, turn);
    turns.push({ question, kind, changed, expected, ...reply, ...score });
  }
  const { description } = replies;
  return {
    id: figure.id,
    language: figure.language,
    style: figure.style,
    ...(description && {
      description: { ...description, ...(await scoreDescription(description.text, figure)) },
    }),
    turns,
  };
}
