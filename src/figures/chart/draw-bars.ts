import type { ChartDescription } from '../../formal/chart/description.ts';
import type { Box } from '../sheet/quad.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { ChartTheme } from './chart-theme.ts';
import { fillOf } from './markers.ts';
import { boxBetween, type PlotFrame } from './plot-frame.ts';

/** A bar, or a part of a stacked one, where it is drawn. */
export type Bar = {
  readonly row: number;
  readonly series: number;
  readonly value: number;
  readonly box: Box;
};

/** Where the bars of a chart stand; missing values have none. */
export function layoutBars(chart: ChartDescription, theme: ChartTheme, frame: PlotFrame): Bar[] {
  const { series, stacked, rows } = chart;
  const { gap, inner } = theme.bars;
  const count = stacked ? 1 : series.length;
  const group = frame.step * (1 - gap);
  // The bars of a group and the gaps between them, which are parts of a bar.
  const width = group / (count + (count - 1) * inner);
  return rows.flatMap(({ values }, row) => {
    let sum = 0;
    return values.flatMap((value, index): Bar[] => {
      if (value === null) return [];
      const start = frame.centreOf(row) - group / 2 + (stacked ? 0 : index * width * (1 + inner));
      const from = stacked ? frame.valueAt(sum) : frame.base;
      sum += value;
      const to = frame.valueAt(stacked ? sum : value);
      const box = boxBetween(frame, [from, to], [start, start + width]);
      return [{ row, series: index, value, box }];
    });
  });
}

/** @param flat the bars lie */
export function drawBars(
  sheet: Sheet,
  theme: ChartTheme,
  bars: readonly Bar[],
  flat: boolean,
  lone: boolean,
): void {
  const { radius, varied, shadow } = theme.bars;
  const fills = new Map<number, ReturnType<typeof fillOf>>();
  for (const { box, series, row } of bars) {
    if (box.width === 0 || box.height === 0) continue;
    if (shadow)
      sheet.rect(
        { ...box, x: box.x + 3, y: box.y + 3 },
        { fill: sheet.look.ink, opacity: 0.18, straight: true },
      );
    const index = varied && lone ? row : series;
    const fill = fills.get(index) ?? fillOf(sheet, theme, index, flat);
    fills.set(index, fill);
    sheet.rect(box, { ...fill, radius: Math.min(radius, box.width / 2, box.height / 2) });
  }
}
