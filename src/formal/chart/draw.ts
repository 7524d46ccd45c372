import type { DrawStyle } from '../draw-style.ts';
import type { Drawing } from '../formal-language.ts';
import { textWidth } from '../svg.ts';
import { chartSpec } from './chart-spec.ts';
import type { ChartDescription } from './description.ts';
import { roughSvg } from './rough-svg.ts';

/**
 * Draws with Vega-Lite and Vega, which are loaded by the first call. Vega's expressions are interpreted, never compiled
 * (the page forbids `Function`), it has no DOM, and it can load nothing.
 * At most 300 rows (900 points) and 24 series are drawn; the drawing says so where there are more.
 */
export async function drawChart(chart: ChartDescription, style: DrawStyle): Promise<Drawing> {
  const [vega, { compile }, { expressionInterpreter }] = await Promise.all([
    import('vega'),
    import('vega-lite'),
    import('vega-interpreter'),
  ]);
  measureText(vega);
  const logger = vega.logger(vega.None);
  const { spec } = compile(chartSpec(chart, style), { logger });
  const view = new vega.View(vega.parse(spec, undefined, { ast: true }), {
    expr: expressionInterpreter,
    renderer: 'none',
    logger,
    loader: noLoader,
  });
  // Names of clips and gradients count on within a process; from 0 they are the same for the same chart.
  vega.resetSVGDefIds();
  const svg = await view.toSVG();
  view.finalize();
  return { form: 'svg', svg: style.roughness > 0 ? roughSvg(svg, style) : svg };
}

const refuse = () => Promise.reject(new Error('A chart loads nothing.'));
const noLoader = { load: refuse, sanitize: refuse, http: refuse, file: refuse, options: {} };

type TextItem = { readonly fontSize?: number; readonly limit?: number };

/**
 * Vega measures text with a canvas where there is one, so that a drawing would differ between the page, a worker and
 * Node. `textMetrics.width` is its place for another measure (its typings leave it out).
 */
function measureText(vega: object): void {
  const metrics: unknown = Reflect.get(vega, 'textMetrics');
  if (typeof metrics !== 'object' || metrics === null) return;
  Reflect.set(metrics, 'width', ({ fontSize = 11, limit = 0 }: TextItem, text: unknown) => {
    const width = textWidth(String(text ?? ''), fontSize);
    return limit > 0 ? Math.min(limit, width) : width;
  });
}
