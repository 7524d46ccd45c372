import type { Known } from './deduce.ts';
import type { Key } from './keys.ts';
import { type Linear, plus, scaled, termOf } from './linear.ts';
import type { Rule, SumRule } from './rule-book.ts';

/** So many sums with several unknowns are compared in pairs. */
const maxPaired = 120;

/**
 * Sums with a single unknown, made from those that have several: equal sizes taken together, and one sum subtracted
 * from another. For when nothing follows from a single sum.
 */
export function jointSums(rules: readonly Rule[], known: ReadonlyMap<Key, Known>): SumRule[] {
  const sums = rules.filter((rule) => rule.kind === 'sum');
  const classOf = equalSizes(sums);
  const open = sums.flatMap((rule) => {
    const missing = [...rule.linear.terms.keys()].filter((key) => !known.has(key));
    return missing.length < 2 ? [] : [{ ...rule, linear: merged(rule.linear, missing, classOf) }];
  });
  const unknowns = (linear: Linear): Key[] =>
    [...linear.terms.keys()].filter((key) => !known.has(key));
  const single = open.filter(({ linear }) => unknowns(linear).length === 1);
  if (single.length > 0) return single;
  const few = open.filter(({ linear }) => unknowns(linear).length < 4).slice(0, maxPaired);
  return few.flatMap((one, index) =>
    few.slice(index + 1).flatMap((two): SumRule[] => {
      const [shared] = unknowns(one.linear).filter((key) => two.linear.terms.has(key));
      const [a, b] = [one, two].map(({ linear }) =>
        shared === undefined ? undefined : linear.terms.get(shared),
      );
      if (!a || !b) return [];
      const linear = plus(one.linear, two.linear, a.div(b).neg());
      const reason = `${one.reason} and ${two.reason}`;
      return unknowns(linear).length === 1 ? [{ kind: 'sum', linear, reason, rank: one.rank }] : [];
    }),
  );
}

function merged(linear: Linear, missing: readonly Key[], classOf: (key: Key) => Key): Linear {
  return missing.reduce((sum, key) => {
    const factor = linear.terms.get(key);
    const to = classOf(key);
    if (!factor || to === key) return sum;
    return plus(plus(sum, scaled(termOf(key), factor.neg())), scaled(termOf(to), factor));
  }, linear);
}

/** The first of all keys that are equal to a key by sums with two terms of opposite factors. */
export function equalSizes(rules: readonly SumRule[]): (key: Key) => Key {
  const parents = new Map<Key, Key>();
  const find = (key: Key): Key => {
    const parent = parents.get(key);
    return parent === undefined || parent === key ? key : find(parent);
  };
  for (const { linear } of rules) {
    if (linear.terms.size !== 2 || linear.constant.value !== 0) continue;
    const [first, second] = [...linear.terms];
    if (!first || !second || !first[1].add(second[1]).equals(0)) continue;
    const [one, two] = [find(first[0]), find(second[0])];
    if (one !== two) parents.set(one, two);
  }
  return find;
}
