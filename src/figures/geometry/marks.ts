import { pathOf, polyline } from '../../formal/geometry/draw-angles.ts';
import type { Place } from '../../formal/geometry/figure.ts';
import { angleAt, distance, mix } from '../../formal/geometry/plane.ts';
import { coordinate, element, pathElement } from '../../formal/svg.ts';
import type { Ink } from './ink.ts';
import type { Obstacle } from './place-labels.ts';

/** Something drawn, and the lines that labels keep off. */
export type Mark = { readonly svg: string; readonly obstacles: readonly Obstacle[] };
export type Arms = { readonly a: Place; readonly vertex: Place; readonly b: Place };
export type Ends = readonly [Place, Place];

/** A path in the ink's hand; small marks wobble less. */
export function inkPath(
  path: string,
  ink: Ink,
  look: {
    readonly color: string;
    readonly width: number;
    readonly dash?: string;
    readonly fill?: string;
  },
  small = false,
): string {
  const roughness = small ? Math.min(ink.roughness, 0.5) : ink.roughness;
  return pathElement(
    path,
    { roughness, seed: ink.seed + path.length },
    {
      stroke: look.color,
      strokeWidth: look.width,
      ...(look.dash !== undefined && { dash: look.dash }),
      ...(look.fill !== undefined && { fill: look.fill }),
    },
  );
}

