import { type Extent, extentOf, moved, type Part } from './art.ts';

/** A rectangle in pixels. */
export type PixelBox = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A part at its place, with the width of its stroke in pixels (0: none). */
export type FittedPart = Part & { readonly stroke: number };

/** What the strokes of a style are: pixels, from the part and the scale from its units to pixels. Negative: cut away. */
export type StrokeRule = (part: Part, scale: number) => number;

/** Width over height as the drawing has it by itself, without strokes of a style. */
export function aspectOf(parts: readonly Part[]): number {
  const { left, top, right, bottom } = joined(
    parts.map((part) => grown(extentOf(part.path), part.width / 2)),
  );
  return (right - left) / (bottom - top);
}

/** Scales an object so that it fills its box exactly, strokes included; both directions on their own. */
export function fitArt(
  parts: readonly Part[],
  box: PixelBox,
  strokeOf: StrokeRule,
): { readonly parts: readonly FittedPart[]; readonly scale: number } {
  const extents = parts.map((part) => extentOf(part.path));
  const own = joined(extents);
  const [wide, tall] = [Math.max(own.right - own.left, 1e-6), Math.max(own.bottom - own.top, 1e-6)];
  let inner: Extent = {
    left: box.x,
    top: box.y,
    right: box.x + box.width,
    bottom: box.y + box.height,
  };
  let scale = 1;
  let strokes: number[] = [];
  // Strokes depend on the scale, and the scale on the room that strokes leave.
  for (let round = 0; round < 5; round += 1) {
    const [sx, sy] = [(inner.right - inner.left) / wide, (inner.bottom - inner.top) / tall];
    scale = Math.sqrt(sx * sy);
    strokes = parts.map((part) => strokeOf(part, scale));
    const { left, top } = inner;
    const drawn = joined(
      extents.map((extent, index) =>
        grown(
          {
            left: left + (extent.left - own.left) * sx,
            right: left + (extent.right - own.left) * sx,
            top: top + (extent.top - own.top) * sy,
            bottom: top + (extent.bottom - own.top) * sy,
          },
          (strokes[index] ?? 0) / 2,
        ),
      ),
    );
    inner = {
      left: inner.left + box.x - drawn.left,
      top: inner.top + box.y - drawn.top,
      right: inner.right + box.x + box.width - drawn.right,
      bottom: inner.bottom + box.y + box.height - drawn.bottom,
    };
  }
  const [sx, sy] = [(inner.right - inner.left) / wide, (inner.bottom - inner.top) / tall];
  const placed = moved(parts, (x, y) => [
    inner.left + (x - own.left) * sx,
    inner.top + (y - own.top) * sy,
  ]);
  return {
    parts: placed.map((part, index) => ({ ...part, stroke: strokes[index] ?? 0 })),
    scale,
  };
}

function grown({ left, top, right, bottom }: Extent, by: number): Extent {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

function joined(extents: readonly Extent[]): Extent {
  return {
    left: Math.min(...extents.map(({ left }) => left)),
    top: Math.min(...extents.map(({ top }) => top)),
    right: Math.max(...extents.map(({ right }) => right)),
    bottom: Math.max(...extents.map(({ bottom }) => bottom)),
  };
}
