import type { Box } from '../sheet/quad.ts';
import type { Sheet, TextLook } from '../sheet/sheet.ts';
import type { ChartTheme } from './chart-theme.ts';
import { ticksBetween, type ValueScale } from './value-scale.ts';

export type Side = 'left' | 'right' | 'top' | 'bottom';

type NumberAxis = {
  readonly plot: Box;
  readonly scale: ValueScale;
  readonly side: Side;
  at(value: number): number;
  write(value: number): string;
  /** Ticks and numbers; else the grid alone. */
  readonly shown: boolean;
  readonly look: TextLook;
};

/** Room for the numbers of an axis with its ticks, across the axis. Pixels. */
export function numberAxisDepth(
  sheet: Sheet,
  theme: ChartTheme,
  axis: Pick<NumberAxis, 'scale' | 'side' | 'write' | 'shown' | 'look'>,
): number {
  if (!axis.shown) return 4;
  const { size = 12 } = axis.look;
  const across = axis.side === 'left' || axis.side === 'right';
  const widest = Math.max(
    ...axis.scale.ticks.map((tick) => sheet.widthOf(axis.write(tick), axis.look)),
  );
  return theme.ticks.outside + size * 0.4 + (across ? widest : size * 1.1);
}

/** Lines across the plot at the ticks, and bands between them; drawn before the data. */
export function drawGrid(
  sheet: Sheet,
  theme: ChartTheme,
  { plot, scale, side, at }: Pick<NumberAxis, 'plot' | 'scale' | 'side' | 'at'>,
  lines: boolean,
): void {
  const across = side === 'left' || side === 'right';
  if (theme.bands)
    for (const [index, tick] of scale.ticks.entries()) {
      const next = scale.ticks[index + 1];
      if (next === undefined || index % 2 === 1) continue;
      const [from, to] = [at(tick), at(next)];
      const [low, length] = [Math.min(from, to), Math.abs(to - from)];
      const box = across ? { ...plot, y: low, height: length } : { ...plot, x: low, width: length };
      sheet.rect(box, { fill: theme.bands, straight: true });
    }
  if (!lines) return;
  for (const tick of scale.ticks) {
    const place = at(tick);
    if (across) sheet.line(plot.x, place, plot.x + plot.width, place, theme.grid.look);
    else sheet.line(place, plot.y, place, plot.y + plot.height, theme.grid.look);
  }
}

/** Ticks and numbers at one side of the plot. */
export function drawNumberAxis(sheet: Sheet, theme: ChartTheme, axis: NumberAxis): void {
  if (!axis.shown) return;
  const { plot, scale, side, at, look } = axis;
  const { outside, inside, minor } = theme.ticks;
  const { size = 12 } = look;
  const out = side === 'left' || side === 'top' ? -1 : 1;
  const edge =
    side === 'left'
      ? plot.x
      : side === 'right'
        ? plot.x + plot.width
        : side === 'top'
          ? plot.y
          : plot.y + plot.height;
  const mark = (value: number, part: number): void => {
    const [from, to] = [edge - out * inside * part, edge + out * outside * part];
    if (from === to) return;
    const place = at(value);
    if (side === 'left' || side === 'right') sheet.line(from, place, to, place, theme.spine);
    else sheet.line(place, from, place, to, theme.spine);
  };
  for (const tick of scale.ticks) {
    mark(tick, 1);
    const beyond = edge + out * (outside + size * 0.4);
    if (side === 'left' || side === 'right')
      sheet.write(beyond, at(tick), axis.write(tick), {
        ...look,
        anchor: side === 'left' ? 'end' : 'start',
        align: 'middle',
      });
    else
      sheet.write(at(tick), beyond, axis.write(tick), {
        ...look,
        anchor: 'middle',
        align: side === 'bottom' ? 'top' : 'bottom',
      });
  }
  if (minor) for (const value of minorTicks(scale)) mark(value, 0.6);
}

/** Between the ticks, at fifths, quarters or halves of their distance, whichever are round. */
function minorTicks({ min, max, step }: ValueScale): number[] {
  const digit = Math.round(step / 10 ** Math.floor(Math.log10(step) + 1e-9));
  const parts = digit === 2 ? 4 : 5;
  return ticksBetween(min, max, step / parts);
}
