import { mix } from '../sheet/colors.ts';
import type { Sheet, TextLook } from '../sheet/sheet.ts';
import { type CellLayout, lineHeight, lookOf } from './layout-cells.ts';
import { signApart } from './odd-table.ts';
import type { TableTheme } from './table-theme.ts';

type Cell = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly column: number;
  readonly isHeader: boolean;
  readonly lines: readonly string[];
  readonly look: TextLook;
};

/** Writes all cells. */
export function writeCells(sheet: Sheet, theme: TableTheme, layout: CellLayout): void {
  const badges = badgesOf(theme, layout);
  for (const { cells, ...row } of layout.rows)
    for (const [column, lines] of cells.entries()) {
      const place = layout.columns[column];
      if (!place) continue;
      const cell = { ...row, ...place, column, lines, look: lookOf(theme, row, column) };
      if (row.isHeader && theme.odd?.upright) {
        writeUpright(sheet, cell);
        continue;
      }
      const badge =
        !row.isHeader && lines.length === 1 ? badges[column]?.get(lines[0] ?? '') : undefined;
      writeCell(sheet, theme, cell, badge);
    }
}

function writeCell(sheet: Sheet, theme: TableTheme, cell: Cell, badge: string | undefined): void {
  const { y, height, column, isHeader, lines, look } = cell;
  const { size = 12 } = look;
  const own = theme.aligns[column] ?? 'start';
  const anchor = isHeader && theme.headerAlign !== 'same' ? theme.headerAlign : own;
  const inner = cell.width - 2 * theme.padding - (isHeader && theme.arrows ? 14 : 0);
  const share = { start: 0, middle: 0.5, end: 1 }[anchor];
  const left = cell.x + theme.padding;
  const [first = ''] = lines;
  if (badge !== undefined) {
    const width = sheet.widthOf(first, look);
    const x = left + share * (inner - width) - size * 0.4;
    const box = { x, y: y + height / 2 - size * 0.72, width: width + size * 0.8 };
    sheet.rect(
      { ...box, height: size * 1.44 },
      { fill: mix(badge, sheet.look.background, 0.65), radius: size * 0.72 },
    );
  }
  const apart =
    theme.odd?.signsApart && column > 0 && anchor === 'end' && lines.length === 1 && !isHeader
      ? signApart(first)
      : undefined;
  const middle = middleOf(theme, cell, size);
  for (const [index, line] of lines.entries()) {
    const at = middle + (index - (lines.length - 1) / 2) * size * lineHeight;
    const text = { ...look, anchor, align: 'middle' as const };
    sheet.write(left + share * inner, at, apart?.[1] ?? line, text);
    if (apart) sheet.write(left, at, apart[0], { ...text, anchor: 'start' });
  }
}

/** Middle of all lines of a cell, pixels. */
function middleOf({ odd }: TableTheme, { y, height, lines }: Cell, size: number): number {
  const half = (size * (lines.length * lineHeight + 0.3)) / 2;
  if (odd?.valign === 'top') return Math.min(y + height / 2, y + half);
  if (odd?.valign === 'bottom') return Math.max(y + height / 2, y + height - half);
  return y + height / 2;
}

/** Read from below upwards, from the lower edge of its cell on. */
function writeUpright(sheet: Sheet, { x, y, width, height, lines, look }: Cell): void {
  const { size = 12 } = look;
  const at = { ...look, anchor: 'start' as const, align: 'middle' as const, angle: -90 };
  sheet.write(x + width / 2, y + height - size * 0.4, lines.join(' '), at);
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
