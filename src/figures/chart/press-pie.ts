import type { Random } from '../../formal/random.ts';
import { mix } from '../sheet/colors.ts';
import type { ChartDrawing } from './draw-cartesian.ts';
import { writeNumber } from './number-text.ts';
import { layoutSlices, slicePath } from './pie-slices.ts';
import { drawPage, wordColor } from './press-page.ts';

/** Half a ring, from left to right, and beside or below it a list: the value in the colour of its part, then the name. */
export function drawPressPie(drawing: ChartDrawing, random: Random): void {
  const { sheet, chart, theme } = drawing;
  const area = drawPage(drawing, random, false);
  const { size = 12 } = theme.legend.look;
  const valueLook = { ...theme.legend.look, weight: 700 };
  const values = chart.rows.map(({ values: [value] }) => value ?? 0);
  const texts = values.map((value) => writeNumber(value, chart.unit, theme.numbers));
  const key = size * 1.2;
  const valueWidth = Math.max(...texts.map((text) => sheet.widthOf(text, valueLook)));
  const nameWidth = Math.max(
    ...chart.rows.map(({ category }) => sheet.widthOf(category, theme.legend.look)),
  );
  const listWidth = key + valueWidth + size + nameWidth;
  const line = size * 1.6;
  const isBeside = area.width - listWidth > 230 && random.chance(0.7);
  const columns = isBeside
    ? 1
    : Math.max(1, Math.floor((area.width + size) / (listWidth + size * 2)));
  const rows = Math.ceil(values.length / columns);
  const ringWidth = isBeside ? area.width - listWidth - size * 2 : area.width;
  const ringHeight = isBeside ? area.height : area.height - rows * line - size;
  const radius = Math.min(ringWidth / 2, ringHeight * 0.96);
  if (radius < 70 || rows * line > area.height || listWidth > area.width) {
    sheet.fault();
    return;
  }
  const centre = [
    area.x + ringWidth / 2,
    isBeside ? area.y + area.height / 2 + radius / 2 : area.y + radius,
  ] as const;
  const inner = radius * random.number(0.35, 0.62, 0.01);
  for (const slice of layoutSlices(values, -90, 180))
    sheet.path(slicePath(centre, slice, radius, inner), {
      fill: theme.color(slice.index),
      stroke: sheet.look.background,
      width: 2,
    });
  const left = isBeside ? area.x + area.width - listWidth : area.x;
  const top = isBeside
    ? area.y + (area.height - rows * line) / 2
    : area.y + area.height - rows * line;
  const ruled = random.chance(0.5) && columns === 1;
  for (const [index, { category }] of chart.rows.entries()) {
    const x = left + Math.floor(index / rows) * (listWidth + size * 2);
    const y = top + (index % rows) * line + line / 2;
    const color = theme.color(index);
    if (ruled && index > 0)
      sheet.line(x, y - line / 2, x + listWidth, y - line / 2, {
        stroke: mix(sheet.look.ink, sheet.look.background, 0.75),
        width: 0.8,
      });
    sheet.rect(
      { x, y: y - size * 0.4, width: size * 0.8, height: size * 0.8 },
      { fill: color, radius: theme.bars.radius },
    );
    sheet.write(x + key + valueWidth, y, texts[index] ?? '', {
      ...valueLook,
      anchor: 'end',
      align: 'middle',
      fill: wordColor(sheet, color),
    });
    sheet.write(x + key + valueWidth + size, y, category, {
      ...theme.legend.look,
      align: 'middle',
    });
  }
}
