import type { ChartDescription } from '../../formal/chart/description.ts';
import type { Random } from '../../formal/random.ts';
import type { FigureKind, Look } from '../figure-kind.ts';
import { handLook } from '../look.ts';
import { crossedTheme } from './crossed-theme.ts';
import { type ChartDrawers, drawThemed } from './draw-themed.ts';
import { handTheme } from './hand-theme.ts';
import { drawPlainChart } from './plain-chart.ts';
import { plotTheme } from './plot-theme.ts';
import { drawPressBars } from './press-bars.ts';
import { drawPressLines } from './press-lines.ts';
import { drawPressPie } from './press-pie.ts';
import { drawPressScatter } from './press-scatter.ts';
import { pressTheme } from './press-theme.ts';
import { sampleChartFigure } from './sample-chart-figure.ts';
import { spreadsheetTheme } from './spreadsheet-theme.ts';

/** As newspapers and infographics draw: no axes, names and values right at the marks. */
const asInPress: ChartDrawers = {
  bar: drawPressBars,
  line: drawPressLines,
  pie: drawPressPie,
  scatter: drawPressScatter,
};

/** One in four is by hand. */
const byChance = (look: Look, random: Random): Look =>
  random.chance(0.25) ? handLook(look, random) : look;

/** Bar, line, pie and scatter charts. */
export const chartFigures: FigureKind<ChartDescription> = {
  language: 'chart',
  styles: [
    { id: 'plain', draw: drawPlainChart },
    {
      id: 'spreadsheet',
      draw: (chart, look, random) => drawThemed(chart, look, random, spreadsheetTheme),
    },
    { id: 'plot', draw: (chart, look, random) => drawThemed(chart, look, random, plotTheme) },
    {
      id: 'hand',
      draw: (chart, look, random) => drawThemed(chart, handLook(look, random), random, handTheme),
    },
    {
      id: 'crossed',
      crossed: true,
      draw: (chart, look, random) =>
        drawThemed(chart, byChance(look, random), random, crossedTheme),
    },
    {
      id: 'press',
      heldOut: true,
      draw: (chart, look, random) => drawThemed(chart, look, random, pressTheme, asInPress),
    },
  ],
  sample: (random, level, style, look) => {
    const isPress = style === 'press';
    const shown = {
      axisNames: !isPress,
      pieNames: !isPress && style !== 'plain',
      tallBars: isPress,
    };
    return sampleChartFigure(random, level, shown, look);
  },
};
