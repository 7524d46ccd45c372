import { canonicalForm, canonicalPredicate } from './canonical-form.ts';
import { type Call, call, equals, type Term } from './description.ts';
import { isShape } from './predicates.ts';
import { readValue, splitPoints } from './read-value.ts';

/**
 * A statement in the notation of textbooks, which models slip into: `AB = 5`, `m∠ABC = 40°`, `AB ∥ CD`, `AB ⟂ CD`,
 * `△ABC`, `Triangle ABC`, `x = ?`.
 * @returns `undefined` where it is nothing of that
 */
export function readShorthand(written: string): Call | undefined {
  if (written.length > 300) return undefined;
  const text = written.replace(/[.,;\s]+$/, '').replaceAll(/\\overline\{(\w+)\}/g, '$1');
  const relation = /^([A-Z]'?[A-Z]'?)\s*(∥|\|\||\\parallel|⟂|⊥|\\perp)\s*([A-Z]'?[A-Z]'?)$/.exec(
    text,
  );
  if (relation) {
    const predicate = /∥|\|\||\\parallel/.test(relation[2] ?? '') ? 'Parallel' : 'Perpendicular';
    const lines = [relation[1], relation[3]].map((side) =>
      call('Line', ...splitPoints(side ?? '')),
    );
    return call(predicate, ...lines);
  }
  const shape = /^(?:(△|▵|\\triangle)|([A-Za-z]+))\s*((?:[A-Z][\d']?)+)$/.exec(text);
  const predicate = shape?.[1] ? 'Triangle' : canonicalPredicate(shape?.[2] ?? '');
  if (shape?.[3] && predicate !== undefined && isShape(predicate))
    return canonicalForm(predicate, [{ kind: 'name', name: shape[3] }]);
  const sides = text.split('=');
  if (sides.length !== 2) return undefined;
  const [left, right] = sides.map((side) => quantity(side));
  return left && right && left.kind !== 'value' ? equals(left, right) : undefined;
}

function quantity(side: string): Term | undefined {
  const term = readValue(side);
  if (!term) return undefined;
  const form = canonicalForm('Equals', [term]).args[0];
  // A word is no unknown: `Note = this` is prose.
  if (form?.kind === 'name' && !/^(?:[a-zα-ω]|[A-Z]|[a-z]_?\d+)$/u.test(form.name))
    return undefined;
  return form;
}
