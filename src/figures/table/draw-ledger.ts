import { readNumber } from '../../formal/delimited/read-number.ts';
import type { Random } from '../../formal/random.ts';
import type { TableDescription } from '../../formal/table/description.ts';
import { mix, readable, textOn } from '../sheet/colors.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { drawSurroundings } from '../sheet/surroundings.ts';
import { baseTableTheme, type TableThemeMaker } from './base-table-theme.ts';
import { type CellLayout, layoutCells } from './layout-cells.ts';
import type { TableTheme } from './table-theme.ts';
import { writeCells } from './write-cells.ts';

/** Wide columns, names of columns small, the last column of each kind at the right. */
export const ledgerTheme: TableThemeMaker = (table, look, random, calm) => {
  const base = baseTableTheme(table, look, random, calm);
  const { size = 12 } = base.cell;
  const aligns = (table.rows[0] ?? []).map((_, column) =>
    column > 0 && table.rows.every((row) => readNumber(row[column] ?? '', false).kind !== 'text')
      ? ('end' as const)
      : ('start' as const),
  );
  return {
    ...base,
    header: { size: Math.max(11, size * 0.82), weight: 700 },
    aligns,
    headerAlign: 'same',
    padding: size * (calm > 1 ? 0.55 : 0.9),
    stretch: calm > 3 ? 0.6 : 1,
    place: [0, 0.3],
    // The band of the title stands where others would begin.
    notes: base.notes.map((note) => ({ ...note, anchor: 'end' as const })),
    title: { ...base.title, look: { ...base.title.look, italic: false, weight: 700 } },
  };
};

/**
 * A table without any line: the title turned, up the side in a band of colour; every column a strip of its own with its
 * name in a badge; dots lead from the first column to the next; a gap behind every few rows.
 */
export function drawLedger(
  sheet: Sheet,
  theme: TableTheme,
  table: TableDescription,
  random: Random,
): void {
  const { height, width, background, ink } = sheet.look;
  const accent = theme.look.palette[0] ?? ink;
  const { title, ...rest } = table;
  const { size: titleSize = 14 } = theme.title.look;
  const band = title === undefined ? 0 : titleSize * 1.9;
  const surroundings = drawSurroundings(sheet, theme, undefined);
  if (title !== undefined) {
    const fill = random.chance(0.5) ? accent : mix(accent, background, 0.7);
    sheet.rect({ x: 0, y: 0, width: band, height }, { fill });
    const from = random.pick(['middle', 'start'] as const);
    sheet.write(band / 2, from === 'middle' ? height / 2 : height - 12, title, {
      ...theme.title.look,
      anchor: from,
      align: 'middle',
      angle: -90,
      fill: textOn(fill),
    });
  }
  const left = Math.max(surroundings.area.x, band + 12);
  const { area } = surroundings;
  const gapEvery = random.pick([2, 3, 4]);
  const gap = (theme.cell.size ?? 12) * 0.7;
  const gaps = Math.floor((table.rows.length - 1) / gapEvery) * gap;
  const room = { ...area, x: left, width: width - left - theme.margin, height: area.height - gaps };
  const laid = layoutCells(sheet, theme, rest, room);
  if (!laid) {
    sheet.fault();
    return;
  }
  const layout = spread(laid, gapEvery, gap);
  const kind = random.pick(['strips', 'strips', 'dots', 'both'] as const);
  if (kind !== 'dots') drawStrips(sheet, layout, mix(accent, background, 0.86));
  drawBadges(sheet, theme, layout, readable(accent, background, ink, 2));
  if (kind !== 'strips') drawLeaders(sheet, theme, layout, mix(ink, background, 0.45));
  writeCells(
    sheet,
    { ...theme, header: { ...theme.header, fill: textOn(readable(accent, background, ink, 2)) } },
    layout,
  );
}

/** Moves rows down so that there is a gap behind every few. */
function spread(layout: CellLayout, every: number, gap: number): CellLayout {
  let index = -1;
  const rows = layout.rows.map((row) => {
    if (!row.isHeader) index += 1;
    return { ...row, y: row.y + Math.max(0, Math.floor(index / every)) * gap };
  });
  const last = rows.at(-1);
  const { box } = layout;
  const height = last ? last.y + last.height - box.y : box.height;
  return { ...layout, rows, box: { ...box, height } };
}

function drawStrips(sheet: Sheet, { box, columns }: CellLayout, fill: string): void {
  for (const [index, { x, width }] of columns.entries())
    if (index % 2 === 1) sheet.rect({ ...box, x: x + 2, width: width - 4 }, { fill, radius: 6 });
}

function drawBadges(
  sheet: Sheet,
  theme: TableTheme,
  { rows, columns }: CellLayout,
  fill: string,
): void {
  const [top] = rows;
  if (!top?.isHeader) return;
  const { size = 12 } = theme.header;
  for (const [column, lines] of top.cells.entries()) {
    const place = columns[column];
    if (!place || lines.length === 0) continue;
    const tall = lines.length * size * 1.2 + size * 0.5;
    const box = {
      x: place.x + theme.padding * 0.35,
      y: top.y + (top.height - tall) / 2,
      width: place.width - theme.padding * 0.7,
      height: tall,
    };
    sheet.rect(box, { fill, radius: tall / 2 });
  }
}

/** Dots from the end of the first cell of a row to the start of the next that says anything. */
function drawLeaders(
  sheet: Sheet,
  theme: TableTheme,
  { rows, columns }: CellLayout,
  stroke: string,
): void {
  const [first, second] = columns;
  if (!first || !second) return;
  for (const { y, height, isHeader, cells } of rows) {
    const [name = [], next = []] = cells;
    if (isHeader || name.length !== 1 || next.length !== 1) continue;
    const { size = 12 } = theme.cell;
    const start =
      first.x + theme.padding + sheet.widthOf(name[0] ?? '', theme.firstColumn) + size * 0.5;
    const isRight = theme.aligns[1] === 'end';
    const end = isRight
      ? second.x + second.width - theme.padding - sheet.widthOf(next[0] ?? '', theme.cell)
      : second.x + theme.padding;
    const level = y + height / 2 + size * 0.3;
    if (end - size * 0.5 > start + size)
      sheet.line(start, level, end - size * 0.5, level, { stroke, width: 1.5, dash: '1.5 4' });
  }
}
