import { type Colour, colourAt, distance, type Pixels } from '../../core/pixel-colours.ts';
import type { Place } from './look.ts';

/** Of 442: what differs less from what is around it is paper with its noise. */
const leastStep = 26;
/** Pixels to either side of a place that are compared with it: beyond the thickness of a mark. */
const aside = 3;
/** Pixels: corners are seen to so many. */
const loose = 3;
/** Parts of an angle in which its arc is looked for: near the arms, these are seen. */
const parts = [0.2, 0.28, 0.36, 0.44, 0.5, 0.56, 0.64, 0.72, 0.8];
/** Pixels from an arm from which its own thickness is not seen, and share of the room that this may take. */
const [clearance, mostClear] = [4.5, 0.5];
/** Share of them in which the arc has to be. */
const leastShare = 0.85;
/** Of the figure's height, and of the shorter arm: how far from a corner its marks are. */
const [nearest, farthest, mostOfArm] = [0.02, 0.16, 0.55];
/** Parts of the sides of a square in which it is looked for. */
const along = [0.2, 0.35, 0.5, 0.65, 0.8];
/** And beyond its corner, where lines of the paper's grid go on. */
const beyond = [1.4, 1.6, 1.8];

/** Pixels around an arc in which another one is, and share of the parts in which two are seen. */
const around = 8;
const leastSeveral = 0.75;

/** @property arcs 0 where none is seen, 2 for two or more @property radius pixels from the corner to the first arc */
export type Arcs = { readonly arcs: number; readonly radius: number };

/** What the pixels of a figure show at its corners. Places and the radius are hundredths of its height. */
export type CornerMarks = {
  arcsAt(corner: Place, a: Place, b: Place): Arcs;
  hasSquare(corner: Place, a: Place, b: Place): boolean;
};

export function createCornerMarks(image: Pixels): CornerMarks {
  const scale = image.height / 100;
  const place = ({ x, y }: Place): Place => ({ x: x * scale, y: y * scale });
  return {
    arcsAt(corner, a, b) {
      const { arcs, radius } = arcsAt(image, place(corner), place(a), place(b));
      return { arcs, radius: radius / scale };
    },
    hasSquare: (corner, a, b) => hasSquare(image, place(corner), place(a), place(b)),
  };
}

/**
 * The arcs of an angle, line by line or as the rim of a sector, by the figure's pixels.
 * @param corner pixels; so are `a` and `b`, the ends of its arms
 */
export function arcsAt(image: Pixels, corner: Place, a: Place, b: Place): Arcs {
  const from = Math.atan2(a.y - corner.y, a.x - corner.x);
  let turn = Math.atan2(b.y - corner.y, b.x - corner.x) - from;
  if (turn > Math.PI) turn -= 2 * Math.PI;
  if (turn < -Math.PI) turn += 2 * Math.PI;
  const arm = Math.min(spacing(corner, a), spacing(corner, b));
  const [least, most] = [
    Math.max(6, image.height * nearest),
    Math.min(image.height * farthest, arm * mostOfArm),
  ];
  const rayAt = (part: number): Ray => {
    const angle = from + turn * part;
    return (far) =>
      colourAt(image, corner.x + Math.cos(angle) * far, corner.y + Math.sin(angle) * far);
  };
  const rays = parts.map((part) => {
    const clear =
      clearance / Math.sin(Math.min(Math.PI / 2, Math.abs(turn) * Math.min(part, 1 - part)));
    return stepsAlong(rayAt(part), Math.max(least, Math.min(clear, mostClear * most)), most);
  });
  const [line] = ringsOf(rays.map(({ lines }) => lines));
  const radius = line ?? ringsOf(rays.map(({ rims }) => rims))[0];
  if (radius === undefined) return { arcs: 0, radius: 0 };
  const several = parts.filter((part) => strokesAlong(rayAt(part), radius) > 1).length;
  return { arcs: several >= leastSeveral * parts.length ? 2 : 1, radius };
}

/** How many strokes a ray crosses around a distance. */
function strokesAlong(at: Ray, radius: number): number {
  const paper = at(radius + around);
  const off = Array.from({ length: 4 * around + 1 }, (_, step) =>
    distance(at(radius - around + step / 2), paper),
  );
  const least = Math.max(leastStep, 0.5 * Math.max(...off));
  return off.filter((value, step) => value > least && (off[step - 1] ?? 0) <= least).length;
}

/** Whether the sign of a right angle stands in a corner. */
export function hasSquare(image: Pixels, corner: Place, a: Place, b: Place): boolean {
  const [u, v] = [direction(corner, a), direction(corner, b)];
  const arm = Math.min(spacing(corner, a), spacing(corner, b));
  const most = Math.min(image.height * farthest * 0.6, arm * mostOfArm);
  const least = Math.max(5, image.height * nearest * 0.8);
  for (let size = least; size <= most; size += 1) {
    const isSide = (one: Place, other: Place): boolean => {
      const isLine = (part: number): boolean => {
        const at: Ray = (far) =>
          colourAt(
            image,
            corner.x + one.x * far + other.x * part * size,
            corner.y + one.y * far + other.y * part * size,
          );
        return stepsAlong(at, size - loose / 2, size + loose / 2).lines.length > 0;
      };
      return along.every(isLine) && !beyond.every(isLine);
    };
    if (isSide(u, v) && isSide(v, u)) return true;
  }
  return false;
}

/** Colours by their distance from the corner, pixels. */
type Ray = (far: number) => Colour;
type Steps = { readonly lines: readonly number[]; readonly rims: readonly number[] };

/** Where a ray crosses a line, and where it comes to another colour. */
function stepsAlong(at: Ray, least: number, most: number): Steps {
  const [lines, rims]: [number[], number[]] = [[], []];
  for (let far = least; far <= most; far += 1) {
    const [before, here, after] = [at(far - aside), at(far), at(far + aside)];
    if (Math.min(distance(here, before), distance(here, after)) > leastStep) lines.push(far);
    if (distance(before, after) > leastStep) rims.push(far);
  }
  return { lines, rims };
}

/** Distances at which most rays have a step, the middle of each run of them. */
function ringsOf(rays: readonly (readonly number[])[]): number[] {
  const needed = leastShare * rays.length;
  const all = rays.flat();
  if (all.length === 0) return [];
  const rings: number[][] = [];
  for (let far = Math.min(...all); far <= Math.max(...all); far += 1) {
    const hit = rays.filter((steps) =>
      steps.some((step) => Math.abs(step - far) <= loose / 2),
    ).length;
    if (hit < needed) continue;
    const last = rings.at(-1);
    if (last && far - (last.at(-1) ?? 0) <= 1) last.push(far);
    else rings.push([far]);
  }
  return rings.map((ring) => ((ring[0] ?? 0) + (ring.at(-1) ?? 0)) / 2);
}

const spacing = (one: Place, other: Place): number => Math.hypot(other.x - one.x, other.y - one.y);

function direction(from: Place, to: Place): Place {
  const length = spacing(from, to) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}
