import { type DrawStyle, paletteColor } from '../draw-style.ts';
import { coordinate, pathElement } from '../svg.ts';
import type { Amount } from './amount.ts';
import type { Canvas } from './canvas.ts';
import { cornerOf } from './corner.ts';
import { evaluateConstant } from './evaluate.ts';
import type { Corner, Figure, Place, Segment } from './figure.ts';
import { angleText } from './label-text.ts';
import { around, halfSize, type Label, type Obstacle } from './labelling.ts';
import { angleAt, distance } from './plane.ts';
import { shapeRelations } from './shape-relations.ts';

export type Marks = {
  readonly svg: string;
  readonly labels: readonly Label[];
  readonly obstacles: readonly Obstacle[];
};

export type MarkedAngle = {
  readonly corner: Corner;
  readonly text?: string;
  readonly arcs: number;
};

/** Arcs with their labels, squares for right angles, and double arcs for angles that are equal. */
export function drawAngles(figure: Figure, canvas: Canvas, style: DrawStyle): Marks {
  const svg: string[] = [];
  const labels: Label[] = [];
  const obstacles: Obstacle[] = [];
  const right = rightCorners(figure, canvas);
  const squares = new Set<string>();
  for (const corner of right) {
    const arms = armsOf(corner, canvas.places);
    const key = arms && `${Math.round(arms.vertex.x)} ${Math.round(arms.vertex.y)}`;
    if (!arms || key === undefined || squares.has(key)) continue;
    squares.add(key);
    const { path, points } = square(arms, style);
    svg.push(markPath(path, style));
    obstacles.push(...polyline(points));
  }
  const marked = markedAngles(figure);
  const radii = new Map<string, number>();
  for (const { corner, text, arcs } of marked) {
    const arms = armsOf(corner, canvas.places);
    if (!arms) continue;
    const level = radii.get(corner[1]) ?? 0;
    radii.set(corner[1], level + 1);
    const radius = arcRadius(arms, style) + level * style.fontSize * 0.45;
    for (let ring = 0; ring < Math.max(arcs, 1); ring += 1) {
      const { path, points } = arc(arms, radius + ring * 4);
      svg.push(markPath(path, style));
      obstacles.push(...polyline(points));
    }
    if (text !== undefined)
      labels.push({
        text,
        fontSize: style.fontSize,
        candidates: insideAngle(
          arms,
          radius + (Math.max(arcs, 1) - 1) * 4,
          halfSize(text, style.fontSize),
        ),
      });
  }
  return { svg: svg.join(''), labels, obstacles };
}

type Arms = { readonly a: Place; readonly vertex: Place; readonly b: Place };

function armsOf([a, vertex, b]: Corner, places: ReadonlyMap<string, Place>): Arms | undefined {
  const [pa, pv, pb] = [places.get(a), places.get(vertex), places.get(b)];
  if (!pa || !pv || !pb) return undefined;
  return distance(pa, pv) < 3 || distance(pb, pv) < 3 ? undefined : { a: pa, vertex: pv, b: pb };
}

/** Angles with a label, and angles that are marked as equal; one entry an angle. */
export function markedAngles(figure: Figure): MarkedAngle[] {
  const found = new Map<string, MarkedAngle>();
  const add = (corner: Corner | undefined, text: string | undefined, arcs: number): void => {
    if (!corner) return;
    const key = cornerKey(corner);
    const before = found.get(key);
    const label = before?.text ?? text;
    found.set(key, {
      corner,
      arcs: Math.max(arcs, before?.arcs ?? 0),
      ...(label !== undefined && { text: label }),
    });
  };
  const corner = (amount: Amount): Corner | undefined =>
    amount.kind === 'measure' && amount.measure.kind === 'angle'
      ? cornerOf(figure, amount.measure.points)
      : undefined;
  for (const { left, right } of figure.equations)
    for (const [measure, value] of [
      [left, right],
      [right, left],
    ] as const) {
      const isRight = value.kind === 'expression' && evaluateConstant(value.expression) === 90;
      if (angleText(value) !== undefined && !isRight) add(corner(measure), angleText(value), 1);
    }
  for (const amount of figure.blanks) add(corner(amount), '?', 1);
  equalClasses(figure, corner).forEach((corners, index) => {
    for (const one of corners) add(one, undefined, 2 + (index % 2));
  });
  return [...found.values()].slice(0, 60);
}

