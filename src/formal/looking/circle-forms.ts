import { distance } from '../geometry/plane.ts';
import {
  cosine,
  type Forms,
  hasMark,
  lineText,
  type SeenCircle,
  type SeenFigure,
  square,
} from './geometry-forms.ts';
import type { Edge, JoinedPoints } from './joined-points.ts';
import type { Look } from './look.ts';
import type { NamedPoint } from './named-points.ts';

/**
 * The circle around a named point, with the named points on it: at one distance, most of them. Of two centres the surer one: figures
 * have one circle, and two tangents from a point are as long.
 */
export function findCircles({ points }: JoinedPoints, look: Look): SeenCircle[] {
  const place = ({ x, y }: { x: number; y: number }) => ({ x: x / look.aspect, y });
  const seen = look.points.filter(({ kind }) => kind === 'centre');
  const surest = Math.max(...seen.map(({ sure }) => sure));
  const centres = seen.filter(({ sure }) => sure === surest || (sure > 0.3 && sure > surest / 2));
  const sureOf = (point: NamedPoint): number =>
    Math.max(0, ...centres.flatMap((one) => (distance(one, place(point)) < 4 ? [one.sure] : [])));
  const inTurn = points.filter((one) => sureOf(one) > 0).toSorted((a, b) => sureOf(b) - sureOf(a));
  const circles = inTurn.flatMap((centre): SeenCircle[] => {
    const likely = points
      .filter((point) => point !== centre)
      .map((point) => ({ point, share: look.circles(place(centre), place(point)) }))
      .toSorted((a, b) => b.share - a.share);
    const [best] = likely;
    if (!best || best.share < 0.6) return [];
    const radius = distance(centre, best.point);
    const on = likely.filter(({ point, share }) => {
      const off = Math.abs(distance(centre, point) / radius - 1);
      return share > 0.8 ? off < 0.15 : off < 0.07 && share > 0.2;
    });
    return [{ centre, on: on.map(({ point }) => point) }];
  });
  return circles.slice(0, 1);
}

/** Radii, diameters, chords and tangents, and the points that lie on circles. */
export function circleForms(figure: SeenFigure): Forms {
  const parts = figure.circles.map((circle) => formsOf(figure, circle));
  return {
    forms: parts.flatMap(({ forms }) => forms),
    shown: parts.flatMap(({ shown }) => shown),
  };
}

function formsOf({ points, lines, between }: SeenFigure, { centre, on }: SeenCircle): Forms {
  const circle = `Circle(${centre.name})`;
  const [only] = on;
  if (points.length === 2 && only) {
    const radius: Edge = [centre, only];
    return { forms: [`IsRadiusOf(${lineText(radius)},${circle})`], shown: [radius] };
  }
  const forms: string[] = [];
  const shown: Edge[] = [];
  const said = new Set<NamedPoint>();
  for (const { point, ends } of between) {
    if (!ends.every((end) => on.includes(end))) continue;
    const word = point === centre ? 'IsDiameterOf' : 'IsChordOf';
    forms.push(`${word}(${lineText(ends)},${circle})`);
    shown.push(ends);
    for (const end of ends) said.add(end);
  }
  for (const point of on)
    if (!said.has(point)) forms.push(`PointLiesOnCircle(${point.name},${circle})`);
  for (const line of lines) {
    const touch = line.find((end) => on.includes(end));
    const other = line.find((end) => end !== touch);
    if (!touch || !other || other === centre || on.includes(other)) continue;
    if (Math.abs(cosine(touch, centre, other)) > 0.12) continue;
    forms.push(`Tangent(${lineText(line)},${circle})`);
    shown.push(line);
  }
  return { forms, shown };
}

/** Lines that meet at a mark of a right angle, where no shape and no tangent says so. */
export function rightForms(figure: SeenFigure, said: readonly string[]): Forms {
  const { points, edges, between } = figure;
  const forms: string[] = [];
  const shown: Edge[] = [];
  if (said.some((form) => /^(?:Square|Rectangle)/.test(form))) return { forms, shown };
  for (const point of points) {
    const isTouch = said.some(
      (form) =>
        form.startsWith('Tangent(') && new RegExp(`[(,]${point.name}[,)]`).test(form.slice(0, -4)),
    );
    if (isTouch) continue;
    const arms = edges.flatMap((edge) =>
      edge.includes(point) ? [edge[0] === point ? edge[1] : edge[0]] : [],
    );
    const pairs = arms
      .flatMap((a, index) => arms.slice(index + 1).map((b): Edge => [a, b]))
      .toSorted((p, q) => Math.abs(cosine(point, ...p)) - Math.abs(cosine(point, ...q)));
    const [best] = pairs;
    if (!best || Math.abs(cosine(point, ...best)) > square) continue;
    const isMarked =
      hasMark(figure, 'right', point) || figure.look.corners?.hasSquare(point, ...best) === true;
    if (!isMarked) continue;
    const meeting = best.map((arm): Edge => {
      const through = between.find((one) => one.point === point && one.ends.includes(arm));
      return through ? through.ends : [point, arm];
    });
    forms.push(`Perpendicular(${meeting.map(lineText).sort().join(',')})`);
    shown.push(...meeting, [point, best[0]], [point, best[1]]);
  }
  return { forms, shown };
}
