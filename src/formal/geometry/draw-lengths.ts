import { type DrawStyle, paletteColor } from '../draw-style.ts';
import { pathElement } from '../svg.ts';
import type { Amount } from './amount.ts';
import type { Canvas } from './canvas.ts';
import { type Marks, pathOf } from './draw-angles.ts';
import type { Figure, Place, Segment } from './figure.ts';
import { lengthText } from './label-text.ts';
import { beside, halfSize, type Label, type Obstacle } from './labelling.ts';
import { centroid, cross, distance, mix } from './plane.ts';
import { shapeRelations, sidesOf } from './shape-relations.ts';

/** Labels of lengths, ticks on sides that are equal, arrows on lines that are parallel. */
export function drawLengths(figure: Figure, canvas: Canvas, style: DrawStyle): Marks {
  const svg: string[] = [];
  const labels: Label[] = [];
  const obstacles: Obstacle[] = [];
  const stroke = {
    stroke: paletteColor(style, 0),
    strokeWidth: Math.max(0.8, style.strokeWidth * 0.8),
  };
  const add = (points: readonly Place[]): void => {
    svg.push(pathElement(pathOf(points), style, stroke));
    points.slice(1).forEach((point, index) => {
      const before = points[index];
      if (before) obstacles.push([before, point]);
    });
  };
  equalSides(figure).forEach((sides, index) => {
    for (const side of sides) {
      const ends = endsOf(side, canvas);
      if (ends) for (const tick of ticks(ends, 1 + (index % 3), style)) add(tick);
    }
  });
  const ticked = new Set(equalSides(figure).flat().map(sideKey));
  parallelLines(figure, canvas).forEach((lines, index) => {
    for (const { side, flip } of lines) {
      const ends = endsOf(side, canvas);
      if (!ends) continue;
      const along: readonly [Place, Place] = flip ? [ends[1], ends[0]] : ends;
      const part = ticked.has(sideKey(side)) ? 0.67 : 0.5;
      for (const arrow of arrows(along, 1 + (index % 3), part, style)) add(arrow);
    }
  });
  for (const { side, text } of labelledSides(figure)) {
    const ends = endsOf(side, canvas);
    if (!ends) continue;
    const inside = innerPlace(figure, canvas, side);
    const half = halfSize(text, style.fontSize);
    const whole = isDivided(figure, side);
    const offset = whole ? style.fontSize * 2.2 : 0;
    const [from, to] = whole ? shifted(ends, inside, offset) : ends;
    if (whole) for (const mark of dimension(from, to)) add(mark);
    const ticksRoom = ticked.has(sideKey(side)) ? style.fontSize * 0.45 : 0;
    const gap = 4 + style.strokeWidth / 2 + ticksRoom;
    labels.push({
      text,
      fontSize: style.fontSize,
      candidates: beside(from, to, half, inside, gap),
    });
  }
  return { svg: svg.join(''), labels, obstacles };
}

export function sideKey([a, b]: Segment): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function endsOf(
  [a, b]: Segment,
  { places }: Pick<Canvas, 'places'>,
): readonly [Place, Place] | undefined {
  const [from, to] = [places.get(a), places.get(b)];
  return from && to && distance(from, to) > 2 ? [from, to] : undefined;
}

function sideOf(amount: Amount): Segment | undefined {
  return amount.kind === 'measure' && amount.measure.kind === 'length'
    ? amount.measure.points
    : undefined;
}

/** Sides with their labels, each once. */
export function labelledSides(figure: Figure): { readonly side: Segment; readonly text: string }[] {
  const found = new Map<string, { side: Segment; text: string }>();
  const add = (side: Segment | undefined, text: string | undefined): void => {
    if (side && text !== undefined && !found.has(sideKey(side)))
      found.set(sideKey(side), { side, text });
  };
  for (const { left, right } of figure.equations) {
    add(sideOf(left), lengthText(right));
    add(sideOf(right), lengthText(left));
  }
  for (const amount of figure.blanks) add(sideOf(amount), '?');
  for (const { left, right } of figure.equations)
    for (const [amount, size] of [
      [left, right],
      [right, left],
    ] as const)
      add(radiusOf(figure, amount), lengthText(size));
  return [...found.values()].slice(0, 60);
}

/** A line that is drawn from the centre to the circle can carry the radius. */
export function radiusOf(figure: Figure, amount: Amount): Segment | undefined {
  if (amount.kind !== 'measure' || amount.measure.kind !== 'radius') return undefined;
  const [center] = amount.measure.points;
  const on = figure.circles.get(center) ?? [];
  return figure.lines.find(
    ({ ends }) => ends.includes(center) && ends.some((end) => on.includes(end)),
  )?.ends;
}

