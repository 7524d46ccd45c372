import type { Look } from '../figure-kind.ts';
import { luminance } from '../look.ts';
import { mix, readable, textOn } from '../sheet/colors.ts';
import { baseTableTheme, type TableThemeMaker } from './base-table-theme.ts';

/** White below dark letters; below light ones a little lighter than the sheet. */
function paperOf({ ink, background }: Look): string {
  return luminance(ink) < luminance(background) ? '#ffffff' : mix(background, ink, 0.12);
}

/** As spreadsheets show cells: thin lines everywhere, letters above the columns and numbers before the rows. */
export const sheetTheme: TableThemeMaker = (table, look, random, calm) => {
  const base = baseTableTheme(table, look, random, calm);
  const { ink, background, palette } = look;
  const paper = paperOf(look);
  const line = {
    stroke: mix(ink, background, random.pick([0.6, 0.75, 0.85])),
    width: 1,
    straight: true,
  };
  const { size = 12 } = base.cell;
  const hasHeaderFill = random.chance(0.45);
  const headerFill = random.chance(0.5)
    ? mix(palette[0] ?? ink, background, random.pick([0.3, 0.6, 0.75]))
    : mix(ink, background, 0.85);
  const columns = table.rows[0]?.length ?? 1;
  const isBare = random.chance(0.15);
  return {
    ...base,
    header: {
      ...base.header,
      ...(hasHeaderFill && { fill: textOn(headerFill) }),
    },
    headerHeight: base.rowHeight,
    title: { ...base.title, edge: 'top' },
    padding: Math.max(3, base.padding * 0.7),
    rowHeight: Math.min(base.rowHeight, 2),
    stretch: random.pick([0, 0, 0.8, 1]),
    place: [0, 0],
    lines: { rows: line, columns: line, header: line, outer: line },
    fills: {
      table: random.chance(0.6) ? mix(background, paper, 0.5) : background,
      ...(hasHeaderFill && { header: headerFill }),
    },
    ...(!isBare && {
      gutter: {
        fill: mix(ink, background, random.pick([0.86, 0.9, 0.94])),
        stroke: line,
        look: {
          size: Math.max(11, size * 0.9),
          weight: 400,
          fill: readable(mix(ink, background, 0.4), background, ink, 4),
        },
        extraRows: calm > 0 ? 0 : random.pick([0, 1, 2, 3]),
        extraColumns: calm > 0 ? 0 : random.pick([0, 0, 1, 2]),
        titleInside: random.chance(0.5),
        selected: random.chance(0.35)
          ? [random.integer(0, table.rows.length - 1), random.integer(0, columns - 1)]
          : [-1, -1],
      },
    }),
  };
};

/** As books print tables: few rules, no vertical ones, the title as a caption. */
export const bookTheme: TableThemeMaker = (table, look, random, calm) => {
  const base = baseTableTheme(table, look, random, calm);
  const { ink } = look;
  const heavy = { stroke: ink, width: random.pick([1.2, 1.6, 2, 2.5]) };
  const light = { stroke: ink, width: random.pick([0.6, 0.8, 1]) };
  return {
    ...base,
    title: {
      ...base.title,
      overPlot: true,
      look: {
        size: base.cell.size,
        weight: random.pick([400, 700]),
        italic: random.chance(0.25),
      },
    },
    header: {
      size: base.cell.size,
      weight: random.pick([400, 400, 700]),
      italic: random.chance(0.2),
    },
    firstColumn: { ...base.firstColumn, italic: random.chance(0.12) },
    lines: {
      ends: heavy,
      header: { ...light, double: random.chance(0.1) },
      ...(random.chance(0.12) && { rows: { ...light, width: 0.5 } }),
      ...(random.chance(0.08) && { first: light }),
    },
    place: [0.5, base.place[1]],
  };
};

/** As web pages and slides show tables: a coloured header, zebra rows, room around the texts. */
export const webTheme: TableThemeMaker = (table, look, random, calm) => {
  const base = baseTableTheme(table, look, random, calm);
  const { ink, background, palette } = look;
  const paper = paperOf(look);
  const accent = palette[0] ?? ink;
  const fill = random.pick([
    accent,
    accent,
    mix(accent, background, 0.75),
    mix(ink, background, 0.9),
    ink,
  ]);
  const line = { stroke: mix(ink, background, random.pick([0.75, 0.85])), width: 1 };
  const isZebra = random.chance(0.6);
  const hasFill = random.chance(0.85);
  const rounded = random.chance(0.3);
  return {
    ...base,
    header: { ...base.header, ...(hasFill && { fill: textOn(fill) }) },
    padding: base.padding * (calm > 0 ? 1 : 1.25),
    lines: {
      ...(random.chance(isZebra ? 0.3 : 0.85) && { rows: line }),
      ...(random.chance(0.15) && { columns: line }),
      ...((rounded || random.chance(0.3)) && { outer: line }),
      ...(!hasFill && { header: { stroke: accent, width: 2 } }),
    },
    fills: {
      ...(random.chance(0.4) && { table: mix(background, paper, 0.6) }),
      ...(hasFill && { header: fill }),
      ...(isZebra && {
        zebra: mix(random.pick([accent, ink]), background, random.pick([0.86, 0.92])),
      }),
      ...(random.chance(0.12) && { first: mix(accent, background, 0.88) }),
    },
    radius: rounded ? random.pick([4, 8, 12]) : 0,
    arrows: calm === 0 && random.chance(0.12),
    badges: random.chance(0.25),
  };
};

/** As ruled by hand. The look is one of `handLook`. */
export const handTableTheme: TableThemeMaker = (table, look, random, calm) => {
  const base = baseTableTheme(table, look, random, calm);
  const { ink, background, palette } = look;
  const pen = { stroke: ink, width: random.number(1, 2.4, 0.2) };
  const isOpen = random.chance(0.4);
  const weight = look.fontWeight;
  return {
    ...base,
    title: { ...base.title, look: { ...base.title.look, weight, italic: false } },
    header: { ...base.header, weight },
    firstColumn: { ...base.firstColumn, weight },
    ...(random.chance(0.3) && {
      paper: {
        kind: random.pick(['ruled', 'squared'] as const),
        stroke: mix(mix('#4f81bd', ink, 0.2), background, 0.75),
        distance: random.integer(16, 28),
      },
    }),
    lines: isOpen
      ? {
          header: { ...pen, double: random.chance(0.3) },
          ...(random.chance(0.7) && { first: pen }),
          ...(random.chance(0.3) && { columns: pen }),
        }
      : { rows: pen, columns: pen, header: { ...pen, width: pen.width * 1.5 }, outer: pen },
    fills: random.chance(0.3) ? { header: mix(palette[0] ?? ink, background, 0.65) } : {},
  };
};
