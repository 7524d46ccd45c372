import { pointsOf } from '../../formal/geometry/amount.ts';
import { cornerOf } from '../../formal/geometry/corner.ts';
import { type Call, call, line, type Term } from '../../formal/geometry/description.ts';
import { type Corner, type Figure, readFigure } from '../../formal/geometry/figure.ts';
import { printTerm } from '../../formal/geometry/print.ts';
import { readStructure, type Structure } from '../../formal/geometry/structure.ts';

const ring =
  /^(?:Triangle|Quadrilateral|Parallelogram|Square|Rectangle|Rhombus|Trapezoid|Kite|Polygon|Pentagon|Hexagon|Heptagon|Octagon)$/;

/**
 * The order in which a figure is always told, so that a reader can foresee it: points, shapes, lines, what lies on
 * lines, what lies on circles, parallels, right angles, equal sides, halved angles, lengths, angles, the unknown.
 */
const ranks: readonly (readonly [RegExp, number])[] = [
  [/^Point\(/, 0],
  [
    /^(?:Triangle|Quadrilateral|Parallelogram|Square|Rectangle|Rhombus|Trapezoid|Kite|Polygon|Pentagon|Hexagon|Heptagon|Octagon|Equilateral|Isosceles|Right|Regular)\(/,
    1,
  ],
  [/^(?:Line|Ray|Segment)\(/, 2],
  [/^(?:PointLiesOnLine|IntersectAt|IsMidpointOf)\(/, 3],
  [/^(?:Circle|PointLiesOnCircle|IsRadiusOf|IsDiameterOf|IsChordOf|Tangent|Secant)\(/, 4],
  [/^Parallel\(/, 5],
  [/^Perpendicular\(/, 6],
  [/^Equals\(LengthOf.*LengthOf/, 7],
  [/^(?:BisectsAngle\(|Equals\(MeasureOf.*MeasureOf)/, 8],
  [/^(?:Find\(|Equals\(.*,\?\)$)/, 11],
  [/^Equals\(MeasureOf/, 10],
  [/^Equals\(/, 9],
];

/**
 * The same figure with canonical names and in canonical order. Within a kind, forms are sorted by their text, angles by
 * their vertex. Lines are named with the smaller letter first, polygons from their smallest corner towards its smaller
 * neighbour, an angle by its vertex alone where only two lines meet there. An angle of 90 degrees is told as
 * perpendicular lines.
 */
export function canonicalForms(forms: readonly Call[]): Call[] {
  const figure = readFigure({ forms });
  const structure = readStructure(figure);
  const named = forms.map((form) => canonicalCall(form, figure, structure));
  return named
    .map((form) => ({ form, key: sortKey(form) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ form }) => form);
}

function sortKey(form: Call): string {
  const text = printTerm(form);
  const rank = ranks.find(([pattern]) => pattern.test(text))?.[1] ?? 9;
  const angle = /Angle\(([^)]*)\)/.exec(text)?.[1]?.split(',');
  const vertex = angle === undefined ? '' : (angle[1] ?? angle[0] ?? '');
  return `${String(rank).padStart(2, '0')} ${rank === 10 || rank === 8 ? vertex : ''} ${text}`;
}

function canonicalCall(form: Call, figure: Figure, structure: Structure): Call {
  const { predicate } = form;
  if (predicate === 'Angle') return canonicalAngle(form, figure, structure);
  const args = form.args.map((arg) =>
    arg.kind === 'call' && !(predicate === 'BisectsAngle' && arg.predicate === 'Angle')
      ? canonicalCall(arg, figure, structure)
      : arg,
  );
  const right = rightAngle(form, figure);
  if (right) return call('Perpendicular', ...sorted(right));
  if (predicate === 'BisectsAngle') return { ...form, args: args.map(withSortedArms) };
  if (predicate === 'Line' || predicate === 'Segment') return { ...form, args: sorted(args) };
  if (ring.test(predicate)) return { ...form, args: fromSmallest(args) };
  if (predicate === 'Parallel' || predicate === 'Perpendicular')
    return { ...form, args: sorted(args) };
  if (predicate === 'IntersectAt')
    return { ...form, args: [...sorted(args.slice(0, -1)), ...args.slice(-1)] };
  if (predicate === 'Equals' && args.every((arg) => arg.kind === 'call'))
    return { ...form, args: sorted(args) };
  return { ...form, args };
}

/** The arms of an angle of 90 degrees: what a figure shows as a square is always told as perpendicular lines. */
function rightAngle({ predicate, args }: Call, figure: Figure): readonly Term[] | undefined {
  const [left, right] = args;
  if (predicate !== 'Equals' || left?.kind !== 'call' || left.predicate !== 'MeasureOf') return;
  if (right?.kind !== 'value' || right.text !== '90') return;
  const [angle] = left.args;
  const corner = cornerOf(figure, pointsOf(angle));
  if (!corner) return;
  const [a, vertex, b] = corner;
  return [a, b].map((end) => line(...([end, vertex].sort() as [string, string])));
}

function sorted(args: readonly Term[]): Term[] {
  return [...args].sort((a, b) => (printTerm(a) < printTerm(b) ? -1 : 1));
}

function withSortedArms(term: Term): Term {
  const [a, vertex, b] = term.kind === 'call' && term.predicate === 'Angle' ? term.args : [];
  if (term.kind !== 'call' || !a || !vertex || !b) return term;
  const [one, two] = sorted([a, b]);
  return one && two ? { ...term, args: [one, vertex, two] } : term;
}

/** Around the polygon from its smallest name, first to the smaller of the two neighbours. */
function fromSmallest(args: readonly Term[]): Term[] {
  const names = args.map(printTerm);
  const start = names.indexOf([...names].sort()[0] ?? '');
  const turned = [...args.slice(start), ...args.slice(0, start)];
  const [first, second, last] = [turned[0], turned[1], turned.at(-1)];
  if (!first || !second || !last || printTerm(second) < printTerm(last)) return turned;
  return [first, ...turned.slice(1).reverse()];
}

/** `Angle(A)` where two rays and no more leave A, else with its arms in order. */
function canonicalAngle(form: Call, figure: Figure, structure: Structure): Call {
  const names = pointsOf(form);
  const corner = cornerOf(figure, names);
  if (!corner) return form;
  const [, vertex] = corner;
  const alone = cornerOf(figure, [vertex]);
  if (structure.rays(vertex).length === 2 && alone && sameCorner(structure, alone, corner))
    return { ...form, args: [{ kind: 'name', name: vertex }] };
  const [a, b] = [corner[0], corner[2]].sort();
  return { ...form, args: [a ?? '', vertex, b ?? ''].map((name) => ({ kind: 'name', name })) };
}

function sameCorner(structure: Structure, [a, vertex, b]: Corner, [c, , d]: Corner): boolean {
  const rays = (...points: string[]) => points.map((point) => structure.ray(vertex, point)).sort();
  return rays(a, b).join() === rays(c, d).join();
}
