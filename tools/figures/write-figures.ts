import type { FigureSet } from '../../src/figures/make-figure.ts';
import { openFigureFile, rangeOfShard, type Shard } from './figure-file.ts';
import { type ProducedFigure, produceFigure, type Rejection } from './produce-figure.ts';

export type WriteOptions = {
  readonly set: FigureSet;
  /** Figures of the whole set, over all shards. */
  readonly count: number;
  readonly shard: Shard;
  /** The middle of the widths of the images, pixels. */
  readonly size: number;
  readonly folder: string;
  /** Whether texts say how they are turned. */
  readonly corners?: boolean;
  /** Called after each figure with how many of how many of this shard there are. */
  readonly onProgress?: (done: number, of: number) => void;
};

export type WriteResult = {
  /** Figures that were written now. */
  readonly written: number;
  /** Figures that were there already. */
  readonly found: number;
  /** Tries that were not kept, by language and style, each with one of its reasons. */
  readonly rejected: Readonly<Record<string, { readonly count: number; readonly reason: string }>>;
};

/** Images that are encoded while the next figures are drawn. */
const mostWaiting = 4;

/** Writes the figures of a shard, and goes on where an earlier run stopped. */
export async function writeFigures(options: WriteOptions): Promise<WriteResult> {
  const { set, count, shard, size, folder, corners = false, onProgress } = options;
  const { start, end } = rangeOfShard(count, shard);
  const file = openFigureFile(folder, shard, {
    ...set,
    count,
    shard,
    size,
    ...(corners && { corners }),
  });
  const rejected: Record<string, { count: number; reason: string }> = {};
  const onReject = ({ language, style, reason }: Rejection): void => {
    const key = `${language} ${style}`;
    rejected[key] = { count: (rejected[key]?.count ?? 0) + 1, reason };
  };
  const waiting: { readonly figure: ProducedFigure; readonly image: Promise<Buffer> }[] = [];
  let done = file.count;
  const writeOne = async (): Promise<void> => {
    const first = waiting.shift();
    if (!first) return;
    file.append(first.figure.record, await first.image);
    done += 1;
    onProgress?.(done, end - start);
  };
  for (let index = start + file.count; index < end; index += 1) {
    const figure = await produceFigure(set, index, size, onReject, corners);
    const image = figure.encode();
    // Awaited below, in the order of the figures; until then a failure is not unhandled.
    image.catch(() => undefined);
    waiting.push({ figure, image });
    if (waiting.length > mostWaiting) await writeOne();
  }
  while (waiting.length > 0) await writeOne();
  return { written: done - file.count, found: file.count, rejected };
}
