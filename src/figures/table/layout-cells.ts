import type { TableDescription } from '../../formal/table/description.ts';
import { wrapText } from '../sheet/measure-text.ts';
import type { Box } from '../sheet/quad.ts';
import type { Sheet, TextLook } from '../sheet/sheet.ts';
import { signApart } from './odd-table.ts';
import type { TableTheme } from './table-theme.ts';

/** Where the cells are. Pixels. */
export type CellLayout = {
  readonly box: Box;
  readonly columns: readonly { readonly x: number; readonly width: number }[];
  readonly rows: readonly {
    readonly y: number;
    readonly height: number;
    readonly isHeader: boolean;
    readonly isLast: boolean;
    /** Lines of each cell. */
    readonly cells: readonly (readonly string[])[];
  }[];
};

/** From line to line of a cell, in heights of their letters. */
export const lineHeight = 1.2;

/** How the text of a cell is set. */
export function lookOf(
  theme: TableTheme,
  { isHeader, isLast }: { readonly isHeader: boolean; readonly isLast: boolean },
  column: number,
): TextLook {
  if (isHeader) return theme.header;
  const look = column === 0 ? theme.firstColumn : theme.cell;
  return isLast && theme.odd?.total ? { ...look, weight: 700 } : look;
}

/**
 * Columns as wide as their texts, the widest broken where all together are too wide; then stretched.
 * @returns `undefined` where they do not fit
 */
export function layoutCells(
  sheet: Sheet,
  theme: TableTheme,
  { header, rows }: TableDescription,
  area: Box,
): CellLayout | undefined {
  const records = [...(header ? [header] : []), ...rows];
  const isHeader = (row: number): boolean => header !== undefined && row === 0;
  const kindOf = (row: number) => ({
    isHeader: isHeader(row),
    isLast: row === records.length - 1,
  });
  const extra = (row: number): number => (isHeader(row) && theme.arrows ? 14 : 0);
  const { size = 12 } = theme.cell;
  const { padding, odd } = theme;
  const isTurned = (row: number): boolean => isHeader(row) && odd?.upright === true;
  const count = rows[0]?.length ?? 0;
  const widthsOf = (measure: (text: string, look: TextLook) => number): number[] =>
    Array.from({ length: count }, (_, column) =>
      Math.max(
        size * 1.5,
        ...records.map((record, row) => {
          const look = lookOf(theme, kindOf(row), column);
          const text = record[column] ?? '';
          if (isTurned(row)) return (look.size ?? size) * lineHeight + 2 * padding;
          const apart = odd?.signsApart && signApart(text) ? size * 0.5 : 0;
          return measure(text, look) + apart + 2 * padding + extra(row);
        }),
      ),
    );
  const wanted = widthsOf((text, look) => sheet.widthOf(text, look));
  const least = widthsOf((text, look) =>
    Math.max(...text.split(' ').map((word) => sheet.widthOf(word, look))),
  );
  const widths = squeeze(wanted, least, area.width);
  if (!widths) return undefined;
  const sum = widths.reduce((total, width) => total + width, 0);
  const grown = Math.max(sum, area.width * theme.stretch);
  const stretched = widths.map(
    (width, column) => width + (grown - sum) * (odd?.shares?.[column] ?? 1 / count),
  );
  const laid = records.map((record, row) => {
    const cells = record.map((text, column) => {
      const look = lookOf(theme, kindOf(row), column);
      const font = {
        family: look.family ?? sheet.look.fontFamily,
        weight: look.weight ?? sheet.look.fontWeight,
      };
      if (isTurned(row)) return [text];
      const room = (stretched[column] ?? 0) - 2 * padding - extra(row) + 0.5;
      return wrapText(text, room, look.size ?? size, font);
    });
    const lines = Math.max(1, ...cells.map((cell) => cell.length));
    const height = isTurned(row)
      ? Math.max(...record.map((text) => sheet.widthOf(text, theme.header))) + size
      : size * (isHeader(row) ? theme.headerHeight : theme.rowHeight) +
        (lines - 1) * size * lineHeight;
    const body = header ? row : row + 1;
    const gap = odd?.gaps && body > 0 && body % odd.gaps.each === 0 ? odd.gaps.size : 0;
    return { cells, height, gap: row === records.length - 1 ? 0 : gap };
  });
  const tall = laid.reduce((total, { height, gap }) => total + height + gap, 0);
  if (tall > area.height) return undefined;
  const [across, down] = theme.place;
  const left = area.x + across * (area.width - grown);
  const top = area.y + down * (area.height - tall);
  let x = left;
  const columns = stretched.map((width) => {
    x += width;
    return { x: x - width, width };
  });
  let y = top;
  return {
    box: { x: left, y: top, width: grown, height: tall },
    columns,
    rows: laid.map(({ cells, height, gap }, row) => {
      const at = y;
      y += height + gap;
      return { y: at, height, ...kindOf(row), cells };
    }),
  };
}

/** The widest give first, none below its least. */
function squeeze(
  wanted: readonly number[],
  least: readonly number[],
  room: number,
): readonly number[] | undefined {
  const sumOf = (widths: readonly number[]): number =>
    widths.reduce((total, width) => total + width, 0);
  if (sumOf(wanted) <= room) return wanted;
  if (sumOf(least) > room) return undefined;
  let [low, high] = [0, room];
  const cut = (limit: number): number[] =>
    wanted.map((width, column) => Math.max(least[column] ?? 0, Math.min(width, limit)));
  for (let step = 0; step < 16; step += 1) {
    const middle = (low + high) / 2;
    if (sumOf(cut(middle)) <= room) low = middle;
    else high = middle;
  }
  return cut(low);
}
