import Fraction from 'fraction.js';
import type { Corner, Figure, Segment } from './figure.ts';
import { angleKey, type Key, lengthKey } from './keys.ts';
import { type Linear, plus, termOf, zero } from './linear.ts';
import { type Quantity, rational } from './quantity.ts';
import type { Structure } from './structure.ts';

/** `linear` is 0. */
export type SumRule = {
  readonly kind: 'sum';
  readonly linear: Linear;
  readonly reason: string;
  readonly rank: number;
};

/** `output` from `inputs`; `undefined` where it does not apply to their values. */
export type FormulaRule = {
  readonly kind: 'formula';
  readonly output: Key;
  readonly inputs: readonly Key[];
  readonly compute: (...values: readonly Quantity[]) => Quantity | undefined;
  /** The right side in writing, from the inputs in writing; lines before the last are steps of their own. */
  readonly text: (...shown: readonly string[]) => string;
  readonly rank: number;
};

export type Rule = SumRule | FormulaRule;

/** The order in which rules are tried: what a pupil sees first comes first. */
export const rank = { stated: 0, sum: 1, ratio: 2, right: 3, trigonometry: 4 } as const;

/** Collects the rules that hold for a figure. */
export class RuleBook {
  readonly rules: Rule[] = [];
  readonly figure: Figure;
  readonly structure: Structure;
  private readonly seen = new Set<string>();

  constructor(figure: Figure, structure: Structure) {
    this.figure = figure;
    this.structure = structure;
  }

  angle(a: string, vertex: string, b: string): Key | number {
    return angleKey(this.structure, [a, vertex, b]);
  }

  corner([a, vertex, b]: Corner): Key | number {
    return this.angle(a, vertex, b);
  }

  side([a, b]: Segment): Key {
    return lengthKey(a, b);
  }

  /** The terms, each with its factor, add up to `total`. */
  sum(
    reason: string,
    terms: readonly (readonly [Key | number, number])[],
    total: number,
    at: number = rank.sum,
  ): void {
    let linear: Linear = { ...zero, constant: rational(-total) };
    for (const [key, factor] of terms)
      linear =
        typeof key === 'number'
          ? { terms: linear.terms, constant: rational(linear.constant.value + key * factor) }
          : plus(linear, termOf(key), new Fraction(factor));
    this.linear(reason, linear, at);
  }

  equal(reason: string, a: Key | number, b: Key | number, at: number = rank.sum): void {
    this.sum(
      reason,
      [
        [a, 1],
        [b, -1],
      ],
      0,
      at,
    );
  }

  linear(reason: string, linear: Linear, at: number): void {
    if (linear.terms.size === 0) return;
    const terms = [...linear.terms].map(([key, factor]) => `${key} ${factor.toFraction()}`).sort();
    const name = `${terms.join('|')}=${linear.constant.value}`;
    if (this.seen.has(name)) return;
    this.seen.add(name);
    this.rules.push({ kind: 'sum', linear, reason, rank: at });
  }

  /** Inputs that are no keys (an angle of 180 degrees) make no rule. */
  formula(
    at: number,
    output: Key | number,
    inputs: readonly (Key | number)[],
    compute: FormulaRule['compute'],
    text: FormulaRule['text'],
  ): void {
    const keys = inputs.flatMap((key) => (typeof key === 'string' ? [key] : []));
    if (typeof output !== 'string' || keys.length !== inputs.length || keys.includes(output))
      return;
    this.rules.push({ kind: 'formula', output, inputs: keys, compute, text, rank: at });
  }
}
