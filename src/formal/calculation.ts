import type { Expression } from './equations/expression.ts';

/** A calculation whose result comes next: what stands between the name before it and the sign. */
export type Calculation = {
  /** As it was written: `330 * 180 / (330 + 180)`. */
  readonly text: string;
  /** `undefined` where it is no plain arithmetic. */
  readonly expression: Expression | undefined;
  /** After `Req = ` or another side of an equation. */
  readonly isNamed: boolean;
  readonly sign: '=' | '≈';
  /** The text before this line. */
  readonly before: string;
  /** The description's text, without its fence. */
  readonly description: string;
};

/** The result as the solver of a language would write it; `undefined` where there is none. */
export type PrintResult = (calculation: Calculation) => string | undefined;
