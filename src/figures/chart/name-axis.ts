import { wrapText } from '../sheet/measure-text.ts';
import type { Sheet, TextLook } from '../sheet/sheet.ts';
import type { ChartTheme } from './chart-theme.ts';
import { barGroup } from './draw-bars.ts';
import type { PlotFrame } from './plot-frame.ts';

/** How the names of the categories are set. Lengths in pixels. */
export type NameLayout = {
  /** Of each category, its lines. */
  readonly names: readonly (readonly string[])[];
  readonly look: TextLook;
  /** Degrees; 0 for level. */
  readonly angle: number;
  /** Across the axis, without ticks. */
  readonly depth: number;
  /** How far the first name reaches beyond its centre, back along the axis. */
  readonly overhang: number;
};

const lineHeight = 1.15;

/**
 * Names below a plot: level where they fit side by side (in two lines if need be), else slanted, else upright.
 * @param step between two categories
 */
export function layoutNamesBelow(
  sheet: Sheet,
  theme: ChartTheme,
  names: readonly string[],
  step: number,
): NameLayout {
  const { size = 12 } = theme.names.look;
  for (const smaller of [size, Math.max(11, size * 0.88), 11]) {
    const look = { ...theme.names.look, size: smaller };
    const layout = layoutAt(sheet, theme, names, step, look);
    if (layout) return layout;
  }
  return upright(sheet, names, { ...theme.names.look, size: 11 });
}

function layoutAt(
  sheet: Sheet,
  theme: ChartTheme,
  names: readonly string[],
  step: number,
  look: TextLook,
): NameLayout | undefined {
  const { prefer, angle } = theme.names;
  const { size = 12 } = look;
  const room = step - size * 0.5;
  const widths = names.map((name) => sheet.widthOf(name, look));
  const widest = Math.max(0, ...widths);
  const canSlant = step * Math.sin((angle * Math.PI) / 180) >= size * 1.15;
  if (prefer === 'slanted' && canSlant) return slanted(sheet, names, look, angle);
  if (prefer === 'upright' && step >= size * 1.2) return upright(sheet, names, look);
  if (widest <= room)
    return level(
      sheet,
      names.map((name) => [name]),
      look,
    );
  const font = { family: look.family ?? sheet.look.fontFamily, weight: look.weight ?? 400 };
  const wrapped = names.map((name) => wrapText(name, room, size, font));
  const fits = wrapped.every(
    (lines) => lines.length <= 3 && lines.every((line) => sheet.widthOf(line, look) <= room),
  );
  if (fits) return level(sheet, wrapped, look);
  if (canSlant) return slanted(sheet, names, look, angle);
  return step >= size * 1.15 ? upright(sheet, names, look) : undefined;
}

function level(sheet: Sheet, names: readonly (readonly string[])[], look: TextLook): NameLayout {
  const { size = 12 } = look;
  const most = Math.max(1, ...names.map((lines) => lines.length));
  const overhang = Math.max(0, ...(names[0] ?? []).map((line) => sheet.widthOf(line, look))) / 2;
  return { names, look, angle: 0, depth: size * (lineHeight * most + 0.2), overhang };
}

function slanted(
  sheet: Sheet,
  names: readonly string[],
  look: TextLook,
  angle: number,
): NameLayout {
  const { size = 12 } = look;
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const widths = names.map((name) => sheet.widthOf(name, look));
  return {
    names: names.map((name) => [name]),
    look,
    angle: -angle,
    depth: Math.max(0, ...widths) * sin + size * 1.1,
    overhang: (widths[0] ?? 0) * cos + size * 0.5,
  };
}

function upright(sheet: Sheet, names: readonly string[], look: TextLook): NameLayout {
  const { size = 12 } = look;
  const widest = Math.max(0, ...names.map((name) => sheet.widthOf(name, look)));
  return {
    names: names.map((name) => [name]),
    look,
    angle: -90,
    depth: widest + size * 0.3,
    overhang: size / 2,
  };
}

/** Names beside a plot of horizontal bars, broken where they are wider than `most`. */
export function layoutNamesBeside(
  sheet: Sheet,
  theme: ChartTheme,
  names: readonly string[],
  step: number,
  most: number,
): NameLayout {
  const { look, beside } = theme.names;
  if (beside === 'above')
    return { names: names.map((name) => [name]), look, angle: 0, depth: 0, overhang: 0 };
  const size = Math.max(11, Math.min(look.size ?? 12, step / 1.1));
  const at = { ...look, size };
  const font = { family: look.family ?? sheet.look.fontFamily, weight: look.weight ?? 400 };
  const lines = names.map((name) =>
    sheet.widthOf(name, at) <= most || step < size * 2.4
      ? [name]
      : wrapText(name, most, size, font),
  );
  const widest = Math.max(0, ...lines.flat().map((line) => sheet.widthOf(line, at)));
  return { names: lines, look: at, angle: 0, depth: widest + size * 0.2, overhang: size / 2 };
}

export function drawNames(
  sheet: Sheet,
  theme: ChartTheme,
  frame: PlotFrame,
  { names, look, angle, depth }: NameLayout,
): void {
  const { plot, flat } = frame;
  const { size = 12 } = look;
  const { beside } = theme.names;
  const { outside } = theme.ticks;
  const gap = (theme.ticks.categories === 'none' ? 0 : outside) + size * 0.35;
  for (const [row, lines] of names.entries()) {
    const centre = frame.centreOf(row);
    for (const [index, line] of lines.entries()) {
      const shift = (index - (lines.length - 1) / 2) * size * lineHeight;
      if (flat && beside === 'above') {
        const { shift, group } = barGroup(theme, frame, theme.bars.gap);
        const middle = centre + shift - group / 2 - size * 0.62;
        sheet.write(plot.x, middle, line, { ...look, align: 'middle' });
      } else if (flat && beside === 'left')
        sheet.write(plot.x - gap - depth + size * 0.2, centre + shift, line, {
          ...look,
          align: 'middle',
        });
      else if (flat)
        sheet.write(plot.x - gap, centre + shift, line, {
          ...look,
          anchor: 'end',
          align: 'middle',
        });
      else if (angle === 0)
        sheet.write(centre, plot.y + plot.height + gap + index * size * lineHeight, line, {
          ...look,
          anchor: 'middle',
          align: 'top',
        });
      else
        sheet.write(
          centre + (angle === -90 ? 0 : size * 0.3),
          plot.y + plot.height + gap + (angle === -90 ? 0 : size * 0.25),
          line,
          { ...look, anchor: 'end', align: 'middle', angle },
        );
    }
  }
}

/** Ticks of the categories, at their centres or between them. */
export function drawNameTicks(
  sheet: Sheet,
  theme: ChartTheme,
  frame: PlotFrame,
  rows: number,
): void {
  const { outside, inside, categories } = theme.ticks;
  if (categories === 'none' || outside + inside === 0) return;
  if (frame.flat && theme.names.beside === 'above') return;
  const { plot, flat, step } = frame;
  const edge = flat ? plot.x : plot.y + plot.height;
  const out = flat ? -1 : 1;
  const [from, to] = [edge - out * inside, edge + out * outside];
  const places =
    categories === 'centre'
      ? Array.from({ length: rows }, (_, row) => frame.centreOf(row))
      : Array.from({ length: rows + 1 }, (_, row) => frame.centreOf(row) - step / 2);
  for (const place of places)
    if (flat) sheet.line(from, place, to, place, theme.spine);
    else sheet.line(place, from, place, to, theme.spine);
}
