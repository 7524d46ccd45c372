import { toErrorData } from '../core/errors.ts';
import type { StoredConversation } from '../storage/conversation-store.ts';
import type { AppDependencies } from './app-dependencies.ts';
import type { AppActions } from './app-state.ts';
import { type AppStore, addNotice, notifyError } from './app-store.ts';

/** What these actions need of the open conversation. */
export type FileContext = {
  /** Its figure as it is kept, where it has one. */
  readonly figure: () => Blob | undefined;
  /** Leaves it and opens this one. */
  readonly show: (stored: StoredConversation) => void;
  readonly refreshList: () => Promise<void>;
};

/** Conversations as files. */
export function createFileActions(
  store: AppStore,
  deps: AppDependencies,
  { figure, show, refreshList }: FileContext,
): Pick<AppActions, 'exportConversation' | 'importConversation'> {
  const report = (thrown: unknown): void =>
    notifyError(store, deps.createId(), toErrorData(thrown));

  return {
    async exportConversation(form) {
      const conversation = store.getState().open?.conversation;
      if (!conversation) return;
      try {
        const name = toFileName(conversation.title);
        if (form === 'markdown') {
          const text = deps.toMarkdown(conversation);
          deps.saveFile(new Blob([text], { type: 'text/markdown' }), `${name}.md`);
          return;
        }
        const image = figure();
        const file = await deps.toJsonFile({ conversation, ...(image && { image }) });
        deps.saveFile(file, `${name}.json`);
      } catch (thrown) {
        report(thrown);
      }
    },
    async importConversation(file) {
      try {
        const stored = await deps.fromJsonFile(file);
        await deps.conversations.save(stored.conversation, stored.image);
        await refreshList();
        show(stored);
        addNotice(store, {
          id: deps.createId(),
          kind: 'info',
          title: 'Imported',
          text: `“${stored.conversation.title}” was added to your conversations.`,
        });
      } catch (thrown) {
        report(thrown);
      }
    },
  };
}

/** A title as a file's name on any system; marks belong to letters. */
function toFileName(title: string): string {
  const plain = title.replaceAll(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replaceAll(/^[-.]+|[-.]+$/g, '');
  return plain || 'conversation';
}
