import { equalSizes } from './joint-step.ts';
import { divide, type Quantity, rational, subtract } from './quantity.ts';
import { type RuleBook, rank } from './rule-book.ts';
import { shapeRelations } from './shape-relations.ts';
import { triangleCorners } from './structure.ts';

/** Parts of segments, midpoints, equal sides, and the base angles of isosceles triangles. */
export function addLengthRules(book: RuleBook): void {
  const { figure, structure } = book;
  for (const chain of [...structure.chains, ...figure.between])
    chain.forEach((a, i) => {
      chain.slice(i + 1).forEach((m, j) => {
        for (const b of chain.slice(i + j + 2))
          if (structure.between(a, m, b))
            book.sum(
              `parts of ${a}${b}`,
              [
                [book.side([a, m]), 1],
                [book.side([m, b]), 1],
                [book.side([a, b]), -1],
              ],
              0,
            );
      });
    });
  for (const [a, middle, b] of figure.midpoints) {
    const [one, two, whole] = [book.side([a, middle]), book.side([middle, b]), book.side([a, b])];
    book.equal('midpoint', one, two);
    for (const half of [one, two])
      book.sum(
        'midpoint',
        [
          [half, 2],
          [whole, -1],
        ],
        0,
      );
  }
  for (const sides of shapeRelations(figure).equalSides)
    for (const side of sides.slice(1))
      if (sides[0]) book.equal('equal sides', book.side(sides[0]), book.side(side));
  addDiagonals(book);
}

/** Diagonals of parallelograms halve each other, those of rectangles are equal, those of rhombi perpendicular. */
function addDiagonals(book: RuleBook): void {
  const { figure, structure } = book;
  for (const { kind, points } of figure.polygons) {
    const [a, b, c, d] = points;
    if (a === undefined || b === undefined || c === undefined || d === undefined) continue;
    const isParallelogram = /^(?:Parallelogram|Square|Rectangle|Rhombus)$/.test(kind);
    if (points.length !== 4 || (!isParallelogram && kind !== 'Kite')) continue;
    if (/^(?:Square|Rectangle)$/.test(kind))
      book.equal('diagonals of a rectangle', book.side([a, c]), book.side([b, d]));
    for (const middle of structure.points) {
      if (!structure.between(a, middle, c) || !structure.between(b, middle, d)) continue;
      if (isParallelogram)
        for (const [p, q] of [
          [a, c],
          [b, d],
        ] as const) {
          book.equal('diagonals halve each other', book.side([p, middle]), book.side([middle, q]));
          for (const end of [p, q])
            book.sum(
              'diagonals halve each other',
              [
                [book.side([end, middle]), 2],
                [book.side([p, q]), -1],
              ],
              0,
            );
        }
      if (/^(?:Square|Rhombus|Kite)$/.test(kind))
        for (const [p, q] of [
          [a, b],
          [b, c],
          [c, d],
          [d, a],
        ] as const)
          book.sum('perpendicular diagonals', [[book.angle(p, middle, q), 1]], 90, rank.stated);
    }
    if (/^(?:Square|Rhombus)$/.test(kind))
      for (const [p, v, q, across] of [
        [d, a, b, c],
        [a, b, c, d],
        [b, c, d, a],
        [c, d, a, b],
      ] as const)
        book.sum(
          'diagonal of a rhombus',
          [
            [book.angle(p, v, across), 2],
            [book.angle(p, v, q), -1],
          ],
          0,
        );
  }
}

/**
 * Triangles with two equal sides: by a chain of stated equalities, or by their lengths once both are known. To be
 * called after all equalities of lengths have been added.
 */
export function addIsoscelesRules(book: RuleBook): void {
  const classOf = equalSizes(book.rules.filter((rule) => rule.kind === 'sum'));
  for (const triangle of book.structure.triangles)
    for (const [one, apex, two] of triangleCorners(triangle)) {
      const [left, right] = [book.side([apex, one]), book.side([apex, two])];
      const top = book.angle(one, apex, two);
      const [base, other] = [book.angle(apex, one, two), book.angle(apex, two, one)];
      if (classOf(left) === classOf(right)) {
        book.equal('base angles of an isosceles triangle', base, other);
        for (const angle of [base, other])
          book.sum(
            'isosceles triangle',
            [
              [angle, 2],
              [top, 1],
            ],
            180,
          );
        const third = book.side([one, two]);
        if (classOf(third) === classOf(left))
          book.sum('equilateral triangle', [[top, 1]], 60, rank.stated);
      }
      for (const [from, to] of [
        [base, other],
        [other, base],
      ] as const)
        book.formula(
          rank.sum,
          to,
          [from, left, right],
          (angle, a, b) => (a && b && Math.abs(a.value - b.value) < 1e-9 ? angle : undefined),
          (angle) => `${angle}`,
        );
      for (const angle of [base, other])
        book.formula(
          rank.sum,
          angle,
          [top, left, right],
          (at, a, b) =>
            at && a && b && Math.abs(a.value - b.value) < 1e-9 ? halfOfRest(at) : undefined,
          (at) => `(180 - ${at}) / 2`,
        );
      for (const [from, to] of [
        [left, right],
        [right, left],
      ] as const)
        book.formula(
          rank.sum,
          to,
          [from, base, other],
          (side, a, b) => (a && b && Math.abs(a.value - b.value) < 1e-9 ? side : undefined),
          (side) => `${side}`,
        );
    }
}

function halfOfRest(angle: Quantity): Quantity | undefined {
  return divide(subtract(rational(180), angle), rational(2));
}
