import { memo, useRef, useState } from 'react';
import { Icon } from './icon.tsx';
import { QuestionEditor } from './question-editor.tsx';
import { useFocusReturn } from './use-focus-return.ts';

type QuestionBubbleProps = {
  readonly runId: string;
  readonly question: string;
  /** Not while a run is active: what follows an edited question is run anew. */
  readonly editable: boolean;
};

export const QuestionBubble = memo(function QuestionBubble(props: QuestionBubbleProps) {
  const { runId, question, editable } = props;
  const [editing, setEditing] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);
  useFocusReturn(editing, editButton);
  if (editing && editable) {
    return <QuestionEditor runId={runId} question={question} onClose={() => setEditing(false)} />;
  }
  return (
    <div className="question-row">
      {editable && (
        <button
          ref={editButton}
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
