import Fraction from 'fraction.js';
import { jointSums } from './joint-step.ts';
import type { Key } from './keys.ts';
import { keyName } from './keys.ts';
import { type Linear, solvedFor } from './linear.ts';
import { add, approximate, multiply, type Quantity, rational } from './quantity.ts';
import { decimalText, exactText } from './quantity-text.ts';
import type { FormulaRule, Rule, SumRule } from './rule-book.ts';
import { unknownStep } from './unknown-step.ts';

/** A value that was found, with the equations that lead to it and the keys they use. */
export type Known = {
  readonly quantity: Quantity;
  /** The number as equations show it. */
  readonly shown: string;
  readonly steps: readonly string[];
  readonly from: readonly Key[];
};

export type Deduction = {
  readonly known: ReadonlyMap<Key, Known>;
  /** Two rules give different values for the same thing: which. */
  readonly contradiction?: Key;
};

/** More values than any figure of a textbook has. */
const maxDeductions = 400;

/**
 * Applies the rules, those of the lowest rank first, until the goal is known or nothing follows any more.
 * @param definitions what is stated as an expression of unknowns: `2x + 10`
 */
export function deduce(
  rules: readonly Rule[],
  goal: Key | undefined,
  definitions: ReadonlyMap<Key, Linear>,
): Deduction {
  const known = new Map<Key, Known>();
  const size = (rule: Rule): number =>
    rule.kind === 'sum' ? rule.linear.terms.size : rule.inputs.length;
  // Within a rank, the rules with the fewest numbers first.
  const ordered = [...rules].sort((a, b) => a.rank - b.rank || size(a) - size(b));
  while (known.size < maxDeductions && (goal === undefined || !known.has(goal))) {
    const direct = conclusions(ordered, known, definitions);
    const found =
      direct.size > 0 ? direct : conclusions(jointSums(ordered, known), known, definitions);
    if (found.size === 0) break;
    for (const [key, value] of found) known.set(key, value);
  }
  const contradiction = findContradiction(rules, known, goal);
  return { known, ...(contradiction !== undefined && { contradiction }) };
}

type Conclusion = { readonly key: Key; readonly value: Known };

/** All that follows in one step by the rules of the lowest rank by which anything follows: the way stays short. */
function conclusions(
  rules: readonly Rule[],
  known: ReadonlyMap<Key, Known>,
  definitions: ReadonlyMap<Key, Linear>,
): Map<Key, Known> {
  const found = new Map<Key, Known>();
  let current = Number.NEGATIVE_INFINITY;
  for (const rule of rules) {
    if (rule.rank > current && found.size > 0) break;
    current = rule.rank;
    const conclusion =
      rule.kind === 'sum' ? fromSum(rule, known, definitions) : fromFormula(rule, known);
    if (conclusion && !found.has(conclusion.key) && isPossible(conclusion))
      found.set(conclusion.key, conclusion.value);
  }
  return found;
}

/** Lengths are positive, angles between 0 and 180 degrees. */
function isPossible({ key, value: { quantity } }: Conclusion): boolean {
  if (!Number.isFinite(quantity.value) || Math.abs(quantity.value) > 1e9) return false;
  if (key.startsWith('variable:')) return true;
  if (quantity.value < 1e-9) return false;
  return key.startsWith('angle:') ? quantity.value < 180 + 1e-9 : true;
}

function fromSum(
  { linear, reason }: SumRule,
  known: ReadonlyMap<Key, Known>,
  definitions: ReadonlyMap<Key, Linear>,
): Conclusion | undefined {
  const missing = [...linear.terms.keys()].filter((key) => !known.has(key));
  const [only] = missing;
  if (only === undefined) return undefined;
  if (missing.length > 1 || (definitions.has(only) && !isDefinition(linear, only)))
    return unknownStep(linear, missing, known, definitions);
  const solved = solvedFor(linear, only);
  if (!solved) return undefined;
  const value = [...solved.terms].reduce(
    (sum, [key, factor]) =>
      add(sum, multiply(known.get(key)?.quantity ?? rational(0), rational(factor))),
    solved.constant,
  );
  const from = [...solved.terms.keys()];
  const { text, isPlain } = sumText(linear, only, known);
  const value0 = evaluateShown(solved, known);
  const shown = shownText(value, value0);
  const steps = isPlain
    ? [
        `${keyName(only)} = ${shown.text}${from.length > 0 || !/equation/.test(reason) ? because(reason) : ''}`,
      ]
    : [`${text} ${shown.sign} ${shown.text}`];
  return { key: only, value: { quantity: value, shown: shown.text, steps, from } };
}

/** The equation that defines the key, which gives its value as soon as the unknowns in it are known. */
function isDefinition(linear: Linear, key: Key): boolean {
  return [...linear.terms.keys()].every((other) => other === key || other.startsWith('variable:'));
}

function because(reason: string): string {
  return reason === 'stated' ? '' : ` (${reason})`;
}

