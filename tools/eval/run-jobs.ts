import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FromChild, Job, JobResult, Task, ToChild } from './job.ts';

export type JobsOptions<J extends Job, R extends JobResult> = {
  readonly task: Task;
  readonly jobs: readonly J[];
  /** Child processes; at least 1. */
  readonly processes: number;
  /** Ends the work early; what is under way then is lost. */
  readonly signal: AbortSignal;
  /** Called in the order in which results come. */
  readonly onResult: (result: R, job: J) => void;
};

const childFile = fileURLToPath(new URL('child.ts', import.meta.url));

/**
 * Works through jobs in child processes, each on one job at a time, and ends the processes.
 * @throws Error of the first process that failed, after the others were ended
 */
export async function runJobs<J extends Job, R extends JobResult>({
  task,
  jobs,
  processes,
  signal,
  onResult,
}: JobsOptions<J, R>): Promise<void> {
  if (signal.aborted) return;
  const waiting = [...jobs];
  const children: ChildProcess[] = [];
  const endAll = (): void => {
    // At once: a process in the middle of a figure hears nothing.
    for (const child of children) child.kill('SIGKILL');
  };

  function workIn(child: ChildProcess): Promise<void> {
    return new Promise((resolve, reject) => {
      let job: J | undefined;
      const send = (message: ToChild): boolean => child.send(message);
      const next = (): void => {
        job = signal.aborted ? undefined : waiting.shift();
        if (job === undefined) resolve();
        else send({ type: 'job', job });
      };
      child.on('message', (message: FromChild) => {
        if (signal.aborted) return resolve();
        if (message.type === 'failed') return reject(new Error(message.message));
        if (message.type === 'done' && job !== undefined) onResult(message.result as R, job);
        next();
      });
      child.on('error', reject);
      child.on('exit', (code, killedBy) => {
        if (signal.aborted) resolve();
        else reject(new Error(`A process ended early (${killedBy ?? `exit code ${code}`}).`));
      });
      signal.addEventListener('abort', () => resolve());
      send({ type: 'start', task });
    });
  }

  try {
    const count = Math.min(processes, jobs.length);
    const execArgv = ['--import', import.meta.resolve('tsx')];
    for (let i = 0; i < count; i++) children.push(fork(childFile, [], { execArgv }));
    await Promise.all(children.map(workIn));
  } finally {
    endAll();
  }
}
