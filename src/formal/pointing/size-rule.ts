import { withoutMarks } from '../chart/ruler.ts';
import type { Spot } from './pointed-texts.ts';

type Place = { readonly x: number; readonly y: number };

/** So much nearer, in percent and in parts, another line or corner has to be to have the label for itself. */
const clearlyNearer = 4;
const share = 1.6;

/**
 * Whether a size's label can belong to the line or the angle that the description names: no other line between two points, no
 * other point, is clearly nearer.
 * @param written logic forms with places; the last line ends in the place of `label`
 */
export function belongsTo(label: Spot, written: string): boolean {
  const lines = withoutMarks(written).split('\n');
  const points = new Map<string, Place>();
  for (const line of lines) {
    const [, name, x, y] = /^Point\((.+?),([\d.]+),([\d.]+)\)/.exec(line) ?? [];
    if (name !== undefined) points.set(name, { x: Number(x), y: Number(y) });
  }
  const line = lines.at(-1) ?? '';
  const ends = /LengthOf\(Line\((.+?),(.+?)\)\),$/.exec(line);
  if (ends) {
    const [from, to] = [points.get(ends[1] ?? ''), points.get(ends[2] ?? '')];
    return !from || !to || isNearest(toSegment(label, from, to), segmentsOf(points, label));
  }
  const [, names = ''] = /MeasureOf\(Angle\((.+?)\)\),$/.exec(line) ?? [];
  const corners = names.split(',');
  const corner = points.get(corners[corners.length === 3 ? 1 : 0] ?? '');
  if (!corner) return true;
  return isNearest(
    distance(label, corner),
    [...points.values()].map((one) => distance(label, one)),
  );
}

const isNearest = (own: number, all: readonly number[]): boolean =>
  all.every((other) => own <= other * share + clearlyNearer);

function segmentsOf(points: ReadonlyMap<string, Place>, label: Place): number[] {
  const places = [...points.values()];
  return places.flatMap((from, index) =>
    places.slice(index + 1).map((to) => toSegment(label, from, to)),
  );
}

const distance = (a: Place, b: Place): number => Math.hypot(a.x - b.x, a.y - b.y);

function toSegment(at: Place, from: Place, to: Place): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((at.x - from.x) * dx + (at.y - from.y) * dy) / squared;
  // A label stands along the line, not beyond its ends.
  const part = Math.min(0.9, Math.max(0.1, along));
  return distance(at, { x: from.x + part * dx, y: from.y + part * dy });
}
