import { type DrawStyle, defaultStyle, okabeIto } from '../../src/formal/draw-style.ts';
import type { Random } from '../../src/formal/random.ts';

const papers = [
  { background: '#ffffff', ink: '#1d1d1b' },
  { background: '#fbf7ec', ink: '#3b2f2f' },
  { background: '#14181d', ink: '#e8e6e1' },
  { background: '#ffffff', ink: '#0b3d91' },
];

const palettes: readonly (readonly string[])[] = [
  okabeIto,
  ['#555555', '#8c8c8c', '#b5b5b5', '#2f2f2f'],
  ['#c1443c', '#e08e45', '#f2c14e', '#5b8e7d', '#2e5e7e'],
  ['#7b6fd0', '#4fb0ae', '#e2719e', '#a3c14a'],
];

const fonts = ['sans-serif', 'serif', 'monospace', 'DejaVu Sans, sans-serif'];

/** One of many looks, for seeing that every language holds up in all of them. */
export function varyStyle(random: Random): DrawStyle {
  return {
    ...defaultStyle,
    ...random.pick(papers),
    width: random.pick([480, 560, 640]),
    height: random.pick([360, 420, 480]),
    fontFamily: random.pick(fonts),
    fontSize: random.integer(12, 18),
    palette: random.pick(palettes),
    strokeWidth: random.number(1, 3, 0.5),
    roughness: random.chance(0.3) ? random.number(0.5, 1.5, 0.5) : 0,
    seed: random.integer(1, 1_000_000),
    grid: random.chance(0.6),
    legend: random.pick(['top', 'right', 'bottom', 'left'] as const),
    valueLabels: random.chance(0.6),
    orientation: random.chance(0.7) ? 'vertical' : 'horizontal',
  };
}
