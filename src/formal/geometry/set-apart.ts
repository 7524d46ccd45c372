import type { Figure, Place } from './figure.ts';

type Box = { left: number; right: number; top: number; bottom: number };

/** The room between two figures, in parts of the larger one. */
const gap = 0.25;

/** Points in groups: those that lines, shapes, circles and relations of position hold together, in the text's order. */
function groupsOf(figure: Figure): string[][] {
  const groupOf = new Map(figure.points.map((point) => [point, [point]]));
  const join = (points: readonly string[]): void => {
    const groups = [...new Set(points.flatMap((point) => [groupOf.get(point) ?? []]))];
    const all = groups.flat();
    for (const point of all) groupOf.set(point, all);
  };
  for (const { ends } of figure.lines) join(ends);
  for (const { points } of figure.polygons) join(points);
  for (const [center, on] of figure.circles) join([center, ...on]);
  for (const points of figure.between) join(points);
  for (const [one, two] of [...figure.parallel, ...figure.perpendicular]) join([...one, ...two]);
  for (const { line, center } of figure.tangents) join([...line, center]);
  for (const { to, corner } of figure.bisectors) join([to, ...corner]);
  return [...new Set(groupOf.values())];
}

function boxOf(
  points: readonly string[],
  places: ReadonlyMap<string, Place>,
  radii: ReadonlyMap<string, number>,
): Box {
  const box = {
    left: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  };
  for (const point of points) {
    const { x, y } = places.get(point) ?? { x: 0, y: 0 };
    const radius = radii.get(point) ?? 0;
    box.left = Math.min(box.left, x - radius);
    box.right = Math.max(box.right, x + radius);
    box.top = Math.min(box.top, y - radius);
    box.bottom = Math.max(box.bottom, y + radius);
  }
  return box;
}

function overlap(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/**
 * Figures without a common point or relation, such as two similar triangles, beside each other where they would lie
 * over each other; from four on in rows. Points alone stay where they are.
 * @param places in any unit, y down
 */
export function setApart(
  figure: Figure,
  places: ReadonlyMap<string, Place>,
  radii: ReadonlyMap<string, number>,
): ReadonlyMap<string, Place> {
  const groups = groupsOf(figure).filter(
    (points) => points.length > 1 || points.some((point) => (radii.get(point) ?? 0) > 0),
  );
  const boxes = groups.map((points) => boxOf(points, places, radii));
  if (groups.length > 50) return places;
  if (!boxes.some((box, index) => boxes.slice(0, index).some((other) => overlap(box, other))))
    return places;
  const room =
    gap * Math.max(...boxes.map((box) => Math.max(box.right - box.left, box.bottom - box.top)));
  const perRow = groups.length < 4 ? groups.length : Math.ceil(Math.sqrt(groups.length));
  const moved = new Map(places);
  let [x, top] = [0, 0];
  for (let start = 0; start < groups.length; start += perRow) {
    const row = boxes.slice(start, start + perRow);
    const height = Math.max(...row.map((box) => box.bottom - box.top));
    x = 0;
    for (const [index, box] of row.entries()) {
      // On one base line.
      const [dx, dy] = [x - box.left, top + height - box.bottom];
      for (const point of groups[start + index] ?? []) {
        const place = places.get(point);
        if (place) moved.set(point, { x: place.x + dx, y: place.y + dy });
      }
      x += box.right - box.left + room;
    }
    top += height + room;
  }
  return moved;
}
