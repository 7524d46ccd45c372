import { createCalculator } from './calculator.ts';
import type { FormalLanguage, QuestionKit } from './formal-language.ts';
import { notDescribed } from './not-described.ts';
import { parseFences } from './parse-fences.ts';
import { languageOf } from './registry.ts';
import { createRequestRule, type RequestRule } from './request-rule.ts';

export type Reasoner = {
  /** False where there are no questions to answer: sums are computed. */
  readonly solves: boolean;
  /** What must come next in the reasoning; see `Calculator`. */
  readonly next: (written: string) => string | undefined;
  /** Keeps the request in form; absent where the language has no words for it. */
  readonly rule?: RequestRule;
};

/** Rather than a guess of a small model; the answer says why, too: reasoning is folded away. */
const notTold = (reason: string) => ({
  steps: [reason],
  answer: `It cannot be told from what was read. ${reason}`,
});

const namedByWords: readonly string[] = ['chart', 'table'];

const asked = /^<think>\n(\{.*\})\n(<\/think>\n<answer>)?$/;

/**
 * Answers in a model's stead once it has said formally what is asked: its reasoning begins with a request in JSON, as the
 * solver of the description's language takes it, and the solver's steps and answer are what must follow, or why there is no
 * answer. What is no request is left to the model, with results of its sums as the calculator knows them.
 * Docs: docs/decisions/2026-11-27-asked-formally.md.
 * @param description with its fences; the first block in a language with questions counts
 */
export async function createReasoner(
  description: string,
  question: string,
): Promise<Reasoner | undefined> {
  const calculate = createCalculator(description);
  const known = await findQuestions(description);
  if (!known) return calculate && { solves: false, next: calculate };
  const words = known.questions.requestWords?.(known.description);
  return {
    solves: true,
    next(written) {
      const [, json, thought] = asked.exec(written) ?? [];
      const solved = json === undefined ? undefined : solve(known, json, question);
      if (!solved) return calculate?.(written);
      const steps = solved.steps.map((step) => `${step}\n`).join('');
      return thought === undefined
        ? `${steps}</think>\n<answer>${solved.answer}</answer>`
        : `${solved.answer}</answer>`;
    },
    ...(words && { rule: createRequestRule(known.questions, words, question) }),
  };
}

type Known = {
  readonly questions: QuestionKit;
  readonly description: unknown;
  /** The block as it is written, if names are what its rows and columns have; in figures they are letters. */
  readonly names?: string;
};

async function findQuestions(description: string): Promise<Known | undefined> {
  for (const { language: fence, body } of parseFences(description, false)) {
    const entry = languageOf(fence, body);
    if (!entry) continue;
    const { parse, questions }: FormalLanguage = await entry.load();
    const read = parse(body);
    if (questions && read.ok && read.description !== undefined)
      return {
        questions,
        description: read.description,
        ...(namedByWords.includes(entry.id) && { names: body }),
      };
  }
  return undefined;
}

function solve({ questions, description, names }: Known, json: string, question: string) {
  const read = questions.readRequest(toJson(json));
  if ('problem' in read) return undefined;
  // The request can have names of the description alone: it would be about something else.
  const missing = names === undefined ? undefined : notDescribed(question, names);
  if (missing !== undefined) return notTold(`The description has no “${missing}”.`);
  const request = questions.order?.(read.request, question) ?? read.request;
  const solved = questions.solve(description, request);
  return solved.ok ? solved.solution : notTold(solved.reason);
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
