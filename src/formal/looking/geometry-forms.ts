import { distance } from '../geometry/plane.ts';
import { type Edge, isSame, type JoinedPoints, midpoint, sine } from './joined-points.ts';
import type { Look, PointKind } from './look.ts';
import type { NamedPoint } from './named-points.ts';
import { sidesOf } from './outline.ts';

/** What is known of a figure while its forms are found. */
export type SeenFigure = JoinedPoints & {
  readonly look: Look;
  /** Corners of the outline, in turn; none where the lines enclose nothing. */
  readonly ring: readonly NamedPoint[];
  readonly circles: readonly SeenCircle[];
};

export type SeenCircle = { readonly centre: NamedPoint; readonly on: readonly NamedPoint[] };

/** Cosine of an angle that may be a right one. */
export const square = 0.07;

export function cosine(
  at: NamedPoint,
  one: { x: number; y: number },
  other: { x: number; y: number },
): number {
  const [ux, uy, vx, vy] = [one.x - at.x, one.y - at.y, other.x - at.x, other.y - at.y];
  return (ux * vx + uy * vy) / (Math.hypot(ux, uy) * Math.hypot(vx, vy) || 1);
}

/** Forms, and the lines that they show: these are not listed by themselves. */
export type Forms = { readonly forms: readonly string[]; readonly shown: readonly Edge[] };

export const lineText = ([a, b]: Edge): string => `Line(${[a.name, b.name].sort().join(',')})`;

/** Where the figure itself, which is drawn to scale, agrees with a mark, so much is enough. */
const likely = 0.35;

type Mark = { readonly x: number; readonly y: number; readonly sure: number };

/** Marks of a kind, in hundredths of the height. */
export function marksOf({ look }: SeenFigure, kind: PointKind): Mark[] {
  return look.points.flatMap(({ kind: own, x, y, sure }) =>
    own === kind && sure > likely ? [{ x: x * look.aspect, y, sure }] : [],
  );
}

/** Lines with a mark in their middle; a tick that is rather an arrow is none. */
export function marked(figure: SeenFigure, kind: PointKind, lines: readonly Edge[]): Edge[] {
  const [marks, arrows] = [marksOf(figure, kind), marksOf(figure, 'parallel')];
  const surest = (line: Edge, all: readonly Mark[]): number => {
    const near = Math.max(3.5, distance(...line) * 0.09);
    return Math.max(
      0,
      ...all.flatMap((mark) => (distance(mark, midpoint(line)) < near ? [mark.sure] : [])),
    );
  };
  return lines.filter((line) => {
    const sure = surest(line, marks);
    return sure > 0 && (kind !== 'equal' || sure >= surest(line, arrows));
  });
}

export const hasMark = (figure: SeenFigure, kind: PointKind, point: NamedPoint): boolean =>
  marksOf(figure, kind).some((mark) => distance(mark, point) < 4);

/** The outline by its name, and what its name does not say. */
export function shapeForms(figure: SeenFigure): Forms {
  const { ring } = figure;
  const sides = sidesOf(ring);
  if (ring.length < 3) return { forms: [], shown: [] };
  const names = ring.map(({ name }) => name).join(',');
  const lengths = sides.map((side) => distance(...side));
  const isEqual =
    marked(figure, 'equal', sides).length >= ring.length * (ring.length > 4 ? 0.3 : 0.5) &&
    Math.min(...lengths) > Math.max(...lengths) * 0.9;
  const word: Readonly<Record<number, string>> = {
    3: 'Triangle',
    4: 'Quadrilateral',
    5: 'Pentagon',
    6: 'Hexagon',
    7: 'Heptagon',
    8: 'Octagon',
  };
  const plain = `${word[ring.length] ?? 'Polygon'}(${names})`;
  if (ring.length === 3)
    return { forms: [isEqual ? `Equilateral(${plain})` : plain], shown: sides };
  if (ring.length > 4) return { forms: [isEqual ? `Regular(${plain})` : plain], shown: sides };
  const [a, b, c, d] = ring;
  const [ab, bc, cd, da] = sides;
  if (!a || !b || !c || !d || !ab || !bc || !cd || !da) return { forms: [plain], shown: sides };
  const off = Math.hypot(a.x + c.x - b.x - d.x, a.y + c.y - b.y - d.y);
  if (off < 0.12 * Math.max(distance(a, c), distance(b, d))) {
    const isRight =
      Math.abs(cosine(a, b, d)) < square && ring.some((corner) => hasMark(figure, 'right', corner));
    const kind = isRight
      ? isEqual
        ? 'Square'
        : 'Rectangle'
      : isEqual
        ? 'Rhombus'
        : 'Parallelogram';
    return { forms: [`${kind}(${names})`], shown: sides };
  }
  const bases = (
    [
      [ab, cd],
      [bc, da],
    ] as const
  ).find(
    ([one, other]) =>
      sine(one, other) < 0.07 && marked(figure, 'parallel', [one, other]).length > 0,
  );
  if (!bases) return { forms: [plain], shown: sides };
  const parallel = `Parallel(${bases.map(lineText).sort().join(',')})`;
  return { forms: [`Trapezoid(${names})`, parallel], shown: sides };
}

