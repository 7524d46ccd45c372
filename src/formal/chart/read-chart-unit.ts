import { cellProblem } from '../delimited/cell.ts';
import { scaleOf } from '../delimited/unit.ts';
import type { Problem, Severity } from '../problem.ts';
import type { ReadRow, ReadValue } from './read-chart-rows.ts';

type UnitReading = {
  readonly unit: string | undefined;
  /** Of each series, where they differ and each has one at most; empty for none. */
  readonly seriesUnits?: readonly string[];
  /** Values were multiplied out: a scale that a name or the title gives no longer holds. */
  readonly writtenOut?: true;
  readonly rows: readonly ReadRow[];
  readonly problems: readonly Problem[];
};

/**
 * The unit that the values share. Where they differ only in `K`, `M` and the like, the values are multiplied out;
 * where series differ otherwise, the numbers stay and each series has its own;
 * where values of one series do, that is an error.
 */
export function readChartUnit(rows: readonly ReadRow[]): UnitReading {
  const values = rows.flatMap((row) => row.values.filter(isNumber));
  const units = new Set(values.map(unitOf));
  const [unit = '', ...others] = units;
  if (others.length === 0) return { unit: unit || undefined, rows, problems: [] };
  const perSeries = unitsOfSeries(rows);
  const mixed = perSeries.some((each) => each.size > 1);
  const isOneKind = new Set([...units].map((one) => scaleOf(one).rest)).size === 1;
  // Series that measure different things need no common scale.
  if ((mixed || isOneKind) && [...units].some((one) => scaleOf(one).factor !== 1)) {
    const problems = note(values, 'K, M and the like differ; the values are written out.');
    const { rows: same, ...reading } = readChartUnit(rows.map(writeOut));
    return {
      ...reading,
      writtenOut: true,
      rows: same,
      problems: [...problems, ...reading.problems],
    };
  }
  const named = [...units].filter((one) => one !== '');
  const [single] = named;
  if (named.length === 1 && single && everySeriesHas(rows, single)) {
    // 0.2 among percentages may be 20% as well.
    const isDoubtful =
      single === '%' && values.some((each) => unitOf(each) === '' && isFraction(each));
    const problems = isDoubtful
      ? note(values, 'Some values are percentages and some fractions.', 'error')
      : note(values, `Values without a unit are taken for ${single}.`);
    return { unit: single, rows, problems };
  }
  // Series may measure different things; values of one series do not.
  const severity = mixed ? 'error' : 'warning';
  return {
    unit: undefined,
    ...(!mixed && { seriesUnits: perSeries.map((each) => [...each].join('')) }),
    rows,
    problems: note(values, 'The values have several units; none is kept.', severity),
  };
}

function isFraction({ amount }: ReadValue): boolean {
  return amount.kind === 'number' && amount.value !== 0 && Math.abs(amount.value) <= 1;
}

function unitsOfSeries(rows: readonly ReadRow[]): readonly ReadonlySet<string>[] {
  const width = rows[0]?.values.length ?? 0;
  return Array.from(
    { length: width },
    (_, series) =>
      new Set(
        rows
          .map((row) => row.values[series])
          .filter(isNumber)
          .map(unitOf),
      ),
  );
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
function note(
  values: readonly ReadValue[],
  message: string,
  severity: Severity = 'note',
): readonly Problem[] {
  const [first] = values;
  const other = values.find((value) => first && unitOf(value) !== unitOf(first));
  return other ? [cellProblem(other.cell, severity, message, 'one unit for all values')] : [];
}
