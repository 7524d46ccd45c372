import { readable, textOn } from '../sheet/colors.ts';
import type { Box } from '../sheet/quad.ts';
import type { Sheet, TextLook } from '../sheet/sheet.ts';
import type { ChartTheme } from './chart-theme.ts';

export type LegendEntry = {
  readonly name: string;
  /** Draws the key into a box. */
  key(box: Box): void;
  /** What the name stands for is drawn in it. */
  readonly color?: string;
};

/** A legend that is set but not yet at its place. Pixels. */
export type Legend = {
  readonly width: number;
  readonly height: number;
  draw(x: number, y: number): void;
};

/**
 * Entries in as many columns as fit into a width.
 * @param title above the entries; empty for none
 * @param columns at most
 */
export function layoutLegend(
  sheet: Sheet,
  theme: ChartTheme,
  entries: readonly LegendEntry[],
  title: string,
  most: number,
  columns: number,
): Legend {
  const { look, box, keyLength = 1, spread = 1 } = theme.legend;
  const hasColors = entries.every(({ color }) => color !== undefined);
  const instead = hasColors ? theme.legend.instead : undefined;
  const { size = 12 } = look;
  const isField = instead === 'field';
  const key = instead ? (isField ? size * 0.4 : 0) : size * 1.3 * keyLength;
  const [gap, pad] = [instead ? 0 : size * 0.5, box ? size * 0.5 : 0];
  const line = size * 1.45;
  const widths = entries.map(({ name }) => key + gap + sheet.widthOf(name, look));
  const titleLook: TextLook = { ...look, weight: 700 };
  const titleWidth = title === '' ? 0 : sheet.widthOf(title, titleLook);
  const titleHeight = title === '' ? 0 : line;
  const inColumns = (count: number): readonly number[] =>
    Array.from({ length: count }, (_, column) =>
      Math.max(0, ...widths.filter((_width, index) => index % count === column)),
    );
  const between = size * 1.3 * spread + (isField ? size * 0.4 : 0);
  const totalOf = (count: number): number =>
    inColumns(count).reduce((sum, each) => sum + each, 0) + between * (count - 1) + 2 * pad;
  let count = Math.max(1, Math.min(columns, entries.length));
  while (count > 1 && totalOf(count) > most) count -= 1;
  const lefts = inColumns(count).map((_, column, all) =>
    all.slice(0, column).reduce((sum, each) => sum + each + between, 0),
  );
  const rows = Math.ceil(entries.length / count);
  const width = Math.max(totalOf(count), titleWidth + 2 * pad);
  const height = rows * line + titleHeight + 2 * pad;
  return {
    width,
    height,
    draw(x, y) {
      if (box) sheet.rect({ x, y, width, height }, box);
      if (title !== '')
        sheet.write(x + pad, y + pad + line / 2, title, { ...titleLook, align: 'middle' });
      for (const [index, { name, key: drawKey, color }] of entries.entries()) {
        const left = x + pad + (lefts[index % count] ?? 0);
        const middle = y + pad + titleHeight + (Math.floor(index / count) + 0.5) * line;
        const { fill } = look;
        const written = { ...look, align: 'middle' as const };
        if (instead === undefined || color === undefined)
          drawKey({ x: left, y: middle - size * 0.45, width: key, height: size * 0.9 });
        else if (isField) {
          const wide = sheet.widthOf(name, look) + 2 * key;
          const field = { x: left, y: middle - size * 0.65, width: wide, height: size * 1.3 };
          sheet.rect(field, { fill: color, straight: true, radius: box ? 0 : size * 0.3 });
        }
        const { background, ink } = sheet.look;
        const inOwn = isField ? textOn(color ?? ink) : readable(color ?? ink, background, ink, 2.5);
        sheet.write(left + key + gap, middle, name, {
          ...written,
          fill: instead === undefined ? fill : inOwn,
        });
      }
    },
  };
}

/** Puts a legend beside an area; returns what is left of it. The legend is drawn once the plot is known. */
export function placeLegend(
  legend: Legend,
  place: Exclude<ChartTheme['legend']['place'], 'inside'>,
  area: Box,
  gap: number,
  align?: 'start' | 'end',
): { readonly rest: Box; draw(plot: Box): void } {
  const { width, height } = legend;
  const across = place === 'left' || place === 'right';
  const taken = (across ? width : height) + gap;
  const rest: Box = across
    ? { ...area, x: area.x + (place === 'left' ? taken : 0), width: area.width - taken }
    : { ...area, y: area.y + (place === 'top' ? taken : 0), height: area.height - taken };
  return {
    rest,
    draw(plot) {
      const middle = Math.max(
        area.x,
        Math.min(plot.x + (plot.width - width) / 2, area.x + area.width - width),
      );
      const level = Math.max(
        area.y,
        Math.min(plot.y + (plot.height - height) / 2, area.y + area.height - height),
      );
      if (place === 'left') legend.draw(area.x, level);
      else if (place === 'right') legend.draw(area.x + area.width - width, level);
      else
        legend.draw(
          align === 'start' ? area.x : align === 'end' ? area.x + area.width - width : middle,
          place === 'top' ? area.y : area.y + area.height - height,
        );
    },
  };
}
