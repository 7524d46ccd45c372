import Fraction from 'fraction.js';
import type { Solution, SolveResult } from '../formal-language.ts';
import type { DataGrid, GridRequest, Ref, Relation } from './data-grid.ts';
import { toExact } from './exact-number.ts';
import {
  dataRows,
  type Found,
  findCell,
  findNumbers,
  findScope,
  type NamedValue,
  sameName,
} from './grid-values.ts';
import {
  divideStep,
  mean,
  minus,
  numberAnswer,
  numberResult,
  showPlain,
  sumSteps,
} from './solution-steps.ts';
import { solveExtreme, solveRank } from './solve-extreme.ts';
import { solveSteepest, solveTrend } from './solve-trend.ts';
import { isSummary } from './summary-name.ts';

/**
 * The exact answer to a request about a grid. Where a value that the answer depends on is missing, is no number or is
 * there twice, there is none.
 */
export function solveGrid(grid: DataGrid, request: GridRequest): SolveResult {
  switch (request.kind) {
    case 'lookup': {
      const cell = findCell(grid, request.of);
      return cell.ok ? lookup(cell.found.name, cell.found.cell, cell.unit) : cell;
    }
    case 'row-count':
      return countRows(grid);
    case 'sum':
    case 'mean-of':
      return withValues(findNumbers(grid, request.of), (values, unit) =>
        request.kind === 'sum' ? total(values, unit) : mean(values, unit),
      );
    case 'difference':
    case 'ratio':
    case 'percent-change':
    case 'direction':
    case 'compare':
    case 'choose':
      return withValues(findNumbers(grid, request.of), ([a, b], unit) =>
        a && b ? solvePair(request, a, b, unit) : { ok: false, reason: 'Two values are needed.' },
      );
    case 'share':
      return solveShare(grid, request);
    case 'rank':
      return withValues(findNumbers(grid, [request.of]), ([one]) =>
        withValues(findScope(grid, columnOf(request.of)), (values) =>
          one && (grid.rows.length === 1 || isSummary(request.of.row) === false)
            ? solveRank(one, values, request.which)
            : { ok: false, reason: 'There is no such value to rank.' },
        ),
      );
    case 'total':
      return withValues(findScope(grid, request.scope), total);
    case 'mean':
      return withValues(findScope(grid, request.scope), mean);
    case 'median':
      return withValues(findScope(grid, request.scope), median);
    case 'range':
      return withValues(findScope(grid, request.scope), range);
    case 'extreme':
      return withValues(findScope(grid, request.scope), (values, unit) =>
        solveExtreme(values, unit, request),
      );
    case 'count':
    case 'list':
      return withValues(findScope(grid, request.scope), (values) =>
        solveThreshold(request, values),
      );
    case 'trend':
      return withValues(findScope(grid, request.scope), solveTrend);
    case 'steepest':
      return withValues(findScope(grid, request.scope), (values) =>
        solveSteepest(values, request.direction),
      );
  }
}

function countRows(grid: DataGrid): SolveResult {
  const rows = dataRows(grid);
  if (!rows.ok) return rows;
  const names = rows.found.map(({ name }) => name);
  const count = new Fraction(names.length);
  return numberResult(count, undefined, [`${names.slice(0, 40).join(', ')}: ${names.length}`]);
}

function withValues(
  found: Found<readonly NamedValue[]>,
  solve: (values: readonly NamedValue[], unit: string | undefined) => SolveResult,
): SolveResult {
  return found.ok ? solve(found.found, found.unit) : found;
}

function columnOf({ column }: { readonly column?: string }) {
  return column === undefined ? {} : { column };
}

function lookup(
  name: string,
  cell: { readonly text: string; readonly value?: Fraction },
  unit: string | undefined,
): SolveResult {
  if (!cell.value)
    return { ok: true, solution: { answer: cell.text, steps: [`${name}: ${cell.text}`] } };
  return numberResult(cell.value, unit, [`${name} = ${showPlain(cell.value)}`]);
}

function total(values: readonly NamedValue[], unit: string | undefined): SolveResult {
  const { steps, sum } = sumSteps(values);
  return numberResult(sum, unit, steps);
}

function median(values: readonly NamedValue[], unit: string | undefined): SolveResult {
  const sorted = values.map(({ value }) => value).sort((a, b) => a.compare(b));
  const order = `In order: ${sorted.map(showPlain).join(', ')}`;
  const upper = sorted[Math.floor(sorted.length / 2)] ?? new Fraction(0);
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper;
  if (sorted.length % 2 === 1) return numberResult(upper, unit, [order]);
  const middle = upper.add(lower).div(2);
  const step = `(${showPlain(lower)} + ${showPlain(upper)}) / 2 = ${showPlain(middle)}`;
  return numberResult(middle, unit, [order, step]);
}

function range(values: readonly NamedValue[], unit: string | undefined): SolveResult {
  const sorted = values.map(({ value }) => value).sort((a, b) => a.compare(b));
  const least = sorted[0] ?? new Fraction(0);
  const most = sorted.at(-1) ?? least;
  const list = values.map(({ value }) => showPlain(value)).join(', ');
  return numberResult(most.sub(least), unit, [
    `max(${list}) = ${showPlain(most)}`,
    `min(${list}) = ${showPlain(least)}`,
    minus(most, least),
  ]);
}

