import katex from 'katex';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { DrawStyle } from '../../src/formal/draw-style.ts';
import type { Drawing } from '../../src/formal/formal-language.ts';
import { escapeXml, svgDocument } from '../../src/formal/svg.ts';

/**
 * Any drawing as one SVG document that a browser opens: formulas as MathML, interfaces as XHTML inside `foreignObject`.
 * @returns `undefined` for Mermaid's own diagrams, which need a browser to be laid out
 */
export function toSvg(drawing: Drawing, style: DrawStyle): string | undefined {
  switch (drawing.form) {
    case 'svg':
      return drawing.svg;
    case 'tex':
      return foreignDocument(drawing.formulas.map(toMathml).join(''), style);
    case 'html':
      return foreignDocument(toXhtml(drawing.html), style);
    case 'mermaid':
      return undefined;
  }
}

function foreignDocument(xhtml: string, style: DrawStyle): string {
  const { width, height, fontSize, fontFamily, ink } = style;
  const css =
    `font:${fontSize * 1.5}px ${fontFamily};color:${ink};box-sizing:border-box;height:${height}px;padding:1em;` +
    'display:grid;align-content:center';
  const body = `<div xmlns="http://www.w3.org/1999/xhtml" style="${escapeXml(css)}">${xhtml}</div>`;
  const inside = `<foreignObject width="${width}" height="${height}">${body}</foreignObject>`;
  return svgDocument(width, height, style, inside);
}

function toMathml(tex: string): string {
  const html = katex.renderToString(tex, {
    output: 'mathml',
    displayMode: true,
    throwOnError: false,
  });
  return /<math[\s\S]*<\/math>/.exec(html)?.[0] ?? `<pre>${escapeXml(tex)}</pre>`;
}

/** HTML as XML: every attribute with a value, every element closed. */
function toXhtml(html: string): string {
  const write = (node: DefaultTreeAdapterTypes.ChildNode): string => {
    if ('value' in node) return escapeXml(node.value);
    if (!('tagName' in node)) return '';
    const attributes = node.attrs
      .map(({ name, value }) => ` ${name}="${escapeXml(value)}"`)
      .join('');
    return `<${node.tagName}${attributes}>${node.childNodes.map(write).join('')}</${node.tagName}>`;
  };
  return parseFragment(html).childNodes.map(write).join('');
}
