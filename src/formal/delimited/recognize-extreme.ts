import type { DataGrid, GridRequest } from './data-grid.ts';
import type { QuestionParts } from './question-parts.ts';
import type { Token } from './read-question.ts';

/** Questions with `largest` or `smallest` that name no single value. */
export function recognizeExtreme(grid: DataGrid, parts: QuestionParts): GridRequest | undefined {
  const { operation, scope, has } = parts;
  const numbers = grid.columns.filter(({ numeric }) => numeric).length;
  const named = scope.row !== undefined || scope.column !== undefined;
  const one = numbers === 1 || named;
  if (has('or')) return undefined;
  switch (operation) {
    case 'difference max min':
      return one && !has('than') && !has('which') ? { kind: 'range', scope } : undefined;
    case 'max min more': {
      const inOrder = parts.at('max') < parts.at('than') && parts.at('than') < parts.at('min');
      return one && inOrder && has('how') ? { kind: 'range', scope } : undefined;
    }
    case 'max rise':
    case 'fall max': {
      // “Which year rose most?” wants one name, and there are two.
      const asked = (has('which') || has('what')) && has('between') && grid.ordered;
      if (!one || !asked || scope.row !== undefined || has('how')) return undefined;
      return { kind: 'steepest', direction: operation === 'max rise' ? 'rise' : 'fall', scope };
    }
  }
  const match = /^(max|min)(?: (second|third))?$/.exec(operation);
  if (!match || has('than') || parts.yesNo) return undefined;
  const answer = whatIsAsked(grid, parts);
  if (!answer || (!one && (answer === 'name' || !grid.comparable))) return undefined;
  if (answer === 'value' && concernsOther(grid, parts)) return undefined;
  if (answer === 'name' && asksForColumn(parts)) return undefined;
  const which = match[1] === 'max' ? 'largest' : 'smallest';
  const place = match[2] === 'second' ? 2 : match[2] === 'third' ? 3 : 1;
  return { kind: 'extreme', which, place, answer, scope };
}

/**
 * `The price of the item with the highest quantity`, `the population of the smallest city`: what is largest or smallest
 * is not the number that is asked for.
 */
function concernsOther(grid: DataGrid, { tokens, scope, at }: QuestionParts): boolean {
  const max = at('max') === -1 ? at('min') : at('max');
  const column = tokens.findIndex(({ is }) => is === 'column');
  const ofRow = scope.row !== undefined;
  const noun = tokens.some(({ is }, place) => !ofRow && is === 'noun' && place > 0);
  const item = tokens.findIndex(({ is }) => is === 'item');
  if (scope.column !== undefined) {
    if (noun || item !== -1) return true;
    if (column > max) return tokens.slice(max + 1, column).some(({ is }) => !besides.has(is));
    const behind = tokens.slice(max + 1).filter(({ is }) => is !== 'fill');
    const ofValues = behind.every(({ is }) => is === 'value' || is === 'topic' || is === 'measure');
    return !grid.comparable || !ofValues;
  }
  // A largest bar is the one of the largest value; a largest item may be large in any way.
  const next = tokens.slice(max + 1).find(({ is }) => is !== 'fill')?.is;
  const measure = tokens.findIndex(
    ({ is }) => is === 'measure' || is === 'topic' || is === 'column',
  );
  return measure !== -1 && measure < max && (next === 'noun' || next === 'item') && !ofRow;
}

/** Between `highest` and the column that it is said of. */
const besides: ReadonlySet<Token['is']> = new Set([
  'fill',
  'value',
  'amount',
  'measure',
  'topic',
  'second',
  'third',
]);

/** `Which population does the smallest city have?` */
function asksForColumn({ tokens, at, scope }: QuestionParts): boolean {
  const asking = at('which') === -1 ? at('what') : at('which');
  const next = tokens.slice(asking + 1).find(({ is }) => is !== 'fill' && is !== 'is')?.is;
  const max = at('max') === -1 ? at('min') : at('max');
  const noun = tokens.findIndex(({ is }, place) => place > max && is === 'noun');
  return scope.column !== undefined && asking !== -1 && next === 'column' && noun !== -1;
}

/** Whether the name or the value is wanted; `undefined` where it could be either. */
function whatIsAsked(grid: DataGrid, parts: QuestionParts): 'name' | 'value' | undefined {
  const { tokens, scope, at, has } = parts;
  const names: readonly Token['is'][] =
    scope.row === undefined ? ['noun', 'item'] : ['series', 'item'];
  const titleNames = grid.rowNoun === undefined && scope.row === undefined;
  const isName = ({ is }: Token) => names.includes(is) || (titleNames && is === 'topic');
  const isValue = ({ is }: Token) => ['value', 'amount', 'measure'].includes(is);
  if (has('which')) {
    if (has('how') || has('what')) return undefined;
    const next = tokens[at('which') + 1];
    const isOther =
      next !== undefined &&
      ['value', 'amount', 'measure', 'topic', 'noun', 'item', 'series'].includes(next.is);
    return isOther && !isName(next) ? undefined : 'name';
  }
  if (has('how')) {
    const next = tokens[at('many') + 1];
    return at('many') !== -1 && next && !isName(next) ? 'value' : undefined;
  }
  const asked = tokens.slice(at('what') + 1);
  const first = asked.find(
    (token) => isName(token) || isValue(token) || token.is === 'topic' || token.is === 'column',
  );
  if (!first) return undefined;
  if (first.is === 'column') return 'value';
  // “What sport is the most popular?”, but “What is the highest sport result?”
  if (first.is === 'topic') {
    const before = tokens[tokens.indexOf(first) - 1]?.is;
    if (isName(first)) return asked[0] === first ? 'name' : undefined;
    return scope.row === undefined && (before === 'max' || before === 'min') ? 'value' : undefined;
  }
  return isName(first) ? 'name' : 'value';
}
