import type { Call, Term } from './description.ts';
import type { Expression } from './expression.ts';
import { parseExpression } from './parse-expression.ts';

/** Something of a figure that has a size. */
export type Measure =
  | { readonly kind: 'length'; readonly points: readonly [string, string] }
  /** Three points, the vertex in the middle, or the vertex alone, or the number of an angle. */
  | { readonly kind: 'angle'; readonly points: readonly string[] }
  | { readonly kind: 'arc'; readonly points: readonly string[] }
  | {
      readonly kind: 'area' | 'perimeter';
      readonly shape: string;
      readonly points: readonly string[];
    }
  | { readonly kind: 'radius' | 'diameter' | 'circumference'; readonly points: readonly [string] };

/** One side of an equation. */
export type Amount =
  | { readonly kind: 'measure'; readonly measure: Measure }
  | { readonly kind: 'expression'; readonly expression: Expression; readonly unit?: string }
  | { readonly kind: 'asked' }
  | {
      readonly kind: 'combined';
      readonly op: '+' | '-' | '*' | '/';
      readonly parts: readonly Amount[];
    };

/** The names in a shape's brackets; empty where one is not named. */
export function pointsOf(term: Term | undefined): readonly string[] {
  if (term?.kind === 'name') return [term.name];
  if (term?.kind !== 'call') return [];
  const args =
    term.predicate === 'Point' || term.predicate === 'Circle' ? term.args.slice(0, 1) : term.args;
  const names = args.flatMap((arg) => (arg.kind === 'name' ? [arg.name] : []));
  return names.length === args.length ? names : [];
}

/** Two points of a line, ray or segment; `undefined` for anything else, and where both are the same. */
export function lineOf(term: Term | undefined): readonly [string, string] | undefined {
  if (term?.kind !== 'call' || !/^(?:Line|Ray|Segment)$/.test(term.predicate)) return undefined;
  const [a, b] = pointsOf(term);
  return a !== undefined && b !== undefined && a !== b ? [a, b] : undefined;
}

const ofCircle: Readonly<Record<string, 'radius' | 'diameter' | 'circumference'>> = {
  RadiusOf: 'radius',
  DiameterOf: 'diameter',
  CircumferenceOf: 'circumference',
};

/** The size a form stands for; `undefined` where it is none of the `Measure`s. */
export function measureOfForm(form: Call): Measure | undefined {
  const [shape] = form.args;
  const points = pointsOf(shape);
  if (form.predicate === 'LengthOf') {
    const ends = lineOf(shape);
    return ends && { kind: 'length', points: ends };
  }
  if (form.predicate === 'MeasureOf' && shape?.kind === 'call') {
    if (shape.predicate === 'Arc') return points.length > 1 ? { kind: 'arc', points } : undefined;
    const different = new Set(points).size === points.length;
    const named = shape.predicate === 'Angle' && (points.length === 3 || points.length === 1);
    return named && different ? { kind: 'angle', points } : undefined;
  }
  const circular = ofCircle[form.predicate];
  if (circular !== undefined || (form.predicate === 'PerimeterOf' && isCircle(shape)))
    return points[0] === undefined
      ? undefined
      : { kind: circular ?? 'circumference', points: [points[0]] };
  if (form.predicate !== 'AreaOf' && form.predicate !== 'PerimeterOf') return undefined;
  if (shape?.kind !== 'call' || points.length === 0) return undefined;
  const kind = form.predicate === 'AreaOf' ? 'area' : 'perimeter';
  return { kind, shape: shape.predicate, points };
}

function isCircle(term: Term | undefined): boolean {
  return term?.kind === 'call' && term.predicate === 'Circle';
}

const operations: Readonly<Record<string, '+' | '-' | '*' | '/'>> = {
  SumOf: '+',
  Add: '+',
  Sub: '-',
  Mul: '*',
  Div: '/',
  RatioOf: '/',
};

/** A side of an equation from its term; `undefined` where it is nothing with a size. */
export function amountOf(term: Term | undefined): Amount | undefined {
  switch (term?.kind) {
    case undefined:
      return undefined;
    case 'blank':
      return { kind: 'asked' };
    case 'name':
      return { kind: 'expression', expression: { op: 'variable', name: term.name } };
    case 'value': {
      const expression = parseExpression(term.text);
      return (
        expression && {
          kind: 'expression',
          expression,
          ...(term.unit !== undefined && { unit: term.unit }),
        }
      );
    }
    case 'call':
      return ofCall(term);
  }
}

function ofCall(term: Call): Amount | undefined {
  const measure = measureOfForm(term);
  if (measure) return { kind: 'measure', measure };
  if (term.predicate === 'HalfOf') {
    const part = amountOf(term.args[0]);
    const two: Amount = { kind: 'expression', expression: { op: 'number', text: '2' } };
    return part && { kind: 'combined', op: '/', parts: [part, two] };
  }
  const op = operations[term.predicate];
  if (op === undefined) return undefined;
  const parts = term.args.flatMap((arg) => {
    const amount = amountOf(arg);
    return amount ? [amount] : [];
  });
  if (parts.length !== term.args.length || parts.length < 2) return undefined;
  return { kind: 'combined', op, parts };
}
