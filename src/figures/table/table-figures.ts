import type { TableDescription } from '../../formal/table/description.ts';
import type { FigureKind } from '../figure-kind.ts';
import { handLook } from '../look.ts';
import { crossedTableTheme } from './crossed-table-theme.ts';
import { drawLedger, ledgerTheme } from './draw-ledger.ts';
import { drawTableFigure } from './draw-table-figure.ts';
import { bookTheme, handTableTheme, sheetTheme, webTheme } from './grid-themes.ts';
import { drawPlainTable } from './plain-table.ts';
import { sampleTableFigure } from './sample-table-figure.ts';

/** Tables of words, numbers, dates and the like. */
export const tableFigures: FigureKind<TableDescription> = {
  language: 'table',
  styles: [
    { id: 'plain', draw: drawPlainTable },
    {
      id: 'spreadsheet',
      draw: (table, look, random) => drawTableFigure(table, look, random, sheetTheme),
    },
    { id: 'book', draw: (table, look, random) => drawTableFigure(table, look, random, bookTheme) },
    { id: 'web', draw: (table, look, random) => drawTableFigure(table, look, random, webTheme) },
    {
      id: 'hand',
      draw: (table, look, random) =>
        drawTableFigure(table, handLook(look, random), random, handTableTheme),
    },
    {
      id: 'crossed',
      crossed: true,
      draw: (table, look, random) =>
        drawTableFigure(
          table,
          random.chance(0.25) ? handLook(look, random) : look,
          random,
          crossedTableTheme,
        ),
    },
    {
      id: 'ledger',
      heldOut: true,
      draw: (table, look, random) => drawTableFigure(table, look, random, ledgerTheme, drawLedger),
    },
  ],
  sample: (random, level, _style, look) => sampleTableFigure(random, level, look),
};
