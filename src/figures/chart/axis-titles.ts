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
  const isOver = end === 'over-plot' && across !== undefined;
  const below = across === undefined || isOver ? 0 : line;
  const isTurned = turn !== 'above';
  const left = up !== undefined && isTurned ? line : 0;
  const top = (up !== undefined && !isTurned) || isOver ? line : 0;
  if (isOver && up !== undefined && !isTurned) sheet.fault();
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
        const [place, anchor] = (
          {
            'at-start': [0, 'start'],
            below: [0.5, 'middle'],
            'at-end': [1, 'end'],
            'over-plot': [0, 'start'],
          } as const
        )[end];
        const y = isOver ? area.y + line * 0.42 : area.y + area.height - line / 2 + size * 0.15;
        sheet.write(plot.x + place * plot.width, y, across, { ...look, anchor, align: 'middle' });
      }
      if (up === undefined) return;
      if (!isTurned) {
        const { above: anchor = 'start' } = theme.axisTitles;
        const at = { start: area.x, middle: plot.x + plot.width / 2, end: area.x + area.width };
        sheet.write(at[anchor], area.y + line * 0.42, up, { ...look, anchor, align: 'middle' });
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
