import type { FigureLanguage } from '../../src/figures/figure-kinds.ts';
import type { Random } from '../../src/formal/random.ts';
import { leastTextSize } from './text-faults.ts';

/** What happens to a figure on its way to the model: as a screenshot, a scan, a photo. */
export type Augmentation = {
  /** Pixels of the image. */
  readonly width: number;
  /** Degrees, clockwise. */
  readonly rotation: number;
  /** What shows beside a turned sheet. */
  readonly desk: string;
  /** 1 as it is; 0.5: half as far from grey. */
  readonly contrast: number;
  /** What each of red, green and blue is multiplied by. */
  readonly tint: readonly [number, number, number];
  /** How much darker the darkest place is, 0 to 1. */
  readonly shadow: number;
  /** Where the light comes from: 0 to 1 across and down, and how far it reaches; `falloff` 0: from the side. */
  readonly light: { readonly x: number; readonly y: number; readonly side: boolean };
  /** Standard deviation of a Gaussian blur, pixels. */
  readonly blur: number;
  /** Standard deviation, of 255. */
  readonly noise: number;
  /** Noise of each colour on its own. */
  readonly colourNoise: boolean;
  /** Of JPEG, 1 to 100; absent: never was one. */
  readonly quality?: number;
  readonly chroma: '4:2:0' | '4:4:4';
  readonly noiseSeed: number;
};

export type AugmentedSheet = {
  readonly language: FigureLanguage;
  /** Pixels of the drawing. */
  readonly width: number;
  readonly height: number;
  /** Font size of its smallest text, pixels of the drawing; infinite without text. */
  readonly leastText: number;
};

/** Half of all figures are scaled only. */
const cleanShare = 0.5;
/** What is wanted with `--size 640` is 320 to 900 px wide. */
const widthRange = { least: 0.5, most: 1.4 };

/** Positions in percent are their content: a turned sheet would make them wrong. */
const upright: ReadonlySet<FigureLanguage> = new Set(['geometry', 'scene']);

/**
 * How one figure is spoilt, or not.
 * @param size the middle of the widths of the images, pixels
 * @returns `undefined` where no allowed width keeps the smallest text readable
 */
export function chooseAugmentation(
  sheet: AugmentedSheet,
  size: number,
  random: Random,
): Augmentation | undefined {
  const clean = random.chance(cleanShare);
  const sometimes = (probability: number): boolean => random.chance(probability) && !clean;
  const turned = sometimes(0.4) && !upright.has(sheet.language);
  const turn = turned ? random.number(-1.5, 1.5, 0.05) : 0;
  const wanted = random.integer(
    Math.round(widthRange.least * size),
    Math.round(widthRange.most * size),
  );
  // A turned sheet is wider; the pixel is for the rounding of its height.
  const turnedWidth = sheet.width + sheet.height * Math.sin((Math.abs(turn) * Math.PI) / 180);
  const readable = Math.ceil((turnedWidth * leastTextSize) / sheet.leastText) + 1;
  const width = Math.max(wanted, readable);
  if (width > Math.max(widthRange.most * size, sheet.width)) return undefined;
  const textSize = Math.min(24, (sheet.leastText * width) / sheet.width);
  const tint = (): number => random.number(0.82, 1, 0.01);
  const tinted = sometimes(0.25);
  return {
    width,
    rotation: turn,
    desk: random.pick(['#ffffff', '#ffffff', '#d8d2c8', '#8a7f74', '#30343a', '#000000']),
    contrast: sometimes(0.25) ? random.number(0.5, 0.9, 0.01) : 1,
    tint: tinted ? [tint(), tint(), tint()] : [1, 1, 1],
    shadow: sometimes(0.3) ? random.number(0.08, 0.4, 0.01) : 0,
    light: {
      x: random.number(0, 1, 0.01),
      y: random.number(0, 1, 0.01),
      side: random.chance(0.5),
    },
    // Strokes of letters are about a tenth of their size wide.
    blur: sometimes(0.35) ? textSize * random.number(0.015, 0.05, 0.001) : 0,
    noise: sometimes(0.35) ? random.number(2, 14, 0.1) : 0,
    colourNoise: random.chance(0.5),
    ...(sometimes(0.5) && { quality: random.integer(40, 95) }),
    chroma: random.pick(['4:2:0', '4:2:0', '4:4:4'] as const),
    noiseSeed: random.integer(1, 2 ** 31 - 1),
  };
}
