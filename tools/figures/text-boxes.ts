import { SaxesParser } from 'saxes';
import { chooseFamily } from './font-files.ts';
import {
  apply,
  heightScale,
  identity,
  type Matrix,
  multiply,
  type Place,
  parseTransform,
  scaling,
  translation,
} from './matrix.ts';
import { measureText } from './measure-text.ts';
import { toPaths, withPaths } from './outline-texts.ts';

/** A rectangle; `y` grows downwards. */
export type Rectangle = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** One drawn line of text, in pixels of the drawing. */
export type SvgText = {
  readonly text: string;
  /** The outermost points of its ink. */
  readonly ink: readonly Place[];
  /** Corners of the rectangle along the text, in order around it. */
  readonly corners: readonly Place[];
  /** Font size. */
  readonly size: number;
};

/** The same in pixels of an image. */
export type TextBox = Omit<SvgText, 'ink'> & {
  /** The rectangle along the axes around its ink. */
  readonly box: Rectangle;
};

export type SvgTexts = {
  /** Pixels of the drawing. */
  readonly width: number;
  readonly height: number;
  readonly texts: readonly SvgText[];
  /** The drawing with its texts as outlines: it needs no fonts, and its ink is where the boxes are. */
  readonly outlined: string;
};

/** What elements inherit. */
type Context = {
  readonly matrix: Matrix;
  readonly family: string;
  readonly size: number;
  readonly weight: number;
  readonly anchor: string;
  readonly hidden: boolean;
};

const unsupported = new Set(['tspan', 'textPath', 'use', 'foreignObject', 'style', 'image']);
/** Drawn only where something refers to it. */
const invisible = new Set(['defs', 'clipPath', 'mask', 'pattern', 'symbol', 'marker']);

/**
 * The texts of a figure with their boxes, from its SVG and the fonts' own outlines. Throws on what the generator's
 * drawings must not use (tspan, CSS, ...), since boxes would be wrong.
 */
export function readTexts(svg: string): SvgTexts {
  const parser = new SaxesParser({ xmlns: false });
  const paths: string[] = [];
  const texts: SvgText[] = [];
  const stack: Context[] = [
    { matrix: identity, family: 'serif', size: 16, weight: 400, anchor: 'start', hidden: false },
  ];
  let open:
    | { readonly context: Context; readonly attributes: Attributes; text: string }
    | undefined;
  let [width, height] = [0, 0];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (unsupported.has(name)) throw new Error(`The figure has a <${name}>, which has no box.`);
    if (stack.length === 1) {
      width = Number.parseFloat(attributes.width ?? '');
      height = Number.parseFloat(attributes.height ?? '');
    }
    const context = enter(stack.at(-1), name, attributes, stack.length === 1);
    stack.push(context);
    if (name === 'text') open = { context, attributes, text: '' };
  });
  parser.on('text', (text) => {
    if (open) open.text += text;
  });
  parser.on('closetag', ({ name }) => {
    stack.pop();
    if (name !== 'text' || !open) return;
    const { context, attributes } = open;
    const line = open.text.replaceAll(/\s+/g, ' ').trim();
    open = undefined;
    const placed = context.hidden || line === '' ? undefined : placeText(line, context, attributes);
    paths.push(placed?.path ?? '');
    if (placed) texts.push(placed);
  });
  parser.write(svg).close();
  if (!(width > 0 && height > 0)) throw new Error('The drawing does not say how large it is.');
  return { width, height, texts, outlined: withPaths(svg, paths) };
}

/**
 * Where the texts of a drawing lie in an image of it.
 * @param view from the pixels of the drawing to those of the image
 */
export function toTextBoxes(texts: readonly SvgText[], view: Matrix = identity): TextBox[] {
  const move = (places: readonly Place[]): Place[] => places.map(({ x, y }) => apply(view, x, y));
  return texts.map(({ text, ink, corners, size }) => ({
    text,
    box: surround(move(ink)),
    corners: move(corners),
    size: size * heightScale(view),
  }));
}

