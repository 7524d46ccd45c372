import { parseArgs } from 'node:util';
import type { EvaluationMode } from '../../src/benchmark/evaluation-result.ts';
import { formalLanguages } from '../../src/formal/registry.ts';
import type { FigureSelection } from './read-figures.ts';

export const usage = `npm run eval -- --model DIR --set DIR [...]
npm run eval -- --set DIR --only ocr [--languages ...] [--limit N] [--processes N]

  --model DIR      model files as in public/models/<name>/, run in 8 bits on the processor
  --set DIR        figures*.jsonl and images, as \`npm run figures\` writes them
  --mode MODE      formalize: describe the figure, then answer from what was read (default)
                   direct: answer straight from the figure
                   description-only: answer from the true description, without the figure
  --hints HINTS    text that the model is told of: none (default), true (the figure's own), ocr (what the reader finds)
  --languages L,L  only figures of these languages
  --limit N        only the first N figures, languages in turn
  --questions N    only the first N questions a figure; 0 for descriptions alone
  --processes N    figures are split over so many; default 1, or 2 for reading text
  --out FILE       each figure's replies and scores, one JSON line each, as they come
  --only ocr       only read the text of the figures, into ocr-cache.jsonl beside them

Ctrl-C shows what there is. The last line of stdout is one JSON document.`;

/** Said with the usage; the exit code is 2. */
export class WrongUse extends Error {}

const modes = ['formalize', 'direct', 'description-only'] as const satisfies EvaluationMode[];
const hintKinds = ['none', 'true', 'ocr'] as const;

export type HintKind = (typeof hintKinds)[number];

type Shared = { readonly set: string; readonly selection: FigureSelection };

export type ReadTextArguments = Shared & { readonly only: 'ocr'; readonly processes: number };

export type EvaluateArguments = Shared & {
  readonly only?: undefined;
  readonly model: string;
  readonly mode: EvaluationMode;
  readonly hints: HintKind;
  readonly processes: number;
  readonly out?: string;
};

/** @throws WrongUse */
export function readArguments(args: readonly string[]): ReadTextArguments | EvaluateArguments {
  const values = parse(args);
  const set = values.set ?? fail('--set', undefined, 'a folder of figures');
  const selection = selectionOf(values);
  const { processes } = values;
  if (values.only !== undefined) {
    if (values.only !== 'ocr') return fail('--only', values.only, 'ocr');
    return { only: 'ocr', set, selection, processes: readCount('--processes', processes ?? '2') };
  }
  return {
    set,
    selection,
    model: values.model ?? fail('--model', undefined, 'a folder of a model'),
    mode: oneOf('--mode', values.mode, modes),
    hints: oneOf('--hints', values.hints, hintKinds),
    processes: readCount('--processes', processes ?? '1'),
    ...(values.out !== undefined && { out: values.out }),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        model: { type: 'string' },
        set: { type: 'string' },
        mode: { type: 'string', default: 'formalize' },
        hints: { type: 'string', default: 'none' },
        languages: { type: 'string' },
        limit: { type: 'string' },
        questions: { type: 'string' },
        processes: { type: 'string' },
        out: { type: 'string' },
        only: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}

function selectionOf({ limit, languages, questions }: ReturnType<typeof parse>): FigureSelection {
  return {
    ...(limit !== undefined && { limit: readCount('--limit', limit) }),
    ...(languages !== undefined && { languages: readLanguages(languages) }),
    ...(questions !== undefined && { questions: readCount('--questions', questions, 0) }),
  };
}

function readLanguages(text: string): string[] {
  const known = [...formalLanguages.map(({ id }): string => id), 'none'];
  return text.split(',').map((name) => oneOf('--languages', name.trim(), known));
}

function readCount(name: string, text: string, least = 1): number {
  const value = Number(text);
  return Number.isSafeInteger(value) && value >= least && text.trim() !== ''
    ? value
    : fail(name, text, `a whole number from ${least} on`);
}

function oneOf<T extends string>(name: string, text: string, list: readonly T[]): T {
  return list.find((one) => one === text) ?? fail(name, text, `one of ${list.join(', ')}`);
}

function fail(name: string, found: string | undefined, expected: string): never {
  throw new WrongUse(`${name}: found ${found ?? 'nothing'}, expected ${expected}.`);
}
