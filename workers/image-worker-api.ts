import * as Comlink from 'comlink';
import type { ErrorData } from '../src/core/errors.ts';
import { AppError, toErrorData } from '../src/core/errors.ts';
import { checkFileSize, checkPixels } from '../src/core/image-limits.ts';
import type { RgbaImage } from '../src/core/vision-language-model.ts';
import { encodePng, readPixels } from './bitmap-pixels.ts';
import type { ImageFileFacts } from './inspect-image-file.ts';
import { inspectImageFile } from './inspect-image-file.ts';

export type DecodedImage = {
  /** Opaque, upright, at most `maxSide` on a side. */
  readonly image: RgbaImage;
  /** The same pixels, losslessly. */
  readonly png: Blob;
  /** In pixels, upright, before scaling down. */
  readonly originalWidth: number;
  readonly originalHeight: number;
};

/** Comlink would keep only the message of an error, so failures cross as data. */
export type ReadImageOutcome =
  | ({ readonly ok: true } & DecodedImage)
  | { readonly ok: false; readonly error: ErrorData };

export interface ImageWorkerApi {
  /**
   * Reads every raster format the browser decodes; of animations the first frame, over white.
   * @param name how messages call the file
   */
  readImage(blob: Blob, name: string): Promise<ReadImageOutcome>;
}

export function createImageWorkerApi(): ImageWorkerApi {
  return {
    async readImage(blob, name) {
      try {
        const decoded = await decodeFile(blob, name);
        return Comlink.transfer({ ok: true, ...decoded }, [decoded.image.data.buffer]);
      } catch (thrown) {
        return { ok: false, error: toErrorData(toImageError(thrown, name)) };
      }
    },
  };
}

async function decodeFile(blob: Blob, name: string): Promise<DecodedImage> {
  checkFileSize(name, blob.size);
  const facts = inspectImageFile(await readBytes(blob, name));
  if (facts?.size) checkPixels(name, facts.size.width, facts.size.height);
  if (facts?.complete === false && facts.format !== 'HEIC') {
    throw new AppError(
      'image-unreadable',
      `“${name}” is cut off: its ${facts.format} data ends too early. Download or export it again.`,
    );
  }
  const bitmap = await decode(blob, name, facts);
  try {
    checkPixels(name, bitmap.width, bitmap.height);
    const image = readPixels(bitmap);
    const png = await encodePng(image);
    return { image, png, originalWidth: bitmap.width, originalHeight: bitmap.height };
  } finally {
    bitmap.close();
  }
}

async function readBytes(blob: Blob, name: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch (cause) {
    // NotReadableError: moved, changed or deleted since it was dropped
    const remedy = 'Check that it is still there and drop it again.';
    const message = `“${name}” could not be read from disk. ${remedy}`;
    throw new AppError('image-unreadable', message, { cause });
  }
}

async function decode(
  blob: Blob,
  name: string,
  facts: ImageFileFacts | undefined,
): Promise<ImageBitmap> {
  try {
    // by default EXIF orientation is applied and colours become sRGB
    return await createImageBitmap(blob);
  } catch (cause) {
    throw new AppError('image-unreadable', explainUndecodable(name, facts), { cause });
  }
}

function explainUndecodable(name: string, facts: ImageFileFacts | undefined): string {
  if (!facts) {
    const formats = 'PNG, JPEG, WebP, GIF, AVIF, BMP or SVG';
    return `“${name}” is not an image that this browser can read. Use a ${formats} file.`;
  }
  if (facts.format === 'HEIC') {
    return `“${name}” is a HEIC photo, which this browser cannot read. Export it as JPEG or PNG.`;
  }
  return (
    `“${name}” is a ${facts.format} file that this browser could not decode: it is damaged, or ` +
    'too large for the memory that is free. Export it again, or smaller.'
  );
}

/** Memory that cannot be had while an image is read is the image's fault, not the GPU's. */
function toImageError(thrown: unknown, name: string): unknown {
  if (!(thrown instanceof RangeError) || !/alloc|length/i.test(thrown.message)) return thrown;
  const remedy = 'Close other tabs or scale it down.';
  const message = `“${name}” does not fit in the memory that is free. ${remedy}`;
  return new AppError('image-too-large', message, { cause: thrown });
}
