import { type Edge, type JoinedPoints, liesBetween } from './joined-points.ts';
import type { NamedPoint } from './named-points.ts';

/** More points than any figure's outline has: the search grows quickly. */
const mostSteps = 8;
/** Ways that are followed; a tangle of lines has no outline that matters. */
const mostWays = 50_000;

/** The polygon with the largest area that the lines enclose, its corners in turn; points on its sides are left out. */
export function findOutline({ points, edges }: JoinedPoints): NamedPoint[] | undefined {
  let best: NamedPoint[] | undefined;
  let largest = 30;
  const neighbours = (point: NamedPoint): NamedPoint[] =>
    edges.flatMap(([a, b]) => (a === point ? [b] : b === point ? [a] : []));
  let ways = 0;
  const walk = (path: readonly NamedPoint[]): void => {
    ways += 1;
    if (ways > mostWays) return;
    const [start] = path;
    const last = path.at(-1);
    if (!start || !last) return;
    for (const next of neighbours(last)) {
      if (next === start && path.length > 2) {
        const area = areaOf(path);
        if (area > largest && !crossesItself(path)) [best, largest] = [[...path], area];
      } else if (
        path.length < mostSteps &&
        !path.includes(next) &&
        points.indexOf(next) > points.indexOf(start)
      )
        walk([...path, next]);
    }
  };
  for (const point of points) walk([point]);
  const corners = best?.filter((point, index, ring) => {
    const [before, after] = [ring.at(index - 1), ring[(index + 1) % ring.length]];
    return !before || !after || !liesBetween(point, before, after);
  });
  return corners && fromFirst(corners);
}

/** From the first name on, to the neighbour whose name comes first. */
function fromFirst(ring: readonly NamedPoint[]): NamedPoint[] {
  const start = ring.reduce(
    (best, { name }, at) => (name < (ring[best]?.name ?? '') ? at : best),
    0,
  );
  const turned = [...ring.slice(start), ...ring.slice(0, start)];
  const [first, ...others] = turned;
  const isBackwards = (others[0]?.name ?? '') > (others.at(-1)?.name ?? '');
  return first && isBackwards ? [first, ...others.toReversed()] : turned;
}

function areaOf(ring: readonly NamedPoint[]): number {
  const sum = ring.reduce((all, { x, y }, index) => {
    const next = ring[(index + 1) % ring.length];
    return next ? all + x * next.y - next.x * y : all;
  }, 0);
  return Math.abs(sum) / 2;
}

function crossesItself(ring: readonly NamedPoint[]): boolean {
  const sides = sidesOf(ring);
  return sides.some((one, index) =>
    sides.slice(index + 1).some((other) => !sharesEnd(one, other) && cross(one, other)),
  );
}

export const sidesOf = (ring: readonly NamedPoint[]): Edge[] =>
  ring.map((point, index): Edge => [point, ring[(index + 1) % ring.length] ?? point]);

const sharesEnd = (one: Edge, other: Edge): boolean => one.some((end) => other.includes(end));

function cross([a, b]: Edge, [c, d]: Edge): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

const side = (a: NamedPoint, b: NamedPoint, p: NamedPoint): number =>
  Math.sign((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x));
