import rough from 'roughjs';
import type { DrawStyle } from './draw-style.ts';

/** Text as XML: what a model wrote is never markup. Characters that XML forbids are dropped. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A coordinate with at most two decimals: sub-pixel exact and short. Not finite becomes 0. */
export function coordinate(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '0';
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One SVG element. Attribute values are escaped, numbers rounded; `children` is markup already. */
export function element(name: string, attributes: Attributes, children = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => {
      const text = typeof value === 'number' ? coordinate(value) : escapeXml(String(value));
      return ` ${key}="${text}"`;
    })
    .join('');
  return children === '' ? `<${name}${written}/>` : `<${name}${written}>${children}</${name}>`;
}

/** A text element, its content escaped. Font family and size are inherited from the document. */
export function textElement(
  x: number,
  y: number,
  text: string,
  attributes: Attributes = {},
): string {
  return element('text', { x, y, ...attributes }, escapeXml(text));
}

/** A whole document of the style's font, with its background behind `content`. */
export function svgDocument(
  width: number,
  height: number,
  style: DrawStyle,
  content: string,
): string {
  const { background, fontFamily, fontSize, ink } = style;
  const back =
    background === 'none' || style.overlay
      ? ''
      : element('rect', { width, height, fill: background });
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${coordinate(width)} ${coordinate(height)}`,
      'font-family': fontFamily,
      'font-size': fontSize,
      fill: ink,
    },
    `${back}${content}`,
  );
}

/**
 * An approximate width in pixels, for layout without a DOM; on the wide side, so that text fits its box. For a
 * monospaced font, times `fontWidthFactor`.
 * Classes of characters after Helvetica's metrics; East Asian characters are square.
 */
export function textWidth(text: string, fontSize: number): number {
  let em = 0;
  for (const character of text) {
    if (/[\u1100-\u11ff\u2e80-\uffef]|[\u{1f000}-\u{3ffff}]/u.test(character)) em += 1;
    else if (/[iljtfrI.,:;'|!()[\] ]/.test(character)) em += 0.34;
    else if (/[mwMW@%]/.test(character)) em += 0.92;
    else if (/[A-Z]/.test(character)) em += 0.7;
    else em += 0.58;
  }
  return em * fontSize;
}

/** What `textWidth` is multiplied by: in monospaced fonts an `i` is as wide as a `w`. */
export function fontWidthFactor(fontFamily: string): number {
  return /mono|courier|consolas/i.test(fontFamily) ? 1.15 : 1;
}

const generator = rough.generator();

type PathStyle = {
  readonly stroke: string;
  readonly fill?: string | undefined;
  readonly strokeWidth: number;
  readonly dash?: string | undefined;
};

/**
 * A path, plain or as by hand after `style.roughness`. All shapes go through it, so that every language has both looks.
 * @param path SVG path data
 */
export function pathElement(
  path: string,
  style: Pick<DrawStyle, 'roughness' | 'seed'>,
  look: PathStyle,
): string {
  const { stroke, fill = 'none', strokeWidth, dash } = look;
  const attributes = {
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'stroke-dasharray': dash,
  };
  if (style.roughness <= 0)
    return element('path', {
      d: path,
      stroke,
      fill,
      'stroke-width': strokeWidth,
      ...attributes,
    });
  const drawable = generator.path(path, {
    roughness: style.roughness,
    // 0 would mean a random seed.
    seed: style.seed || 1,
    stroke,
    strokeWidth,
    ...(fill !== 'none' && { fill, fillStyle: 'solid' }),
  });
  // Not `toPaths`: it writes 17 digits a number.
  return drawable.sets
    .map((set) =>
      element('path', {
        d: generator.opsToPath(set, 2),
        stroke: set.type === 'path' ? stroke : 'none',
        'stroke-width': strokeWidth,
        fill: set.type === 'path' ? 'none' : fill,
        ...attributes,
      }),
    )
    .join('');
}
