import { defaultSeries } from '../../formal/chart/description.ts';
import type { Random } from '../../formal/random.ts';
import { mix, textOn } from '../sheet/colors.ts';
import type { Box } from '../sheet/quad.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { ChartDrawing } from './draw-cartesian.ts';
import { circlePath } from './markers.ts';
import { writeNumber } from './number-text.ts';
import { drawPage, wordColor } from './press-page.ts';

type BarShape = 'bar' | 'lollipop' | 'track';

/**
 * Lying bars without any axis: the name above its bars, each value at the end of its bar. Stacked ones are strips with the
 * values in them.
 */
export function drawPressBars(drawing: ChartDrawing, random: Random): void {
  const { sheet, chart, theme } = drawing;
  const area = drawPage(drawing, random, true);
  const { rows, series, stacked } = chart;
  const { size = 12 } = theme.labels.look;
  const lanes = stacked ? 1 : series.length;
  const block = area.height / rows.length;
  const nameLine = size * 1.15;
  const gap = Math.min(block * 0.2, size);
  const lane = (block - nameLine - gap) / lanes;
  if (lane < Math.max(size * 0.9, 9)) {
    sheet.fault();
    return;
  }
  const shape: BarShape =
    stacked || lanes > 2 ? 'bar' : random.pick(['bar', 'bar', 'lollipop', 'track'] as const);
  const thick = Math.min(lane * 0.92, size * (shape === 'bar' ? 2.4 : 1.3));
  const ends = rows.map(({ values }) =>
    stacked
      ? values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
      : Math.max(0, ...values.map((value) => value ?? 0)),
  );
  const lows = rows.map(({ values }) => Math.min(0, ...values.map((value) => value ?? 0)));
  const [most, least] = [Math.max(...ends), Math.min(...lows)];
  const write = (value: number): string => writeNumber(value, chart.unit, theme.numbers);
  const widest = Math.max(
    ...rows.flatMap(({ values }) =>
      values.map((value) => (value === null ? 0 : sheet.widthOf(write(value), theme.labels.look))),
    ),
  );
  const room = shape === 'bar' && stacked ? 0 : widest + size;
  const left = least < 0 ? room : 0;
  const scale = (area.width - room - left) / (most - least || 1);
  const at = (value: number): number => area.x + left + (value - least) * scale;
  const inEnds = random.chance(0.7);
  const ruled = random.chance(0.4);
  for (const [row, { category, values }] of rows.entries()) {
    const top = area.y + row * block;
    if (ruled && row > 0)
      sheet.line(area.x, top - gap * 0.4, area.x + area.width, top - gap * 0.4, {
        stroke: mix(sheet.look.ink, sheet.look.background, 0.75),
        width: 0.8,
      });
    sheet.write(area.x, top, category, { ...theme.names.look, align: 'top' });
    let sum = 0;
    for (const [index, value] of values.entries()) {
      if (value === null) continue;
      const from = stacked ? sum : 0;
      sum += value;
      const middle = top + nameLine + (stacked ? 0 : index * lane) + lane / 2;
      const [a, b] = [at(from), at(stacked ? sum : value)];
      const box = {
        x: Math.min(a, b),
        y: middle - thick / 2,
        width: Math.abs(b - a),
        height: thick,
      };
      const color = theme.color(theme.bars.varied && series.length === 1 ? row : index);
      const bar = { sheet, drawing, box, color, text: write(value), negative: value < 0 };
      if (shape === 'bar') drawBar(bar, stacked ? 'middle' : inEnds ? 'end' : 'beyond');
      else drawDot(bar, shape === 'track' ? { ...area, y: box.y, height: thick } : undefined);
    }
  }
  if (series.length === 1 && series[0] === defaultSeries && least < 0)
    sheet.line(at(0), area.y, at(0), area.y + area.height, { width: 1, stroke: sheet.look.ink });
}

type PressBar = {
  readonly sheet: Sheet;
  readonly drawing: ChartDrawing;
  readonly box: Box;
  readonly color: string;
  readonly text: string;
  readonly negative: boolean;
};

/** A bar with its value inside of its end, or beyond it where it is too short. */
function drawBar(
  { sheet, drawing, box, color, text, negative }: PressBar,
  place: 'end' | 'middle' | 'beyond',
): void {
  const { look } = drawing.theme.labels;
  const { size = 12 } = look;
  if (box.width > 0) sheet.rect(box, { fill: color, radius: drawing.theme.bars.radius });
  const width = sheet.widthOf(text, look);
  const level = box.y + box.height / 2;
  const fits = box.width >= width + size * 0.8 && box.height >= size * 0.9;
  if (place === 'middle') {
    if (!fits) sheet.fault();
    const spot = { ...look, anchor: 'middle', align: 'middle' } as const;
    sheet.write(box.x + box.width / 2, level, text, { ...spot, fill: textOn(color) });
    return;
  }
  const inside = place === 'end' && fits;
  const tip = negative ? box.x : box.x + box.width;
  const outward = negative ? -1 : 1;
  sheet.write(tip + outward * size * (inside ? -0.4 : 0.4), level, text, {
    ...look,
    align: 'middle',
    anchor: inside === negative ? 'start' : 'end',
    ...(!inside && { anchor: negative ? 'end' : 'start' }),
    fill: inside ? textOn(color) : sheet.look.ink,
  });
}

/** A dot at the end of a thin line from 0, or on a pale track over the whole width, its value beside it. */
function drawDot(
  { sheet, drawing, box, color, text, negative }: PressBar,
  track: Box | undefined,
): void {
  const { look } = drawing.theme.labels;
  const { size = 12 } = look;
  const { ink, background } = sheet.look;
  const level = box.y + box.height / 2;
  const tip = negative ? box.x : box.x + box.width;
  const base = negative ? box.x + box.width : box.x;
  if (track)
    sheet.rect(
      { ...track, y: level - 2, height: 4 },
      { fill: mix(ink, background, 0.88), radius: 2 },
    );
  sheet.line(base, level, tip, level, { stroke: color, width: track ? 4 : 2 });
  const radius = Math.max(4, box.height * 0.42);
  sheet.path(circlePath(tip, level, radius), { fill: color });
  const outward = negative ? -1 : 1;
  const x = tip + outward * (radius + size * 0.35);
  const spot = { ...look, anchor: negative ? 'end' : 'start', align: 'middle' } as const;
  if (track) {
    const width = sheet.widthOf(text, look);
    const from = negative ? x - width - 2 : x - 2;
    sheet.rect({ x: from, y: level - 4, width: width + 4, height: 8 }, { fill: background });
  }
  sheet.write(x, level, text, { ...spot, fill: wordColor(sheet, mix(color, ink, 0.4)) });
}
