import { readDescriptionOf } from '../core/conversation.ts';
import { partOf, type Run } from '../core/reduce-run.ts';
import { isUnknownFigure, unknownFigureWords } from '../core/unknown-figure.ts';
import type { AppState } from '../state/app-state.ts';
import { Icon } from './icon.tsx';
import { modelTitle } from './model-chip.tsx';
import { useApp, useAppView } from './use-app.ts';
import './styles/unknown-figure.css';

/** Stands for what was read where the model knows that it does not know the figure's kind: what it reads, and what to do. */
export function UnknownFigure() {
  const { actions, showRunningPanel, editDescription } = useAppView();
  const readerId = useApp(({ open }) => open?.conversation.modelId ?? '');
  const reader = useApp(({ catalog }) => catalog.find(({ id }) => id === readerId));
  const other = useApp(otherModel);
  const isBusy = useApp(({ open }) => open?.activeRunId !== undefined);
  return (
    <div className="unknown-figure" data-testid="unknown-figure">
      <p>
        <strong>{unknownFigureWords}</strong>
      </p>
      {reader && (
        <p className="muted">
          {reader.title}: {reader.summary}
        </p>
      )}
      <div className="row">
        {other !== undefined && (
          <button
            type="button"
            className="button small primary"
            data-testid="read-again"
            disabled={isBusy}
            onClick={actions.readAgain}
          >
            <Icon name="retry" /> Read it with {other}
          </button>
        )}
        <button
          type="button"
          className="button small"
          data-testid="choose-model"
          aria-haspopup="dialog"
          onClick={showRunningPanel}
        >
          Choose another model
        </button>
        <button
          type="button"
          className="button small"
          data-testid="describe-by-hand"
          disabled={isBusy}
          onClick={() => editDescription.current?.()}
        >
          <Icon name="edit" /> Describe it by hand
        </button>
      </div>
    </div>
  );
}

/** The same in place of the answer to a question about such a figure; nothing in any other run. */
export function UnknownFigureReply({ run }: { readonly run: Run }) {
  const read = useApp(({ open }) => open && readDescriptionOf(open.conversation));
  const isAsked = run.question !== undefined && run.state.status === 'ended';
  const isReplied = partOf(run, 'reasoning') !== undefined || partOf(run, 'answer') !== undefined;
  const description = run.given?.text ?? partOf(run, 'formal-description')?.text ?? read ?? '';
  if (!isAsked || isReplied || !isUnknownFigure(description)) return null;
  return <UnknownFigure />;
}

/** The chosen model, where it is not the one that read the figure. */
function otherModel({ open, catalog, settings }: AppState): string | undefined {
  if (!open?.conversation.image || settings.modelId === open.conversation.modelId) return undefined;
  return modelTitle(catalog, settings.modelId);
}
