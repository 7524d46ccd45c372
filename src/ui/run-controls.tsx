import { useState } from 'react';
import { openPart } from '../core/reduce-run.ts';
import type { AppState } from '../state/app-state.ts';
import { Icon } from './icon.tsx';
import { useActions, useApp } from './use-app.ts';

/** How to end the active run, or only its reasoning. */
export function RunControls() {
  const actions = useActions();
  const runId = useApp((state) => state.open?.activeRunId);
  const stopping = useApp((state) => state.open?.stopping ?? false);
  const reasons = useApp(isReasoning);
  const [hurried, setHurried] = useState<string>();
  return (
    <div className="run-controls">
      {reasons && !stopping && (
        <button
          type="button"
          className="button small"
          data-testid="answer-now"
          disabled={hurried === runId}
          onClick={() => {
            setHurried(runId);
            actions.answerNow();
          }}
        >
          <Icon name="bolt" /> Answer now
        </button>
      )}
      <button
        type="button"
        className="button small"
        data-testid="stop"
        disabled={stopping}
        aria-keyshortcuts="Escape"
        onClick={actions.stop}
      >
        <Icon name="stop" /> {stopping ? 'Stopping…' : 'Stop'}
      </button>
    </div>
  );
}

function isReasoning({ open }: AppState): boolean {
  const run = open?.conversation.runs.find((r) => r.id === open.activeRunId);
  return run !== undefined && openPart(run)?.kind === 'reasoning';
}
