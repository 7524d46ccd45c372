import type { Random } from '../../formal/random.ts';
import { coordinate, element } from '../../formal/svg.ts';
import type { Look } from '../figure-kind.ts';

export type PaperKind = 'plain' | 'squares' | 'fine-squares' | 'lines' | 'dots';

/** Rulings behind a figure, faint. */
export function rulings(kind: PaperKind, color: string, look: Look, random: Random): string {
  if (kind === 'plain') return '';
  const { width, height } = look;
  const step = random.integer(14, 34) * (kind === 'fine-squares' ? 0.5 : 1);
  const [left, top] = [random.number(0, step, 0.5), random.number(0, step, 0.5)];
  const columns = Math.floor((width - left) / step) + 1;
  const rows = Math.floor((height - top) / step) + 1;
  const xs = Array.from({ length: columns }, (_, index) => left + index * step);
  const ys = Array.from({ length: rows }, (_, index) => top + index * step);
  if (kind === 'dots') {
    const d = ys.flatMap((y) => xs.map((x) => `M${coordinate(x)} ${coordinate(y)}h0`)).join('');
    return element('path', {
      d,
      stroke: color,
      'stroke-width': random.number(1.2, 2.2, 0.2),
      'stroke-linecap': 'round',
      'stroke-opacity': 0.5,
    });
  }
  const across = ys.map((y) => `M0 ${coordinate(y)}h${coordinate(width)}`).join('');
  const down = xs.map((x) => `M${coordinate(x)} 0v${coordinate(height)}`).join('');
  return element('path', {
    d: kind === 'lines' ? across : across + down,
    fill: 'none',
    stroke: color,
    'stroke-width': random.pick([0.5, 0.75, 1]),
    'stroke-opacity': random.number(0.1, 0.28, 0.02),
  });
}

/** A frame a few pixels from the edge. */
export function frame(color: string, { width, height }: Look, random: Random): string {
  const inset = random.integer(2, 6);
  return element('rect', {
    x: inset,
    y: inset,
    width: width - 2 * inset,
    height: height - 2 * inset,
    rx: random.chance(0.4) ? random.integer(4, 14) : undefined,
    fill: 'none',
    stroke: color,
    'stroke-width': random.pick([1, 1.5, 2]),
    'stroke-opacity': 0.6,
  });
}