type PairRequest = Extract<GridRequest, { readonly of: readonly [unknown, unknown] }>;

function solvePair(
  request: PairRequest,
  a: NamedValue,
  b: NamedValue,
  unit: string | undefined,
): SolveResult {
  switch (request.kind) {
    case 'difference': {
      const [high, low] = request.signed || a.value.gte(b.value) ? [a, b] : [b, a];
      return numberResult(high.value.sub(low.value), unit, [minus(high.value, low.value)]);
    }
    case 'ratio': {
      if (b.value.equals(0))
        return { ok: false, reason: `${b.name} is 0, and nothing can be divided by 0.` };
      const ratio = a.value.div(b.value);
      const result = numberAnswer(ratio, undefined, [divideStep(a.value, b.value)]);
      const inWholes = ratio.lte(0) ? [] : [`${ratio.n}:${ratio.d}`];
      return {
        ok: true,
        solution: { ...result, alsoRight: [...(result.alsoRight ?? []), ...inWholes] },
      };
    }
    case 'percent-change': {
      if (a.value.lte(0))
        return { ok: false, reason: `${a.name} is not above 0, so there is no change in percent.` };
      const change = b.value.sub(a.value);
      return numberResult(change.div(a.value).mul(100), '%', [
        minus(b.value, a.value),
        divideStep(change, a.value, 100),
      ]);
    }
    case 'compare': {
      const yes = request.which === 'largest' ? a.value.gt(b.value) : a.value.lt(b.value);
      const sign = a.value.equals(b.value) ? '=' : a.value.gt(b.value) ? '>' : '<';
      const steps = [
        `${a.name}: ${showPlain(a.value)}`,
        `${b.name}: ${showPlain(b.value)}`,
        `${showPlain(a.value)} ${sign} ${showPlain(b.value)}`,
      ];
      return { ok: true, solution: { answer: yes ? 'Yes' : 'No', steps } };
    }
    case 'direction':
      return solveTrend([a, b]);
    case 'choose':
      return solveChoice(request, a, b, unit);
  }
}

/** Names what the two values do not share: `Rome` of `Rome, Population` and `Paris, Population`. */
function solveChoice(
  { of: [first, second], which }: Extract<PairRequest, { readonly kind: 'choose' }>,
  a: NamedValue,
  b: NamedValue,
  unit: string | undefined,
): SolveResult {
  const request = { which, place: 1, answer: 'name' } as const;
  if (sameName(first.row, second.row))
    return solveExtreme(
      [
        { ...a, name: first.column ?? a.name },
        { ...b, name: second.column ?? b.name },
      ],
      unit,
      request,
    );
  if (first.column !== second.column) return solveExtreme([a, b], unit, request);
  return solveExtreme(
    [
      { ...a, name: first.row },
      { ...b, name: second.row },
    ],
    unit,
    request,
  );
}

/** A total has no share of the whole. */
function isPartOf(grid: DataGrid, { row, column = '' }: Ref): boolean {
  const ofSeveral = grid.rows.length > 1 && isSummary(row) !== false;
  return !ofSeveral && (grid.columns.length === 1 || isSummary(column) === false);
}

function solveShare(
  grid: DataGrid,
  { of, whole }: Extract<GridRequest, { readonly kind: 'share' }>,
): SolveResult {
  if (!isPartOf(grid, of)) return { ok: false, reason: `“${of.row}” is no part of the total.` };
  const scope = whole === 'row' ? { row: of.row } : columnOf(of);
  return withValues(findNumbers(grid, [of]), ([one]) =>
    withValues(findScope(grid, scope), (values) => {
      const { steps, sum } = sumSteps(values);
      if (!one || sum.lte(0) || values.some(({ value }) => value.lt(0)))
        return {
          ok: false,
          reason: 'Shares need values that are not negative and a total above 0.',
        };
      const step = divideStep(one.value, sum, 100);
      return numberResult(one.value.div(sum).mul(100), '%', [...steps, step]);
    }),
  );
}

const holds: Readonly<Record<Relation, (value: Fraction, threshold: Fraction) => boolean>> = {
  above: (value, threshold) => value.gt(threshold),
  below: (value, threshold) => value.lt(threshold),
  'at-least': (value, threshold) => value.gte(threshold),
  'at-most': (value, threshold) => value.lte(threshold),
  exactly: (value, threshold) => value.equals(threshold),
};

function solveThreshold(
  request: Extract<GridRequest, { readonly kind: 'count' | 'list' }>,
  values: readonly NamedValue[],
): SolveResult {
  const threshold = toExact(request.threshold);
  const sign = { above: '>', below: '<', 'at-least': '>=', 'at-most': '<=', exactly: '=' };
  const chosen = values.filter(({ value }) => holds[request.relation](value, threshold));
  const steps = chosen.map(
    ({ name, value }) =>
      `${name}: ${showPlain(value)} ${sign[request.relation]} ${showPlain(threshold)}`,
  );
  if (request.kind === 'count')
    return numberResult(new Fraction(chosen.length), undefined, [
      ...steps,
      `Count: ${chosen.length}`,
    ]);
  if (chosen.length === 0) return { ok: true, solution: { answer: 'None', steps: ['None is.'] } };
  const names = chosen.map(({ name }) => name);
  const solution: Solution = { answer: names.join(', '), steps, alsoRight: [names.join(' and ')] };
  return { ok: true, solution };
}
