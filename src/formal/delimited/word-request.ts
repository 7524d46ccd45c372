import type { DataGrid, GridRequest, Ref, Relation, Scope } from './data-grid.ts';
import { toDecimal } from './exact-number.ts';

/** Several ways to ask for the same, all in plain words. */
export function wordRequest(grid: DataGrid, request: GridRequest): readonly string[] {
  const noun = grid.rowNoun ?? 'category';
  const one = (ref: Ref) => (ref.column === undefined ? ref.row : `${ref.column} in ${ref.row}`);
  switch (request.kind) {
    case 'lookup': {
      const name = one(request.of);
      return [
        `What is ${name}?`,
        `What is the value of ${name}?`,
        `How much is ${name}?`,
        `What value does the chart show for ${name}?`,
      ];
    }
    case 'sum': {
      const names = request.of.map(one);
      return [
        `What is ${names.join(' plus ')}?`,
        `What is the sum of ${names.join(' and ')}?`,
        `How much are ${names.join(' and ')} together?`,
        `What do ${names.join(' and ')} add up to?`,
      ];
    }
    case 'mean-of': {
      const names = request.of.map(one).join(' and ');
      return [`What is the mean of ${names}?`, `What is the average of ${names}?`];
    }
    case 'difference':
      return wordDifference(one(request.of[0]), one(request.of[1]), request.signed);
    case 'ratio': {
      const [a, b] = [one(request.of[0]), one(request.of[1])];
      return [
        `What is the ratio of ${a} to ${b}?`,
        `How many times as large as ${b} is ${a}?`,
        `How many times as large is ${a} as ${b}?`,
      ];
    }
    case 'percent-change': {
      const [a, b] = [one(request.of[0]), one(request.of[1])];
      return [
        `What is the percent change from ${a} to ${b}?`,
        `By what percentage did it change from ${a} to ${b}?`,
      ];
    }
    case 'direction': {
      const [a, b] = [one(request.of[0]), one(request.of[1])];
      return [
        `Does it rise or fall from ${a} to ${b}?`,
        `Does the value increase or decrease from ${a} to ${b}?`,
      ];
    }
    case 'compare':
    case 'choose':
      return wordComparison(request.kind, request.of.map(one), request.which);
    case 'share': {
      const name = one(request.of);
      const { row, column } = request.of;
      if (request.whole === 'row') return [`What percentage of ${row} is ${column ?? ''}?`];
      if (column !== undefined && grid.columns.filter(({ numeric }) => numeric).length > 1)
        return [`What percentage of ${column} is ${row}?`];
      return [
        `What percentage of the total is ${name}?`,
        `What share of the total is ${name}, in percent?`,
        `What percent of the total does ${name} make up?`,
      ];
    }
    case 'rank':
      return [
        `What rank does ${one(request.of)} have, counted from the ${request.which}?`,
        `What is the rank of ${one(request.of)}, from the ${request.which === 'largest' ? 'highest' : 'lowest'}?`,
      ];
    case 'extreme':
      return wordExtreme(request, noun);
    case 'count':
    case 'list':
      return wordThreshold(request, noun);
    case 'row-count':
      return ['How many categories are there?', `How many items are shown?`];
    case 'trend':
      return [
        `Does the value ${within(request.scope)}rise or fall overall?`,
        `What is the overall trend${behind(request.scope)}?`,
        `Does ${request.scope.column ?? 'it'} increase or decrease overall?`,
      ];
    case 'steepest':
      return [
        `Between which two neighbouring points does ${request.scope.column ?? 'the value'} ${request.direction} most?`,
        `Between which two points does ${request.scope.column ?? 'it'} ${request.direction === 'rise' ? 'increase' : 'decrease'} the most?`,
      ];
    default:
      return wordSummary(request.kind, request.scope);
  }
}

function behind({ column, row }: Scope): string {
  const name = column ?? row;
  return name === undefined ? '' : ` of ${name}`;
}

function within({ column, row }: Scope): string {
  const name = column ?? row;
  return name === undefined ? '' : `of ${name} `;
}

function wordDifference(a: string, b: string, signed: boolean): readonly string[] {
  return signed
    ? [
        `How many more is ${a} than ${b}?`,
        `How much more is ${a} than ${b}?`,
        `By how much is ${a} larger than ${b}?`,
      ]
    : [
        `What is the difference between ${a} and ${b}?`,
        `How big is the gap between ${a} and ${b}?`,
      ];
}

function wordComparison(
  kind: 'compare' | 'choose',
  [a = '', b = '']: readonly string[],
  which: 'largest' | 'smallest',
): readonly string[] {
  const words = which === 'largest' ? ['larger', 'higher'] : ['smaller', 'lower'];
  return words.map((word) =>
    kind === 'compare' ? `Is ${a} ${word} than ${b}?` : `Which is ${word}, ${a} or ${b}?`,
  );
}

type Extreme = Extract<GridRequest, { readonly kind: 'extreme' }>;

function wordExtreme({ which, place, answer, scope }: Extreme, noun: string): readonly string[] {
  const order = place === 1 ? '' : place === 2 ? 'second ' : 'third ';
  const words = which === 'largest' ? ['largest', 'highest'] : ['smallest', 'lowest'];
  return words.flatMap((word) => {
    if (answer === 'value') return [`What is the ${order}${word} value${behind(scope)}?`];
    if (scope.row !== undefined)
      return [
        `Which series has the ${order}${word} value in ${scope.row}?`,
        `In ${scope.row}, which is the ${order}${word}?`,
      ];
    if (scope.column !== undefined)
      return [
        `Which ${noun} has the ${order}${word} ${scope.column}?`,
        `Which ${noun} has the ${order}${word} value of ${scope.column}?`,
      ];
    return [
      `Which is the ${order}${word}?`,
      `Which ${noun} has the ${order}${word} value?`,
      `Which ${noun} is the ${order}${word}?`,
    ];
  });
}

const relationWords: Readonly<Record<Relation, string>> = {
  above: 'more than',
  below: 'less than',
  'at-least': 'at least',
  'at-most': 'at most',
  exactly: 'exactly',
};

function wordThreshold(
  { kind, relation, threshold, scope }: Extract<GridRequest, { readonly kind: 'count' | 'list' }>,
  noun: string,
): readonly string[] {
  const limit = `${relationWords[relation]} ${toDecimal(threshold)}`;
  const what = scope.column === undefined ? '' : ` ${scope.column}`;
  if (kind === 'list') return [`Which have ${limit}${what}?`, `Which ${noun} has ${limit}${what}?`];
  return [
    `How many categories have ${limit}${what}?`,
    `How many of the categories have ${limit}${what}?`,
  ];
}

function wordSummary(kind: 'total' | 'mean' | 'median' | 'range', scope: Scope): readonly string[] {
  const of = behind(scope);
  const all = scope.column !== undefined || scope.row !== undefined ? of : ' of all values';
  switch (kind) {
    case 'total':
      return [
        `What is the total${of}?`,
        `What is the sum${all}?`,
        `How much is it in total${scope.column || scope.row ? ` for ${scope.column ?? scope.row}` : ''}?`,
      ];
    case 'mean':
      return [
        `What is the mean${of}?`,
        `What is the average${of}?`,
        `What is the average value${of}?`,
      ];
    case 'median':
      return [`What is the median${of}?`, `What is the median value${of}?`];
    case 'range':
      return [
        `What is the range${of}?`,
        `What is the difference between the largest and the smallest value${of}?`,
      ];
  }
}
