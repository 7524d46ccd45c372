import type { Kind } from './question-words.ts';

/** A word that matters, the points or the unknown that a question names. */
export type Item =
  | { readonly kind: Kind; readonly word: string }
  | { readonly kind: 'points'; readonly points: readonly string[] }
  | { readonly kind: 'variable'; readonly name: string };

/** Nothing but these kinds. */
export function only(items: readonly Item[], ...kinds: readonly string[]): boolean {
  return items.every(({ kind }) => kinds.includes(kind));
}

export function labelsOf(items: readonly Item[]): (readonly string[])[] {
  return items.flatMap((item) => (item.kind === 'points' ? [item.points] : []));
}
