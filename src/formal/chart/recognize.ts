import type { GridRequest } from '../delimited/data-grid.ts';
import { recognizeGrid } from '../delimited/recognize-grid.ts';
import { toChartGrid } from './chart-grid.ts';
import type { ChartDescription } from './description.ts';

/** See `recognizeGrid`. Of a scatter chart nothing is recognised: its x values are no names. */
export function recognizeChart(chart: ChartDescription, question: string): GridRequest | undefined {
  return chart.kind === 'scatter' ? undefined : recognizeGrid(toChartGrid(chart), question);
}
