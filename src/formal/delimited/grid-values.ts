import type Fraction from 'fraction.js';
import {
  type DataGrid,
  type GridCell,
  type GridColumn,
  looksOrdered,
  type Ref,
  type Scope,
} from './data-grid.ts';
import { isSummary } from './summary-name.ts';

/** One value with what to call it, in the unit of `Values`. */
export type NamedValue = { readonly name: string; readonly value: Fraction };

/** A list of values that one question is about, or why there is none. */
export type Found<Result> =
  | { readonly ok: true; readonly found: Result; readonly unit: string | undefined }
  | { readonly ok: false; readonly reason: string };

const failed = (reason: string) => ({ ok: false, reason }) as const;

/** The cell a reference means. */
export function findCell(grid: DataGrid, ref: Ref): Found<{ name: string; cell: GridCell }> {
  const rows = grid.rows.filter(({ name }) => sameName(name, ref.row));
  const [row] = rows;
  if (!row) return failed(`There is no “${ref.row}”.`);
  const column = findColumn(grid, ref.column);
  if (!column.ok) return column;
  const cells = rows.map(({ cells }) => cells[column.found]);
  const [cell] = cells;
  if (!cell || cell.text === '') return failed(`There is no value for ${ref.row}.`);
  if (cells.some((other) => other?.text !== cell.text))
    return failed(`“${ref.row}” is there ${rows.length} times, with different values.`);
  const name =
    grid.columns.length === 1 ? row.name : `${row.name}, ${grid.columns[column.found]?.name ?? ''}`;
  return {
    ok: true,
    found: { name: ref.column === undefined ? row.name : name, cell },
    unit: column.unit,
  };
}

/** The numbers that references mean. */
export function findNumbers(grid: DataGrid, refs: readonly Ref[]): Found<readonly NamedValue[]> {
  const found: NamedValue[] = [];
  const units = new Set<string | undefined>();
  for (const ref of refs) {
    const cell = findCell(grid, ref);
    if (!cell.ok) return cell;
    const { value, text } = cell.found.cell;
    if (!value) return failed(`“${text}” is not a number.`);
    found.push({ name: cell.found.name, value });
    units.add(cell.unit);
  }
  return inOneUnit(found, units);
}

/**
 * The numbers of a scope, in order; none may be missing, since the answer would depend on it. Rows and columns that sum
 * up the others are left out, unless they are the scope.
 */
export function findScope(grid: DataGrid, scope: Scope): Found<readonly NamedValue[]> {
  const found: NamedValue[] = [];
  const units = new Set<string | undefined>();
  const places = placesOf(grid, scope);
  if (!places.ok) return places;
  for (const { name, cell, column } of places.found) {
    if (!cell || cell.text === '') return failed(`There is no value for ${name}.`);
    if (!cell.value) return failed(`“${cell.text}” is not a number.`);
    found.push({ name, value: cell.value });
    units.add(column.unit);
  }
  return found.length === 0 ? failed('There are no values.') : inOneUnit(found, units);
}

type Place = {
  readonly name: string;
  readonly cell: GridCell | undefined;
  readonly column: GridColumn;
};

function placesOf(grid: DataGrid, scope: Scope): Found<readonly Place[]> {
  const numeric = grid.columns.flatMap((column, index) =>
    column.numeric ? [{ name: column.name, column, index }] : [],
  );
  if (scope.row !== undefined) {
    const rows = grid.rows.filter(({ name }) => sameName(name, scope.row));
    const [row] = rows;
    if (!row || rows.length > 1)
      return failed(
        row ? `“${scope.row}” is there more than once.` : `There is no “${scope.row}”.`,
      );
    const columns = columnsToCombine(grid, numeric);
    if (!columns.ok) return columns;
    const places = columns.found.map(({ name, column, index }) => ({
      name,
      cell: row.cells[index],
      column,
    }));
    return { ok: true, found: places, unit: undefined };
  }
  const rows = dataRows(grid);
  if (!rows.ok) return rows;
  if (scope.column === undefined && numeric.length > 1) {
    const columns = columnsToCombine(grid, numeric);
    if (!columns.ok) return columns;
    const places = rows.found.flatMap((row) =>
      columns.found.map(({ name, column, index }) => ({
        name: `${row.name}, ${name}`,
        cell: row.cells[index],
        column,
      })),
    );
    return { ok: true, found: places, unit: undefined };
  }
  const at = findColumn(grid, scope.column);
  if (!at.ok) return at;
  const column = grid.columns[at.found];
  const places = column
    ? rows.found.map((row) => ({ name: row.name, cell: row.cells[at.found], column }))
    : [];
  return { ok: true, found: places, unit: undefined };
}

/** The rows without those that sum up the others; none where that is not clear. */
export function dataRows({ rows }: DataGrid): Found<DataGrid['rows']> {
  return withoutSummaries(rows);
}

function withoutSummaries<Named extends { readonly name: string }>(
  list: readonly Named[],
): Found<readonly Named[]> {
  if (list.length <= 1) return { ok: true, found: list, unit: undefined };
  const unclear = list.find(({ name }) => isSummary(name) === 'maybe');
  if (unclear) return failed(`“${unclear.name}” may sum up the others.`);
  const found = list.filter(({ name }) => isSummary(name) === false);
  return { ok: true, found, unit: undefined };
}

type NumericColumn = {
  readonly name: string;
  readonly column: GridColumn;
  readonly index: number;
};

/** Columns whose numbers may be added or compared: of one unit, in one row of times, or known to measure the same. */
function columnsToCombine(
  grid: DataGrid,
  numeric: readonly NumericColumn[],
): Found<readonly NumericColumn[]> {
  const data = withoutSummaries(numeric);
  if (!data.ok || data.found.length <= 1 || grid.comparable) return data;
  const alike = data.found.every(({ column }) => column.unit !== undefined);
  return alike || looksOrdered(data.found.map(({ name }) => name))
    ? data
    : failed('The columns may measure different things.');
}

/** The place of a column; of the only one, or the only one of numbers, where none is named. */
function findColumn(grid: DataGrid, name: string | undefined): Found<number> {
  const candidates = grid.columns.flatMap((column, index) => [{ column, index }]);
  const named =
    name === undefined
      ? candidates.filter(({ column }) => column.numeric || candidates.length === 1)
      : candidates.filter(({ column }) => sameName(column.name, name));
  const [only] = named;
  if (only && named.length === 1) return { ok: true, found: only.index, unit: only.column.unit };
  if (name === undefined)
    return failed(
      only ? 'It is not said which column is meant.' : 'There are no columns of numbers.',
    );
  return failed(only ? `“${name}” is the name of several columns.` : `There is no “${name}”.`);
}

function inOneUnit(
  found: readonly NamedValue[],
  units: ReadonlySet<string | undefined>,
): Found<readonly NamedValue[]> {
  const [unit] = units;
  if (units.size > 1) return failed('The values have different units.');
  return { ok: true, found, unit };
}

export function sameName(a: string, b: string | undefined): boolean {
  return b !== undefined && a.trim().toLowerCase() === b.trim().toLowerCase();
}
