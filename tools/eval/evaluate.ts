import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EvaluationFigure } from '../../src/benchmark/evaluation-figure.ts';
import type { FigureResult } from '../../src/benchmark/evaluation-result.ts';
import type { FoundText } from '../../src/core/conversation.ts';
import { createProgressBar } from '../figures/progress-bar.ts';
import type { EvaluateArguments } from './arguments.ts';
import type { EvaluateJob } from './job.ts';
import { runJobs } from './run-jobs.ts';

/**
 * Runs and scores figures.
 * @param hintsOf text lines for a figure; `undefined` tells the model of none
 * @param onResult called with each result as it comes
 */
export async function evaluate(
  { set, model, mode, processes, out }: EvaluateArguments,
  figures: readonly EvaluationFigure[],
  hintsOf: (figure: EvaluationFigure) => readonly FoundText[] | undefined,
  signal: AbortSignal,
  onResult: (result: FigureResult) => void,
): Promise<void> {
  const jobs = figures.map((figure): EvaluateJob => {
    const hints = hintsOf(figure);
    return { figure, path: join(set, figure.image), ...(hints && { hints }) };
  });
  if (out !== undefined) writeFileSync(out, '');
  const progress = createProgressBar();
  let done = 0;
  await runJobs<EvaluateJob, FigureResult>({
    task: { kind: 'evaluate', modelFolder: model, mode },
    jobs,
    processes,
    signal,
    onResult(result) {
      if (out !== undefined) appendFileSync(out, `${JSON.stringify(result)}\n`);
      onResult(result);
      done += 1;
      progress(done, jobs.length);
    },
  });
}
