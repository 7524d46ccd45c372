import type { Point } from './text-box.ts';

/** Pixels above a threshold that touch, diagonals included. */
export type Region = {
  /** The corners of the first and last pixel of each row: all that a hull needs. */
  readonly outline: readonly Point[];
  readonly left: number;
  readonly top: number;
  /** Mean value of its pixels. */
  readonly mean: number;
  /** Past the last pixel, as is `bottom`. */
  readonly right: number;
  readonly bottom: number;
};

/**
 * Finds regions by flood fill. Own code because it is all that is needed of OpenCV, which is 13 MB and compiles code
 * at run time, what the Content-Security-Policy forbids.
 * @param map [height, width]
 */
export function connectedRegions(
  map: Float32Array,
  width: number,
  height: number,
  threshold: number,
): Region[] {
  const seen = new Uint8Array(width * height);
  const stack: number[] = [];
  const regions: Region[] = [];
  for (let start = 0; start < width * height; start++) {
    if (seen[start] || (map[start] ?? 0) <= threshold) continue;
    const rows = new Map<number, [number, number]>();
    let sum = 0;
    let count = 0;
    seen[start] = 1;
    stack.push(start);
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const x = at % width;
      const y = (at - x) / width;
      widenRow(rows, x, y);
      sum += map[at] ?? 0;
      count++;
      const [fromX, toX] = [Math.max(0, x - 1), Math.min(width - 1, x + 1)];
      const toY = Math.min(height - 1, y + 1);
      for (let nearY = Math.max(0, y - 1); nearY <= toY; nearY++) {
        for (let near = nearY * width + fromX; near <= nearY * width + toX; near++) {
          if (seen[near] || (map[near] ?? 0) <= threshold) continue;
          seen[near] = 1;
          stack.push(near);
        }
      }
    }
    regions.push(toRegion(rows, sum / count));
  }
  return regions;
}

function widenRow(rows: Map<number, [number, number]>, x: number, y: number): void {
  const row = rows.get(y);
  if (!row) rows.set(y, [x, x]);
  else if (x < row[0]) row[0] = x;
  else if (x > row[1]) row[1] = x;
}

function toRegion(rows: ReadonlyMap<number, readonly [number, number]>, mean: number): Region {
  const outline: Point[] = [];
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [y, [first, last]] of rows) {
    outline.push([first, y], [first, y + 1], [last + 1, y], [last + 1, y + 1]);
    left = Math.min(left, first);
    right = Math.max(right, last + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  }
  return { outline, mean, left, top, right, bottom };
}

/** Whether the middle of a region lies within left, top, right, bottom. */
export function isWithin(
  region: Pick<Region, 'left' | 'top' | 'right' | 'bottom'>,
  [left, top, right, bottom]: readonly [number, number, number, number],
): boolean {
  const [x, y] = [(region.left + region.right) / 2, (region.top + region.bottom) / 2];
  return x > left && x < right && y > top && y < bottom;
}
