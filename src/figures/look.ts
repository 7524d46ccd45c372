import { okabeIto } from '../formal/draw-style.ts';
import type { Random } from '../formal/random.ts';
import type { Look } from './figure-kind.ts';
import { type FontClass, fontsOfClass, pickFont } from './fonts.ts';
import { palettes } from './palettes.ts';

type Paper = { readonly background: string; readonly ink: string };

const lightPapers: readonly Paper[] = [
  { background: '#ffffff', ink: '#1d1d1b' },
  { background: '#ffffff', ink: '#000000' },
  { background: '#ffffff', ink: '#333333' },
  { background: '#ffffff', ink: '#0b3d91' },
  { background: '#fbf7ec', ink: '#3b2f2f' },
  { background: '#f5f0e1', ink: '#26221c' },
  { background: '#f2f2f2', ink: '#222222' },
  { background: '#eaeaf2', ink: '#262626' },
  { background: '#eef4fb', ink: '#17324d' },
  { background: '#f3f8f0', ink: '#22351f' },
  { background: '#fdf1f3', ink: '#4a1f2b' },
  { background: '#fffbd6', ink: '#2b2b1a' },
];

const darkPapers: readonly Paper[] = [
  { background: '#14181d', ink: '#e8e6e1' },
  { background: '#000000', ink: '#f2f2f2' },
  { background: '#1f2430', ink: '#d7dae0' },
  { background: '#263238', ink: '#eceff1' },
  { background: '#2b1e3a', ink: '#efe6f7' },
  { background: '#0d3b2e', ink: '#f0f5e9' },
];

export type LookOptions = {
  /** Only fonts of this class. */
  readonly fontClass?: FontClass;
  /** Probability of a dark paper, 0 to 1. */
  readonly dark?: number;
};

/** Relative luminance, 0 black to 1 white (WCAG 2.2), of a colour written `#rrggbb`. */
export function luminance(color: string): number {
  const channel = (from: number): number => {
    const value = Number.parseInt(color.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** Contrast of two colours written `#rrggbb`, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/**
 * The looks of one figure, before any style has its say. All colours are written `#rrggbb`; those of the palette stand out
 * from the paper (contrast 1.5 or more) unless hardly any does.
 */
export function randomLook(random: Random, options: LookOptions = {}): Look {
  const { background, ink } = random.pick(
    random.chance(options.dark ?? 0.15) ? darkPapers : lightPapers,
  );
  const palette = random.pick(palettes).filter((color) => contrast(color, background) >= 1.5);
  const font = options.fontClass ? random.pick(fontsOfClass(options.fontClass)) : pickFont(random);
  return {
    width: random.number(480, 800, 4),
    height: random.number(300, 640, 4),
    fontFamily: font.family,
    // Fonts that look small for their size are set larger, or they would be unreadable where others are not.
    fontSize: Math.min(22, Math.max(11, Math.round(random.integer(11, 20) * (font.scale ?? 1)))),
    fontWeight: random.pick(font.weights),
    palette: random.shuffle(palette.length >= 3 ? palette : okabeIto),
    ink,
    background,
    strokeWidth: random.number(0.75, 3, 0.25),
    roughness: 0,
    seed: random.integer(1, 1_000_000),
    grid: random.chance(0.55),
    legend: random.pick(['top', 'right', 'right', 'bottom', 'left'] as const),
    valueLabels: random.chance(0.5),
    orientation: random.chance(0.7) ? 'vertical' : 'horizontal',
    overlay: false,
  };
}

/** The same look as by hand: a handwritten font nine times in ten, wobbling lines. For the `hand` styles. */
export function handLook(look: Look, random: Random): Look {
  const font = random.chance(0.9) ? random.pick(fontsOfClass('handwritten')) : undefined;
  return {
    ...look,
    roughness: random.number(0.5, 1.8, 0.1),
    strokeWidth: Math.max(1, look.strokeWidth),
    ...(font && {
      fontFamily: font.family,
      fontWeight: random.pick(font.weights),
      fontSize: Math.min(22, Math.max(13, Math.round(look.fontSize * (font.scale ?? 1)))),
    }),
  };
}
