import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Which part of a set: the `index`th of `count` contiguous ranges, from 1. */
export type Shard = { readonly index: number; readonly count: number };

/** The figures of a shard: from `start` up to, not including, `end`. Shards in order make the whole. */
export function rangeOfShard(
  figures: number,
  { index, count }: Shard,
): { readonly start: number; readonly end: number } {
  return {
    start: Math.floor(((index - 1) * figures) / count),
    end: Math.floor((index * figures) / count),
  };
}

/** `figures.jsonl`, or `figures-2-of-4.jsonl` for one of several shards. */
export function fileName({ index, count }: Shard): string {
  return count === 1 ? 'figures.jsonl' : `figures-${index}-of-${count}.jsonl`;
}

/**
 * Opens a file of figures in `folder` to go on where it stops; a last line that was cut off is dropped.
 * @param options what the figures depend on: a file of other options is refused
 */
export function openFigureFile(folder: string, shard: Shard, options: unknown) {
  mkdirSync(join(folder, 'images'), { recursive: true });
  const path = join(folder, fileName(shard));
  const optionsPath = path.replace(/\.jsonl$/, '.options.json');
  const wanted = JSON.stringify(options);
  const known = existsSync(optionsPath) ? readFileSync(optionsPath, 'utf8').trim() : undefined;
  if (known !== undefined && known !== wanted)
    throw new Error(
      `${path} was begun with other options: found ${known}, expected ${wanted}. Take another folder, or delete it.`,
    );
  writeFileSync(optionsPath, `${wanted}\n`);
  const begun = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  const whole = begun.lastIndexOf('\n') + 1;
  if (whole < begun.length) truncateSync(path, whole);
  return {
    path,
    /** Figures that are in it. */
    count: countLines(begun.subarray(0, whole)),
    /** Writes the image first: a figure with a line has its image. */
    append(record: { readonly image: string }, image: Buffer): void {
      writeFileSync(join(folder, record.image), image);
      appendFileSync(path, `${JSON.stringify(record)}\n`);
    },
  };
}

function countLines(bytes: Buffer): number {
  let count = 0;
  for (const byte of bytes) if (byte === 10) count += 1;
  return count;
}
