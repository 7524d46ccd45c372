import type { FormalLanguage, Level, Question, QuestionKit } from '../formal/formal-language.ts';
import type { Random } from '../formal/random.ts';
import { changeOneFact } from './change/change-one-fact.ts';
import type { FigureLanguage } from './figure-kinds.ts';

/** A question about a figure with the way to its answer. */
export type Turn = {
  readonly question: string;
  /** The kind of its request: `total`, `reachable`, `area` ... */
  readonly kind: string;
  readonly level: Level;
  /** One equation or fact a line. */
  readonly steps: readonly string[];
  readonly answer: string;
  readonly unit?: string;
  /** What `solve` of the language takes. */
  readonly request: unknown;
  /** The whole description with one fact changed, which question, steps and answer follow; absent: that of the figure. */
  readonly description?: string;
};

const mostTurns = 4;
const mostSteps = 12;
const mostStepCharacters = 400;
const mostAnswerCharacters = 80;
/** Probability that some turns follow a changed description. */
const changedShare = 0.5;

function kindOf({ request }: Question): string {
  return typeof request === 'object' && request !== null && 'kind' in request
    ? String(request.kind)
    : 'question';
}

/** Solutions that are too long to be written out are left alone. */
function isShort({ solution: { steps, answer } }: Question): boolean {
  const characters = steps.reduce((sum, step) => sum + step.length, 0);
  return (
    steps.length <= mostSteps &&
    characters <= mostStepCharacters &&
    answer.length <= mostAnswerCharacters
  );
}

/** Kinds of request take turns, in random order: what a language asks several times is not asked more often. */
function pickByKind(questions: readonly Question[], count: number, random: Random): Question[] {
  const byKind = new Map<string, Question[]>();
  for (const question of random.shuffle(questions)) {
    const same = byKind.get(kindOf(question));
    if (same) same.push(question);
    else byKind.set(kindOf(question), [question]);
  }
  const kinds = random.shuffle([...byKind.values()]);
  const picked: Question[] = [];
  for (let round = 0; picked.length < count && round < questions.length; round += 1)
    for (const same of kinds) {
      const next = same[round];
      if (next && picked.length < count) picked.push(next);
    }
  return picked;
}

function toTurn(question: Question, description?: string): Turn {
  const { text, level, request, solution } = question;
  return {
    question: text,
    kind: kindOf(question),
    level,
    steps: solution.steps,
    answer: solution.answer,
    ...(solution.unit !== undefined && { unit: solution.unit }),
    request,
    ...(description !== undefined && { description }),
  };
}

/**
 * Up to four turns about the description, and half of the time one or two more that follow a changed one: so that a model
 * learns that the text decides and not the picture. Questions of the changed one are such that the change alters the
 * answer, where there are any.
 */
export function askTurns(
  language: FigureLanguage,
  formal: FormalLanguage,
  description: unknown,
  random: Random,
): Turn[] {
  const kit = formal.questions;
  if (!kit) return [];
  const asked = kit.ask(description, random).filter(isShort);
  const turns = pickByKind(asked, mostTurns, random).map((question) => toTurn(question));
  if (!random.chance(changedShare)) return turns;
  return [...turns, ...askChanged(language, formal, kit, description, random)];
}

/** Changes that lead to a question are rare in some figures: most sizes of a triangle cannot be changed alone. */
const mostChanges = 5;

function askChanged(
  language: FigureLanguage,
  formal: FormalLanguage,
  kit: QuestionKit,
  description: unknown,
  random: Random,
): Turn[] {
  let spare: Turn[] = [];
  for (let tries = 0; tries < mostChanges; tries += 1) {
    const changed = changeOneFact(language, formal, description, random);
    if (changed === undefined) break;
    const text = formal.print(changed);
    const asked = kit.ask(changed, random).filter(isShort);
    const count = random.integer(1, 2);
    const altered: Question[] = [];
    // Only as many as are wanted are solved.
    for (const question of pickByKind(asked, asked.length, random)) {
      const before = kit.solve(description, question.request);
      if (!before.ok || before.solution.answer !== question.solution.answer) altered.push(question);
      if (altered.length === count) break;
    }
    if (altered.length > 0) return altered.map((one) => toTurn(one, text));
    if (spare.length === 0)
      spare = pickByKind(asked, count, random).map((one) => toTurn(one, text));
  }
  return spare;
}
