import type { Box } from '../sheet/quad.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { ChartTheme } from './chart-theme.ts';

/** The names of two axes; `undefined` for none. `across` is the one along the bottom. */
export type AxisNames = {
  readonly across: string | undefined;
  readonly up: string | undefined;
};

/** Finds room for the names of the axes in an area; they are written once the plot is known. */
export function placeAxisTitles(
  sheet: Sheet,
  theme: ChartTheme,
  { across, up }: AxisNames,
  area: Box,
): { readonly rest: Box; finish(plot: Box): void } {
  const { look, value: turn, category: end } = theme.axisTitles;
  const { size = 12 } = look;
  const line = size * 1.45;
  const below = across === undefined ? 0 : line;
  const isTurned = turn !== 'above';
  const left = up !== undefined && isTurned ? line : 0;
  const top = up !== undefined && !isTurned ? line : 0;
  const onRight = theme.valueAxis.side === 'end' && !theme.bars.flat && isTurned;
  const rest = {
    x: area.x + (onRight ? 0 : left),
    y: area.y + top,
    width: area.width - left,
    height: area.height - top - below,
  };
  return {
    rest,
    finish(plot) {
      if (across !== undefined) {
        const atEnd = end === 'at-end';
        sheet.write(
          atEnd ? plot.x + plot.width : plot.x + plot.width / 2,
          area.y + area.height - line / 2 + size * 0.15,
          across,
          { ...look, anchor: atEnd ? 'end' : 'middle', align: 'middle' },
        );
      }
      if (up === undefined) return;
      if (!isTurned) {
        sheet.write(area.x, area.y + line * 0.42, up, { ...look, align: 'middle' });
        return;
      }
      const x = onRight ? area.x + area.width - line * 0.45 : area.x + line * 0.45;
      sheet.write(x, plot.y + plot.height / 2, up, {
        ...look,
        anchor: 'middle',
        align: 'middle',
        angle: turn === 'turned-down' ? 90 : -90,
      });
    },
  };
}
