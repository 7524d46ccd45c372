import type { DrawStyle } from '../draw-style.ts';
import { type ChartData, type Datum, nameOfKey } from './chart-data.ts';
import { colorEncoding } from './color-encoding.ts';
import type { ChartDescription } from './description.ts';
import type { Layer } from './layer.ts';

/** Slices clockwise from the top. Only the first series has a place in a pie; parts of 0 or less have none. */
export function pieLayers(
  chart: ChartDescription,
  all: ChartData,
  style: DrawStyle,
): { layer: Layer[] } {
  const [first] = all.seriesKeys;
  const data = all.data.filter(
    ({ series, value }) => series === first && value !== null && value > 0,
  );
  const slices = toSlices(data);
  const radius = Math.min(style.width, style.height) * 0.34;
  const names = style.legend === 'none';
  const labels = slices.map(({ label, row, middle, ...slice }) => {
    const parts = [...(names ? [nameOfKey(row)] : []), ...(style.valueLabels ? [label] : [])];
    return { ...slice, row, middle, label: parts.join(': ') };
  });
  const angle = (field: string) => ({ field, type: 'quantitative' as const, scale: null });
  const text = (right: boolean) => ({
    data: { values: labels.filter(({ middle }) => middle < Math.PI === right) },
    mark: {
      type: 'text' as const,
      radius: radius + style.fontSize * 0.6,
      align: right ? ('left' as const) : ('right' as const),
      baseline: 'middle' as const,
      limit: style.width / 2 - radius,
    },
    encoding: { theta: angle('middle'), text: { field: 'label', type: 'nominal' as const } },
  });
  const arcs = {
    data: { values: slices },
    mark: {
      type: 'arc' as const,
      outerRadius: radius,
      stroke: style.background === 'none' ? style.ink : style.background,
      strokeWidth: style.strokeWidth,
    },
    encoding: {
      theta: angle('from'),
      theta2: { field: 'to' },
      color: colorEncoding('row', all.rowKeys, style, 'square'),
    },
  };
  if (slices.length === 0) return { layer: [noData(chart, style)] };
  return { layer: names || style.valueLabels ? [arcs, text(true), text(false)] : [arcs] };
}

function noData(chart: ChartDescription, style: DrawStyle): Layer {
  const text = chart.rows.length === 0 ? 'No data' : 'No positive values to draw as a pie';
  return {
    data: { values: [{ text }] },
    mark: { type: 'text' as const, fontSize: style.fontSize },
    encoding: { text: { field: 'text', type: 'nominal' as const } },
  };
}

function toSlices(data: readonly Datum[]) {
  // Divided first: the sum of finite numbers need not be finite.
  const largest = Math.max(...data.map(({ value }) => value ?? 0));
  const total = data.reduce((sum, { value }) => sum + (value ?? 0) / largest, 0);
  let from = 0;
  return data.map(({ row, label, value }) => {
    const to = from + ((value ?? 0) / largest / total) * 2 * Math.PI;
    const slice = { row, label, from, to, middle: (from + to) / 2 };
    from = to;
    return slice;
  });
}
