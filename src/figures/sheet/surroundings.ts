import { drawBand, drawFurniture, type Furniture, writeSubtitle } from './furniture.ts';
import { wrapText } from './measure-text.ts';
import { type Note, writeNotes } from './notes.ts';
import { type Box, growBox } from './quad.ts';
import type { Sheet, StrokeLook, TextLook } from './sheet.ts';

/** How what stands around a chart or a table is drawn. Lengths in pixels. */
export type SurroundingsTheme = {
  readonly margin: number;
  readonly notes: readonly Note[];
  /** The lines of the paper itself. */
  readonly paper?: {
    readonly kind: 'ruled' | 'squared';
    readonly stroke: string;
    readonly distance: number;
  };
  /** Around the whole sheet. */
  readonly frame?: StrokeLook & { readonly inset: number; readonly radius: number };
  readonly furniture?: Furniture;
  readonly title: {
    readonly anchor: 'start' | 'middle' | 'end';
    readonly edge: 'top' | 'bottom';
    /** Aligned with the plot instead of the sheet. */
    readonly overPlot: boolean;
    readonly look: TextLook;
    readonly box?: StrokeLook;
  };
};

/** What stands around a plot, with the part that is drawn once the plot is known. */
export type Surroundings = {
  /** Left for the plot with its axes and legend. Pixels. */
  readonly area: Box;
  finish(plot: Box): void;
};

/** Draws frame and notes, and finds room for the title. */
export function drawSurroundings(
  sheet: Sheet,
  theme: SurroundingsTheme,
  title: string | undefined,
): Surroundings {
  const { width, height } = sheet.look;
  const { frame, margin } = theme;
  if (theme.paper) drawPaper(sheet, theme.paper);
  if (frame) sheet.rect(growBox({ x: 0, y: 0, width, height }, -frame.inset), frame);
  const inner = growBox({ x: 0, y: 0, width, height }, -(margin + (frame?.inset ?? 0)));
  const { furniture = {} } = theme;
  const area = writeNotes(sheet, theme.notes, drawFurniture(sheet, furniture, inner));
  if (title === undefined) return { area, finish: () => undefined };
  const { look, edge, anchor, overPlot, box } = theme.title;
  const { size = 16 } = look;
  const font = {
    family: look.family ?? sheet.look.fontFamily,
    weight: look.weight ?? sheet.look.fontWeight,
  };
  const pad = box ? size * 0.35 : 0;
  const lines = wrapText(title, area.width * (box ? 0.9 : 1), size, font);
  const tall = lines.length * size * 1.2 + 2 * pad;
  const top = edge === 'top' ? area.y : area.y + area.height - tall;
  const gap = size * 0.55;
  const { band, subtitle } = furniture;
  if (band && edge === 'top') drawBand(sheet, band, top + tall + gap * 0.4);
  const rest = {
    ...area,
    y: edge === 'top' ? area.y + tall + gap : area.y,
    height: area.height - tall - gap,
  };
  return {
    area: subtitle && edge === 'top' ? writeSubtitle(sheet, subtitle, rest) : rest,
    finish(plot) {
      const widest = Math.max(...lines.map((line) => sheet.widthOf(line, look)));
      const over = overPlot ? plot : area;
      const share = { start: 0, middle: 0.5, end: 1 }[anchor];
      const left = Math.max(
        area.x + pad,
        Math.min(over.x + share * (over.width - widest), area.x + area.width - widest - pad),
      );
      const outer = { x: left - pad, y: top, width: widest + 2 * pad, height: tall };
      if (box) sheet.rect(outer, box);
      for (const [index, line] of lines.entries())
        sheet.write(left + share * widest, top + pad + (index + 0.5) * size * 1.2, line, {
          ...look,
          anchor,
          align: 'middle',
        });
    },
  };
}

/** The lines of an exercise book. */
function drawPaper(
  sheet: Sheet,
  { kind, stroke, distance }: NonNullable<SurroundingsTheme['paper']>,
): void {
  const { width, height } = sheet.look;
  const look = { stroke, width: 0.8, straight: true };
  for (let y = distance; y < height; y += distance) sheet.line(0, y, width, y, look);
  if (kind === 'ruled') return;
  for (let x = distance; x < width; x += distance) sheet.line(x, 0, x, height, look);
}
