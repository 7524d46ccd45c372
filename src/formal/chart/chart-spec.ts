import type { TopLevelSpec } from 'vega-lite';
import type { DrawStyle } from '../draw-style.ts';
import { textWidth } from '../svg.ts';
import { cartesianLayers } from './cartesian-layers.ts';
import { type ChartData, toChartData, toShownName } from './chart-data.ts';
import type { ChartDescription } from './description.ts';
import { pieLayers } from './pie-layers.ts';

/** The Vega-Lite specification of a chart in a style. It names no data source but its own values. */
export function chartSpec(chart: ChartDescription, style: DrawStyle): TopLevelSpec {
  const data = toChartData(chart);
  const layers =
    chart.kind === 'pie' ? pieLayers(chart, data, style) : cartesianLayers(chart, data, style);
  return {
    width: style.width,
    height: style.height,
    autosize: { type: 'fit', contains: 'padding' },
    padding: Math.round(style.fontSize * 0.8),
    background: style.background === 'none' || style.overlay ? 'transparent' : style.background,
    ...titleOf(chart, data, style),
    ...layers,
    config: configOf(style),
  };
}

function titleOf(chart: ChartDescription, data: ChartData, style: DrawStyle) {
  const size = Math.round(style.fontSize * 1.25);
  const text = wrap(toShownName(chart.title ?? ''), style.width * 0.78, size);
  if (text.length === 0 && data.leftOut === '') return {};
  return {
    title: { text, ...(data.leftOut !== '' && { subtitle: data.leftOut }), fontSize: size },
  };
}

function configOf(style: DrawStyle): NonNullable<TopLevelSpec['config']> {
  const { ink, fontFamily, fontSize, strokeWidth, grid } = style;
  return {
    aria: false,
    font: fontFamily,
    view: { stroke: null },
    title: { color: ink, subtitleColor: ink, subtitleFontSize: fontSize * 0.85, offset: fontSize },
    text: { color: ink, fontSize },
    axis: {
      labelColor: ink,
      titleColor: ink,
      domainColor: ink,
      tickColor: ink,
      labelFontSize: fontSize * 0.9,
      titleFontSize: fontSize,
      titleFontWeight: 'normal',
      titlePadding: fontSize * 0.6,
      domainWidth: strokeWidth,
      tickWidth: strokeWidth * 0.8,
      grid,
      gridColor: ink,
      gridOpacity: 0.15,
      gridWidth: Math.max(0.5, strokeWidth * 0.6),
    },
    legend: {
      labelColor: ink,
      labelFontSize: fontSize * 0.9,
      labelLimit: style.width * 0.3,
      symbolSize: fontSize * 9,
      symbolStrokeWidth: strokeWidth,
    },
  };
}

/** Lines of at most `width` pixels; a word that is longer stays whole. */
export function wrap(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, fontSize) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
