import type { Measure } from './amount.ts';
import { cornerOf } from './corner.ts';
import type { Corner, Figure } from './figure.ts';
import { centerOfArc } from './residuals.ts';
import type { Structure } from './structure.ts';

/** What the solver knows values of. The text before the colon tells the kind, what follows is for the reader too. */
export type Key = string;

export function lengthKey(a: string, b: string): Key {
  return `length:${a < b ? a + b : b + a}`;
}

export function variableKey(name: string): Key {
  return `variable:${name}`;
}

/** The angle's key, the same for all points on its arms; the number of degrees where the arms lie on one line. */
export function angleKey(structure: Structure, [a, vertex, b]: Corner): Key | number {
  if (structure.between(a, vertex, b)) return 180;
  const arms = [structure.ray(vertex, a), structure.ray(vertex, b)].sort();
  return arms[0] === arms[1] ? 0 : `angle:${arms[0]}${vertex}${arms[1]}`;
}

/** @returns `undefined` where the measure is none that can be named: an angle that is not plain, an unknown circle */
export function measureKey(
  figure: Figure,
  structure: Structure,
  measure: Measure,
): Key | number | undefined {
  switch (measure.kind) {
    case 'length':
      return lengthKey(measure.points[0], measure.points[1]);
    case 'angle': {
      const corner = cornerOf(figure, measure.points);
      if (corner) return angleKey(structure, corner);
      const [only] = measure.points;
      const isPoint = only !== undefined && figure.points.includes(only);
      return only === undefined || isPoint || measure.points.length > 1
        ? undefined
        : `angle:${only}`;
    }
    case 'arc': {
      const [a, b] = [measure.points[0], measure.points.at(-1)];
      // With three points it may be the arc over the half circle.
      const minor =
        measure.points.length === 2 && centerOfArc(figure, measure.points) !== undefined;
      if (!minor || a === undefined || b === undefined) return undefined;
      return `arc:${a < b ? a + b : b + a}`;
    }
    case 'radius':
    case 'diameter':
    case 'circumference':
      return `${measure.kind}:${measure.points[0]}`;
    case 'area':
    case 'perimeter':
      if (measure.shape === 'Circle') return `${measure.kind}:circle ${measure.points[0]}`;
      return `${measure.kind}:${ringName(measure.points)}`;
  }
}

/** A polygon's name from its smallest corner on, in the direction of its smaller neighbour. */
export function ringName(points: readonly string[]): string {
  const start = points.indexOf([...points].sort()[0] ?? '');
  const turned = [...points.slice(start), ...points.slice(0, start)];
  const back = [...turned.slice(0, 1), ...turned.slice(1).reverse()];
  return (turned[1] ?? '') < (back[1] ?? '') ? turned.join('') : back.join('');
}

/** For a sentence: `AB`, `∠ABC`, `x`, `the area of ABC`. */
export function keyName(key: Key): string {
  const [kind = '', name = ''] = key.split(':');
  switch (kind) {
    case 'length':
    case 'variable':
      return name;
    case 'angle':
      return `∠${name}`;
    case 'arc':
      return `arc ${name}`;
    default:
      return `${kind} of ${name}`;
  }
}
