import {
  type ConversationStore,
  imageMissing,
  newestFirst,
  type StoredConversation,
  toRecord,
} from './conversation-store.ts';

/** Lasts as long as the page: for browsers that keep nothing, and for tests. */
export function createMemoryConversationStore(): ConversationStore {
  const kept = new Map<string, StoredConversation>();
  return {
    async list() {
      return [...kept.values()]
        .map(({ conversation: { id, title, updatedAt } }) => ({ id, title, updatedAt }))
        .sort(newestFirst);
    },
    async load(id) {
      const stored = kept.get(id);
      return stored && { ...stored, conversation: toRecord(stored.conversation) };
    },
    async save(conversation, image) {
      const record = toRecord(conversation);
      if (!record.image) {
        kept.set(record.id, { conversation: record });
        return;
      }
      const keptImage = image ?? kept.get(record.id)?.image;
      if (!keptImage) throw imageMissing(record.id);
      kept.set(record.id, { conversation: record, image: keptImage });
    },
    async delete(id) {
      kept.delete(id);
    },
    async deleteAll() {
      kept.clear();
    },
  };
}