/** Angles said to be equal, in classes. */
function equalClasses(figure: Figure, corner: (amount: Amount) => Corner | undefined): Corner[][] {
  const pairs = [
    ...figure.equations.flatMap(({ left, right }): Corner[][] => {
      const [one, two] = [corner(left), corner(right)];
      return one && two ? [[one, two]] : [];
    }),
    ...figure.bisectors.map(({ to, corner: [a, vertex, b] }): Corner[] => [
      [a, vertex, to],
      [to, vertex, b],
    ]),
  ];
  const classes: Corner[][] = [];
  for (const pair of pairs) {
    const keys = pair.map(cornerKey);
    const known = classes.find((corners) => corners.some((one) => keys.includes(cornerKey(one))));
    if (known) known.push(...pair);
    else classes.push(pair);
  }
  return classes;
}

export function cornerKey([a, vertex, b]: Corner): string {
  return a < b ? `${a} ${vertex} ${b}` : `${b} ${vertex} ${a}`;
}

/** Corners that get the sign of a right angle; two that name the same place are both in it. */
export function rightCorners(figure: Figure, { places }: Pick<Canvas, 'places'>): Corner[] {
  const stated = figure.equations.flatMap(({ left, right }) =>
    [
      [left, right],
      [right, left],
    ].flatMap(([measure, value]): Corner[] => {
      if (measure?.kind !== 'measure' || value?.kind !== 'expression') return [];
      if (measure.measure.kind !== 'angle' || evaluateConstant(value.expression) !== 90) return [];
      const corner = cornerOf(figure, measure.measure.points);
      return corner ? [corner] : [];
    }),
  );
  const tangents = figure.tangents.flatMap(({ line, center }): Corner[] => {
    const touch = line.find((end) => figure.circles.get(center)?.includes(end));
    const other = line.find((end) => end !== touch);
    const drawn = figure.lines.some(
      ({ ends }) => ends.includes(center) && touch !== undefined && ends.includes(touch),
    );
    return drawn && touch !== undefined && other !== undefined ? [[other, touch, center]] : [];
  });
  const lines = figure.perpendicular.flatMap(([one, two]) => meeting(figure, one, two, places));
  return [...stated, ...lines, ...shapeRelations(figure).right, ...tangents];
}

/** The corner where two lines meet: at a common end, or at a point that lies on both. */
function meeting(
  figure: Figure,
  one: Segment,
  two: Segment,
  places: ReadonlyMap<string, Place>,
): Corner[] {
  const on = ([a, b]: Segment): string[] => [
    a,
    b,
    ...figure.between.flatMap(([c, middle, d]) =>
      (c === a && d === b) || (c === b && d === a) ? [middle] : [],
    ),
  ];
  const others = on(two);
  const vertex = on(one).find((point) => others.includes(point));
  if (vertex === undefined) return [];
  const arm = (ends: Segment) =>
    ends
      .filter((end) => end !== vertex)
      .sort((a, b) => reach(places, vertex, b) - reach(places, vertex, a))[0];
  const [a, b] = [arm(one), arm(two)];
  return a !== undefined && b !== undefined ? [[a, vertex, b]] : [];
}

function reach(places: ReadonlyMap<string, Place>, from: string, to: string): number {
  const [a, b] = [places.get(from), places.get(to)];
  return a && b ? distance(a, b) : 0;
}

/** Wider for a narrow angle, so that the arc can be seen; never beyond a third of the shorter arm. */
function arcRadius({ a, vertex, b }: Arms, { fontSize }: DrawStyle): number {
  const angle = angleAt(a, vertex, b);
  const wanted = fontSize * (angle < 0.6 ? 2.1 : angle < 1.2 ? 1.6 : 1.2);
  return Math.max(6, Math.min(wanted, Math.min(distance(a, vertex), distance(b, vertex)) / 2.5));
}

