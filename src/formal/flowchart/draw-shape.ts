import type { DrawStyle } from '../draw-style.ts';
import { coordinate, pathElement } from '../svg.ts';
import type { Shape } from './description.ts';
import type { TextBlock } from './wrap-text.ts';

export type Point = { readonly x: number; readonly y: number };
export type Box = Point & { readonly width: number; readonly height: number };

/** Pixels that an edge from a node to itself stands out. */
export const loopReach = 22;

/** How large a shape has to be around its text, in pixels. */
export function shapeSize(shape: Shape, text: TextBlock, fontSize: number) {
  const pad = fontSize * 0.75;
  const width = Math.max(text.width, fontSize) + 2 * pad;
  const height = text.height + 1.6 * pad;
  switch (shape) {
    case 'diamond': {
      // A box of w x h fits a rhombus of W x H where w / W + h / H <= 1.
      const share = text.lines.length > 1 ? 0.5 : 0.38;
      return {
        width: (text.width + pad) / (1 - share),
        height: (text.height + pad / 2) / share,
      };
    }
    case 'circle':
    case 'double-circle': {
      const diameter = Math.hypot(text.width, text.height) + (shape === 'circle' ? pad : 2 * pad);
      return { width: diameter, height: diameter };
    }
    case 'stadium':
      return { width: width + height * 0.4, height };
    case 'hexagon':
    case 'flag':
    case 'lean-left':
    case 'lean-right':
    case 'trapezoid':
    case 'inverted-trapezoid':
      return { width: width + height * 0.7, height };
    case 'subroutine':
      return { width: width + 2 * pad, height };
    case 'cylinder':
      return { width, height: height + fontSize * 1.4 };
    default:
      return { width, height };
  }
}

const polygon = (points: readonly (readonly [number, number])[]) =>
  `M${points.map(([x, y]) => `${coordinate(x)} ${coordinate(y)}`).join('L')}Z`;

function roundedBox(x: number, y: number, w: number, h: number, radius: number): string {
  const [left, top, width, height, r] = [x, y, w, h, Math.min(radius, w / 2, h / 2)].map(
    coordinate,
  );
  const inX = coordinate(w - 2 * Math.min(radius, w / 2, h / 2));
  const inY = coordinate(h - 2 * Math.min(radius, w / 2, h / 2));
  const start = coordinate(x + Math.min(radius, w / 2, h / 2));
  if (radius <= 0) return `M${left} ${top}h${width}v${height}h-${width}Z`;
  return (
    `M${start} ${top}h${inX}a${r} ${r} 0 0 1 ${r} ${r}v${inY}a${r} ${r} 0 0 1 -${r} ${r}` +
    `h-${inX}a${r} ${r} 0 0 1 -${r} -${r}v-${inY}a${r} ${r} 0 0 1 ${r} -${r}Z`
  );
}

function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  const [left, y, a, b, width] = [cx - rx, cy, rx, ry, 2 * rx].map(coordinate);
  return `M${left} ${y}a${a} ${b} 0 1 1 ${width} 0a${a} ${b} 0 1 1 -${width} 0Z`;
}

/** The outline, and lines inside it that are not filled. `x`, `y` of the box are its middle. */
export function shapePaths(
  shape: Shape,
  { x: cx, y: cy, width: w, height: h }: Box,
): readonly string[] {
  const [x, y, slant] = [cx - w / 2, cy - h / 2, Math.min(h * 0.35, w / 3)];
  const [right, bottom] = [x + w, y + h];
  switch (shape) {
    case 'rectangle':
      return [roundedBox(x, y, w, h, 0)];
    case 'rounded':
      return [roundedBox(x, y, w, h, h * 0.22)];
    case 'stadium':
      return [roundedBox(x, y, w, h, h / 2)];
    case 'subroutine':
      return [
        roundedBox(x, y, w, h, 0),
        `M${coordinate(x + 8)} ${coordinate(y)}v${coordinate(h)}M${coordinate(right - 8)} ${coordinate(y)}v${coordinate(h)}`,
      ];
    case 'cylinder': {
      const ry = Math.min(h / 5, w / 5, 10);
      const [rx, left, top, width] = [w / 2, x, y + ry, w].map(coordinate);
      const [side, r] = [h - 2 * ry, ry].map(coordinate);
      return [
        `M${left} ${top}a${rx} ${r} 0 0 1 ${width} 0v${side}a${rx} ${r} 0 0 1 -${width} 0Z`,
        `M${left} ${top}a${rx} ${r} 0 0 0 ${width} 0`,
      ];
    }
    case 'circle':
      return [ellipse(cx, cy, w / 2, h / 2)];
    case 'double-circle':
      return [ellipse(cx, cy, w / 2, h / 2), ellipse(cx, cy, w / 2 - 4, h / 2 - 4)];
    case 'diamond':
      return [
        polygon([
          [cx, y],
          [right, cy],
          [cx, bottom],
          [x, cy],
        ]),
      ];
    case 'hexagon':
      return [
        polygon([
          [x + slant, y],
          [right - slant, y],
          [right, cy],
          [right - slant, bottom],
          [x + slant, bottom],
          [x, cy],
        ]),
      ];
    case 'lean-right':
      return [
        polygon([
          [x + slant, y],
          [right, y],
          [right - slant, bottom],
          [x, bottom],
        ]),
      ];
    case 'lean-left':
      return [
        polygon([
          [x, y],
          [right - slant, y],
          [right, bottom],
          [x + slant, bottom],
        ]),
      ];
    case 'trapezoid':
      return [
        polygon([
          [x + slant, y],
          [right - slant, y],
          [right, bottom],
          [x, bottom],
        ]),
      ];
    case 'inverted-trapezoid':
      return [
        polygon([
          [x, y],
          [right, y],
          [right - slant, bottom],
          [x + slant, bottom],
        ]),
      ];
    case 'flag':
      return [
        polygon([
          [x, y],
          [right, y],
          [right, bottom],
          [x, bottom],
          [x + slant, cy],
        ]),
      ];
  }
}

export function drawShape(shape: Shape, box: Box, style: DrawStyle, color: string): string {
  const { strokeWidth } = style;
  return shapePaths(shape, box)
    .map((path, index) =>
      pathElement(path, style, {
        stroke: color,
        strokeWidth,
        ...(index === 0 && { fill: color }),
      }),
    )
    .join('');
}

/** Where the line from the middle of a shape towards `to` leaves its outline. */
export function outlinePoint(shape: Shape, box: Box, to: Point): Point {
  const [dx, dy] = [to.x - box.x, to.y - box.y];
  const [a, b] = [box.width / 2, box.height / 2];
  if (dx === 0 && dy === 0) return { x: box.x, y: box.y + b };
  const scale = () => {
    if (shape === 'diamond') return 1 / (Math.abs(dx) / a + Math.abs(dy) / b);
    if (shape === 'circle' || shape === 'double-circle') return 1 / Math.hypot(dx / a, dy / b);
    const slanted = shape.startsWith('lean') || shape.endsWith('trapezoid') || shape === 'hexagon';
    // Through the middle of a slanted side; exact for level and upright lines.
    const half = slanted && Math.abs(dx) * b > Math.abs(dy) * a ? a - Math.min(b * 0.35, a / 3) : a;
    return Math.min(half / Math.abs(dx || 1e-9), b / Math.abs(dy || 1e-9));
  };
  const factor = scale();
  return { x: box.x + dx * factor, y: box.y + dy * factor };
}
