import type { EvaluationSetting } from '../../src/benchmark/evaluation-conversation.ts';
import type { EvaluationMode, FigureResult } from '../../src/benchmark/evaluation-result.ts';
import { runFigure } from '../../src/benchmark/run-figure.ts';
import { scoreFigure } from '../../src/benchmark/score-figure.ts';
import type { FoundText } from '../../src/core/conversation.ts';
import { createCalculator } from '../../src/formal/calculator.ts';
import { createRuler } from '../../src/formal/chart/ruler.ts';
import { checkDescription } from '../../src/formal/check-description.ts';
import { createGrammar } from '../../src/formal/grammar.ts';
import type { EvaluateJob } from './job.ts';
import { loadInNode } from './load-in-node.ts';
import { readModelFolder } from './model-folder.ts';
import { readPixels } from './read-pixels.ts';

/** Loads a model; the result runs and scores one figure after the other. */
export async function openEvaluator(
  modelFolder: string,
  mode: EvaluationMode,
): Promise<(job: EvaluateJob) => Promise<FigureResult>> {
  const entry = readModelFolder(modelFolder);
  const setting: EvaluationSetting = {
    model: await loadInNode(modelFolder, entry),
    prompts: entry.prompts,
    budgets: entry.budgets,
    checkDescription,
    ...(entry.calculator === true && {
      loadCalculator: async (description: string) => createCalculator(description),
    }),
    ...(entry.ruler === true && {
      loadRuler: async (texts: readonly FoundText[]) => createRuler(texts),
    }),
    reasonsAlone: entry.reasonsAlone === true,
    ...(entry.grammar === true && { loadGrammar: async () => createGrammar() }),
    now: () => performance.now(),
  };
  return async ({ figure, path, hints }) => {
    const image = mode === 'description-only' ? undefined : await readPixels(path);
    const input = { figure, image, ...(hints && { hints }) };
    try {
      return await scoreFigure(figure, await runFigure(input, mode, setting));
    } catch (error) {
      throw new Error(`${figure.id}: ${error instanceof Error ? error.message : error}`);
    }
  };
}
