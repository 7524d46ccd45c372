import {
  type ChartDescription,
  defaultAxis,
  defaultSeries,
} from '../../formal/chart/description.ts';
import type { Random } from '../../formal/random.ts';
import type { Box } from '../sheet/quad.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { drawSurroundings } from '../sheet/surroundings.ts';
import { placeAxisTitles } from './axis-titles.ts';
import { chartLegend } from './chart-legend.ts';
import type { ChartTheme } from './chart-theme.ts';
import { drawBars, layoutBars } from './draw-bars.ts';
import { drawCurves, layoutLines, type Point, segmentsOf } from './draw-lines.ts';
import { barLabelLook, labelBars } from './label-bars.ts';
import { labelDots } from './label-dots.ts';
import { layoutPlot, type PlotLayout } from './layout-plot.ts';
import { isNamedAtEnds, nameEnds, roomForEnds } from './line-ends.ts';
import { drawNames, drawNameTicks } from './name-axis.ts';
import { drawGrid, drawNumberAxis } from './number-axis.ts';
import { writeNumber } from './number-text.ts';
import { drawSpines } from './spines.ts';

/** What is drawn of a chart, with its sheet and theme. */
export type ChartDrawing = {
  readonly sheet: Sheet;
  readonly chart: ChartDescription;
  readonly theme: ChartTheme;
  /** The values are written at their marks. */
  readonly labelled: boolean;
};

/** Bars and lines. Faults are counted by the sheet. */
export function drawCartesian(drawing: ChartDrawing, random: Random): void {
  const { sheet, chart, theme, labelled } = drawing;
  const flat = chart.kind === 'bar' && theme.bars.flat;
  const surroundings = drawSurroundings(sheet, theme, chart.title);
  const legend = isNamedAtEnds(drawing)
    ? roomForEnds(drawing, surroundings.area)
    : chartLegend(sheet, chart, theme, surroundings.area);
  const titles = placeAxisTitles(sheet, theme, axisNames(chart, theme, flat), legend.rest);
  const room = labelRoom(drawing, flat, titles.rest);
  const negative = chart.rows.some(({ values }) => values.some((value) => (value ?? 0) < 0));
  const hasRoomBelow = negative || chart.kind === 'line';
  const layout = layoutPlot(
    {
      ...drawing,
      flat,
      roomAbove: room + legend.headroom,
      roomBelow: hasRoomBelow ? room : 0,
    },
    titles.rest,
    random,
  );
  if (!layout) {
    sheet.fault();
    return;
  }
  drawBehind(drawing, layout);
  const marks = chart.kind === 'bar' ? bars(drawing, layout) : lines(drawing, layout);
  drawAxes(drawing, layout);
  const { plot, valueAt, scale } = layout.frame;
  if (theme.grid.over) {
    const grid = { plot, scale, side: layout.side, at: valueAt };
    const look = { stroke: theme.plotFill ?? sheet.look.background, width: 1.2, straight: true };
    drawGrid(sheet, { ...theme, bands: '', grid: { ...theme.grid, look } }, grid, true);
  }
  surroundings.finish(plot);
  titles.finish(plot);
  if (isNamedAtEnds(drawing)) nameEnds(drawing, layoutLines(chart, layout.frame), plot);
  if (labelled) marks.label();
  legend.finish(plot, marks.boxes);
}

/** The name of the value axis is that of the only series, unless a legend names it. */
function axisNames(chart: ChartDescription, theme: ChartTheme, flat: boolean) {
  const [only = '', ...others] = chart.series;
  const isNamed = others.length === 0 && only !== defaultSeries && !theme.legend.single;
  const values = isNamed ? only : others.length > 0 ? theme.axisTitles.filler : undefined;
  const categories = chart.axis === defaultAxis || chart.axis === '' ? undefined : chart.axis;
  return flat ? { across: values, up: categories } : { across: categories, up: values };
}

function writeLabel({ chart, theme }: ChartDrawing, value: number): string {
  const unit = theme.valueAxis.unitAtTicks && theme.valueAxis.shown ? undefined : chart.unit;
  return writeNumber(value, unit, theme.numbers);
}

