import Fraction from 'fraction.js';
import type { Token } from './token.ts';
import { isScaleWord, joinDimensions, raiseUnit, type Unit, unitOf } from './units.ts';

type ReadUnit = { readonly unit: Unit; readonly label: string; readonly end: number };

/**
 * The unit that begins at token `from`: `cm`, `m^2`, `km/h`, `square cm`, `N*m`.
 * @returns `undefined` where none stands there
 */
export function readUnit(tokens: readonly Token[], from: number, to: number): ReadUnit | undefined {
  const at = (index: number): Token | undefined => (index < to ? tokens[index] : undefined);

  function single(index: number): ReadUnit | undefined {
    const word = at(index);
    if (word?.kind !== 'word') return undefined;
    const power = { square: 2, sq: 2, cubic: 3 }[word.text];
    if (power) {
      const inner = single(index + 1);
      return (
        inner && {
          unit: raiseUnit(inner.unit, power),
          label: `${word.text} ${inner.label}`,
          end: inner.end,
        }
      );
    }
    const unit = unitOf(word.text);
    if (!unit || !mayBeUnit(word, at(index + 1))) return undefined;
    const raised = exponent(index + 1);
    if (!raised) return { unit, label: word.text, end: index + 1 };
    const mark = { 2: '²', 3: '³' }[raised.power] ?? `^${raised.power}`;
    return {
      unit: raiseUnit(unit, raised.power),
      label: `${word.text}${mark}`,
      end: raised.end,
    };
  }

  function exponent(index: number): { power: number; end: number } | undefined {
    if (at(index)?.text === 'squared') return { power: 2, end: index + 1 };
    if (at(index)?.text === 'cubed') return { power: 3, end: index + 1 };
    if (at(index)?.text !== '^') return undefined;
    const braced = at(index + 1)?.text === '{';
    const number = at(braced ? index + 2 : index + 1)?.number;
    if (!number || (braced && at(index + 3)?.text !== '}')) return undefined;
    const power = Number(number.value);
    if (!Number.isInteger(power) || power < 2 || power > 4) return undefined;
    return { power, end: braced ? index + 4 : index + 2 };
  }

  const first = single(from);
  if (!first) return undefined;
  let { unit, label, end } = first;
  for (;;) {
    const joint = at(end)?.text;
    const divides = joint === '/' || joint === 'per';
    if (!divides && joint !== '*') break;
    const next = single(end + 1);
    if (!next || (joint === '*' && at(end)?.spaced)) break;
    unit = {
      dimensions: joinDimensions(unit.dimensions, next.unit.dimensions, divides ? -1 : 1),
      scale: divides ? unit.scale.div(next.unit.scale) : unit.scale.mul(next.unit.scale),
    };
    label += (divides ? '/' : '·') + next.label;
    end = next.end;
  }
  return { unit, label, end };
}

/** `in` before a word is no inch, `k` with a space before it no thousand. */
function mayBeUnit(word: Token, next: Token | undefined): boolean {
  if (word.text === 'in')
    return next === undefined || !['word', 'number', 'open'].includes(next.kind);
  if (word.text === 'k') return !word.spaced;
  return true;
}

/** The factor of a scale word (`2.5 million`); 1 for a unit of measure. */
export function scaleOf(unit: Unit, label: string): Fraction {
  return isScaleWord(label) ? unit.scale : new Fraction(1);
}
