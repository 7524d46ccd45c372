/**
 * `npm run eval -- --model DIR --set DIR`: how well an exported model describes figures, reasons and answers, measured
 * through the code of the app, in Node. Exit code 0: all figures done; 1: something failed; 2: wrong use; 130: Ctrl-C.
 */
import type { FigureResult } from '../src/benchmark/evaluation-result.ts';
import { printSummary } from '../src/benchmark/print-summary.ts';
import { summarize } from '../src/benchmark/summarize.ts';
import {
  type EvaluateArguments,
  type ReadTextArguments,
  readArguments,
  usage,
  WrongUse,
} from './eval/arguments.ts';
import { evaluate } from './eval/evaluate.ts';
import { readModelFolder } from './eval/model-folder.ts';
import { readFigures } from './eval/read-figures.ts';
import { readTexts } from './eval/read-texts.ts';
import { trueHints } from './eval/true-hints.ts';

const interrupted = new AbortController();
process.on('SIGINT', () => {
  // A second Ctrl-C ends it without a word.
  if (interrupted.signal.aborted) process.exit(130);
  interrupted.abort();
  process.stderr.write('\n');
});

const { signal } = interrupted;
const begunMs = performance.now();
const seconds = (): number => Math.round((performance.now() - begunMs) / 100) / 10;

async function fillCache({ set, selection, processes }: ReadTextArguments): Promise<void> {
  const { read, found } = await readTexts(set, readFigures(set, selection), processes, signal);
  console.log(JSON.stringify({ set, read, found, seconds: seconds() }));
}

async function runEvaluation(options: EvaluateArguments): Promise<void> {
  const { set, model, mode, hints, selection, processes } = options;
  // What is wrong with the folders is said before anything is started.
  readModelFolder(model);
  const figures = readFigures(set, selection);
  const results: FigureResult[] = [];
  let problem: string | undefined;
  try {
    const texts = hints === 'ocr' ? await readTexts(set, figures, processes, signal) : undefined;
    const hintsOf = hints === 'true' ? trueHints : (texts?.textsOf ?? (() => undefined));
    await evaluate(options, figures, hintsOf, signal, (result) => results.push(result));
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error);
  }
  const summary = summarize(results);
  const isCut = results.length < figures.length;
  console.log(`\n${printSummary(summary)}`);
  if (isCut) console.log(`\nOnly ${results.length} of ${figures.length} figures were done.`);
  const { withProblems } = summary.all;
  if (withProblems > 0)
    console.log(`\nIn ${withProblems} figures something did not fit in the model's context.`);
  console.log();
  const run = {
    model,
    set,
    ...selection,
    mode,
    hints,
    figures: figures.length,
    seconds: seconds(),
  };
  console.log(
    JSON.stringify({ ...run, ...(isCut && { done: results.length }), ...summary }, round),
  );
  if (problem !== undefined) throw new Error(problem);
}

/** Shares need no more than four places. */
function round(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value;
}

try {
  const options = readArguments(process.argv.slice(2));
  await (options.only === 'ocr' ? fillCache(options) : runEvaluation(options));
  if (signal.aborted) process.exitCode = 130;
} catch (error) {
  const isUse = error instanceof WrongUse;
  const message = error instanceof Error ? error.message : String(error);
  console.error(isUse ? `${message}\n\n${usage}` : message);
  process.exitCode = isUse ? 2 : 1;
}
