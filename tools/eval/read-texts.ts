import { join } from 'node:path';
import type { EvaluationFigure } from '../../src/benchmark/evaluation-figure.ts';
import type { FoundText } from '../../src/core/conversation.ts';
import { createProgressBar } from '../figures/progress-bar.ts';
import type { ReadTextJob } from './job.ts';
import { runJobs } from './run-jobs.ts';
import { hashFile, openTextCache } from './text-cache.ts';
import { textReaderVersion } from './text-reader.ts';

export type ReadTexts = {
  /** Images that were read now. */
  readonly read: number;
  /** Images that had been read before. */
  readonly found: number;
  /** @returns `undefined` for a figure that was not come to */
  textsOf(figure: EvaluationFigure): readonly FoundText[] | undefined;
};

/** Reads the text in the images of a set that are not in its cache yet, and goes on where an earlier run stopped. */
export async function readTexts(
  folder: string,
  figures: readonly EvaluationFigure[],
  processes: number,
  signal: AbortSignal,
): Promise<ReadTexts> {
  const cache = openTextCache(folder, textReaderVersion());
  const hashes = new Map(figures.map(({ image }) => [image, hashFile(join(folder, image))]));
  const missing = new Map<string, ReadTextJob & { readonly hash: string }>();
  for (const [image, hash] of hashes)
    if (cache.find(hash) === undefined) missing.set(hash, { path: join(folder, image), hash });
  const progress = createProgressBar();
  let read = 0;
  await runJobs<ReadTextJob & { readonly hash: string }, readonly FoundText[]>({
    task: { kind: 'read-text' },
    jobs: [...missing.values()],
    processes,
    signal,
    onResult(lines, { hash }) {
      cache.add(hash, lines);
      read += 1;
      progress(read, missing.size);
    },
  });
  return {
    read,
    found: new Set(hashes.values()).size - missing.size,
    textsOf: ({ image }) => cache.find(hashes.get(image) ?? ''),
  };
}
