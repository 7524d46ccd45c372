import type { GridRequest } from '../delimited/data-grid.ts';
import { solveGrid } from '../delimited/solve-grid.ts';
import type { SolveResult } from '../formal-language.ts';
import { toChartGrid } from './chart-grid.ts';
import type { ChartDescription } from './description.ts';

/** See `solveGrid`. */
export function solveChart(chart: ChartDescription, request: GridRequest): SolveResult {
  return solveGrid(toChartGrid(chart), request);
}
