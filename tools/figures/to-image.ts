import sharp from 'sharp';
import type { Augmentation } from './augmentation.ts';
import { type Matrix, multiply, rotation, scaling, translation } from './matrix.ts';
import { type RgbImage, rasterize } from './rasterize.ts';
import { spoilPixels } from './spoil-pixels.ts';

// Shards share the machine; one figure is too small to be worth several threads.
sharp.concurrency(1);
sharp.cache(false);

/** A drawing on the sheet that becomes the image. */
export type ImageLayout = {
  /** Pixels of the image. */
  readonly width: number;
  readonly height: number;
  /** From the pixels of the drawing to those of the image. */
  readonly view: Matrix;
};

/** The sheet is as large as a turned drawing needs, so nothing is cut off. */
export function layOutImage(
  drawing: { readonly width: number; readonly height: number },
  how: Pick<Augmentation, 'width' | 'rotation'>,
): ImageLayout {
  const turn = rotation(how.rotation);
  const [cosine, sine] = [Math.abs(turn[0]), Math.abs(turn[1])];
  const wide = cosine * drawing.width + sine * drawing.height;
  const high = sine * drawing.width + cosine * drawing.height;
  const { width } = how;
  const height = Math.max(1, Math.round((width * high) / wide));
  const view = [
    translation(wide / 2, high / 2),
    turn,
    translation(-drawing.width / 2, -drawing.height / 2),
  ].reduce(multiply, scaling(width / wide, height / high));
  return { width, height, view };
}

/**
 * The pixels, all but what JPEG does to them.
 * @param svg with its texts as outlines
 */
export function drawImage(svg: string, layout: ImageLayout, how: Augmentation): RgbImage {
  const { width, height, view } = layout;
  const drawing = svg.slice(svg.indexOf('<svg'));
  const desk = how.rotation === 0 ? '' : `<rect width="100%" height="100%" fill="${how.desk}"/>`;
  const whole =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `${desk}<g transform="matrix(${view.join(' ')})">${drawing}</g></svg>`;
  const image = rasterize(whole);
  spoilPixels(image, how);
  return image;
}

/** The image as a PNG file, after JPEG where it went through that. */
export async function encodeImage(
  { data, width, height }: RgbImage,
  { quality, chroma }: Pick<Augmentation, 'quality' | 'chroma'>,
): Promise<Buffer> {
  const raw = sharp(data, { raw: { width, height, channels: 3 } });
  const image =
    quality === undefined
      ? raw
      : sharp(await raw.jpeg({ quality, chromaSubsampling: chroma }).toBuffer());
  return image.png({ compressionLevel: 4 }).toBuffer();
}
