import type { Random } from '../../formal/random.ts';
import { mix, readable } from '../sheet/colors.ts';
import type { ChartDrawing } from './draw-cartesian.ts';
import { drawCurves, layoutLines, segmentsOf } from './draw-lines.ts';
import { labelDots } from './label-dots.ts';
import { drawNames, layoutNamesBelow } from './name-axis.ts';
import { tickNumberText, writeNumber } from './number-text.ts';
import { createPlotFrame } from './plot-frame.ts';
import { drawPage, wordColor } from './press-page.ts';
import { spreadLabels } from './spread-labels.ts';
import { chooseScale, type ValueScale } from './value-scale.ts';

/**
 * Lines whose names stand at their ends, over rules across the whole width with the numbers on top of them; no axis at
 * either side.
 */
export function drawPressLines(drawing: ChartDrawing, random: Random): void {
  const { sheet, chart, theme, labelled } = drawing;
  const { ink, background } = sheet.look;
  const area = drawPage(drawing, random, false);
  const { size = 12 } = theme.valueAxis.look;
  const several = chart.series.length > 1;
  const endLook = { ...theme.legend.look, weight: 700 };
  const endRoom = several
    ? Math.max(...chart.series.map((name) => sheet.widthOf(name, endLook))) + size * 1.2
    : size * 1.5;
  const values = chart.rows.flatMap((row) => row.values.flatMap((value) => value ?? []));
  const unit = theme.valueAxis.unitAtTicks || !labelled ? chart.unit : undefined;
  const writeTick = (value: number, { step }: ValueScale): string =>
    writeNumber(value, unit, tickNumberText(theme.numbers, step, true));
  const room = labelled ? size * 1.6 + theme.lines.markerSize : size * 0.5;
  const scale = chooseScale(
    {
      values,
      fromZero: theme.valueAxis.fromZero,
      unlabelled: !labelled,
      length: area.height - size * 3.4,
      tickRoom: () => size * 1.9,
      roomAbove: room,
      roomBelow: room,
      loose: false,
    },
    random,
  );
  if (!scale) {
    sheet.fault();
    return;
  }
  const ruled = !labelled || theme.valueAxis.unitAtTicks || random.chance(0.4);
  const tickRoom = ruled
    ? Math.max(
        ...scale.ticks.map((tick) => sheet.widthOf(writeTick(tick, scale), theme.valueAxis.look)),
      )
    : 0;
  const names = chart.rows.map(({ category }) => category);
  const inner = {
    x: area.x + tickRoom + size * 0.8,
    width: area.width - tickRoom - endRoom - size,
  };
  const step = inner.width / Math.max(1, names.length - 1);
  const below = layoutNamesBelow(sheet, theme, names, step);
  const top = area.y + size * 1.2;
  const depth = below.depth + size * 0.5;
  const plot = { ...inner, y: top, height: area.y + area.height - depth - top };
  const tooWide = below.overhang > plot.x - 2;
  if (plot.width < 120 || plot.height < 80 || tooWide) {
    sheet.fault();
    return;
  }
  const frame = createPlotFrame(plot, false, scale, names.length, 0);
  const rule = mix(ink, background, 0.72);
  const grey = readable(mix(ink, background, 0.35), background, ink, 4.5);
  for (const tick of ruled ? scale.ticks : []) {
    const y = frame.valueAt(tick);
    const isBase = tick === 0 || tick === scale.ticks[0];
    sheet.line(area.x, y, area.x + area.width, y, {
      stroke: isBase ? ink : rule,
      width: isBase ? 1.2 : 0.8,
    });
    sheet.write(area.x, y - size * 0.22, writeTick(tick, scale), {
      ...theme.valueAxis.look,
      fill: grey,
    });
    // A label close behind the number of a tick would read as one with it.
    if (labelled)
      sheet.block({ x: area.x, y: y - size * 1.2, width: tickRoom + size, height: size });
  }
  const curves = layoutLines(chart, frame);
  drawCurves(sheet, theme, frame, curves);
  drawNames(sheet, { ...theme, ticks: { ...theme.ticks, outside: 0 } }, frame, below);
  if (several) {
    const ends = curves.map(({ series, pieces }) => ({ series, at: pieces.at(-1)?.at(-1)?.at }));
    const spots = spreadLabels(
      ends.map(({ at }) => ({ y: at?.[1] ?? plot.y, height: (endLook.size ?? 12) * 1.15 })),
      plot.y - size,
      plot.y + plot.height + size * 0.4,
    );
    const x = plot.x + plot.width + size * 0.9;
    for (const [index, { series, at }] of ends.entries()) {
      const y = spots?.[index];
      if (y === undefined || !at) {
        sheet.fault();
        continue;
      }
      const color = theme.color(series);
      const isMoved = Math.abs(y - at[1]) > size * 0.6 || at[0] < plot.x + plot.width - 1;
      if (isMoved) sheet.line(at[0] + 5, at[1], x - 3, y, { stroke: color, width: 0.8 });
      sheet.write(x, y, chart.series[series] ?? '', {
        ...endLook,
        align: 'middle',
        fill: wordColor(sheet, color),
        halo: background,
      });
    }
  }
  if (!labelled) return;
  const segments = segmentsOf(curves);
  labelDots({
    sheet,
    theme,
    dots: curves.flatMap(({ pieces }) => pieces.flat()),
    segments,
    within: { ...area, y: area.y - size * 0.5, height: plot.y + plot.height - area.y + size * 0.5 },
    several,
    write: ({ value }) =>
      writeNumber(value, theme.valueAxis.unitAtTicks ? undefined : chart.unit, theme.numbers),
  });
}
