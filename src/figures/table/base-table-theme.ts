import { readNumber } from '../../formal/delimited/read-number.ts';
import type { Random } from '../../formal/random.ts';
import type { TableDescription } from '../../formal/table/description.ts';
import type { Look } from '../figure-kind.ts';
import { mix, readable } from '../sheet/colors.ts';
import { measureText } from '../sheet/measure-text.ts';
import { randomNotes } from '../sheet/notes.ts';
import type { Align, TableTheme } from './table-theme.ts';

/** Makes the theme of one try; `calm` counts the tries that went wrong. */
export type TableThemeMaker = (
  table: TableDescription,
  look: Look,
  random: Random,
  calm: number,
) => TableTheme;

/** Numbers mostly at the right, words mostly at the left. */
function randomAligns({ rows }: TableDescription, random: Random): Align[] {
  const whole = random.pick<Align | undefined>([
    undefined,
    undefined,
    undefined,
    'start',
    'middle',
  ]);
  return (rows[0] ?? []).map((_, column) => {
    const isNumeric = rows.every((row) => readNumber(row[column] ?? '', false).kind !== 'text');
    if (whole !== undefined) return column === 0 ? random.pick(['start', whole]) : whole;
    if (column === 0) return random.chance(0.9) ? 'start' : 'middle';
    if (isNumeric) return random.pick(['end', 'end', 'end', 'middle']);
    return random.pick(['start', 'start', 'start', 'middle']);
  });
}

/** The size of letters, in pixels, at which the table fills the sheet, in width or in height. */
export function fittingSize({ header, rows }: TableDescription, look: Look): number {
  const font = { family: look.fontFamily, weight: Math.max(600, look.fontWeight) };
  const records = [...(header ? [header] : []), ...rows];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...records.map((record) => measureText(record[column] ?? '', 1, font))),
  );
  const wide = widths.reduce((sum, width) => sum + width + 1.6, 1.5);
  const tall = (rows.length + (header ? 1 : 0)) * 1.8 + 4;
  return Math.min((look.width - 30) / wide, (look.height - 30) / tall);
}

/** What all styles draw at random in the same way; each style then lays its own on top. */
export function baseTableTheme(
  table: TableDescription,
  look: Look,
  random: Random,
  calm: number,
): TableTheme {
  const { ink, background } = look;
  const fitting = fittingSize(table, look);
  // Up to as large as fits, as on a slide; never larger than fits.
  const wanted = Math.min(fitting, Math.max(look.fontSize, fitting * random.number(0.45, 1, 0.05)));
  const size = Math.max(11, Math.min(28, wanted * (1 - 0.1 * calm)));
  const tall = look.height / (table.rows.length + 3) / size;
  const grey = readable(mix(ink, background, 0.4), background, ink, 4.5);
  const most = Math.max(1.5, Math.min(3.4, tall * 0.85));
  const rowHeight = calm > 2 ? 1.5 : random.number(1.45, Math.max(1.5, most), 0.05);
  const edge = random.chance(0.88) ? ('top' as const) : ('bottom' as const);
  const isTitled = table.title !== undefined && random.chance(0.85);
  return {
    look,
    margin: random.integer(8, calm > 1 ? 10 : 24),
    notes: calm > 0 ? [] : randomNotes(random, size, grey),
    title: {
      anchor: random.pick(['middle', 'middle', 'start'] as const),
      edge,
      overPlot: random.chance(0.6),
      look: {
        size: Math.round(size * random.number(1, calm > 0 ? 1.1 : 1.4, 0.05)),
        weight: random.pick([400, 700, 700]),
        italic: random.chance(0.1),
      },
    },
    cell: { size },
    header: { size, weight: random.pick([700, 700, 700, look.fontWeight]) },
    firstColumn: { size, weight: random.pick([look.fontWeight, look.fontWeight, 700]) },
    aligns: randomAligns(table, random),
    headerAlign: random.pick(['same', 'same', 'middle'] as const),
    padding: size * (calm > 1 ? 0.4 : random.number(0.4, 1.1, 0.1)),
    rowHeight,
    headerHeight: rowHeight * random.pick([1, 1, 1.15, 1.3]),
    stretch: calm > 3 ? 0 : random.pick([0, 0, 0.7, 0.85, 1, 1]),
    // A table stays near its title.
    place: [
      random.pick([0, 0.5, 0.5]),
      isTitled ? (edge === 'top' ? 0 : 1) : random.pick([0, 0.3, 0.5]),
    ],
    lines: {},
    fills: {},
    radius: 0,
    arrows: false,
    badges: false,
  };
}
