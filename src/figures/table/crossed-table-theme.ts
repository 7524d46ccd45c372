import type { TableThemeMaker } from './base-table-theme.ts';
import { bookTheme, handTableTheme, sheetTheme, webTheme } from './grid-themes.ts';
import type { TableTheme } from './table-theme.ts';

const parents = [sheetTheme, bookTheme, webTheme, handTableTheme] as const;

/** Each part of the table as another style has it: title, letters, lines, fills, room. */
export const crossedTableTheme: TableThemeMaker = (table, look, random, calm) => {
  const themes = parents.map((make) => make(table, look, random, calm));
  const from = (): TableTheme => random.pick(themes);
  // Letters are chosen for the fill behind them, round corners for the line around them, and all of one size.
  const [letters, ruled, room] = [from(), from(), from()];
  const { gutter: _, ...plain } = letters;
  return {
    ...plain,
    title: from().title,
    aligns: from().aligns,
    headerAlign: from().headerAlign,
    padding: room.padding,
    rowHeight: room.rowHeight,
    headerHeight: room.headerHeight,
    stretch: room.stretch,
    place: from().place,
    lines: ruled.lines,
    radius: ruled.radius,
    arrows: calm === 0 && random.chance(0.08),
    badges: random.chance(0.12),
  };
};
