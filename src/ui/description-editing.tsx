import { useEffect, useRef, useState } from 'react';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { focusComposer } from './focus-composer.ts';
import { Icon } from './icon.tsx';
import { useApp, useAppView } from './use-app.ts';

type DescriptionEditingProps = {
  /** The draft as one fenced text. */
  readonly draft: string;
  /** What it began as, printed as a draft is, and as it was written. */
  readonly start: string;
  readonly original: string;
  readonly onAddBlock: () => void;
  readonly onClose: () => void;
  /** The answer appears at the end of the page. */
  readonly onReason: () => void;
};

/** What to do with an edited description. */
export function DescriptionEditing(props: DescriptionEditingProps) {
  const { draft, start, original, onAddBlock, onClose, onReason } = props;
  const { actions, saveDraft } = useAppView();
  const hasImage = useApp((state) => state.open?.conversation.image !== undefined);
  const wasAsked = useApp(
    (state) => state.open?.conversation.runs.some((run) => run.question !== undefined) ?? false,
  );
  // As it was chosen last in this conversation.
  const [seesImage, setSeesImage] = useState(useApp((state) => state.open?.seesImage ?? false));
  const [leaving, setLeaving] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  // What ends the editing is seen from the start; it may lie below the window's end.
  useEffect(() => {
    const frame = requestAnimationFrame(() => bar.current?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(frame);
  }, []);
  const changed = draft !== start;
  // A question is answered from what is on the screen.
  useEffect(() => {
    if (!changed || draft === '') return;
    const save = () => {
      onClose();
      actions.correctDescription(draft);
    };
    saveDraft.current = save;
    return () => {
      if (saveDraft.current === save) saveDraft.current = undefined;
    };
  });
  const finish = (how: 'save' | 'reason') => {
    onClose();
    if (how === 'save') {
      if (changed) actions.correctDescription(draft);
      return;
    }
    focusComposer();
    // Unchanged, it is still the reading and no correction of it.
    actions.reasonFrom(changed ? draft : original, seesImage);
    if (wasAsked) onReason();
  };
  return (
    <div ref={bar} className="edit-bar">
      <div className="row">
        <button type="button" className="button small quiet" onClick={onAddBlock}>
          <Icon name="plus" /> Add a block
        </button>
        {hasImage && (
          <label className="check">
            <input
              type="checkbox"
              data-testid="sees-image"
              checked={seesImage}
              onChange={(event) => setSeesImage(event.target.checked)}
            />
            Let the model see the figure too
          </label>
        )}
      </div>
      <div className="row end">
        <button
          type="button"
          className="button small"
          data-testid="cancel-edit"
          onClick={() => (changed ? setLeaving(true) : onClose())}
        >
          Cancel
        </button>
        <button
          type="button"
          className="button small"
          data-testid="save-description"
          disabled={!changed || draft === ''}
          onClick={() => finish('save')}
        >
          Save
        </button>
        <button
          type="button"
          className="button small primary"
          data-testid="reason-from"
          disabled={draft === ''}
          onClick={() => finish('reason')}
        >
          Reason from this
        </button>
      </div>
      <p className="muted" role="status" data-testid="edit-note">
        {draft === ''
          ? 'The description is empty: write something to save it or to reason from it.'
          : changed && 'Your next question saves this text and is answered from it.'}
      </p>
      {leaving && (
        <ConfirmDialog
          title="Drop your changes?"
          text="What you changed in the description is lost."
          confirm="Drop them"
          onConfirm={onClose}
          onClose={() => setLeaving(false)}
        />
      )}
    </div>
  );
}
