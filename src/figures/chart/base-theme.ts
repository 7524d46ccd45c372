import type { ChartDescription } from '../../formal/chart/description.ts';
import type { Random } from '../../formal/random.ts';
import type { Look } from '../figure-kind.ts';
import { mix, pickColors } from '../sheet/colors.ts';
import { randomNotes } from '../sheet/notes.ts';
import type { ChartTheme, Marker } from './chart-theme.ts';
import { randomNumberText } from './number-text.ts';

const allMarkers: readonly Marker[] = ['circle', 'square', 'diamond', 'triangle', 'cross', 'plus'];

/**
 * What all styles draw at random in the same way; each style then lays its own on top.
 * @param calm see `ThemeMaker`
 */
export function baseTheme(
  chart: ChartDescription,
  look: Look,
  random: Random,
  calm: number,
): ChartTheme {
  const { ink, background, palette } = look;
  const size = Math.max(11, look.fontSize * (1 - 0.09 * calm));
  const small = Math.max(11, size * random.pick([0.85, 0.9, 1]));
  const values = chart.rows.flatMap((row) => row.values.filter((value) => value !== null));
  const faint = mix(ink, background, 0.8);
  const middle = mix(ink, background, 0.45);
  const isMany = chart.kind === 'scatter' || chart.series.length > 1;
  const varied = chart.series.length === 1;
  const count = varied ? Math.min(12, chart.rows.length) : chart.series.length;
  const { colors, alike } = pickColors(palette, count, background);
  const isAlike = alike && !varied;
  const markers =
    isMany && (isAlike || random.chance(0.5))
      ? random.shuffle(allMarkers)
      : [random.pick(allMarkers.slice(0, 4))];
  const calmNames = calm > 1 ? ('level' as const) : undefined;
  const numbers = randomNumberText(values, random);
  return {
    look,
    margin: random.integer(8, calm > 1 ? 10 : 22),
    notes: calm > 0 ? [] : randomNotes(random, size, middle),
    numbers,
    title: {
      anchor: 'middle',
      edge: 'top',
      overPlot: random.chance(0.4),
      look: {
        size: Math.round(size * random.number(1.1, calm > 0 ? 1.15 : 1.5, 0.05)),
        weight: random.pick([400, 700, 700]),
      },
    },
    spines: new Set(['left', 'bottom']),
    spine: { stroke: ink, width: Math.max(0.8, look.strokeWidth * 0.6) },
    ticks: { outside: 5, inside: 0, minor: false, categories: 'centre' },
    grid: { values: look.grid, categories: false, look: { stroke: faint, width: 1 } },
    valueAxis: {
      shown: true,
      side: 'start',
      unitAtTicks: chart.unit !== undefined && random.chance(0.3),
      evenDecimals: random.chance(0.5),
      loose: false,
      fromZero: random.chance(0.5),
      look: { size: small },
    },
    names: {
      look: { size: small },
      prefer: calmNames ?? random.pick(['level', 'level', 'level', 'slanted', 'upright'] as const),
      angle: random.pick([30, 45, 45, 60]),
    },
    axisTitles: {
      value: 'turned',
      category: 'below',
      look: { size: Math.max(11, size), weight: random.pick([400, 400, 700]) },
    },
    legend: {
      place: look.legend === 'none' ? 'right' : look.legend,
      look: { size: small },
      single: chart.series.length === 1 && random.chance(0.25),
    },
    bars: {
      flat: look.orientation === 'horizontal',
      gap: random.number(0.15, 0.6, 0.05),
      inner: random.pick([0, 0, 0.05, 0.15]),
      fill: isAlike ? 'hatched' : 'solid',
      radius: 0,
      varied: false,
      shadow: false,
    },
    lines: {
      width: Math.max(1.2, look.strokeWidth * 1.3),
      smooth: false,
      area: false,
      dashed: isAlike && chart.series.length > 1,
      markers,
      hollow: random.chance(0.2),
      markerSize: random.number(2.5, 5.5, 0.5),
      edge: random.pick([0.5, 0.5, 0.25, 0.1]),
    },
    pie: {
      names: random.chance(0.5) ? 'legend' : 'labels',
      alike,
      values: random.chance(0.5) ? 'inside' : 'outside',
      hole: random.chance(0.3) ? random.number(0.35, 0.65, 0.05) : 0,
      start: 0,
      clockwise: true,
      outline: { stroke: background, width: random.pick([0.5, 1.5, 3]) },
      exploded: random.chance(0.15) ? random.integer(0, chart.rows.length - 1) : -1,
      separator: random.pick([': ', ' ', ', ', ' - ', '\n'] as const),
      leaders: random.chance(0.4),
    },
    labels: {
      place: random.pick(['outside', 'outside', 'outside', 'inside', 'centre', 'base'] as const),
      look: { size: small, weight: random.pick([400, 400, 700]) },
      colored: false,
      upright: calm > 2 && calm % 2 === 1,
    },
    color: (index) => colors[index % colors.length] ?? ink,
  };
}

/** A value axis title that goes with any values. */
export function fillerTitle(random: Random): string {
  return random.pick(['Value', 'Amount', 'Number', 'Count', 'Total', 'Quantity', 'Level', 'value']);
}
