import type { GridRequest } from '../delimited/data-grid.ts';
import { orderPair } from '../delimited/order-pair.ts';
import { readGridRequest } from '../delimited/read-grid-request.ts';
import { gridRequestKeys, gridRequestWords } from '../delimited/request-words.ts';
import type { FormalLanguage } from '../formal-language.ts';
import { askChart } from './ask.ts';
import { toChartGrid } from './chart-grid.ts';
import { compareCharts } from './compare.ts';
import type { ChartDescription } from './description.ts';
import { drawChart } from './draw.ts';
import { parseChart } from './parse.ts';
import { printChart } from './print.ts';
import { recognizeChart } from './recognize.ts';
import { sampleChart } from './sample.ts';
import { solveChart } from './solve.ts';

/** Bar, line, pie and scatter charts as CSV with a comment line. */
export const chart: FormalLanguage<ChartDescription, GridRequest> = {
  parse: parseChart,
  print: printChart,
  draw: drawChart,
  compare: (read, truth) => compareCharts(read, truth),
  sample: sampleChart,
  template: '# bar chart: Favourite pets\npet,children\ncat,12\ndog,9\nfish,4',
  questions: {
    ask: askChart,
    recognize: recognizeChart,
    solve: solveChart,
    readRequest: readGridRequest,
    order: orderPair,
    requestKeys: gridRequestKeys,
    requestWords: (description) => gridRequestWords(toChartGrid(description)),
  },
};
