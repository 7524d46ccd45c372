import type { Random } from '../../formal/random.ts';
import type { TableDescription } from '../../formal/table/description.ts';
import type { DrawnFigure, Look } from '../figure-kind.ts';
import { createSheet, type Sheet } from '../sheet/sheet.ts';
import type { TableThemeMaker } from './base-table-theme.ts';
import { drawGridTable } from './draw-grid-table.ts';
import type { TableTheme } from './table-theme.ts';

const mostTries = 6;

/**
 * Draws a table in a theme, again and smaller where texts found no place. Throws where none of the tries has room for all.
 */
export function drawTableFigure(
  table: TableDescription,
  look: Look,
  random: Random,
  makeTheme: TableThemeMaker,
  draw: (
    sheet: Sheet,
    theme: TableTheme,
    table: TableDescription,
    random: Random,
  ) => void = drawGridTable,
): DrawnFigure {
  for (let calm = 0; calm < mostTries; calm += 1) {
    const theme = makeTheme(table, look, random, calm);
    const sheet = createSheet(theme.look);
    draw(sheet, theme, table, random);
    if (sheet.faults === 0) return { svg: sheet.toSvg() };
  }
  throw new Error(`A table of ${table.rows.length} rows found no room.`);
}
