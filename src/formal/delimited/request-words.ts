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

/** The keys of `readGridRequest`, of each kind. */
export const gridRequestKeys: Readonly<Record<string, readonly string[]>> = {
  ...{ lookup: ['of'], share: ['of', 'whole'], rank: ['of', 'which'], sum: ['of'] },
  ...{ 'mean-of': ['of'], difference: ['of', 'signed'], ratio: ['of'], 'percent-change': ['of'] },
  ...{ direction: ['of'], compare: ['of', 'which'], choose: ['of', 'which'] },
  ...{ total: ['scope'], mean: ['scope'], median: ['scope'], range: ['scope'], trend: ['scope'] },
  ...{ extreme: ['which', 'place', 'answer', 'scope'], 'row-count': [] },
  ...{ count: ['relation', 'threshold', 'scope'], list: ['relation', 'threshold', 'scope'] },
  steepest: ['direction', 'scope'],
};
