import type { GeometryDescription, Term } from './description.ts';

/** One form a line, without spaces; `parseGeometry` reads it back as it was. */
export function printGeometry(description: GeometryDescription): string {
  return description.forms.map(printTerm).join('\n');
}

export function printTerm(term: Term): string {
  switch (term.kind) {
    case 'call':
      return `${term.predicate}(${term.args.map(printTerm).join(',')})`;
    case 'name':
      return term.name;
    case 'value':
      return term.unit === undefined ? term.text : `${term.text} ${term.unit}`;
    case 'blank':
      return term.sign;
  }
}
