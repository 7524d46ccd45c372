import type { Look } from '../figure-kind.ts';
import type { StrokeLook, TextLook } from '../sheet/sheet.ts';
import type { SurroundingsTheme } from '../sheet/surroundings.ts';
import type { OddTable } from './odd-table.ts';

export type Align = 'start' | 'middle' | 'end';

/** All that may differ between two drawings of one table. Lengths in pixels. */
export type TableTheme = SurroundingsTheme & {
  readonly look: Look;
  readonly cell: TextLook;
  readonly header: TextLook;
  readonly firstColumn: TextLook;
  /** Of each column. */
  readonly aligns: readonly Align[];
  /** Of the names of the columns; `same` as their columns. */
  readonly headerAlign: Align | 'same';
  /** Left and right of each text at least. */
  readonly padding: number;
  /** Rows in heights of their letters. */
  readonly rowHeight: number;
  readonly headerHeight: number;
  /** The width that the table takes at least, as a part of what there is. */
  readonly stretch: number;
  /** Where the table stands in what there is: 0 at the left or at the top, 1 at the other end. */
  readonly place: readonly [across: number, down: number];
  /** Absent: no lines there. */
  readonly lines: {
    readonly rows?: StrokeLook;
    readonly columns?: StrokeLook;
    readonly outer?: StrokeLook;
    /** Above and below everything. */
    readonly ends?: StrokeLook;
    readonly header?: StrokeLook & { readonly double?: boolean };
    /** Behind the first column. */
    readonly first?: StrokeLook;
    /** Below every so many rows. */
    readonly groups?: StrokeLook & { readonly each: number };
    /** From the end of the first text of a row to the next column. */
    readonly leaders?: StrokeLook;
  };
  readonly fills: {
    readonly table?: string;
    readonly header?: string;
    /** Every second row. */
    readonly zebra?: string;
    /** Every second column. */
    readonly columns?: string;
    readonly first?: string;
  };
  /** Of the outer corners. */
  readonly radius: number;
  /** Letters above the columns and numbers before the rows, as in spreadsheets. */
  readonly gutter?: {
    readonly fill: string;
    readonly stroke: StrokeLook;
    readonly look: TextLook;
    /** Empty rows and columns drawn beyond the table. */
    readonly extraRows: number;
    readonly extraColumns: number;
    /** The title stands in the first row, not above the table. */
    readonly titleInside: boolean;
    /** A cell with a thick border; -1 for none. */
    readonly selected: readonly [row: number, column: number];
  };
  /** Small triangles behind the names of columns, as for sorting. */
  readonly arrows: boolean;
  /** Columns of few different words have a coloured badge behind each. */
  readonly badges: boolean;
  /** What no style has by itself. */
  readonly odd?: OddTable;
};
