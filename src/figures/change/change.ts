/** A description in which one thing is another. */
export type Change<Description> = {
  readonly description: Description;
  /**
   * How many facts of the language's `compare` hold for the old one only, and as many for the new one only: 1, but for
   * a thing that stands in several facts (the text of a node is in those of its arrows).
   */
  readonly facts: number;
};
