import type { ChartDescription } from '../../formal/chart/description.ts';
import type { Box } from '../sheet/quad.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { ChartTheme } from './chart-theme.ts';
import { drawMarker, fillOf } from './markers.ts';
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
  const { shift, group } = barGroup(theme, frame, gap);
  // The bars of a group and the gaps between them, which are parts of a bar.
  const width = group / (count + (count - 1) * inner);
  return rows.flatMap(({ values }, row) => {
    let sum = 0;
    return values.flatMap((value, index): Bar[] => {
      if (value === null) return [];
      const start =
        frame.centreOf(row) + shift - group / 2 + (stacked ? 0 : index * width * (1 + inner));
      const from = stacked ? frame.valueAt(sum) : frame.base;
      sum += value;
      const to = frame.valueAt(stacked ? sum : value);
      const box = boxBetween(frame, [from, to], [start, start + width]);
      return [{ row, series: index, value, box }];
    });
  });
}

/** The room of a category's bars across them, and how far its middle is from that of the category. Pixels. */
export function barGroup(
  { names }: ChartTheme,
  { step, flat }: Pick<PlotFrame, 'step' | 'flat'>,
  gap: number,
): { readonly shift: number; readonly group: number } {
  if (!flat || names.beside !== 'above') return { shift: 0, group: step * (1 - gap) };
  const above = (names.look.size ?? 12) * 1.25;
  return { shift: above / 2, group: (step - above) * (1 - gap * 0.5) };
}

/** Bars, or dots at their tips, in a frame whose bars may lie. */
export function drawBars(
  sheet: Sheet,
  theme: ChartTheme,
  bars: readonly Bar[],
  frame: PlotFrame,
  lone: boolean,
): void {
  const { radius, varied, shadow, track, shape } = theme.bars;
  const { flat, plot } = frame;
  const fills = new Map<number, ReturnType<typeof fillOf>>();
  for (const { box } of track ? bars : [])
    sheet.rect(
      flat ? { ...box, x: plot.x, width: plot.width } : { ...box, y: plot.y, height: plot.height },
      { fill: track, straight: true, radius: Math.min(radius, box.width / 2, box.height / 2) },
    );
  for (const bar of bars) {
    const { box, series, row } = bar;
    if (shape) {
      drawDot(sheet, theme, bar, frame, varied && lone ? row : series);
      continue;
    }
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

function drawDot(
  sheet: Sheet,
  theme: ChartTheme,
  { box, value }: Bar,
  { flat, base }: PlotFrame,
  index: number,
): void {
  const color = theme.color(index);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const tip = flat
    ? ([value < 0 ? box.x : box.x + box.width, middle.y] as const)
    : ([middle.x, value < 0 ? box.y + box.height : box.y] as const);
  const [x, y] = tip;
  const stem = { stroke: color, width: Math.max(1.2, theme.lines.width) };
  if (theme.bars.shape === 'lollipop')
    if (flat) sheet.line(base, y, x, y, stem);
    else sheet.line(x, base, x, y, stem);
  const radius = Math.min(theme.lines.markerSize + 1.5, (flat ? box.height : box.width) / 2);
  drawMarker(sheet, 'circle', tip, Math.max(2.5, radius), color, theme.lines.hollow);
}
