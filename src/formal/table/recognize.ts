import type { GridRequest } from '../delimited/data-grid.ts';
import { recognizeGrid } from '../delimited/recognize-grid.ts';
import type { TableDescription } from './description.ts';
import { toTableGrid } from './table-grid.ts';

/** See `recognizeGrid`. */
export function recognizeTable(table: TableDescription, question: string): GridRequest | undefined {
  return recognizeGrid(toTableGrid(table), question);
}
