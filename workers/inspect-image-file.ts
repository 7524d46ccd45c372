import { readAscii, u16be, u16le, u32be, u32le } from './byte-fields.ts';

export type ImageFormat = 'PNG' | 'JPEG' | 'GIF' | 'WebP' | 'BMP' | 'AVIF' | 'HEIC';

/** What the bytes say without decoding: browsers decode cut files in part, and bombs in full. */
export type ImageFileFacts = {
  readonly format: ImageFormat;
  /** In pixels, as stored, before any orientation; absent where the header is damaged. */
  readonly size?: { readonly width: number; readonly height: number };
  /** False where the file ends before its own end marker or declared length. */
  readonly complete: boolean;
};

/**
 * The lengths that tell the versions of a BMP's header apart, and a BMP from a text that starts
 * with BM.
 */
const bmpHeaderBytes = [12, 40, 52, 56, 64, 108, 124];

type Facts = Omit<ImageFileFacts, 'format'>;

/** @returns `undefined` for formats not listed, which the browser may still know (ICO, JPEG XL) */
export function inspectImageFile(bytes: Uint8Array): ImageFileFacts | undefined {
  if (readAscii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n')
    return { format: 'PNG', ...inspectPng(bytes) };
  if (u16be(bytes, 0) === 0xffd8) return { format: 'JPEG', ...inspectJpeg(bytes) };
  if (/^GIF8[79]a/.test(readAscii(bytes, 0, 6))) return { format: 'GIF', ...inspectGif(bytes) };
  if (/^RIFF.{4}WEBP/s.test(readAscii(bytes, 0, 12)))
    return { format: 'WebP', ...inspectWebp(bytes) };
  if (readAscii(bytes, 0, 2) === 'BM' && bmpHeaderBytes.includes(u32le(bytes, 14))) {
    return { format: 'BMP', ...inspectBmp(bytes) };
  }
  if (readAscii(bytes, 4, 4) === 'ftyp') return inspectIsoMedia(bytes);
  return undefined;
}

/** PNG 3rd edition, 5.3: length, type, data, CRC; IHDR first, IEND last. */
function inspectPng(bytes: Uint8Array): Facts {
  const size = { width: u32be(bytes, 16), height: u32be(bytes, 20) };
  for (let at = 8; at + 12 <= bytes.length; at += 12 + u32be(bytes, at)) {
    if (readAscii(bytes, at + 4, 4) === 'IEND') return { size, complete: true };
  }
  return { size, complete: false };
}

/**
 * ITU-T T.81, annex B. Segments are stepped over, so that a thumbnail's end is not taken for the
 * file's.
 */
function inspectJpeg(bytes: Uint8Array): Facts {
  let found: Pick<Facts, 'size'> = {};
  let at = 2;
  while (at < bytes.length) {
    at = bytes.indexOf(0xff, at);
    if (at < 0) break;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) return { ...found, complete: true };
    // a filling byte; then stuffing, TEM, restarts and start: no length follows
    if (marker === 0xff) at += 1;
    else if (marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else {
      // C0 to CF start a frame, save Huffman tables, the reserved C8 and arithmetic conditioning
      const startsFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
      if (startsFrame)
        found = { size: { width: u16be(bytes, at + 7), height: u16be(bytes, at + 5) } };
      at += 2 + u16be(bytes, at + 2);
    }
  }
  return { ...found, complete: false };
}

/**
 * GIF89a specification: screen descriptor, then extensions (21) and frames (2C) up to the trailer
 * (3B).
 */
function inspectGif(bytes: Uint8Array): Facts {
  const size = { width: u16le(bytes, 6), height: u16le(bytes, 8) };
  const colourTableBytes = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const afterSubBlocks = (from: number) => {
    let at = from;
    while (bytes[at]) at += 1 + (bytes[at] ?? 0);
    return at + 1;
  };
  let at = 13 + colourTableBytes(bytes[10] ?? 0);
  while (at < bytes.length) {
    const block = bytes[at];
    if (block === 0x3b) return { size, complete: true };
    if (block === 0x21) at = afterSubBlocks(at + 2);
    else if (block === 0x2c) at = afterSubBlocks(at + 11 + colourTableBytes(bytes[at + 9] ?? 0));
    else at += 1;
  }
  return { size, complete: false };
}

/** RFC 9649: the RIFF length counts what follows it; sizes by the kind of the first chunk. */
function inspectWebp(bytes: Uint8Array): Facts {
  const complete = 8 + u32le(bytes, 4) <= bytes.length;
  const kind = readAscii(bytes, 12, 4);
  if (kind === 'VP8X') {
    const side = (at: number) => (u32le(bytes, at) & 0xffffff) + 1;
    return { size: { width: side(24), height: side(27) }, complete };
  }
  if (kind === 'VP8L') {
    const bits = u32le(bytes, 21);
    return { size: { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }, complete };
  }
  const side = (at: number) => u16le(bytes, at) & 0x3fff;
  return { size: { width: side(26), height: side(28) }, complete };
}

/**
 * BITMAPFILEHEADER, then a header of 12 bytes (OS/2) or more; a negative height means top to
 * bottom.
 */
function inspectBmp(bytes: Uint8Array): Facts {
  const old = u32le(bytes, 14) === 12;
  const width = old ? u16le(bytes, 18) : u32le(bytes, 18);
  const height = old ? u16le(bytes, 20) : Math.abs(u32le(bytes, 22) | 0);
  const bitsPerPixel = old ? u16le(bytes, 24) : u16le(bytes, 28);
  const compressed = !old && [1, 2, 4, 5].includes(u32le(bytes, 30));
  // the declared file size is wrong in many BMPs: it is asked only where rows have no fixed length
  const rowBytes = Math.ceil((width * bitsPerPixel) / 32) * 4;
  const end = compressed ? u32le(bytes, 2) : u32le(bytes, 10) + rowBytes * height;
  return { size: { width, height }, complete: end <= bytes.length };
}

/**
 * ISO/IEC 14496-12 boxes; AVIF and HEIC differ in brand, and state sizes in `ispe` (ISO/IEC
 * 23008-12).
 */
function inspectIsoMedia(bytes: Uint8Array): ImageFileFacts | undefined {
  const brands = readAscii(bytes, 8, Math.min(u32be(bytes, 0), 128) - 8);
  const format = /avi[fs]/.test(brands)
    ? 'AVIF'
    : /^(hei[cxms]|hev[cxms]|mif1|msf1)/.test(brands) && 'HEIC';
  if (!format) return undefined;
  let at = 0;
  let hasData = false;
  let found: Pick<Facts, 'size'> = {};
  while (at + 8 <= bytes.length) {
    const declared = u32be(bytes, at);
    // 0: to the end of the file; 1: 64 bits follow, whose upper half is 0 in files this small
    const length =
      declared === 0 ? bytes.length - at : declared === 1 ? u32be(bytes, at + 12) : declared;
    if (length < 8) return { format, ...found, complete: false };
    const kind = readAscii(bytes, at + 4, 4);
    if (kind === 'meta') {
      const meta = readAscii(bytes, at, Math.min(length, 65536));
      // a grid states its tiles' size too: the largest is the image's
      for (const { index } of meta.matchAll(/ispe/g)) {
        const size = { width: u32be(bytes, at + index + 8), height: u32be(bytes, at + index + 12) };
        const known = found.size ? found.size.width * found.size.height : 0;
        if (size.width * size.height > known) found = { size };
      }
    }
    at += length;
    // both whole: what follows is not needed. A tiny image may lie in `meta` alone, with no `mdat`
    hasData ||= kind === 'mdat' && at <= bytes.length;
    if (found.size && hasData) return { format, ...found, complete: true };
  }
  return { format, ...found, complete: found.size !== undefined && at === bytes.length };
}
