import type { ChartDescription, ChartKind } from '../../formal/chart/description.ts';
import type { Random } from '../../formal/random.ts';
import type { DrawnFigure, Look } from '../figure-kind.ts';
import { createSheet } from '../sheet/sheet.ts';
import type { ChartTheme } from './chart-theme.ts';
import { canBeUnlabelled } from './chart-values.ts';
import { type ChartDrawing, drawCartesian } from './draw-cartesian.ts';
import { drawPie } from './draw-pie.ts';
import { drawScatter } from './draw-scatter.ts';

/** Makes the theme of one try; `calm` counts the tries that went wrong: 0 anything goes, 5 whatever is easiest to read. */
export type ThemeMaker = (
  chart: ChartDescription,
  look: Look,
  random: Random,
  calm: number,
) => ChartTheme;

/** For each kind, what draws it on the sheet and counts there what finds no place. */
export type ChartDrawers = Readonly<
  Record<ChartKind, (drawing: ChartDrawing, random: Random) => void>
>;

/** Axes with ticks, pies with labels or a legend. */
const onAxes: ChartDrawers = {
  bar: drawCartesian,
  line: drawCartesian,
  pie: drawPie,
  scatter: drawScatter,
};

/** Whether each try has value labels, by whether the look asks for them. Without them, ticks must tell the values. */
const tries = {
  labelled: [true, true, true, true, false, false, true, false],
  unlabelled: [false, false, true, true, true, false, true, true],
} as const;

/**
 * Draws a chart in a theme, again and calmer where texts found no place or values cannot be read.
 * Throws where none of the tries can be read whole.
 */
export function drawThemed(
  chart: ChartDescription,
  look: Look,
  random: Random,
  makeTheme: ThemeMaker,
  drawers: ChartDrawers = onAxes,
): DrawnFigure {
  const plan = look.valueLabels || !canBeUnlabelled(chart) ? tries.labelled : tries.unlabelled;
  for (const [calm, labelled] of plan.entries()) {
    const theme = makeTheme(chart, { ...look, valueLabels: labelled }, random, calm);
    const sheet = createSheet(theme.look);
    const drawing = { sheet, chart, theme, labelled };
    drawers[chart.kind](drawing, random);
    if (sheet.faults === 0) return { svg: sheet.toSvg() };
  }
  throw new Error(
    `A ${chart.kind} chart of ${chart.rows.length} rows found no room for its texts.`,
  );
}
