import { coordinate, element, pathElement } from '../../formal/svg.ts';
import { contrast } from '../look.ts';
import { type Extent, extentOf, type Part, type Piece } from './art.ts';
import type { FittedPart, StrokeRule } from './fit-art.ts';

/** How the parts of objects are drawn. */
export type Brush = {
  readonly strokeOf: StrokeRule;
  render(parts: readonly FittedPart[]): string;
};

export function pathData(path: readonly Piece[]): string {
  return path
    .map(({ op, at }) => op + at.map(([x, y]) => `${coordinate(x)} ${coordinate(y)}`).join(' '))
    .join('');
}

/**
 * Areas in colour; with an outline where `outline` is given. Without, areas that are hardly seen on what is behind
 * them get a thin darker edge.
 * @param behind colours that may be behind the objects
 */
export function flatBrush(
  behind: readonly string[],
  outline: { readonly color: string; readonly width: number } | undefined,
): Brush {
  const edgeOf = ({ kind, color }: Part) =>
    outline ??
    (kind !== 'line' && behind.some((paper) => contrast(color, paper) < 1.3)
      ? { color: mix(color, '#333333', 0.35), width: 1.2 }
      : undefined);
  return {
    strokeOf: (part, scale) =>
      part.kind === 'line' ? Math.max(1, part.width * scale) : (edgeOf(part)?.width ?? 0),
    render: (parts) =>
      parts
        .map((part) => {
          const d = pathData(part.path);
          if (part.kind === 'line') return strokePath(d, part.color, part.stroke);
          const edge = edgeOf(part);
          return element('path', {
            d,
            fill: part.color,
            ...(edge && {
              stroke: edge.color,
              'stroke-width': edge.width,
              'stroke-linejoin': 'round',
            }),
          });
        })
        .join(''),
  };
}

function strokePath(d: string, color: string, width: number): string {
  return element('path', {
    d,
    fill: 'none',
    stroke: color,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
}

/** Lines in one colour on paper; thick lines are drawn as tubes. `tint` of 0 leaves areas white, 1 in their colour. */
export function outlineBrush(ink: string, paper: string, width: number, tint: number): Brush {
  return {
    strokeOf: (part, scale) => (part.kind === 'line' ? Math.max(width, part.width * scale) : width),
    render: (parts) =>
      parts
        .map(({ kind, path, color, stroke }) => {
          const d = pathData(path);
          if (kind === 'line') {
            const tube = stroke > 3.2 * width;
            return (
              strokePath(d, ink, tube ? stroke : Math.min(stroke, 1.6 * width)) +
              (tube
                ? strokePath(d, tint > 0 ? mix(paper, color, tint) : paper, stroke - 2 * width)
                : '')
            );
          }
          return element('path', {
            d,
            fill: kind === 'detail' ? ink : tint > 0 ? mix(paper, color, tint) : paper,
            stroke: ink,
            'stroke-width': width,
            'stroke-linejoin': 'round',
          });
        })
        .join(''),
  };
}

/** Wobbling lines, areas painted a little. */
export function handBrush(
  ink: string,
  paper: string,
  width: number,
  hand: { readonly roughness: number; readonly seed: number },
  tint: number,
): Brush {
  // What a wobbling line strays from its path.
  const stray = 1.6 * hand.roughness;
  return {
    strokeOf: (part, scale) =>
      (part.kind === 'line' ? Math.max(width, part.width * scale) : width) + stray,
    render: (parts) =>
      parts
        .map(({ kind, path, color, stroke }, index) => {
          const d = pathData(path);
          const style = { roughness: hand.roughness, seed: hand.seed + index };
          const fill = kind === 'detail' ? ink : tint > 0 ? mix(paper, color, tint) : paper;
          if (kind !== 'line')
            return pathElement(d, style, { stroke: ink, strokeWidth: width, fill });
          const line = stroke - stray;
          return pathElement(d, style, {
            stroke: tint > 0 ? color : ink,
            strokeWidth: tint > 0 ? line : Math.min(line, 2.2 * width),
          });
        })
        .join(''),
  };
}

/**
 * Cut out of one sheet: everything in one colour, with a gap around each part that lies on others; small parts and lines
 * inside another part are left open.
 */
export function stencilBrush(ink: string, paper: string, gap: number): Brush {
  return {
    strokeOf: (part, scale) => (part.kind === 'line' ? Math.max(gap * 1.3, part.width * scale) : 0),
    render: (parts) => {
      const extents = parts.map(({ path }) => extentOf(path));
      return parts
        .map(({ kind, path, stroke }, index) => {
          const d = pathData(path);
          const own = extents[index];
          const inside =
            own !== undefined && extents.slice(0, index).some((other) => contains(other, own));
          const color = kind !== 'body' && inside ? paper : ink;
          const around = strokePath(d, paper, stroke + 2 * gap);
          if (kind === 'line') return (color === ink ? around : '') + strokePath(d, color, stroke);
          return around + element('path', { d, fill: color });
        })
        .join('');
    },
  };
}

function contains(outer: Extent, inner: Extent): boolean {
  return (
    inner.left > outer.left &&
    inner.right < outer.right &&
    inner.top > outer.top &&
    inner.bottom < outer.bottom
  );
}

/** Between two colours written `#rrggbb`; `part` 0 is the first. */
export function mix(one: string, other: string, part: number): string {
  const channel = (color: string, at: number): number =>
    Number.parseInt(color.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(one, at) * (1 - part) + channel(other, at) * part)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${mixed.join('')}`;
}
