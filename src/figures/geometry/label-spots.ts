import type { Place } from '../../formal/geometry/figure.ts';
import { angleAt, cross, distance, mix } from '../../formal/geometry/plane.ts';
import { type Arms, direction, type Ends, frameOf } from './marks.ts';
import type { Spot } from './place-labels.ts';

/** Of a spot that is too far from what it names: as bad as one that touches a line. */
const strayCost = 60;

/**
 * Around a point, near; best in the widest gap between the lines that leave it.
 * @param lines directions of the lines, radians
 * @param gap pixels between the point and the text
 */
export function spotsAround(
  center: Place,
  half: Place,
  lines: readonly number[],
  gap: number,
): Spot[] {
  const away = widestGap(lines);
  return [gap, gap + 4, gap + 9, gap + 15].flatMap((far, ring) =>
    Array.from({ length: 24 }, (_, step) => {
      const turn = away + ((step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * Math.PI) / 12;
      const [ux, uy] = [Math.cos(turn), Math.sin(turn)];
      const edge = Math.min(
        half.x / Math.max(Math.abs(ux), 0.01),
        half.y / Math.max(Math.abs(uy), 0.01),
      );
      // The corner of a text has no ink: a little nearer there.
      const reach = far + edge * (1 - 0.18 * Math.abs(Math.sin(2 * turn)));
      const at = { x: center.x + ux * reach, y: center.y + uy * reach };
      return { at, cost: step * 0.5 + ring * 4 };
    }),
  );
}

function widestGap(lines: readonly number[]): number {
  const order = [...lines].sort((a, b) => a - b);
  let best = { middle: -Math.PI / 2, size: -1 };
  order.forEach((from, index) => {
    const next = order[index + 1] ?? (order[0] ?? 0) + 2 * Math.PI;
    if (next - from > best.size) best = { middle: (from + next) / 2, size: next - from };
  });
  return best.middle;
}

/** On the bisector, as near as the text fits between the arms; then farther. */
export function spotsInAngle({ a, vertex, b }: Arms, radius: number, half: Place): Spot[] {
  const [u, v] = [direction(vertex, a), direction(vertex, b)];
  const angle = angleAt(a, vertex, b);
  const sum = { x: u.x + v.x, y: u.y + v.y };
  const middle =
    Math.hypot(sum.x, sum.y) < 0.05 ? { x: -u.y, y: u.x } : direction({ x: 0, y: 0 }, sum);
  const base = Math.atan2(middle.y, middle.x);
  const shorter = Math.min(distance(a, vertex), distance(b, vertex));
  const inside = Array.from({ length: 26 }, (_, step) => step).flatMap((step) =>
    [0, 0.1, -0.1, 0.2, -0.2].map((part, side) => {
      const turn = base + part * angle;
      const [c, s] = [Math.cos(turn), Math.sin(turn)];
      const far = radius + 2 + step * 4 + Math.abs(c) * half.x + Math.abs(s) * half.y;
      const at = { x: vertex.x + c * far, y: vertex.y + s * far };
      // Far out it would seem to belong to something else.
      return { at, cost: step * 1.1 + side * 0.7 + (far > shorter * 0.62 ? strayCost : 0) };
    }),
  );
  // Between vertex and arc, where the arc is wide.
  const within = [0.55, 0.65].map((part, index) => ({
    at: { x: vertex.x + middle.x * radius * part, y: vertex.y + middle.y * radius * part },
    cost: 2 + index,
  }));
  return [...inside, ...(half.x + half.y < radius * 0.8 ? within : [])];
}

/**
 * Beside a segment; best at its middle, on the side away from `inside`.
 * @param along the text runs along the segment, never upside down
 */
export function spotsBeside(
  ends: Ends,
  half: Place,
  inside: Place,
  gap: number,
  along: boolean,
): Spot[] {
  const [from, to] = ends;
  const turn = along ? readable(Math.atan2(to.y - from.y, to.x - from.x)) : 0;
  const { x: ux, y: uy } = direction(from, to);
  const reach = along ? half.y : Math.abs(uy) * half.x + Math.abs(ux) * half.y;
  const outward = cross(from, to, inside) > 0 ? -1 : 1;
  return [0.5, 0.43, 0.57, 0.36, 0.64, 0.28, 0.72].flatMap((part, index) =>
    [gap, gap + 5].flatMap((far, ring) =>
      [outward, -outward].map((side, inner) => ({
        at: frameOf(ends, part).at(0, side * (reach + far)),
        cost: index * 2 + ring * 3 + inner * 6,
        turn,
      })),
    ),
  );
}

/** On the segment itself, near its middle. */
export function spotsOn([from, to]: Ends, along: boolean): Spot[] {
  const turn = along ? readable(Math.atan2(to.y - from.y, to.x - from.x)) : 0;
  return [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74].map((part, index) => ({
    at: mix(from, to, part),
    cost: index * 2,
    turn,
  }));
}

/** The direction of a text along a line, from -90 to 90 degrees. */
function readable(turn: number): number {
  if (turn > Math.PI / 2 + 0.01) return turn - Math.PI;
  return turn < -Math.PI / 2 + 0.01 ? turn + Math.PI : turn;
}

/** Along the edges of the sheet: where notes and titles stand. */
export function spotsAtEdge(
  half: Place,
  width: number,
  height: number,
  order: readonly number[],
): Spot[] {
  const margin = 10;
  const [left, right] = [margin + half.x, width - margin - half.x];
  const [top, bottom] = [margin + half.y, height - margin - half.y];
  const spots: Place[] = [
    { x: left, y: top },
    { x: width / 2, y: top },
    { x: right, y: top },
    { x: left, y: bottom },
    { x: width / 2, y: bottom },
    { x: right, y: bottom },
  ];
  return spots.map((at, index) => ({ at, cost: order.indexOf(index) }));
}
