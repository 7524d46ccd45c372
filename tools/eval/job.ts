import type { EvaluationFigure } from '../../src/benchmark/evaluation-figure.ts';
import type { EvaluationMode, FigureResult } from '../../src/benchmark/evaluation-result.ts';
import type { FoundText } from '../../src/core/conversation.ts';

/** What a child process is started for; the first message that it gets. */
export type Task =
  | { readonly kind: 'read-text' }
  | { readonly kind: 'evaluate'; readonly modelFolder: string; readonly mode: EvaluationMode };

/** One figure's share of the work. Paths are of image files. */
export type ReadTextJob = { readonly path: string };
export type EvaluateJob = {
  readonly figure: EvaluationFigure;
  readonly path: string;
  readonly hints?: readonly FoundText[];
};

export type Job = ReadTextJob | EvaluateJob;
export type JobResult = readonly FoundText[] | FigureResult;

export type ToChild =
  | { readonly type: 'start'; readonly task: Task }
  | { readonly type: 'job'; readonly job: Job };

export type FromChild =
  | { readonly type: 'ready' }
  | { readonly type: 'done'; readonly result: JobResult }
  /** The process can do nothing more. */
  | { readonly type: 'failed'; readonly message: string };
