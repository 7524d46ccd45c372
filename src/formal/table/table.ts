import type { GridRequest } from '../delimited/data-grid.ts';
import { orderPair } from '../delimited/order-pair.ts';
import { readGridRequest } from '../delimited/read-grid-request.ts';
import { gridRequestKeys, gridRequestWords } from '../delimited/request-words.ts';
import type { FormalLanguage } from '../formal-language.ts';
import { askTable } from './ask.ts';
import { compareTables } from './compare.ts';
import type { TableDescription } from './description.ts';
import { drawTable } from './draw.ts';
import { parseTable } from './parse.ts';
import { printTable } from './print.ts';
import { recognizeTable } from './recognize.ts';
import { sampleTable } from './sample.ts';
import { solveTable } from './solve.ts';
import { toTableGrid } from './table-grid.ts';

/** Tables as CSV. */
export const table: FormalLanguage<TableDescription, GridRequest> = {
  parse: parseTable,
  print: printTable,
  draw: drawTable,
  compare: compareTables,
  sample: sampleTable,
  template: 'city,people,river\nRome,2800000,Tiber\nParis,2100000,Seine',
  questions: {
    ask: askTable,
    recognize: recognizeTable,
    solve: solveTable,
    readRequest: readGridRequest,
    order: orderPair,
    requestKeys: gridRequestKeys,
    requestWords: (description) => gridRequestWords(toTableGrid(description)),
  },
};
