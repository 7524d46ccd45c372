import { isDivided, labelledSides } from '../../formal/geometry/draw-lengths.ts';
import { type Figure, type Place, readFigure, type Segment } from '../../formal/geometry/figure.ts';
import { radiusFrom } from '../../formal/geometry/misfit.ts';
import { distance, distanceToSegment } from '../../formal/geometry/plane.ts';
import { strokesOf } from '../../formal/geometry/strokes.ts';
import type { Random } from '../../formal/random.ts';
import type { Look } from '../figure-kind.ts';
import type { FigurePlan, OnSheet } from './figure-plan.ts';

const notes = [
  'Not to scale',
  'not to scale',
  'Not drawn to scale',
  '(not to scale)',
  'Diagram NOT to scale',
  'Figure not drawn to scale.',
  'Sketch, not to scale',
] as const;

const attempts = 12;

/**
 * Turns, mirrors, scales and shifts the figure into a sheet of the look's size, so that lengths and angles are true in
 * pixels; about one in seven is distorted where that breaks no right angle, circle or equality, and is marked as such.
 * @returns `undefined` where it would be too cramped for its labels
 */
export function layOut(
  plan: FigurePlan,
  look: Look,
  random: Random,
  dimensioned: boolean,
): OnSheet | undefined {
  const { width, height } = look;
  const mean = Math.sqrt(width * height);
  const fontSize = Math.max(13, Math.min(30, Math.round(mean * random.number(0.034, 0.05, 0.002))));
  const distorted = random.chance(0.24) ? distort(plan, random) : undefined;
  const note = distorted && random.pick(notes);
  const figure = readFigure({ forms: plan.forms });
  // A dimension line stands off what it measures.
  const whole = labelledSides(figure).some(
    ({ side }) => isDivided(figure, side) || hasCenter(figure, side),
  );
  const beyond = dimensioned || whole ? fontSize * 1.2 : 0;
  const base = distorted ?? plan.places;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const turned = turn(base, random);
    const box = extentOf(figure, turned);
    const sides = fontSize * 2.2 + beyond;
    const head = fontSize * 1.8 + beyond;
    const foot = fontSize * (note ? 3.2 : 1.8) + beyond;
    const [roomX, roomY] = [width - 2 * sides, height - head - foot];
    const share = random.number(0.58, 0.9, 0.01) + attempt * 0.02;
    const scale = Math.min(
      roomX / box.width,
      roomY / box.height,
      share * Math.min(width / box.width, height / box.height),
    );
    const spareX = roomX - box.width * scale;
    const spareY = roomY - box.height * scale;
    const shift = {
      x: sides + random.number(0, 1, 0.01) * spareX - box.left * scale,
      y: head + random.number(0, 1, 0.01) * spareY - box.top * scale,
    };
    const places = new Map(
      [...turned].map(([point, { x, y }]) => [
        point,
        { x: x * scale + shift.x, y: y * scale + shift.y },
      ]),
    );
    if (!isRoomy(figure, places, fontSize)) continue;
    const percents = new Map(
      [...places].map(([point, { x, y }]) => [
        point,
        { x: (x / width) * 100, y: (y / height) * 100 },
      ]),
    );
    return { places: percents, fontSize, ...(note !== undefined && { note }) };
  }
  return undefined;
}

/** Level half of the time, else at any angle; y from up to down. */
function turn(places: ReadonlyMap<string, Place>, random: Random): Map<string, Place> {
  const drawn = random.integer(1, 100);
  const degrees =
    drawn <= 40 ? 0 : drawn <= 55 ? 90 * random.integer(1, 3) : random.integer(-180, 179);
  const mirror = random.chance(0.5) ? -1 : 1;
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return new Map(
    [...places].map(([point, { x, y }]) => [
      point,
      { x: mirror * x * cos - y * sin, y: -(mirror * x * sin + y * cos) },
    ]),
  );
}

type Extent = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** Of all points and circles. */
function extentOf(figure: Figure, places: ReadonlyMap<string, Place>): Extent {
  const at = (point: string): Place => places.get(point) ?? { x: 0, y: 0 };
  const all = [...places.values()];
  for (const center of figure.circles.keys()) {
    const radius = radiusFrom(figure, center, at);
    const { x, y } = at(center);
    all.push({ x: x - radius, y: y - radius }, { x: x + radius, y: y + radius });
  }
  const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return {
    left,
    top,
    width: Math.max(Math.max(...xs) - left, 1e-9),
    height: Math.max(Math.max(...ys) - top, 1e-9),
  };
}

/** A diameter: the centre divides it. */
function hasCenter({ between, circles }: Figure, [a, b]: Segment): boolean {
  return between.some(
    ([c, middle, d]) => circles.has(middle) && [c, d].includes(a) && [c, d].includes(b),
  );
}

/** No two points too near, and no point too near to a line that it is not on. */
function isRoomy(figure: Figure, places: ReadonlyMap<string, Place>, fontSize: number): boolean {
  const points = [...places];
  const apart = points.every(([, a], index) =>
    points.slice(index + 1).every(([, b]) => distance(a, b) > 2.6 * fontSize),
  );
  if (!apart) return false;
  return strokesOf(figure, places).every(({ from, to }) =>
    points.every(([, place]) => {
      const away = distanceToSegment(place, from, to);
      return away < 0.5 || away > 1.2 * fontSize;
    }),
  );
}

/**
 * Stretched along the axes; sheared too where no right angle and no equal sides are told: those lie along the axes and
 * about the upright axis before the figure is turned, and stay what they are.
 * @returns `undefined` where the stretch would break what the figure shows
 */
function distort({ forms, places }: FigurePlan, random: Random): Map<string, Place> | undefined {
  const names = JSON.stringify(forms);
  if (/Circle|Square|Rhombus|Equilateral|Regular|Kite|Bisects/.test(names)) return undefined;
  const equalities = forms.some(
    ({ predicate, args }) => predicate === 'Equals' && args.every(({ kind }) => kind === 'call'),
  );
  const upright = equalities || /Perpendicular|Rectangle/.test(names);
  const stretch = random.pick([0.62, 0.7, 0.78, 1.3, 1.45, 1.6]);
  const shear = upright ? 0 : random.number(-0.25, 0.25, 0.01);
  return new Map(
    [...places].map(([point, { x, y }]) => [point, { x: x * stretch + y * shear, y }]),
  );
}
