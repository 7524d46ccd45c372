import type { Box } from '../box-scale.ts';

/** Printed or handwritten text, in reading order. */
export type TextDescription = { readonly lines: readonly TextLine[] };

export type TextLine = {
  /** Without line breaks, not blank, no white space around it. */
  readonly text: string;
  /** In percent, one decimal; absent where only the text is known. */
  readonly box?: Box;
  /** Clockwise turn in degrees; absent for upright. */
  readonly rotation?: 90 | 180 | 270;
};
