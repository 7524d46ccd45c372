import type { Conversation } from '../core/conversation.ts';
import { toErrorData } from '../core/errors.ts';
import type { AppDependencies } from './app-dependencies.ts';
import { type AppStore, addNotice, notifyError } from './app-store.ts';

export type ConversationSaver = {
  /** Keeps a conversation and lists it; what fails becomes a notice. */
  save(conversation: Conversation, image?: Blob): Promise<void>;
  /** Deletes for good: a save that is under way does not bring it back. Throws what the store throws. */
  remove(id: string): Promise<void>;
  removeAll(): Promise<void>;
};

/** @param figureOf the figure of the conversation that is open, where it has one */
export function createConversationSaver(
  store: AppStore,
  deps: AppDependencies,
  figureOf: (id: string) => Blob | undefined,
): ConversationSaver {
  const removed = new Set<string>();

  async function save(conversation: Conversation, image?: Blob): Promise<void> {
    // Looked up now: the conversation may be left before this is written.
    const figure = figureOf(conversation.id);
    try {
      try {
        await deps.conversations.save(conversation, image);
      } catch (thrown) {
        if (!figure || !(await isGone(conversation.id))) throw thrown;
        if (removed.has(conversation.id)) return;
        await deps.conversations.save(conversation, figure);
        addNotice(store, {
          id: deps.createId(),
          kind: 'info',
          title: 'Kept again',
          text: `“${conversation.title}” was deleted in another tab while it was open here. It has been saved again.`,
        });
      }
      list(conversation);
    } catch (thrown) {
      notifyError(store, deps.createId(), toErrorData(thrown));
    }
  }

  /** Deleted, probably in another tab; a record that is merely damaged is not gone. */
  async function isGone(id: string): Promise<boolean> {
    return (await deps.conversations.load(id)) === undefined;
  }

  /** Listing anew would read every conversation, once a second while text streams. */
  function list({ id, title, updatedAt }: Conversation): void {
    if (removed.has(id)) return;
    store.setState((state) => ({
      conversations: [
        { id, title, updatedAt },
        ...state.conversations.filter((one) => one.id !== id),
      ].sort((a, b) => b.updatedAt - a.updatedAt),
    }));
  }

  async function removing(ids: readonly string[], remove: () => Promise<void>): Promise<void> {
    for (const id of ids) removed.add(id);
    try {
      await remove();
    } catch (thrown) {
      for (const id of ids) removed.delete(id);
      throw thrown;
    }
  }

  return {
    save,
    remove: (id) => removing([id], () => deps.conversations.delete(id)),
    removeAll: () =>
      removing(
        store.getState().conversations.map(({ id }) => id),
        () => deps.conversations.deleteAll(),
      ),
  };
}
