import { openPart, type Run } from '../core/reduce-run.ts';
import { hasSecondAttempt } from './asked-again.ts';
import { formatSeconds, formatTokens } from './format-quantity.ts';
import { useApp } from './use-app.ts';
import { useNow } from './use-now.ts';

/** The present phase with its running time. The time alone is rendered by its own clock. */
export function RunProgress({ run }: { readonly run: Run }) {
  const startedAt = useApp((state) => state.open?.circumstances[run.id]?.phaseStartedAt);
  const stopping = useApp((state) => state.open?.stopping ?? false);
  const modelLoads = useApp((state) => state.model.status !== 'ready');
  const written = run.state.status === 'running' && openPart(run) ? run.state.tokens : undefined;
  return (
    <p className="status-line active" data-testid="status-line">
      {/* Growing text shows by itself that something happens; a drawn frame costs decode speed where no GPU draws it. */}
      {!openPart(run) && <span className="spinner" aria-hidden="true" />}
      {stopping ? 'Stopping…' : phaseWords(run, modelLoads)}{' '}
      {written !== undefined && <span className="time">{formatTokens(written)} · </span>}
      {startedAt !== undefined && (
        <RunningTime startedAt={startedAt} intervalMs={openPart(run) ? 1000 : 250} />
      )}
    </p>
  );
}

type RunningTimeProps = { readonly startedAt: number; readonly intervalMs: number };

function RunningTime({ startedAt, intervalMs }: RunningTimeProps) {
  const now = useNow(intervalMs);
  return <span className="time">{formatSeconds(now - startedAt)}</span>;
}

function phaseWords(run: Run, modelLoads: boolean): string {
  switch (openPart(run)?.kind) {
    case 'formal-description':
      return hasSecondAttempt(run) ? 'Writing the description again' : 'Writing the description';
    case 'reasoning':
      return 'Writing the reasoning';
    case 'answer':
      return 'Writing the answer';
    case undefined:
      break;
  }
  if (run.state.status !== 'running') {
    return modelLoads ? 'Waiting for the model to load' : 'Waiting for the model';
  }
  const { phase } = run.state;
  switch (phase?.phase) {
    case 'reading-text':
      return phase.download ? 'Getting the text reader' : 'Reading the text';
    case 'text-found':
    case 'encoding-image':
      return 'Reading the image';
    case 'prefill':
      return `Prefill ${formatTokens(phase.promptTokens)}`;
    case 'context-trimmed':
      return 'Making room in the context';
    case 'description-retry':
      return hasSecondAttempt(run) ? 'Checking the description' : `Asked again: ${phase.problem}`;
    case 'description-kept':
    case undefined:
      return 'Starting';
  }
}
