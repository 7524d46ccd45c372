import { askGrid } from '../delimited/ask-grid.ts';
import type { GridRequest } from '../delimited/data-grid.ts';
import type { Question } from '../formal-language.ts';
import type { Random } from '../random.ts';
import { toChartGrid } from './chart-grid.ts';
import type { ChartDescription } from './description.ts';

/** Questions that the chart answers exactly. A scatter chart's points have no names to ask for, so there are none. */
export function askChart(chart: ChartDescription, random: Random): Question<GridRequest>[] {
  if (chart.kind === 'scatter') return [];
  return askGrid(toChartGrid(chart), random);
}