/** The right side for one key, from the numbers: `180 - 60 - 50`, `(180 - 40) / 2`; plain where it is one number. */
function sumText(
  linear: Linear,
  key: Key,
  known: ReadonlyMap<Key, Known>,
): { text: string; isPlain: boolean } {
  const own = linear.terms.get(key) ?? new Fraction(1);
  const factor = own.abs();
  // Signs as if the own factor were -1 or 1.
  const rest = solvedFor(
    { ...linear, terms: new Map([...linear.terms, [key, own.div(factor)]]) },
    key,
  );
  if (!rest) return { text: '', isPlain: true };
  const constant = exactText(rest.constant, 'equation') ?? decimalText(rest.constant.value, 4);
  const terms = [
    ...(rest.constant.value === 0
      ? []
      : [{ sign: rest.constant.value < 0 ? '-' : '+', text: constant.replace(/^-/, '') }]),
    ...[...rest.terms].map(([term, times]) => {
      const number = bracketed(known.get(term)?.shown ?? '');
      const size = times.abs();
      return {
        sign: times.s < 0n ? '-' : '+',
        text: size.equals(1) ? number : `${size.toFraction()} * ${number}`,
      };
    }),
  ].sort((a, b) => Number(a.sign === '-') - Number(b.sign === '-'));
  const sum = terms
    .map(({ sign, text }, index) =>
      index === 0 ? (sign === '-' ? `-${text}` : text) : ` ${sign} ${text}`,
    )
    .join('');
  const single =
    terms.length === 1 && [...rest.terms.values()].every((times) => times.abs().equals(1));
  if (factor.equals(1)) return { text: sum, isPlain: single && !sum.startsWith('-') };
  const over = factor.toFraction();
  return {
    text: `${terms.length === 1 ? sum : `(${sum})`} / ${over.includes('/') ? `(${over})` : over}`,
    isPlain: false,
  };
}

function bracketed(text: string): string {
  return /[/]|^-/.test(text) ? `(${text})` : text;
}

/** The same sum with the numbers as they are shown, to see how many digits of the result can be claimed. */
function evaluateShown(linear: Linear, known: ReadonlyMap<Key, Known>): number {
  return [...linear.terms].reduce((sum, [key, factor]) => {
    const value = known.get(key);
    return sum + (value ? shownNumber(value) : 0) * factor.valueOf();
  }, linear.constant.value);
}

/** An exact number counts as it is, a rounded one as it was shown. */
function shownNumber({ quantity, shown }: Known): number {
  return quantity.exact ? quantity.value : Number(shown);
}

/** As many decimals, at most 4, as the shown numbers support. */
export function shownText(
  quantity: Quantity,
  recomputed: number,
): { text: string; sign: '=' | '≈' } {
  const exact = exactText(quantity, 'equation');
  if (exact !== undefined) return { text: exact, sign: '=' };
  for (let decimals = 4; decimals > 0; decimals -= 1) {
    const text = decimalText(quantity.value, decimals);
    if (text === decimalText(recomputed, decimals)) return { text, sign: '≈' };
  }
  return { text: decimalText(quantity.value, 1), sign: '≈' };
}

function fromFormula(
  { output, inputs, compute, text }: FormulaRule,
  known: ReadonlyMap<Key, Known>,
): Conclusion | undefined {
  if (known.has(output)) return undefined;
  const values: Known[] = [];
  for (const key of inputs) {
    const value = known.get(key);
    if (!value) return undefined;
    values.push(value);
  }
  const quantity = compute(...values.map((value) => value.quantity));
  if (!quantity) return undefined;
  const again = compute(
    ...values.map((value) =>
      value.quantity.exact ? value.quantity : approximate(shownNumber(value)),
    ),
  );
  const lines = text(
    ...values.map(({ shown }) => (/[-/*]/.test(shown) ? `(${shown})` : shown)),
  ).split('\n');
  const expression = lines.at(-1) ?? '';
  const { text: shown, sign } = shownText(quantity, again?.value ?? quantity.value);
  const plain = /^[\d.]+$/.test(expression);
  const step = plain ? `${keyName(output)} = ${shown}` : `${expression} ${sign} ${shown}`;
  return {
    key: output,
    value: { quantity, shown, steps: [...lines.slice(0, -1), step], from: inputs },
  };
}

/** A rule all of whose values are known, and which they break by more than rounding. */
function findContradiction(
  rules: readonly Rule[],
  known: ReadonlyMap<Key, Known>,
  goal: Key | undefined,
): Key | undefined {
  const used = goal === undefined ? new Set(known.keys()) : usedFor(goal, known);
  for (const rule of rules) {
    const keys =
      rule.kind === 'sum' ? [...rule.linear.terms.keys()] : [rule.output, ...rule.inputs];
    if (!keys.every((key) => known.has(key)) || !keys.some((key) => used.has(key))) continue;
    if (rule.kind === 'sum') {
      const sizes = [...rule.linear.terms].map(
        ([key, factor]) => (known.get(key)?.quantity.value ?? 0) * factor.valueOf(),
      );
      const off = sizes.reduce((sum, size) => sum + size, rule.linear.constant.value);
      const scale = Math.max(...sizes.map(Math.abs), Math.abs(rule.linear.constant.value));
      if (Math.abs(off) > 0.02 * scale + 1e-9) return keys[0];
    } else {
      const values = rule.inputs.flatMap((key) => known.get(key)?.quantity ?? []);
      const again = rule.compute(...values);
      const before = known.get(rule.output)?.quantity.value ?? 0;
      if (again && Math.abs(again.value - before) > 0.04 * Math.max(again.value, before))
        return rule.output;
    }
  }
  return undefined;
}

/** A key and everything its value rests on. */
export function usedFor(goal: Key, known: ReadonlyMap<Key, Known>): Set<Key> {
  const used = new Set<Key>();
  const open = [goal];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (used.has(key)) continue;
    used.add(key);
    open.push(...(known.get(key)?.from ?? []));
  }
  return used;
}
