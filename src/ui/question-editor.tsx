import { type KeyboardEvent, useState } from 'react';
import { focusComposer } from './focus-composer.ts';
import { GrowingTextarea } from './growing-textarea.tsx';
import { useAppView } from './use-app.ts';

type QuestionEditorProps = {
  readonly runId: string;
  readonly question: string;
  readonly onClose: () => void;
};

/** Edits a question in its place. Enter sends, Escape keeps the old one. */
export function QuestionEditor({ runId, question, onClose }: QuestionEditorProps) {
  const { actions, saveDraft } = useAppView();
  const [text, setText] = useState(question);
  const send = () => {
    const next = text.trim();
    if (next === '') return;
    onClose();
    if (next === question) return;
    focusComposer();
    saveDraft.current?.();
    actions.editQuestion(runId, next);
  };
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is meant for all controls inside
    <div className="question-editor" onKeyDown={onEscape}>
      <GrowingTextarea
        value={text}
        label="Edit the question"
        autoFocus
        onChange={setText}
        onSubmit={send}
      />
      <p className="muted">What follows this question is dropped and asked anew.</p>
      <div className="row end">
        <button type="button" className="button small" onClick={onClose}>
          Cancel
        </button>
        <button
          type="button"
          className="button small primary"
          disabled={text.trim() === ''}
          onClick={send}
        >
          Ask again
        </button>
      </div>
    </div>
  );
}
