/** What a model writes that knows that it does not know a figure's kind: an empty block. */
const unknown = /^\s*```+[ \t]*none[ \t]*\s*(?:```+\s*)?$/i;

/**
 * Whether a description says that its model does not know this kind of figure. There is nothing in it to be parsed, to be
 * drawn or to reason from.
 */
export function isUnknownFigure(description: string): boolean {
  return unknown.test(description);
}

/** How that is said to the user. */
export const unknownFigureWords = 'I do not know this kind of figure.';
