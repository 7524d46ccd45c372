import type { DrawStyle } from '../draw-style.ts';
import { construct } from './construct.ts';
import type { Figure, Place } from './figure.ts';
import { misfit, radiusFrom } from './misfit.ts';
import { setApart } from './set-apart.ts';

/** Where everything is in pixels. */
export type Canvas = {
  readonly width: number;
  readonly height: number;
  readonly places: ReadonlyMap<string, Place>;
  readonly radii: ReadonlyMap<string, number>;
  /** For the reader, under the drawing. */
  readonly caption?: string;
};

const notToScale = 'Not drawn to scale';

/**
 * Positions in pixels. Laid over its figure, and where every point has a position, a drawing keeps the positions in
 * percent exactly; else positions are constructed and fill the drawing.
 */
export function toCanvas(figure: Figure, style: DrawStyle): Canvas {
  const { width, height } = style;
  if (style.overlay) return atPercent(figure, width, height);
  const complete = figure.points.every((point) => figure.places.has(point));
  if (complete && figure.points.length > 0) {
    const box = [...figure.places.values()];
    const inside = box.every(({ x, y }) => x >= 0 && x <= 100 && y >= 0 && y <= 100);
    if (inside) {
      const [wide, tall] = drawnSize(figure, width, height);
      return withRadii(figure, atPercent(figure, wide, tall));
    }
    const radii = new Map(
      [...figure.circles.keys()].map((center) => [
        center,
        radiusFrom(figure, center, (point) => figure.places.get(point) ?? { x: 0, y: 0 }),
      ]),
    );
    return filled(style, figure.places, radii, undefined);
  }
  const { places, radii, toScale } = construct(figure);
  // Positions that are given hold between the parts of a figure, too.
  const apart = figure.places.size > 0 ? places : setApart(figure, places, radii);
  return filled(style, apart, radii, toScale ? undefined : notToScale);
}

/**
 * A description has no proportions of its own: positions read from a wide image obey the stated numbers on a wide
 * canvas, sampled ones on a square one. The canvas is square where that is clearly truer.
 */
function drawnSize(figure: Figure, width: number, height: number): [number, number] {
  const side = Math.min(width, height);
  const square = misfit(figure, 1);
  const whole = misfit(figure, width / height);
  return square !== undefined && whole !== undefined && square < whole - 1e-9
    ? [side, side]
    : [width, height];
}

function atPercent(figure: Figure, width: number, height: number): Canvas {
  const places = new Map(
    [...figure.places].map(([point, { x, y }]) => [
      point,
      { x: (x / 100) * width, y: (y / 100) * height },
    ]),
  );
  return withRadii(figure, { width, height, places, radii: new Map() });
}

/** A circle without a point on it, and without others to compare with, gets a radius that fits the drawing. */
function withRadii(figure: Figure, canvas: Canvas): Canvas {
  const at = (point: string): Place => canvas.places.get(point) ?? { x: 0, y: 0 };
  const radii = new Map<string, number>();
  for (const [center, on] of figure.circles) {
    if (!canvas.places.has(center)) continue;
    const known = {
      ...figure,
      circles: new Map([[center, on.filter((point) => canvas.places.has(point))]]),
    };
    const radius = radiusFrom(known, center, at) || Math.min(canvas.width, canvas.height) / 4;
    radii.set(center, radius);
  }
  return { ...canvas, radii };
}

function filled(
  style: DrawStyle,
  places: ReadonlyMap<string, Place>,
  radii: ReadonlyMap<string, number>,
  caption: string | undefined,
): Canvas {
  const { width, height, fontSize } = style;
  const corners = [...places].flatMap(([point, { x, y }]) => {
    const radius = radii.get(point) ?? 0;
    return [
      { x: x - radius, y: y - radius },
      { x: x + radius, y: y + radius },
    ];
  });
  const [left, right] = extent(corners.map(({ x }) => x));
  const [top, bottom] = extent(corners.map(({ y }) => y));
  const margin = Math.min(fontSize * 3, width / 4, height / 4);
  const foot = caption === undefined ? 0 : fontSize;
  const scale = Math.min(
    (width - 2 * margin) / Math.max(right - left, 1e-6),
    (height - 2 * margin - foot) / Math.max(bottom - top, 1e-6),
    (width + height) * 4,
  );
  const move = ({ x, y }: Place): Place => ({
    x: width / 2 + (x - (left + right) / 2) * scale,
    y: (height - foot) / 2 + (y - (top + bottom) / 2) * scale,
  });
  return {
    width,
    height,
    places: new Map([...places].map(([point, place]) => [point, move(place)])),
    radii: new Map([...radii].map(([center, radius]) => [center, radius * scale])),
    ...(caption !== undefined && { caption }),
  };
}

function extent(values: readonly number[]): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return values.length === 0 ? [0, 0] : [least, most];
}
