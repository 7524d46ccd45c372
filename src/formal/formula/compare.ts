import { compareFacts } from '../compare-facts.ts';
import type { Comparison } from '../formal-language.ts';
import type { FormulaDescription } from './description.ts';
import { typeset } from './typeset.ts';

/**
 * A fact is a formula. Two are the same when they are set the same: `\dfrac12` in one and `\frac{1}{2}` in the other
 * differ in size only, and spaces do not count.
 */
export function compareFormulas(read: FormulaDescription, truth: FormulaDescription): Comparison {
  const facts = ({ formulas }: FormulaDescription) =>
    formulas.map((tex) => ({ key: toKey(tex), words: tex }));
  return compareFacts(facts(read), facts(truth));
}

function toKey(tex: string): string {
  const plain = tex
    .replaceAll(/\\([dt])frac\b/g, '\\frac')
    .replaceAll(/\\(?:left|right)(?![a-zA-Z])/g, '');
  const set = typeset(plain);
  const source = set.ok ? set.mathml : plain.replaceAll(/\s+/g, '');
  return source
    .replaceAll(/<mspace[^>]*>(?:<\/mspace>)?|<\/?(?:mrow|mstyle|semantics|math)[^>]*>/g, '')
    .replaceAll(/ (?:stretchy|fence|separator|form|lspace|rspace|minsize|maxsize)="[^"]*"/g, '');
}
