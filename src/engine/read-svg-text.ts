import { AppError } from '../core/errors.ts';

/** Enough for an XML declaration, a comment and a document type before the root. */
const headBytes = 4096;

/**
 * The text of an SVG file; other files are left to the image worker.
 * Type and extension count only for what starts like XML, so that a PNG named .svg is still read.
 * @returns `undefined` where the file is no SVG
 * @throws AppError `image-unreadable` where the file cannot be read from disk
 */
export async function readSvgText(blob: Blob, name: string): Promise<string | undefined> {
  try {
    const head = decodeXml(await blob.slice(0, headBytes).arrayBuffer()).trimStart();
    if (!head.startsWith('<')) return undefined;
    const called = blob.type.startsWith('image/svg') || /\.svg$/i.test(name);
    if (!called && !/<([\w-]+:)?svg[\s>]/.test(head)) return undefined;
    return decodeXml(await blob.arrayBuffer());
  } catch (cause) {
    // NotReadableError: moved, changed or deleted since it was dropped
    const remedy = 'Check that it is still there and drop it again.';
    const message = `“${name}” could not be read from disk. ${remedy}`;
    throw new AppError('image-unreadable', message, { cause });
  }
}

/** By byte order mark, else by the XML declaration, else UTF-8 (XML 1.0, appendix F). */
function decodeXml(buffer: ArrayBuffer): string {
  const bytes = new Uint8Array(buffer);
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const start = new TextDecoder().decode(bytes.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(start)?.[1] ?? 'utf-8';
  // UTF-16 without a mark would not have shown its declaration above
  const label = /^utf-16/i.test(declared) ? 'utf-8' : declared;
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    // RangeError: a label that the browser does not know
    return new TextDecoder().decode(bytes);
  }
}
