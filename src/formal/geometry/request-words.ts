import type { RequestWords } from '../formal-language.ts';
import type { GeometryDescription, Term } from './description.ts';

/** The words of `readGeometryRequest`, with the names of one figure. */
export function geometryRequestWords({ forms }: GeometryDescription): RequestWords {
  const points = new Set<string>();
  const unknowns = new Set<string>();
  const read = (term: Term): void => {
    if (term.kind === 'call') term.args.forEach(read);
    if (term.kind === 'name') (/^\p{Ll}$/u.test(term.name) ? unknowns : points).add(term.name);
    if (term.kind === 'value')
      for (const [name] of term.text.matchAll(/(?<!\p{L})\p{Ll}(?!\p{L})/gu)) unknowns.add(name);
  };
  forms.forEach(read);
  return {
    kind: [
      ...['angle', 'length', 'arc', 'area', 'perimeter', 'radius', 'diameter', 'circumference'],
      ...['variable', 'asked', 'sum'],
    ],
    points: [...points],
    name: [...unknowns],
    of: [],
  };
}
