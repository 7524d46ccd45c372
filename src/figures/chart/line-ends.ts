import { readable } from '../sheet/colors.ts';
import type { Box } from '../sheet/quad.ts';
import type { PlacedLegend } from './chart-legend.ts';
import type { ChartDrawing } from './draw-cartesian.ts';
import type { Curve } from './draw-lines.ts';
import { spreadLabels } from './spread-labels.ts';

/** Whether the series of a chart are named where their lines end. */
export function isNamedAtEnds({ chart, theme }: ChartDrawing): boolean {
  return chart.kind === 'line' && chart.series.length > 1 && theme.legend.atEnds === true;
}

/** Takes the room of the longest name off the right of an area. */
export function roomForEnds({ sheet, chart, theme }: ChartDrawing, area: Box): PlacedLegend {
  const { look } = theme.legend;
  const { size = 12 } = look;
  const widest = Math.max(...chart.series.map((name) => sheet.widthOf(name, look)));
  if (widest > area.width * 0.3) sheet.fault();
  return {
    rest: { ...area, width: area.width - widest - size },
    headroom: 0,
    finish: () => undefined,
  };
}

/** Writes the names in the colours of their lines, one above the other where lines end near each other. */
export function nameEnds(
  { sheet, chart, theme }: ChartDrawing,
  curves: readonly Curve[],
  plot: Box,
): void {
  const { look } = theme.legend;
  const { size = 12 } = look;
  const ends = curves
    .flatMap(({ series, pieces }) => {
      const last = pieces.at(-1)?.at(-1);
      return last ? [{ series, at: last.at }] : [];
    })
    .toSorted((a, b) => a.at[1] - b.at[1]);
  const wishes = ends.map(({ at: [, y] }) => ({ y, height: size * 1.2 }));
  const places = spreadLabels(wishes, plot.y - size, plot.y + plot.height + size * 0.5);
  if (!places || ends.length < chart.series.length) {
    sheet.fault();
    return;
  }
  for (const [index, { series, at }] of ends.entries()) {
    const { background, ink } = sheet.look;
    sheet.write(
      at[0] + theme.lines.markerSize + size * 0.4,
      places[index] ?? at[1],
      chart.series[series] ?? '',
      {
        ...look,
        align: 'middle',
        fill: readable(theme.color(series), background, ink),
      },
    );
  }
}
