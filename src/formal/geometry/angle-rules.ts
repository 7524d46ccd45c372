import type { Corner, Segment } from './figure.ts';
import { type RuleBook, rank } from './rule-book.ts';
import { cornersOf, shapeRelations } from './shape-relations.ts';

const convexKinds = /^(?:Parallelogram|Square|Rectangle|Rhombus|Trapezoid)$/;

/** Sums of angles: triangles, polygons, straight lines, parts of an angle, around a point. */
export function addAngleRules(book: RuleBook): void {
  const { structure, figure } = book;
  for (const [a, b, c] of structure.triangles)
    book.sum(
      `angles of triangle ${a}${b}${c}`,
      [
        [book.angle(b, a, c), 1],
        [book.angle(a, b, c), 1],
        [book.angle(a, c, b), 1],
      ],
      180,
    );
  for (const { points } of figure.polygons)
    if (points.length > 3 && points.length < 13 && isConvex(book, points))
      book.sum(
        `angles of ${points.join('')}`,
        cornersOf(points).map((corner) => [book.corner(corner), 1] as const),
        (points.length - 2) * 180,
      );
  for (const vertex of structure.points) {
    addParts(book, vertex);
    addStraight(book, vertex);
  }
  for (const { kind, points } of figure.polygons)
    if (points.length === 4 && convexKinds.test(kind))
      for (const corner of cornersOf(points)) addDiagonal(book, points, corner);
  const relations = shapeRelations(figure);
  for (const corners of relations.equalAngles)
    for (const corner of corners.slice(1))
      if (corners[0]) book.equal('equal angles', book.corner(corners[0]), book.corner(corner));
  for (const corner of relations.right)
    book.sum('right angle', [[book.corner(corner), 1]], 90, rank.stated);
  for (const lines of figure.perpendicular) addRightAngles(book, lines);
  for (const { to, corner } of figure.bisectors) {
    const [a, vertex, b] = corner;
    const [one, two] = [book.angle(a, vertex, to), book.angle(to, vertex, b)];
    book.equal('angle bisector', one, two);
    for (const half of [one, two])
      book.sum(
        'angle bisector',
        [
          [half, 2],
          [book.corner(corner), -1],
        ],
        0,
      );
  }
}

/** By the positions where they are given; without them a polygon is taken as convex, as textbooks draw them. */
export function isConvex({ structure, figure }: RuleBook, points: readonly string[]): boolean {
  if (!points.every((point) => figure.places.has(point))) return true;
  const turns = cornersOf(points).map(([a, vertex, b]) => structure.side(a, vertex, b));
  return turns.every((turn) => turn === 1) || turns.every((turn) => turn === -1);
}

/** A ray inside an angle divides it: where positions tell, and where it meets a segment between the arms. */
function addParts(book: RuleBook, vertex: string): void {
  const { structure } = book;
  const rays = structure.rays(vertex);
  const part = (a: string, inner: string, b: string): void =>
    book.sum(
      'parts of an angle',
      [
        [book.angle(a, vertex, inner), 1],
        [book.angle(inner, vertex, b), 1],
        [book.angle(a, vertex, b), -1],
      ],
      0,
    );
  rays.forEach((a, index) => {
    for (const b of rays.slice(index + 1))
      for (const inner of rays) {
        if (inner === a || inner === b) continue;
        const onSideOfB = structure.side(vertex, a, inner) * structure.side(vertex, a, b);
        const onSideOfA = structure.side(vertex, b, inner) * structure.side(vertex, b, a);
        if (onSideOfA === 1 && onSideOfB === 1) part(a, inner, b);
      }
  });
  for (const a of structure.points)
    for (const b of structure.points) {
      if (a >= b || a === vertex || b === vertex) continue;
      if (!structure.connected(vertex, a) || !structure.connected(vertex, b)) continue;
      for (const inner of structure.points)
        if (
          structure.between(a, inner, b) &&
          structure.connected(vertex, inner) &&
          inner !== vertex
        )
          if (!structure.between(a, vertex, b)) part(a, inner, b);
    }
}

