import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { FigureRecord } from './produce-figure.ts';

/**
 * SHA-256 of a set of figures: its figures.jsonl, then the pixels of every image in order. Pixels, not files, since
 * compressors write other bytes for the same pixels from version to version.
 */
export async function hashFigures(folder: string): Promise<string> {
  const text = readFileSync(join(folder, 'figures.jsonl'), 'utf8');
  const hash = createHash('sha256').update(text);
  for (const line of text.trim().split('\n')) {
    const { image }: FigureRecord = JSON.parse(line);
    hash.update(await sharp(join(folder, image)).raw().toBuffer());
  }
  return hash.digest('hex');
}
