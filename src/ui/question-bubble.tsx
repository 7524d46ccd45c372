import { memo, useState } from 'react';
import { Icon } from './icon.tsx';
import { QuestionEditor } from './question-editor.tsx';

type QuestionBubbleProps = {
  readonly runId: string;
  readonly question: string;
  /** Not while a run is active: what follows an edited question is run anew. */
  readonly editable: boolean;
};

export const QuestionBubble = memo(function QuestionBubble(props: QuestionBubbleProps) {
  const { runId, question, editable } = props;
  const [editing, setEditing] = useState(false);
  if (editing && editable) {
    return <QuestionEditor runId={runId} question={question} onClose={() => setEditing(false)} />;
  }
  return (
    <div className="question-row">
      {editable && (
        <button
          type="button"
          className="icon-button"
          aria-label="Edit the question"
          title="Edit the question"
          onClick={() => setEditing(true)}
        >
          <Icon name="edit" />
        </button>
      )}
      <p className="question" data-testid="question">
        {question}
      </p>
    </div>
  );
});
