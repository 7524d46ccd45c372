import type { FoundText } from '../core/conversation.ts';

/**
 * Rows from top to bottom, each from left to right. A level line belongs to the row above it when its middle lies within
 * that row's first line; a turned line is a row of its own.
 */
export function inReadingOrder(lines: readonly FoundText[]): FoundText[] {
  const rows: FoundText[][] = lines.filter(isTurned).map((line) => [line]);
  let row: FoundText[] | undefined;
  let rowBottom = 0;
  const level = lines.filter((line) => !isTurned(line));
  for (const line of level.toSorted((a, b) => middle(a) - middle(b))) {
    if (row && middle(line) < rowBottom) row.push(line);
    else {
      row = [line];
      rowBottom = line.box[3];
      rows.push(row);
    }
  }
  const ordered = rows.map((one) => one.sort((a, b) => a.box[0] - b.box[0]));
  return ordered.sort((a, b) => rowMiddle(a) - rowMiddle(b) || left(a) - left(b)).flat();
}

function isTurned({ rotation }: FoundText): boolean {
  return rotation === 90 || rotation === 270;
}

function middle({ box }: FoundText): number {
  return (box[1] + box[3]) / 2;
}

function rowMiddle(row: readonly FoundText[]): number {
  return Math.min(...row.map(middle));
}

function left([first]: readonly FoundText[]): number {
  return first?.box[0] ?? 0;
}
