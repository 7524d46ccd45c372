import type { DrawStyle } from '../draw-style.ts';
import { element, pathElement } from '../svg.ts';

/**
 * Draws the paths and lines of Vega's SVG again as by hand; texts stay. The text is a machine's: each attribute is in
 * double quotes and escaped, so that tags can be found without a parser.
 */
export function roughSvg(svg: string, style: DrawStyle): string {
  let count = 0;
  return svg.replaceAll(/<(path|line)((?: [\w:-]+="[^"]*")*)\/>/g, (whole, name, written) => {
    const attributes = readAttributes(written);
    const d = name === 'line' ? linePath(attributes) : attributes.d;
    const { fill, stroke } = attributes;
    const visible = (fill && fill !== 'none') || (stroke && stroke !== 'none');
    if (!d || !visible || attributes.display === 'none') return whole;
    count++;
    const drawn = pathElement(
      d,
      // Equal lines in a row must not all waver the same way.
      { roughness: style.roughness, seed: style.seed + count },
      {
        stroke: stroke ?? 'none',
        fill,
        strokeWidth: Number(attributes['stroke-width'] ?? (stroke ? 1 : 0)),
        dash: attributes['stroke-dasharray'],
      },
    );
    const { transform, opacity } = attributes;
    const strokeOpacity = attributes['stroke-opacity'];
    return element(
      'g',
      {
        transform,
        opacity: opacity === '1' ? undefined : opacity,
        'stroke-opacity': strokeOpacity,
      },
      drawn,
    );
  });
}

function readAttributes(written: string): Partial<Record<string, string>> {
  return Object.fromEntries(
    [...written.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
      key,
      value
        .replaceAll('&quot;', '"')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&'),
    ]),
  );
}

function linePath({
  x1 = '0',
  y1 = '0',
  x2 = '0',
  y2 = '0',
}: Partial<Record<string, string>>): string {
  return `M${x1},${y1}L${x2},${y2}`;
}
