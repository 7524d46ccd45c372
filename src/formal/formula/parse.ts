import type { ParseOptions } from '../formal-language.ts';
import { type ParseResult, type Problem, refuseTooLong, toParseResult } from '../problem.ts';
import { type FormulaDescription, maxFormulaLength } from './description.ts';
import { splitFormulas } from './split-formulas.ts';
import { typeset } from './typeset.ts';

/** The most formulas of one description that are read. */
const maxFormulas = 200;

/**
 * LaTeX formulas, one a line or one between each pair of `$$`, `\[ \]`, `$` or `\( \)`. A line whose braces or
 * environment stay open goes on in the next. What KaTeX cannot set is a problem at its place.
 */
export function parseFormula(
  text: string,
  options: ParseOptions = {},
): ParseResult<FormulaDescription> {
  const refused = refuseTooLong(text);
  if (refused) return refused;
  const problems: Problem[] = [];
  const formulas: string[] = [];
  const lineStarts = findLineStarts(text);
  const note = (
    offset: number,
    length: number,
    problem: Omit<Problem, 'line' | 'column' | 'length'>,
  ) => {
    const line = lineStarts.findLastIndex((start) => start <= offset);
    problems.push({
      ...problem,
      line: line + 1,
      column: offset - (lineStarts[line] ?? 0) + 1,
      length,
    });
  };
  const pieces = splitFormulas(text);
  for (const [index, piece] of pieces.entries()) {
    const cut = options.partial === true && index === pieces.length - 1;
    if (index === maxFormulas) {
      const expected = `at most ${maxFormulas} formulas`;
      note(piece.offset, 0, {
        severity: 'error',
        message: `There are more than ${maxFormulas} formulas; the rest is left out.`,
        found: `${pieces.length} formulas`,
        expected,
      });
      break;
    }
    if (piece.tex.length > maxFormulaLength) {
      note(piece.offset, 0, {
        severity: 'error',
        message: `This formula has ${piece.tex.length} characters; at most ${maxFormulaLength} are set. Split it.`,
        found: `${piece.tex.length} characters`,
        expected: `at most ${maxFormulaLength} characters`,
      });
      continue;
    }
    const result = typeset(piece.tex);
    if (result.ok) formulas.push(piece.tex);
    else if (!cut) {
      const at = Math.min(result.position ?? 0, piece.tex.length);
      const found = /^(?:\\[a-zA-Z]+|.)?/su.exec(piece.tex.slice(at))?.[0] ?? '';
      note(piece.offset + at, found.length, {
        severity: 'error',
        message: `${result.message}. Correct the LaTeX here.`,
        found,
        expected: 'LaTeX that KaTeX can set',
      });
      formulas.push(piece.tex);
    }
  }
  if (pieces.length === 0 && options.partial !== true)
    note(0, 0, {
      severity: 'error',
      message: 'There is no formula. Write one as LaTeX.',
      found: '',
      expected: 'a formula',
    });
  return toParseResult(formulas.length > 0 ? { formulas } : undefined, problems);
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
