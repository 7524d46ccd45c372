import type { FormalLanguage } from '../formal-language.ts';
import { compareFormulas } from './compare.ts';
import type { FormulaDescription } from './description.ts';
import { parseFormula } from './parse.ts';
import { printFormula } from './print.ts';
import { sampleFormula } from './sample.ts';

/** Formulas, in LaTeX. */
export const formula: FormalLanguage<FormulaDescription> = {
  parse: parseFormula,
  print: printFormula,
  draw: ({ formulas }) => ({ form: 'tex', formulas }),
  compare: compareFormulas,
  sample: sampleFormula,
  template: 'x = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}',
};
