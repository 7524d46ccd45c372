import type { Token } from './token.ts';
import { unitOf } from './units.ts';
import { bindingWords, continuingWords, openingWords } from './word-lists.ts';

/**
 * What stands next to a side. `clear`: the side begins or ends there; `weak`: perhaps not, so that a difference proves
 * nothing; `cut`: it goes on with something that was not understood.
 */
export type Border = 'clear' | 'weak' | 'cut';

/** What stands before the token at `from`. @param ends indices where an equation before it ended */
export function borderBefore(
  tokens: readonly Token[],
  from: number,
  endOfLast: number | undefined,
): Border {
  let at = from - 1;
  while (tokens[at]?.kind === 'delimiter') at--;
  const first = tokens[from];
  const before = tokens[at];
  const isSign = first?.kind === 'operator' && /^[+-]$/.test(first.text);
  if (!before) return isSign && first.text === '+' ? 'cut' : 'clear';
  const binary = isSign && (first.text === '+' || tokens[from + 1]?.spaced === true);
  switch (before.kind) {
    case 'newline':
      return binary ? 'cut' : 'clear';
    case 'edge': {
      if (binary) return 'cut';
      if (before.text !== ':' || tokens[at - 1]?.kind !== 'number') return 'clear';
      // "Step 2: …", but not "12 : 4 = 3".
      return tokens[at - 2]?.kind === 'word' ? 'clear' : 'cut';
    }
    case 'comma': {
      const last = tokens[at - 1];
      if (endOfLast === at || last?.kind === 'word' || last?.kind === 'delimiter') return 'clear';
      return 'weak';
    }
    case 'word': {
      const word = before.text.toLowerCase();
      if (binary || /[∠\\_]/.test(word)) return 'cut';
      if (word === 'and' || word === 'or') return endOfLast === at ? 'clear' : 'weak';
      if (bindingWords.has(word)) return 'cut';
      return openingWords.has(word) ? 'clear' : 'weak';
    }
    case 'open': {
      const outer = tokens[at - 1];
      const tied =
        outer !== undefined && !before.spaced && outer.kind !== 'edge' && outer.kind !== 'newline';
      return tied && outer.kind !== 'delimiter' ? 'cut' : 'clear';
    }
    case 'close':
      return before.text === ')' && !binary ? 'weak' : 'cut';
    case 'operator':
      // A cell of a table.
      return before.text === '|' && first?.spaced === true ? 'clear' : 'cut';
    case 'junk':
      // An emoji may stand for a number, or for nothing.
      return /^\p{Extended_Pictographic}/u.test(before.text) && !binary ? 'weak' : 'cut';
    default:
      return 'cut';
  }
}

/** What stands after a side; `end` is the index of the token after it. */
export function borderAfter(tokens: readonly Token[], end: number): Border {
  let at = end;
  while (tokens[at]?.kind === 'delimiter') at++;
  const after = tokens[at];
  if (!after) return 'clear';
  const next = tokens[at + 1];
  switch (after.kind) {
    case 'newline':
    case 'comma':
    case 'close':
      return 'clear';
    case 'edge':
      if (after.text === '?') return 'cut';
      return after.text === ':' && next?.kind === 'number' ? 'cut' : 'clear';
    case 'word': {
      const word = after.text.toLowerCase();
      if (continuingWords.has(word)) return joinsSentence(word, next) ? 'clear' : 'cut';
      return /^\p{L}{2,}$/u.test(word) ? 'clear' : 'weak';
    }
    case 'open':
      return after.spaced && next?.kind === 'word' && next.text.length > 1 ? 'clear' : 'cut';
    case 'operator':
      if (after.text === '!' || (after.text === '|' && after.spaced)) return 'clear';
      if (after.text === '-' && after.spaced && next?.kind === 'word')
        return openingWords.has(next.text.toLowerCase()) ? 'clear' : 'cut';
      return 'cut';
    case 'junk':
      // A tick behind a result.
      return /^[✓✔✅☑✗✘❌]/.test(after.text) ? 'clear' : 'cut';
    default:
      return 'cut';
  }
}

/** "… = 7 and then", "= 7 to get": a word that goes on with a number does so only before one. */
function joinsSentence(word: string, next: Token | undefined): boolean {
  // 24 per group, but not 60 km per hour.
  if (word === 'per') return next?.kind === 'word' && unitOf(next.text) === undefined;
  if (!/^(?:and|to|or|with|of)$/.test(word)) return false;
  if (next === undefined || ['word', 'newline', 'edge', 'delimiter'].includes(next.kind))
    return true;
  return word === 'and' && (next.kind === 'number' || next.kind === 'open');
}
