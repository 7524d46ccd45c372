import type { Corner, Figure } from './figure.ts';

/**
 * The arms of an angle. `Angle(A)` is the angle of the only polygon that has a corner there, or between the only two
 * lines that end there.
 * @param points as in `Angle(...)`: three points, or one
 * @returns `undefined` where it is not plain which angle is meant, and for numbered angles
 */
export function cornerOf(figure: Figure, points: readonly string[]): Corner | undefined {
  const [a, b, c] = points;
  if (a !== undefined && b !== undefined && c !== undefined) return [a, b, c];
  if (a === undefined || b !== undefined) return undefined;
  const corners = figure.polygons.flatMap(({ points: ring }): Corner[] => {
    const at = ring.indexOf(a);
    const before = ring.at(at - 1);
    const after = ring[(at + 1) % ring.length];
    return at < 0 || before === undefined || after === undefined ? [] : [[before, a, after]];
  });
  const [first, ...others] = corners;
  if (first) return others.every((other) => sameArms(figure, first, other)) ? first : undefined;
  const arms = [
    ...new Set(
      figure.lines.flatMap(({ ends }) => (ends.includes(a) ? ends.filter((end) => end !== a) : [])),
    ),
  ].filter(
    (arm, index, all) => !all.slice(0, index).some((other) => sameRay(figure, a, arm, other)),
  );
  const [one, two] = arms;
  return arms.length === 2 && one !== undefined && two !== undefined ? [one, a, two] : undefined;
}

function sameArms(figure: Figure, [a, vertex, b]: Corner, [c, , d]: Corner): boolean {
  const same = (one: string, two: string) => sameRay(figure, vertex, one, two);
  return (same(a, c) && same(b, d)) || (same(a, d) && same(b, c));
}

/** From the vertex, one of the points lies on the way to the other, as the description says. */
function sameRay(figure: Figure, vertex: string, a: string, b: string): boolean {
  return (
    a === b ||
    figure.between.some(
      ([one, middle, two]) =>
        (middle === a && [one, two].includes(vertex) && [one, two].includes(b)) ||
        (middle === b && [one, two].includes(vertex) && [one, two].includes(a)),
    )
  );
}
