import type { ChartDescription } from '../../formal/chart/description.ts';
import type { Random } from '../../formal/random.ts';
import type { Look } from '../figure-kind.ts';
import { mix } from '../sheet/colors.ts';
import { baseTheme } from './base-theme.ts';
import type { ChartTheme } from './chart-theme.ts';

/** As drawn by hand, with pen or crayon: two axes, few ticks, all lines wobbling. The look is one of `handLook`. */
export function handTheme(
  chart: ChartDescription,
  look: Look,
  random: Random,
  calm: number,
): ChartTheme {
  const base = baseTheme(chart, look, random, calm);
  const { ink, background } = look;
  const labelled = look.valueLabels;
  const pen = random.number(1.2, 2.6, 0.2);
  return {
    ...base,
    notes: base.notes.slice(0, 1),
    // Lines of the paper that are not those of the ticks would mislead whoever reads values off.
    ...(labelled &&
      random.chance(0.25) && {
        paper: {
          kind: random.pick(['ruled', 'squared'] as const),
          stroke: mix(mix('#4f81bd', ink, 0.2), background, 0.72),
          distance: random.integer(16, 28),
        },
      }),
    title: {
      ...base.title,
      anchor: random.pick(['middle', 'middle', 'start'] as const),
      look: { ...base.title.look, weight: look.fontWeight },
      ...(random.chance(0.15) && { box: { stroke: ink, width: pen } }),
    },
    ...(random.chance(0.15) && {
      frame: { stroke: ink, width: pen, inset: random.integer(4, 8), radius: 0 },
    }),
    spines: new Set(random.pick([['left', 'bottom'], ['left', 'bottom'], ['bottom']] as const)),
    spine: { stroke: ink, width: pen },
    ticks: {
      outside: random.integer(3, 7),
      inside: random.pick([0, 0, 4]),
      minor: !labelled && random.chance(0.3),
      categories: random.pick(['centre', 'none', 'none'] as const),
    },
    grid: {
      values: random.chance(0.3),
      categories: false,
      look: { stroke: mix(ink, background, 0.7), width: 1, dash: random.pick([undefined, '5 4']) },
    },
    valueAxis: { ...base.valueAxis, shown: !labelled || random.chance(0.6) },
    axisTitles: {
      value: random.pick(['turned', 'above', 'above'] as const),
      category: random.pick(['below', 'at-end'] as const),
      look: { ...base.axisTitles.look, weight: look.fontWeight },
    },
    legend: {
      ...base.legend,
      ...(random.chance(0.3) && { box: { stroke: ink, width: pen * 0.7 } }),
    },
    bars: {
      ...base.bars,
      gap: random.number(0.2, 0.55, 0.05),
      fill: random.pick(['solid', 'soft', 'soft', 'outline', 'hatched', 'hatched'] as const),
      ...(random.chance(0.6) && { outline: { stroke: ink, width: pen } }),
      varied: chart.series.length === 1 && random.chance(0.2),
    },
    lines: { ...base.lines, width: pen * 1.2 },
    pie: {
      ...base.pie,
      outline: { stroke: random.chance(0.6) ? ink : background, width: pen },
      exploded: -1,
    },
    labels: { ...base.labels, look: { ...base.labels.look, weight: look.fontWeight } },
  };
}