/** For labels beyond the marks, along the value axis. Pixels. */
function labelRoom(drawing: ChartDrawing, flat: boolean, area: Box): number {
  const { sheet, chart, theme, labelled } = drawing;
  const { size = 12 } = theme.labels.look;
  if (!labelled) return size * 0.4;
  if (chart.kind === 'line') return theme.lines.markerSize + size * 1.4;
  if (chart.stacked || !['outside', 'column'].includes(theme.labels.place)) return size * 0.4;
  const texts = chart.rows.flatMap(({ values }) =>
    values.flatMap((value) => (value === null ? [] : [writeLabel(drawing, value)])),
  );
  const step = ((flat ? area.height : area.width) * 0.85) / chart.rows.length;
  const set = barLabelLook(sheet, theme, texts, flat, pitchOf(drawing, step));
  const dot = theme.bars.shape ? theme.lines.markerSize + 1.5 : 0;
  return (set?.length ?? size) + size * 0.6 + dot;
}

/** Across a bar, with the free space around it that its label may take. */
function pitchOf({ chart, theme }: ChartDrawing, step: number): number {
  const count = chart.stacked ? 1 : chart.series.length;
  const { gap, inner } = theme.bars;
  if (count === 1) return chart.stacked ? step * (1 - gap) : step * 0.97;
  const bar = (step * (1 - gap)) / (count + (count - 1) * inner);
  return bar * (1 + Math.max(0, inner)) + (step * gap) / count;
}

function drawBehind({ sheet, chart, theme, labelled }: ChartDrawing, layout: PlotLayout): void {
  const { frame, side } = layout;
  const { plot, flat } = frame;
  if (theme.plotFill) sheet.rect(plot, { fill: theme.plotFill, straight: true });
  const grid = { plot, scale: frame.scale, side, at: frame.valueAt };
  drawGrid(sheet, theme, grid, theme.grid.values || !labelled);
  if (!theme.grid.categories) return;
  for (const [row] of chart.rows.entries()) {
    const at = frame.centreOf(row);
    if (flat) sheet.line(plot.x, at, plot.x + plot.width, at, theme.grid.look);
    else sheet.line(at, plot.y, at, plot.y + plot.height, theme.grid.look);
  }
}

function drawAxes({ sheet, chart, theme }: ChartDrawing, layout: PlotLayout): void {
  const { frame, side, numbersShown, writeTick, names } = layout;
  const { plot, flat, scale, base, valueAt } = frame;
  const inside = scale.min < 0 && scale.max > 0;
  drawSpines(sheet, theme, plot, inside ? { at: base, flat } : undefined);
  const look = theme.valueAxis.look;
  const axis = { plot, scale, side, at: valueAt, write: writeTick, shown: numbersShown, look };
  drawNumberAxis(sheet, theme, axis);
  drawNameTicks(sheet, theme, frame, chart.rows.length);
  drawNames(sheet, theme, frame, names);
}

type Marks = {
  /** What a legend must not cover. */
  readonly boxes: readonly Box[];
  label(): void;
};

function bars(drawing: ChartDrawing, { frame }: PlotLayout): Marks {
  const { sheet, chart, theme } = drawing;
  const drawn = layoutBars(chart, theme, frame);
  const lone = chart.series.length === 1;
  drawBars(sheet, theme, drawn, frame, lone);
  return {
    boxes: drawn.map(({ box }) => box),
    label: () =>
      labelBars({
        sheet,
        theme,
        bars: drawn,
        flat: frame.flat,
        stacked: chart.stacked === true,
        lone,
        pitch: pitchOf(drawing, frame.step),
        end: frame.plot.x + frame.plot.width,
        write: (value) => writeLabel(drawing, value),
      }),
  };
}

function lines(drawing: ChartDrawing, { frame }: PlotLayout): Marks {
  const { sheet, chart, theme } = drawing;
  const curves = layoutLines(chart, frame);
  drawCurves(sheet, theme, frame, curves);
  const dots = curves.flatMap(({ pieces }) => pieces.flat());
  const segments = segmentsOf(curves);
  return {
    boxes: segments.flatMap(({ from, to }) => boxesAlong(from, to)),
    label: () =>
      labelDots({
        sheet,
        theme,
        dots,
        segments,
        within: frame.plot,
        several: chart.series.length > 1,
        write: ({ value }) => writeLabel(drawing, value),
      }),
  };
}

/** Small boxes that cover a straight line. */
function boxesAlong([x1, y1]: Point, [x2, y2]: Point): Box[] {
  const count = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 20));
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = [index / count, (index + 1) / count];
    const [a, b] = [x1 + (x2 - x1) * from, x1 + (x2 - x1) * to];
    const [c, d] = [y1 + (y2 - y1) * from, y1 + (y2 - y1) * to];
    return {
      x: Math.min(a, b) - 3,
      y: Math.min(c, d) - 3,
      width: Math.abs(b - a) + 6,
      height: Math.abs(d - c) + 6,
    };
  });
}
