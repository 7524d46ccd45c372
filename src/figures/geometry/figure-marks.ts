import type { Amount } from '../../formal/geometry/amount.ts';
import { markedAngles, rightCorners } from '../../formal/geometry/draw-angles.ts';
import {
  equalSides,
  innerPlace,
  isDivided,
  labelledSides,
  parallelLines,
  sideKey,
} from '../../formal/geometry/draw-lengths.ts';
import type { Corner, Place, Segment } from '../../formal/geometry/figure.ts';
import { angleAt, cross, distance } from '../../formal/geometry/plane.ts';
import type { Sheet } from './draw-figure.ts';
import type { Ink } from './ink.ts';
import { spotsBeside, spotsInAngle, spotsOn } from './label-spots.ts';
import { halfSize } from './label-svg.ts';
import {
  type Arms,
  arcMark,
  arcRadius,
  arrowMark,
  dimensionMark,
  direction,
  type Ends,
  type Mark,
  rightMark,
  tickMark,
} from './marks.ts';
import type { Label, Obstacle } from './place-labels.ts';

type Marks = {
  readonly svg: string;
  readonly obstacles: readonly Obstacle[];
  readonly labels: readonly Label[];
};

/** All marks of a figure, with the labels of its sizes. What is marked is decided as in the language's own drawing. */
export function figureMarks(sheet: Sheet, ink: Ink): Marks {
  const marks: Mark[] = [];
  const labels: Label[] = [];
  addAngles(sheet, ink, marks, labels);
  addLines(sheet, ink, marks);
  addLengths(sheet, ink, marks, labels);
  return {
    svg: marks.map(({ svg }) => svg).join(''),
    obstacles: marks.flatMap(({ obstacles }) => obstacles),
    labels,
  };
}

function addAngles(sheet: Sheet, ink: Ink, marks: Mark[], labels: Label[]): void {
  const { figure, places } = sheet;
  const squares = new Set<string>();
  for (const corner of rightCorners(figure, sheet)) {
    const arms = armsOf(corner, places);
    if (!arms || squares.has(corner[1])) continue;
    squares.add(corner[1]);
    marks.push(rightMark(arms, ink));
  }
  // The narrow ones first: the arcs of wide angles go around those inside them.
  const marked = markedAngles(figure)
    .flatMap(({ corner, text, arcs }) => {
      const arms = armsOf(corner, places);
      return arms ? [{ vertex: corner[1], text, arcs: Math.max(arcs, 1), arms }] : [];
    })
    .sort((a, b) => sizeOf(a.arms) - sizeOf(b.arms));
  marked.forEach(({ vertex, text, arcs, arms }, index) => {
    const inside = marked
      .slice(0, index)
      .filter((other) => other.vertex === vertex && isInside(middleOf(other.arms), arms));
    const around = marked.filter((other) => other.vertex === vertex);
    // Arcs all around a point leave room for its name.
    const full = around.reduce((sum, other) => sum + sizeOf(other.arms), 0) > 5;
    const radius = arcRadius(arms, ink) * (full ? 1.45 : 1) + inside.length * ink.values.size * 0.4;
    const mark = arcMark(arms, radius, arcs, ink);
    marks.push(mark);
    if (text === undefined) return;
    const shown = ink.bareLetters ? text.replace(/^([a-z])°$/, '$1') : text;
    const half = halfSize(shown, ink.values);
    const spots = spotsInAngle(arms, radius + (arcs - 1) * 4, half);
    labels.push({ text: shown, half, spots, role: 'value' });
  });
}

function sizeOf({ a, vertex, b }: Arms): number {
  return angleAt(a, vertex, b);
}

/** A point on the bisector, near the vertex. */
function middleOf({ a, vertex, b }: Arms): Place {
  const [u, v] = [direction(vertex, a), direction(vertex, b)];
  return { x: vertex.x + u.x + v.x, y: vertex.y + u.y + v.y };
}

function isInside(place: Place, arms: Arms): boolean {
  const { a, vertex, b } = arms;
  const whole = sizeOf(arms);
  const parts = angleAt(a, vertex, place) + angleAt(place, vertex, b);
  return parts < whole + 0.01;
}

function armsOf([a, vertex, b]: Corner, places: ReadonlyMap<string, Place>): Arms | undefined {
  const [pa, pv, pb] = [places.get(a), places.get(vertex), places.get(b)];
  if (!pa || !pv || !pb) return undefined;
  return distance(pa, pv) < 3 || distance(pb, pv) < 3 ? undefined : { a: pa, vertex: pv, b: pb };
}

