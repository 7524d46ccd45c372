/** `unchecked`: something in it was not understood, or nothing in it can be right or wrong. */
export type Verdict = 'holds' | 'fails' | 'unchecked';

/**
 * Why an equation was not checked. `statement`: it only gives a name a value (`x = 5`), so there is no step to check;
 * `unknown`: a part could not be read, or means more than one thing; `symbolic`: it has unknowns that nothing settles.
 */
export type UncheckedReason = 'statement' | 'unknown' | 'symbolic';

/** One equation of a text, a chain `a = b = c` counting as one. */
export type EquationCheck = {
  /** The part that was looked at; a name in front of a chain is left out. */
  readonly text: string;
  /** UTF-16 offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
  /** Where it fails: what would have been right in the place of what was wrong, as it is to be shown. */
  readonly expected?: string;
  /** Where it is unchecked. */
  readonly reason?: UncheckedReason;
};
