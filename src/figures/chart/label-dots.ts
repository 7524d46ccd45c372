import { readable } from '../sheet/colors.ts';
import { type Box, boxOfQuad, crosses, growBox, overlaps, quadOfBox } from '../sheet/quad.ts';
import type { Sheet, TextLook } from '../sheet/sheet.ts';
import type { ChartTheme } from './chart-theme.ts';
import type { Dot, Point, Segment } from './draw-lines.ts';

type DotLabels = {
  readonly sheet: Sheet;
  readonly theme: ChartTheme;
  readonly dots: readonly Dot[];
  /** Straight pieces of the lines: labels keep off their own where they can, and off those of other series always. */
  readonly segments: readonly Segment[];
  /** Labels stay inside. */
  readonly within: Box;
  readonly several: boolean;
  write(dot: Dot): string;
};

/** Directions from a dot, the most usual first. */
const directions = [
  [0, -1],
  [0, 1],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
  [1, 0],
  [-1, 0],
] as const;

/**
 * Writes a label next to each dot, off other labels and dots and, where it can be, off lines; one that finds no place is a
 * fault.
 */
export function labelDots(labels: DotLabels): void {
  const { sheet, theme, dots, segments, within, several, write } = labels;
  const { background, ink } = sheet.look;
  const radius = theme.lines.markerSize;
  const bodies = dots.map(({ at: [x, y] }) =>
    quadOfBox(growBox({ x, y, width: 0, height: 0 }, radius + 0.5)),
  );
  for (const dot of dots) {
    const text = write(dot);
    const color = theme.color(dot.series);
    const base: TextLook = {
      ...theme.labels.look,
      fill: several || theme.labels.colored ? readable(color, background, ink, 4) : ink,
      halo: theme.labels.box ? undefined : background,
    };
    let best:
      | { readonly cost: number; readonly x: number; readonly y: number; readonly look: TextLook }
      | undefined;
    for (const [rank, direction] of directions.entries()) {
      const spot = spotAt(dot.at, direction, radius, base);
      const quad = sheet.quadOf(spot.x, spot.y, text, spot.look);
      const box = boxOfQuad(quad);
      const isIn =
        box.x >= within.x &&
        box.y >= within.y &&
        box.x + box.width <= within.x + within.width &&
        box.y + box.height <= within.y + within.height;
      if (!isIn || !sheet.isFree(quad, 1.5)) continue;
      if (bodies.some((body) => overlaps(body, quad))) continue;
      if (several && dots.some((other) => isNearer(other, dot, box))) continue;
      const tight = growBox(box, -1);
      const under = segments.filter(({ from, to }) => crosses(from, to, tight));
      if (under.some(({ series }) => series !== dot.series)) continue;
      const crossed = under.length;
      const cost = rank + 6 * crossed;
      if (!best || cost < best.cost) best = { cost, ...spot };
      if (cost === 0) break;
    }
    if (!best) {
      sheet.fault();
      continue;
    }
    if (theme.labels.box) {
      const around = growBox(boxOfQuad(sheet.quadOf(best.x, best.y, text, best.look)), 1.5);
      sheet.rect(around, { fill: background, ...theme.labels.box, straight: true });
    }
    sheet.write(best.x, best.y, text, best.look);
  }
}

/** Whether a label would be taken for that of another series' dot. */
function isNearer(other: Dot, own: Dot, { x, y, width, height }: Box): boolean {
  if (other.series === own.series) return false;
  const to = ({ at: [px, py] }: Dot): number =>
    Math.hypot(Math.max(x - px, 0, px - x - width), Math.max(y - py, 0, py - y - height));
  return to(other) < to(own) + 3;
}

function spotAt(
  [x, y]: Point,
  [across, down]: (typeof directions)[number],
  radius: number,
  look: TextLook,
): { readonly x: number; readonly y: number; readonly look: TextLook } {
  const { size = 12 } = look;
  const diagonal = across !== 0 && down !== 0;
  const gap = radius * (diagonal ? 0.7 : 1) + size * 0.25;
  return {
    x: x + across * gap,
    y: y + down * gap,
    look: {
      ...look,
      anchor: across === 0 ? 'middle' : across > 0 ? 'start' : 'end',
      align: down === 0 ? 'middle' : down > 0 ? 'top' : 'bottom',
    },
  };
}
