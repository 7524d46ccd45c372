import { AppError } from '../core/errors.ts';
import { fitWithinMaxSide } from '../core/image-limits.ts';
import type { RgbaImage } from '../core/vision-language-model.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/**
 * Longest side of a drawing that states no size, in pixels: legible for labels, and below
 * `maxSide`.
 */
const defaultSide = 1024;

/** CSS pixels per unit (CSS Values and Units 4, 6.2); relative units and % count as no size. */
const pixelsPerUnit: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

/**
 * Draws an SVG over white. It is drawn as an image, where browsers run no script and load nothing
 * from outside (SVG Integration, "secure animated mode"): the drawing stays on this computer. Main
 * thread only: workers cannot decode SVG.
 * @param text the document; its declared size may be missing or absurd
 * @param name how messages call the file
 * @returns at most `maxSide` on a side; the original size is the one declared, in CSS pixels,
 * rounded
 * @throws AppError `image-unreadable`
 */
export async function rasterizeSvg(text: string, name: string) {
  const root = parseSvg(text, name);
  if (isZero(root.getAttribute('width')) || isZero(root.getAttribute('height'))) {
    throw unreadable(name, 'is zero-sized: its width or height is 0');
  }
  const declared = readSize(root);
  const { width, height } = fitWithinMaxSide(declared.width, declared.height);
  // without a viewBox, another size would crop the drawing instead of scaling it
  if (!readViewBox(root)) root.setAttribute('viewBox', `0 0 ${declared.width} ${declared.height}`);
  root.setAttribute('width', `${width}`);
  root.setAttribute('height', `${height}`);
  const url = toUrl(root);
  try {
    const picture = new Image(width, height);
    picture.src = url;
    await picture.decode().catch((cause: unknown) => {
      throw unreadable(name, 'could not be drawn by this browser', cause);
    });
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('canvas gave no 2d context');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.drawImage(picture, 0, 0, width, height);
    const image = readPixels(context, name);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!png) throw new Error('canvas gave no PNG');
    return {
      image,
      png,
      originalWidth: Math.max(1, Math.round(declared.width)),
      originalHeight: Math.max(1, Math.round(declared.height)),
    };
  } finally {
    URL.revokeObjectURL(url);
  }
}

/**
 * HTML inside a drawing (labels of draw.io and Mermaid) makes Chromium taint the canvas if it came
 * from a blob URL, not from a data URL: https://crbug.com/294129. Others get a blob: data URLs have
 * size limits.
 */
function toUrl(root: Element): string {
  const text = new XMLSerializer().serializeToString(root);
  const holdsHtml = root.getElementsByTagNameNS(svgNamespace, 'foreignObject').length > 0;
  if (holdsHtml) return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  return URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
}

function readPixels(context: CanvasRenderingContext2D, name: string): RgbaImage {
  const { width, height } = context.canvas;
  try {
    // only the data: what crosses threads later is plain, and not an ImageData
    return { width, height, data: context.getImageData(0, 0, width, height).data };
  } catch (cause) {
    if (!(cause instanceof DOMException) || cause.name !== 'SecurityError') throw cause;
    throw unreadable(name, 'holds HTML, which this browser does not let a page read back', cause);
  }
}

function parseSvg(text: string, name: string): Element {
  const parse = (source: string) => new DOMParser().parseFromString(source, 'image/svg+xml');
  let document = parse(text);
  if (document.documentElement.namespaceURI !== svgNamespace && !findParserError(document)) {
    // copied out of a web page, where the namespace is implied; as an image it would stay blank
    document = parse(text.replace(/<svg(?=[\s>])/, `<svg xmlns="${svgNamespace}"`));
  }
  const root = document.documentElement;
  if (findParserError(document)) throw unreadable(name, 'is not well-formed SVG, or is cut off');
  if (root.localName !== 'svg' || root.namespaceURI !== svgNamespace) {
    throw unreadable(name, 'holds no SVG drawing');
  }
  return root;
}

function findParserError(document: Document): Element | undefined {
  return document.getElementsByTagName('parsererror')[0];
}

/**
 * In CSS pixels, more than 0; what is missing follows from the viewBox, else the drawing is square.
 */
function readSize(root: Element): { width: number; height: number } {
  const width = parseLength(root.getAttribute('width'));
  const height = parseLength(root.getAttribute('height'));
  const viewBox = readViewBox(root);
  const aspect = viewBox ? viewBox.width / viewBox.height : 1;
  if (width && height) return { width, height };
  if (width) return { width, height: width / aspect };
  if (height) return { width: height * aspect, height };
  return {
    width: defaultSide * Math.min(1, aspect),
    height: defaultSide / Math.max(1, aspect),
  };
}

function parseLength(text: string | null): number | undefined {
  const match = /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z%]*)\s*$/i.exec(text ?? '');
  const factor = pixelsPerUnit[match?.[2]?.toLowerCase() ?? ''];
  const pixels = Number(match?.[1]) * (factor ?? Number.NaN);
  // beyond any drawing: a slip of the exporter
  return pixels > 0 && pixels < 1e9 ? pixels : undefined;
}

/** A side of 0 says that nothing is drawn; a missing or meaningless one says nothing. */
function isZero(text: string | null): boolean {
  return /^\s*[+-]?(?:0+\.?0*|\.0+)(?:e[+-]?\d+)?\s*(?:[a-z]+|%)?\s*$/i.test(text ?? '');
}

function readViewBox(root: Element): { width: number; height: number } | undefined {
  const parts = (root.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , width = 0, height = 0] = parts;
  const usable = parts.length === 4 && parts.every(Number.isFinite) && width > 0 && height > 0;
  return usable ? { width, height } : undefined;
}

function unreadable(name: string, what: string, cause?: unknown): AppError {
  const remedy = 'Export it again, or as PNG.';
  return new AppError('image-unreadable', `“${name}” ${what}. ${remedy}`, { cause });
}
