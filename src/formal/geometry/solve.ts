import Fraction from 'fraction.js';
import type { SolveResult } from '../formal-language.ts';
import type { Measure } from './amount.ts';
import { addAngleRules } from './angle-rules.ts';
import { addAreaRules } from './area-rules.ts';
import { addCircleRules } from './circle-rules.ts';
import { deduce, type Known, usedFor } from './deduce.ts';
import { type GeometryDescription, maxSolvedPoints } from './description.ts';
import { type Figure, readFigure } from './figure.ts';
import { type Key, keyName, measureKey, variableKey } from './keys.ts';
import { addIsoscelesRules, addLengthRules } from './length-rules.ts';
import { type Linear, linearOfAmount, plus, scaled } from './linear.ts';
import { inOneUnit, type OneUnit } from './one-unit.ts';
import { addParallelRules } from './parallel-rules.ts';
import { answerText } from './quantity-text.ts';
import { addRatioRules } from './ratio-rules.ts';
import { type GeometryRequest, measureOfRequest } from './request.ts';
import { RuleBook, rank } from './rule-book.ts';
import { readStructure } from './structure.ts';
import { addTriangleRules } from './triangle-rules.ts';

/** All that holds for a figure, and how to name its parts. */
export type SolvableFigure = {
  readonly figure: Figure;
  readonly book: RuleBook;
  readonly definitions: ReadonlyMap<Key, Linear>;
  keyOf(measure: Measure): Key | number | undefined;
  /** Where the text mixes units of length. */
  readonly mixed?: OneUnit['mixed'];
};

/** The rules of a figure; `undefined` where it has too many points, and where its units are not plain. */
export function toSolvable(
  description: GeometryDescription,
  maxPoints: number = maxSolvedPoints,
): SolvableFigure | undefined {
  if (description.forms.length > 200) return undefined;
  const converted = inOneUnit(readFigure(description));
  if ('reason' in converted) return undefined;
  const { figure, mixed } = converted;
  if (figure.points.length > maxPoints) return undefined;
  const structure = readStructure(figure);
  const book = new RuleBook(figure, structure);
  const keyOf = (measure: Measure) => measureKey(figure, structure, measure);
  const definitions = new Map<Key, Linear>();
  for (const { left, right } of figure.equations) {
    const [one, two] = [linearOfAmount(left, keyOf), linearOfAmount(right, keyOf)];
    const ratio = one && two ? undefined : ratioOf(left, right, keyOf);
    const linear = one && two ? plus(one, two, new Fraction(-1)) : ratio;
    if (!linear) continue;
    book.linear('stated', linear, rank.stated);
    for (const [key, expression] of [
      [one, two],
      [two, one],
    ] as const) {
      const name = key && [...key.terms.keys()][0];
      const isKey = key?.terms.size === 1 && key.constant.value === 0 && name !== undefined;
      const inUnknowns = [...(expression?.terms.keys() ?? [])].every((term) =>
        term.startsWith('variable:'),
      );
      if (
        isKey &&
        expression &&
        inUnknowns &&
        expression.terms.size > 0 &&
        !name.startsWith('variable:')
      )
        if (key.terms.get(name)?.equals(1)) definitions.set(name, expression);
    }
  }
  addAngleRules(book);
  addLengthRules(book);
  addParallelRules(book);
  addRatioRules(book);
  addCircleRules(book);
  addIsoscelesRules(book);
  addTriangleRules(book);
  addAreaRules(book);
  return { figure, book, definitions, keyOf, ...(mixed && { mixed }) };
}

type Amounts = Parameters<typeof linearOfAmount>[0];

/** `RatioOf(a,b) = 2` is a = 2 b. */
function ratioOf(
  left: Amounts,
  right: Amounts,
  keyOf: SolvableFigure['keyOf'],
): Linear | undefined {
  if (left.kind !== 'combined' || left.op !== '/' || left.parts.length !== 2) return undefined;
  const [over, under] = left.parts.map((part) => linearOfAmount(part, keyOf));
  const value = linearOfAmount(right, keyOf);
  if (!over || !under || !value || value.terms.size > 0 || !value.constant.exact) return undefined;
  if (value.constant.exact.radicand !== 1 || value.constant.exact.pi !== 0) return undefined;
  return plus(over, scaled(under, value.constant.exact.coefficient), new Fraction(-1));
}

