/**
 * A geometry figure as logic forms in the language of Inter-GPS and Geometry3K (Lu et al., 2021, arXiv 2105.04165),
 * with one addition: `Point(A,23,71)` gives the position of a point in percent of the figure's width and height,
 * measured from the top left.
 */
export type GeometryDescription = {
  /** In the order of the text. */
  readonly forms: readonly Call[];
};

/** `Predicate(argument,...)`, on its own a statement, inside another one a figure or a quantity. */
export type Call = {
  readonly kind: 'call';
  readonly predicate: string;
  readonly args: readonly Term[];
};

export type Term =
  | Call
  /** A point, a circle, a numbered angle, or an unknown with a name (`x`). */
  | { readonly kind: 'name'; readonly name: string }
  /** A number or an expression, in the canonical text of `printExpression`: `39`, `2*x+3`, `5*sqrt(2)`. */
  | { readonly kind: 'value'; readonly text: string; readonly unit?: string }
  /** `?`: the value that is asked for. `$` of Geometry3K: something that the form does not name. */
  | { readonly kind: 'blank'; readonly sign: '?' | '$' };

/** Brackets within brackets; a form that goes deeper is left out. */
export const maxDepth = 32;

/** Beyond these, positions are not constructed and nothing is solved: no figure of a textbook has so many. */
export const maxConstructedPoints = 24;
export const maxSolvedPoints = 14;

export function call(predicate: string, ...args: readonly (Term | string)[]): Call {
  return {
    kind: 'call',
    predicate,
    args: args.map((arg) => (typeof arg === 'string' ? name(arg) : arg)),
  };
}

export function name(text: string): Term {
  return { kind: 'name', name: text };
}

/** @param value canonical expression text, or a number of at most 6 decimals */
export function value(value: string | number, unit?: string): Term {
  const text = typeof value === 'number' ? String(Math.round(value * 1e6) / 1e6) : value;
  return { kind: 'value', text, ...(unit !== undefined && { unit }) };
}

export const asked: Term = { kind: 'blank', sign: '?' };

export function line(a: string, b: string): Call {
  return call('Line', a, b);
}

export function lengthOf(a: string, b: string): Call {
  return call('LengthOf', line(a, b));
}

export function measureOf(...points: readonly string[]): Call {
  return call('MeasureOf', call('Angle', ...points));
}

export function equals(left: Term, right: Term): Call {
  return call('Equals', left, right);
}
