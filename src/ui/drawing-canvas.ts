import { type DrawStyle, defaultStyle } from '../formal/draw-style.ts';
import { type LanguageId, languageEntry } from '../formal/registry.ts';

/** Where a drawing is to go: beside the figure, or exactly over it. */
export type DrawingCanvas = {
  readonly width: number;
  readonly height: number;
  readonly overlay: boolean;
};

export type Size = { readonly width: number; readonly height: number };

/** Its descriptions say where on the figure things are. */
export function liesOverFigure(language: LanguageId): boolean {
  return languageEntry(language).drawn === 'over-figure';
}

/** Drawn as TeX or HTML: there is no picture of a known size to lay over anything. */
export function drawsInPage(language: LanguageId): boolean {
  return languageEntry(language).drawn === 'in-page';
}

/** CSS pixels: near to the size at which a drawing is shown, so that its text is as large as the page's. */
const wideRoom: Size = { width: 460, height: 320 };
const narrowRoom: Size = { width: 350, height: 240 };

/** A canvas in the figure's proportions, within bounds that leave room for labels. */
export function canvasBeside(figure: Size | undefined, narrow: boolean): DrawingCanvas {
  const room = narrow ? narrowRoom : wideRoom;
  const ratio = figure ? Math.min(1.8, Math.max(0.62, figure.width / figure.height)) : 1.4;
  const height = Math.round(Math.min(room.height, room.width / ratio));
  return { width: Math.round(height * ratio), height, overlay: false };
}

export function canvasOver({ width, height }: Size): DrawingCanvas {
  return { width, height, overlay: true };
}

/** Longer side, in figure pixels, at which lines and letters of an overlay need no scaling. */
const plainSide = 560;

/**
 * Drawings keep the look of paper in the dark theme too, as figures do: beside a figure on paper
 * anything else would look like a difference.
 */
export function canvasStyle({ width, height, overlay }: DrawingCanvas): DrawStyle {
  const scale = overlay ? Math.max(width, height) / plainSide : 1;
  return {
    ...defaultStyle,
    width,
    height,
    overlay,
    background: 'none',
    fontSize: (overlay ? 14 : 13) * scale,
    strokeWidth: (overlay ? 2 : 1.5) * scale,
    legend: width < height * 1.2 ? 'bottom' : 'right',
  };
}