/** Sides that get ticks, in classes of equal length. */
export function equalSides(figure: Figure): Segment[][] {
  const pairs = [
    ...figure.equations.flatMap(({ left, right }): Segment[][] => {
      const [one, two] = [sideOf(left), sideOf(right)];
      return one && two ? [[one, two]] : [];
    }),
    // Opposite sides of a parallelogram or rectangle are equal without marks.
    ...shapeRelations({
      ...figure,
      polygons: figure.polygons.filter(({ kind }) => !/^(?:Parallelogram|Rectangle)$/.test(kind)),
    }).equalSides.map((sides) => [...sides]),
    ...figure.kinds.flatMap(({ kind, points: [a, b, c] }): Segment[][] => {
      // Without positions the first corner is drawn as the apex.
      if (kind !== 'Isosceles' || a === undefined || b === undefined || c === undefined) return [];
      return [a, b, c].every((point) => figure.places.has(point))
        ? []
        : [
            [
              [a, b],
              [a, c],
            ],
          ];
    }),
    ...figure.midpoints
      .filter(
        ([a, middle, b]) =>
          !figure.circles.get(middle)?.includes(a) || !figure.circles.get(middle)?.includes(b),
      )
      .map(([a, middle, b]): Segment[] => [
        [a, middle],
        [middle, b],
      ]),
  ];
  const classes: Segment[][] = [];
  for (const pair of pairs.slice(0, 40)) {
    const keys = pair.map(sideKey);
    const known = classes.find((sides) => sides.some((side) => keys.includes(sideKey(side))));
    const target = known ?? [];
    for (const side of pair)
      if (!target.some((one) => sideKey(one) === sideKey(side))) target.push(side);
    if (!known) classes.push(target);
  }
  return classes;
}

export type Directed = { readonly side: Segment; readonly flip: boolean };

/** Parallel lines in classes; `flip` where the arrow has to point from the second end to the first. */
export function parallelLines(figure: Figure, canvas: Pick<Canvas, 'places'>): Directed[][] {
  const rectangles = figure.polygons.filter(({ kind }) => /^(?:Square|Rectangle)$/.test(kind));
  const pairs = [...figure.parallel, ...shapeRelations(figure).parallel].filter(
    (lines) =>
      !rectangles.some(({ points }) => lines.flat().every((point) => points.includes(point))),
  );
  const classes: Segment[][] = [];
  for (const pair of pairs.slice(0, 20)) {
    const keys = pair.map(sideKey);
    const known = classes.find((sides) => sides.some((side) => keys.includes(sideKey(side))));
    const target = known ?? [];
    for (const side of pair)
      if (!target.some((one) => sideKey(one) === sideKey(side))) target.push(side);
    if (!known) classes.push(target);
  }
  return classes.map((sides) => {
    const [lead] = sides;
    const first = lead && endsOf(lead, canvas);
    return sides.map((side) => {
      const ends = endsOf(side, canvas);
      if (!first || !ends) return { side, flip: false };
      const dot =
        (first[1].x - first[0].x) * (ends[1].x - ends[0].x) +
        (first[1].y - first[0].y) * (ends[1].y - ends[0].y);
      return { side, flip: dot < 0 };
    });
  });
}

type Frame = { readonly at: (along: number, across: number) => Place; readonly length: number };

/** Coordinates along and across a segment, pixels, from the place at `part`. */
function frame([from, to]: readonly [Place, Place], part: number): Frame {
  const length = distance(from, to) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const origin = mix(from, to, part);
  return {
    at: (along, across) => ({
      x: origin.x + ux * along - uy * across,
      y: origin.y + uy * along + ux * across,
    }),
    length,
  };
}

function ticks(ends: readonly [Place, Place], count: number, { fontSize }: DrawStyle): Place[][] {
  const { at, length } = frame(ends, 0.5);
  const half = Math.min(fontSize * 0.4, length / 6);
  return Array.from({ length: count }, (_, index) => {
    const along = (index - (count - 1) / 2) * 4;
    return [at(along, -half), at(along, half)];
  });
}

function arrows(
  ends: readonly [Place, Place],
  count: number,
  part: number,
  { fontSize }: DrawStyle,
): Place[][] {
  const { at, length } = frame(ends, part);
  const size = Math.min(fontSize * 0.38, length / 8);
  return Array.from({ length: count }, (_, index) => {
    const along = (index - (count - 1) / 2) * size * 1.2;
    return [at(along - size, -size), at(along + size * 0.3, 0), at(along - size, size)];
  });
}

/** Whether a named point divides this side, so that its label could be read as that of a part. */
export function isDivided(figure: Figure, [a, b]: Segment): boolean {
  return figure.between.some(
    ([c, middle, d]) =>
      ((c === a && d === b) || (c === b && d === a)) && !figure.circles.has(middle),
  );
}

function shifted(
  ends: readonly [Place, Place],
  inside: Place,
  offset: number,
): readonly [Place, Place] {
  const side = cross(ends[0], ends[1], inside) > 0 ? -1 : 1;
  return [frame(ends, 0).at(0, side * offset), frame(ends, 1).at(0, side * offset)];
}

/** A thin line with bars at its ends: what the label measures. */
function dimension(from: Place, to: Place): Place[][] {
  const [start, end] = [frame([from, to], 0), frame([from, to], 1)];
  return [
    [from, to],
    [start.at(0, -4), start.at(0, 4)],
    [end.at(0, -4), end.at(0, 4)],
  ];
}

/** The middle of what the side bounds: its polygon, else the whole figure. */
export function innerPlace(
  figure: Figure,
  { places }: Pick<Canvas, 'places'>,
  side: Segment,
): Place {
  const polygons = figure.polygons.filter(({ points }) =>
    sidesOf(points).some((one) => sideKey(one) === sideKey(side)),
  );
  const [polygon] = polygons;
  // A side between two polygons has no outer side.
  const points = polygon && polygons.length === 1 ? polygon.points : figure.points;
  return centroid(points.flatMap((point) => places.get(point) ?? []));
}
