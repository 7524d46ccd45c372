import type { GridRequest, Ref, Scope } from '../../../src/formal/delimited/data-grid.ts';

type Row = readonly [string, ...(number | null)[]];

/**
 * The answer to a request in plain floating-point arithmetic, by loops over the rows and none of the library's code: a
 * number, or one right wording.
 * @param rows a name and numbers each
 * @param columns names of the numbers
 */
export function answerIndependently(
  rows: readonly Row[],
  columns: readonly string[],
  request: GridRequest,
): number | string {
  const value = ({ row, column }: Ref): number => {
    const at = column === undefined ? 1 : columns.indexOf(column) + 1;
    for (const each of rows) if (each[0] === row) return Number(each[at]);
    return Number.NaN;
  };
  const list = ({ row, column }: Scope): { name: string; value: number }[] => {
    const found: { name: string; value: number }[] = [];
    for (const each of rows) {
      if (row !== undefined && each[0] !== row) continue;
      for (const [index, name] of columns.entries()) {
        if (column !== undefined && column !== name) continue;
        found.push({ name: row === undefined ? each[0] : name, value: Number(each[index + 1]) });
      }
    }
    return found;
  };
  const add = (numbers: readonly number[]) => {
    let sum = 0;
    for (const each of numbers) sum += each;
    return sum;
  };
  const numbersOf = (scope: Scope) => list(scope).map((each) => each.value);
  switch (request.kind) {
    case 'lookup':
      return value(request.of);
    case 'rank':
      return (
        1 +
        numbersOf(request.of.column === undefined ? {} : { column: request.of.column }).filter(
          (each) => each > value(request.of),
        ).length
      );
    case 'share':
      return (
        (100 * value(request.of)) /
        add(numbersOf(request.of.column === undefined ? {} : { column: request.of.column }))
      );
    case 'sum':
      return add(request.of.map(value));
    case 'mean-of':
      return add(request.of.map(value)) / request.of.length;
    case 'difference': {
      const difference = value(request.of[0]) - value(request.of[1]);
      return request.signed ? difference : Math.abs(difference);
    }
    case 'ratio':
      return value(request.of[0]) / value(request.of[1]);
    case 'percent-change':
      return 100 * (value(request.of[1]) / value(request.of[0]) - 1);
    case 'direction':
      return trend(value(request.of[0]), value(request.of[1]));
    case 'compare': {
      const [a, b] = request.of.map(value);
      return (request.which === 'largest' ? Number(a) > Number(b) : Number(a) < Number(b))
        ? 'Yes'
        : 'No';
    }
    case 'choose': {
      const [a, b] = request.of;
      const short = (one: Ref) => (a.column === b.column ? one.row : nameOf(one, columns));
      if (value(a) === value(b)) return `${short(a)} and ${short(b)}`;
      return short(value(a) > value(b) === (request.which === 'largest') ? a : b);
    }
    case 'total':
      return add(numbersOf(request.scope));
    case 'mean':
      return add(numbersOf(request.scope)) / numbersOf(request.scope).length;
    case 'range':
      return Math.max(...numbersOf(request.scope)) - Math.min(...numbersOf(request.scope));
    case 'median': {
      const sorted = numbersOf(request.scope).sort((a, b) => a - b);
      const half = (sorted.length - 1) / 2;
      return (Number(sorted[Math.floor(half)]) + Number(sorted[Math.ceil(half)])) / 2;
    }
    case 'extreme': {
      const sign = request.which === 'largest' ? -1 : 1;
      const distinct = [...new Set(numbersOf(request.scope))].sort((a, b) => sign * (a - b));
      const wanted = distinct[request.place - 1];
      if (request.answer === 'value') return Number(wanted);
      return list(request.scope)
        .filter((each) => each.value === wanted)
        .map(({ name }) => name)
        .join(' and ');
    }
    case 'count':
    case 'list': {
      const passes = list(request.scope).filter((each) =>
        request.relation === 'above'
          ? each.value > request.threshold
          : each.value < request.threshold,
      );
      if (request.kind === 'count') return passes.length;
      return passes.length === 0 ? 'None' : passes.map(({ name }) => name).join(', ');
    }
    case 'row-count':
      return rows.length;
    case 'trend': {
      const numbers = numbersOf(request.scope);
      return trend(Number(numbers[0]), Number(numbers.at(-1)));
    }
    case 'steepest': {
      const all = list(request.scope);
      const sign = request.direction === 'rise' ? 1 : -1;
      let most = 0;
      let names: string[] = [];
      for (let index = 1; index < all.length; index++) {
        const size = Number(
          (sign * (Number(all[index]?.value) - Number(all[index - 1]?.value))).toFixed(8),
        );
        if (size < most || size <= 0) continue;
        if (size > most) names = [];
        most = size;
        names.push(`from ${all[index - 1]?.name} to ${all[index]?.name}`);
      }
      return names.join(' and ');
    }
  }
}

function trend(from: number, to: number): string {
  if (from === to) return 'It stays the same';
  return to > from ? 'It rises' : 'It falls';
}

function nameOf({ row, column }: Ref, columns: readonly string[]): string {
  return column === undefined || columns.length === 1 ? row : `${row}, ${column}`;
}
