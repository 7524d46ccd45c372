import { type ErrorData, toErrorData } from '../core/errors.ts';
import type { ConversationStore } from './conversation-store.ts';
import { createIndexedDbConversationStore } from './indexed-db-conversation-store.ts';
import { createMemoryConversationStore } from './memory-conversation-store.ts';

export type OpenedConversationStore =
  | { readonly store: ConversationStore; readonly persistent: true }
  /** Conversations last as long as the page; `reason` says what kept IndexedDB from opening. */
  | { readonly store: ConversationStore; readonly persistent: false; readonly reason: ErrorData };

/**
 * IndexedDB where it can be opened, else memory (private windows, blocked site data, another tab
 * that holds an older version). Never throws: the app starts in any case. A private window that
 * grants IndexedDB and drops it at its end cannot be told apart and counts as persistent.
 */
export async function openConversationStore(name?: string): Promise<OpenedConversationStore> {
  const store = createIndexedDbConversationStore(name);
  try {
    await store.list();
    return { store, persistent: true };
  } catch (thrown) {
    return {
      store: createMemoryConversationStore(),
      persistent: false,
      reason: toErrorData(thrown),
    };
  }
}
