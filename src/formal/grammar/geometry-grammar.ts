import { withoutMarks } from '../chart/ruler.ts';
import { parseGeometry } from '../geometry/parse.ts';
import { knownPredicates } from '../geometry/predicates.ts';
import type { LineGrammar } from './line-grammar.ts';

/** One logic form a line: a known predicate, brackets that close with the line, the right number of arguments. */
export const geometryGrammar: LineGrammar = {
  begins(_, part) {
    const bracket = part.indexOf('(');
    const name = bracket === -1 ? part : part.slice(0, bracket);
    if (bracket === -1) return knownPredicates.some((known) => known.startsWith(name));
    if (!knownPredicates.includes(name)) return false;
    let depth = 0;
    for (const [index, sign] of [...part].entries()) {
      if (sign === '(') depth += 1;
      if (sign === ')') depth -= 1;
      if (depth < 0) return false;
      // All is closed: nothing may follow.
      if (depth === 0 && index > bracket && index < [...part].length - 1) return false;
    }
    return true;
  },
  ends: (_, line) => parseGeometry(withoutMarks(line)).problems.length === 0,
  isWhole: (lines) => lines.length > 0,
};
