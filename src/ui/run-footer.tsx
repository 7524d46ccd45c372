import { memo } from 'react';
import type { Run } from '../core/reduce-run.ts';
import { Icon } from './icon.tsx';
import { RunError } from './run-error.tsx';
import { runNotes } from './run-notes.ts';
import { RunProgress } from './run-progress.tsx';
import { RunSummary } from './run-summary.tsx';
import { useActions } from './use-app.ts';

type RunFooterProps = {
  readonly run: Run;
  readonly isActive: boolean;
  readonly canRetry: boolean;
};

/**
 * What is going on in a run; once it is over, how it ended, what it cost, and a way to run it
 * again.
 */
export const RunFooter = memo(function RunFooter({ run, isActive, canRetry }: RunFooterProps) {
  const actions = useActions();
  const { state } = run;
  const over = state.status === 'ended' || state.status === 'interrupted';
  const whole = state.status === 'ended' && state.finish === 'complete';
  return (
    <footer className="run-footer">
      {runNotes(run).map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
      {state.status === 'failed' && <RunError error={state.error} />}
      {(isActive || over) && (
        <div className="status-row">
          {isActive && <RunProgress run={run} />}
          {state.status === 'ended' && <RunSummary usage={state.usage} />}
        </div>
      )}
      {canRetry && (over || state.status === 'failed') && (
        <button
          type="button"
          className={whole ? 'button small quiet' : 'button small'}
          data-testid="retry"
          onClick={() => actions.retry(run.id)}
        >
          <Icon name="retry" /> {whole ? 'Run again' : 'Retry'}
        </button>
      )}
    </footer>
  );
});
