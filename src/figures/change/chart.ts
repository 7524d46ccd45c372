import type { ChartDescription } from '../../formal/chart/description.ts';
import type { Random } from '../../formal/random.ts';
import { inCase, randomWord } from '../words.ts';
import type { Change } from './change.ts';
import { decimalsOf, otherNumber } from './other-number.ts';

/** Another value, or in charts of one series another label. */
export function changeChart(
  chart: ChartDescription,
  random: Random,
): Change<ChartDescription> | undefined {
  const { rows, series } = chart;
  if (rows.length === 0) return undefined;
  const at = random.integer(0, rows.length - 1);
  const category = rows[at]?.category ?? '';
  if (series.length === 1 && /^[A-Za-z ]+$/.test(category) && random.chance(0.2)) {
    const letterCase = category === category.toUpperCase() ? 'upper' : 'capitalised';
    return withRow(chart, at, { category: inCase(randomWord(random), letterCase) });
  }
  const column = random.integer(0, series.length - 1);
  const value = rows[at]?.values[column] ?? null;
  if (value === null) return undefined;
  const all = rows.flatMap(({ values }) => values.flatMap((one) => (one === null ? [] : [one])));
  const changed = otherNumber(
    value,
    { among: all, decimals: Math.max(...all.map(decimalsOf)) },
    random,
  );
  const values = rows[at]?.values.map((one, index) => (index === column ? changed : one)) ?? [];
  return withRow(chart, at, { values });
}

function withRow(
  chart: ChartDescription,
  at: number,
  change: Partial<ChartDescription['rows'][number]>,
): Change<ChartDescription> {
  const rows = chart.rows.map((row, index) => (index === at ? { ...row, ...change } : row));
  return { description: { ...chart, rows }, facts: 1 };
}
