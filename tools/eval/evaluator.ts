import type { EvaluationMode, FigureResult } from '../../src/benchmark/evaluation-result.ts';
import { runFigure } from '../../src/benchmark/run-figure.ts';
import { scoreFigure } from '../../src/benchmark/score-figure.ts';
import { openSetting } from './evaluation-setting.ts';
import type { EvaluateJob } from './job.ts';
import { readPixels } from './read-pixels.ts';

/** Loads a model; the result runs and scores one figure after the other. */
export async function openEvaluator(
  modelFolder: string,
  mode: EvaluationMode,
): Promise<(job: EvaluateJob) => Promise<FigureResult>> {
  const setting = await openSetting(modelFolder);
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
