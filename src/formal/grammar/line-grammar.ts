/** What may stand in the block of one fence, line by line. All of it is asked about text that is still being written. */
export type LineGrammar = {
  /** Whether a line that follows `lines` can begin with `part`, which may be all of it. Not asked for the empty text. */
  begins(lines: readonly string[], part: string): boolean;
  /** Whether `line`, which begins rightly, can end here. */
  ends(lines: readonly string[], line: string): boolean;
  /** Whether nothing need follow `lines`. */
  isWhole(lines: readonly string[]): boolean;
};
