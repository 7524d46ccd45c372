import type { DataGrid, GridRequest, Ref, Scope } from './data-grid.ts';
import { namesAllItems, type QuestionParts, toParts } from './question-parts.ts';
import { readQuestion, type Token } from './read-question.ts';
import { recognizeExtreme } from './recognize-extreme.ts';
import { isShareOfColumn, recognizeShare } from './recognize-share.ts';
import { namesSpan, recognizeSpan } from './recognize-span.ts';

/**
 * What a question about a grid asks for. Each word has to be a name of the grid, a word for an operation, or one that
 * changes nothing; then the operations and the number of named values together decide. Everything else is left
 * unanswered, so that “exact” is never said of a question that was only half understood.
 */
export function recognizeGrid(grid: DataGrid, question: string): GridRequest | undefined {
  const tokens = readQuestion(grid, question);
  const parts = tokens && toParts(grid, tokens, question);
  if (!parts) return undefined;
  if (namesSpan(grid, parts, question)) return recognizeSpan(grid, parts);
  if (parts.threshold) return recognizeThreshold(grid, parts);
  if (parts.has('per') && !/^(?:mean)$/.test(parts.operation)) return undefined;
  if (parts.has('times') && parts.operation !== 'times') return undefined;
  // “Which two are the largest?” wants two names; only neighbours, and two that are named, come in pairs.
  if (parts.has('pair') && parts.refs.length !== 2 && !/rise|fall/.test(parts.operation))
    return undefined;
  if (parts.operation === 'fall rise' && parts.refs.length === 2)
    return grid.ordered ? recognizeDirection(parts) : undefined;
  if (parts.yesNo && parts.refs.length > 0) return recognizeYesNo(parts);
  if (parts.yesNo && !parts.has('or')) return undefined;
  const [a, b] = parts.refs;
  if (a && b) return parts.refs.length === 2 ? recognizePair(parts, a, b) : recognizeSeveral(parts);
  if (a) return recognizeOne(grid, parts, a, question);
  return recognizeScope(grid, parts);
}

/** Every kind of question that names one value. */
function recognizeOne(
  grid: DataGrid,
  parts: QuestionParts,
  of: Ref,
  question: string,
): GridRequest | undefined {
  const asked = parts.has('what') || parts.has('how') || parts.tokens[0]?.is === 'fill';
  const isValue = of.column !== undefined || grid.columns.length === 1;
  // “Since 2019” and “up to 2019” are more than one value, and so may be “by 2019”.
  const from = parts.has('from') && !/rank/.test(parts.operation);
  const several = from || parts.has('to') || parts.has('or') || parts.has('than');
  if (!isValue || several || (grid.ordered && parts.has('by'))) return undefined;
  switch (parts.operation) {
    case '':
      return asked &&
        !parts.has('which') &&
        !countsItems(parts) &&
        !isShareOfColumn(grid, parts, question)
        ? { kind: 'lookup', of }
        : undefined;
    case 'share':
    case 'share total':
    case 'all share':
      return asked || parts.has('share') ? recognizeShare(grid, parts, of, question) : undefined;
    case 'rank':
    case 'max rank':
      return { kind: 'rank', of, which: 'largest' };
    case 'min rank':
      return { kind: 'rank', of, which: 'smallest' };
    default:
      return undefined;
  }
}

function recognizeSeveral({ operation, refs, has }: QuestionParts): GridRequest | undefined {
  if (has('which') || has('or') || has('than')) return undefined;
  if (/^(?:all )?(?:sum|total|sum total)$|^all$/.test(operation)) return { kind: 'sum', of: refs };
  return operation === 'mean' ? { kind: 'mean-of', of: refs } : undefined;
}

