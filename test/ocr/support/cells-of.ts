import type { FloatTensor } from '../../../src/ocr/text-network.ts';

/** A text as it is drawn: pixels, direction in radians clockwise. */
export type DrawnText = {
  readonly centerX: number;
  readonly centerY: number;
  /** Along the direction in which it is read, and across. */
  readonly long: number;
  readonly high: number;
  readonly direction: number;
};

const [cell, core] = [4, 0.56];

/** What a finder that sees all would say of an image (training/finder/targets.py, undone as finder_export.py does). */
export function cellsOf(texts: readonly DrawnText[], width: number, height: number): FloatTensor {
  const [rows, columns] = [height / cell, width / cell];
  const plane = rows * columns;
  const data = new Float32Array(7 * plane);
  for (let i = 0; i < plane; i++) {
    const [x, y] = [((i % columns) + 0.5) * cell, (Math.floor(i / columns) + 0.5) * cell];
    for (const { centerX, centerY, long, high, direction } of texts) {
      const [cos, sin] = [Math.cos(direction), Math.sin(direction)];
      const along = (x - centerX) * cos + (y - centerY) * sin;
      const across = (y - centerY) * cos - (x - centerX) * sin;
      const deep = Math.max(core * high, 1.3 * cell);
      if (Math.abs(along) > long / 2 || Math.abs(across) > deep / 2) continue;
      const sides = [long / 2 + along, high / 2 + across, long / 2 - along, high / 2 - across];
      for (const [part, value] of [1, ...sides.map((side) => side / cell), cos, sin].entries())
        data[part * plane + i] = value;
    }
  }
  return { data, dims: [1, 7, rows, columns] };
}
