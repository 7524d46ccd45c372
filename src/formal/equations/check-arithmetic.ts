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
  return findChains(tokenize(text)).flatMap((chain) => {
    if (!chain.sides.some(({ readings }) => readings.length > 0)) return [];
    const check = judgeChain(chain, text, rounded);
    // Half an equation, whose other half is no expression and no name: nothing to show.
    const isHalf = chain.sides.some((side) => side.start === side.end);
    return isHalf && check.verdict === 'unchecked' ? [] : [{ chain, check }];
  });
}
