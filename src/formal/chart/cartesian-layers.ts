import { type DrawStyle, paletteColor } from '../draw-style.ts';
import { textWidth } from '../svg.ts';
import { type ChartData, type Datum, nameOfKey, toShownName } from './chart-data.ts';
import { colorEncoding, textColorOn } from './color-encoding.ts';
import { type ChartDescription, defaultAxis, defaultSeries } from './description.ts';
import type { Encoding, Layer } from './layer.ts';

/** More values than these are not labelled: the labels would cover each other. */
const mostLabels = 80;

/** Bars, lines and points on two axes. */
export function cartesianLayers(
  chart: ChartDescription,
  data: ChartData,
  style: DrawStyle,
): { layer: Layer[] } {
  const { kind } = chart;
  const shown = data.data.filter(({ value }) => value !== null);
  const flat = kind === 'bar' && style.orientation === 'horizontal';
  const { position, amount } = encodings(chart, data, style, flat);
  const several = data.seriesKeys.length > 1;
  const color = several
    ? colorEncoding('series', data.seriesKeys, style, kind === 'bar' ? 'square' : 'circle')
    : { value: paletteColor(style, 0) };
  const grouped = kind === 'bar' && several && !chart.stacked;
  const place = {
    [flat ? 'y' : 'x']: position,
    ...(grouped && { [flat ? 'yOffset' : 'xOffset']: offset(data) }),
  };
  const at: Encoding = { ...place, [flat ? 'x' : 'y']: amount };
  const stackEnd = chart.stacked ? { [flat ? 'x2' : 'y2']: { field: 'from' } } : {};
  // Outlines of bars of a few pixels would be all that is seen.
  const narrow = style.width / Math.max(1, shown.length) < 8;
  const marks: Layer[] =
    kind === 'bar'
      ? [
          {
            data: { values: shown },
            mark: {
              type: 'bar' as const,
              stroke: style.ink,
              strokeWidth: narrow ? 0 : style.strokeWidth * 0.5,
            },
            encoding: { ...at, ...stackEnd, color },
          },
        ]
      : pointLayers(chart, data.data, at, color, style);
  const labels = style.valueLabels ? labelLayers(chart, shown, at, style, flat, data) : [];
  return { layer: [...marks, ...labels] };
}

function pointLayers(
  chart: ChartDescription,
  data: readonly Datum[],
  at: Encoding,
  color: NonNullable<Encoding['color']>,
  style: DrawStyle,
): Layer[] {
  const size = Math.max(40, (style.strokeWidth * 2 + 5) ** 2);
  const points = {
    data: { values: data.filter(({ value }) => value !== null) },
    mark: { type: 'point' as const, filled: true, opacity: 1, size },
    encoding: { ...at, color },
  };
  if (chart.kind === 'scatter') return [points];
  const line = {
    // A missing value is a gap in the line, so it stays among the data.
    data: { values: [...data] },
    mark: {
      type: 'line' as const,
      strokeWidth: style.strokeWidth * 1.4,
      invalid: 'break-paths-show-domains' as const,
    },
    encoding: { ...at, color, detail: { field: 'series', type: 'nominal' as const } },
  };
  return [line, points];
}

function encodings(chart: ChartDescription, data: ChartData, style: DrawStyle, flat: boolean) {
  const values = data.data.map(({ value }) => value ?? 0);
  const least = Math.min(...values);
  const most = Math.max(...values);
  const zero = chart.kind === 'bar' || (least >= 0 && least < most / 2);
  const [only = ''] = chart.series;
  const name = chart.series.length === 1 && only !== defaultSeries ? toShownName(only) : '';
  const amount = {
    field: chart.stacked ? 'to' : 'value',
    type: 'quantitative' as const,
    stack: null,
    scale: { zero, nice: true, ...roomForLabels(chart, data, style) },
    axis: {
      title: name === '' ? null : name,
      labelExpr: unitExpression(chart.unit),
      tickCount: Math.max(3, Math.round((flat ? style.width : style.height) / 70)),
    },
  };
  const title = chart.axis === defaultAxis || chart.axis === '' ? null : toShownName(chart.axis);
  if (chart.kind === 'scatter' || (chart.kind === 'line' && isUneven(chart))) {
    const axis = { title, format: '~r' };
    const scale = { zero: false, nice: chart.kind === 'scatter' };
    return { amount, position: { field: 'x', type: 'quantitative' as const, scale, axis } };
  }
  const axis = {
    title,
    grid: false,
    labelExpr: 'substring(datum.value, 5)',
    ...labelAxis(data, style, flat),
  };
  const scale = { domain: [...data.rowKeys] };
  return { amount, position: { field: 'row', type: 'nominal' as const, scale, axis } };
}

/** Labels of the longest bars stand beyond them, where names and titles would be in their way. */
function roomForLabels(chart: ChartDescription, { data }: ChartData, style: DrawStyle) {
  if (chart.kind !== 'bar' || chart.stacked || !style.valueLabels) return {};
  const values = data.map(({ value }) => value ?? 0);
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  const room = (most - least) * 0.07;
  return {
    ...(most > 0 && { domainMax: most + room }),
    ...(least < 0 && { domainMin: least - room }),
  };
}