/** Neighbours on a straight line, vertically opposite angles, and full turns. */
function addStraight(book: RuleBook, vertex: string): void {
  const { structure } = book;
  const rays = structure.rays(vertex);
  const pairs = rays.flatMap((a, index) =>
    rays
      .slice(index + 1)
      .flatMap((b): Segment[] => (structure.between(a, vertex, b) ? [[a, b]] : [])),
  );
  pairs.forEach(([a, b], index) => {
    for (const [c, d] of pairs.slice(index + 1)) {
      book.equal('vertical angles', book.angle(a, vertex, c), book.angle(b, vertex, d));
      book.equal('vertical angles', book.angle(a, vertex, d), book.angle(b, vertex, c));
    }
    for (const ray of rays)
      if (ray !== a && ray !== b)
        book.sum(
          'angles on a line',
          [
            [book.angle(a, vertex, ray), 1],
            [book.angle(ray, vertex, b), 1],
          ],
          180,
        );
    addHalfTurn(book, vertex, [a, b], rays);
  });
  addFullTurn(book, vertex, rays);
}

/** Two or more rays on one side of a straight line: all angles between neighbours make 180 degrees. */
function addHalfTurn(
  book: RuleBook,
  vertex: string,
  [a, b]: Segment,
  rays: readonly string[],
): void {
  const { structure } = book;
  for (const side of [1, -1]) {
    const upper = rays.filter((ray) => structure.side(a, b, ray) === side);
    if (upper.length < 2) continue;
    const order = inTurn(book, vertex, [a, ...upper, b]);
    if (!order) continue;
    const from = order.indexOf(a);
    const turned = [...order.slice(from), ...order.slice(0, from)];
    const path = turned.at(-1) === b ? turned : [a, ...turned.slice(1).reverse()];
    if (path.at(-1) !== b) continue;
    book.sum(
      'angles on a line',
      path.slice(1).map((ray, index) => [book.angle(path[index] ?? a, vertex, ray), 1] as const),
      180,
    );
  }
}

function addFullTurn(book: RuleBook, vertex: string, rays: readonly string[]): void {
  const order = rays.length > 2 ? inTurn(book, vertex, rays) : undefined;
  if (!order) return;
  const { places } = book.figure;
  const gaps = order.map((ray, index) => {
    const next = order[(index + 1) % order.length] ?? ray;
    const turn = directionOf(places, vertex, next) - directionOf(places, vertex, ray);
    return turn < 0 ? turn + 2 * Math.PI : turn;
  });
  if (gaps.some((gap) => gap > Math.PI - 0.05 || gap < 0.05)) return;
  book.sum(
    'angles around a point',
    order.map(
      (ray, index) =>
        [book.angle(ray, vertex, order[(index + 1) % order.length] ?? ray), 1] as const,
    ),
    360,
  );
}

function directionOf(places: RuleBook['figure']['places'], vertex: string, point: string): number {
  const [from, to] = [places.get(vertex), places.get(point)];
  return from && to ? Math.atan2(to.y - from.y, to.x - from.x) : 0;
}

/** Rays in the order of their directions; `undefined` without positions. */
function inTurn(
  { figure }: RuleBook,
  vertex: string,
  rays: readonly string[],
): string[] | undefined {
  if (![vertex, ...rays].every((point) => figure.places.has(point))) return undefined;
  const direction = (ray: string): number => directionOf(figure.places, vertex, ray);
  return [...rays].sort((a, b) => direction(a) - direction(b));
}

function addDiagonal(book: RuleBook, points: readonly string[], corner: Corner): void {
  const [a, vertex, b] = corner;
  const across = points.find((point) => !corner.includes(point));
  if (across === undefined || !book.structure.connected(vertex, across)) return;
  book.sum(
    'parts of an angle',
    [
      [book.angle(a, vertex, across), 1],
      [book.angle(across, vertex, b), 1],
      [book.corner(corner), -1],
    ],
    0,
  );
}

/** All angles at the crossing of two perpendicular lines. */
function addRightAngles(book: RuleBook, [one, two]: readonly [Segment, Segment]): void {
  const { structure } = book;
  const first = structure.along(...one);
  const second = structure.along(...two);
  const vertex = first.find((point) => second.includes(point));
  if (vertex === undefined) return;
  for (const a of first)
    for (const b of second)
      if (a !== vertex && b !== vertex)
        book.sum('right angle', [[book.angle(a, vertex, b), 1]], 90, rank.stated);
}
