import type { ChartDescription } from '../../formal/chart/description.ts';
import { coordinate } from '../../formal/svg.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { ChartTheme, Marker } from './chart-theme.ts';
import { drawMarker } from './markers.ts';
import type { PlotFrame } from './plot-frame.ts';

export type Point = readonly [x: number, y: number];

/** A value where it is drawn. */
export type Dot = {
  readonly row: number;
  readonly series: number;
  readonly value: number;
  readonly at: Point;
};

/** One series: its unbroken pieces, since a missing value is a gap. */
export type Curve = {
  readonly series: number;
  readonly pieces: readonly (readonly Dot[])[];
};

export function layoutLines(chart: ChartDescription, frame: PlotFrame): Curve[] {
  return chart.series.map((_, series) => {
    const pieces: Dot[][] = [[]];
    for (const [row, { values }] of chart.rows.entries()) {
      const value = values[series] ?? null;
      if (value === null) pieces.push([]);
      else
        pieces
          .at(-1)
          ?.push({ row, series, value, at: [frame.centreOf(row), frame.valueAt(value)] });
    }
    return { series, pieces: pieces.filter((piece) => piece.length > 0) };
  });
}

/** A straight piece of a line. */
export type Segment = { readonly series: number; readonly from: Point; readonly to: Point };

export function segmentsOf(curves: readonly Curve[]): Segment[] {
  return curves.flatMap(({ series, pieces }) =>
    pieces.flatMap((piece) =>
      piece
        .slice(1)
        .map((dot, index) => ({ series, from: piece[index]?.at ?? dot.at, to: dot.at })),
    ),
  );
}

const dashes: readonly (string | undefined)[] = [undefined, '7 4', '2 3', '9 3 2 3', '12 4', '5 2'];

/** The dash of the nth series. */
export function dashOf(theme: ChartTheme, series: number): string | undefined {
  return theme.lines.dashed ? dashes[series % dashes.length] : undefined;
}

export function markerOf(theme: ChartTheme, series: number): Marker {
  const { markers } = theme.lines;
  return markers[series % markers.length] ?? 'circle';
}

export function drawCurves(
  sheet: Sheet,
  theme: ChartTheme,
  frame: PlotFrame,
  curves: readonly Curve[],
): void {
  const { width, smooth, area, hollow, markerSize } = theme.lines;
  const { plot } = frame;
  for (const { series, pieces } of curves) {
    const color = theme.color(series);
    for (const piece of pieces) {
      const points = piece.map(({ at }) => at);
      const d = smooth ? smoothPath(points) : straightPath(points);
      const [first, last] = [points[0], points.at(-1)];
      if (area && first && last && points.length > 1) {
        const floor = coordinate(Math.min(frame.base, plot.y + plot.height));
        const closed = `${d}L${coordinate(last[0])},${floor}L${coordinate(first[0])},${floor}Z`;
        sheet.path(closed, { fill: color, opacity: 0.25, straight: true });
      }
      if (points.length > 1) sheet.path(d, { stroke: color, width, dash: dashOf(theme, series) });
    }
  }
  for (const { series, pieces } of curves) {
    const marker = markerOf(theme, series);
    for (const piece of pieces)
      for (const { at } of piece) {
        // A lone point between two gaps would not be seen without a mark.
        const shown = marker === 'none' && piece.length === 1 ? 'circle' : marker;
        drawMarker(sheet, shown, at, markerSize, theme.color(series), hollow);
      }
  }
}

function straightPath(points: readonly Point[]): string {
  return points
    .map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${coordinate(x)},${coordinate(y)}`)
    .join('');
}

/**
 * A curve through all points that rises and falls only where they do: Fritsch and Carlson's monotone interpolation in
 * Steffen's form (https://ui.adsabs.harvard.edu/abs/1990A%26A...239..443S), as d3-shape's curveMonotoneX.
 */
function smoothPath(points: readonly Point[]): string {
  if (points.length < 3) return straightPath(points);
  const slopeAt = (index: number): number => {
    const [before, here, after] = [points[index - 1], points[index], points[index + 1]];
    if (!before || !here || !after) return 0;
    const [h0, h1] = [here[0] - before[0], after[0] - here[0]];
    const [s0, s1] = [(here[1] - before[1]) / h0, (after[1] - here[1]) / h1];
    const mean = (s0 * h1 + s1 * h0) / (h0 + h1);
    return (
      (Math.sign(s0) + Math.sign(s1)) * Math.min(Math.abs(s0), Math.abs(s1), 0.5 * Math.abs(mean))
    );
  };
  return points
    .map(([x, y], index) => {
      const before = points[index - 1];
      if (!before) return `M${coordinate(x)},${coordinate(y)}`;
      const third = (x - before[0]) / 3;
      const controls = [
        before[0] + third,
        before[1] + third * slopeAt(index - 1),
        x - third,
        y - third * slopeAt(index),
        x,
        y,
      ];
      return `C${controls.map(coordinate).join(' ')}`;
    })
    .join('');
}
