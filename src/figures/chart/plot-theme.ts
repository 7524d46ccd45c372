import type { ChartDescription } from '../../formal/chart/description.ts';
import type { Random } from '../../formal/random.ts';
import type { Look } from '../figure-kind.ts';
import { mix } from '../sheet/colors.ts';
import { baseTheme, fillerTitle } from './base-theme.ts';
import type { ChartTheme } from './chart-theme.ts';

/** As plotting libraries draw: a box or two spines, ticks, turned axis titles, a legend inside the plot where it is free. */
export function plotTheme(
  chart: ChartDescription,
  look: Look,
  random: Random,
  calm: number,
): ChartTheme {
  const base = baseTheme(chart, look, random, calm);
  const { ink, background } = look;
  const labelled = look.valueLabels;
  const kind = random.pick(['box', 'box', 'two', 'two', 'shaded', 'bottom'] as const);
  const shaded = kind === 'shaded';
  const inward = kind === 'box' && random.chance(0.35);
  const length = shaded ? random.pick([0, 4]) : random.integer(3, 7);
  const light = mix(ink, background, 0.9);
  return {
    ...base,
    margin: random.integer(6, calm > 0 ? 8 : 16),
    title: {
      ...base.title,
      anchor: random.pick(['middle', 'middle', 'middle', 'start'] as const),
      overPlot: random.chance(0.8),
      look: { ...base.title.look, weight: random.pick([400, 400, 700]) },
    },
    ...(shaded && { plotFill: light }),
    spines: new Set(
      kind === 'box'
        ? (['left', 'right', 'top', 'bottom'] as const)
        : kind === 'two'
          ? (['left', 'bottom'] as const)
          : kind === 'bottom'
            ? (['bottom'] as const)
            : ([] as const),
    ),
    spine: { stroke: ink, width: Math.min(2, Math.max(0.8, look.strokeWidth * 0.55)) },
    ticks: {
      outside: inward ? 0 : length,
      inside: inward ? length : 0,
      minor: random.chance(labelled ? 0.12 : 0.35),
      categories: 'centre',
    },
    grid: {
      values: shaded || random.chance(0.35),
      categories: shaded ? random.chance(0.6) : random.chance(0.15),
      look: shaded
        ? { stroke: background, width: random.pick([1, 1.5, 2]) }
        : {
            stroke: mix(ink, background, random.pick([0.7, 0.8])),
            width: 0.8,
            dash: random.pick([undefined, undefined, '4 3', '1 3']),
          },
    },
    valueAxis: {
      ...base.valueAxis,
      shown: !labelled || random.chance(0.9),
      loose: random.chance(0.6),
      side: random.chance(0.05) ? 'end' : 'start',
    },
    names: {
      ...base.names,
      prefer:
        calm > 1
          ? 'level'
          : random.pick(['level', 'level', 'slanted', 'slanted', 'upright'] as const),
      angle: random.pick([30, 45, 45, 60, 70]),
    },
    axisTitles: {
      value: random.pick(['turned', 'turned', 'turned', 'turned', 'turned-down'] as const),
      category: random.pick(['below', 'below', 'below', 'at-end'] as const),
      look: base.axisTitles.look,
      ...(random.chance(0.2) && calm === 0 && { filler: fillerTitle(random) }),
    },
    legend: {
      ...base.legend,
      place: chart.kind !== 'pie' && calm < 2 && random.chance(0.6) ? 'inside' : base.legend.place,
      ...(random.chance(0.7) && {
        box: { stroke: mix(ink, background, 0.6), fill: background, width: 1 },
      }),
    },
    bars: {
      ...base.bars,
      gap: random.pick([0.2, 0.2, 0.3, 0.4, 0.1]),
      inner: random.pick([0, 0, 0.06]),
      fill:
        base.bars.fill === 'hatched'
          ? 'hatched'
          : random.pick([
              'solid',
              'solid',
              'solid',
              'solid',
              'soft',
              'hatched',
              'outline',
            ] as const),
      ...(random.chance(0.35) && { outline: { stroke: ink, width: 1 } }),
      varied: chart.series.length === 1 && random.chance(0.12),
    },
    lines: {
      ...base.lines,
      dashed: base.lines.dashed || (chart.series.length > 1 && random.chance(0.3)),
      area: chart.series.length === 1 && random.chance(0.08),
      markers: random.chance(0.2) && chart.kind === 'line' ? ['none'] : base.lines.markers,
      edge: random.pick([0.05, 0.05, 0.2, 0.5, 0]),
    },
    pie: {
      ...base.pie,
      names: random.chance(0.4) ? 'legend' : 'labels',
      start: random.pick([90, 90, 0, 140, 45]),
      clockwise: random.chance(0.4),
    },
  };
}
