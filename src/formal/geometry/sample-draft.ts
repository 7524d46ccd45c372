import type { Random } from '../random.ts';
import { type Call, call, equals, lengthOf, measureOf, type Term, value } from './description.ts';
import type { Place } from './figure.ts';

/** A figure before it has its place on the sheet: exact positions, what is drawn, what is told, what is asked. */
export type Draft = {
  /** In units of the lengths, y up. */
  readonly places: ReadonlyMap<string, Place>;
  /** Shapes and relations. */
  readonly forms: readonly Call[];
  readonly given: readonly Call[];
  /** Marked with `?`; absent where the figure only tells. */
  readonly asked?: Call;
};

export type DraftMaker = (random: Random) => Draft;

/** Different capitals, without O, which is for centres, and I, which looks like a line. */
export function pointNames(random: Random, count: number): string[] {
  const sets = ['ABCDEFGH', 'PQRSTUVW', 'KLMNPQRS', 'ABCDEFGH'];
  if (random.chance(0.6)) return [...random.pick(sets)].slice(0, count);
  return random.pickSome([...'ABCDEFGHJKLMNPQRSTUVWXYZ'], count);
}

/** The point at `length` from `from` in a direction, degrees counterclockwise from the right. */
export function polar(from: Place, length: number, degrees: number): Place {
  const radians = (degrees * Math.PI) / 180;
  return { x: from.x + length * Math.cos(radians), y: from.y + length * Math.sin(radians) };
}

export const origin: Place = { x: 0, y: 0 };

export function givenLength(a: string, b: string, length: Term | number, unit?: string): Call {
  return equals(lengthOf(a, b), typeof length === 'number' ? value(length, unit) : length);
}

export function givenAngle(points: readonly string[], degrees: Term | number): Call {
  return equals(measureOf(...points), typeof degrees === 'number' ? value(degrees) : degrees);
}

/** Half of the figures have no unit. */
export function lengthUnit(random: Random): string | undefined {
  return random.chance(0.5) ? undefined : random.pick(['cm', 'm', 'mm', 'in', 'ft']);
}

export function shape(predicate: string, ...points: readonly string[]): Call {
  return call(predicate, ...points);
}

/** The corner c of a triangle over a b = `base`, from its angles at a and b; b lies to the right of a. */
export function triangleFrom(base: number, atA: number, atB: number): [Place, Place, Place] {
  const third = 180 - atA - atB;
  const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);
  const side = (base * sine(atB)) / sine(third);
  return [origin, { x: base, y: 0 }, polar(origin, side, atA)];
}
