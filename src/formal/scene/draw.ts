import { type DrawStyle, paletteColor } from '../draw-style.ts';
import type { Drawing } from '../formal-language.ts';
import {
  coordinate,
  element,
  escapeXml,
  fontWidthFactor,
  pathElement,
  svgDocument,
  textElement,
  textWidth,
} from '../svg.ts';
import type { SceneDescription, SceneObject } from './description.ts';
import { plainLabel } from './label.ts';

/** Boxes drawn at most. */
const mostBoxes = 500;

/**
 * Boxes with their labels, one colour a label, on the style's width and height: a frame of that size by itself, or
 * exactly over the image as an overlay.
 */
export function draw({ caption, objects }: SceneDescription, style: DrawStyle): Drawing {
  const { width, height } = style;
  const shown = objects.slice(0, mostBoxes);
  const colors = new Map<string, string>();
  for (const { label } of shown) {
    const name = plainLabel(label);
    if (!colors.has(name)) colors.set(name, paletteColor(style, colors.size));
  }
  const colorOf = ({ label }: SceneObject) => colors.get(plainLabel(label)) ?? style.ink;
  const frame = style.overlay
    ? ''
    : element('rect', {
        x: 0.5,
        y: 0.5,
        width: width - 1,
        height: height - 1,
        fill: 'none',
        stroke: style.ink,
        'stroke-opacity': 0.5,
      });
  const boxes = shown.map((object, index) =>
    drawBox(object, colorOf(object), { ...style, seed: style.seed + index }),
  );
  // Labels last: none is hidden by a box.
  const taken: Rectangle[] = [];
  const tags = shown.map((object) => drawTag(object, colorOf(object), style, taken));
  const omitted = objects.length - shown.length;
  const notice =
    omitted > 0
      ? textElement(
          6,
          height - 8,
          `The first ${shown.length} of ${objects.length} boxes are drawn.`,
        )
      : '';
  const title = caption === undefined ? '' : `<title>${escapeXml(caption)}</title>`;
  return {
    form: 'svg',
    svg: svgDocument(width, height, style, title + frame + boxes.join('') + tags.join('') + notice),
  };
}

function drawBox({ box }: SceneObject, color: string, style: DrawStyle): string {
  const [x, y] = [(box.left / 100) * style.width, (box.top / 100) * style.height];
  const [w, h] = [
    ((box.right - box.left) / 100) * style.width,
    ((box.bottom - box.top) / 100) * style.height,
  ];
  const path = `M${coordinate(x)} ${coordinate(y)}h${coordinate(w)}v${coordinate(h)}h${coordinate(-w)}Z`;
  const look = { stroke: color, strokeWidth: style.strokeWidth * 1.4, fill: color };
  return element(
    'g',
    { 'fill-opacity': style.overlay ? 0.08 : 0.14 },
    pathElement(path, style, look),
  );
}

type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Rows that a tag is moved down or up at most to be off the others. */
const farthestRow = 12;

/**
 * The label on a filled tag at the top left of its box, moved where it would leave the frame or lie on another tag.
 * @param taken the tags so far; this one is added
 */
function drawTag(
  { label, box }: SceneObject,
  color: string,
  style: DrawStyle,
  taken: Rectangle[],
): string {
  const { width, height, fontSize } = style;
  const measuredSize = fontSize * fontWidthFactor(style.fontFamily);
  const text = fitted(label, width - 8, measuredSize);
  const tagWidth = textWidth(text, measuredSize) + 8;
  const tagHeight = fontSize * 1.35;
  const left = (box.left / 100) * width;
  const top = (box.top / 100) * height;
  const x = Math.max(0, Math.min(left, width - tagWidth));
  const above = top - tagHeight;
  const wanted = Math.max(0, Math.min(above >= 0 ? above : top, height - tagHeight));
  const y = freeRow({ x, y: wanted, width: tagWidth, height: tagHeight }, taken, height);
  taken.push({ x, y, width: tagWidth, height: tagHeight });
  return (
    element('rect', { x, y, width: tagWidth, height: tagHeight, fill: color }) +
    textElement(x + 4, y + fontSize, text, { fill: textColorOn(color) })
  );
}

/** The nearest place below or above that no other tag covers; its own where all are covered. */
function freeRow(tag: Rectangle, taken: readonly Rectangle[], height: number): number {
  const near = taken.filter(({ x, width }) => x < tag.x + tag.width && tag.x < x + width);
  for (let row = 0; row <= farthestRow; row += 1)
    for (const y of row === 0 ? [tag.y] : [tag.y + row * tag.height, tag.y - row * tag.height]) {
      // A hundredth less: rows that touch do not cover each other.
      const isFree = near.every((other) => Math.abs(other.y - y) >= tag.height - 0.01);
      if (isFree && y >= 0 && y + tag.height <= height) return y;
    }
  return tag.y;
}

function fitted(label: string, width: number, fontSize: number): string {
  // No frame shows more characters than this.
  let text = label.slice(0, 200);
  if (textWidth(text, fontSize) <= width) return text;
  while (text.length > 1 && textWidth(`${text}…`, fontSize) > width) text = text.slice(0, -1);
  return `${text}…`;
}

/** Black or white, whichever stands out; white on colours that are not written as #rrggbb. */
function textColorOn(color: string): string {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!digits) return '#ffffff';
  const [red, green, blue] = digits.slice(1).map((pair) => Number.parseInt(pair, 16) / 255);
  // Weights of sRGB's primaries (ITU-R BT.709).
  const light =
    0.2126 * (red ?? 0) ** 2.2 + 0.7152 * (green ?? 0) ** 2.2 + 0.0722 * (blue ?? 0) ** 2.2;
  return light > 0.36 ? '#111111' : '#ffffff';
}
