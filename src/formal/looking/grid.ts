import type { ReadText } from './placed-text.ts';

/** Texts that stand in one line, from top to bottom; each from left to right. */
export function findRows(texts: readonly ReadText[]): ReadText[][] {
  const rows = groups(texts, (one, other) => {
    const height = Math.min(one.bottom - one.top, other.bottom - other.top);
    return Math.abs(one.y - other.y) < 0.42 * height;
  });
  const middle = (row: readonly ReadText[]): number =>
    row.reduce((sum, { y }) => sum + y, 0) / row.length;
  return rows
    .map((row) => row.toSorted((a, b) => a.x - b.x))
    .toSorted((a, b) => middle(a) - middle(b));
}

/**
 * Texts that stand in one column, from left to right. What the cells share tells the columns; names of columns, which may be
 * aligned in another way, are given to the nearest.
 */
export function findColumns(cells: readonly ReadText[], heads: readonly ReadText[]): ReadText[][] {
  const columns = groups(cells, (one, other) => {
    const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    return shared > 0.35 * Math.min(one.right - one.left, other.right - other.left);
  });
  const left = (column: readonly ReadText[]): number =>
    column.reduce((sum, { x }) => sum + x, 0) / column.length;
  const inOrder = columns.toSorted((a, b) => left(a) - left(b));
  if (heads.length === inOrder.length) {
    for (const [index, head] of heads.toSorted((a, b) => a.x - b.x).entries())
      inOrder[index]?.push(head);
    return inOrder;
  }
  for (const head of heads.toSorted((a, b) => a.x - b.x)) {
    let best: ReadText[] | undefined;
    let least = 3;
    for (const column of columns) {
      const off = Math.min(...column.map((cell) => offColumn(head, cell)));
      const shared = Math.max(...column.map((cell) => overlap(head, cell)));
      const distance = shared > 0 ? Math.min(off, 1) - shared / 1000 : off;
      if (distance < least) [best, least] = [column, distance];
    }
    if (best) best.push(head);
    else columns.push([head]);
  }
  return joinWords(
    columns.toSorted((a, b) => left(a) - left(b)),
    heads,
  );
}

/** Percent between two words of a cell at most. */
const blank = 1.8;

/** What stands right after a column and has no name of its own goes on there. */
function joinWords(columns: readonly ReadText[][], heads: readonly ReadText[]): ReadText[][] {
  const joined: ReadText[][] = [];
  for (const column of columns) {
    const before = joined.at(-1);
    const isNamed = (one: readonly ReadText[]): boolean => one.some((text) => heads.includes(text));
    const gaps = before
      ? column
          .filter((text) => !heads.includes(text))
          .map((text) =>
            Math.min(
              ...before.map((one) => {
                const gap = text.left - one.right;
                return Math.abs(one.y - text.y) < 1 && gap > -1 ? gap : Number.POSITIVE_INFINITY;
              }),
            ),
          )
      : [];
    const isNear = gaps.length > 0 && gaps.every((gap) => gap < blank);
    const isUnit = before !== undefined && !isNamed(column) && areUnits(column, before);
    if (before && heads.length > 0 && !(isNamed(before) && isNamed(column)) && (isNear || isUnit))
      before.push(...column);
    else joined.push(column);
  }
  return joined;
}

/** Whether texts are units, each behind a number: typewriters leave more room between them. */
function areUnits(column: readonly ReadText[], numbers: readonly ReadText[]): boolean {
  return column.every(
    ({ text, y }) =>
      /^(?:\p{Ll}{1,3}|°[CF]|[ap]m|%)$/u.test(text) &&
      numbers.some((one) => Math.abs(one.y - y) < 1 && /\d$/.test(one.text)),
  );
}

const offColumn = (a: ReadText, b: ReadText): number =>
  Math.min(Math.abs(a.left - b.left), Math.abs(a.x - b.x), Math.abs(a.right - b.right));

const overlap = (a: ReadText, b: ReadText): number =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left);

/** Texts that belong together through one another. */
export function groups(
  texts: readonly ReadText[],
  areTogether: (one: ReadText, other: ReadText) => boolean,
): ReadText[][] {
  /** Of each text one of its group, in the end the first. */
  const leader = texts.map((_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (leader[at] !== at) at = leader[at] ?? at;
    leader[index] = at;
    return at;
  };
  for (const [index, one] of texts.entries())
    for (let other = 0; other < index; other += 1) {
      const two = texts[other];
      const [a, b] = [find(index), find(other)];
      if (two && a !== b && areTogether(one, two)) leader[Math.max(a, b)] = Math.min(a, b);
    }
  const byLeader = new Map<number, ReadText[]>();
  for (const [index, text] of texts.entries()) {
    const group = byLeader.get(find(index));
    if (group) group.push(text);
    else byLeader.set(find(index), [text]);
  }
  return [...byLeader.values()];
}
