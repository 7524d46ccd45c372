import type { ChartDescription } from '../../formal/chart/description.ts';
import type { Random } from '../../formal/random.ts';
import type { Box } from '../sheet/quad.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { ChartTheme } from './chart-theme.ts';
import { endsOfMarks } from './chart-values.ts';
import { layoutNamesBelow, layoutNamesBeside, type NameLayout } from './name-axis.ts';
import { numberAxisDepth, type Side } from './number-axis.ts';
import { tickNumberText, writeNumber } from './number-text.ts';
import { createPlotFrame, type PlotFrame } from './plot-frame.ts';
import { chooseScale, type ValueScale } from './value-scale.ts';

export type PlotLayout = {
  readonly frame: PlotFrame;
  readonly names: NameLayout;
  /** Of the value axis. */
  readonly side: Side;
  readonly numbersShown: boolean;
  writeTick(value: number): string;
};

export type PlotWish = {
  readonly sheet: Sheet;
  readonly chart: ChartDescription;
  readonly theme: ChartTheme;
  readonly flat: boolean;
  readonly labelled: boolean;
  /** For value labels beyond the marks, at the upper and the lower end of the value axis, in pixels. */
  readonly roomAbove: number;
  readonly roomBelow: number;
};

/**
 * Finds a plot with its scale in an area, so that names and numbers have room beside it.
 * @returns `undefined` where too little is left, or no ticks fit
 */
export function layoutPlot(wish: PlotWish, area: Box, random: Random): PlotLayout | undefined {
  const { sheet, chart, theme, flat, labelled } = wish;
  const categories = chart.rows.map(({ category }) => category);
  const edge = chart.kind === 'bar' ? 0.5 : theme.lines.edge;
  const across = Math.max(1, categories.length - 1 + 2 * edge);
  const gap = theme.ticks.outside + (theme.names.look.size ?? 12) * 0.35;
  // Names and numbers need room that depends on the other axis: guessed first, then measured.
  const namesIn = (width: number): NameLayout =>
    flat
      ? layoutNamesBeside(sheet, theme, categories, (area.height * 0.88) / across, width * 0.36)
      : layoutNamesBelow(sheet, theme, categories, width / across);
  const guess = namesIn(area.width * (flat ? 1 : 0.88));
  const scale = scaleIn(wish, area, guess.depth + gap, random);
  if (!scale) return undefined;
  const side = flat
    ? ({ start: 'bottom', end: 'top' } as const)[theme.valueAxis.side]
    : ({ start: 'left', end: 'right' } as const)[theme.valueAxis.side];
  const numbersShown = theme.valueAxis.shown || !labelled;
  const writeTick = tickWriter(wish);
  const write = (value: number): string => writeTick(value, scale.step);
  const depth = numberAxisDepth(sheet, theme, {
    scale,
    side,
    write,
    shown: numbersShown,
    look: theme.valueAxis.look,
  });
  const names = flat ? guess : namesIn(area.width - depth);
  const plot = plotIn(area, side, depth, names.depth + gap);
  const lastTick = scale.ticks.at(-1) ?? 0;
  const beyond = flat
    ? numbersShown
      ? sheet.widthOf(write(lastTick), theme.valueAxis.look) / 2
      : 0
    : names.angle === 0
      ? Math.max(...(names.names.at(-1) ?? []).map((line) => sheet.widthOf(line, names.look))) / 2
      : 0;
  const step = plot.width / across;
  const tooFarLeft = flat
    ? 0
    : Math.max(0, names.overhang - edge * step - (plot.x - area.x + theme.margin * 0.5));
  const right = area.x + area.width + theme.margin * 0.5 - (plot.x + plot.width);
  const tooFarRight = Math.max(0, beyond - (flat ? 0 : edge * step) - right);
  const fitted = {
    ...plot,
    x: plot.x + tooFarLeft,
    width: plot.width - tooFarLeft - tooFarRight,
  };
  if (fitted.width < 110 || fitted.height < 85) return undefined;
  const frame = createPlotFrame(fitted, flat, scale, categories.length, edge);
  const isAbove = flat && theme.names.beside === 'above';
  if (isAbove && frame.step < (theme.names.look.size ?? 12) * 2.1) return undefined;
  return { frame, names, side, numbersShown, writeTick: write };
}

/** Ticks have the unit where labels have none, and where there are no labels. */
function tickWriter({ chart, theme, labelled }: PlotWish) {
  const { unitAtTicks, evenDecimals } = theme.valueAxis;
  const unit = unitAtTicks || !labelled ? chart.unit : undefined;
  return (value: number, step: number): string =>
    writeNumber(value, unit, tickNumberText(theme.numbers, step, evenDecimals));
}

function scaleIn(
  wish: PlotWish,
  area: Box,
  nameDepth: number,
  random: Random,
): ValueScale | undefined {
  const { sheet, chart, theme, flat, labelled, roomAbove, roomBelow } = wish;
  const { look, fromZero, loose } = theme.valueAxis;
  const { size = 12 } = look;
  const writeTick = tickWriter(wish);
  const widest = (ticks: readonly number[]): number => {
    const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0)) || 1;
    return Math.max(...ticks.map((tick) => sheet.widthOf(writeTick(tick, step), look)));
  };
  return chooseScale(
    {
      values: endsOfMarks(chart),
      fromZero: chart.kind === 'bar' || fromZero,
      unlabelled: !labelled,
      length: flat ? area.width - nameDepth - size : area.height - nameDepth - size,
      tickRoom: (ticks) => (flat ? widest(ticks) + size * 0.7 : size * 1.5),
      roomAbove,
      roomBelow,
      loose,
    },
    random,
  );
}

function plotIn(area: Box, side: Side, depth: number, nameDepth: number): Box {
  const { x, y, width, height } = area;
  switch (side) {
    case 'left':
      return { x: x + depth, y, width: width - depth, height: height - nameDepth };
    case 'right':
      return { x, y, width: width - depth, height: height - nameDepth };
    case 'bottom':
      return { x: x + nameDepth, y, width: width - nameDepth, height: height - depth };
    case 'top':
      return { x: x + nameDepth, y: y + depth, width: width - nameDepth, height: height - depth };
  }
}
