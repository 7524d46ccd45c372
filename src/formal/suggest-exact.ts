import { parseFences } from './parse-fences.ts';
import { createRandom } from './random.ts';
import { languageOf } from './registry.ts';

/**
 * Questions about a description that have exact answers, of different kinds.
 * @param description with its fences
 * @param asked questions that were asked already; they are not suggested again
 * @returns at most `count`; none where no block knows a question; the same for the same description
 */
export async function suggestExactQuestions(
  description: string,
  asked: readonly string[],
  count = 4,
): Promise<string[]> {
  const suggested = new Map<string, string>();
  for (const { language: fence, body } of parseFences(description, false)) {
    const entry = languageOf(fence, body);
    if (!entry) continue;
    const { parse, questions } = await entry.load();
    const { ok, description: parsed } = parse(body);
    if (!ok || parsed === undefined || !questions) continue;
    const random = createRandom(body.length);
    for (const { text, request } of random.shuffle(questions.ask(parsed, random))) {
      const kind = kindOf(request);
      if (!suggested.has(kind) && !asked.includes(text)) suggested.set(kind, text);
    }
  }
  return [...suggested.values()].slice(0, count);
}

function kindOf(request: unknown): string {
  const isKind = typeof request === 'object' && request !== null && 'kind' in request;
  return isKind ? String(request.kind) : '';
}
