import type { Key } from './keys.ts';
import { divide, multiply, pi, rational, squareRoot } from './quantity.ts';
import { type RuleBook, rank } from './rule-book.ts';
import { cornersOf } from './shape-relations.ts';

/** Radii, diameters, tangents, and angles over arcs. */
export function addCircleRules(book: RuleBook): void {
  const { figure, structure } = book;
  for (const [center, on] of figure.circles) {
    const radius: Key = `radius:${center}`;
    book.sum(
      'diameter',
      [
        [`diameter:${center}`, 1],
        [radius, -2],
      ],
      0,
    );
    for (const point of on)
      if (structure.connected(center, point))
        book.equal('radius', book.side([center, point]), radius);
    addRound(book, center);
    const points = on.filter((point) => point !== center);
    points.forEach((a, index) => {
      for (const b of points.slice(index + 1)) addChord(book, center, points, a, b);
    });
    for (const { points: ring } of figure.polygons)
      if (ring.length === 4 && ring.every((point) => points.includes(point)))
        for (const [one, two] of opposite(ring))
          book.sum(
            'opposite angles of a cyclic quadrilateral',
            [
              [book.corner(one), 1],
              [book.corner(two), 1],
            ],
            180,
          );
  }
  addTangents(book);
}

function opposite(ring: readonly string[]) {
  const [a, b, c, d] = cornersOf(ring);
  return a && b && c && d
    ? ([
        [a, c],
        [b, d],
      ] as const)
    : [];
}

function addRound(book: RuleBook, center: string): void {
  const [radius, around, area]: Key[] = [
    `radius:${center}`,
    `circumference:${center}`,
    `area:circle ${center}`,
  ];
  if (radius === undefined || around === undefined || area === undefined) return;
  book.formula(
    rank.ratio,
    around,
    [radius],
    (r) => r && multiply(multiply(rational(2), pi), r),
    (r) => `2 * pi * ${r}`,
  );
  book.formula(
    rank.ratio,
    radius,
    [around],
    (c) => c && divide(c, multiply(rational(2), pi)),
    (c) => `${c} / (2 * pi)`,
  );
  book.formula(
    rank.ratio,
    area,
    [radius],
    (r) => r && multiply(pi, multiply(r, r)),
    (r) => `pi * ${r}^2`,
  );
  book.formula(
    rank.right,
    radius,
    [area],
    (s) => {
      const square = s && divide(s, pi);
      return square && squareRoot(square);
    },
    (s) => `sqrt(${s} / pi)`,
  );
}

function addChord(
  book: RuleBook,
  center: string,
  points: readonly string[],
  a: string,
  b: string,
): void {
  const { structure } = book;
  if (structure.between(a, center, b)) {
    book.equal('diameter', book.side([a, b]), `diameter:${center}`);
    for (const c of points)
      if (c !== a && c !== b && structure.connected(c, a) && structure.connected(c, b))
        book.sum('angle in a half circle', [[book.angle(a, c, b), 1]], 90, rank.stated);
    return;
  }
  const arc: Key = `arc:${a < b ? a + b : b + a}`;
  const central = book.angle(a, center, b);
  book.equal('arc and central angle', arc, central);
  const over = points.filter(
    (c) => c !== a && c !== b && structure.connected(c, a) && structure.connected(c, b),
  );
  const home = structure.side(a, b, center);
  for (const c of over) {
    const side = structure.side(a, b, c);
    const inscribed = book.angle(a, c, b);
    if (side === 0 || home === 0) continue;
    // The angle at the centre is twice the angle at the circle over the same arc (Euclid III.20).
    if (side === home) {
      book.sum(
        'inscribed angle',
        [
          [inscribed, 2],
          [central, -1],
        ],
        0,
      );
      book.sum(
        'inscribed angle',
        [
          [inscribed, 2],
          [arc, -1],
        ],
        0,
      );
    } else {
      book.sum(
        'inscribed angle',
        [
          [inscribed, 2],
          [central, 1],
        ],
        360,
      );
      book.sum(
        'inscribed angle',
        [
          [inscribed, 2],
          [arc, 1],
        ],
        360,
      );
    }
    for (const d of over) {
      const other = structure.side(a, b, d);
      if (d <= c || other === 0) continue;
      if (other === side) book.equal('angles over the same arc', inscribed, book.angle(a, d, b));
      else
        book.sum(
          'opposite angles on a circle',
          [
            [inscribed, 1],
            [book.angle(a, d, b), 1],
          ],
          180,
        );
    }
  }
}

/** A tangent is perpendicular to the radius; two tangents from one point are equal. */
function addTangents(book: RuleBook): void {
  const { figure, structure } = book;
  const touching = figure.tangents.flatMap(({ line, center }) => {
    const chain = structure.along(...line);
    const touch = chain.find((point) => figure.circles.get(center)?.includes(point));
    return touch === undefined ? [] : [{ chain, center, touch }];
  });
  for (const { chain, center, touch } of touching)
    for (const end of chain)
      if (end !== touch)
        book.sum('tangent and radius', [[book.angle(center, touch, end), 1]], 90, rank.stated);
  touching.forEach((one, index) => {
    for (const two of touching.slice(index + 1)) {
      const from = one.chain.find((point) => two.chain.includes(point));
      if (from === undefined || one.center !== two.center || one.touch === two.touch) continue;
      book.equal(
        'tangents from one point',
        book.side([from, one.touch]),
        book.side([from, two.touch]),
      );
    }
  });
}
