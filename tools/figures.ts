/**
 * `npm run figures -- --languages chart,table --seed 1 --count 1000 --out DIR`: draws figures with their descriptions,
 * questions, steps and answers to DIR/figures.jsonl and DIR/images/. docs/figures.md says what is in them.
 * The last line of stdout is JSON.
 */
import { parseArgs } from 'node:util';
import { type FigureLanguage, figureKind, figureKinds } from '../src/figures/figure-kinds.ts';
import { planFigure } from '../src/figures/make-figure.ts';
import type { Shard } from './figures/figure-file.ts';
import { createProgressBar } from './figures/progress-bar.ts';
import { writeFigures } from './figures/write-figures.ts';

const usage = `npm run figures -- --seed S --count N --out DIR
  [--languages ${figureKinds.map(({ language }) => language).join(',')}]  figures are of these in turn; all but none without it
  [--shard i/n]    only the ith of n parts, i from 1; their files in order make the whole
  [--held-out]     only the styles that training never draws
  [--crossed]      only styles that are crossed of the others
  [--corners]      texts say how they are turned, for training/finder_train.py
  [--size 640]     images are from half to 1.4 times this wide, pixels`;

function fail(message: string): never {
  console.error(`${message}\n\n${usage}`);
  process.exit(2);
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        languages: { type: 'string' },
        seed: { type: 'string' },
        count: { type: 'string' },
        shard: { type: 'string', default: '1/1' },
        'held-out': { type: 'boolean', default: false },
        crossed: { type: 'boolean', default: false },
        corners: { type: 'boolean', default: false },
        size: { type: 'string', default: '640' },
        out: { type: 'string' },
      },
    }).values;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function readWhole(name: string, text: string | undefined, least: number): number {
  const value = Number(text);
  if (text === undefined || !Number.isSafeInteger(value) || value < least)
    return fail(`--${name}: found ${text ?? 'nothing'}, expected a whole number from ${least} on.`);
  return value;
}

function readLanguages(text: string | undefined): FigureLanguage[] {
  const names =
    text?.split(',') ??
    figureKinds.flatMap(({ language }) => (language === 'none' ? [] : [language]));
  return names.map((name) => {
    const kind = figureKind(name.trim());
    return kind ? kind.language : fail(`--languages: found “${name}”, which has no figures.`);
  });
}

function readShard(text: string): Shard {
  const [, index, count] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
  if (!index || !count || index > count)
    return fail(`--shard: found ${text}, expected i/n such as 1/4.`);
  return { index, count };
}

const options = readOptions();
const set = {
  seed: readWhole('seed', options.seed, 0),
  languages: readLanguages(options.languages),
  heldOut: options['held-out'],
  ...(options.crossed && { crossed: true as const }),
};
const count = readWhole('count', options.count, 1);
const size = readWhole('size', options.size, 100);
const shard = readShard(options.shard);
const folder = options.out ?? fail('--out: found nothing, expected a folder.');
for (const index of set.languages.keys())
  if ((await planFigure(set, index)) === undefined)
    fail(`${set.languages[index]} has no such style: --held-out and --crossed draw only some.`);
const begun = performance.now();
const result = await writeFigures({
  set,
  count,
  shard,
  size,
  folder,
  corners: options.corners,
  onProgress: createProgressBar(),
});
const seconds = (performance.now() - begun) / 1000;
const figuresPerSecond = Number((result.written / seconds).toFixed(1));
console.log(JSON.stringify({ ...result, seconds: Number(seconds.toFixed(1)), figuresPerSecond }));
