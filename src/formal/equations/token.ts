import type Fraction from 'fraction.js';

export type TokenKind =
  | 'number'
  | 'word'
  | 'operator'
  | 'open'
  | 'close'
  | 'relation'
  | 'currency'
  /** An opening or closing mark of a formula: seen through, and a place where an equation may begin or end. */
  | 'delimiter'
  | 'comma'
  /** The end of a sentence, a list mark, an arrow: no equation goes across. */
  | 'edge'
  | 'newline'
  /** Anything else: an equation that contains it is not understood. */
  | 'junk';

export type Token = {
  readonly kind: TokenKind;
  /** As it is understood: `\cdot` is `*`, `\leq` is `≤`. */
  readonly text: string;
  /** UTF-16 offsets into the source. */
  readonly start: number;
  readonly end: number;
  /** White space stands before it. */
  readonly spaced: boolean;
  /** Of a number. */
  readonly number: NumberToken | undefined;
};

export type NumberToken = {
  readonly value: Fraction;
  /** Digits after the point. */
  readonly decimals: number;
  /** Followed by dots: cut off, not rounded. */
  readonly goesOn: boolean;
};

/** What a reader found at a place of the text. */
export type Read = {
  /** Offset after it. */
  readonly end: number;
  /** None where it is to be passed over. */
  readonly tokens: readonly ReadToken[];
  /** Offsets of single characters behind it that are to be passed over. */
  readonly dropped?: readonly number[];
  /** It takes the last token into itself. */
  readonly joinsLast?: boolean;
};

export type ReadToken = Omit<Token, 'spaced'>;

export function readOne(
  kind: TokenKind,
  text: string,
  start: number,
  end: number,
  number?: NumberToken,
): Read {
  return { end, tokens: [{ kind, text, start, end, number }] };
}

/** What a pattern with the sticky flag matches at a place; `undefined` where it does not. */
export function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
