import type { Segment } from './figure.ts';
import { addProportion, addRatios } from './ratio-rules.ts';
import type { RuleBook } from './rule-book.ts';
import { shapeRelations, sidesOf } from './shape-relations.ts';

/** Angles at lines that cut parallels, and similar triangles between parallels. */
export function addParallelRules(book: RuleBook): void {
  const stated = book.figure.parallel.flatMap((lines) => {
    const directed = sameDirection(book, lines);
    return directed ? [directed] : [];
  });
  for (const lines of [...stated, ...shapeRelations(book.figure).parallel]) {
    addTransversals(book, lines);
    addSimilarBetween(book, lines);
  }
}

/**
 * The lines with their ends in the same direction, by positions, by the triangle they cut, or by the quadrilateral
 * whose sides they are; `undefined` where it is not known.
 */
function sameDirection(
  { figure, structure }: RuleBook,
  [[a, b], [c, d]]: readonly [Segment, Segment],
): [Segment, Segment] | undefined {
  const [pa, pb, pc, pd] = [a, b, c, d].map((point) => figure.places.get(point));
  if (pa && pb && pc && pd) {
    const dot = (pb.x - pa.x) * (pd.x - pc.x) + (pb.y - pa.y) * (pd.y - pc.y);
    return [[a, b], dot > 0 ? [c, d] : [d, c]];
  }
  for (const [e, f] of [
    [c, d],
    [d, c],
  ] as const) {
    const cuts = structure.points.some(
      (apex) =>
        (structure.between(apex, a, e) && structure.between(apex, b, f)) ||
        (structure.between(apex, e, a) && structure.between(apex, f, b)) ||
        (structure.between(a, apex, f) && structure.between(b, apex, e)),
    );
    const sides = figure.polygons.some(
      ({ points }) =>
        points.length === 4 &&
        has(points, [a, b]) &&
        has(points, [e, f]) &&
        has(points, [a, e]) &&
        has(points, [b, f]),
    );
    if (cuts || sides)
      return [
        [a, b],
        [e, f],
      ];
  }
  return undefined;
}

function has(points: readonly string[], [a, b]: Segment): boolean {
  return sidesOf(points).some((side) => side.includes(a) && side.includes(b));
}

function addTransversals(book: RuleBook, [one, two]: readonly [Segment, Segment]): void {
  const { structure } = book;
  const first = structure.along(...one);
  const second = structure.along(...two);
  for (const p of first)
    for (const q of second) {
      if (p === q || !structure.connected(p, q)) continue;
      const [ahead, behind] = [neighbours(first, p), neighbours(second, q)];
      for (const side of ['next', 'last'] as const) {
        const other = side === 'next' ? 'last' : 'next';
        const [x, same, opposite] = [ahead[side], behind[side], behind[other]];
        if (x === undefined) continue;
        const angle = book.angle(x, p, q);
        if (same !== undefined)
          book.sum(
            'co-interior angles',
            [
              [angle, 1],
              [book.angle(same, q, p), 1],
            ],
            180,
          );
        if (opposite !== undefined)
          book.equal('alternate angles', angle, book.angle(opposite, q, p));
        if (same === undefined) continue;
        for (const end of structure.points) {
          if (structure.between(q, p, end))
            book.equal('corresponding angles', book.angle(x, p, end), book.angle(same, q, p));
          if (structure.between(p, q, end))
            book.equal('corresponding angles', angle, book.angle(same, q, end));
        }
      }
    }
}

function neighbours(chain: readonly string[], point: string) {
  const at = chain.indexOf(point);
  return { next: chain[at + 1], last: at > 0 ? chain[at - 1] : undefined };
}

/** A line parallel to a side of a triangle, and two triangles that meet at the crossing of their sides. */
function addSimilarBetween(book: RuleBook, [one, two]: readonly [Segment, Segment]): void {
  const { structure } = book;
  for (const [a, b] of pairs(structure.along(...one)))
    for (const [c, d] of pairs(structure.along(...two)))
      for (const apex of structure.points) {
        const near = structure.between(apex, a, c) && structure.between(apex, b, d);
        const far = structure.between(apex, c, a) && structure.between(apex, d, b);
        const crossed = structure.between(a, apex, d) && structure.between(b, apex, c);
        if (near || far) addRatios(book, [apex, a, b], [apex, c, d]);
        if (near || far)
          addSplit(book, near ? [apex, a, c] : [apex, c, a], near ? [apex, b, d] : [apex, d, b]);
        if (crossed) addRatios(book, [apex, a, b], [apex, d, c]);
      }
}

function pairs(chain: readonly string[]): Segment[] {
  return chain.flatMap((a, index) => chain.slice(index + 1).map((b): Segment => [a, b]));
}

/** The parallel divides both sides in the same ratio. */
function addSplit(book: RuleBook, one: readonly string[], two: readonly string[]): void {
  const [apex = '', a = '', c = ''] = one;
  const [, b = '', d = ''] = two;
  addProportion(
    book,
    [book.side([apex, a]), book.side([a, c])],
    [book.side([apex, b]), book.side([b, d])],
  );
}
