import type { Sheet } from './draw-figure.ts';
import type { Ink } from './ink.ts';
import { spotsAround } from './label-spots.ts';
import { halfSize } from './label-svg.ts';
import type { Label } from './place-labels.ts';

/** The names of the points, each off the lines that meet there. */
export function figureLabels({ figure, places, radii, strokes }: Sheet, ink: Ink): Label[] {
  const gap = ink.dot.kind === 'none' ? 2 + ink.stroke.width / 2 : ink.dot.radius + 2;
  return figure.points.flatMap((point): Label[] => {
    const at = places.get(point);
    if (!at) return [];
    const lines = strokes.flatMap(({ from, to }) => {
      const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
      const off = Math.abs((to.x - from.x) * (at.y - from.y) - (to.y - from.y) * (at.x - from.x));
      const along =
        ((at.x - from.x) * (to.x - from.x) + (at.y - from.y) * (to.y - from.y)) / length;
      if (off / length > 1.5 || along < -1.5 || along > length + 1.5) return [];
      const turn = Math.atan2(to.y - from.y, to.x - from.x);
      const back = turn > 0 ? turn - Math.PI : turn + Math.PI;
      return [...(along < length - 1.5 ? [turn] : []), ...(along > 1.5 ? [back] : [])];
    });
    for (const [center, radius] of radii) {
      const middle = places.get(center);
      if (!middle || Math.abs(Math.hypot(at.x - middle.x, at.y - middle.y) - radius) > 1.5)
        continue;
      // The circle runs on both sides of the tangent's directions, a little inwards.
      const inwards = Math.atan2(middle.y - at.y, middle.x - at.x);
      lines.push(inwards + 1.4, inwards - 1.4);
    }
    const half = halfSize(point, ink.points);
    const spots = spotsAround(at, half, lines.map(upright), gap);
    return [{ text: point, half, spots, role: 'point' }];
  });
}

/** From -pi to pi. */
function upright(turn: number): number {
  return Math.atan2(Math.sin(turn), Math.cos(turn));
}
