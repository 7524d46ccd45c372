import type { RequestWords } from '../formal-language.ts';
import type { DataGrid } from './data-grid.ts';

/** The words of `readGridRequest`, with the names of one grid. */
export function gridRequestWords({ rows, columns }: DataGrid): RequestWords {
  return {
    kind: [
      ...['lookup', 'share', 'rank', 'sum', 'mean-of', 'difference', 'ratio', 'percent-change'],
      ...['direction', 'compare', 'choose', 'total', 'mean', 'median', 'range', 'trend'],
      ...['extreme', 'count', 'list', 'row-count', 'steepest'],
    ],
    of: [],
    scope: [],
    row: rows.map(({ name }) => name),
    // The only column need not be named.
    ...(columns.length > 1 && { column: columns.map(({ name }) => name) }),
    which: ['largest', 'smallest'],
    place: [],
    answer: ['name', 'value'],
    relation: ['above', 'below', 'at-least', 'at-most', 'exactly'],
    threshold: [],
    direction: ['rise', 'fall'],
    signed: [],
    whole: ['row'],
  };
}
