import { coordinate, element, escapeXml, pathElement } from '../../formal/svg.ts';
import type { Look } from '../figure-kind.ts';
import { type Font, measureText } from './measure-text.ts';
import { type Box, growBox, overlaps, type Quad, quadOfBox, turnQuad } from './quad.ts';

export type TextLook = {
  /** Pixels; absent: the look's. */
  readonly size?: number | undefined;
  readonly anchor?: 'start' | 'middle' | 'end' | undefined;
  /** Where `y` lies in the line; absent: its baseline. */
  readonly align?: 'top' | 'middle' | 'bottom' | undefined;
  readonly weight?: number | undefined;
  readonly family?: string | undefined;
  readonly italic?: boolean | undefined;
  /** Degrees, clockwise, about `x`, `y`. */
  readonly angle?: number | undefined;
  readonly fill?: string | undefined;
  /** 0 to 1. */
  readonly opacity?: number | undefined;
  /** The colour of a rim that keeps lines off the letters. */
  readonly halo?: string | undefined;
};

export type StrokeLook = {
  readonly stroke?: string | undefined;
  readonly fill?: string | undefined;
  /** Pixels; absent: the look's. */
  readonly width?: number | undefined;
  readonly dash?: string | undefined;
  readonly opacity?: number | undefined;
  /** Ruler-straight even on a sheet drawn by hand. */
  readonly straight?: boolean | undefined;
};

/** A figure in the making. It knows where its texts are, so that no two come to lie on each other. */
export type Sheet = {
  readonly look: Look;
  /** Pixels. */
  widthOf(text: string, look?: TextLook): number;
  quadOf(x: number, y: number, text: string, look?: TextLook): Quad;
  /** On the sheet, and over no text and no obstacle. */
  isFree(quad: Quad, pad?: number): boolean;
  /** Keeps later texts off a place. */
  block(box: Box): void;
  /** Writes one line. One that lies on another text or beyond the sheet counts as a fault. */
  write(x: number, y: number, text: string, look?: TextLook): void;
  /** A path, by hand where the look is rough. */
  path(d: string, look: StrokeLook): void;
  line(x1: number, y1: number, x2: number, y2: number, look: StrokeLook): void;
  rect(box: Box, look: StrokeLook & { readonly radius?: number }): void;
  add(markup: string): void;
  /** Adds to `<defs>`; returns the reference to it, `url(#...)`. */
  define(markup: (id: string) => string): string;
  /** What went wrong and nobody may see. */
  fault(): void;
  readonly faults: number;
  toSvg(): string;
};

/** Parts of the size above and below the baseline. */
const [ascent, descent] = [0.74, 0.21];

const shifts = { top: ascent, middle: 0.35, bottom: -descent } as const;

