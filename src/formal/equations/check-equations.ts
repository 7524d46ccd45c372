import { maxDescriptionLength } from '../problem.ts';
import type { EquationCheck } from './equation-check.ts';
import { createEquationChecker } from './equation-checker.ts';

/**
 * Finds and checks every equation in a text of plain words, Markdown and LaTeX: chains, roundings, units, percentages,
 * and steps in one unknown. What is not understood is `unchecked`; a right equation is never said to fail.
 * Never rejects. Of a text longer than 100,000 UTF-16 units the beginning is read.
 */
export function checkEquations(text: string): Promise<readonly EquationCheck[]> {
  return createEquationChecker().check(text.slice(0, maxDescriptionLength), true);
}