/** Every kind of question that names two values. */
function recognizePair(parts: QuestionParts, a: Ref, b: Ref): GridRequest | undefined {
  const { operation, has } = parts;
  const amount = has('how') || has('what') || parts.tokens[0]?.is === 'fill';
  if (has('which')) {
    const which = { more: 'largest', max: 'largest', less: 'smallest', min: 'smallest' } as const;
    const known = Object.hasOwn(which, operation)
      ? which[operation as keyof typeof which]
      : undefined;
    return known && !has('than') && !has('how')
      ? { kind: 'choose', of: [a, b], which: known }
      : undefined;
  }
  if (has('or')) return undefined;
  switch (operation) {
    case 'more':
    case 'less': {
      const pair = has('than') && has('how') ? aroundThan(parts, a, b) : undefined;
      if (!pair) return undefined;
      const [high, low] = operation === 'more' ? pair : [pair[1], pair[0]];
      return { kind: 'difference', of: [high, low], signed: true };
    }
    case 'exceed':
      return amount && between(parts, 'exceed')
        ? { kind: 'difference', of: [a, b], signed: true }
        : undefined;
    case 'difference':
      return has('than') ? undefined : { kind: 'difference', of: [a, b], signed: false };
    case 'ratio':
      return has('than') ? undefined : { kind: 'ratio', of: [a, b] };
    case 'times':
      return recognizeTimes(parts, a, b);
    case 'change':
    case 'rise':
    case 'fall': {
      const pair = amount && !has('than') ? fromTo(parts, a, b) : undefined;
      if (!pair) return undefined;
      const [from, to] = pair;
      return {
        kind: 'difference',
        of: operation === 'fall' ? [from, to] : [to, from],
        signed: true,
      };
    }
    case 'change share':
    case 'rise share': {
      const pair = has('than') ? undefined : fromTo(parts, a, b);
      return pair && { kind: 'percent-change', of: pair };
    }
    default:
      return has('than') ? undefined : recognizeSeveral(parts);
  }
}

/** `How many times as big as B is A?`, `How many times as many A as B?`: the second follows an `as`. */
function recognizeTimes(
  { tokens, places, at }: QuestionParts,
  a: Ref,
  b: Ref,
): GridRequest | undefined {
  const how = at('how');
  const counted = how !== -1 && tokens[how + 1]?.is === 'many' && tokens[how + 2]?.is === 'times';
  const [first = 0, second = 0] = places;
  const follows = (place: number) =>
    tokens
      .slice(0, place)
      .findLast(({ is }) => is !== 'fill' && is !== 'measure' && is !== 'column')?.is === 'as';
  const lastAs = tokens.findLastIndex(({ is }) => is === 'as');
  if (!counted || lastAs === -1) return undefined;
  if (follows(second) && lastAs < second && lastAs > first) return { kind: 'ratio', of: [a, b] };
  return follows(first) && !follows(second) && lastAs < first
    ? { kind: 'ratio', of: [b, a] }
    : undefined;
}

function recognizeYesNo({
  operation,
  refs,
  places,
  has,
  at,
}: QuestionParts): GridRequest | undefined {
  const [a, b] = refs;
  const [first = 0, second = 0] = places;
  if (has('what') || has('which') || has('how') || has('or') || !a || !b || refs.length > 2)
    return undefined;
  if (operation !== 'more' && operation !== 'less') return undefined;
  if (!(first < at(operation) && at(operation) < at('than') && at('than') < second))
    return undefined;
  return { kind: 'compare', of: [a, b], which: operation === 'more' ? 'largest' : 'smallest' };
}

/** `Does it rise or fall from A to B?` */
function recognizeDirection(parts: QuestionParts): GridRequest | undefined {
  const { refs, has } = parts;
  const [a, b] = refs;
  const pair = a && b && fromTo(parts, a, b);
  if (!pair || !has('or') || has('than') || has('which') || has('how')) return undefined;
  return { kind: 'direction', of: pair };
}

