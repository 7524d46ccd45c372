import { mix } from '../sheet/colors.ts';
import { randomFurniture } from '../sheet/furniture.ts';
import type { StrokeLook } from '../sheet/sheet.ts';
import type { TableThemeMaker } from './base-table-theme.ts';
import { bookTheme, handTableTheme, sheetTheme, webTheme } from './grid-themes.ts';
import { randomOddTable } from './odd-table.ts';
import type { TableTheme } from './table-theme.ts';

const parents = [sheetTheme, bookTheme, webTheme, handTableTheme] as const;

/** Each part of the table as another style has it: title, letters, lines, fills, room. */
export const crossedTableTheme: TableThemeMaker = (table, look, random, calm) => {
  const themes = parents.map((make) => make(table, look, random, calm));
  const from = (): TableTheme => random.pick(themes);
  // Letters are chosen for the fill behind them, round corners for the line around them, and all of one size.
  const [letters, ruled, room] = [from(), from(), from()];
  const { gutter, ...plain } = letters;
  const { title } = from();
  const { ink, background, palette } = look;
  const line = (): StrokeLook => ({
    stroke: random.pick([ink, palette[0] ?? ink, mix(ink, background, 0.6)]),
    width: random.pick([0.6, 1, 2, 3]),
    dash: random.pick([undefined, undefined, '2 3', '6 3']),
  });
  const isOdd = calm < 2 && random.chance(0.5);
  const odd = isOdd ? randomOddTable(table, look, random) : undefined;
  return {
    ...plain,
    ...(odd && { odd }),
    ...(gutter && !odd && random.chance(0.4) && { gutter }),
    ...(isOdd ? randomFurniture(look, random, title) : { title }),
    aligns: from().aligns,
    headerAlign: from().headerAlign,
    padding: room.padding,
    rowHeight: room.rowHeight,
    headerHeight: room.headerHeight,
    stretch: room.stretch,
    place: from().place,
    lines: {
      ...ruled.lines,
      ...(isOdd && random.chance(0.3) && { rows: line() }),
      ...(isOdd && random.chance(0.3) && { columns: line() }),
      ...(isOdd && random.chance(0.25) && { groups: { ...line(), each: random.integer(2, 5) } }),
      ...(isOdd && random.chance(0.2) && { leaders: { ...line(), dash: '1 4' } }),
      ...(isOdd && random.chance(0.2) && { first: { ...line(), width: 2 } }),
    },
    fills: {
      ...plain.fills,
      ...(isOdd && random.chance(0.2) && { columns: mix(palette[1] ?? ink, background, 0.88) }),
    },
    radius: ruled.radius,
    arrows: calm === 0 && random.chance(0.08),
    badges: random.chance(0.12),
  };
};
