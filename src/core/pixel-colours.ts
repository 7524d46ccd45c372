/** The figure itself. @property data [height, width, 4], red, green, blue, alpha */
export type Pixels = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray | Uint8Array;
};

/** Red, green, blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** Of 442: what is nearer to the paper is paper. */
export const leastInk = 56;

/** Brightness of the pixel whose red value is at `from`, 0 to 255 (ITU-R BT.601). */
export function brightnessAt(data: Pixels['data'], from: number): number {
  return ((data[from] ?? 0) * 77 + (data[from + 1] ?? 0) * 151 + (data[from + 2] ?? 0) * 28) >> 8;
}

/** The pixel at a place; beyond the edge that on the edge. */
export function colourAt({ width, height, data }: Pixels, x: number, y: number): Colour {
  const column = Math.min(width - 1, Math.max(0, Math.round(x)));
  const row = Math.min(height - 1, Math.max(0, Math.round(y)));
  const from = (row * width + column) * 4;
  return [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0];
}

/** Of larger rectangles every so many pixels one is looked at. */
const mostPixels = 6000;

/** The pixels of a rectangle, its sides included. */
export function coloursIn(
  image: Pixels,
  left: number,
  top: number,
  right: number,
  bottom: number,
): Colour[] {
  const colours: Colour[] = [];
  const area = Math.max(1, right - left) * Math.max(1, bottom - top);
  const stride = Math.max(1, Math.floor(Math.sqrt(area / mostPixels)));
  for (let y = Math.round(top); y <= bottom; y += stride)
    for (let x = Math.round(left); x <= right; x += stride) colours.push(colourAt(image, x, y));
  return colours;
}

export function distance(one: Colour, other: Colour): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

/**
 * From a colour to what thin print of another gives: more or less of the paper shines through.
 * @param least share of the print
 */
export function distanceFromBlend(
  colour: Colour,
  paper: Colour,
  print: Colour,
  least = 0.4,
): number {
  const along: Colour = [print[0] - paper[0], print[1] - paper[1], print[2] - paper[2]];
  const off: Colour = [colour[0] - paper[0], colour[1] - paper[1], colour[2] - paper[2]];
  const length = along[0] ** 2 + along[1] ** 2 + along[2] ** 2 || 1;
  const part = (along[0] * off[0] + along[1] * off[1] + along[2] * off[2]) / length;
  const held = Math.min(1, Math.max(least, part));
  return distance(off, [held * along[0], held * along[1], held * along[2]]);
}

/** The mean of the commonest colours that are alike; `undefined` of none. */
export function commonest(colours: readonly Colour[]): Colour | undefined {
  const groups = new Map<number, [count: number, ...sum: [number, number, number]]>();
  for (const [red, green, blue] of colours) {
    const key = ((red >> 5) << 6) | ((green >> 5) << 3) | (blue >> 5);
    const group = groups.get(key) ?? [0, 0, 0, 0];
    groups.set(key, [group[0] + 1, group[1] + red, group[2] + green, group[3] + blue]);
  }
  const [best] = [...groups.values()].sort((a, b) => b[0] - a[0]);
  if (!best) return undefined;
  const [count, red, green, blue] = best;
  return [red / count, green / count, blue / count];
}