/** Questions that name no single value. */
function recognizeScope(grid: DataGrid, parts: QuestionParts): GridRequest | undefined {
  const { operation, scope, has } = parts;
  const whole = isWhole(grid, scope);
  const numbers = grid.columns.filter(({ numeric }) => numeric).length;
  const one = numbers === 1 || !whole;
  if (/\b(?:max|min)\b/.test(operation)) return recognizeExtreme(grid, parts);
  if (has('than') || has('which')) return undefined;
  const riseOrFall = has('or') && /^(?:all )?fall rise$/.test(operation);
  if (riseOrFall || /^(?:all )?trend$/.test(operation))
    return one && grid.ordered && scope.row === undefined && !namesAllItems(parts)
      ? { kind: 'trend', scope }
      : undefined;
  if (has('or') || countsNames(parts)) return undefined;
  switch (operation) {
    case 'total':
    case 'sum':
    case 'sum total':
    case 'all sum':
    case 'all total':
    case 'all sum total':
    case 'all':
      // “How many pets in total?” may count the pets' kinds as well as the pets.
      // “The total value of the stock” may be stock times price, where a table has both.
      if (has('value') && numbers > 1 && scope.column !== undefined) return undefined;
      return countsItems(parts) || (operation === 'all' && !has('how'))
        ? undefined
        : { kind: 'total', scope };
    case 'mean':
    case 'all mean':
      return one || operation === 'all mean' ? { kind: 'mean', scope } : undefined;
    case 'median':
    case 'all median':
      return one ? { kind: 'median', scope } : undefined;
    case 'range':
      return one ? { kind: 'range', scope } : undefined;
    case '':
      return whole && countsItems(parts) && isOnlyCount(parts) ? { kind: 'row-count' } : undefined;
    default:
      return undefined;
  }
}

function recognizeThreshold(grid: DataGrid, parts: QuestionParts): GridRequest | undefined {
  const { operation, scope, refs, threshold, has } = parts;
  const one = grid.columns.filter(({ numeric }) => numeric).length === 1 || !isWhole(grid, scope);
  if (
    !threshold ||
    operation !== '' ||
    refs.length > 0 ||
    !one ||
    parts.yesNo ||
    has('than') ||
    has('or') ||
    has('per')
  )
    return undefined;
  const { relation, value } = threshold;
  if (countsItems(parts, 'value')) return { kind: 'count', relation, threshold: value, scope };
  const [first] = parts.tokens;
  return first?.is === 'which' && !has('how') && !has('measure')
    ? { kind: 'list', relation, threshold: value, scope }
    : undefined;
}

export function isWhole(grid: DataGrid, scope: Scope): boolean {
  return scope.row === undefined && scope.column === undefined && grid.columns.length > 0;
}

/** `How many bars`, `How many months`. */
function countsItems({ tokens }: QuestionParts, also?: Token['is']): boolean {
  return tokens.some(({ is }, index) => {
    const next = tokens[index + 1]?.is;
    return (
      is === 'many' && (next === 'item' || next === 'noun' || (next !== undefined && next === also))
    );
  });
}

/** `The total number of bars`, which is no sum of what they show. */
function countsNames({ tokens }: QuestionParts): boolean {
  const meant = tokens.filter(({ is }) => is !== 'fill');
  return meant.some(({ is }, index) => {
    const next = meant[index + 1]?.is;
    return is === 'amount' && (next === 'item' || next === 'noun');
  });
}

/** `How many bars are there?`, and nothing about what they show. Of an axis's own noun it might be. */
function isOnlyCount({ tokens }: QuestionParts): boolean {
  const rest: readonly Token['is'][] = ['how', 'many', 'item', 'is', 'fill'];
  return tokens.every(({ is }) => rest.includes(is));
}

/** The pair as (subject, object) of `more than`. */
function aroundThan(
  { places, at }: QuestionParts,
  a: Ref,
  b: Ref,
): readonly [Ref, Ref] | undefined {
  const than = at('than');
  const [first = 0, second = 0] = places;
  if (first < than && than < second) return [a, b];
  return than < first ? [b, a] : undefined;
}

function between({ places, at }: QuestionParts, is: Token['is']): boolean {
  const [first = 0, second = 0] = places;
  return first < at(is) && at(is) < second;
}

/** The pair as (start, end): `from A to B`, `to B from A`, `between A and B`. */
function fromTo(
  { tokens, places }: QuestionParts,
  a: Ref,
  b: Ref,
): readonly [Ref, Ref] | undefined {
  const [first = 0, second = 0] = places;
  const before = (place: number) =>
    tokens.slice(0, place).findLast(({ is }) => is === 'from' || is === 'to')?.is;
  if (before(first) === 'to' && before(second) === 'from') return [b, a];
  if (before(first) === 'to') return undefined;
  return before(first) === 'from' && before(second) !== 'to' ? undefined : [a, b];
}
