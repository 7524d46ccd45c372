import { toDecimal } from '../delimited/exact-number.ts';
import { withUnit } from '../delimited/unit.ts';
import type { ChartDescription } from './description.ts';

/** What is drawn at most; more marks than pixels tell nothing, and take seconds. */
const mostRows = 300;
const mostSeries = 24;
const mostMarks = 2400;
const longestName = 80;

/** Of keys: five digits of the place, then the name, so that equal names stay apart and in order. */
export const keyPrefix = 5;

export type Datum = {
  readonly row: string;
  readonly series: string;
  readonly value: number | null;
  /** The value as it is shown. */
  readonly label: string;
  /** Where a stacked bar begins and ends. */
  readonly from: number;
  readonly to: number;
  /** The category as a number; 0 where it is none. */
  readonly x: number;
};

export type ChartData = {
  readonly data: readonly Datum[];
  readonly rowKeys: readonly string[];
  readonly seriesKeys: readonly string[];
  /** What was left out, for the reader; empty for nothing. */
  readonly leftOut: string;
};

/** The chart as one datum a value, cut to what can be shown. */
export function toChartData(chart: ChartDescription): ChartData {
  const series = chart.series.slice(0, mostSeries);
  const rowLimit = Math.min(mostRows, Math.floor(mostMarks / Math.max(1, series.length)));
  const limit = chart.kind === 'scatter' ? rowLimit * 3 : rowLimit;
  const rows = chart.rows.slice(0, limit);
  const seriesKeys = series.map(toKey);
  const rowKeys = rows.map(({ category }, index) => toKey(category, index));
  const data = rows.flatMap(({ category, values }, index) => {
    // Values above and below 0 stack apart.
    const end = { above: 0, below: 0 };
    return seriesKeys.map((seriesKey, place): Datum => {
      const value = values[place] ?? null;
      const side = (value ?? 0) < 0 ? 'below' : 'above';
      const from = end[side];
      end[side] += value ?? 0;
      const x = Number(category);
      return {
        row: rowKeys[index] ?? '',
        series: seriesKey,
        value,
        label: value === null ? '' : showValue(value, chart.unit),
        from,
        to: end[side],
        x: Number.isFinite(x) ? x : 0,
      };
    });
  });
  return { data, rowKeys, seriesKeys, leftOut: describeRest(chart, rows.length, series.length) };
}

/** A value with its unit and, from 10,000 on, commas. */
export function showValue(value: number, unit: string | undefined): string {
  const digits = toDecimal(value);
  const [whole = '', part] = digits.split('.');
  const grouped =
    Math.abs(value) < 10_000 ? whole : whole.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
  return withUnit(part === undefined ? grouped : `${grouped}.${part}`, unit);
}

/** A name that is fit for XML and one line, and not longer than any figure could show. */
export function toShownName(text: string): string {
  const clean = text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[^\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .trim();
  return clean.length <= longestName
    ? clean
    : `${clean.slice(0, longestName - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function toKey(name: string, index: number): string {
  return `${String(index).padStart(keyPrefix, '0')}${toShownName(name)}`;
}

export function nameOfKey(key: string): string {
  return key.slice(keyPrefix);
}

function describeRest(chart: ChartDescription, rows: number, series: number): string {
  const parts: string[] = [];
  if (rows < chart.rows.length) parts.push(`the first ${rows} of ${chart.rows.length} rows`);
  if (series < chart.series.length)
    parts.push(`the first ${series} of ${chart.series.length} series`);
  return parts.length === 0 ? '' : `Shown: ${parts.join(', ')}.`;
}
