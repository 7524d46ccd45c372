import { useRef, useState } from 'react';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { ConversationItem } from './conversation-item.tsx';
import { Icon } from './icon.tsx';
import { useApp, useAppView } from './use-app.ts';

type HistoryProps = {
  /** Given in the drawer, which closes once something was chosen. */
  readonly onDone?: () => void;
};

/** All conversations, newest first. They are kept in this browser only. */
export function History({ onDone }: HistoryProps) {
  const { actions, newFigure } = useAppView();
  const conversations = useApp((state) => state.conversations);
  const openId = useApp((state) => state.open?.conversation.id);
  const [confirming, setConfirming] = useState(false);
  const newButton = useRef<HTMLButtonElement>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  return (
    <div className="history">
      <div className="history-head">
        <h2>Conversations</h2>
        {onDone && (
          <button type="button" className="icon-button" aria-label="Close" onClick={onDone}>
            <Icon name="close" />
          </button>
        )}
      </div>
      <button
        ref={newButton}
        type="button"
        className="button new-figure"
        onClick={() => {
          newFigure();
          onDone?.();
        }}
      >
        <Icon name="plus" /> New figure
      </button>
      {conversations.length === 0 ? (
        <p className="muted">None yet. They are kept in this browser only.</p>
      ) : (
        <ul className="conversation-list">
          {conversations.map((summary) => (
            <ConversationItem
              key={summary.id}
              summary={summary}
              isOpen={summary.id === openId}
              onOpened={onDone}
            />
          ))}
        </ul>
      )}
      <div className="history-foot">
        <button type="button" className="button quiet" onClick={() => fileInput.current?.click()}>
          <Icon name="upload" /> Import
        </button>
        <input
          ref={fileInput}
          hidden
          type="file"
          accept=".json,application/json"
          aria-label="Import a conversation"
          data-testid="import-input"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void actions.importConversation(file);
            // The same file may be chosen again.
            event.target.value = '';
          }}
        />
        <button
          type="button"
          className="button quiet danger"
          data-testid="delete-all"
          disabled={conversations.length === 0}
          onClick={() => setConfirming(true)}
        >
          <Icon name="trash" /> Delete all
        </button>
      </div>
      {confirming && (
        <ConfirmDialog
          title="Delete all conversations?"
          text="The figures and everything said about them are removed from this browser for good."
          confirm="Delete all"
          onConfirm={() => {
            void actions.deleteAllConversations().then(() => newButton.current?.focus());
          }}
          onClose={() => setConfirming(false)}
        />
      )}
    </div>
  );
}
