import type { Corner } from './figure.ts';
import type { Key } from './keys.ts';
import {
  add,
  approximate,
  divide,
  multiply,
  type Quantity,
  rational,
  squareRoot,
  subtract,
  trigonometric,
} from './quantity.ts';
import { type RuleBook, rank } from './rule-book.ts';
import { triangleCorners } from './structure.ts';

/** Pythagoras, the ratios of right triangles, and the laws of sines and cosines. */
export function addTriangleRules(book: RuleBook): void {
  for (const triangle of book.structure.triangles)
    for (const corner of triangleCorners(triangle)) {
      addRight(book, corner);
      addCosines(book, corner);
      addSines(book, corner);
    }
}

const square = (a: Quantity): Quantity => multiply(a, a);
const isRight = (angle: Quantity | undefined): boolean => angle?.value === 90;

function addRight(book: RuleBook, [a, vertex, b]: Corner): void {
  const right = book.angle(a, vertex, b);
  const long = book.side([a, b]);
  const legs = [book.side([vertex, a]), book.side([vertex, b])] as const;
  book.formula(
    rank.right,
    long,
    [...legs, right],
    (p, q, angle) => (p && q && isRight(angle) ? squareRoot(add(square(p), square(q))) : undefined),
    (p, q) => `sqrt(${p}^2 + ${q}^2)`,
  );
  for (const [leg, other] of [legs, [legs[1], legs[0]]] as const)
    book.formula(
      rank.right,
      leg,
      [long, other, right],
      (c, q, angle) =>
        c && q && isRight(angle) && c.value > q.value
          ? squareRoot(subtract(square(c), square(q)))
          : undefined,
      (c, q) => `sqrt(${c}^2 - ${q}^2)`,
    );
  for (const [end, far] of [
    [a, b],
    [b, a],
  ] as const)
    addRightRatios(book, right, book.angle(vertex, end, far), {
      opposite: book.side([vertex, far]),
      adjacent: book.side([vertex, end]),
      long,
    });
}

type RightSides = { readonly opposite: Key; readonly adjacent: Key; readonly long: Key };

function addRightRatios(
  book: RuleBook,
  right: Key | number,
  angle: Key | number,
  { opposite, adjacent, long }: RightSides,
): void {
  const ratios = [
    ['sin', opposite, long],
    ['cos', adjacent, long],
    ['tan', opposite, adjacent],
  ] as const;
  for (const [name, over, under] of ratios) {
    book.formula(
      rank.trigonometry,
      over,
      [under, angle, right],
      (side, at, corner) =>
        side && at && isRight(corner) ? multiply(side, trigonometric(name, at)) : undefined,
      (side, at) => `${side} * ${name}(${at}°)`,
    );
    book.formula(
      rank.trigonometry,
      under,
      [over, angle, right],
      (side, at, corner) =>
        side && at && isRight(corner) ? divide(side, trigonometric(name, at)) : undefined,
      (side, at) => `${side} / ${name}(${at}°)`,
    );
    const inverse = { sin: Math.asin, cos: Math.acos, tan: Math.atan }[name];
    book.formula(
      rank.trigonometry,
      angle,
      [over, under, right],
      (p, q, corner) => {
        if (!p || !q || !isRight(corner) || (name !== 'tan' && p.value >= q.value))
          return undefined;
        return degreesOf(inverse(p.value / q.value));
      },
      (p, q) => `arc${name}(${p} / ${q})`,
    );
  }
}

/** Whole degrees are meant exactly. */
export function degreesOf(radians: number): Quantity {
  const degrees = (radians * 180) / Math.PI;
  const whole = Math.round(degrees);
  return Math.abs(degrees - whole) < 1e-9 ? rational(whole) : approximate(degrees);
}

function addCosines(book: RuleBook, [a, vertex, b]: Corner): void {
  const angle = book.angle(a, vertex, b);
  const far = book.side([a, b]);
  const near = [book.side([vertex, a]), book.side([vertex, b])] as const;
  book.formula(
    rank.trigonometry,
    far,
    [...near, angle],
    (p, q, at) => {
      if (!p || !q || !at) return undefined;
      const mixed = multiply(
        multiply(rational(2), multiply(p, q)),
        trigonometric('cos', supplement(at)),
      );
      const sum = add(square(p), square(q));
      return squareRoot(at.value > 90 ? add(sum, mixed) : subtract(sum, mixed));
    },
    (p, q, at) => `sqrt(${p}^2 + ${q}^2 - 2 * ${p} * ${q} * cos(${at}°))`,
  );
  book.formula(
    rank.trigonometry,
    angle,
    [far, ...near],
    (c, p, q) => {
      if (!c || !p || !q) return undefined;
      const cosine = (p.value ** 2 + q.value ** 2 - c.value ** 2) / (2 * p.value * q.value);
      return Math.abs(cosine) < 1 ? degreesOf(Math.acos(cosine)) : undefined;
    },
    (c, p, q) => `arccos((${p}^2 + ${q}^2 - ${c}^2) / (2 * ${p} * ${q}))`,
  );
}

/** The cosines of an angle and its supplement are opposite; the table of exact values has acute angles. */
export function supplement(angle: Quantity): Quantity {
  return angle.value > 90 ? subtract(rational(180), angle) : angle;
}

/** Sides are found by it, angles are not: there can be two. */
function addSines(book: RuleBook, [a, vertex, b]: Corner): void {
  const across = book.side([a, b]);
  const angle = book.angle(a, vertex, b);
  for (const [end, other] of [
    [a, b],
    [b, a],
  ] as const)
    book.formula(
      rank.trigonometry,
      book.side([vertex, other]),
      [across, angle, book.angle(vertex, end, other)],
      (side, at, opposite) =>
        side && at && opposite
          ? divide(
              multiply(side, trigonometric('sin', supplement(opposite))),
              trigonometric('sin', supplement(at)),
            )
          : undefined,
      (side, at, opposite) => `${side} * sin(${opposite}°) / sin(${at}°)`,
    );
}
