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
      const asked = has('which') || has('what');
      if (!one || !asked || scope.row !== undefined || has('how')) return undefined;
      return { kind: 'steepest', direction: operation === 'max rise' ? 'rise' : 'fall', scope };
    }
  }
  const match = /^(max|min)(?: (second|third))?$/.exec(operation);
  if (!match || has('than') || parts.yesNo) return undefined;
  const answer = whatIsAsked(grid, parts);
  if (!answer || (answer === 'name' && !one)) return undefined;
  const which = match[1] === 'max' ? 'largest' : 'smallest';
  const place = match[2] === 'second' ? 2 : match[2] === 'third' ? 3 : 1;
  return { kind: 'extreme', which, place, answer, scope };
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
  const first = asked.find((token) => isName(token) || isValue(token) || token.is === 'topic');
  if (!first) return undefined;
  // “What sport is the most popular?”, but “What is the highest sport result?”
  if (first.is === 'topic') {
    const before = tokens[tokens.indexOf(first) - 1]?.is;
    if (isName(first)) return asked[0] === first ? 'name' : undefined;
    return scope.row === undefined && (before === 'max' || before === 'min') ? 'value' : undefined;
  }
  return isName(first) ? 'name' : 'value';
}
