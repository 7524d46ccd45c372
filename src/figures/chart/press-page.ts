import { defaultSeries } from '../../formal/chart/description.ts';
import type { Random } from '../../formal/random.ts';
import { mix, readable } from '../sheet/colors.ts';
import { wrapText } from '../sheet/measure-text.ts';
import { writeNotes } from '../sheet/notes.ts';
import type { Box } from '../sheet/quad.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { ChartDrawing } from './draw-cartesian.ts';

/** The colour of letters that stand for a series. */
export function wordColor(sheet: Sheet, color: string): string {
  return readable(color, sheet.look.background, sheet.look.ink, 3.5);
}

/**
 * What a newspaper sets around a chart: a rule and a tag of colour, a title at the left, what is measured below it, the
 * series as coloured words, the source at the foot. Nothing is centred, and there is no frame.
 * @returns the area that is left
 */
export function drawPage(
  { sheet, chart, theme }: ChartDrawing,
  random: Random,
  withSeries: boolean,
): Box {
  const { width, height, ink, background } = sheet.look;
  const accent = theme.color(random.integer(0, 2));
  const edge = theme.margin + 4;
  const rule = random.pick(['tag', 'rule', 'both', 'side'] as const);
  if (rule === 'rule' || rule === 'both')
    sheet.rect({ x: edge, y: 5, width: width - 2 * edge, height: 1.5 }, { fill: ink });
  if (rule === 'tag' || rule === 'both')
    sheet.rect({ x: edge, y: 5, width: 34, height: 7 }, { fill: accent });
  if (rule === 'side') sheet.rect({ x: 0, y: 0, width: 5, height }, { fill: accent });
  const area = writeNotes(sheet, theme.notes.slice(0, 1), {
    x: edge,
    y: 18,
    width: width - 2 * edge,
    height: height - 18 - theme.margin,
  });
  let { y } = area;
  const { look } = theme.title;
  if (chart.title !== undefined) {
    const { size = 16 } = look;
    const font = { family: sheet.look.fontFamily, weight: look.weight ?? 400 };
    for (const line of wrapText(chart.title, area.width, size, font)) {
      sheet.write(area.x, y, line, { ...look, align: 'top' });
      y += size * 1.18;
    }
    y += size * 0.2;
  }
  const { size = 12 } = theme.legend.look;
  const grey = readable(mix(ink, background, 0.35), background, ink, 4.5);
  const [only = defaultSeries, ...others] = chart.series;
  if (others.length === 0 && only !== defaultSeries) {
    const italic = random.chance(0.4);
    sheet.write(area.x, y, only, { ...theme.legend.look, fill: grey, italic, align: 'top' });
    y += size * 1.35;
  }
  if (withSeries && others.length > 0)
    y = writeSeriesWords(sheet, theme, chart.series, { ...area, y });
  y += size * 0.5;
  return { ...area, y, height: area.y + area.height - y };
}

/** The names of the series side by side, each in its colour behind a mark of it; returns where the next line begins. */
function writeSeriesWords(
  sheet: Sheet,
  theme: ChartDrawing['theme'],
  names: readonly string[],
  area: Pick<Box, 'x' | 'y' | 'width'>,
): number {
  const look = { ...theme.legend.look, weight: 700 };
  const { size = 12 } = look;
  let { x, y } = area;
  for (const [index, name] of names.entries()) {
    const width = size * 1.1 + sheet.widthOf(name, look);
    if (x > area.x && x + width > area.x + area.width) {
      x = area.x;
      y += size * 1.4;
    }
    const color = theme.color(index);
    sheet.rect({ x, y: y + size * 0.08, width: size * 0.75, height: size * 0.75 }, { fill: color });
    sheet.write(x + size * 1.1, y, name, { ...look, align: 'top', fill: wordColor(sheet, color) });
    x += width + size * 1.1;
  }
  return y + size * 1.4;
}
