import type { DrawStyle } from '../draw-style.ts';
import { fontWidthFactor, textWidth } from '../svg.ts';
import type { TableDescription } from './description.ts';

/** What is drawn at most; the rest is counted below the table. Of rows, no more than fit. */
const mostRows = 120;
const mostColumns = 16;
const mostLines = 4;

export type TableLayout = {
  readonly columnWidths: readonly number[];
  /** Lines of each cell, header first where there is one. */
  readonly rows: readonly {
    readonly cells: readonly (readonly string[])[];
    readonly height: number;
    readonly isHeader: boolean;
  }[];
  readonly titleLines: readonly string[];
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
 * Columns as wide as their texts would like, within the style's width. Where the rows need more than its height, the
 * text becomes smaller, down to 8 pixels, and then the last rows are left out.
 */
export function layoutTable(table: TableDescription, style: DrawStyle): TableLayout {
  let { fontSize } = style;
  let layout = layoutAt(table, style, fontSize, mostRows);
  const room = ({ titleLines, lineHeight }: TableLayout) =>
    style.height - 2 * style.fontSize - (titleLines.length * 1.2 + 1) * lineHeight;
  const heightOf = ({ rows }: TableLayout) => rows.reduce((sum, { height }) => sum + height, 0);
  while (heightOf(layout) > room(layout) && fontSize > leastFontSize) {
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
  const columns = Math.min(width, mostColumns);
  const shown = table.rows.slice(0, rowLimit);
  const records = [...(table.header ? [table.header] : []), ...shown].map((row) =>
    Array.from({ length: columns }, (_, index) => clean(row[index] ?? '')),
  );
  const measuredSize = fontSize * fontWidthFactor(style.fontFamily);
  const columnWidths = widthsOf(records, columns, style.width, measuredSize, padding);
  const rows = records.map((record, index) => {
    const isHeader = index === 0 && table.header !== undefined;
    const cells = record.map((text, column) =>
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
  return { columnWidths, rows, titleLines, leftOut, fontSize, lineHeight, padding };
}

function widthsOf(
  records: readonly (readonly string[])[],
  columns: number,
  width: number,
  fontSize: number,
  padding: number,
): number[] {
  const wanted = Array.from({ length: columns }, (_, column) => {
    const widest = Math.max(
      0,
      ...records.flatMap((record, row) =>
        (record[column] ?? '')
          .split('\n')
          .map((line) => textWidth(line.slice(0, 200), fontSize * (row === 0 ? 1.12 : 1.02))),
      ),
    );
    return Math.max(fontSize * 2, widest) + 2 * padding;
  });
  const room = width - 2 * fontSize;
  const total = wanted.reduce((sum, each) => sum + each, 0);
  if (total <= room) return wanted;
  // The widest give first: all are cut at the one width at which the rest fits.
  const sorted = [...wanted].sort((a, b) => a - b);
  let left = room;
  for (const [index, each] of sorted.entries()) {
    const share = left / (sorted.length - index);
    if (each > share) return wanted.map((one) => Math.min(one, Math.max(share, fontSize * 3)));
    left -= each;
  }
  return wanted;
}

/** Breaks at spaces, then anywhere; at most four lines, the last with an ellipsis where more would follow. */
export function breakLines(text: string, width: number, fontSize: number): string[] {
  const fits = (line: string) => textWidth(line, fontSize) <= width;
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.slice(0, 400).split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (fits(longer)) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      line = '';
      for (const character of word) {
        if (line !== '' && !fits(line + character)) {
          lines.push(line);
          line = '';
        }
        line += character;
      }
      if (lines.length > mostLines) break;
    }
    lines.push(line);
    if (lines.length > mostLines) break;
  }
  if (lines.length <= mostLines) return lines.length === 1 && lines[0] === '' ? [] : lines;
  const last = [...(lines[mostLines - 1] ?? '')];
  while (last.length > 0 && !fits(`${last.join('')}…`)) last.pop();
  return [...lines.slice(0, mostLines - 1), `${last.join('')}…`];
}

function clean(text: string): string {
  return text.slice(0, 500).replaceAll(/[^\S\n]+/g, ' ');
}
