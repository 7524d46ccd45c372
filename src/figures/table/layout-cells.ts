import type { TableDescription } from '../../formal/table/description.ts';
import { mix } from '../sheet/colors.ts';
import { wrapText } from '../sheet/measure-text.ts';
import type { Box } from '../sheet/quad.ts';
import type { Sheet, TextLook } from '../sheet/sheet.ts';
import type { TableTheme } from './table-theme.ts';

/** Where the cells are. Pixels. */
export type CellLayout = {
  readonly box: Box;
  readonly columns: readonly { readonly x: number; readonly width: number }[];
  readonly rows: readonly {
    readonly y: number;
    readonly height: number;
    readonly isHeader: boolean;
    /** Lines of each cell. */
    readonly cells: readonly (readonly string[])[];
  }[];
};

const lineHeight = 1.2;

/** How the text of a cell is set. */
export function lookOf(theme: TableTheme, isHeader: boolean, column: number): TextLook {
  if (isHeader) return theme.header;
  return column === 0 ? theme.firstColumn : theme.cell;
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
  const extra = (row: number): number => (isHeader(row) && theme.arrows ? 14 : 0);
  const { size = 12 } = theme.cell;
  const { padding } = theme;
  const count = rows[0]?.length ?? 0;
  const widthsOf = (measure: (text: string, look: TextLook) => number): number[] =>
    Array.from({ length: count }, (_, column) =>
      Math.max(
        size * 1.5,
        ...records.map((record, row) => {
          const look = lookOf(theme, isHeader(row), column);
          return measure(record[column] ?? '', look) + 2 * padding + extra(row);
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
  const share = (grown - sum) / count;
  const stretched = widths.map((width) => width + share);
  const laid = records.map((record, row) => {
    const cells = record.map((text, column) => {
      const look = lookOf(theme, isHeader(row), column);
      const font = {
        family: look.family ?? sheet.look.fontFamily,
        weight: look.weight ?? sheet.look.fontWeight,
      };
      const room = (stretched[column] ?? 0) - 2 * padding - extra(row) + 0.5;
      return wrapText(text, room, look.size ?? size, font);
    });
    const lines = Math.max(1, ...cells.map((cell) => cell.length));
    const height =
      size * (isHeader(row) ? theme.headerHeight : theme.rowHeight) +
      (lines - 1) * size * lineHeight;
    return { cells, height };
  });
  const tall = laid.reduce((total, { height }) => total + height, 0);
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
    rows: laid.map(({ cells, height }, row) => {
      y += height;
      return { y: y - height, height, isHeader: isHeader(row), cells };
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

/** For each column of few different words, the colour of each word. */
function badgesOf(theme: TableTheme, { rows }: CellLayout): readonly ReadonlyMap<string, string>[] {
  const body = rows.filter(({ isHeader }) => !isHeader);
  return (body[0]?.cells ?? []).map((_, column) => {
    const texts = body.map(({ cells }) => cells[column]?.join(' ') ?? '');
    const words = [...new Set(texts)].filter((text) => text !== '');
    const isFew = column > 0 && words.length < texts.length && words.length <= 4;
    if (!theme.badges || !isFew || words.some((word) => /\d/.test(word))) return new Map();
    const { palette, ink } = theme.look;
    return new Map(words.map((word, index) => [word, palette[index % palette.length] ?? ink]));
  });
}

/** Writes all cells. */
export function writeCells(sheet: Sheet, theme: TableTheme, layout: CellLayout): void {
  const badges = badgesOf(theme, layout);
  for (const { y, height, isHeader, cells } of layout.rows)
    for (const [column, lines] of cells.entries()) {
      const place = layout.columns[column];
      if (!place) continue;
      const look = lookOf(theme, isHeader, column);
      const { size = 12 } = look;
      const own = theme.aligns[column] ?? 'start';
      const anchor = isHeader && theme.headerAlign !== 'same' ? theme.headerAlign : own;
      const inner = place.width - 2 * theme.padding - (isHeader && theme.arrows ? 14 : 0);
      const share = { start: 0, middle: 0.5, end: 1 }[anchor];
      const badge =
        !isHeader && lines.length === 1 ? badges[column]?.get(lines[0] ?? '') : undefined;
      if (badge !== undefined) {
        const width = sheet.widthOf(lines[0] ?? '', look);
        const x = place.x + theme.padding + share * (inner - width) - size * 0.4;
        const box = { x, y: y + height / 2 - size * 0.72, width: width + size * 0.8 };
        sheet.rect(
          { ...box, height: size * 1.44 },
          { fill: mix(badge, sheet.look.background, 0.65), radius: size * 0.72 },
        );
      }
      for (const [index, line] of lines.entries())
        sheet.write(
          place.x + theme.padding + share * inner,
          y + height / 2 + (index - (lines.length - 1) / 2) * size * lineHeight,
          line,
          { ...look, anchor, align: 'middle' },
        );
    }
}
