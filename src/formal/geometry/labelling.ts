import { textWidth } from '../svg.ts';
import type { Place } from './figure.ts';

/** A label with the places it may have, the best first by `cost`. */
export type Label = {
  readonly text: string;
  /** Centres of the text. */
  readonly candidates: readonly { readonly at: Place; readonly cost: number }[];
  readonly fontSize: number;
  readonly italic?: boolean;
};

export type PlacedLabel = {
  readonly text: string;
  readonly at: Place;
  readonly italic: boolean;
  readonly fontSize: number;
};

type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};
export type Obstacle = readonly [Place, Place];

/** Half width and half height that a text takes, pixels. */
export function halfSize(
  text: string,
  fontSize: number,
): { readonly x: number; readonly y: number } {
  return { x: textWidth(text, fontSize) / 2, y: fontSize * 0.42 };
}

/** Puts each label where it crosses the fewest lines and labels; earlier labels choose first. */
export function placeLabels(
  labels: readonly Label[],
  lines: readonly Obstacle[],
  width: number,
  height: number,
): PlacedLabel[] {
  const taken: Box[] = [];
  // More than a figure ever has: then each label takes its first place.
  const crowded = labels.length * lines.length > 60_000;
  return labels.flatMap((label) => {
    const half = halfSize(label.text, label.fontSize);
    let best: { at: Place; box: Box; cost: number } | undefined;
    for (const { at, cost } of crowded ? label.candidates.slice(0, 1) : label.candidates) {
      if (best && cost >= best.cost) continue;
      const box = boxAround(at, half.x + 1.5, half.y + 1.5);
      const total = cost + (crowded ? 0 : collisions(box, taken, lines, width, height));
      if (!best || total < best.cost) best = { at, box, cost: total };
    }
    if (!best) return [];
    taken.push(best.box);
    return [
      { text: label.text, at: best.at, italic: label.italic ?? false, fontSize: label.fontSize },
    ];
  });
}

function collisions(
  box: Box,
  taken: readonly Box[],
  lines: readonly Obstacle[],
  width: number,
  height: number,
): number {
  let cost = 0;
  for (const other of taken) cost += 40 * overlap(box, other);
  for (const line of lines) if (crosses(box, line)) cost += 20;
  if (box.left < 1 || box.right > width - 1 || box.top < 1 || box.bottom > height - 1) cost += 60;
  return cost;
}

function boxAround({ x, y }: Place, halfWidth: number, halfHeight: number): Box {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

/** 1 where the boxes overlap or nearly touch. */
function overlap(a: Box, b: Box): number {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom ? 1 : 0;
}

/** Whether a segment touches a box (Liang and Barsky's clipping). */
function crosses({ left, right, top, bottom }: Box, [from, to]: Obstacle): boolean {
  let [enter, leave] = [0, 1];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  for (const [step, room] of [
    [-dx, from.x - left],
    [dx, right - from.x],
    [-dy, from.y - top],
    [dy, bottom - from.y],
  ] as const) {
    if (step === 0) {
      if (room < 0) return false;
    } else if (step < 0) enter = Math.max(enter, room / step);
    else leave = Math.min(leave, room / step);
    if (enter > leave) return false;
  }
  return true;
}

/** Places around a point, 24 directions at some distances; best away from `from`. */
export function around(
  center: Place,
  half: { readonly x: number; readonly y: number },
  from: Place,
): { at: Place; cost: number }[] {
  const away = Math.atan2(center.y - from.y, center.x - from.x);
  return [5, 9, 15].flatMap((gap, ring) =>
    Array.from({ length: 24 }, (_, step) => {
      const turn = away + ((step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * Math.PI) / 12;
      const [ux, uy] = [Math.cos(turn), Math.sin(turn)];
      // Far enough out that the box around the text stays clear of the point.
      const reach =
        gap +
        Math.min(half.x / Math.max(Math.abs(ux), 0.01), half.y / Math.max(Math.abs(uy), 0.01));
      const at = { x: center.x + ux * reach, y: center.y + uy * reach };
      return { at, cost: step * 0.35 + ring * 5 };
    }),
  );
}

/** Places beside a segment; best at its middle, on the side away from `inside`. */
export function beside(
  from: Place,
  to: Place,
  half: { readonly x: number; readonly y: number },
  inside: Place,
  gap: number,
): { at: Place; cost: number }[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [nx, ny] = [-(to.y - from.y) / length, (to.x - from.x) / length];
  const towards = (inside.x - from.x) * nx + (inside.y - from.y) * ny;
  const outward = towards > 0 ? -1 : 1;
  const reach = Math.abs(nx) * half.x + Math.abs(ny) * half.y;
  return [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74].flatMap((part, index) =>
    [gap, gap + 6].flatMap((distance, ring) =>
      [outward, -outward].map((side, inner) => {
        const away = side * (reach + distance);
        const at = {
          x: from.x + (to.x - from.x) * part + nx * away,
          y: from.y + (to.y - from.y) * part + ny * away,
        };
        return { at, cost: index * 2 + ring * 3 + inner * 7 };
      }),
    ),
  );
}
