import { readNumber } from '../../formal/delimited/read-number.ts';
import type { Random } from '../../formal/random.ts';
import type { TableDescription } from '../../formal/table/description.ts';
import type { Look } from '../figure-kind.ts';
import { mix } from '../sheet/colors.ts';
import type { Box } from '../sheet/quad.ts';
import type { Sheet, StrokeLook, TextLook } from '../sheet/sheet.ts';
import type { CellLayout } from './layout-cells.ts';
import type { TableTheme } from './table-theme.ts';

/** What no table of the styles has, so that a model learns what a table is and not how the styles draw it. Lengths in pixels. */
export type OddTable = {
  /** Room given to each column beyond its texts, as parts of all that is left. */
  readonly shares?: readonly number[];
  /** Room left behind every so many rows. */
  readonly gaps?: { readonly each: number; readonly size: number };
  /** Where the lines of a cell stand in their row. */
  readonly valign?: 'top' | 'bottom';
  /** Signs of currencies stand at the left edge of their cells. */
  readonly signsApart?: boolean;
  /** Cells as tiles with room between them. */
  readonly tiles?: { readonly gap: number; readonly fill: string; readonly radius: number };
  /** Behind numbers, the stronger the larger they are. */
  readonly heat?: string;
  /** Above the last row, which is set in bold letters. */
  readonly total?: StrokeLook;
  /** Lines beneath single names of columns, with room between them. */
  readonly underHeads?: StrokeLook;
  /** Names of the columns are read from below upwards. */
  readonly upright?: boolean;
  /** The title stands in a row over the whole table. */
  readonly titleRow?: {
    readonly fill: string;
    readonly stroke: StrokeLook;
    readonly look: TextLook;
  };
};

export function randomOddTable(
  table: TableDescription,
  { ink, background, palette, fontSize }: Look,
  random: Random,
): OddTable {
  const accent = random.pick([...palette.slice(0, 3), ink]);
  const pen = (): StrokeLook => ({
    stroke: random.pick([ink, accent, mix(ink, background, 0.5)]),
    width: random.pick([0.8, 1.2, 2]),
  });
  const columns = table.rows[0]?.length ?? 1;
  const weights = Array.from({ length: columns }, () => random.number(0.05, 1, 0.05) ** 2);
  const sum = weights.reduce((all, one) => all + one, 0);
  const pale = mix(accent, background, random.pick([0.7, 0.8, 0.9]));
  return {
    ...(random.chance(0.5) && { shares: weights.map((weight) => weight / sum) }),
    ...(random.chance(0.2) && {
      gaps: { each: random.integer(1, 4), size: fontSize * random.number(0.3, 1.2, 0.1) },
    }),
    ...(random.chance(0.35) && { valign: random.pick(['top', 'top', 'bottom'] as const) }),
    ...(random.chance(0.35) && { signsApart: true }),
    ...(random.chance(0.12) && {
      tiles: { gap: random.integer(2, 6), fill: pale, radius: random.pick([0, 3, 7]) },
    }),
    ...(random.chance(0.12) && { heat: accent }),
    ...(random.chance(0.2) && { total: pen() }),
    ...(random.chance(0.15) && { underHeads: pen() }),
    ...(random.chance(0.06) && { upright: true }),
    ...(random.chance(0.15) && {
      titleRow: {
        fill: random.pick([background, pale]),
        stroke: pen(),
        look: {
          weight: random.pick([400, 700]),
          anchor: random.pick(['middle', 'middle', 'start', 'end'] as const),
        },
      },
    }),
  };
}

/** Height of the title's row. */
export const titleRowOf = ({ cell, rowHeight }: TableTheme): number =>
  (cell.size ?? 12) * Math.max(1.7, rowHeight);

export function drawTitleRow(
  sheet: Sheet,
  theme: TableTheme,
  { fill, stroke, look }: NonNullable<OddTable['titleRow']>,
  title: string,
  { x, y, width }: Box,
): void {
  const height = titleRowOf(theme);
  sheet.rect({ x, y: y - height, width, height }, { ...stroke, fill });
  const share = { start: 0, middle: 0.5, end: 1 }[look.anchor ?? 'start'];
  const at = x + theme.padding + share * (width - 2 * theme.padding);
  sheet.write(at, y - height / 2, title, { ...look, size: theme.cell.size, align: 'middle' });
}

/** Tiles and heat, beneath the texts. */
export function drawOddFills(sheet: Sheet, odd: OddTable, { rows, columns }: CellLayout): void {
  const { tiles, heat } = odd;
  const { background } = sheet.look;
  if (tiles)
    for (const { y, height } of rows)
      for (const { x, width } of columns)
        sheet.rect(inner({ x, y, width, height }, tiles.gap / 2), {
          fill: tiles.fill,
          radius: tiles.radius,
          straight: true,
        });
  if (!heat) return;
  const body = rows.filter(({ isHeader }) => !isHeader);
  for (const [column, { x, width }] of columns.entries()) {
    const values = body.map(({ cells }) => amountOf(cells[column]?.join(' ') ?? ''));
    const known = values.filter((value) => value !== undefined);
    const [low, high] = [Math.min(...known), Math.max(...known)];
    if (column === 0 || known.length < body.length || low === high) continue;
    for (const [index, { y, height }] of body.entries()) {
      const strength = ((values[index] ?? low) - low) / (high - low);
      const fill = mix(background, heat, 0.05 + 0.35 * strength);
      sheet.rect({ x, y, width, height }, { fill, straight: true });
    }
  }
}

function amountOf(text: string): number | undefined {
  const read = readNumber(text, false);
  return read.kind === 'number' ? read.value : undefined;
}

const inner = ({ x, y, width, height }: Box, off: number): Box => ({
  x: x + off,
  y: y + off,
  width: width - 2 * off,
  height: height - 2 * off,
});

/** Lines above a last row and beneath single names. */
export function drawOddLines(
  sheet: Sheet,
  odd: OddTable,
  { box, rows, columns }: CellLayout,
): void {
  const { total, underHeads } = odd;
  const last = rows.at(-1);
  if (total && last && !last.isHeader) sheet.line(box.x, last.y, box.x + box.width, last.y, total);
  const [top] = rows;
  if (!underHeads || !top?.isHeader) return;
  const y = top.y + top.height - 1;
  for (const { x, width } of columns)
    sheet.line(x + width * 0.06, y, x + width * 0.94, y, underHeads);
}

const currency = /^([$€£¥₹])\s?(?=[\d(-])/;

/** The sign of a currency and the rest; `undefined` where a cell has none. */
export function signApart(text: string): readonly [sign: string, rest: string] | undefined {
  const found = currency.exec(text);
  return found?.[1] === undefined ? undefined : [found[1], text.slice(found[0].length)];
}
