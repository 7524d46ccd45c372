import type { Key } from './keys.ts';
import { divide, multiply, type Quantity, squareRoot } from './quantity.ts';
import { type RuleBook, rank } from './rule-book.ts';
import { cornersOf, sidesOf } from './shape-relations.ts';

/** Similar and congruent figures, bisectors, and the altitude of a right triangle. */
export function addRatioRules(book: RuleBook): void {
  const { figure, structure } = book;
  for (const [one, two] of figure.similar) addRatios(book, one, two);
  for (const [one, two] of figure.congruent) {
    const [sides, corners] = [sidesOf(two), cornersOf(two)];
    sidesOf(one).forEach((side, index) => {
      const other = sides[index];
      if (other) book.equal('congruent', book.side(side), book.side(other));
    });
    if (one.length > 2)
      cornersOf(one).forEach((corner, index) => {
        const other = corners[index];
        if (other) book.equal('congruent', book.corner(corner), book.corner(other));
      });
  }
  // The bisector of an angle divides the other side like the sides at it (Euclid VI.3).
  for (const { to, corner } of figure.bisectors) {
    const [a, vertex, b] = corner;
    const foot = structure.points.find(
      (point) =>
        structure.between(a, point, b) &&
        structure.ray(vertex, point) === structure.ray(vertex, to),
    );
    if (foot !== undefined)
      addProportion(
        book,
        [book.side([a, foot]), book.side([foot, b])],
        [book.side([vertex, a]), book.side([vertex, b])],
      );
  }
  for (const triangle of structure.triangles) addAltitude(book, triangle);
}

/** Corresponding sides of similar polygons have one ratio, corresponding angles are equal. */
export function addRatios(book: RuleBook, one: readonly string[], two: readonly string[]): void {
  if (one.length !== two.length || one.length < 3) return;
  const others = sidesOf(two);
  const sides = sidesOf(one).flatMap((side, index): [Key, Key][] => {
    const other = others[index];
    return other ? [[book.side(side), book.side(other)]] : [];
  });
  sides.forEach((first, index) => {
    for (const second of sides.slice(index + 1)) addProportion(book, first, second);
  });
  const corners = cornersOf(two);
  cornersOf(one).forEach((corner, index) => {
    const other = corners[index];
    if (other) book.equal('similar triangles', book.corner(corner), book.corner(other));
  });
}

/** p : q = r : s, for each of the four. */
export function addProportion(
  book: RuleBook,
  [p, q]: readonly [Key, Key],
  [r, s]: readonly [Key, Key],
): void {
  for (const [output, a, b, c] of [
    [p, q, r, s],
    [q, p, s, r],
    [r, s, p, q],
    [s, r, q, p],
  ] as const)
    book.formula(
      rank.ratio,
      output,
      [a, b, c],
      (x, y, z) => x && y && z && divide(multiply(x, y), z),
      (x, y, z) => `${x} * ${y} / ${z}`,
    );
}

/** In a right triangle, the altitude to the hypotenuse is the mean proportional of its parts (Euclid VI.8). */
function addAltitude(book: RuleBook, triangle: readonly [string, string, string]): void {
  const { structure } = book;
  for (const apex of triangle) {
    const [a = '', b = ''] = triangle.filter((point) => point !== apex);
    for (const foot of structure.points) {
      if (!structure.between(a, foot, b) || !structure.connected(apex, foot)) continue;
      const right = [book.angle(a, apex, b), book.angle(a, foot, apex)];
      const height = book.side([apex, foot]);
      addMean(book, height, [book.side([a, foot]), book.side([foot, b])], right);
      addMean(book, book.side([apex, a]), [book.side([a, foot]), book.side([a, b])], right);
      addMean(book, book.side([apex, b]), [book.side([foot, b]), book.side([a, b])], right);
    }
  }
}

function addMean(
  book: RuleBook,
  mean: Key,
  [one, two]: readonly [Key, Key],
  right: readonly (Key | number)[],
): void {
  const applies = (angles: readonly (Quantity | undefined)[]): boolean =>
    angles.every((angle) => angle?.value === 90);
  book.formula(
    rank.right,
    mean,
    [one, two, ...right],
    (a, b, ...angles) => (a && b && applies(angles) ? squareRoot(multiply(a, b)) : undefined),
    (a, b) => `sqrt(${a} * ${b})`,
  );
  for (const [output, other] of [
    [one, two],
    [two, one],
  ] as const)
    book.formula(
      rank.right,
      output,
      [mean, other, ...right],
      (m, a, ...angles) => (m && a && applies(angles) ? divide(multiply(m, m), a) : undefined),
      (m, a) => `${m}^2 / ${a}`,
    );
}
