import { Resvg } from '@resvg/resvg-js';

/** Three bytes a pixel, row by row. */
export type RgbImage = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
};

/** Draws an SVG without texts as large as it says, on white. */
export function rasterize(svg: string): RgbImage {
  const font = { loadSystemFonts: false };
  const image = new Resvg(svg, { font, background: '#ffffff' }).render();
  const { width, height, pixels } = image;
  const data = new Uint8Array(3 * width * height);
  for (let from = 0, to = 0; to < data.length; from += 4, to += 3) {
    data[to] = pixels[from] ?? 0;
    data[to + 1] = pixels[from + 1] ?? 0;
    data[to + 2] = pixels[from + 2] ?? 0;
  }
  return { width, height, data };
}
