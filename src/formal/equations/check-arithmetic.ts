import type { EquationCheck } from './equation-check.ts';
import { type Chain, findChains } from './find-chains.ts';
import { judgeChain } from './judge-chain.ts';
import { tokenize } from './tokenize.ts';

/** A chain with what arithmetic alone says of it. */
export type ArithmeticCheck = { readonly chain: Chain; readonly check: EquationCheck };

/**
 * Finds the equations of a text, in plain words or LaTeX, and checks those without unknowns.
 * Never throws; linear in the text, and what is nested or grows too far is left unchecked.
 * @param rounded numbers that came out of a rounding earlier in the same text; added to
 */
export function checkArithmetic(
  text: string,
  rounded: Set<string> = new Set<string>(),
): ArithmeticCheck[] {
  const found = findChains(tokenize(text)).flatMap((chain) => {
    if (!chain.sides.some(({ readings }) => readings.length > 0)) return [];
    const check = judgeChain(chain, text, rounded);
    // Half an equation, whose other half is no expression and no name: nothing to show.
    const isHalf = chain.sides.some((side) => side.start === side.end);
    return isHalf && check.verdict === 'unchecked' ? [] : [{ chain, check }];
  });
  return withoutPuzzles(found, text);
}

/** `5 + 3 = 28, 9 + 1 = 810`: two numbers and a result. */
const isRule = /^\s*\d+ ?[-+*×·÷/] ?\d+ ?= ?\d+$/;

/** A line or lines of rules, and then one whose result is asked for. */
const asks =
  /^[ \t]*(?:\n[ \t]*\d+ ?[-+*×·÷/] ?\d+ ?= ?\d+[ \t]*){0,8}\n[ \t]*\d+ ?[-+*×·÷/] ?\d+ ?= ?[?_]/;

/** A line in which several such equations differ, or that leads to a question, is a puzzle with a rule of its own. */
function withoutPuzzles(found: ArithmeticCheck[], text: string): ArithmeticCheck[] {
  if (!found.some(({ check }) => check.verdict === 'fails')) return found;
  const lines: ArithmeticCheck[][] = [];
  let end = 0;
  for (const one of found) {
    const line = lines.at(-1);
    if (line && !text.slice(end, one.check.start).includes('\n')) line.push(one);
    else lines.push([one]);
    end = Math.max(end, one.check.end);
  }
  return lines.flatMap((line) => {
    const broken = line.filter(({ check }) => check.verdict === 'fails' && isRule.test(check.text));
    const last = broken.at(-1)?.check;
    // Only a line of nothing else leads to the question: `settledLength` keeps just those open.
    const isAlone =
      last && isRule.test(text.slice(text.lastIndexOf('\n', last.start) + 1, last.end));
    const leads = isAlone && asks.test(text.slice(last.end, last.end + 200));
    const isPuzzle = broken.length > 1 || leads;
    if (!isPuzzle) return line;
    return line.map(({ chain, check }) => {
      const { text: source, start, end: last } = check;
      if (!isRule.test(source)) return { chain, check };
      const open = {
        text: source,
        start,
        end: last,
        verdict: 'unchecked',
        reason: 'unknown',
      } as const;
      return { chain, check: open };
    });
  });
}
