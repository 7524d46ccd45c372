import type { ChartDescription } from '../../formal/chart/description.ts';
import { drawChart } from '../../formal/chart/draw.ts';
import { readNumber } from '../../formal/delimited/read-number.ts';
import type { Random } from '../../formal/random.ts';
import type { DrawnFigure, Look } from '../figure-kind.ts';
import { canBeUnlabelled, endsOfMarks } from './chart-values.ts';
import { isReadable } from './value-scale.ts';

/** Pixels; the smallest letters are 0.85 of it. */
const leastFontSize = 13;

/** The language's own drawing. Throws where its texts would be cut or too small to read. */
export async function drawPlainChart(
  chart: ChartDescription,
  look: Look,
  random: Random,
): Promise<DrawnFigure> {
  const style = {
    ...look,
    fontSize: Math.max(leastFontSize, Math.min(18, look.fontSize)),
    // Small marks by hand are only blots.
    roughness:
      (chart.kind === 'bar' || chart.kind === 'pie') && random.chance(0.15)
        ? random.number(0.5, 1.2, 0.1)
        : 0,
    // Without a legend the names stand at the slices.
    ...(chart.kind === 'pie' && random.chance(0.5) && { legend: 'none' as const }),
  };
  if (!look.valueLabels && showsUnitAtTicks(chart) && canBeUnlabelled(chart)) {
    const svg = await draw(chart, { ...style, valueLabels: false, grid: true });
    if (canBeRead(chart, svg)) return { svg };
  }
  return { svg: await draw(chart, { ...style, valueLabels: true }) };
}

async function draw(chart: ChartDescription, style: Look): Promise<string> {
  const drawing = await drawChart(chart, style);
  if (drawing.form !== 'svg') throw new Error('A chart is drawn as SVG.');
  const { svg } = drawing;
  if (svg.includes('…')) throw new Error('A name was cut.');
  const sizes = [...svg.matchAll(/ font-size="([\d.]+)px"/g)].map((match) => Number(match[1]));
  if (Math.min(...sizes) < 11) throw new Error('A label became too small to read.');
  return withoutSpans(svg);
}

/** Vega writes long titles as spans of one text element; each becomes an element of its own. */
function withoutSpans(svg: string): string {
  return svg.replaceAll(
    /<text([^>]*)><tspan>([^<]*)<\/tspan>((?:<tspan[^>]*>[^<]*<\/tspan>)+)<\/text>/g,
    (_, attributes: string, first: string, rest: string) => {
      let y = 0;
      const lines = [...rest.matchAll(/dy="([\d.]+)"[^>]*>([^<]*)</g)].map((match) => {
        y += Number(match[1]);
        return `<text${attributes} y="${y}">${match[2]}</text>`;
      });
      return `<text${attributes}>${first}</text>${lines.join('')}`;
    },
  );
}

/** The language writes only signs at its ticks. */
function showsUnitAtTicks({ unit }: ChartDescription): boolean {
  return unit === undefined || unit === '%' || /^\p{Sc}$/u.test(unit);
}

/** Whether the ticks that were drawn let a careful person read all values. */
function canBeRead(chart: ChartDescription, svg: string): boolean {
  const axes = [...svg.matchAll(/role-axis-label"[^>]*>((?:<text[^>]*>[^<]*<\/text>)*)/g)].map(
    ([, texts = '']) => [...texts.matchAll(/>([^<]*)<\/text>/g)].map((match) => toTick(match[1])),
  );
  const isOn = (values: readonly number[]): boolean =>
    axes.some((ticks) => {
      const [first = Number.NaN, second = Number.NaN] = ticks;
      const step = Math.abs(second - first);
      const [low, high] = [Math.min(...ticks) - step, Math.max(...ticks) + step];
      return isReadable(values, step) && values.every((value) => value >= low && value <= high);
    });
  const isScatter = chart.kind === 'scatter';
  return (
    isOn(endsOfMarks(chart)) &&
    (!isScatter || isOn(chart.rows.map(({ category }) => Number(category))))
  );
}

function toTick(text = ''): number {
  const amount = readNumber(text, false);
  return amount.kind === 'number' ? amount.value : Number.NaN;
}
