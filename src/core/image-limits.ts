import { AppError } from './errors.ts';

/**
 * Longest side that is kept, in pixels. The vision encoders take squares of 384 to 512 pixels, in
 * up to nine tiles: 3 * 512. More would only cost storage.
 */
export const maxSide = 1536;

/** Larger files are refused unread: 100 MiB. */
export const maxFileBytes = 100 * 1024 * 1024;

/** Decoded, a pixel takes 4 bytes: 600 MB at this limit. */
export const maxPixels = 150_000_000;

/** Longest side that is decoded, in pixels; JPEG's own limit is 65,535. */
export const maxSourceSide = 100_000;

/**
 * Refuses a file by its size alone, before anything of it is read.
 * @throws AppError `image-unreadable` for an empty file, `image-too-large` above `maxFileBytes`
 */
export function checkFileSize(name: string, bytes: number): void {
  if (bytes === 0) {
    throw new AppError(
      'image-unreadable',
      `“${name}” is empty (0 bytes). Download or export it again.`,
    );
  }
  if (bytes > maxFileBytes) {
    throw new AppError(
      'image-too-large',
      `“${name}” has ${formatMebibytes(bytes)}; the limit is ${formatMebibytes(maxFileBytes)}. ` +
        'Scale it down or crop it to the figure.',
    );
  }
}

/**
 * @param width in pixels
 * @param height in pixels
 * @throws AppError `image-too-large` above `maxPixels` or `maxSourceSide`
 */
export function checkPixels(name: string, width: number, height: number): void {
  if (width * height <= maxPixels && Math.max(width, height) <= maxSourceSide) return;
  throw new AppError(
    'image-too-large',
    `“${name}” has ${width} × ${height} pixels; the limit is ${maxPixels / 1e6} million pixels ` +
      `and ${maxSourceSide} on a side. Scale it down or crop it to the figure.`,
  );
}

/**
 * The size at which an image is kept: the longest side at most `maxSide`, the other rounded half up,
 * each at least 1. Never larger than it was. Whole sides stay in integers, so that Python's `//`
 * mirrors it.
 */
export function fitWithinMaxSide(width: number, height: number) {
  const longest = Math.max(width, height);
  const scale = (side: number) => {
    if (longest <= maxSide) return Math.max(1, Math.round(side));
    return Math.max(1, Math.floor((2 * side * maxSide + longest) / (2 * longest)));
  };
  return { width: scale(width), height: scale(height) };
}

/** Rounded up to a tenth: a file just above a limit must not seem to be at it. */
function formatMebibytes(bytes: number): string {
  return `${Math.ceil((bytes / 1024 / 1024) * 10) / 10} MiB`;
}
