import { readNumber } from '../delimited/read-number.ts';
import { type DrawStyle, paletteColor } from '../draw-style.ts';
import type { Drawing } from '../formal-language.ts';
import { element, pathElement, svgDocument, textElement } from '../svg.ts';
import type { TableDescription } from './description.ts';
import { layoutTable, type TableLayout } from './table-layout.ts';

/**
 * Draws the table: lines between all cells where the style has a grid, else a line below the header and every second
 * row shaded. Columns of numbers are set right. At most
 * 120 rows (as many as fit) and 16 columns are drawn; the drawing says so.
 */
export function drawTable(table: TableDescription, style: DrawStyle): Drawing {
  const layout = layoutTable(table, style);
  const { columnWidths, rows, titleLines, leftOut, lineHeight, fontSize } = layout;
  const margin = style.fontSize;
  const top =
    margin + titleLines.length * lineHeight * 1.2 + (titleLines.length > 0 ? margin * 0.5 : 0);
  const tableWidth = columnWidths.reduce((sum, each) => sum + each, 0);
  const tableHeight = rows.reduce((sum, { height }) => sum + height, 0);
  const width = Math.max(tableWidth, widestTitle(layout)) + 2 * margin;
  const height = top + tableHeight + margin + (leftOut === '' ? 0 : lineHeight);
  const left = (width - tableWidth) / 2;
  const box = { left, top, width: tableWidth, height: tableHeight };
  const title = titleLines.map((line, index) =>
    textElement(width / 2, margin + (index + 0.75) * lineHeight * 1.2, line, {
      'text-anchor': 'middle',
      'font-size': fontSize * 1.2,
      'font-weight': 'bold',
    }),
  );
  const note =
    leftOut === ''
      ? ''
      : textElement(width / 2, top + tableHeight + lineHeight, leftOut, {
          'text-anchor': 'middle',
        });
  const content = [
    shading(layout, box, style),
    lines(layout, box, style),
    cells(table, layout, box),
  ];
  return {
    form: 'svg',
    svg: svgDocument(width, height, { ...style, fontSize }, [...title, ...content, note].join('')),
  };
}

type Box = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

function widestTitle({ titleLines, fontSize }: TableLayout): number {
  return titleLines.length === 0
    ? 0
    : Math.max(...titleLines.map((line) => line.length)) * fontSize * 0.72;
}

function shading({ rows }: TableLayout, box: Box, style: DrawStyle): string {
  let y = box.top;
  return rows
    .map(({ height, isHeader }, index) => {
      const at = y;
      y += height;
      const shaded = isHeader || (!style.grid && index % 2 === (rows[0]?.isHeader ? 0 : 1));
      if (!shaded) return '';
      const fill = paletteColor(style, 0);
      const opacity = isHeader ? '0.18' : '0.07';
      return element('rect', {
        x: box.left,
        y: at,
        width: box.width,
        height,
        fill,
        'fill-opacity': opacity,
      });
    })
    .join('');
}

function lines({ rows, columnWidths }: TableLayout, box: Box, style: DrawStyle): string {
  const right = box.left + box.width;
  const bottom = box.top + box.height;
  const paths: string[] = [];
  let y = box.top;
  for (const { height, isHeader } of rows) {
    y += height;
    if (style.grid || isHeader) paths.push(`M${box.left},${y}L${right},${y}`);
  }
  if (style.grid) {
    let x = box.left;
    for (const width of columnWidths.slice(0, -1)) {
      x += width;
      paths.push(`M${x},${box.top}L${x},${bottom}`);
    }
    paths.push(
      `M${box.left},${box.top}L${right},${box.top}L${right},${bottom}L${box.left},${bottom}Z`,
    );
  }
  const look = { stroke: style.ink, strokeWidth: style.strokeWidth * 0.7 };
  return paths
    .map((path, index) =>
      pathElement(path, { roughness: style.roughness, seed: style.seed + index + 1 }, look),
    )
    .join('');
}

function cells(table: TableDescription, layout: TableLayout, box: Box): string {
  const { rows, columnWidths, lineHeight, padding, fontSize } = layout;
  const right = columnWidths.map((_, column) => isNumeric(table, column));
  let y = box.top;
  return rows
    .map((row) => {
      let x = box.left;
      const texts = row.cells.map((cell, column) => {
        const width = columnWidths[column] ?? 0;
        const start = x;
        x += width;
        const first = y + (row.height - cell.length * lineHeight) / 2 + fontSize;
        return cell
          .map((line, index) =>
            textElement(
              right[column] ? start + width - padding : start + padding,
              first + index * lineHeight,
              line,
              {
                'text-anchor': right[column] ? 'end' : undefined,
                'font-weight': row.isHeader ? 'bold' : undefined,
              },
            ),
          )
          .join('');
      });
      y += row.height;
      return texts.join('');
    })
    .join('');
}

/** A column of numbers; the first one names the rows, and a year is a name there. */
function isNumeric({ rows }: TableDescription, column: number): boolean {
  if (column === 0) return false;
  const kinds = rows.slice(0, 200).map((row) => readNumber(row[column] ?? '', false).kind);
  return kinds.includes('number') && !kinds.includes('text');
}
