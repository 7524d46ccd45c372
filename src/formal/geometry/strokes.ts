import type { Corner, Figure, Place, Segment } from './figure.ts';
import { distance, distanceToSegment } from './plane.ts';
import { sidesOf } from './shape-relations.ts';

export type Stroke = {
  readonly from: Place;
  readonly to: Place;
  readonly ends: Segment;
  readonly ray: boolean;
};

/** The segments that a figure consists of, each once; a part of a longer one is left out. */
export function strokesOf(figure: Figure, places: ReadonlyMap<string, Place>): Stroke[] {
  const wanted = [
    ...figure.polygons.flatMap(({ points }) =>
      sidesOf(points).map((ends) => ({ ends, ray: false })),
    ),
    ...figure.lines.map(({ kind, ends }) => ({ ends, ray: kind === 'Ray' })),
  ];
  const seen = new Set<string>();
  const strokes = wanted.flatMap(({ ends, ray }): Stroke[] => {
    const key = ray ? ends.join('>') : [...ends].sort().join(' ');
    const [from, to] = [places.get(ends[0]), places.get(ends[1])];
    if (seen.has(key) || !from || !to || distance(from, to) < 0.5) return [];
    seen.add(key);
    return [{ from, to, ends, ray }];
  });
  if (strokes.length > 150) return strokes;
  return strokes.filter(
    (stroke, index) =>
      stroke.ray ||
      !strokes.some(
        (other, at) =>
          at !== index &&
          distance(other.from, other.to) > distance(stroke.from, stroke.to) + 0.5 &&
          covers(figure, other, stroke),
      ),
  );
}

/** A stroke lies on another where its ends do: as stated, or within a pixel. */
function covers(figure: Figure, long: Stroke, short: Stroke): boolean {
  return [[short.ends[0], short.from] as const, [short.ends[1], short.to] as const].every(
    ([point, place]) =>
      long.ends.includes(point) ||
      figure.between.some(
        (fact) => fact[1] === point && sameEnds(fact, long.ends) && nearby(place, long, 6),
      ) ||
      nearby(place, long, 1),
  );
}

function sameEnds([a, , b]: Corner, ends: Segment): boolean {
  return ends.includes(a) && ends.includes(b);
}

function nearby(place: Place, { from, to }: Stroke, pixels: number): boolean {
  return distanceToSegment(place, from, to) < pixels;
}
