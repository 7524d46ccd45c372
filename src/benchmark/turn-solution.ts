import { compareAnswer } from '../formal/compare-answer.ts';
import type { Solution } from '../formal/formal-language.ts';
import { readQuantities } from '../formal/read-quantities.ts';
import { languageEntry } from '../formal/registry.ts';
import type { EvaluationFigure, EvaluationTurn } from './evaluation-figure.ts';

/**
 * What a turn's answer is compared with: the language's own solution where it gives the answer of the set, since that
 * knows the unrounded value and other wordings; else one made from the answer's text.
 */
export async function solutionOfTurn(
  figure: EvaluationFigure,
  turn: EvaluationTurn,
): Promise<Solution> {
  const solved = await solve(figure, turn, turn.description ?? figure.description);
  return solved?.answer === turn.answer ? solved : toSolution(turn);
}

/**
 * The answer that a turn about a changed description has in the figure as drawn.
 * @returns `undefined` where the figure does not determine it, where the question is not understood, and where it says
 *   the same as the answer to the changed one
 */
export async function solutionAsDrawn(
  figure: EvaluationFigure,
  turn: EvaluationTurn,
  changed: Solution,
): Promise<Solution | undefined> {
  const drawn = await solve(figure, turn, figure.description);
  return drawn && compareAnswer(drawn.answer, changed) !== 'agree' ? drawn : undefined;
}

async function solve(
  { language: id }: EvaluationFigure,
  { request: json, question }: EvaluationTurn,
  text: string,
): Promise<Solution | undefined> {
  if (id === 'none') return undefined;
  const { parse, questions } = await languageEntry(id).load();
  const { ok, description } = parse(text);
  if (!ok || description === undefined || !questions) return undefined;
  const read = json === undefined ? undefined : questions.readRequest(json);
  const request =
    read && 'request' in read ? read.request : questions.recognize(description, question);
  if (request === undefined) return undefined;
  const solved = questions.solve(description, request);
  return solved.ok ? solved.solution : undefined;
}

/** One number, with a sign of currency, percent or degree at most. */
const plainNumber = /^[$€£]?\s*[-−]?[\d.,\s]*\d(?:e[-+]?\d+)?(?:\s*\/\s*\d+)?\s*[%°]?$/i;

/** A solution from an answer's text alone; `value` where the answer is one number with its unit. */
export function toSolution({ answer, unit }: Pick<EvaluationTurn, 'answer' | 'unit'>): Solution {
  const bare =
    unit !== undefined && answer.endsWith(unit) ? answer.slice(0, -unit.length).trim() : answer;
  const [quantity, ...more] = plainNumber.test(bare) ? readQuantities(bare) : [];
  return {
    answer,
    steps: [],
    ...(quantity && more.length === 0 && { value: quantity.value }),
    ...(unit !== undefined && { unit }),
  };
}
