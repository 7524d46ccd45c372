import { drawOn } from '../../formal/geometry/draw.ts';
import { element, svgDocument } from '../../formal/svg.ts';
import type { Look } from '../figure-kind.ts';
import { fontsOfClass } from '../fonts.ts';
import { handLook } from '../look.ts';
import { crossed } from './crossed-style.ts';
import { sheetOf } from './draw-figure.ts';
import type { Ink, TextInk } from './ink.ts';
import { type PaperKind, rulings } from './paper.ts';
import {
  baseInk,
  finish,
  fontSizeOf,
  leastFontSize,
  type Style,
  strongColors,
} from './style-parts.ts';

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

export const geometryStyles: readonly Style[] = [
  ...[plain, textbook, worksheet, hand, crossed],
  blueprint,
];
