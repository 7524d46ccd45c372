import Fraction from 'fraction.js';
import type { Known } from './deduce.ts';
import type { Key } from './keys.ts';
import { constantOf, type Linear, plus, scaled, solvedFor, termOf } from './linear.ts';
import { decimalText, exactText } from './quantity-text.ts';

/**
 * One unknown from a sum in which several values are stated as expressions of it: `2x + 10 + 3x + 60 = 180`.
 * @returns `undefined` where more than one unknown is left, or none
 */
export function unknownStep(
  linear: Linear,
  missing: readonly Key[],
  known: ReadonlyMap<Key, Known>,
  definitions: ReadonlyMap<Key, Linear>,
): { readonly key: Key; readonly value: Known } | undefined {
  if (!missing.every((key) => definitions.has(key) || key.startsWith('variable:')))
    return undefined;
  const inserted = (key: Key): Linear => {
    const value = known.get(key);
    if (value) return constantOf(value.quantity);
    const definition = definitions.get(key) ?? termOf(key);
    // Unknowns that have been found meanwhile.
    return [...definition.terms].reduce((sum, [variable, factor]) => {
      const found = known.get(variable);
      return plus(sum, found ? constantOf(found.quantity) : termOf(variable), factor);
    }, constantOf(definition.constant));
  };
  const parts = [...linear.terms].map(([key, factor]) => ({ key, factor, linear: inserted(key) }));
  const whole = parts.reduce(
    (sum, part) => plus(sum, part.linear, part.factor),
    constantOf(linear.constant),
  );
  const [variable, ...others] = [...whole.terms.keys()];
  if (variable === undefined || others.length > 0 || !variable.startsWith('variable:'))
    return undefined;
  const solved = solvedFor(whole, variable);
  if (!solved?.constant.exact) return undefined;
  const name = variable.slice('variable:'.length);
  const factor = whole.terms.get(variable) ?? new Fraction(1);
  const positive = factor.s < 0n ? scaled(whole, new Fraction(-1)) : whole;
  const total = numeral(scaled(constantOf(positive.constant), new Fraction(-1)));
  const size = factor.abs();
  const value = exactText(solved.constant, 'equation') ?? decimalText(solved.constant.value, 4);
  const steps = [
    equationText(parts, linear),
    ...(size.equals(1) ? [] : [`${size.toFraction()}${name} = ${total}`]),
    `${name} = ${value}`,
  ];
  const from = parts.flatMap(({ key, linear: part }) => [
    ...(known.has(key) ? [key] : []),
    ...[...(definitions.get(key)?.terms.keys() ?? [])].filter(
      (one) => known.has(one) && part.terms.size > 0,
    ),
  ]);
  return {
    key: variable,
    value: { quantity: solved.constant, shown: value, steps: [...new Set(steps)], from },
  };
}

type Part = { readonly factor: Fraction; readonly linear: Linear };

/** Positive parts on the left, negative ones on the right, with the constant where it is positive. */
function equationText(parts: readonly Part[], { constant }: Linear): string {
  const side = (sign: 1 | -1): string => {
    const terms = parts
      .filter(({ factor }) => Number(factor.s) === sign)
      .map(({ factor, linear }) => times(factor.abs(), linear));
    const number =
      constant.value * sign > 0 ? [numeral(scaled(constantOf(constant), new Fraction(sign)))] : [];
    return [...terms, ...number].join(' + ') || '0';
  };
  return `${side(1)} = ${side(-1)}`;
}

function times(factor: Fraction, linear: Linear): string {
  const text = linearText(linear);
  if (factor.equals(1)) return text;
  return `${factor.toFraction()} * ${/ /.test(text) ? `(${text})` : text}`;
}

/** `2x + 10`. */
function linearText(linear: Linear): string {
  const terms = [...linear.terms].map(([key, factor]) => {
    const name = key.replace('variable:', '');
    const size = factor.abs();
    return {
      sign: factor.s < 0n ? '-' : '+',
      text: size.equals(1) ? name : `${size.toFraction()}${name}`,
    };
  });
  const { value } = linear.constant;
  if (value !== 0 || terms.length === 0)
    terms.push({
      sign: value < 0 ? '-' : '+',
      text: numeral(constantOf(linear.constant)).replace(/^-/, ''),
    });
  return terms
    .map(({ sign, text }, index) =>
      index > 0 ? ` ${sign} ${text}` : sign === '-' ? `-${text}` : text,
    )
    .join('');
}

function numeral({ constant }: Linear): string {
  return exactText(constant, 'equation') ?? decimalText(constant.value, 4);
}
