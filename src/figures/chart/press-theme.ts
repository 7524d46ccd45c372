import type { ChartDescription } from '../../formal/chart/description.ts';
import type { Random } from '../../formal/random.ts';
import type { Look } from '../figure-kind.ts';
import { baseTheme } from './base-theme.ts';
import type { ChartTheme } from './chart-theme.ts';

/** The parts of a theme that a newspaper's drawing uses: sizes, colours, numbers. */
export function pressTheme(
  chart: ChartDescription,
  look: Look,
  random: Random,
  calm: number,
): ChartTheme {
  const base = baseTheme(chart, look, random, calm);
  const { size } = base.title.look;
  return {
    ...base,
    title: { ...base.title, look: { size, weight: 700 } },
    names: { ...base.names, prefer: 'level' },
    labels: { ...base.labels, look: { ...base.labels.look, weight: 700 } },
    bars: { ...base.bars, radius: random.pick([0, 0, 2, 20]), varied: random.chance(0.15) },
    lines: {
      ...base.lines,
      markers: random.chance(0.5) ? ['none'] : ['circle'],
      area: chart.series.length === 1 && random.chance(0.3),
      width: Math.max(2, base.lines.width),
    },
  };
}
