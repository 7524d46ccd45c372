import Fraction from 'fraction.js';
import type { SolveResult } from '../formal-language.ts';
import type { Direction } from './data-grid.ts';
import type { NamedValue } from './grid-values.ts';
import { numberResult, showPlain } from './solution-steps.ts';

type ExtremeRequest = {
  readonly which: Direction;
  readonly place: 1 | 2 | 3;
  readonly answer: 'name' | 'value';
};

/**
 * The nth largest or smallest. Where several share that place the answer names them all; where several share an earlier
 * one, which is the nth is a matter of taste, and there is no answer.
 */
export function solveExtreme(
  values: readonly NamedValue[],
  unit: string | undefined,
  { which, place, answer }: ExtremeRequest,
): SolveResult {
  const sorted = inOrder(values, which);
  const wanted = sorted[place - 1];
  if (!wanted) return { ok: false, reason: `There are only ${values.length} values.` };
  const before = sorted.slice(0, place);
  if (before.some(({ value }, index) => index > 0 && before[index - 1]?.value.equals(value)))
    return { ok: false, reason: 'Several share an earlier place.' };
  const list = values.map(({ value }) => showPlain(value)).join(', ');
  const steps =
    place === 1
      ? [`${which === 'largest' ? 'max' : 'min'}(${list}) = ${showPlain(wanted.value)}`]
      : [
          `In order: ${sorted.map(({ name, value }) => `${showPlain(value)} (${name})`).join(', ')}`,
        ];
  if (answer === 'value') return numberResult(wanted.value, unit, steps);
  const names = sorted.filter(({ value }) => value.equals(wanted.value)).map(({ name }) => name);
  return namesResult(names, steps);
}

/** One name, or all that share the place. */
function namesResult(names: readonly string[], steps: readonly string[]): SolveResult {
  const answer = names.join(' and ');
  if (names.length === 1) return { ok: true, solution: { answer, steps } };
  const alsoRight = [
    names.join(', '),
    names.toReversed().join(' and '),
    names.toReversed().join(', '),
  ];
  return { ok: true, solution: { answer, steps, alsoRight } };
}

/** 1 more than the number of larger (smaller) values. */
export function solveRank(
  one: NamedValue,
  values: readonly NamedValue[],
  which: Direction,
): SolveResult {
  const before = values.filter(({ value }) =>
    which === 'largest' ? value.gt(one.value) : value.lt(one.value),
  );
  const order = inOrder(values, which).map(({ name, value }) => `${showPlain(value)} (${name})`);
  const steps = [`In order: ${order.join(', ')}`, `${before.length} + 1 = ${before.length + 1}`];
  return numberResult(new Fraction(before.length + 1), undefined, steps);
}

function inOrder(values: readonly NamedValue[], which: Direction): NamedValue[] {
  const sign = which === 'largest' ? -1 : 1;
  return [...values].sort((a, b) => sign * a.value.compare(b.value));
}
