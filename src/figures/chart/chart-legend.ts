import { type ChartDescription, defaultSeries } from '../../formal/chart/description.ts';
import { type Box, growBox, overlaps, quadOfBox } from '../sheet/quad.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { ChartTheme } from './chart-theme.ts';
import { dashOf, markerOf } from './draw-lines.ts';
import { type LegendEntry, layoutLegend, placeLegend } from './legend.ts';
import { drawMarker, drawSwatch } from './markers.ts';

export type PlacedLegend = {
  /** The area without the legend. */
  readonly rest: Box;
  /** To be left free at the top of the plot, in pixels. */
  readonly headroom: number;
  /** @param marks what a legend inside of the plot must not cover */
  finish(plot: Box, marks: readonly Box[]): void;
};

/** The legend of the series; nothing where there is one, unless the theme names it there. */
export function chartLegend(
  sheet: Sheet,
  chart: ChartDescription,
  theme: ChartTheme,
  area: Box,
): PlacedLegend {
  const { series } = chart;
  if (series.length === 1 && !(theme.legend.single && series[0] !== defaultSeries))
    return { rest: area, headroom: 0, finish: () => undefined };
  const entries = series.map((name, index) => ({
    name,
    key: keyOf(sheet, chart, theme, index),
    color: theme.color(index),
  }));
  return putLegend(sheet, theme, entries, '', area);
}

/** A legend of any entries at the theme's place. */
export function putLegend(
  sheet: Sheet,
  theme: ChartTheme,
  entries: readonly LegendEntry[],
  title: string,
  area: Box,
): PlacedLegend {
  const { place } = theme.legend;
  const beside = place === 'left' || place === 'right';
  const most = beside ? area.width * 0.34 : area.width;
  const columns = beside || place === 'inside' ? 1 : entries.length;
  const legend = layoutLegend(sheet, theme, entries, title, most, columns);
  if (legend.width > most + 1 || legend.height > area.height * 0.8) sheet.fault();
  const gap = (theme.legend.look.size ?? 12) * 0.8;
  if (place !== 'inside') {
    const { rest, draw } = placeLegend(legend, place, area, gap, theme.legend.align);
    return { rest, headroom: 0, finish: draw };
  }
  return {
    rest: area,
    headroom: legend.height,
    finish(plot, marks) {
      const [left, right] = [plot.x + 8, plot.x + plot.width - legend.width - 8];
      const [top, bottom] = [plot.y + 8, plot.y + plot.height - legend.height - 8];
      const middle = (left + right) / 2;
      const quads = marks.map(quadOfBox);
      const spot = ([x, y]: readonly [number, number]): boolean => {
        const quad = quadOfBox(growBox({ x, y, width: legend.width, height: legend.height }, 3));
        return sheet.isFree(quad) && !quads.some((mark) => overlaps(mark, quad));
      };
      const spots = [
        [right, top],
        [left, top],
        [middle, top],
        [right, bottom],
        [left, bottom],
      ] as const;
      const free = spots.find(spot);
      if (free) legend.draw(free[0], free[1]);
      else sheet.fault();
    },
  };
}

function keyOf(
  sheet: Sheet,
  chart: ChartDescription,
  theme: ChartTheme,
  index: number,
): LegendEntry['key'] {
  const { keyLength = 1, roundKeys } = theme.legend;
  const color = theme.color(index);
  if (chart.kind === 'bar' && roundKeys && theme.bars.fill === 'solid')
    return (box) => {
      const centre = [box.x + box.width / 2, box.y + box.height / 2] as const;
      drawMarker(sheet, 'circle', centre, box.height / 2, color, false);
    };
  if (chart.kind === 'bar')
    return (box) => drawSwatch(sheet, theme, index, keyLength > 1 ? box : squareIn(box));
  return (box) => {
    const level = box.y + box.height / 2;
    if (chart.kind === 'line')
      sheet.line(box.x, level, box.x + box.width, level, {
        stroke: color,
        width: theme.lines.width,
        dash: dashOf(theme, index),
      });
    const radius = Math.min(theme.lines.markerSize, box.height / 2);
    const centre = [box.x + box.width / 2, level] as const;
    drawMarker(sheet, markerOf(theme, index), centre, radius, color, theme.lines.hollow);
  };
}

function squareIn({ x, y, width, height }: Box): Box {
  return { x: x + Math.max(0, width - height) / 2, y, width: Math.min(width, height), height };
}
