/** One process of an evaluation: loads what its task needs, then works on one figure at a time. */

import { openEvaluator } from './evaluator.ts';
import type { EvaluateJob, FromChild, Job, JobResult, ReadTextJob, Task, ToChild } from './job.ts';
import { openFileTextReader } from './text-reader.ts';

let work: ((job: Job) => Promise<JobResult>) | undefined;

async function begin(task: Task): Promise<void> {
  if (task.kind === 'read-text') {
    const readText = await openFileTextReader();
    work = (job) => readText((job as ReadTextJob).path);
  } else {
    const evaluate = await openEvaluator(task.modelFolder, task.mode);
    work = (job) => evaluate(job as EvaluateJob);
  }
  send({ type: 'ready' });
}

async function doJob(job: Job): Promise<void> {
  if (!work) throw new Error('This process was given work before its task.');
  send({ type: 'done', result: await work(job) });
}

function send(message: FromChild): void {
  process.send?.(message);
}

process.on('message', (message: ToChild) => {
  const working = message.type === 'start' ? begin(message.task) : doJob(message.job);
  working.catch((error: unknown) =>
    send({ type: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
});
// Ctrl-C reaches the whole group: it is the parent that ends this process, once it has shown what there is.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit());