/** The asked size from the numbers and relations of the figure, never from measuring the drawing. */
export function solveGeometry(
  description: GeometryDescription,
  request: GeometryRequest,
): SolveResult {
  const converted = inOneUnit(readFigure(description));
  if ('reason' in converted) return failed(converted.reason);
  const problem = toSolvable(description);
  if (!problem)
    return failed(
      `The figure has more than ${maxSolvedPoints} points or 200 forms; it is not solved.`,
    );
  if (request.kind === 'sum') return solveSum(problem, request);
  const goal = goalOf(problem, request);
  if (typeof goal === 'object') return failed(goal.reason);
  if (problem.mixed && goal.startsWith('variable:')) return failed(unknownUnit);
  const { known, contradiction } = deduce(problem.book.rules, goal, problem.definitions);
  const value = known.get(goal);
  if (!value) return failed(`What the figure states does not determine ${keyName(goal)}.`);
  if (contradiction !== undefined)
    return failed(`What the figure states about ${keyName(contradiction)} contradicts itself.`);
  return { ok: true, solution: solutionOf(problem, goal, value, stepsTo([goal], known)) };
}

const unknownUnit = 'Several units are mixed: which one the unknown is in is not plain.';

function failed(reason: string): SolveResult {
  return { ok: false, reason };
}

function goalOf(
  problem: SolvableFigure,
  request: Exclude<GeometryRequest, { kind: 'sum' }>,
): Key | { reason: string } {
  if (request.kind === 'variable') return variableKey(request.name);
  const measure = measureOfRequest(problem.figure, request);
  if ('reason' in measure) return measure;
  if ('variable' in measure) return variableKey(measure.variable);
  const unknown = measure.points.find((point) => !problem.figure.points.includes(point));
  if (unknown !== undefined && !(measure.kind === 'angle' && measure.points.length === 1))
    return { reason: `There is no point ${unknown} in the figure.` };
  const key = problem.keyOf(measure);
  if (key === undefined) return { reason: `It is not plain what ${measure.kind} is meant.` };
  if (typeof key === 'number') return { reason: 'These points lie on one line.' };
  return key;
}

/** The steps on the way, each once, causes first. */
function stepsTo(goals: readonly Key[], known: ReadonlyMap<Key, Known>): string[] {
  const used = new Set(goals.flatMap((goal) => [...usedFor(goal, known)]));
  const steps: string[] = [];
  for (const [key, { steps: own, from }] of known) {
    if (!used.has(key)) continue;
    // What the figure states is no step, unless it is the answer itself.
    const isStated = from.length === 0 && own.length < 2 && !/ \([a-z]/.test(own[0] ?? '');
    if (isStated && !goals.includes(key)) continue;
    for (const step of own) if (!steps.includes(step)) steps.push(step);
  }
  return steps;
}

function solutionOf(problem: SolvableFigure, goal: Key, value: Known, steps: readonly string[]) {
  const { text, others } = answerText(value.quantity);
  const unit = unitOf(problem, goal);
  const written = unit === undefined ? text : unit === '°' ? `${text}°` : `${text} ${unit}`;
  const rounded = / ≈ (.*)$/.exec(text)?.[1];
  const last = rounded === undefined ? [] : [`${value.shown} ≈ ${rounded}`];
  return {
    answer: written,
    steps: [...(problem.mixed ? [problem.mixed.note] : []), ...steps, ...last],
    value: value.quantity.value,
    ...(unit !== undefined && { unit }),
    alsoRight: [...new Set([text, ...others])].filter((other) => other !== written),
  };
}

/** Degrees for angles; the unit of the lengths, where all that have one have the same. */
function unitOf({ figure, definitions }: SolvableFigure, goal: Key): string | undefined {
  if (/^(?:angle|arc):/.test(goal)) return '°';
  if (goal.startsWith('variable:')) return undefined;
  const units = new Set(
    figure.equations.flatMap(({ left, right }) =>
      [left, right].flatMap((amount) =>
        amount.kind === 'expression' && amount.unit !== undefined
          ? [amount.unit.replace('²', '')]
          : [],
      ),
    ),
  );
  const [unit] = units;
  if (units.size !== 1 || unit === undefined || definitions.size < 0) return undefined;
  return goal.startsWith('area:') ? `${unit}²` : unit;
}

function solveSum(
  problem: SolvableFigure,
  request: Extract<GeometryRequest, { kind: 'sum' }>,
): SolveResult {
  const keys: Key[] = [];
  for (const part of request.of) {
    const goal = goalOf(problem, part);
    if (typeof goal === 'object') return failed(goal.reason);
    if (problem.mixed && goal.startsWith('variable:')) return failed(unknownUnit);
    keys.push(goal);
  }
  const total: Key = 'sum:';
  problem.book.sum('sum', [...keys.map((key) => [key, 1] as const), [total, -1]], 0);
  const { known, contradiction } = deduce(problem.book.rules, total, problem.definitions);
  const value = known.get(total);
  if (!value) return failed('What the figure states does not determine that sum.');
  if (contradiction !== undefined)
    return failed(`What the figure states about ${keyName(contradiction)} contradicts itself.`);
  const angular = keys.every((key) => key.startsWith('angle:'));
  const solution = solutionOf(
    problem,
    angular ? 'angle:' : (keys[0] ?? total),
    value,
    stepsTo([total], known),
  );
  return { ok: true, solution };
}
