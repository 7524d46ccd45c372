import type { GridRequest } from '../delimited/data-grid.ts';
import { solveGrid } from '../delimited/solve-grid.ts';
import type { SolveResult } from '../formal-language.ts';
import type { TableDescription } from './description.ts';
import { toTableGrid } from './table-grid.ts';

/** See `solveGrid`. */
export function solveTable(table: TableDescription, request: GridRequest): SolveResult {
  return solveGrid(toTableGrid(table), request);
}
