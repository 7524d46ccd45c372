/**
 * `npm run figures:lines -- --set DIR --out DIR`: cuts figures into lines as the app's text reader does, with what stands in
 * each, for training/reader_train.py (the files of training/reader/lines.py). What lies so that it cannot be told is left out.
 * The last line of stdout is JSON: how many lines the reader reads rightly now, by the kind of text.
 */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { toFigureLine } from '../src/ocr/figure-line.ts';
import { readFigures } from './eval/read-figures.ts';
import { readPixels } from './eval/read-pixels.ts';
import { openTextNetworks } from './eval/text-reader.ts';
import { createProgressBar } from './figures/progress-bar.ts';
import { cutLines } from './lines/cut-lines.ts';

const usage = `npm run figures:lines -- --set DIR --out DIR
  [--shard i/n]  only every nth figure, from the ith on
  [--errors]     what is misread and missed, on stderr`;

const { values } = parseArgs({
  options: {
    set: { type: 'string' },
    out: { type: 'string' },
    shard: { type: 'string', default: '1/1' },
    errors: { type: 'boolean', default: false },
  },
});
const { set, out } = values;
const [index = 1, count = 1] = values.shard.split('/').map(Number);
if (!set || !out || !(index >= 1 && index <= count)) {
  console.error(usage);
  process.exit(2);
}

const kindOf = (text: string): string => {
  if (text.length < 2)
    return text === '' ? 'nothing' : /\p{L}/u.test(text) ? 'letter' : 'character';
  return /\d/.test(text) ? 'number' : 'words';
};

const figures = readFigures(set).filter((_, i) => i % count === index - 1);
const networks = await openTextNetworks();
mkdirSync(out, { recursive: true });
const [pixels, texts] = [
  openSync(join(out, 'lines.bin'), 'w'),
  openSync(join(out, 'lines.jsonl'), 'w'),
];
const tally: Record<string, { lines: number; right: number; missed: number }> = {};
const tallyOf = (text: string) => {
  const kind = kindOf(text);
  tally[kind] ??= { lines: 0, right: 0, missed: 0 };
  return tally[kind];
};
const progress = createProgressBar();
for (const [n, figure] of figures.entries()) {
  const image = await readPixels(join(set, figure.image));
  const truth = figure.texts.map(({ text, box: [left, top, right, bottom] }) => ({
    text,
    box: [
      (left * image.width) / 100,
      (top * image.height) / 100,
      (right * image.width) / 100,
      (bottom * image.height) / 100,
    ] as const,
  }));
  const { lines, missed } = await cutLines(image, truth, networks);
  for (const { crop, text, read } of lines) {
    const { width, values: line } = toFigureLine(crop);
    writeSync(
      pixels,
      Uint8Array.from(line, (value) => Math.round((value + 1) * 127.5)),
    );
    writeSync(texts, `${JSON.stringify([width, text])}\n`);
    const kind = tallyOf(text);
    kind.lines += 1;
    if (read === text) kind.right += 1;
    else if (values.errors) console.error(`${figure.id}\t${text}\t${read}`);
  }
  for (const text of missed) {
    tallyOf(text).missed += 1;
    if (values.errors) console.error(`${figure.id}\t${text}\tMISSED`);
  }
  progress(n + 1, figures.length);
}
closeSync(pixels);
closeSync(texts);
console.log(JSON.stringify({ set, figures: figures.length, tally }));
