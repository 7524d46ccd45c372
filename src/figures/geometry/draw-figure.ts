import { pathOf } from '../../formal/geometry/draw-angles.ts';
import type { Figure, Place } from '../../formal/geometry/figure.ts';
import { readFigure } from '../../formal/geometry/figure.ts';
import { radiusFrom } from '../../formal/geometry/misfit.ts';
import { distanceToSegment } from '../../formal/geometry/plane.ts';
import { type Stroke, strokesOf } from '../../formal/geometry/strokes.ts';
import { coordinate, element } from '../../formal/svg.ts';
import type { Look } from '../figure-kind.ts';
import { figureLabels } from './figure-labels.ts';
import { figureMarks } from './figure-marks.ts';
import type { GeometryFigure } from './figure-plan.ts';
import type { Ink } from './ink.ts';
import { labelSvg } from './label-svg.ts';
import { direction, inkPath } from './marks.ts';
import { type Label, type Obstacle, placeLabels } from './place-labels.ts';

/** A figure in pixels. */
export type Sheet = {
  readonly figure: Figure;
  readonly places: ReadonlyMap<string, Place>;
  readonly radii: ReadonlyMap<string, number>;
  readonly strokes: readonly Stroke[];
};

export function sheetOf(description: GeometryFigure, { width, height }: Look): Sheet {
  const figure = readFigure(description);
  const percents = description.onSheet?.places ?? figure.places;
  const places = new Map(
    [...percents].map(([point, { x, y }]) => [
      point,
      { x: (x / 100) * width, y: (y / 100) * height },
    ]),
  );
  const at = (point: string): Place => places.get(point) ?? { x: 0, y: 0 };
  const radii = new Map(
    [...figure.circles.keys()].map((center) => [center, radiusFrom(figure, center, at)]),
  );
  return { figure, places, radii, strokes: strokesOf(figure, places) };
}

/**
 * The figure with its marks and labels, as SVG elements without paper.
 * Throws where a label has no free place.
 * @param others notes and titles; those that are distractors are left out where there is no room for them
 */
export function drawFigure(sheet: Sheet, ink: Ink, look: Look, others: readonly Label[]): string {
  const { figure, places, radii, strokes } = sheet;
  const marks = figureMarks(sheet, ink);
  const circles = [...radii].flatMap(([center, radius]) => {
    const at = places.get(center);
    return at && radius > 0 ? [{ at, radius }] : [];
  });
  const obstacles: Obstacle[] = [
    ...strokes.map(({ from, to }): Obstacle => [from, to]),
    ...circles.flatMap(({ at, radius }) => circleOutline(at, radius)),
    ...marks.obstacles,
  ];
  const labels = [...marks.labels, ...figureLabels(sheet, ink), ...others];
  const placed = placeLabels(labels, obstacles, look.width, look.height).filter(
    ({ label, clashes }) => label.role !== 'distractor' || !clashes,
  );
  const bad = placed.find(({ clashes }) => clashes);
  if (bad) throw new Error(`There is no room for “${bad.label.text}”.`);
  const line = { color: ink.stroke.color, width: ink.stroke.width };
  return [
    ...fills(sheet, ink),
    ...extensions(strokes, ink),
    ...circles.map(({ at, radius }) => inkPath(circlePath(at, radius), ink, line)),
    ...strokes.map(({ from, to }) =>
      inkPath(pathOf([from, to]), ink, {
        ...line,
        ...(ink.stroke.dash !== undefined && { dash: ink.stroke.dash }),
      }),
    ),
    marks.svg,
    ...figure.points.flatMap((point) => {
      const at = places.get(point);
      if (!at) return [];
      const alone = obstacles.every(([from, to]) => distanceToSegment(at, from, to) > 2);
      return [dot(at, alone && ink.dot.kind === 'none' ? lonelyDot(ink) : ink)];
    }),
    ...placed.map((label) => labelSvg(label, ink)),
  ].join('');
}

function circlePath({ x, y }: Place, radius: number): string {
  const size = coordinate(radius);
  const [left, right] = [coordinate(x - radius), coordinate(x + radius)];
  const middle = coordinate(y);
  return `M${left} ${middle}A${size} ${size} 0 1 1 ${right} ${middle}A${size} ${size} 0 1 1 ${left} ${middle}Z`;
}

function circleOutline({ x, y }: Place, radius: number): Obstacle[] {
  const at = (step: number): Place => ({
    x: x + Math.cos((step * Math.PI) / 16) * radius,
    y: y + Math.sin((step * Math.PI) / 16) * radius,
  });
  return Array.from({ length: 32 }, (_, step): Obstacle => [at(step), at(step + 1)]);
}

/** Inside of the polygons, or of the circles where there is none. */
function fills({ figure, places, radii }: Sheet, ink: Ink): string[] {
  const { fill } = ink;
  if (!fill) return [];
  const polygons = figure.polygons.map(({ points }) =>
    points.flatMap((point) => places.get(point) ?? []),
  );
  const paths =
    polygons.length > 0
      ? polygons.map((corners) => `${pathOf(corners)}Z`)
      : [...radii].flatMap(([center, radius]) => {
          const at = places.get(center);
          return at ? [circlePath(at, radius)] : [];
        });
  return paths.map((d) =>
    element('path', {
      d,
      fill: fill.hatched ? 'url(#hatch)' : fill.color,
      'fill-opacity': fill.opacity,
    }),
  );
}

/** Sides of polygons drawn on beyond their ends. */
function extensions(strokes: readonly Stroke[], ink: Ink): string[] {
  const { extensions: look } = ink;
  if (!look) return [];
  const far = ink.values.size * 0.9;
  return strokes.flatMap(({ from, to }) => {
    const { x, y } = direction(from, to);
    const ends: [Place, Place][] = [
      [from, { x: from.x - x * far, y: from.y - y * far }],
      [to, { x: to.x + x * far, y: to.y + y * far }],
    ];
    return ends.map((line) =>
      element('path', {
        d: pathOf(line),
        stroke: look.color,
        'stroke-width': Math.max(0.8, ink.stroke.width * 0.5),
        'stroke-dasharray': look.dash,
      }),
    );
  });
}

/** A point without lines would not be seen without a dot. */
function lonelyDot(ink: Ink): Ink {
  return { ...ink, dot: { kind: 'filled', radius: Math.max(2, ink.stroke.width) } };
}

function dot({ x, y }: Place, ink: Ink): string {
  const { kind, radius } = ink.dot;
  const { color, width } = ink.stroke;
  switch (kind) {
    case 'none':
      return '';
    case 'filled':
      return element('circle', { cx: x, cy: y, r: radius, fill: color });
    case 'open':
      return element('circle', {
        cx: x,
        cy: y,
        r: radius,
        fill: ink.paper,
        stroke: color,
        'stroke-width': Math.min(2, width),
      });
    case 'cross':
      return element('path', {
        d: `M${coordinate(x - radius)} ${coordinate(y - radius)}l${coordinate(2 * radius)} ${coordinate(2 * radius)}m0 ${coordinate(-2 * radius)}l${coordinate(-2 * radius)} ${coordinate(2 * radius)}`,
        stroke: color,
        'stroke-width': Math.max(1, width * 0.8),
      });
  }
}