export function createSheet(look: Look): Sheet {
  const parts: string[] = [];
  const defs: string[] = [];
  const taken: Quad[] = [];
  const obstacles: Quad[] = [];
  let faults = 0;
  let strokes = 0;
  const fontOf = (text: TextLook): Font => ({
    family: text.family ?? look.fontFamily,
    weight: text.weight ?? look.fontWeight,
  });
  const widthOf = (text: string, at: TextLook = {}): number =>
    measureText(text, at.size ?? look.fontSize, fontOf(at));
  const baseline = (y: number, { align, size = look.fontSize }: TextLook): number =>
    y + (align ? shifts[align] * size : 0);

  const isOn = (quad: Quad): boolean =>
    quad.every(([x, y]) => x >= 0 && y >= 0 && x <= look.width && y <= look.height);
  const padded = (quad: Quad, pad: number): Quad => (pad === 0 ? quad : growQuad(quad, pad));

  /** By hand no line of text is quite level: up to a degree, and up to 2.5 pixels from end to end. */
  const tremble = (angle: number, width: number): number => {
    if (look.roughness === 0 || angle !== 0) return 0;
    const share = Math.sin(look.seed + taken.length * 12.9898) * look.roughness * 0.8;
    return Math.max(-1, Math.min(1, share)) * Math.min(1, (2.5 / width) * (180 / Math.PI));
  };

  const sheet: Sheet = {
    look,
    widthOf,
    quadOf(x, y, text, at = {}) {
      const { size = look.fontSize, anchor = 'start', angle = 0 } = at;
      const width = widthOf(text, at);
      const left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
      const top = baseline(y, at) - ascent * size;
      const box = { x: left, y: top, width, height: (ascent + descent) * size };
      return turnQuad(quadOfBox(box), x, y, angle);
    },
    isFree(quad, pad = 1) {
      const wide = padded(quad, pad);
      return (
        isOn(quad) &&
        !taken.some((other) => overlaps(wide, other)) &&
        !obstacles.some((other) => overlaps(wide, other))
      );
    },
    block(box) {
      obstacles.push(quadOfBox(box));
    },
    write(x, y, text, at = {}) {
      if (text === '') return;
      const angle = (at.angle ?? 0) + tremble(at.angle ?? 0, widthOf(text, at));
      const quad = sheet.quadOf(x, y, text, { ...at, angle });
      if (!isOn(quad) || taken.some((other) => overlaps(quad, other))) faults += 1;
      taken.push(quad);
      const { anchor = 'start', size, weight, family, halo } = at;
      parts.push(
        element(
          'text',
          {
            x,
            y: baseline(y, at),
            transform:
              angle === 0
                ? undefined
                : `rotate(${coordinate(angle)} ${coordinate(x)} ${coordinate(y)})`,
            'text-anchor': anchor === 'start' ? undefined : anchor,
            'font-size': size,
            'font-weight': weight,
            'font-family': family,
            'font-style': at.italic ? 'italic' : undefined,
            fill: at.fill,
            'fill-opacity': at.opacity,
            ...(halo && {
              stroke: halo,
              'stroke-width': 3,
              'stroke-linejoin': 'round',
              'paint-order': 'stroke',
            }),
          },
          escapeXml(text),
        ),
      );
    },
    path(d, at) {
      const { stroke = 'none', fill = 'none', width = look.strokeWidth, dash, opacity } = at;
      if (look.roughness > 0 && !at.straight) {
        strokes += 1;
        const rough = { roughness: look.roughness, seed: look.seed + strokes };
        const drawn = pathElement(d, rough, { stroke, fill, strokeWidth: width, dash });
        parts.push(opacity === undefined ? drawn : element('g', { opacity }, drawn));
      } else
        parts.push(
          element('path', {
            d,
            fill,
            opacity,
            ...(stroke !== 'none' && {
              stroke,
              'stroke-width': width,
              'stroke-dasharray': dash,
              'stroke-linejoin': 'round',
            }),
          }),
        );
    },
    line(x1, y1, x2, y2, at) {
      const [a, b, c, d] = [x1, y1, x2, y2].map(coordinate);
      sheet.path(`M${a},${b}L${c},${d}`, at);
    },
    rect(box, at) {
      if (look.roughness > 0 && !at.straight) sheet.path(pathOfBox(box), at);
      else {
        const { stroke, fill = 'none', width = look.strokeWidth, dash, opacity, radius } = at;
        parts.push(
          element('rect', {
            ...box,
            rx: radius === 0 ? undefined : radius,
            fill,
            opacity,
            ...(stroke && { stroke, 'stroke-width': width, 'stroke-dasharray': dash }),
          }),
        );
      }
    },
    add(markup) {
      parts.push(markup);
    },
    define(markup) {
      const id = `d${defs.length + 1}`;
      defs.push(markup(id));
      return `url(#${id})`;
    },
    fault() {
      faults += 1;
    },
    get faults() {
      return faults;
    },
    toSvg() {
      const { width, height, fontFamily, fontSize, fontWeight, ink, background } = look;
      return element(
        'svg',
        {
          xmlns: 'http://www.w3.org/2000/svg',
          width,
          height,
          viewBox: `0 0 ${width} ${height}`,
          'font-family': fontFamily,
          'font-size': fontSize,
          'font-weight': fontWeight,
          fill: ink,
        },
        [
          defs.length > 0 ? element('defs', {}, defs.join('')) : '',
          element('rect', { width, height, fill: background }),
          ...parts,
        ].join(''),
      );
    },
  };
  return sheet;
}

function pathOfBox({ x, y, width, height }: Box): string {
  const [left, top, right, bottom] = [x, y, x + width, y + height].map(coordinate);
  return `M${left},${top}L${right},${top}L${right},${bottom}L${left},${bottom}Z`;
}

/** A rectangle grown on all sides along its own edges. */
function growQuad(quad: Quad, by: number): Quad {
  const [a, b, , d] = quad;
  const angle = (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI;
  const width = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const height = Math.hypot(d[0] - a[0], d[1] - a[1]);
  const flat = growBox({ x: a[0], y: a[1], width, height }, by);
  return turnQuad(quadOfBox(flat), a[0], a[1], angle);
}
