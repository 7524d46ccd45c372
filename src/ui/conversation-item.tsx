import { memo, useLayoutEffect, useRef, useState } from 'react';
import type { ConversationSummary } from '../state/app-state.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { Icon } from './icon.tsx';
import { RenameField } from './rename-field.tsx';
import { useActions } from './use-app.ts';
import { useFocusReturn } from './use-focus-return.ts';

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
  const item = useRef<HTMLLIElement>(null);
  const openButton = useRef<HTMLButtonElement>(null);
  useFocusReturn(mode === 'renaming', openButton);
  // A layout effect: its clean-up still finds the item in the list.
  useLayoutEffect(() => {
    const { current } = item;
    return () => passFocusOn(current);
  }, []);
  return (
    <li ref={item} className="conversation-item" data-testid="conversation-item">
      {mode === 'renaming' ? (
        <RenameField
          title={summary.title}
          onRename={(title) => void actions.renameConversation(summary.id, title)}
          onClose={() => setMode('shown')}
        />
      ) : (
        <>
          <button
            ref={openButton}
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

/** From an item that goes away to the next one, or to what begins a new one. */
function passFocusOn(item: HTMLLIElement | null): void {
  if (!item?.contains(document.activeElement)) return;
  const neighbour = item.nextElementSibling ?? item.previousElementSibling;
  const target =
    neighbour?.querySelector<HTMLElement>('.conversation-open') ??
    item.closest('.history')?.querySelector<HTMLElement>('.new-figure');
  target?.focus();
}
