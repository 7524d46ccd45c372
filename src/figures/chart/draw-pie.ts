import { defaultAxis, defaultSeries } from '../../formal/chart/description.ts';
import { mix, textOn } from '../sheet/colors.ts';
import { wrapText } from '../sheet/measure-text.ts';
import type { Box } from '../sheet/quad.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { drawSurroundings } from '../sheet/surroundings.ts';
import { putLegend } from './chart-legend.ts';
import type { ChartDrawing } from './draw-cartesian.ts';
import { drawSwatch, fillOf } from './markers.ts';
import { writeNumber } from './number-text.ts';
import { layoutSlices, pointAt, type Slice, slicePath } from './pie-slices.ts';
import { spreadLabels } from './spread-labels.ts';

type Pie = {
  readonly slices: readonly Slice[];
  readonly centre: readonly [number, number];
  readonly radius: number;
  readonly hole: number;
};

/** A pie or a ring, its values always written; names stand at the slices or in a legend. */
export function drawPie({ sheet, chart, theme: given }: ChartDrawing): void {
  // Slices are too near to each other for outlines alone.
  const { fill } = given.bars;
  const theme =
    fill === 'outline' ? { ...given, bars: { ...given.bars, fill: 'soft' as const } } : given;
  const surroundings = drawSurroundings(sheet, theme, chart.title);
  const values = chart.rows.map(({ values: [value] }) => value ?? 0);
  const texts = values.map((value) => writeNumber(value, chart.unit, theme.numbers));
  const named = chart.axis !== defaultAxis;
  const inLegend = (theme.pie.names === 'legend' && !theme.pie.alike) || named;
  const listed = theme.pie.values === 'legend' && inLegend && !named;
  const { separator } = theme.pie;
  const entries = chart.rows.map(({ category }, index) => ({
    name: listed
      ? `${category}${separator === '\n' ? ' ' : separator}${texts[index] ?? ''}`
      : category,
    key: (box: Box) => drawSwatch(sheet, theme, index, { ...box, width: box.height }),
  }));
  const legend = inLegend
    ? putLegend(sheet, theme, entries, named ? chart.axis : '', surroundings.area)
    : { rest: surroundings.area, finish: () => undefined };
  // Where colours do not tell it, the order is that of reading: clockwise from the top.
  const isFree = inLegend && !theme.pie.alike;
  const start = isFree ? theme.pie.start : 0;
  const slices = layoutSlices(values, start, isFree && !theme.pie.clockwise ? -360 : 360);
  const inside = theme.pie.values === 'inside';
  const lines = chart.rows.map(({ category }, index) => {
    const text = texts[index] ?? '';
    if (inLegend) return [text];
    if (inside) return [category];
    return theme.pie.separator === '\n'
      ? [category, text]
      : [`${category}${theme.pie.separator}${text}`];
  });
  const series = chart.series[0] ?? defaultSeries;
  const middle = series === defaultSeries ? '' : series;
  const hasRing = middle !== '' || theme.pie.hole > 0;
  const hole = hasRing ? Math.max(theme.pie.hole, middle === '' ? 0 : 0.55) : 0;
  const outside = listed || (inLegend && inside) ? [] : lines;
  const pie = layoutPie(sheet, theme.labels.look.size ?? 12, slices, outside, legend.rest, hole);
  if (!pie) {
    sheet.fault();
    return;
  }
  drawSlices({ sheet, chart, theme, labelled: true }, pie);
  surroundings.finish(legend.rest);
  legend.finish(legend.rest, []);
  if (inside) writeInside({ sheet, chart, theme, labelled: true }, pie, texts);
  if (outside.length > 0)
    writeOutside({ sheet, chart, theme, labelled: true }, pie, lines, legend.rest);
  if (middle !== '') writeMiddle(sheet, pie, middle);
}

/** The largest circle beside which the outer labels have room. */
function layoutPie(
  sheet: Sheet,
  size: number,
  slices: readonly Slice[],
  lines: readonly (readonly string[])[],
  { x, y, width, height }: Box,
  hole: number,
): Pie | undefined {
  const widest = Math.max(0, ...lines.flat().map((line) => sheet.widthOf(line, { size })));
  const tall = Math.max(0, ...lines.map((each) => each.length)) * size * 1.2;
  const beside = lines.length === 0 ? 0 : widest + size * 1.6;
  const above = lines.length === 0 ? 0 : tall + size * 0.4;
  const radius = Math.min(width / 2 - beside, height / 2 - above, height * 0.46);
  if (radius < 55) return undefined;
  return { slices, centre: [x + width / 2, y + height / 2], radius, hole: hole * radius };
}

function offsetCentre({ centre, radius }: Pie, slice: Slice, exploded: number) {
  return slice.index === exploded ? pointAt(centre, slice.middle, radius * 0.07) : centre;
}

function drawSlices({ sheet, theme }: ChartDrawing, pie: Pie): void {
  const { exploded, outline } = theme.pie;
  const radius = exploded < 0 ? pie.radius : pie.radius * 0.93;
  for (const slice of pie.slices) {
    const centre = offsetCentre(pie, slice, exploded);
    const path = slicePath(centre, slice, radius, Math.min(pie.hole, radius * 0.75));
    sheet.path(path, { ...fillOf(sheet, theme, slice.index, false), ...outline });
  }
}

