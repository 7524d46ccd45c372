import { Resvg } from '@resvg/resvg-js';
import type { RgbaImage } from '../../../src/core/vision-language-model.ts';
import { fontFiles } from '../../../tools/figures/font-files.ts';

/** Draws on white paper, in fonts of the figures. @param size pixels @param body elements of the drawing */
export function drawSvg([width, height]: readonly [number, number], body: string): RgbaImage {
  const drawn = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Lato" font-size="17" fill="#222">${body}</svg>`,
    {
      background: '#fff',
      font: { loadSystemFonts: false, fontFiles: fontFiles.map(({ path }) => path) },
    },
  ).render();
  return { width, height, data: new Uint8ClampedArray(drawn.pixels) };
}