function direction(from: Place, to: Place): Place {
  const length = distance(from, to) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

function square({ a, vertex, b }: Arms, { fontSize }: DrawStyle) {
  const side = Math.min(fontSize * 0.8, distance(a, vertex) / 3, distance(b, vertex) / 3);
  const [u, v] = [direction(vertex, a), direction(vertex, b)];
  const points = [
    { x: vertex.x + u.x * side, y: vertex.y + u.y * side },
    { x: vertex.x + (u.x + v.x) * side, y: vertex.y + (u.y + v.y) * side },
    { x: vertex.x + v.x * side, y: vertex.y + v.y * side },
  ];
  return { path: pathOf(points), points };
}

function arc({ a, vertex, b }: Arms, radius: number) {
  const from = Math.atan2(a.y - vertex.y, a.x - vertex.x);
  let turn = Math.atan2(b.y - vertex.y, b.x - vertex.x) - from;
  if (turn > Math.PI) turn -= 2 * Math.PI;
  if (turn < -Math.PI) turn += 2 * Math.PI;
  const points = Array.from({ length: 9 }, (_, step) => ({
    x: vertex.x + Math.cos(from + (turn * step) / 8) * radius,
    y: vertex.y + Math.sin(from + (turn * step) / 8) * radius,
  }));
  const [first, last] = [points[0] ?? vertex, points[8] ?? vertex];
  const size = coordinate(radius);
  const path = `M${pair(first)}A${size} ${size} 0 0 ${turn > 0 ? 1 : 0} ${pair(last)}`;
  return { path, points };
}

/** On the bisector, as near as the text fits between the arms; then farther, and outside. */
function insideAngle(arms: Arms, radius: number, half: { x: number; y: number }) {
  const { a, vertex, b } = arms;
  const [u, v] = [direction(vertex, a), direction(vertex, b)];
  const angle = angleAt(a, vertex, b);
  // A straight angle has no inner side; its label goes up.
  const straight = angle > Math.PI - 0.01;
  const middle = straight
    ? { x: -u.y, y: u.x }
    : direction({ x: 0, y: 0 }, { x: u.x + v.x, y: u.y + v.y });
  const least = radius + 2 + Math.abs(middle.x) * half.x + Math.abs(middle.y) * half.y;
  const shorter = Math.min(distance(a, vertex), distance(b, vertex));
  const base = Math.atan2(middle.y, middle.x);
  const inner = Array.from({ length: 24 }, (_, step) => least + step * 5).flatMap((far, step) =>
    [0, 0.12, -0.12, 0.24, -0.24].map((part, side) => {
      const turn = base + part * angle;
      const at = { x: vertex.x + Math.cos(turn) * far, y: vertex.y + Math.sin(turn) * far };
      return { at, cost: step * 1.1 + side * 0.7 + (far > shorter * 0.8 ? 8 : 0) };
    }),
  );
  const outer = around(vertex, half, { x: vertex.x + middle.x, y: vertex.y + middle.y }).map(
    ({ at, cost }) => ({ at, cost: cost + 15 }),
  );
  return [...inner, ...outer];
}

function markPath(path: string, style: DrawStyle): string {
  return pathElement(path, style, {
    stroke: paletteColor(style, 0),
    strokeWidth: Math.max(0.8, style.strokeWidth * 0.8),
  });
}

function pair({ x, y }: Place): string {
  return `${coordinate(x)} ${coordinate(y)}`;
}

export function pathOf(points: readonly Place[]): string {
  return points.map((point, index) => `${index === 0 ? 'M' : 'L'}${pair(point)}`).join('');
}

export function polyline(points: readonly Place[]): Obstacle[] {
  return points.slice(1).flatMap((point, index): Obstacle[] => {
    const before = points[index];
    return before ? [[before, point]] : [];
  });
}
