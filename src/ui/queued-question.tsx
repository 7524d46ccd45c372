import { Icon } from './icon.tsx';
import { useActions, useApp } from './use-app.ts';

export function QueuedQuestion() {
  const actions = useActions();
  const question = useApp((state) => state.open?.queuedQuestion);
  if (question === undefined) return null;
  return (
    <div className="queued" data-testid="queued-question">
      <span className="muted">Next</span>
      <span className="queued-text">{question}</span>
      <button
        type="button"
        className="icon-button"
        aria-label="Do not ask this"
        onClick={actions.dropQueuedQuestion}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
