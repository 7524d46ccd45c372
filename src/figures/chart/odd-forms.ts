import type { ChartDescription } from '../../formal/chart/description.ts';
import type { Random } from '../../formal/random.ts';
import type { Look } from '../figure-kind.ts';
import { mix } from '../sheet/colors.ts';
import type { ChartTheme } from './chart-theme.ts';

/**
 * Forms of charts that none of the styles draws: dots for bars, names above their bars, values in a column, names at the ends of
 * lines, values in the legend, lines of the grid over the marks. Each alone is common in print and on screens.
 */
export function withOddForms(
  theme: ChartTheme,
  chart: ChartDescription,
  look: Look,
  random: Random,
): ChartTheme {
  const { bars, names, labels, valueAxis, pie } = theme;
  const { ink, background } = look;
  // Without an axis of numbers: these would not tell where the bars stand.
  const isAbove = look.valueLabels && !chart.stacked && random.chance(0.35);
  const hasColumn = look.valueLabels && !chart.stacked && random.chance(0.3);
  const shape = chart.stacked
    ? undefined
    : random.pick([undefined, undefined, 'lollipop', 'dot'] as const);
  const hasTrack = !shape && random.chance(0.2);
  const isLone = chart.series.length === 1;
  return {
    ...theme,
    bars: {
      ...bars,
      flat: bars.flat || isAbove || (hasColumn && random.chance(0.5)),
      gap: random.chance(0.3) ? random.pick([0.02, 0.05, 0.7, 0.8]) : bars.gap,
      ...(shape && { shape }),
      ...(hasTrack && { track: mix(ink, background, random.pick([0.85, 0.92])) }),
      varied: isLone && (bars.varied || random.chance(0.15)),
      fill: random.chance(0.15)
        ? random.pick(['outline', 'soft', 'hatched', 'gradient'] as const)
        : bars.fill,
      ...(random.chance(0.1) && { outline: { stroke: ink, width: random.pick([0.8, 2, 3]) } }),
    },
    names: {
      ...names,
      look: { ...names.look, ...(random.chance(0.2) && { weight: 700 }) },
      ...(isAbove
        ? { beside: 'above' as const }
        : random.chance(0.4) && { beside: 'left' as const }),
    },
    valueAxis: {
      ...valueAxis,
      shown: isAbove ? false : valueAxis.shown,
      side: random.chance(0.3) ? 'end' : valueAxis.side,
    },
    grid: { ...theme.grid, over: random.chance(0.15) },
    labels: {
      ...labels,
      ...(hasColumn ? { place: 'column' as const } : isAbove && { place: 'outside' as const }),
    },
    legend: oddLegend(theme, random),
    axisTitles: oddAxisTitles(theme, random),
    lines: {
      ...theme.lines,
      ...(random.chance(0.3) && { width: random.pick([1, 3.5, 5]) }),
      area: isLone && random.chance(0.3),
    },
    pie: {
      ...pie,
      ...(random.chance(0.4) && { names: 'legend' as const, values: 'legend' as const }),
      hole: random.chance(0.3) ? random.number(0.3, 0.75, 0.05) : pie.hole,
      start: random.chance(0.4) ? random.integer(0, 359) : pie.start,
    },
  };
}

/** Signs of other forms or none; entries at one side, wide apart or near each other. */
function oddLegend({ legend, bars }: ChartTheme, random: Random): ChartTheme['legend'] {
  // What is told by hatching or by its outline alone needs its sign.
  const hasColours = bars.fill === 'solid' || bars.fill === 'gradient';
  const instead =
    hasColours && random.chance(0.3) ? random.pick(['letters', 'field'] as const) : undefined;
  return {
    ...legend,
    atEnds: random.chance(0.6),
    place: random.chance(0.4)
      ? random.pick(['top', 'top', 'bottom', 'left'] as const)
      : legend.place,
    single: random.chance(0.2) || legend.single,
    keyLength: random.pick([0.7, 0.8, 1, 1.5, 2.2]),
    roundKeys: random.chance(0.3),
    spread: random.number(0.5, 2.5, 0.1),
    look: {
      ...legend.look,
      ...(random.chance(0.3) && { weight: 700 }),
      ...(random.chance(0.1) && { italic: true }),
    },
    ...(instead && { instead }),
    ...(random.chance(0.6) && { align: random.pick(['start', 'start', 'end'] as const) }),
  };
}

/** Names of axes above the plot or at an end of their axis. */
function oddAxisTitles({ axisTitles }: ChartTheme, random: Random): ChartTheme['axisTitles'] {
  return {
    ...axisTitles,
    value: random.chance(0.5) ? 'above' : axisTitles.value,
    category: random.chance(0.5)
      ? random.pick(['at-end', 'at-start', 'over-plot'] as const)
      : axisTitles.category,
    look: {
      ...axisTitles.look,
      ...(random.chance(0.3) && { italic: true }),
      ...(random.chance(0.2) && { weight: 700 }),
    },
    ...(random.chance(0.3) && { above: random.pick(['middle', 'end'] as const) }),
  };
}