export function direction(from: Place, to: Place): Place {
  const length = distance(from, to) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

/** Wider for a narrow angle, so that the arc can be seen; never beyond 2/5 of the shorter arm. */
export function arcRadius({ a, vertex, b }: Arms, ink: Ink): number {
  const angle = angleAt(a, vertex, b);
  const wanted = ink.values.size * ink.arc.scale * (angle < 0.6 ? 2 : angle < 1.2 ? 1.5 : 1.15);
  return Math.max(7, Math.min(wanted, Math.min(distance(a, vertex), distance(b, vertex)) / 2.5));
}

/** `rings` concentric arcs from one arm to the other, the innermost of `radius`. */
export function arcMark({ a, vertex, b }: Arms, radius: number, rings: number, ink: Ink): Mark {
  const from = Math.atan2(a.y - vertex.y, a.x - vertex.x);
  let turn = Math.atan2(b.y - vertex.y, b.x - vertex.x) - from;
  if (turn > Math.PI) turn -= 2 * Math.PI;
  if (turn < -Math.PI) turn += 2 * Math.PI;
  const at = (part: number, size: number): Place => ({
    x: vertex.x + Math.cos(from + turn * part) * size,
    y: vertex.y + Math.sin(from + turn * part) * size,
  });
  const { kind, color } = ink.arc;
  const svg: string[] = [];
  const obstacles: Obstacle[] = [];
  const gap = Math.max(3.5, ink.mark.width * 2.2);
  for (let ring = 0; ring < rings; ring += 1) {
    const size = radius + ring * gap;
    const number = coordinate(size);
    const [first, last] = [at(0, size), at(1, size)];
    const path = `${pathOf([first])}A${number} ${number} 0 0 ${turn > 0 ? 1 : 0} ${pathOf([last]).slice(1)}`;
    if (ring === 0 && kind !== 'line' && kind !== 'arrows')
      svg.push(
        element('path', {
          d: `${path}L${pathOf([vertex]).slice(1)}Z`,
          fill: color,
          'fill-opacity': kind === 'shaded' ? 0.5 : 0.25,
        }),
      );
    if (kind !== 'shaded' || rings > 1)
      svg.push(inkPath(path, ink, { color, width: ink.mark.width }, true));
    obstacles.push(...polyline(Array.from({ length: 9 }, (_, step) => at(step / 8, size))));
    if (kind === 'arrows' && ring === 0) {
      const tip = Math.min(0.3, 7 / (size * Math.abs(turn)));
      svg.push(barbs(at(0, size), at(tip, size), ink), barbs(at(1, size), at(1 - tip, size), ink));
    }
  }
  return { svg: svg.join(''), obstacles };
}

/** A small arrow head at `tip`. */
function barbs(tip: Place, from: Place, ink: Ink): string {
  const back = direction(tip, from);
  const size = 4 + ink.mark.width;
  const barb = (side: number): Place => ({
    x: tip.x + (back.x - back.y * 0.4 * side) * size,
    y: tip.y + (back.y + back.x * 0.4 * side) * size,
  });
  return element('path', {
    d: `${pathOf([barb(1), tip, barb(-1)])}Z`,
    fill: ink.mark.color,
  });
}

/** The square of a right angle. */
export function rightMark({ a, vertex, b }: Arms, ink: Ink): Mark {
  const side = Math.min(ink.values.size * 0.75, distance(a, vertex) / 3, distance(b, vertex) / 3);
  const [u, v] = [direction(vertex, a), direction(vertex, b)];
  const points = [
    { x: vertex.x + u.x * side, y: vertex.y + u.y * side },
    { x: vertex.x + (u.x + v.x) * side, y: vertex.y + (u.y + v.y) * side },
    { x: vertex.x + v.x * side, y: vertex.y + v.y * side },
  ];
  const shade =
    ink.rightMark === 'shaded'
      ? element('path', {
          d: `${pathOf([...points, vertex])}Z`,
          fill: ink.arc.color,
          'fill-opacity': 0.35,
        })
      : '';
  const { color, width } = ink.mark;
  return {
    svg: shade + inkPath(pathOf(points), ink, { color, width }, true),
    obstacles: polyline(points),
  };
}

type Frame = { readonly at: (along: number, across: number) => Place; readonly length: number };

/** Coordinates along and across a segment, pixels, from the place at `part`. */
export function frameOf([from, to]: Ends, part: number): Frame {
  const length = distance(from, to) || 1;
  const { x: ux, y: uy } = direction(from, to);
  const origin = mix(from, to, part);
  return {
    at: (along, across) => ({
      x: origin.x + ux * along - uy * across,
      y: origin.y + uy * along + ux * across,
    }),
    length,
  };
}

/** `count` strokes across the middle of a side: equal to the others with as many. */
export function tickMark(ends: Ends, count: number, ink: Ink): Mark {
  const { at, length } = frameOf(ends, 0.5);
  const half = Math.min(ink.values.size * 0.42, length / 6);
  const lean = ink.tickShape === 'slash' ? half * 0.5 : 0;
  const gap = Math.max(4, ink.mark.width * 2.4);
  const lines = Array.from({ length: count }, (_, index): Ends => {
    const along = (index - (count - 1) / 2) * gap;
    return [at(along - lean, -half), at(along + lean, half)];
  });
  return strokesMark(lines, ink);
}

/** `count` arrow heads on a line: parallel to the others with as many. */
export function arrowMark(ends: Ends, count: number, part: number, ink: Ink): Mark {
  const { at, length } = frameOf(ends, part);
  const size = Math.min(ink.values.size * 0.4, length / 8);
  const heads = Array.from({ length: count }, (_, index) => {
    const along = (index - (count - 1) / 2) * size * 1.25;
    return [at(along - size, -size * 0.9), at(along + size * 0.3, 0), at(along - size, size * 0.9)];
  });
  const { color, width } = ink.mark;
  const filled = ink.arrowShape === 'filled';
  return {
    svg: heads
      .map((points) =>
        filled
          ? element('path', { d: `${pathOf(points)}Z`, fill: color })
          : inkPath(pathOf(points), ink, { color, width }, true),
      )
      .join(''),
    obstacles: heads.flatMap((points) => polyline(points)),
  };
}

/** A thin line with bars or arrows at its ends, beside what it measures, with thin lines to it. */
export function dimensionMark(
  ends: Ends,
  offset: number,
  ink: Ink,
  arrows: boolean,
): Mark & { readonly ends: Ends } {
  const [start, end] = [frameOf(ends, 0), frameOf(ends, 1)];
  const [from, to] = [start.at(0, offset), end.at(0, offset)];
  const past = offset + Math.sign(offset) * 5;
  const near = Math.sign(offset) * 4;
  const thin = { color: ink.mark.color, width: Math.max(0.8, ink.mark.width * 0.7) };
  const bars: Ends[] = arrows
    ? [
        [start.at(0, near), start.at(0, past)],
        [end.at(0, near), end.at(0, past)],
      ]
    : [
        [start.at(0, offset - 5), start.at(0, offset + 5)],
        [end.at(0, offset - 5), end.at(0, offset + 5)],
      ];
  const lines: Ends[] = [[from, to], ...bars];
  return {
    svg:
      lines.map((line) => inkPath(pathOf(line), ink, thin, true)).join('') +
      (arrows ? barbs(from, to, ink) + barbs(to, from, ink) : ''),
    // The label stands on the line itself.
    obstacles: bars,
    ends: [from, to],
  };
}

function strokesMark(lines: readonly Ends[], ink: Ink): Mark {
  const { color, width } = ink.mark;
  return {
    svg: lines.map((line) => inkPath(pathOf(line), ink, { color, width }, true)).join(''),
    obstacles: lines,
  };
}
