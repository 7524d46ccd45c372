import type { Spot } from './pointed-texts.ts';

/** Percent: what stands in one line or column is this flush, at an edge or in the middle. */
export const flush = 1.5;

/** How far two texts are from standing in one line, in percent. */
export function offLine(one: Spot, other: Spot): number {
  const edges = [one.top - other.top, one.bottom - other.bottom, one.y - other.y];
  return Math.min(...edges.map(Math.abs));
}

/** How far two texts are from standing in one column, flush left, right or centred, in percent. */
export function offColumn(one: Spot, other: Spot): number {
  const edges = [one.left - other.left, one.right - other.right, one.x - other.x];
  return Math.min(...edges.map(Math.abs));
}
