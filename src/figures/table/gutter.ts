import type { Sheet } from '../sheet/sheet.ts';
import type { CellLayout } from './layout-cells.ts';
import type { TableTheme } from './table-theme.ts';

/** What letters, numbers and empty cells of a spreadsheet need around a table. Pixels. */
export function gutterSize(
  sheet: Sheet,
  theme: TableTheme,
  titleInside: boolean,
): {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
} {
  const { gutter, rowHeight } = theme;
  const { size = 12 } = theme.cell;
  if (!gutter) return { left: 0, top: 0, right: 0, bottom: 0 };
  const row = size * rowHeight;
  return {
    left: sheet.widthOf('88', gutter.look) + size,
    top: size * 1.7 + (titleInside ? row : 0),
    right: gutter.extraColumns * size * 4,
    bottom: gutter.extraRows * row,
  };
}

/** Letters above the columns, numbers before the rows, and empty cells beyond; the title as the first row where it is there. */
export function drawGutter(
  sheet: Sheet,
  theme: TableTheme,
  { box, columns, rows }: CellLayout,
  title: string | undefined,
): void {
  const { gutter } = theme;
  if (!gutter) return;
  const { size = 12 } = theme.cell;
  const left = sheet.widthOf('88', gutter.look) + size;
  const height = size * 1.7;
  const rowHeight = size * theme.rowHeight;
  const titleHeight = title === undefined ? 0 : rowHeight;
  const top = box.y - titleHeight;
  const extraWidth = size * 4;
  const right = box.x + box.width + gutter.extraColumns * extraWidth;
  const bottom = box.y + box.height + gutter.extraRows * rowHeight;
  const straight = { ...gutter.stroke, straight: true };
  const xs = [
    ...columns.map(({ x, width }) => ({ x, width })),
    ...Array.from({ length: gutter.extraColumns }, (_, index) => ({
      x: box.x + box.width + index * extraWidth,
      width: extraWidth,
    })),
  ];
  const ys = [
    ...(title === undefined ? [] : [{ y: top, height: titleHeight }]),
    ...rows.map((row) => ({ y: row.y, height: row.height })),
    ...Array.from({ length: gutter.extraRows }, (_, index) => ({
      y: box.y + box.height + index * rowHeight,
      height: rowHeight,
    })),
  ];
  const start = box.x - left;
  sheet.rect(
    { x: start, y: top - height, width: right - start, height },
    { fill: gutter.fill, straight: true },
  );
  sheet.rect(
    { x: start, y: top, width: left, height: bottom - top },
    { fill: gutter.fill, straight: true },
  );
  for (const x of [...xs.map((column) => column.x), right]) {
    sheet.line(x, top - height, x, title === undefined ? bottom : top, straight);
    if (title !== undefined) sheet.line(x, box.y, x, bottom, straight);
  }
  for (const { y } of [...ys, { y: bottom }]) sheet.line(start, y, right, y, straight);
  sheet.rect(
    { x: start, y: top - height, width: right - start, height: bottom - top + height },
    straight,
  );
  const centred = { ...gutter.look, anchor: 'middle', align: 'middle' } as const;
  for (const [index, { x, width }] of xs.entries())
    sheet.write(x + width / 2, top - height / 2, String.fromCharCode(65 + index), centred);
  for (const [index, { y, height: tall }] of ys.entries())
    sheet.write(start + left / 2, y + tall / 2, String(index + 1), centred);
  if (title !== undefined)
    sheet.write(box.x + theme.padding, top + titleHeight / 2, title, {
      ...theme.title.look,
      size,
      align: 'middle',
    });
  const [row, column] = gutter.selected;
  const [cellRow, cellColumn] = [rows[row], columns[column]];
  if (cellRow && cellColumn)
    sheet.rect(
      { x: cellColumn.x, y: cellRow.y, width: cellColumn.width, height: cellRow.height },
      { stroke: sheet.look.palette[0] ?? sheet.look.ink, width: 2, straight: true },
    );
}
