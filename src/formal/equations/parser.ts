import type { Expression } from './expression.ts';
import type { TokenCursor } from './token-cursor.ts';

export type ParseOptions = {
  /** The side ends at the end of the tokens; otherwise it may end earlier, before what does not belong to it. */
  readonly whole: boolean;
  /** `1/2x` is 1/(2x), not (1/2)x. */
  readonly tightProducts: boolean;
  /** Letters after a number are units; otherwise they are unknowns. */
  readonly units: boolean;
};

/** What the parts of the parser share. */
export type Parser = {
  readonly cursor: TokenCursor;
  readonly options: ParseOptions;
  /** An expression of operators that bind at least so tightly; `undefined` where none is understood. */
  parse(least: number): Expression | undefined;
};

/** How tightly operators bind. */
export const binding = { sum: 10, product: 20, tight: 24, prefix: 26, power: 30 } as const;
