import { readNumber } from '../delimited/read-number.ts';
import { groups } from './grid.ts';
import type { ReadText } from './placed-text.ts';

type Span = { readonly from: number; readonly to: number };

const spanOf = (texts: readonly ReadText[]): Span => ({
  from: Math.min(...texts.map(({ left }) => left)),
  to: Math.max(...texts.map(({ right }) => right)),
});

/** Whether two texts stand above each other. */
export function share(one: ReadText, other: ReadText): boolean {
  const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  return shared > 0.35 * Math.min(one.right - one.left, other.right - other.left);
}

/** Takes texts apart that a text reader ran together over the gap between two columns. */
export function splitMerged(texts: readonly ReadText[], cells: readonly ReadText[]): ReadText[] {
  const single = cells.filter((cell) => !isBridge(cell, cells));
  const columns = groups(single, share)
    .filter((column) => column.length > 1)
    .map(spanOf)
    .toSorted((a, b) => a.from - b.from);
  return texts.flatMap((text) => splitOver(text, columns));
}

/** More than any column has: the search grows with their square. */
const mostNear = 100;

/** Without it, what it stands above would be two columns. */
function isBridge(cell: ReadText, cells: readonly ReadText[]): boolean {
  if (!/\s/.test(cell.text)) return false;
  const near = cells.filter((other) => other !== cell && share(cell, other));
  // Other bridges would hold together what is apart: single words are none.
  return isApart(near) || isApart(near.filter(({ text }) => !/\s/.test(text)));
}

function isApart(near: readonly ReadText[]): boolean {
  if (near.length < 2 || near.length > mostNear) return false;
  const parts = groups(near, share).filter((part) => part.length > 1 || near.length < 4);
  return parts.length > 1;
}

function splitOver(text: ReadText, columns: readonly Span[]): ReadText[] {
  const under = columns.filter(({ from, to }) => {
    const shared = Math.min(text.right, to) - Math.max(text.left, from);
    return shared > 0.4 * Math.min(to - from, text.right - text.left) && shared > 1;
  });
  const [first, second] = under;
  if (!first || !second) return [text];
  const middle = (first.to + second.from) / 2;
  const width = text.right - text.left;
  const cuts = [...text.text.matchAll(/\s+/g)].map(({ index }) => index);
  const placeOf = (cut: number): number => text.left + ((cut + 0.5) / text.text.length) * width;
  const [cut] = cuts.toSorted(
    (a, b) => Math.abs(placeOf(a) - middle) - Math.abs(placeOf(b) - middle),
  );
  if (cut === undefined || Math.abs(placeOf(cut) - middle) > (width * 0.5) / under.length)
    return [text];
  const at = placeOf(cut);
  const part = (words: string, left: number, right: number): ReadText => ({
    ...text,
    text: words.trim(),
    left,
    right,
    x: (left + right) / 2,
    amount: readNumber(words.trim(), false),
  });
  return [
    part(text.text.slice(0, cut), text.left, Math.min(at, first.to)),
    ...splitOver(part(text.text.slice(cut), Math.max(at, second.from), text.right), columns),
  ];
}
