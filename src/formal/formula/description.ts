/** Formulas as LaTeX, one an entry, without delimiters such as `$$`. */
export type FormulaDescription = { readonly formulas: readonly string[] };

/** Longer ones are refused: KaTeX would take too long, and no formula of a figure is. UTF-16 units. */
export const maxFormulaLength = 10_000;
