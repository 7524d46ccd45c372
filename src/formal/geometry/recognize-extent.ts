import type { Figure } from './figure.ts';
import { type Item, labelsOf, only } from './question-items.ts';
import type { PartRequest } from './request.ts';

/** Perimeter, area, radius, diameter or circumference; of the only figure where none is named. */
export function extentRequest(figure: Figure, items: readonly Item[]): PartRequest | undefined {
  const kinds = items.flatMap(({ kind }) =>
    kind === 'perimeter' ||
    kind === 'area' ||
    kind === 'radius' ||
    kind === 'diameter' ||
    kind === 'circumference'
      ? [kind]
      : [],
  );
  const [kind] = kinds;
  const labels = labelsOf(items);
  const [points] = labels;
  if (kind === undefined || kinds.length !== 1 || labels.length > 1) return undefined;
  if (!only(items, kind, 'shape', 'points', 'size', 'measure', 'value', 'length', 'at', 'many'))
    return undefined;
  const shapes = items.flatMap((item) =>
    item.kind === 'shape' && 'word' in item ? [item.word] : [],
  );
  if (shapes.length > 1 || !fitsShape(figure, shapes[0], points, kind)) return undefined;
  if (kind === 'perimeter' || kind === 'area') {
    if (!points && shapes[0] === 'circle' && figure.polygons.length > 0) {
      const [center, ...more] = figure.circles.keys();
      return center === undefined || more.length > 0 ? undefined : { kind, points: [center] };
    }
    if (!points) return { kind };
    return points.length === 2 ? undefined : { kind, points };
  }
  if (!points) return { kind };
  return points.length === 1 && figure.circles.has(points[0] ?? '') ? { kind, points } : undefined;
}

const cornersOfShape: Readonly<Record<string, number>> = {
  triangle: 3,
  quadrilateral: 4,
  rectangle: 4,
  square: 4,
  parallelogram: 4,
  rhombus: 4,
  trapezoid: 4,
  trapezium: 4,
  kite: 4,
  pentagon: 5,
  hexagon: 6,
};

/** The shape that is named is there, and is the one that is meant. */
function fitsShape(
  figure: Figure,
  shape: string | undefined,
  points: readonly string[] | undefined,
  kind: string,
): boolean {
  const isCircle = shape === 'circle' || /radius|diameter|circumference/.test(kind);
  if (isCircle && shape !== undefined && shape !== 'circle') return false;
  if (isCircle) return points ? figure.circles.has(points[0] ?? '') : figure.circles.size === 1;
  const corners = shape === undefined ? undefined : cornersOfShape[shape];
  if (points) {
    if (points.length === 1) return shape === undefined && figure.circles.has(points[0] ?? '');
    return corners === undefined || corners === points.length;
  }
  const rings = new Set(figure.polygons.map((polygon) => [...polygon.points].sort().join(' ')));
  // Without a name it is the only polygon, of the kind that is said.
  if (shape === undefined)
    return rings.size === 1 || (rings.size === 0 && figure.circles.size === 1);
  return (
    rings.size === 1 && (corners === undefined || corners === figure.polygons[0]?.points.length)
  );
}
