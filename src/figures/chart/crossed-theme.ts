import type { ChartDescription } from '../../formal/chart/description.ts';
import type { Random } from '../../formal/random.ts';
import type { Look } from '../figure-kind.ts';
import { randomFurniture } from '../sheet/furniture.ts';
import type { ChartTheme } from './chart-theme.ts';
import { handTheme } from './hand-theme.ts';
import { withOddForms } from './odd-forms.ts';
import { plotTheme } from './plot-theme.ts';
import { spreadsheetTheme } from './spreadsheet-theme.ts';

const parents = [plotTheme, spreadsheetTheme, handTheme] as const;

/**
 * Each part of the chart as another style has it, and some as none has: a reader of charts must not know a style by its title or its
 * grid.
 */
export function crossedTheme(
  chart: ChartDescription,
  look: Look,
  random: Random,
  calm: number,
): ChartTheme {
  const themes = parents.map((make) => make(chart, look, random, calm));
  const from = (): ChartTheme => random.pick(themes);
  const [surroundings, plot, bars] = [from(), from(), from()];
  const title = from().title;
  const labels = from().labels;
  const isBold = calm === 0;
  const placed = {
    ...title,
    anchor: random.pick([title.anchor, 'start', 'middle', 'end'] as const),
    edge: random.chance(0.85) ? ('top' as const) : ('bottom' as const),
  };
  const crossed: ChartTheme = {
    ...surroundings,
    ...(calm < 2 && random.chance(0.6) ? randomFurniture(look, random, placed) : { title: placed }),
    ...(plot.plotFill !== undefined && { plotFill: plot.plotFill }),
    ...(plot.bands !== undefined && { bands: plot.bands }),
    spines: isBold && random.chance(0.3) ? anySpines(random) : plot.spines,
    spine: plot.spine,
    ticks: from().ticks,
    grid: plot.grid,
    valueAxis: {
      ...from().valueAxis,
      ...(isBold && random.chance(0.2) && { side: 'end' as const }),
    },
    names: from().names,
    axisTitles: from().axisTitles,
    legend: from().legend,
    bars: {
      ...bars.bars,
      radius: isBold && random.chance(0.25) ? random.integer(2, 8) : bars.bars.radius,
      shadow: bars.bars.shadow || (isBold && random.chance(0.1)),
    },
    lines: from().lines,
    pie: from().pie,
    labels: { ...labels, colored: isBold && chart.series.length > 1 && random.chance(0.3) },
  };
  return calm < 2 && random.chance(0.6) ? withOddForms(crossed, chart, look, random) : crossed;
}

function anySpines(random: Random): ChartTheme['spines'] {
  const sides = ['left', 'right', 'top', 'bottom'] as const;
  return new Set(sides.filter((side) => random.chance(side === 'bottom' ? 0.7 : 0.35)));
}
