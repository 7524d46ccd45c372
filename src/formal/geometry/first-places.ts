import type { Random } from '../random.ts';
import type { Figure, Place } from './figure.ts';
import { mix } from './plane.ts';

/**
 * A first guess of where the points are, in units of about one side: the first polygon regular with a level base, the
 * points of a circle around it, points of a line on it; the fit moves them from there.
 * @param jitter how far chance moves each point, for another try
 */
export function firstPlaces(figure: Figure, random: Random, jitter: number): Map<string, Place> {
  const places = new Map<string, Place>();
  placeCircles(figure, places);
  placeParallels(figure, places);
  let column = figure.circles.size;
  for (const { points } of figure.polygons) {
    if (points.every((point) => !places.has(point))) {
      // A figure of its own stands beside the others.
      placePolygon(points, places, column * 2.6);
      column += 1;
    } else placePolygon(points, places, 0);
  }
  placeLines(figure, places);
  // What nothing is said about: a spiral, so that no two coincide.
  figure.points.forEach((point, index) => {
    if (places.has(point)) return;
    const turn = index * 2.4;
    places.set(point, {
      x: Math.cos(turn) * (0.5 + index / 10),
      y: Math.sin(turn) * (0.5 + index / 10),
    });
  });
  if (jitter > 0)
    for (const [point, { x, y }] of places)
      places.set(point, {
        x: x + random.number(-jitter, jitter, 0.001),
        y: y + random.number(-jitter, jitter, 0.001),
      });
  return places;
}

function placeCircles(figure: Figure, places: Map<string, Place>): void {
  let column = 0;
  for (const [center, on] of figure.circles) {
    const middle = places.get(center) ?? { x: column * 2.5, y: 0 };
    places.set(center, middle);
    column += 1;
    const order = ringOrder(figure, on);
    order.forEach((point, index) => {
      if (places.has(point)) return;
      const turn = (index / order.length) * 2 * Math.PI + Math.PI * 0.9;
      places.set(point, { x: middle.x + Math.cos(turn), y: middle.y + Math.sin(turn) });
    });
  }
}

/** Points of a circle in the order of a polygon that has them, with the ends of diameters opposite to each other. */
function ringOrder(figure: Figure, on: readonly string[]): readonly string[] {
  const ring = figure.polygons.find(({ points }) => points.every((point) => on.includes(point)));
  const order = [...new Set([...(ring?.points ?? []), ...on])];
  const diameter = figure.between.find(
    ([a, center, b]) => figure.circles.has(center) && on.includes(a) && on.includes(b),
  );
  if (!diameter || ring) return order;
  const rest = order.filter((point) => point !== diameter[0] && point !== diameter[2]);
  const half = Math.ceil(rest.length / 2);
  return [diameter[0], ...rest.slice(0, half), diameter[2], ...rest.slice(half)];
}

function placePolygon(points: readonly string[], places: Map<string, Place>, left: number): void {
  const missing = points.filter((point) => !places.has(point));
  if (missing.length === 0) return;
  const side = points.length;
  const regular = points.map((_, index): Place => {
    // The first corner above, the others counterclockwise, with a level base.
    const turn = -Math.PI / 2 - ((index + (side % 2 === 0 ? 0.5 : 0)) * 2 * Math.PI) / side;
    return { x: left + Math.cos(turn), y: Math.sin(turn) };
  });
  const shared = points.flatMap((point, index) => {
    const place = places.get(point);
    const from = regular[index];
    return place && from ? [{ place, from }] : [];
  });
  const [one, two] = shared;
  points.forEach((point, index) => {
    const from = regular[index];
    if (places.has(point) || !from) return;
    if (one && two) places.set(point, carried(from, one, two));
    else if (one) {
      // Away from what is there already.
      const offset = { x: one.place.x + from.x - one.from.x, y: one.place.y + from.y - one.from.y };
      places.set(point, { x: offset.x + 0.1, y: offset.y + 0.07 });
    } else places.set(point, from);
  });
}

type Pair = { readonly place: Place; readonly from: Place };

/** The similarity, mirrored, that takes two corners to where they are: the polygon lies on the other side. */
function carried(from: Place, one: Pair, two: Pair): Place {
  const [ux, uy] = [two.from.x - one.from.x, two.from.y - one.from.y];
  const [vx, vy] = [two.place.x - one.place.x, two.place.y - one.place.y];
  const square = ux * ux + uy * uy || 1;
  const [px, py] = [from.x - one.from.x, from.y - one.from.y];
  const along = (px * ux + py * uy) / square;
  const across = (px * uy - py * ux) / square;
  return { x: one.place.x + along * vx - across * vy, y: one.place.y + along * vy + across * vx };
}

function placeLines(figure: Figure, places: Map<string, Place>): void {
  const counts = new Map<string, number>();
  for (let round = 0; round < 4; round += 1)
    for (const [a, middle, b] of figure.between) {
      const [from, at, to] = [places.get(a), places.get(middle), places.get(b)];
      if (from && to && !at) {
        const key = [a, b].sort().join(' ');
        const count = (counts.get(key) ?? 0) + 1;
        counts.set(key, count);
        places.set(
          middle,
          mix(from, to, 0.5 + (count % 2 === 0 ? -1 : 1) * Math.floor(count / 2) * 0.17),
        );
      } else if (at && from && !to) places.set(b, mix(from, at, 2));
      else if (at && to && !from) places.set(a, mix(to, at, 2));
    }
}

/** Lines that are parallel, one above the other, where no polygon has them. */
function placeParallels(figure: Figure, places: Map<string, Place>): void {
  const cornered = new Set(figure.polygons.flatMap(({ points }) => points));
  for (const [[a, b], [c, d]] of figure.parallel) {
    const ends = [a, b, c, d];
    if (ends.some((point) => cornered.has(point))) continue;
    ends.forEach((point, index) => {
      const above = { x: index % 2 === 0 ? -1 : 1, y: index < 2 ? -0.6 : 0.6 };
      if (!places.has(point)) places.set(point, above);
    });
  }
}