/** Points on lines, crossings and middles. */
export function betweenForms(figure: SeenFigure): Forms {
  const { between, points, circles } = figure;
  const shown: Edge[] = [];
  const forms: string[] = [];
  for (const { point, ends } of between) {
    shown.push(ends, [point, ends[0]], [point, ends[1]]);
    const crossing = between.filter((other) => other.point === point);
    if (crossing.length === 2 && points.length === 5) {
      if (crossing[0]?.ends === ends)
        forms.push(
          `IntersectAt(${crossing.map((one) => lineText(one.ends)).join(',')},Point(${point.name}))`,
        );
      continue;
    }
    const isDiameter = circles.some(
      ({ centre, on }) => centre === point && ends.every((end) => on.includes(end)),
    );
    if (isDiameter) continue;
    const halves = ends.map((end): Edge => [point, end]);
    const isChord = circles.some(({ on }) => ends.every((end) => on.includes(end)));
    const isMiddle = marked(figure, 'equal', halves).length === 2 || isChord;
    forms.push(
      isMiddle
        ? `IsMidpointOf(Point(${point.name}),${lineText(ends)})`
        : `PointLiesOnLine(${point.name},${lineText(ends)})`,
    );
  }
  return { forms, shown };
}

/** Equal lengths and parallels that are marked and that no shape says. */
export function markForms(figure: SeenFigure, said: readonly string[]): string[] {
  const isSaid = said.some((form) => /^(?:Square|Rhombus|Equilateral|Regular)/.test(form));
  const halves = figure.between.flatMap(({ point, ends }) =>
    said.some((form) => form.startsWith(`IsMidpointOf(Point(${point.name}),`))
      ? ends.map((end): Edge => [point, end])
      : [],
  );
  const ticked = marked(figure, 'equal', figure.edges).filter(
    (line) => !halves.some((half) => isSame(half, line)),
  );
  const groups: Edge[][] = [];
  // Of a parallelogram opposite sides are equal by name.
  const isOpposite = (one: Edge, other: Edge): boolean =>
    said.some((form) => /^(?:Parallelogram|Rectangle)/.test(form)) &&
    !one.some((end) => other.includes(end));
  for (const line of isSaid ? [] : ticked) {
    const length = distance(...line);
    const group = groups.find(
      ([first]) => first && Math.abs(distance(...first) / length - 1) < 0.07,
    );
    if (group) group.push(line);
    else groups.push([line]);
  }
  const equal = groups.flatMap(([first, ...others]) =>
    others.flatMap((other) =>
      first && !isOpposite(first, other)
        ? [`Equals(LengthOf(${lineText(first)}),LengthOf(${lineText(other)}))`]
        : [],
    ),
  );
  const isTrapezoid = said.some((form) => form.startsWith('Parallel('));
  const arrows = isTrapezoid ? [] : marked(figure, 'parallel', figure.lines);
  const pairs = arrows
    .flatMap((one, index) => arrows.slice(index + 1).map((other) => [one, other] as const))
    .filter(([one, other]) => !one.some((end) => other.includes(end)) && sine(one, other) < 0.06)
    .toSorted((p, q) => sine(...p) - sine(...q));
  const parallel = pairs
    .slice(0, 1)
    .map((pair) => `Parallel(${pair.map(lineText).sort().join(',')})`);
  return [...(said.some((form) => /^(?:Paral|Rect)/.test(form)) ? [] : parallel), ...equal];
}
