import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundText } from '../../src/core/conversation.ts';

/** One line of the cache file. */
type CachedText = {
  /** Of the image file's bytes. */
  readonly hash: string;
  /** Of the text reader. */
  readonly reader: string;
  /** In reading order; boxes in percent. */
  readonly lines: readonly FoundText[];
};

/** What the text reader found in the images of a set, kept beside the set. */
export interface TextCache {
  /** @returns `undefined` for an image that this version of the reader has not read */
  find(imageHash: string): readonly FoundText[] | undefined;
  /** Written at once: an interrupted run goes on where it stopped. */
  add(imageHash: string, lines: readonly FoundText[]): void;
}

/** @param folder the set's; the cache is its `ocr-cache.jsonl`. One process may write at a time. */
export function openTextCache(folder: string, reader: string): TextCache {
  const path = join(folder, 'ocr-cache.jsonl');
  const known = new Map<string, readonly FoundText[]>();
  const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  // A last line that was cut off is dropped.
  const whole = bytes.lastIndexOf('\n') + 1;
  if (whole < bytes.length) truncateSync(path, whole);
  for (const line of bytes.subarray(0, whole).toString('utf8').split('\n').slice(0, -1)) {
    const cached: CachedText = JSON.parse(line);
    if (cached.reader === reader) known.set(cached.hash, cached.lines);
  }
  return {
    find: (imageHash) => known.get(imageHash),
    add(hash, lines) {
      known.set(hash, lines);
      appendFileSync(path, `${JSON.stringify({ hash, reader, lines } satisfies CachedText)}\n`);
    },
  };
}

export function hashFile(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 32);
}
