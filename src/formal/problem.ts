/**
 * What is wrong at one place of a text. `error`: the text does not say a whole description; `warning`: it does, but
 * something was left out or guessed; `note`: what was assumed or ignored, for the reader's information.
 */
export type Severity = 'error' | 'warning' | 'note';

export type Problem = {
  readonly severity: Severity;
  /** Counted from 1, within the fence's body. */
  readonly line: number;
  /** Counted from 1, in UTF-16 units. */
  readonly column: number;
  /** Units from there that are meant; 0 for a place between two characters or a missing end. */
  readonly length: number;
  /** One sentence for the user, which also says what to do where that is not plain. */
  readonly message: string;
  /** The text that was there; empty at the end of a line or of the text. */
  readonly found: string;
  /** What would have been right there, in words. */
  readonly expected: string;
};

export type ParseResult<Description> = {
  /** No problem is an `error`. */
  readonly ok: boolean;
  /** As much as could be read; absent where nothing could. */
  readonly description?: Description;
  /** In the order of the text. */
  readonly problems: readonly Problem[];
};

/** A text longer than this is refused: no figure needs it, and the page has to stay responsive. UTF-16 units. */
export const maxDescriptionLength = 100_000;

/** The most problems that are worth showing; a parser stops noting after these, not reading. */
export const maxProblems = 100;

/** Builds a parser's result: at most `maxProblems` problems, sorted by place. */
export function toParseResult<Description>(
  description: Description | undefined,
  problems: readonly Problem[],
): ParseResult<Description> {
  const sorted = [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
  const ok = description !== undefined && problems.every(({ severity }) => severity !== 'error');
  return {
    ok,
    ...(description !== undefined && { description }),
    problems: sorted.slice(0, maxProblems),
  };
}

/** The refusal of a text that is too long; `undefined` where it is not. Every parser begins with it. */
export function refuseTooLong(text: string): ParseResult<never> | undefined {
  if (text.length <= maxDescriptionLength) return undefined;
  const message =
    `This text has ${text.length} characters; at most ${maxDescriptionLength} are read. ` +
    'Shorten it to what the figure shows.';
  const expected = `at most ${maxDescriptionLength} characters`;
  const found = `${text.length} characters`;
  return {
    ok: false,
    problems: [{ severity: 'error', line: 1, column: 1, length: 0, message, found, expected }],
  };
}
