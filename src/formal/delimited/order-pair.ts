import type { GridRequest, Ref } from './data-grid.ts';

type Pair = Extract<GridRequest, { readonly of: readonly [Ref, Ref] }>;

const pairs: readonly GridRequest['kind'][] = [
  ...(['ratio', 'difference', 'compare', 'percent-change', 'direction'] as const),
];

/**
 * The two names of a request in the order in which its question means them: “How many times as large as Tea is Milk?” asks for
 * Milk by Tea, “How many more did dog get than parrot?” for dog less parrot. A small model often takes the order in which they are named.
 * @returns the request itself where the question does not tell
 */
export function orderPair(request: GridRequest, question: string): GridRequest {
  if (!isPair(request)) return request;
  const [a, b] = request.of;
  const names = a.row === b.row ? [a.column, b.column] : [a.row, b.row];
  const [first = -1, second = -1] = names.map((name) => placeOf(name ?? '', question));
  // Names have words of their own: of “Cheaper tickets” nothing is less than.
  const plain = [a.row, a.column, b.row, b.column].reduce<string>(
    (text, name) => (name ? text.replaceAll(patternOf(name, 'giu'), '·') : text),
    question,
  );
  const meant = firstMentioned(request.kind, plain.toLowerCase());
  if (first < 0 || second < 0 || first === second || meant === undefined) return request;
  const isRight = first < second === (meant === 'first');
  return isRight ? request : { ...request, of: [b, a] };
}

const isPair = (request: GridRequest): request is Pair => pairs.includes(request.kind);

/** Where a name stands by itself; -1 where it does not. */
function placeOf(name: string, question: string): number {
  return name === '' ? -1 : question.search(patternOf(name, 'iu'));
}

function patternOf(name: string, flags: string): RegExp {
  const plain = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\d])${plain}(?![\\p{L}\\d])`, flags);
}

/** Whether what is named first is the first of the pair; `undefined` where the question is of no form that tells it. */
function firstMentioned(kind: Pair['kind'], question: string): 'first' | 'second' | undefined {
  if (kind === 'ratio') {
    if (/\btimes as \w+ as\b/.test(question)) return 'second';
    return /\btimes as \w+\b|\bratio (?:of|between)\b|\btimes (?:\w+er|more)\b/.test(question)
      ? 'first'
      : undefined;
  }
  if (kind === 'percent-change' || kind === 'direction')
    return /\bfrom\b.+\bto\b/.test(question) ? 'first' : undefined;
  if (!/\bthan\b/.test(question)) return undefined;
  const isLess = /\b(?:less|fewer|lower|smaller|shorter|cheaper|lighter|younger)\b/.test(question);
  return kind === 'difference' && isLess ? 'second' : 'first';
}
