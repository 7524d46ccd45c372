/** The types in which figures are kept; what else a data URL may hold (SVG, HTML) is refused. */
export const imageTypes: readonly string[] = ['image/png', 'image/jpeg', 'image/webp'];

/**
 * Bytes encoded at once: a multiple of 3, so that padding appears only at the end, and few enough
 * to be arguments.
 */
const chunkBytes = 3 * 8192;

/** Throws an Error for a type that `fromDataUrl` would refuse: that is a bug of the caller. */
export async function toDataUrl(image: Blob): Promise<string> {
  if (!imageTypes.includes(image.type) || image.size === 0) {
    throw new Error(
      `Expected ${imageTypes.join(', ')}; found “${image.type}” of ${image.size} bytes.`,
    );
  }
  const bytes = new Uint8Array(await image.arrayBuffer());
  const chunks: string[] = [];
  for (let at = 0; at < bytes.length; at += chunkBytes)
    chunks.push(btoa(String.fromCharCode(...bytes.subarray(at, at + chunkBytes))));
  return `data:${image.type};base64,${chunks.join('')}`;
}

/**
 * Reads a data URL by hand: `fetch` would need `data:` in the page's connect-src.
 * @returns the image, or in `problem` what was expected and what was found
 */
export function fromDataUrl(url: string): { readonly image: Blob } | { readonly problem: string } {
  // Only the head: a pattern over megabytes of base64 could exhaust the engine's stack.
  const [head, type = ''] = /^data:([^;,]*);base64,/.exec(url.slice(0, 100)) ?? [];
  if (head === undefined) {
    return { problem: `expected a base64 data URL, found “${url.slice(0, 40)}”` };
  }
  if (!imageTypes.includes(type)) {
    return { problem: `expected ${imageTypes.join(', ')}, found “${type}”` };
  }
  let binary: string;
  try {
    binary = atob(url.slice(head.length));
  } catch {
    return { problem: 'expected base64, found other characters or a cut end' };
  }
  if (binary === '') return { problem: 'expected an image, found 0 bytes' };
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return { image: new Blob([bytes], { type }) };
}
