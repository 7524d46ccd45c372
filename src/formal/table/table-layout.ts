import type { DrawStyle } from '../draw-style.ts';
import { fontWidthFactor, textWidth } from '../svg.ts';
import { breakLines, unbreakableParts } from './break-lines.ts';
import type { TableDescription } from './description.ts';

/** What is drawn at most; the rest is counted below the table. Of rows, no more than fit. */
const mostRows = 120;
const mostColumns = 16;

export type TableLayout = {
  readonly columnWidths: readonly number[];
  /** Lines of each cell, header first where there is one. */
  readonly rows: readonly {
    readonly cells: readonly (readonly string[])[];
    readonly height: number;
    readonly isHeader: boolean;
  }[];
  readonly titleLines: readonly string[];
  /** No number and no short word is wider than its column, and no column had to be left out for that. */
  readonly isRoomy: boolean;
  /** What was left out; empty for nothing. */
  readonly leftOut: string;
  /** Pixels; the style's or smaller. */
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly padding: number;
};

/** Below this nobody reads. Pixels. */
const leastFontSize = 8;

/**
 * Columns as wide as their texts would like, within the style's width. Where numbers and short words need more than
 * that, or the rows more than its height, the text becomes smaller, down to 8 pixels; then the last columns and rows are
 * left out.
 */
export function layoutTable(table: TableDescription, style: DrawStyle): TableLayout {
  let { fontSize } = style;
  let layout = layoutAt(table, style, fontSize, mostRows);
  const room = ({ titleLines, lineHeight }: TableLayout) =>
    style.height - 2 * style.fontSize - (titleLines.length * 1.2 + 1) * lineHeight;
  const heightOf = ({ rows }: TableLayout) => rows.reduce((sum, { height }) => sum + height, 0);
  const tooBig = () => !layout.isRoomy || heightOf(layout) > room(layout);
  while (tooBig() && fontSize > leastFontSize) {
    fontSize = Math.max(leastFontSize, fontSize * 0.85);
    layout = layoutAt(table, style, fontSize, mostRows);
  }
  if (heightOf(layout) <= room(layout)) return layout;
  let left = room(layout);
  const fitting = layout.rows.filter(({ height }) => {
    left -= height;
    return left >= 0;
  }).length;
  return layoutAt(table, style, fontSize, Math.max(1, fitting - (table.header ? 1 : 0)));
}

function layoutAt(
  table: TableDescription,
  style: DrawStyle,
  fontSize: number,
  rowLimit: number,
): TableLayout {
  const padding = Math.round(fontSize * 0.55);
  const lineHeight = Math.round(fontSize * 1.35);
  const width = table.header?.length ?? table.rows[0]?.length ?? 0;
  const wanted = Math.min(width, mostColumns);
  const shown = table.rows.slice(0, rowLimit);
  const records = [...(table.header ? [table.header] : []), ...shown].map((row) =>
    Array.from({ length: wanted }, (_, index) => clean(row[index] ?? '')),
  );
  const measuredSize = fontSize * fontWidthFactor(style.fontFamily);
  const least = leastWidths(records, wanted, measuredSize, padding);
  const roomForAll = style.width - 2 * measuredSize;
  const columns = Math.max(1, fittingCount(least, roomForAll));
  const columnWidths = widthsOf(
    records,
    least.slice(0, columns),
    roomForAll,
    measuredSize,
    padding,
  );
  const rows = records.map((record, index) => {
    const isHeader = index === 0 && table.header !== undefined;
    const cells = record
      .slice(0, columns)
      .map((text, column) =>
        breakLines(
          text,
          (columnWidths[column] ?? 0) - 2 * padding,
          measuredSize * (isHeader ? 1.1 : 1),
        ),
      );
    const lines = Math.max(1, ...cells.map((cell) => cell.length));
    return { cells, height: lines * lineHeight + padding, isHeader };
  });
  const total = columnWidths.reduce((sum, each) => sum + each, 0);
  const titleLines = breakLines(
    clean(table.title ?? ''),
    Math.max(total, style.width * 0.5) * 0.85,
    measuredSize * 1.2,
  );
  const parts = [
    ...(shown.length < table.rows.length ? [`${rowLimit} of ${table.rows.length} rows`] : []),
    ...(columns < width ? [`${columns} of ${width} columns`] : []),
  ];
  const leftOut = parts.length === 0 ? '' : `Shown: the first ${parts.join(', ')}.`;
  const isRoomy = columns >= wanted;
  return { columnWidths, rows, titleLines, isRoomy, leftOut, fontSize, lineHeight, padding };
}

/** What a text takes in a row; a bold header needs more. */
function widthIn(row: number, text: string, fontSize: number): number {
  return textWidth(text, fontSize * (row === 0 ? 1.14 : 1.04));
}

/** Widths below which a number or a short word would be broken. */
function leastWidths(
  records: readonly (readonly string[])[],
  columns: number,
  fontSize: number,
  padding: number,
): readonly number[] {
  return Array.from({ length: columns }, (_, column) => {
    const parts = records.flatMap((record, row) =>
      unbreakableParts(record[column] ?? '').map((part) => widthIn(row, part, fontSize)),
    );
    return parts.reduce((most, each) => Math.max(most, each), fontSize * 2) + 2 * padding;
  });
}

/** How many of the first widths fit side by side. */
function fittingCount(widths: readonly number[], room: number): number {
  let left = room;
  const tooMany = widths.findIndex((width) => {
    left -= width;
    return left < 0;
  });
  return tooMany === -1 ? widths.length : tooMany;
}

/** Columns as wide as they would like, or else with what is left above the least widths shared among them. */
function widthsOf(
  records: readonly (readonly string[])[],
  least: readonly number[],
  room: number,
  fontSize: number,
  padding: number,
): number[] {
  const wanted = least.map((minimum, column) => {
    const widest = records
      .flatMap((record, row) =>
        (record[column] ?? '')
          .split('\n')
          .map((line) => widthIn(row, line.slice(0, 200), fontSize)),
      )
      .reduce((most, each) => Math.max(most, each), 0);
    return Math.max(minimum, widest + 2 * padding);
  });
  const sum = (widths: readonly number[]) => widths.reduce((all, each) => all + each, 0);
  if (sum(wanted) <= room) return wanted;
  // The widest give first: all are cut at the widest width at which the rest fits, none below its least.
  const cutAt = (limit: number) =>
    wanted.map((each, column) => Math.max(least[column] ?? 0, Math.min(each, limit)));
  let [low, high] = [0, room];
  for (let step = 0; step < 24; step++) {
    const middle = (low + high) / 2;
    if (sum(cutAt(middle)) <= room) low = middle;
    else high = middle;
  }
  return cutAt(low);
}

function clean(text: string): string {
  return text.slice(0, 500).replaceAll(/[^\S\n]+/g, ' ');
}
