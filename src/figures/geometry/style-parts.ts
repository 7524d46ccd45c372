import type { Random } from '../../formal/random.ts';
import { element, svgDocument } from '../../formal/svg.ts';
import type { DrawnFigure, FigureStyle, Look } from '../figure-kind.ts';
import { figureFonts } from '../fonts.ts';
import { contrast } from '../look.ts';
import { drawFigure, sheetOf } from './draw-figure.ts';
import type { GeometryFigure } from './figure-plan.ts';
import type { Ink, TextInk } from './ink.ts';
import { notesOf } from './notes.ts';
import { frame, type PaperKind, rulings } from './paper.ts';

export type Style = FigureStyle<GeometryFigure>;

/** Never smaller, whatever the sheet. */
export const leastFontSize = 12;

/** The size the figure has room for, larger for fonts that look small. */
export function fontSizeOf(
  { onSheet }: GeometryFigure,
  look: Look,
  family = look.fontFamily,
): number {
  const scale = figureFonts.find((font) => font.family === family)?.scale ?? 1;
  return Math.max(leastFontSize, Math.round((onSheet?.fontSize ?? look.fontSize) * scale));
}

/** Colours of the palette that stand out enough for thin lines and texts; the ink where none does. */
export function strongColors({ palette, background, ink }: Look): readonly string[] {
  const strong = palette.filter((color) => contrast(color, background) >= 3.2);
  return strong.length > 0 ? strong : [ink];
}

function textInk(look: Look, random: Random, size: number): TextInk {
  return {
    family: look.fontFamily,
    weight: look.fontWeight,
    color: random.chance(0.75) ? look.ink : random.pick(strongColors(look)),
    size,
    slanted: false,
    frame: 'none',
  };
}

/** What the styles start from: neither thin nor thick, everything in the ink's colour. */
export function baseInk(figure: GeometryFigure, look: Look, random: Random): Ink {
  const size = fontSizeOf(figure, look);
  const accent = random.chance(0.45) ? random.pick(strongColors(look)) : look.ink;
  const width = Math.max(1, look.strokeWidth);
  const values = textInk(look, random, size);
  return {
    paper: look.background,
    stroke: { color: random.chance(0.8) ? look.ink : random.pick(strongColors(look)), width },
    roughness: look.roughness,
    seed: look.seed,
    ...(random.chance(0.35) && {
      fill: { color: random.pick(look.palette), opacity: random.number(0.12, 0.35, 0.01) },
    }),
    mark: { color: accent, width: Math.max(1, width * random.number(0.6, 0.9, 0.1)) },
    arc: {
      kind: random.pick(['line', 'line', 'both'] as const),
      color: accent,
      scale: random.number(0.85, 1.35, 0.05),
    },
    rightMark: random.chance(0.2) ? 'shaded' : 'open',
    dot: {
      kind: random.pick(['filled', 'filled', 'open', 'none', 'cross'] as const),
      radius: width * 0.9 + random.number(1.4, 2.6, 0.2),
    },
    tickShape: random.chance(0.3) ? 'slash' : 'bar',
    arrowShape: random.chance(0.4) ? 'filled' : 'open',
    points: {
      ...values,
      color: random.chance(0.7) ? values.color : random.pick(strongColors(look)),
    },
    values,
    lengths: random.chance(0.2) ? 'along' : 'beside',
    tightUnits: random.chance(0.25),
    bareLetters: random.chance(0.4),
    radiusName: random.chance(0.4),
  };
}

type Surroundings = {
  readonly papers: readonly PaperKind[];
  /** Probabilities, 0 to 1. */
  readonly framed: number;
  readonly notes: number;
};

/** The figure on its paper, with what stands around it. */
export function finish(
  description: GeometryFigure,
  ink: Ink,
  look: Look,
  random: Random,
  around: Surroundings,
): DrawnFigure {
  const ruled = rulings(random.pick(around.papers), look.ink, look, random);
  const framed = random.chance(around.framed) ? frame(look.ink, look, random) : '';
  const notes = notesOf(description.onSheet?.note, ink, look, random, around.notes);
  const content = drawFigure(sheetOf(description, look), ink, look, notes);
  const hatch = ink.fill?.hatched
    ? element(
        'defs',
        {},
        element(
          'pattern',
          { id: 'hatch', width: 9, height: 9, patternUnits: 'userSpaceOnUse' },
          element('path', {
            d: 'M-1 10L10 -1',
            stroke: ink.fill.color,
            'stroke-width': 1,
            'stroke-opacity': 0.35,
          }),
        ),
      )
    : '';
  return { svg: svgDocument(look.width, look.height, look, hatch + ruled + framed + content) };
}
