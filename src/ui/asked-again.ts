import type { Run } from '../core/reduce-run.ts';

/** A second attempt at the description has begun. */
export function hasSecondAttempt({ parts }: Run): boolean {
  return parts.some((part) => part.superseded);
}

/** The problem for which the description is asked for once more, until the second attempt begins. */
export function problemAskedFor(run: Run): string | undefined {
  const phase = run.state.status === 'running' ? run.state.phase : undefined;
  return phase?.phase === 'description-retry' && !hasSecondAttempt(run) ? phase.problem : undefined;
}
