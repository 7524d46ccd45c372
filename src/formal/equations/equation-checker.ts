import { type ArithmeticCheck, checkArithmetic } from './check-arithmetic.ts';
import type { EquationCheck } from './equation-check.ts';
import { some } from './expression.ts';
import type { Chain } from './find-chains.ts';
import { settledLength } from './settled-length.ts';

export type EquationChecker = {
  /**
   * The equations of a text that only grows: what was settled before is not read again. A text that does not begin
   * with the last one is taken as a new one.
   * @param complete the text is whole; otherwise its last line, which may still be written, is left out
   */
  check(text: string, complete: boolean): Promise<readonly EquationCheck[]>;
};

/** Checks a text as it is written, line by line. */
export function createEquationChecker(): EquationChecker {
  let settled = '';
  let done: ArithmeticCheck[] = [];
  let rounded = new Set<string>();
  return {
    async check(text, complete) {
      if (!text.startsWith(settled)) {
        settled = '';
        done = [];
        rounded = new Set();
      }
      const end = settled.length + settledLength(text.slice(settled.length));
      if (end > settled.length) {
        const fresh = checkArithmetic(text.slice(settled.length, end), rounded);
        done.push(...fresh.map((one) => shift(one, settled.length)));
        settled = text.slice(0, end);
      }
      const lastLine = complete ? text.length : text.lastIndexOf('\n') + 1;
      const open =
        lastLine > end ? checkArithmetic(text.slice(end, lastLine), new Set(rounded)) : [];
      return withUnknowns([...done, ...open.map((one) => shift(one, end))], text);
    },
  };
}

async function withUnknowns(
  found: readonly ArithmeticCheck[],
  text: string,
): Promise<readonly EquationCheck[]> {
  if (!found.some(({ chain }) => hasUnknowns(chain))) return found.map(({ check }) => check);
  const { checkUnknowns } = await import('./check-unknowns.ts');
  return checkUnknowns(found, text);
}

function hasUnknowns({ sides }: Chain): boolean {
  return sides.some(({ readings, asUnknowns }) => {
    const [first] = readings;
    return asUnknowns !== undefined || (first && some(first, (part) => part.kind === 'symbol'));
  });
}

function shift({ chain, check }: ArithmeticCheck, by: number): ArithmeticCheck {
  if (by === 0) return { chain, check };
  const sides = chain.sides.map((side) => ({
    ...side,
    start: side.start + by,
    end: side.end + by,
  }));
  return {
    chain: { ...chain, sides },
    check: { ...check, start: check.start + by, end: check.end + by },
  };
}
