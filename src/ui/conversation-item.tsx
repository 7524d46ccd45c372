import { memo, useState } from 'react';
import type { ConversationSummary } from '../state/app-state.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { Icon } from './icon.tsx';
import { RenameField } from './rename-field.tsx';
import { useActions } from './use-app.ts';

type ConversationItemProps = {
  readonly summary: ConversationSummary;
  readonly isOpen: boolean;
  readonly onOpened: (() => void) | undefined;
};

const dateFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

export const ConversationItem = memo(function ConversationItem(props: ConversationItemProps) {
  const { summary, isOpen, onOpened } = props;
  const actions = useActions();
  const [mode, setMode] = useState<'shown' | 'renaming' | 'deleting'>('shown');
  return (
    <li className="conversation-item" data-testid="conversation-item">
      {mode === 'renaming' ? (
        <RenameField
          title={summary.title}
          onRename={(title) => void actions.renameConversation(summary.id, title)}
          onClose={() => setMode('shown')}
        />
      ) : (
        <>
          <button
            type="button"
            className="conversation-open"
            aria-current={isOpen ? 'page' : undefined}
            onClick={() => {
              void actions.openConversation(summary.id);
              onOpened?.();
            }}
          >
            <span className="conversation-title">{summary.title}</span>
            <time dateTime={new Date(summary.updatedAt).toISOString()}>
              {dateFormat.format(summary.updatedAt)}
            </time>
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={`Rename “${summary.title}”`}
            onClick={() => setMode('renaming')}
          >
            <Icon name="edit" />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={`Delete “${summary.title}”`}
            onClick={() => setMode('deleting')}
          >
            <Icon name="trash" />
          </button>
        </>
      )}
      {mode === 'deleting' && (
        <ConfirmDialog
          title="Delete this conversation?"
          text={`“${summary.title}” is removed from this browser for good, its figure too.`}
          confirm="Delete"
          onConfirm={() => void actions.deleteConversation(summary.id)}
          onClose={() => setMode('shown')}
        />
      )}
    </li>
  );
});
