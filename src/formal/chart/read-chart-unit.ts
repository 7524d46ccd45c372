import { cellProblem } from '../delimited/cell.ts';
import { scaleOf } from '../delimited/unit.ts';
import type { Problem } from '../problem.ts';
import type { ReadRow, ReadValue } from './read-chart-rows.ts';

type UnitReading = {
  readonly unit: string | undefined;
  readonly rows: readonly ReadRow[];
  readonly problems: readonly Problem[];
};

/**
 * The unit that the values share. Where they differ only in `K`, `M` and the like, the values are multiplied out;
 * where they differ otherwise, or whole series have none, the numbers stay and no unit is kept.
 */
export function readChartUnit(rows: readonly ReadRow[]): UnitReading {
  const values = rows.flatMap((row) => row.values.filter(isNumber));
  const units = new Set(values.map(unitOf));
  const [unit = '', ...others] = units;
  if (others.length === 0) return { unit: unit || undefined, rows, problems: [] };
  if ([...units].some((one) => scaleOf(one).factor !== 1)) {
    const problems = note(values, 'K, M and the like differ; the values are written out.');
    const { rows: same, ...reading } = readChartUnit(rows.map(writeOut));
    return { ...reading, rows: same, problems: [...problems, ...reading.problems] };
  }
  const named = [...units].filter((one) => one !== '');
  const [single] = named;
  if (named.length === 1 && single && everySeriesHas(rows, single)) {
    const problems = note(values, `Values without a unit are taken for ${single}.`);
    return { unit: single, rows, problems };
  }
  return {
    unit: undefined,
    rows,
    problems: note(values, 'The values have several units; none is kept.'),
  };
}

function isNumber(value: ReadValue | undefined): value is ReadValue {
  return value?.amount.kind === 'number';
}

function unitOf({ amount }: ReadValue): string {
  return amount.kind === 'number' ? amount.unit : '';
}

function everySeriesHas(rows: readonly ReadRow[], unit: string): boolean {
  const width = rows[0]?.values.length ?? 0;
  return Array.from({ length: width }, (_, series) =>
    rows.some((row) => {
      const value = row.values[series];
      return value !== undefined && unitOf(value) === unit;
    }),
  ).every(Boolean);
}

function writeOut(row: ReadRow): ReadRow {
  const values = row.values.map((value): ReadValue | undefined => {
    if (value?.amount.kind !== 'number') return value;
    const { factor, rest } = scaleOf(value.amount.unit);
    const written = Number((value.amount.value * factor).toPrecision(15));
    return { ...value, amount: { ...value.amount, value: written, unit: rest } };
  });
  return { ...row, values };
}

/** Marks the first value whose unit is another than the first one's. */
function note(values: readonly ReadValue[], message: string): readonly Problem[] {
  const [first] = values;
  const other = values.find((value) => first && unitOf(value) !== unitOf(first));
  return other ? [cellProblem(other.cell, 'note', message, 'one unit for all values')] : [];
}
