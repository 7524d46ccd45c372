import { defaultAxis } from '../../formal/chart/description.ts';
import type { Random } from '../../formal/random.ts';
import { mix, readable } from '../sheet/colors.ts';
import type { ChartDrawing } from './draw-cartesian.ts';
import type { Dot } from './draw-lines.ts';
import { labelDots } from './label-dots.ts';
import { circlePath } from './markers.ts';
import { tickNumberText, writeNumber } from './number-text.ts';
import { drawPage } from './press-page.ts';
import { chooseScale } from './value-scale.ts';

/** Rings on a net of dotted rules; numbers of x on top, those of y at the right, each in a gap of its rule. */
export function drawPressScatter(drawing: ChartDrawing, random: Random): void {
  const { sheet, chart, theme, labelled } = drawing;
  const { ink, background } = sheet.look;
  const page = drawPage(drawing, random, true);
  const look = theme.valueAxis.look;
  const { size = 12 } = look;
  const named = chart.axis !== defaultAxis;
  const area = named ? { ...page, height: page.height - size * 1.4 } : page;
  const points = chart.rows.flatMap(({ category, values }) =>
    values.flatMap((value, series) =>
      value === null ? [] : [{ x: Number(category), value, series }],
    ),
  );
  const write = (value: number, step: number, unit?: string): string =>
    writeNumber(value, unit, tickNumberText(theme.numbers, step, true));
  const room = 12 + (labelled ? size * 1.3 : 0);
  const wish = {
    unlabelled: !labelled,
    fromZero: false,
    loose: false,
    roomAbove: room,
    roomBelow: room,
  };
  const yScale = chooseScale(
    {
      ...wish,
      values: points.map(({ value }) => value),
      length: area.height - size * 2,
      tickRoom: () => size * 1.6,
    },
    random,
  );
  const right = yScale
    ? Math.max(
        ...yScale.ticks.map((tick) => sheet.widthOf(write(tick, yScale.step, chart.unit), look)),
      ) +
      size * 0.6
    : 0;
  const plot = {
    x: area.x + size * 1.5,
    y: area.y + size * 1.8,
    width: area.width - right - size * 1.5,
    height: area.height - size * 2.3,
  };
  const xScale = chooseScale(
    {
      ...wish,
      values: points.map(({ x }) => x),
      length: plot.width,
      tickRoom: (ticks) => {
        const step = (ticks[1] ?? 1) - (ticks[0] ?? 0) || 1;
        return Math.max(...ticks.map((tick) => sheet.widthOf(write(tick, step), look))) + size;
      },
    },
    random,
  );
  if (!xScale || !yScale || plot.width < 140 || plot.height < 100) {
    sheet.fault();
    return;
  }
  const xAt = (value: number): number =>
    plot.x + ((value - xScale.min) / (xScale.max - xScale.min)) * plot.width;
  const yAt = (value: number): number =>
    plot.y + plot.height - ((value - yScale.min) / (yScale.max - yScale.min)) * plot.height;
  const rule = { stroke: mix(ink, background, 0.6), width: 1, dash: '1 4' };
  const grey = readable(mix(ink, background, 0.35), background, ink, 4.5);
  for (const tick of xScale.ticks) {
    sheet.line(xAt(tick), plot.y, xAt(tick), plot.y + plot.height, rule);
    sheet.write(xAt(tick), plot.y - size * 0.75, write(tick, xScale.step), {
      ...look,
      fill: grey,
      anchor: 'middle',
    });
  }
  for (const tick of yScale.ticks) {
    sheet.line(plot.x, yAt(tick), plot.x + plot.width, yAt(tick), rule);
    sheet.write(plot.x + plot.width + size * 0.5, yAt(tick), write(tick, yScale.step, chart.unit), {
      ...look,
      fill: grey,
      align: 'middle',
    });
  }
  const radius = theme.lines.markerSize + 1;
  const dots = points.map(
    ({ x, value, series }, row): Dot => ({
      row,
      series,
      value,
      at: [xAt(x), yAt(value)],
    }),
  );
  for (const { at, series } of dots) {
    const color = theme.color(series);
    sheet.path(circlePath(at[0], at[1], radius), {
      fill: mix(color, background, 0.55),
      stroke: color,
      width: 1.8,
    });
  }
  if (named)
    sheet.write(plot.x + plot.width, page.y + page.height - size * 0.5, chart.axis, {
      ...theme.axisTitles.look,
      anchor: 'end',
      italic: true,
      align: 'middle',
    });
  if (!labelled) return;
  labelDots({
    sheet,
    theme: { ...theme, lines: { ...theme.lines, markerSize: radius } },
    dots,
    segments: [],
    within: plot,
    several: chart.series.length > 1,
    write: ({ row, value }) =>
      `(${writeNumber(points[row]?.x ?? 0, undefined, theme.numbers)}, ${writeNumber(value, chart.unit, theme.numbers)})`,
  });
}
