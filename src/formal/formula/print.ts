import type { FormulaDescription } from './description.ts';

/** One formula a line; one that spans lines stands between `$$`, so that it is read back as one. */
export function printFormula(description: FormulaDescription): string {
  return description.formulas
    .map((tex) => (needsDelimiters(tex) ? `$$\n${tex}\n$$` : tex))
    .join('\n');
}

function needsDelimiters(tex: string): boolean {
  if (tex.includes('\n') || /^(?:%|\\documentclass|\\usepackage)/.test(tex) || tex.endsWith('\\\\'))
    return true;
  // An unbalanced line, of a formula that does not parse, would swallow the next.
  const opened = tex.match(/(?<!\\)\{|\\begin\b|\\left\b/g)?.length ?? 0;
  const closed = tex.match(/(?<!\\)\}|\\end\b|\\right\b/g)?.length ?? 0;
  return opened !== closed;
}
