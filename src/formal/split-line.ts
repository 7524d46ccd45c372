import type { Calculation } from './calculation.ts';
import { readArithmetic } from './equations/arithmetic.ts';

type SplitLine = Pick<Calculation, 'text' | 'expression' | 'isNamed' | 'sign'>;

/** An equation whose right side comes next, perhaps without the blank before it, and what stands before that. */
const open = /^(?:.*( [=≈]|:) )?([^=≈:]*[^=≈:\s]) ([=≈]) ?$/;

/**
 * What is to be calculated in a line that ends in `=` or `≈`: `12 / 4` of `mean = 12 / 4 = `.
 * @returns `undefined` where it does not end so
 */
export function splitLine(line: string): SplitLine | undefined {
  const found = open.exec(line);
  if (!found) return undefined;
  const [, mark = '', text = '', sign] = found;
  return {
    text,
    expression: readArithmetic(text),
    isNamed: mark !== '' && mark !== ':',
    sign: sign === '≈' ? '≈' : '=',
  };
}
