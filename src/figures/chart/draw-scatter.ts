import { defaultAxis, defaultSeries } from '../../formal/chart/description.ts';
import type { Random } from '../../formal/random.ts';
import { drawSurroundings } from '../sheet/surroundings.ts';
import { placeAxisTitles } from './axis-titles.ts';
import { chartLegend } from './chart-legend.ts';
import type { ChartDrawing } from './draw-cartesian.ts';
import { type Dot, markerOf } from './draw-lines.ts';
import { labelDots } from './label-dots.ts';
import { drawMarker } from './markers.ts';
import { drawGrid, drawNumberAxis, numberAxisDepth } from './number-axis.ts';
import { tickNumberText, writeNumber } from './number-text.ts';
import { drawSpines } from './spines.ts';
import { chooseScale, type ValueScale } from './value-scale.ts';

/** Points on two axes of numbers. Faults are counted by the sheet. */
export function drawScatter(drawing: ChartDrawing, random: Random): void {
  const { sheet, chart, theme, labelled } = drawing;
  const surroundings = drawSurroundings(sheet, theme, chart.title);
  const legend = chartLegend(sheet, chart, theme, surroundings.area);
  const [only = '', ...others] = chart.series;
  const up = others.length > 0 || only === defaultSeries || theme.legend.single ? undefined : only;
  const across = chart.axis === defaultAxis ? undefined : chart.axis;
  const titles = placeAxisTitles(sheet, theme, { across, up }, legend.rest);
  const area = titles.rest;
  const { look, evenDecimals, loose, fromZero } = theme.valueAxis;
  const { size = 12 } = look;
  const writer =
    (unit: string | undefined) =>
    (value: number, step: number): string =>
      writeNumber(value, unit, tickNumberText(theme.numbers, step, evenDecimals));
  const writeX = writer(undefined);
  const writeY = writer(chart.unit);
  const points = chart.rows.flatMap(({ category, values }) =>
    values.flatMap((value, series) =>
      value === null ? [] : [{ x: Number(category), value, series }],
    ),
  );
  const room = theme.lines.markerSize * 2 + (labelled ? size * 1.3 : 0);
  const wish = { unlabelled: !labelled, loose, roomAbove: room, roomBelow: room };
  const yScale = chooseScale(
    {
      ...wish,
      values: points.map(({ value }) => value),
      fromZero,
      length: area.height - size * 2.4,
      tickRoom: () => size * 1.5,
      roomAbove: room + legend.headroom,
    },
    random,
  );
  if (!yScale) {
    sheet.fault();
    return;
  }
  const textAxis = (scale: ValueScale, write: typeof writeX) => ({
    scale,
    write: (value: number) => write(value, scale.step),
    shown: true,
    look,
  });
  const upAxis = textAxis(yScale, writeY);
  const side = theme.valueAxis.side === 'end' ? 'right' : 'left';
  const depth = numberAxisDepth(sheet, theme, { ...upAxis, side });
  const bottom = theme.ticks.outside + size * 1.6;
  const end = size * 1.2;
  const plot = {
    x: area.x + (side === 'left' ? depth : end),
    y: area.y,
    width: area.width - depth - end,
    height: area.height - bottom,
  };
  const xScale = chooseScale(
    {
      ...wish,
      values: points.map(({ x }) => x),
      fromZero,
      length: plot.width,
      tickRoom: (ticks) => {
        const step = (ticks[1] ?? 1) - (ticks[0] ?? 0) || 1;
        return Math.max(...ticks.map((tick) => sheet.widthOf(writeX(tick, step), look))) + size;
      },
    },
    random,
  );
  if (!xScale || plot.width < 120 || plot.height < 90) {
    sheet.fault();
    return;
  }
  const along = (scale: ValueScale, start: number, length: number) => (value: number) =>
    start + ((value - scale.min) / (scale.max - scale.min)) * length;
  const xAt = along(xScale, plot.x, plot.width);
  const yAt = along(yScale, plot.y + plot.height, -plot.height);
  if (theme.plotFill) sheet.rect(plot, { fill: theme.plotFill, straight: true });
  const isRuled = theme.grid.values || !labelled;
  drawGrid(sheet, theme, { plot, scale: yScale, side, at: yAt }, isRuled);
  // Bands run one way only.
  drawGrid(
    sheet,
    { ...theme, bands: '' },
    { plot, scale: xScale, side: 'bottom', at: xAt },
    isRuled || theme.grid.categories,
  );
  drawSpines(sheet, theme, plot, undefined);
  const dots = points.map(
    ({ x, value, series }, row): Dot => ({
      row,
      series,
      value,
      at: [xAt(x), yAt(value)],
    }),
  );
  for (const { at, series } of dots)
    drawMarker(
      sheet,
      markerOf(theme, series),
      at,
      theme.lines.markerSize,
      theme.color(series),
      theme.lines.hollow,
    );
  drawNumberAxis(sheet, theme, { ...upAxis, plot, side, at: yAt });
  drawNumberAxis(sheet, theme, { ...textAxis(xScale, writeX), plot, side: 'bottom', at: xAt });
  surroundings.finish(plot);
  titles.finish(plot);
  if (labelled)
    labelDots({
      sheet,
      theme,
      dots,
      segments: [],
      within: plot,
      several: others.length > 0,
      write: ({ row, value }) =>
        `(${writeNumber(points[row]?.x ?? 0, undefined, theme.numbers)}, ${writeNumber(value, chart.unit, theme.numbers)})`,
    });
  const radius = theme.lines.markerSize;
  legend.finish(
    plot,
    dots.map(({ at: [x, y] }) => ({
      x: x - radius,
      y: y - radius,
      width: 2 * radius,
      height: 2 * radius,
    })),
  );
}