function endsOf([a, b]: Segment, { places }: Sheet): Ends | undefined {
  const [from, to] = [places.get(a), places.get(b)];
  return from && to ? [from, to] : undefined;
}

/** Ticks on equal sides, arrows on parallels. */
function addLines(sheet: Sheet, ink: Ink, marks: Mark[]): void {
  const { figure } = sheet;
  const equal = equalSides(figure);
  const ticked = new Set(equal.flat().map(sideKey));
  equal.forEach((sides, index) => {
    for (const side of sides) {
      const ends = endsOf(side, sheet);
      if (ends) marks.push(tickMark(ends, 1 + (index % 3), ink));
    }
  });
  parallelLines(figure, sheet).forEach((lines, index) => {
    for (const { side, flip } of lines) {
      const ends = endsOf(side, sheet);
      if (!ends) continue;
      const along: Ends = flip ? [ends[1], ends[0]] : ends;
      const part = ticked.has(sideKey(side)) ? 0.68 : arrowPart(side, along, sheet);
      marks.push(arrowMark(along, 1 + (index % 3), part, ink));
    }
  });
}

/** Clear of the points that lie on the line. */
function arrowPart([a, b]: Segment, ends: Ends, { places }: Sheet): number {
  const length = distance(...ends);
  const taken = [...places].flatMap(([point, place]) => {
    if (point === a || point === b) return [];
    const off = Math.abs(cross(ends[0], ends[1], place)) / Math.max(length, 1);
    return off < 1 ? [distance(ends[0], place) / length] : [];
  });
  return (
    [0.5, 0.72, 0.3, 0.84].find((part) => taken.every((at) => Math.abs(at - part) * length > 14)) ??
    0.5
  );
}

function addLengths(sheet: Sheet, ink: Ink, marks: Mark[], labels: Label[]): void {
  const { figure } = sheet;
  const ticked = new Set(equalSides(figure).flat().map(sideKey));
  for (const { side, text } of labelledSides(figure)) {
    const ends = endsOf(side, sheet);
    if (!ends) continue;
    const named = ink.radiusName && isRadius(sheet, side) ? `r = ${text}` : text;
    const shown = ink.tightUnits ? named.replace(/(\d) (?=[a-z]+$)/, '$1') : named;
    const half = halfSize(shown, ink.values);
    const inside = innerPlace(figure, sheet, side);
    const along = ink.lengths === 'along' && isFlat(ends);
    const whole = isWhole(side, ends, sheet);
    if (whole || ink.lengths === 'dimension') {
      const arrows = ink.lengths === 'dimension';
      const across = cross(ends[0], ends[1], inside) > 0 ? -1 : 1;
      const offset = across * ink.values.size * (whole ? 2.1 : 1.7);
      const mark = dimensionMark(ends, offset, ink, arrows);
      marks.push(mark);
      // The text stands on the line where a patch hides it, else beside it.
      if (!arrows) marks.push({ svg: '', obstacles: [mark.ends] });
      const spots = arrows
        ? spotsOn(mark.ends, false)
        : spotsBeside(mark.ends, half, inside, 3, along);
      labels.push({ text: shown, half, spots, role: 'value' });
      continue;
    }
    const room = ticked.has(sideKey(side)) ? ink.values.size * 0.45 : 0;
    const gap = 3 + ink.stroke.width / 2 + room;
    const spots = spotsBeside(ends, half, inside, gap, along);
    labels.push({ text: shown, half, spots, role: 'value' });
  }
}

/** Texts along steep lines are not upright enough: a 6 could be a 9. */
function isFlat([from, to]: Ends): boolean {
  return Math.abs(to.y - from.y) < 1.2 * Math.abs(to.x - from.x);
}

/** The radius is told, not the length of the line that shows it. */
function isRadius({ figure }: Sheet, side: Segment): boolean {
  const amounts: Amount[] = figure.equations.flatMap(({ left, right }) => [left, right]);
  return amounts.some(
    (amount) =>
      amount.kind === 'measure' &&
      amount.measure.kind === 'radius' &&
      side.includes(amount.measure.points[0]),
  );
}

/** Whether a point of the figure divides this side, so that its label could be read as that of a part. */
function isWhole(side: Segment, ends: Ends, { figure, places }: Sheet): boolean {
  if (isDivided(figure, side)) return true;
  const length = distance(...ends);
  return [...places].some(([point, place]) => {
    if (side.includes(point)) return false;
    return distance(ends[0], place) + distance(place, ends[1]) < length + 0.5;
  });
}
