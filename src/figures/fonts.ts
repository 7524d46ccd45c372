import type { Random } from '../formal/random.ts';

export type FontClass = 'sans' | 'serif' | 'mono' | 'condensed' | 'handwritten';

/** A font of the rasteriser, by the name inside its file. tools/figures/font-files.ts has a file for each weight. */
export type FigureFont = {
  readonly family: string;
  readonly class: FontClass;
  /** CSS weights that there are files of. */
  readonly weights: readonly number[];
  /** Set this much larger to look as large as Roboto; absent: 1. */
  readonly scale?: number;
};

export const figureFonts: readonly FigureFont[] = [
  { family: 'DejaVu Sans', class: 'sans', weights: [400, 700], scale: 0.95 },
  { family: 'Roboto', class: 'sans', weights: [400, 500, 700] },
  { family: 'Inter', class: 'sans', weights: [400, 600], scale: 0.95 },
  { family: 'Lato', class: 'sans', weights: [400, 700] },
  { family: 'Open Sans', class: 'sans', weights: [400, 600] },
  { family: 'Nunito', class: 'sans', weights: [400, 700] },
  { family: 'DejaVu Serif', class: 'serif', weights: [400, 700], scale: 0.95 },
  { family: 'PT Serif', class: 'serif', weights: [400, 700] },
  { family: 'Lora', class: 'serif', weights: [400, 600] },
  { family: 'Crimson Text', class: 'serif', weights: [400, 600], scale: 1.15 },
  { family: 'Roboto Slab', class: 'serif', weights: [400, 600] },
  { family: 'DejaVu Sans Mono', class: 'mono', weights: [400, 700], scale: 0.95 },
  { family: 'Roboto Mono', class: 'mono', weights: [400, 600] },
  { family: 'Inconsolata', class: 'mono', weights: [400, 600], scale: 1.08 },
  { family: 'Courier Prime', class: 'mono', weights: [400, 700], scale: 1.05 },
  { family: 'Roboto Condensed', class: 'condensed', weights: [400, 700], scale: 1.05 },
  { family: 'Barlow Condensed', class: 'condensed', weights: [400, 600], scale: 1.15 },
  { family: 'Archivo Narrow', class: 'condensed', weights: [400, 600], scale: 1.05 },
  { family: 'Oswald', class: 'condensed', weights: [400, 500] },
  { family: 'Caveat', class: 'handwritten', weights: [400, 700], scale: 1.35 },
  { family: 'Patrick Hand', class: 'handwritten', weights: [400], scale: 1.15 },
  { family: 'Kalam', class: 'handwritten', weights: [400, 700], scale: 1.05 },
  { family: 'Architects Daughter', class: 'handwritten', weights: [400] },
  { family: 'Gochi Hand', class: 'handwritten', weights: [400], scale: 1.2 },
  { family: 'Comic Neue', class: 'handwritten', weights: [400, 700], scale: 1.05 },
];

export function fontsOfClass(wanted: FontClass): readonly FigureFont[] {
  return figureFonts.filter((font) => font.class === wanted);
}

/** As figures are set: mostly sans serif. Handwriting comes from the `hand` styles, and once in a while here. */
export function pickFont(random: Random): FigureFont {
  const drawn = random.integer(1, 100);
  if (drawn <= 55) return random.pick(fontsOfClass('sans'));
  if (drawn <= 78) return random.pick(fontsOfClass('serif'));
  if (drawn <= 86) return random.pick(fontsOfClass('mono'));
  return random.pick(fontsOfClass(drawn <= 96 ? 'condensed' : 'handwritten'));
}
