import { type Key, ringName } from './keys.ts';
import {
  add,
  divide,
  multiply,
  type Quantity,
  rational,
  squareRoot,
  subtract,
  trigonometric,
} from './quantity.ts';
import { decimalText } from './quantity-text.ts';
import { type RuleBook, rank } from './rule-book.ts';
import { shapeRelations, sidesOf } from './shape-relations.ts';
import { triangleCorners } from './structure.ts';

/** Perimeters and areas of triangles and of the polygons that are named. */
export function addAreaRules(book: RuleBook): void {
  const { figure, structure } = book;
  const polygons = [
    ...figure.polygons.map(({ kind, points }) => ({ kind, points })),
    ...structure.triangles.map((points) => ({ kind: 'Triangle', points })),
  ];
  for (const { points } of polygons)
    book.sum(
      `perimeter of ${points.join('')}`,
      [
        ...sidesOf(points).map((side) => [book.side(side), 1] as const),
        [`perimeter:${ringName(points)}`, -1] as const,
      ],
      0,
    );
  for (const triangle of structure.triangles) addTriangle(book, triangle);
  for (const { kind, points } of figure.polygons)
    if (points.length === 4) addQuadrilateral(book, kind, points);
}

const half = rational('1/2');
const product = (...factors: (Quantity | undefined)[]): Quantity | undefined =>
  factors.reduce((a, b) => (a && b ? multiply(a, b) : undefined));

function addTriangle(book: RuleBook, triangle: readonly [string, string, string]): void {
  const { structure } = book;
  const area: Key = `area:${ringName(triangle)}`;
  for (const [a, apex, b] of triangleCorners(triangle)) {
    const [left, right, base] = [book.side([apex, a]), book.side([apex, b]), book.side([a, b])];
    const angle = book.angle(a, apex, b);
    book.formula(
      rank.right,
      area,
      [left, right, angle],
      (p, q, at) => (at?.value === 90 ? product(half, p, q) : undefined),
      (p, q) => `${p} * ${q} / 2`,
    );
    book.formula(
      rank.trigonometry,
      area,
      [left, right, angle],
      (p, q, at) =>
        at &&
        product(half, p, q, trigonometric('sin', at.value > 90 ? subtract(rational(180), at) : at)),
      (p, q, at) => `${p} * ${q} * sin(${at}°) / 2`,
    );
    for (const foot of structure.points) {
      const onBase = structure.between(a, foot, b);
      if (!onBase || !structure.connected(apex, foot)) continue;
      addHeight(book, area, base, book.side([apex, foot]), book.angle(a, foot, apex));
    }
  }
  const [a, b, c] = triangle;
  // Heron's formula.
  book.formula(
    rank.right,
    area,
    [book.side([a, b]), book.side([b, c]), book.side([a, c])],
    (p, q, r) => {
      if (!p || !q || !r) return undefined;
      const s = product(half, add(add(p, q), r));
      return s && heron(s, p, q, r);
    },
    (p, q, r) => {
      const total = Number(p) + Number(q) + Number(r);
      const s = Number.isFinite(total) ? halfText(total) : `((${p} + ${q} + ${r}) / 2)`;
      const first = Number.isFinite(total) ? `(${p} + ${q} + ${r}) / 2 = ${s}\n` : '';
      return `${first}sqrt(${s} * (${s} - ${p}) * (${s} - ${q}) * (${s} - ${r}))`;
    },
  );
}

/** Half of the perimeter in Heron's formula, from the sides as they are shown. */
export function halfText(total: number): string {
  return decimalText(total / 2, 6);
}

function heron(s: Quantity, ...sides: readonly Quantity[]): Quantity | undefined {
  return squareRoot(sides.reduce((total, side) => multiply(total, subtract(s, side)), s));
}

/** Half of base times height, and back. */
function addHeight(book: RuleBook, area: Key, base: Key, height: Key, right: Key | number): void {
  book.formula(
    rank.ratio,
    area,
    [base, height, right],
    (b, h, at) => (at?.value === 90 ? product(half, b, h) : undefined),
    (b, h) => `${b} * ${h} / 2`,
  );
  for (const [output, other] of [
    [base, height],
    [height, base],
  ] as const)
    book.formula(
      rank.ratio,
      output,
      [area, other, right],
      (s, b, at) => (s && b && at?.value === 90 ? divide(multiply(rational(2), s), b) : undefined),
      (s, b) => `2 * ${s} / ${b}`,
    );
}

function addQuadrilateral(book: RuleBook, kind: string, points: readonly string[]): void {
  const [a = '', b = '', c = '', d = ''] = points;
  const area: Key = `area:${ringName(points)}`;
  const sides = [book.side([a, b]), book.side([b, c])] as const;
  if (kind === 'Rectangle' || kind === 'Square') {
    book.formula(rank.ratio, area, sides, product, (p, q) => `${p} * ${q}`);
    for (const [output, other] of [sides, [sides[1], sides[0]]] as const)
      book.formula(
        rank.ratio,
        output,
        [area, other],
        (s, p) => s && p && divide(s, p),
        (s, p) => `${s} / ${p}`,
      );
  }
  if (kind === 'Square')
    book.formula(
      rank.ratio,
      sides[0],
      [area],
      (s) => s && squareRoot(s),
      (s) => `sqrt(${s})`,
    );
  if (kind === 'Parallelogram' || kind === 'Rhombus')
    book.formula(
      rank.trigonometry,
      area,
      [...sides, book.angle(a, b, c)],
      (p, q, at) =>
        at && product(p, q, trigonometric('sin', at.value > 90 ? subtract(rational(180), at) : at)),
      (p, q, at) => `${p} * ${q} * sin(${at}°)`,
    );
  if (kind === 'Rhombus' || kind === 'Kite' || kind === 'Square')
    book.formula(
      rank.right,
      area,
      [book.side([a, c]), book.side([b, d])],
      (p, q) => product(half, p, q),
      (p, q) => `${p} * ${q} / 2`,
    );
  addBetweenParallels(book, points, area);
}

/** The mean of two parallel sides times the distance of their lines, where a perpendicular is drawn. */
function addBetweenParallels(book: RuleBook, points: readonly string[], area: Key): void {
  const { structure, figure } = book;
  const parallel = [...figure.parallel, ...shapeRelations(figure).parallel].filter(([one, two]) =>
    [one, two].every((side) =>
      sidesOf(points).some((other) => book.side(other) === book.side(side)),
    ),
  );
  for (const [one, two] of parallel)
    for (const p of structure.along(...one))
      for (const q of structure.along(...two)) {
        if (p === q || !structure.connected(p, q)) continue;
        const arm = structure.along(...one).find((point) => point !== p);
        if (arm === undefined) continue;
        book.formula(
          rank.right,
          area,
          [book.side(one), book.side(two), book.side([p, q]), book.angle(arm, p, q)],
          (x, y, h, at) => (x && y && at?.value === 90 ? product(half, add(x, y), h) : undefined),
          (x, y, h) => `(${x} + ${y}) * ${h} / 2`,
        );
      }
}
