import type { ChartDescription } from '../../formal/chart/description.ts';
import type { Random } from '../../formal/random.ts';
import type { Look } from '../figure-kind.ts';
import { mix, readable } from '../sheet/colors.ts';
import { baseTheme, fillerTitle } from './base-theme.ts';
import type { ChartTheme } from './chart-theme.ts';

/** As office programs draw charts: centred title, legend below, grid without axis, a frame around all. */
export function spreadsheetTheme(
  chart: ChartDescription,
  look: Look,
  random: Random,
  calm: number,
): ChartTheme {
  const base = baseTheme(chart, look, random, calm);
  const { ink, background } = look;
  const grey = readable(mix(ink, background, random.pick([0.3, 0.4, 0.5])), background, ink, 4.5);
  const line = mix(ink, background, random.pick([0.55, 0.7, 0.8]));
  const textSize = base.valueAxis.look.size;
  const text = { size: textSize, fill: random.chance(0.6) ? grey : ink };
  const isOld = random.chance(0.3);
  const labelled = look.valueLabels;
  return {
    ...base,
    ...(random.chance(0.65) && {
      frame: {
        stroke: line,
        width: random.pick([1, 1, 1.5, 2]),
        inset: random.integer(1, 6),
        radius: random.pick([0, 0, 0, 8]),
      },
    }),
    title: {
      ...base.title,
      edge: random.chance(0.95) ? 'top' : 'bottom',
      overPlot: false,
      look: { ...base.title.look, fill: random.chance(0.6) ? grey : ink },
    },
    ...(isOld && { plotFill: mix(ink, background, 0.86) }),
    ...(!isOld && random.chance(0.08) && { bands: mix(ink, background, 0.94) }),
    spines: new Set(
      isOld && random.chance(0.6)
        ? (['left', 'right', 'top', 'bottom'] as const)
        : random.pick([['bottom'], ['bottom', 'left'], []] as const),
    ),
    spine: { stroke: isOld ? ink : line, width: random.pick([0.8, 1, 1.5]) },
    ticks: {
      outside: random.pick([0, 0, 4, 5]),
      inside: 0,
      minor: !labelled && random.chance(0.3),
      categories: random.pick(['between', 'between', 'none'] as const),
    },
    grid: {
      values: random.chance(0.85),
      categories: random.chance(0.12),
      look: {
        stroke: isOld ? grey : mix(ink, background, random.pick([0.65, 0.78, 0.86])),
        width: random.pick([0.75, 1, 1.5, 2]),
        dash: random.chance(0.12) ? '3 3' : undefined,
      },
    },
    valueAxis: {
      ...base.valueAxis,
      shown: !labelled || random.chance(0.75),
      side: random.chance(0.04) ? 'end' : 'start',
      evenDecimals: random.chance(0.7),
      look: text,
    },
    names: { ...base.names, look: text },
    axisTitles: {
      value: random.pick(['turned', 'turned', 'turned', 'above'] as const),
      category: 'below',
      look: { size: textSize, weight: random.pick([400, 700]), fill: text.fill },
      ...(random.chance(0.15) && calm === 0 && { filler: fillerTitle(random) }),
    },
    legend: {
      ...base.legend,
      place: random.chance(0.65) ? 'bottom' : base.legend.place,
      look: text,
      ...(isOld && { box: { stroke: line, fill: background, width: 1 } }),
    },
    bars: {
      ...base.bars,
      gap: random.pick([0.25, 0.33, 0.43, 0.5, 0.6]),
      inner: random.pick([0, 0, 0, -0.2, 0.1]) * (labelled ? 0.5 : 1),
      fill:
        base.bars.fill === 'hatched'
          ? 'hatched'
          : random.pick(['solid', 'solid', 'solid', 'gradient', 'soft'] as const),
      ...(isOld && { outline: { stroke: ink, width: 1 } }),
      varied: chart.series.length === 1 && random.chance(0.12),
      shadow: random.chance(0.1),
    },
    lines: {
      ...base.lines,
      width: random.pick([1.5, 2, 2.5, 3.5]),
      smooth: random.chance(0.2),
      area: chart.series.length === 1 && random.chance(0.15),
      markers:
        random.chance(0.25) && chart.series.length < 4 && chart.kind === 'line'
          ? ['none']
          : base.lines.markers,
      edge: random.pick([0.5, 0.5, 0.5, 0]),
    },
    pie: {
      ...base.pie,
      names: random.chance(0.65) ? 'legend' : 'labels',
      start: random.chance(0.8) ? 0 : random.integer(0, 35) * 10,
      outline: random.pick([
        { stroke: background, width: 2 },
        { stroke: background, width: 1 },
        { stroke: ink, width: 1 },
      ]),
    },
    labels: {
      ...base.labels,
      look: { ...base.labels.look, fill: text.fill },
      ...(random.chance(0.06) && { box: { stroke: line, width: 1 } }),
    },
  };
}