type Attributes = Readonly<Record<string, string>>;

function enter(
  parent: Context | undefined,
  name: string,
  attributes: Attributes,
  isRoot: boolean,
): Context {
  if (!parent) throw new Error('An element outside of the document.');
  const own = { ...attributes, ...readStyle(attributes.style) };
  const transform = own.transform;
  let matrix =
    transform === undefined ? parent.matrix : multiply(parent.matrix, parseTransform(transform));
  if (name === 'svg') matrix = multiply(matrix, viewBoxMatrix(own, isRoot));
  const faint = [own.opacity, name === 'text' ? own['fill-opacity'] : undefined];
  return {
    matrix,
    family: own['font-family'] ?? parent.family,
    size: own['font-size'] === undefined ? parent.size : Number.parseFloat(own['font-size']),
    weight: own['font-weight'] === undefined ? parent.weight : toWeight(own['font-weight']),
    anchor: own['text-anchor'] ?? parent.anchor,
    hidden:
      parent.hidden ||
      invisible.has(name) ||
      own.display === 'none' ||
      own.visibility === 'hidden' ||
      faint.some((value) => value !== undefined && Number.parseFloat(value) === 0),
  };
}

/** `style="a: b; c: d"`. */
function readStyle(style: string | undefined): Record<string, string> {
  if (style === undefined) return {};
  return Object.fromEntries(
    style.split(';').flatMap((part) => {
      const [key = '', value = ''] = part.split(':');
      return key.trim() === '' ? [] : [[key.trim(), value.trim()]];
    }),
  );
}

function toWeight(weight: string): number {
  if (weight === 'bold' || weight === 'bolder') return 700;
  return Number.parseFloat(weight) || 400;
}

/** From the user units of an `svg` element to the pixels that it fills; `x` and `y` count for inner ones. */
function viewBoxMatrix(own: Attributes, isRoot: boolean): Matrix {
  const at = isRoot
    ? identity
    : translation(Number.parseFloat(own.x ?? '0'), Number.parseFloat(own.y ?? '0'));
  const [left = 0, top = 0, wide = 0, high = 0] = (own.viewBox ?? '').split(/[\s,]+/).map(Number);
  const width = Number.parseFloat(own.width ?? '');
  const height = Number.parseFloat(own.height ?? '');
  if (!(wide > 0 && high > 0 && width > 0 && height > 0)) return at;
  // `xMidYMid meet`, as is without the attribute.
  const scale = Math.min(width / wide, height / high);
  const middle = translation((width - scale * wide) / 2, (height - scale * high) / 2);
  return [middle, scaling(scale), translation(-left, -top)].reduce(multiply, at);
}

function placeText(
  text: string,
  { matrix, family, size, weight, anchor }: Context,
  attributes: Attributes,
): (SvgText & { readonly path: string }) | undefined {
  const { advance, glyphs } = measureText(text, chooseFamily(family), weight);
  const number = (name: string): number => Number.parseFloat(attributes[name] ?? '0') || 0;
  const spacing = number('letter-spacing');
  const width = advance * size + spacing * glyphs.length;
  const shift = anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0;
  const top = number('y') + number('dy');
  const starts = glyphs.map(
    ({ x }, index) => number('x') + number('dx') - shift + x * size + spacing * index,
  );
  const places = glyphs.flatMap(({ outermost }, index) =>
    outermost.map(({ x, y }) => ({ x: (starts[index] ?? 0) + x * size, y: top + y * size })),
  );
  if (places.length === 0) return undefined;
  return {
    text,
    // Of the glyphs' own points: round the corners of a turned line there is no ink.
    ink: places.map(({ x, y }) => apply(matrix, x, y)),
    corners: cornersOf(surround(places)).map(({ x, y }) => apply(matrix, x, y)),
    size: size * heightScale(matrix),
    path: toPaths({ glyphs, starts, baseline: top, size }, attributes),
  };
}

function cornersOf({ left, top, right, bottom }: Rectangle): Place[] {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

function surround(places: readonly Place[]): Rectangle {
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}
