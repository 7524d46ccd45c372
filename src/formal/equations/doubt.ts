import { doubtAfter, doubtBefore, otherArithmetic } from './word-lists.ts';

/** How far a sentence is looked at, UTF-16 units. */
const reach = 80;

/** An item of a list of answers: `(A)`, `B.`, `c)`. */
const optionMark = /(?:^|[\s,;])\(?[A-Ea-e][).]\s*(?:\\\(|\$)?\s*$/;

/** The sentence up to `start`, with the line above where that ends in a colon. */
export function sentenceBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - reach), start);
  let at = before.length;
  for (; at > 0; at--) {
    const char = before[at - 1] ?? '';
    if ('.;?!'.includes(char)) break;
    if (char === '\n' && !/:[*_ \n]{0,4}$/.test(before.slice(Math.max(0, at - 6), at - 1))) break;
  }
  return before.slice(at);
}

/** Whether the words around an equation ask, refuse or quote it, or count in another way, so that it may well differ. */
export function isDoubted(text: string, start: number, end: number): boolean {
  const before = sentenceBefore(text, start);
  const after = text.slice(end, end + reach);
  const rest = /^[^.;\n]*/.exec(after)?.[0] ?? '';
  return (
    doubtBefore.test(before) ||
    doubtAfter.test(after) ||
    otherArithmetic.test(before) ||
    otherArithmetic.test(rest) ||
    optionMark.test(text.slice(Math.max(0, start - reach), start))
  );
}
