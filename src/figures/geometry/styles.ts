import { drawOn } from '../../formal/geometry/draw.ts';
import type { Random } from '../../formal/random.ts';
import { element, svgDocument } from '../../formal/svg.ts';
import type { FigureStyle, Look } from '../figure-kind.ts';
import { figureFonts, fontsOfClass } from '../fonts.ts';
import { contrast, handLook } from '../look.ts';
import { drawFigure, sheetOf } from './draw-figure.ts';
import type { GeometryFigure } from './figure-plan.ts';
import type { Ink, TextInk } from './ink.ts';
import { notesOf } from './notes.ts';
import { frame, type PaperKind, rulings } from './paper.ts';

type Style = FigureStyle<GeometryFigure>;

/** Never smaller, whatever the sheet. */
const leastFontSize = 12;

/** The size the figure has room for, larger for fonts that look small. */
function fontSizeOf({ onSheet }: GeometryFigure, look: Look, family = look.fontFamily): number {
  const scale = figureFonts.find((font) => font.family === family)?.scale ?? 1;
  return Math.max(leastFontSize, Math.round((onSheet?.fontSize ?? look.fontSize) * scale));
}

/** Colours of the palette that stand out enough for thin lines and texts; the ink where none does. */
function strongColors({ palette, background, ink }: Look): readonly string[] {
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
function baseInk(figure: GeometryFigure, look: Look, random: Random): Ink {
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

/** The language's own drawing, at the exact places. */
const plain: Style = {
  id: 'plain',
  draw(description, look, random) {
    const sheet = sheetOf(description, look);
    const fontSize = fontSizeOf(description, look);
    const note = description.onSheet?.note;
    const canvas = {
      width: look.width,
      height: look.height,
      places: sheet.places,
      radii: sheet.radii,
      ...(note !== undefined && { caption: note }),
    };
    const style = {
      ...look,
      fontSize,
      palette: [random.chance(0.5) ? look.ink : random.pick(strongColors(look))],
      roughness: 0,
    };
    const content = drawOn(canvas, sheet.figure, style, 0);
    const ruled = random.chance(0.15) ? rulings('squares', look.ink, look, random) : '';
    const weighted = element('g', { 'font-weight': look.fontWeight }, content);
    return { svg: svgDocument(look.width, look.height, style, ruled + weighted) };
  },
};

/** Thin lines and serif letters, the points' in italics. */
const textbook: Style = {
  id: 'textbook',
  draw(description, look, random) {
    const base = baseInk(description, look, random);
    const serif = random.pick(fontsOfClass('serif'));
    const width = random.number(0.9, 1.7, 0.1);
    const values = {
      ...base.values,
      family: serif.family,
      weight: 400,
      color: look.ink,
      size: fontSizeOf(description, look, serif.family),
      slanted: random.chance(0.3),
    };
    const ink: Ink = {
      ...base,
      stroke: { color: look.ink, width },
      mark: {
        color: random.chance(0.7) ? look.ink : base.mark.color,
        width: Math.max(0.9, width * 0.8),
      },
      arc: { ...base.arc, kind: random.chance(0.85) ? 'line' : 'both' },
      dot: {
        kind: random.pick(['filled', 'filled', 'filled', 'none', 'open'] as const),
        radius: random.number(1.8, 3.2, 0.2),
      },
      points: { ...values, slanted: true },
      values,
    };
    const papers: readonly PaperKind[] = ['plain', 'plain', 'plain', 'plain', 'fine-squares'];
    return finish(description, ink, look, random, { papers, framed: 0.08, notes: 0.4 });
  },
};

/** Thick lines, sans-serif letters, shaded angles, a task above. */
const worksheet: Style = {
  id: 'worksheet',
  draw(description, look, random) {
    const base = baseInk(description, look, random);
    const sans = random.pick(fontsOfClass(random.chance(0.85) ? 'sans' : 'condensed'));
    const width = random.number(2.2, 4, 0.2);
    const shade = random.pick(look.palette);
    const values = {
      ...base.values,
      family: sans.family,
      weight: random.pick(sans.weights),
      size: fontSizeOf(description, look, sans.family),
    };
    const ink: Ink = {
      ...base,
      stroke: { ...base.stroke, width },
      mark: { color: base.mark.color, width: random.number(1.4, 2.4, 0.2) },
      arc: {
        ...base.arc,
        color: random.chance(0.7) ? shade : base.arc.color,
        kind: random.pick(['shaded', 'both', 'both'] as const),
      },
      dot: { kind: random.chance(0.8) ? 'none' : 'filled', radius: width * 1.1 },
      points: { ...values, color: base.points.color, weight: Math.max(...sans.weights) },
      values,
    };
    const papers: readonly PaperKind[] = ['plain', 'plain', 'squares', 'dots', 'lines'];
    return finish(description, ink, look, random, { papers, framed: 0.4, notes: 0.85 });
  },
};

/** By hand, on ruled paper. */
const hand: Style = {
  id: 'hand',
  draw(description, given, random) {
    const look = handLook(given, random);
    const base = baseInk(description, look, random);
    const ink: Ink = {
      ...base,
      roughness: Math.min(1.5, look.roughness),
      stroke: { ...base.stroke, width: random.number(1.2, 2.6, 0.2) },
      dot: {
        kind: random.pick(['filled', 'none', 'cross'] as const),
        radius: random.number(2, 3.4, 0.2),
      },
      arc: { ...base.arc, kind: 'line' },
      lengths: 'beside',
      ...(base.fill && { fill: { ...base.fill, opacity: base.fill.opacity * 0.6 } }),
    };
    const papers: readonly PaperKind[] = ['plain', 'squares', 'lines', 'squares', 'dots'];
    return finish(description, ink, look, random, { papers, framed: 0, notes: 0.3 });
  },
};

const boards = [
  { paper: '#123a6b', line: '#f4f8ff', dim: '#9fc3ee' },
  { paper: '#0b4a5c', line: '#f1fbff', dim: '#8fd0dd' },
  { paper: '#1e4d3a', line: '#f6f7ee', dim: '#b9d8b4' },
  { paper: '#3a3f44', line: '#fafafa', dim: '#b8c0c8' },
] as const;

/**
 * A construction plan: dashed lines beyond the corners, letters in circles, every length on a dimension line, angles
 * between arrow heads, hatched areas.
 */
const blueprint: Style = {
  id: 'blueprint',
  heldOut: true,
  draw(description, given, random) {
    const board = random.pick(boards);
    const look: Look = { ...given, background: board.paper, ink: board.line };
    const base = baseInk(description, look, random);
    const values: TextInk = { ...base.values, color: board.line, frame: 'patch' };
    const ink: Ink = {
      ...base,
      stroke: { color: board.line, width: random.number(1.8, 2.8, 0.2) },
      fill: { color: board.dim, opacity: 0.8, hatched: true },
      mark: { color: board.dim, width: random.number(1.2, 1.8, 0.2) },
      arc: { kind: 'arrows', color: board.dim, scale: random.number(1, 1.4, 0.05) },
      rightMark: 'shaded',
      dot: { kind: 'open', radius: random.number(3, 4.2, 0.2) },
      tickShape: 'slash',
      arrowShape: 'filled',
      extensions: { color: board.dim, dash: '7 4' },
      points: { ...values, frame: 'circle', size: Math.max(leastFontSize, values.size * 0.85) },
      values,
      lengths: 'dimension',
    };
    return finish(description, ink, look, random, {
      papers: ['squares', 'fine-squares'],
      framed: 1,
      notes: 0.5,
    });
  },
};

type Surroundings = {
  readonly papers: readonly PaperKind[];
  /** Probabilities, 0 to 1. */
  readonly framed: number;
  readonly notes: number;
};

function finish(
  description: GeometryFigure,
  ink: Ink,
  look: Look,
  random: Random,
  around: Surroundings,
) {
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

export const geometryStyles: readonly Style[] = [plain, textbook, worksheet, hand, blueprint];