function writeInside({ sheet, theme }: ChartDrawing, pie: Pie, texts: readonly string[]): void {
  const { background, ink } = sheet.look;
  const { fill } = theme.bars;
  for (const slice of pie.slices) {
    const text = texts[slice.index] ?? '';
    const look = { ...theme.labels.look, anchor: 'middle', align: 'middle' } as const;
    const { size = 12 } = look;
    const centre = offsetCentre(pie, slice, theme.pie.exploded);
    const at = pie.hole > 0 ? (pie.hole + pie.radius * 0.97) / 2 : pie.radius * 0.66;
    const [x, y] = pointAt(centre, slice.middle, at);
    const half = Math.abs(slice.to - slice.from) / 2;
    const width = sheet.widthOf(text, look);
    const chord = half >= 90 ? 2 * at : 2 * at * Math.sin((half * Math.PI) / 180);
    const ring = pie.radius * 0.95 - pie.hole;
    const sideways = Math.abs(Math.sin((slice.middle * Math.PI) / 180));
    // A chord across a slice at the side is upright, and holds the height of the line.
    const needed = width * (1 - sideways) + size * sideways;
    const isNarrow = chord < needed + 4 || (pie.hole > 0 && ring < width * sideways + 4);
    if (isNarrow) {
      const [fx, fy] = pointAt(pie.centre, slice.middle, pie.radius + size * 0.75);
      const isLeft = Math.sin((slice.middle * Math.PI) / 180) < 0;
      sheet.write(fx, fy, text, { ...look, anchor: isLeft ? 'end' : 'start' });
      continue;
    }
    const color = theme.color(slice.index);
    const patterned = fill === 'hatched' || fill === 'outline' || fill === 'soft';
    if (fill === 'hatched')
      sheet.rect(
        { x: x - width / 2 - 3, y: y - size * 0.6, width: width + 6, height: size * 1.2 },
        { fill: background, straight: true },
      );
    sheet.write(x, y, text, { ...look, fill: patterned ? ink : textOn(color) });
  }
}

function writeOutside(
  { sheet, theme }: ChartDrawing,
  pie: Pie,
  lines: readonly (readonly string[])[],
  area: Box,
): void {
  const { look } = theme.labels;
  const { size = 12 } = look;
  const line = size * 1.2;
  const [cx, cy] = pie.centre;
  const reach = pie.radius + size * 0.7;
  for (const side of [1, -1] as const) {
    const here = pie.slices.filter(
      ({ middle }) => Math.sin((middle * Math.PI) / 180) >= 0 === (side === 1),
    );
    const heights = here.map(({ index }) => (lines[index]?.length ?? 1) * line + 2);
    const wishes = here.map(({ middle }, index) => ({
      y: pointAt(pie.centre, middle, reach)[1],
      height: heights[index] ?? line,
    }));
    const places = spreadLabels(wishes, area.y, area.y + area.height);
    if (!places) {
      sheet.fault();
      return;
    }
    for (const [place, slice] of here.entries()) {
      const y = places[place] ?? cy;
      const away = Math.max(0, Math.abs(y - cy) - (heights[place] ?? line) * 0.35);
      const out = away < reach ? Math.sqrt(reach ** 2 - away ** 2) : size * 0.5;
      const x = cx + side * out;
      const [rx, ry] = pointAt(pie.centre, slice.middle, pie.radius);
      const moved = Math.abs(y - (wishes[place]?.y ?? y)) > size * 0.8;
      if (theme.pie.leaders || moved) {
        const stroke = { stroke: mix(sheet.look.ink, sheet.look.background, 0.35), width: 1 };
        sheet.line(rx, ry, x - side * size * 0.1, y, stroke);
      }
      for (const [index, text] of (lines[slice.index] ?? []).entries()) {
        const shift = (index - ((lines[slice.index]?.length ?? 1) - 1) / 2) * line;
        const spot = { ...look, anchor: side === 1 ? 'start' : 'end', align: 'middle' } as const;
        sheet.write(x + side * size * 0.2, y + shift, text, spot);
      }
    }
  }
}

/** The name of what is measured, in the hole. */
function writeMiddle(sheet: Sheet, { centre: [x, y], hole }: Pie, text: string): void {
  const { fontFamily, fontWeight, fontSize } = sheet.look;
  const size = Math.max(11, fontSize);
  const font = { family: fontFamily, weight: fontWeight };
  const lines = wrapText(text, hole * 1.7, size, font);
  const room = hole * 1.85;
  const widest = Math.max(...lines.map((line) => sheet.widthOf(line, { size })));
  if (Math.hypot(widest, lines.length * size) > room) sheet.fault();
  for (const [index, line] of lines.entries())
    sheet.write(x, y + (index - (lines.length - 1) / 2) * size * 1.2, line, {
      size,
      anchor: 'middle',
      align: 'middle',
    });
}
