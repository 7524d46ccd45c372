/**
 * A table as its cells. Written as
 *
 *     # table: Opening hours
 *     day,from,to
 *     Mon,9:00,17:00
 *
 * or, where no row names the columns, with `# table without header` above.
 */
export type TableDescription = {
  readonly title?: string;
  /** Absent where the first row is an ordinary one. As long as every row. */
  readonly header?: readonly string[];
  /** Texts as they stand in the figure, numbers included; an empty cell is `''`. All rows are of one length. */
  readonly rows: readonly (readonly string[])[];
};
