import { type DataGrid, looksLikeTime, unitInName } from '../delimited/data-grid.ts';
import { toExact } from '../delimited/exact-number.ts';
import { printAmount } from '../delimited/unit.ts';
import { type ChartDescription, defaultAxis, defaultSeries } from './description.ts';

/** The chart as rows and columns to ask about. A unit that stands in the name of the only series counts as its unit. */
export function toChartGrid(chart: ChartDescription): DataGrid {
  const { kind, title = '', axis, series, rows } = chart;
  const categories = rows.map(({ category }) => category);
  const noun = axis.replace(/\s*[([].*$/, '').trim();
  return {
    ...(noun !== '' && axis !== defaultAxis && { rowNoun: noun.toLowerCase() }),
    columns: series.map((name, index) => {
      const unit = chart.unit ?? unitInName(name);
      return {
        name,
        unnamed: name === '' || (series.length === 1 && name === defaultSeries),
        ...(unit !== undefined && { unit }),
        numeric: rows.some(({ values }) => (values[index] ?? null) !== null),
      };
    }),
    rows: rows.map(({ category, values }) => ({
      name: category,
      cells: series.map((_, index) => {
        const value = values[index] ?? null;
        return value === null
          ? { text: '' }
          : { text: printAmount(value, chart.unit), value: toExact(value) };
      }),
    })),
    topic: title,
    ordered: kind === 'line' || (kind === 'bar' && looksLikeTime(categories)),
    comparable: true,
  };
}
