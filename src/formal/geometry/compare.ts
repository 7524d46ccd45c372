import { compareFacts, type Fact } from '../compare-facts.ts';
import type { Comparison } from '../formal-language.ts';
import { cornerOf } from './corner.ts';
import type { Call, GeometryDescription, Term } from './description.ts';
import { type Figure, type Place, readFigure } from './figure.ts';
import { ringName } from './keys.ts';
import { unitFactor } from './one-unit.ts';
import { parseExpression } from './parse-expression.ts';
import { polynomialText } from './polynomial-text.ts';
import { printTerm } from './print.ts';

/** A point is right within so many percent of the figure's width and height. */
const pointTolerance = 3;

/**
 * A fact is a form up to symmetry: `Line(A,B)` is `Line(B,A)`, `Angle(A)` the angle of the polygon's corner A, and two
 * perpendicular lines with a common end are an angle of 90 degrees. A point with its position is a fact too.
 */
export function compareGeometry(read: GeometryDescription, truth: GeometryDescription): Comparison {
  const places = readFigure(truth).places;
  return compareFacts(factsOf(read, places), factsOf(truth, places));
}

/** Each fact once, however often it is stated. */
function factsOf(description: GeometryDescription, places: ReadonlyMap<string, Place>): Fact[] {
  const figure = readFigure(description);
  const facts = new Map<string, Fact>();
  for (const form of description.forms) {
    const key =
      form.predicate === 'Point' ? pointKey(form, figure, places) : keyOfForm(form, figure);
    if (!facts.has(key)) facts.set(key, { key, words: printTerm(form) });
  }
  return [...facts.values()];
}

/** A position near enough to the true one counts as that one. */
function pointKey(form: Call, figure: Figure, places: ReadonlyMap<string, Place>): string {
  const [point] = form.args;
  if (point?.kind !== 'name') return printTerm(form);
  const own = form.args.length > 1 ? figure.places.get(point.name) : undefined;
  if (!own) return `Point ${point.name}`;
  const truth = places.get(point.name);
  const near =
    truth !== undefined &&
    Math.abs(own.x - truth.x) <= pointTolerance &&
    Math.abs(own.y - truth.y) <= pointTolerance;
  const at = near ? truth : own;
  return `Point ${point.name} ${at.x} ${at.y}`;
}

const unordered = /^(?:Line|Segment|Arc|Triangle|Parallel|Perpendicular|Equals|SumOf|Add|Mul)$/;
const rings =
  /^(?:Quadrilateral|Parallelogram|Square|Rectangle|Rhombus|Trapezoid|Kite|Polygon|Pentagon|Hexagon|Heptagon|Octagon)$/;

function keyOfForm(term: Term, figure: Figure): string {
  if (term.kind === 'value') return valueKey(term);
  if (term.kind !== 'call') return printTerm(term);
  const { predicate, args } = term;
  const [first, second] = args;
  // `Point(A)` inside another form is A; a circle is its centre.
  if (predicate === 'Point' && args.length === 1 && first) return keyOfForm(first, figure);
  if (predicate === 'Circle' && first) return `Circle(${keyOfForm(first, figure)})`;
  if (predicate === 'Angle') return angleKeyOf(term, figure);
  if (predicate === 'Perpendicular' && first && second) {
    const corner = commonCorner(first, second);
    if (corner) return equalsKey(`MeasureOf(${corner})`, '90');
  }
  const keys = args.map((arg) => keyOfForm(arg, figure));
  if (predicate === 'Equals' && keys[0] !== undefined && keys[1] !== undefined)
    return equalsKey(keys[0], keys[1]);
  if (rings.test(predicate)) return `${predicate}(${ringName(keys)})`;
  if (/^(?:Similar|Congruent)$/.test(predicate)) return correspondence(term, figure);
  if (predicate === 'IntersectAt') {
    const lines = keys.slice(0, -1).sort();
    return `IntersectAt(${[...lines, keys.at(-1)].join(',')})`;
  }
  return `${predicate}(${(unordered.test(predicate) ? keys.sort() : keys).join(',')})`;
}

function equalsKey(one: string, two: string): string {
  return `Equals(${[one, two].sort().join(',')})`;
}

/** `5.0` is 5 and `2x+3` is `3+2x`, whatever its writing; `5 cm` is `50 mm`, and not 50. */
function valueKey(term: Extract<Term, { kind: 'value' }>): string {
  const expression = parseExpression(term.text);
  const base = term.unit?.endsWith('²') ? 'mm²' : 'mm';
  const factor = term.unit === undefined ? undefined : unitFactor(term.unit, base);
  const text = expression ? polynomialText(expression, factor?.valueOf()) : term.text;
  if (term.unit === undefined) return text;
  return `${text} ${factor ? base : term.unit}`;
}

function angleKeyOf(term: Call, figure: Figure): string {
  const names = term.args.map((arg) => keyOfForm(arg, figure));
  const corner = cornerOf(figure, names);
  return corner ? cornerText(corner) : `Angle(${names.join(',')})`;
}

function cornerText([a, vertex, b]: readonly [string, string, string]): string {
  const [one, two] = [a, b].sort();
  return `Angle(${one},${vertex},${two})`;
}

/** The angle between two lines that share an end. */
function commonCorner(one: Term, two: Term): string | undefined {
  const ends = [one, two].map((line) =>
    line.kind === 'call' && line.args.length === 2
      ? line.args.flatMap((arg) => (arg.kind === 'name' ? [arg.name] : []))
      : [],
  );
  const [first, second] = ends;
  const vertex = first?.find((end) => second?.includes(end));
  const [a, b] = ends.map((pair) => pair.find((end) => end !== vertex));
  if (vertex === undefined || a === undefined || b === undefined || a === b) return undefined;
  return cornerText([a, vertex, b]);
}

/** Which corner goes with which: the pairs, in any order. */
function correspondence({ predicate, args }: Call, figure: Figure): string {
  const [one, two] = args.map((arg) => (arg.kind === 'call' ? arg.args.map(printTerm) : []));
  const shapes = args.flatMap((arg) => (arg.kind === 'call' ? [arg.predicate] : []));
  if (!one || !two || one.length !== two.length || shapes[0] !== 'Triangle')
    return `${predicate}(${args
      .map((arg) => keyOfForm(arg, figure))
      .sort()
      .join(',')})`;
  const pairs = (left: readonly string[], right: readonly string[]): string =>
    left
      .map((corner, index) => `${corner}${right[index]}`)
      .sort()
      .join(' ');
  return `${predicate}(${[pairs(one, two), pairs(two, one)].sort()[0]})`;
}
