import { type DataGrid, looksOrdered, unitInName } from '../delimited/data-grid.ts';
import { toExact } from '../delimited/exact-number.ts';
import { printAmount } from '../delimited/unit.ts';
import { type ChartDescription, defaultAxis, defaultSeries } from './description.ts';

/** The chart as rows and columns to ask about. A unit that stands in the name of the only series counts as its unit. */
export function toChartGrid(chart: ChartDescription): DataGrid {
  const { kind, title = '', axis, series, rows } = chart;
  const categories = rows.map(({ category }) => category);
  const noun = axis.replace(/\s*[([].*$/, '').trim();
  // The unit of a title is that of all values, where no series has its own.
  const common = series.some((name) => unitInName(name)) ? undefined : unitInName(title);
  const units = series.map((name) => chart.unit ?? unitInName(name) ?? common);
  return {
    ...(noun !== '' && axis !== defaultAxis && { rowNoun: noun.toLowerCase() }),
    columns: series.map((name, index) => {
      const unit = units[index];
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
    ordered: kind !== 'pie' && looksOrdered(categories),
    comparable: new Set(units).size <= 1,
  };
}
