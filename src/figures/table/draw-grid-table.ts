import { coordinate } from '../../formal/svg.ts';
import type { TableDescription } from '../../formal/table/description.ts';
import type { Box } from '../sheet/quad.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { drawSurroundings } from '../sheet/surroundings.ts';
import { drawGutter, gutterSize } from './gutter.ts';
import { type CellLayout, layoutCells } from './layout-cells.ts';
import { drawOddFills, drawOddLines, drawTitleRow, titleRowOf } from './odd-table.ts';
import type { TableTheme } from './table-theme.ts';
import { writeCells } from './write-cells.ts';

/** A table with fills and lines after its theme. Faults are counted by the sheet. */
export function drawGridTable(sheet: Sheet, theme: TableTheme, table: TableDescription): void {
  const { gutter, odd } = theme;
  const inside = gutter?.titleInside === true && table.title !== undefined;
  const titleRow = inside ? undefined : table.title !== undefined ? odd?.titleRow : undefined;
  const surroundings = drawSurroundings(sheet, theme, inside || titleRow ? undefined : table.title);
  const { left, top, right, bottom } = gutterSize(sheet, theme, inside);
  const { area } = surroundings;
  const above = top + (titleRow ? titleRowOf(theme) : 0);
  const room = {
    x: area.x + left,
    y: area.y + above,
    width: area.width - left - right,
    height: area.height - above - bottom,
  };
  const layout = layoutCells(sheet, theme, table, room);
  if (!layout) {
    sheet.fault();
    return;
  }
  drawFills(sheet, theme, layout);
  if (odd) drawOddFills(sheet, odd, layout);
  if (titleRow) drawTitleRow(sheet, theme, titleRow, table.title ?? '', layout.box);
  if (gutter) drawGutter(sheet, theme, layout, inside ? table.title : undefined);
  drawLines(sheet, theme, layout);
  if (odd) drawOddLines(sheet, odd, layout);
  if (theme.arrows) drawArrows(sheet, theme, layout);
  writeCells(sheet, theme, layout);
  surroundings.finish(layout.box);
}

function drawFills(sheet: Sheet, theme: TableTheme, { box, rows, columns }: CellLayout): void {
  const { table, header, zebra, first } = theme.fills;
  const { radius } = theme;
  if (table) sheet.rect(box, { fill: table, straight: true, radius });
  for (const [index, { x, width }] of columns.entries())
    if (theme.fills.columns && index % 2 === 1)
      sheet.rect({ ...box, x, width }, { fill: theme.fills.columns, straight: true });
  const body = rows.filter(({ isHeader }) => !isHeader);
  for (const [index, { y, height }] of body.entries())
    if (zebra && index % 2 === 1)
      sheet.rect({ ...box, y, height }, { fill: zebra, straight: true });
  const [column] = columns;
  const [top] = body;
  if (first && column && top)
    sheet.rect(
      { x: box.x, y: top.y, width: column.width, height: box.y + box.height - top.y },
      { fill: first, straight: true },
    );
  for (const { y, height, isHeader } of rows)
    if (header && isHeader) {
      const bar = { ...box, y, height };
      if (radius > 0) sheet.path(roundedTop(bar, radius), { fill: header, straight: true });
      else sheet.rect(bar, { fill: header, straight: true });
    }
}

function roundedTop({ x, y, width, height }: Box, radius: number): string {
  const [left, right, top, bottom, r] = [x, x + width, y, y + height, radius].map(coordinate);
  const [shoulder, from, to] = [y + radius, x + radius, x + width - radius].map(coordinate);
  return `M${left},${bottom}L${left},${shoulder}A${r},${r} 0 0 1 ${from},${top}L${to},${top}A${r},${r} 0 0 1 ${right},${shoulder}L${right},${bottom}Z`;
}

function drawLines(sheet: Sheet, theme: TableTheme, { box, rows, columns }: CellLayout): void {
  const { lines, radius } = theme;
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const across = (y: number, look: Parameters<Sheet['line']>[4]): void =>
    sheet.line(box.x, y, right, y, look);
  for (const [index, { y, height, isHeader }] of rows.entries()) {
    const end = y + height;
    const isLast = index === rows.length - 1;
    if (isHeader && lines.header) {
      across(end, lines.header);
      if (lines.header.double) across(end + 3, lines.header);
    } else if (lines.rows && !isLast) across(end, lines.rows);
    const body = rows[0]?.isHeader ? index : index + 1;
    if (lines.groups && !isLast && body > 0 && body % lines.groups.each === 0)
      across(end, lines.groups);
  }
  for (const [index, { x }] of columns.entries()) {
    if (index === 0) continue;
    const look = index === 1 && lines.first ? lines.first : lines.columns;
    if (look) sheet.line(x, box.y, x, bottom, look);
  }
  if (lines.leaders) drawLeaders(sheet, theme, { box, rows, columns }, lines.leaders);
  if (lines.ends) {
    across(box.y, lines.ends);
    across(bottom, lines.ends);
  }
  if (lines.outer) sheet.rect(box, { ...lines.outer, radius });
}

/** Lines of dots from the names of rows to their next cell, as in price lists. */
function drawLeaders(
  sheet: Sheet,
  theme: TableTheme,
  { rows, columns }: CellLayout,
  look: Parameters<Sheet['line']>[4],
): void {
  const [first, second] = columns;
  if (!first || !second || theme.aligns[0] !== 'start') return;
  for (const { y, height, isHeader, cells } of rows) {
    const [text] = cells[0] ?? [];
    if (isHeader || text === undefined || cells[0]?.length !== 1) continue;
    const from = first.x + theme.padding * 1.6 + sheet.widthOf(text, theme.firstColumn);
    const to = second.x + (theme.aligns[1] === 'end' ? 0 : -theme.padding * 0.4);
    const level = y + height / 2 + (theme.cell.size ?? 12) * 0.28;
    if (to - from > 12) sheet.line(from, level, to, level, look);
  }
}

/** Triangles behind the names of the columns; they point down. */
function drawArrows(sheet: Sheet, theme: TableTheme, { rows, columns }: CellLayout): void {
  const [top] = rows;
  if (!top?.isHeader) return;
  for (const { x, width } of columns) {
    const centre = x + width - theme.padding - 4;
    const middle = top.y + top.height / 2;
    const [left, right, up, tip] = [centre - 4, centre + 4, middle - 2.5, middle + 3].map(
      coordinate,
    );
    sheet.path(`M${left},${up}L${right},${up}L${coordinate(centre)},${tip}Z`, {
      fill: theme.header.fill ?? sheet.look.ink,
      opacity: 0.6,
    });
  }
}
