import type { Solution } from './formal-language.ts';
import { parseFences } from './parse-fences.ts';
import { type LanguageId, languageOf } from './registry.ts';

export type ExactAnswer = {
  readonly language: LanguageId;
  readonly solution: Solution;
};

/**
 * The exact answer to a question, where the description determines it and the question is recognised with certainty.
 * @param description with its fences; the first block that knows an answer gives it
 * @returns `undefined` where there is none: not recognised, not determined, not parsed
 */
export async function findExactAnswer(
  description: string,
  question: string,
): Promise<ExactAnswer | undefined> {
  for (const { language: fence, body } of parseFences(description, false)) {
    const entry = languageOf(fence, body);
    if (!entry) continue;
    const { parse, questions } = await entry.load();
    const { ok, description: parsed } = parse(body);
    if (!ok || parsed === undefined || !questions) continue;
    const request = questions.recognize(parsed, question);
    if (request === undefined) continue;
    const solved = questions.solve(parsed, request);
    if (solved.ok) return { language: entry.id, solution: solved.solution };
  }
  return undefined;
}
