import { Icon } from './icon.tsx';
import { useActions, useApp } from './use-app.ts';

/** Questions asked while a run was active, in the order in which they will run. */
export function QueuedQuestions() {
  const actions = useActions();
  const questions = useApp((state) => state.open?.queuedQuestions);
  return questions?.map((question, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the same question may wait twice; rows hold no state
    <div className="queued" data-testid="queued-question" key={index}>
      <span className="muted">Next</span>
      <span className="queued-text">{question}</span>
      <button
        type="button"
        className="icon-button"
        aria-label="Do not ask this"
        onClick={() => actions.dropQueuedQuestion(index)}
      >
        <Icon name="close" />
      </button>
    </div>
  ));
}