/** Ticks with the unit where it is one sign: longer ones would crowd the axis. */
function unitExpression(unit: string | undefined): string {
  if (unit === '%') return "datum.label + '%'";
  return unit !== undefined && /^\p{Sc}$/u.test(unit) ? `'${unit}' + datum.label` : 'datum.label';
}

/** Names level where they fit side by side, else slanted, else upright. */
function labelAxis(data: ChartData, style: DrawStyle, flat: boolean) {
  const widths = data.rowKeys.map((key) => textWidth(nameOfKey(key), style.fontSize * 0.9));
  const widest = Math.max(0, ...widths);
  if (flat) return { labelLimit: style.width * 0.3, labelAngle: 0 };
  const step = (style.width * 0.82) / Math.max(1, widths.length);
  const labelLimit = style.height * 0.3;
  if (widest <= step * 0.95) return { labelAngle: 0, labelLimit: step };
  if (step >= style.fontSize * 1.3) return { labelAngle: -40, labelLimit };
  return { labelAngle: -90, labelLimit, labelOverlap: 'parity' as const };
}

/** Numbers at unequal distances belong on an axis of numbers. */
function isUneven({ rows }: ChartDescription): boolean {
  const xs = rows.map(({ category }) => (category.trim() === '' ? Number.NaN : Number(category)));
  if (xs.length < 3 || !xs.every(Number.isFinite)) return false;
  const steps = xs.slice(1).map((x, index) => x - (xs[index] ?? x));
  const [first = 0] = steps;
  return (
    steps.every((step) => step > 0) &&
    steps.some((step) => Math.abs(step - first) > 1e-9 * Math.abs(first))
  );
}

function offset({ seriesKeys }: ChartData) {
  return { field: 'series', type: 'nominal' as const, scale: { domain: [...seriesKeys] } };
}

function labelLayers(
  chart: ChartDescription,
  shown: readonly Datum[],
  at: Encoding,
  style: DrawStyle,
  flat: boolean,
  data: ChartData,
): Layer[] {
  const many = chart.kind === 'scatter' ? 15 : mostLabels;
  if (shown.length > many) return [];
  const fontSize = labelSize(chart, shown, style, flat, data);
  if (fontSize === undefined) return [];
  const gap = chart.kind === 'bar' ? fontSize * 0.35 : fontSize * 0.5 + style.strokeWidth;
  const layer = (values: readonly unknown[], below: boolean) => ({
    data: { values: [...values] },
    mark: {
      type: 'text' as const,
      fontSize,
      clip: false,
      ...(chart.stacked
        ? { align: 'center' as const, baseline: 'middle' as const }
        : flat
          ? {
              align: below ? ('right' as const) : ('left' as const),
              baseline: 'middle' as const,
              dx: below ? -gap : gap,
            }
          : { baseline: below ? ('top' as const) : ('bottom' as const), dy: below ? gap : -gap }),
    },
    encoding: { ...at, text: { field: 'label', type: 'nominal' as const } },
  });
  if (chart.kind === 'scatter')
    return [
      layer(
        shown.map((one) => ({ ...one, label: `(${nameOfKey(one.row)}, ${one.label})` })),
        false,
      ),
    ];
  if (chart.stacked) {
    const middles = shown.map((one) => ({
      ...one,
      to: (one.from + one.to) / 2,
      color: textColorOn(paletteColor(style, data.seriesKeys.indexOf(one.series)), style.ink),
    }));
    return [inColor(layer(middles, false))];
  }
  const isBelow = ({ value }: Datum) => chart.kind === 'bar' && (value ?? 0) < 0;
  return [
    layer(
      shown.filter((one) => !isBelow(one)),
      false,
    ),
    layer(shown.filter(isBelow), true),
  ].filter((one) => one.data.values.length > 0);
}

/** A size at which labels keep apart; `undefined` where it would be too small to read. */
function labelSize(
  chart: ChartDescription,
  shown: readonly Datum[],
  style: DrawStyle,
  flat: boolean,
  data: ChartData,
): number | undefined {
  const side = chart.kind === 'bar' && !chart.stacked ? data.seriesKeys.length : 1;
  const step =
    ((flat ? style.height : style.width) * 0.78) / Math.max(1, data.rowKeys.length) / side;
  const widest = Math.max(0, ...shown.map(({ label }) => textWidth(label, 1)));
  const wanted = style.fontSize * 0.85;
  if (chart.kind === 'scatter') return wanted;
  const fitting = Math.min(wanted, flat ? step * 0.9 : step / Math.max(0.1, widest));
  return fitting >= 7 ? fitting : undefined;
}

function inColor(layer: Layer): Layer {
  const color = { field: 'color', type: 'nominal' as const, scale: null, legend: null };
  return { ...layer, encoding: { ...layer.encoding, color } };
}
