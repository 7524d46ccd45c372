import type { DrawStyle } from '../draw-style.ts';
import { paletteColor } from '../draw-style.ts';
import { coordinate, element, pathElement, svgDocument, textElement, textWidth } from '../svg.ts';
import type { TextDescription, TextLine } from './description.ts';

/** More would be no drawing any more. */
const maxDrawn = 1_000;

/** Each text at its place, as large as its box; those without a box from the top down, below each other. */
export function drawText(description: TextDescription, style: DrawStyle): string {
  const { width, fontSize } = style;
  const drawn = description.lines.slice(0, maxDrawn);
  const left = description.lines.length - drawn.length;
  const free: TextLine[] = drawn.filter(({ box }) => !box);
  if (left > 0) free.push({ text: `… and ${left} more lines` });
  const lineHeight = fontSize * 1.5;
  const placed = drawn.flatMap(({ text, box, rotation }) =>
    box ? [drawBoxed(text, box, rotation, style)] : [],
  );
  const widest = Math.max(0, ...free.map(({ text }) => textWidth(text, fontSize))) + 2 * fontSize;
  const listed = style.overlay
    ? []
    : free.map(({ text }, index) => textElement(fontSize, lineHeight * (index + 1), text));
  const hasBoxes = placed.length > 0;
  return svgDocument(
    hasBoxes ? width : Math.min(Math.max(120, widest), 4 * width),
    hasBoxes
      ? Math.max(style.height, lineHeight * (listed.length + 1))
      : lineHeight * (listed.length + 1),
    style,
    placed.join('') + listed.join(''),
  );
}

function drawBoxed(
  text: string,
  box: readonly [number, number, number, number],
  rotation: TextLine['rotation'],
  style: DrawStyle,
): string {
  const [x1, y1, x2, y2] = [
    (box[0] / 100) * style.width,
    (box[1] / 100) * style.height,
    (box[2] / 100) * style.width,
    (box[3] / 100) * style.height,
  ];
  const { angle, along, size } = fitting(text, rotation, x2 - x1, y2 - y1);
  const color = paletteColor(style, 0);
  const frame = pathElement(
    `M${coordinate(x1)} ${coordinate(y1)}H${coordinate(x2)}V${coordinate(y2)}H${coordinate(x1)}Z`,
    style,
    {
      stroke: color,
      strokeWidth: Math.min(style.strokeWidth, 1),
      // Over the figure the text has to stand out from the text it was read from.
      fill: style.overlay ? '#ffffffd9' : 'none',
    },
  );
  const [cx, cy] = [(x1 + x2) / 2, (y1 + y2) / 2];
  const words = textElement(cx, cy, text, {
    'text-anchor': 'middle',
    'dominant-baseline': 'central',
    'font-size': size,
    fill: style.overlay ? '#1d1d1b' : style.ink,
    ...(textWidth(text, size) > along && {
      textLength: along * 0.98,
      lengthAdjust: 'spacingAndGlyphs',
    }),
  });
  const turned =
    angle === 0
      ? words
      : element('g', { transform: `rotate(${angle} ${coordinate(cx)} ${coordinate(cy)})` }, words);
  return frame + turned;
}

/** Letters are squeezed to this share of their width at most; below it they cannot be read. */
const narrowest = 0.6;

/** How text stands in a box of `width` x `height`. One without a stated turn is turned where that is far larger. */
function fitting(text: string, rotation: TextLine['rotation'], width: number, height: number) {
  const one = Math.max(textWidth(text, 1), 0.1);
  const laid = (angle: number) => {
    const [along, across] = angle % 180 === 0 ? [width, height] : [height, width];
    const size = Math.max(1, Math.min(across * 0.78, (along * 0.98) / (narrowest * one)));
    return { angle, along, size };
  };
  if (rotation !== undefined) return laid(rotation);
  const [upright, turned] = [laid(0), laid(270)];
  return height > 1.5 * width && turned.size > 1.3 * upright.size ? turned : upright;
}
