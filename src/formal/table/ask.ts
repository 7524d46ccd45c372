import { askGrid } from '../delimited/ask-grid.ts';
import type { GridRequest } from '../delimited/data-grid.ts';
import type { Question } from '../formal-language.ts';
import type { Random } from '../random.ts';
import type { TableDescription } from './description.ts';
import { toTableGrid } from './table-grid.ts';

/** Questions that the table answers exactly; see `askGrid`. */
export function askTable(table: TableDescription, random: Random): Question<GridRequest>[] {
  return askGrid(toTableGrid(table), random);
}
