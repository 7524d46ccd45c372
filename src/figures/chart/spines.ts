import type { Box } from '../sheet/quad.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { ChartTheme } from './chart-theme.ts';

/** The edges of a plot that a theme draws, and the line at 0 where that lies inside of it. */
export function drawSpines(
  sheet: Sheet,
  theme: ChartTheme,
  { x, y, width, height }: Box,
  zero: { readonly at: number; readonly flat: boolean } | undefined,
): void {
  const { spines, spine } = theme;
  const [right, bottom] = [x + width, y + height];
  if (spines.has('left')) sheet.line(x, y, x, bottom, spine);
  if (spines.has('right')) sheet.line(right, y, right, bottom, spine);
  if (spines.has('top')) sheet.line(x, y, right, y, spine);
  if (spines.has('bottom')) sheet.line(x, bottom, right, bottom, spine);
  if (!zero) return;
  if (zero.flat) sheet.line(zero.at, y, zero.at, bottom, spine);
  else sheet.line(x, zero.at, right, zero.at, spine);
}
