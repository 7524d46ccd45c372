import type { Conversation, ConversationSummary } from '../core/conversation.ts';
import { parseConversation } from './conversation-schema.ts';

export type StoredConversation = {
  readonly conversation: Conversation;
  /** The figure as it was first saved, with its type; absent exactly where the conversation has none. */
  readonly image?: Blob;
};

/** Where conversations are kept. Calls take effect in the order in which they were made. */
export interface ConversationStore {
  /** Newest `updatedAt` first; empty where nothing is kept. Unreadable records are left out. */
  list(): Promise<ConversationSummary[]>;
  /**
   * @returns `undefined` where nothing is kept under this id
   * @throws AppError `conversation-unreadable` for a damaged record; it stays where it is
   */
  load(id: string): Promise<StoredConversation | undefined>;
  /**
   * Keeps the conversation in the place of an earlier one with its id.
   * @param image needed the first time by a conversation that has one; absent: the image that is kept stays. For a
   *   conversation without a figure none is kept.
   * @throws AppError `storage-full`; what was kept before stays
   * @throws Error without an image for a figure that is not kept (never saved, or deleted in another
   *   tab), and for a conversation that `load` would refuse; nothing is written
   */
  save(conversation: Conversation, image?: Blob): Promise<void>;
  /** An id that is not kept is no error. */
  delete(id: string): Promise<void>;
  deleteAll(): Promise<void>;
}

/**
 * A copy of what is to be kept. Throws an Error for what could not be read back: that is a bug of
 * the caller.
 */
export function toRecord(conversation: Conversation): Conversation {
  const parsed = parseConversation(conversation);
  if ('conversation' in parsed) return parsed.conversation;
  throw new Error(`This conversation cannot be kept: ${parsed.problem}.`);
}

/**
 * Thrown by `save`; not an AppError, because the caller forgot the image or lost a race against a
 * deletion.
 */
export function imageMissing(id: string): Error {
  return new Error(
    `Conversation “${id}” is not kept here: expected its image with the first save. ` +
      'It may have been deleted in another tab.',
  );
}

/** Newest first; of two with the same instant the larger id, as an index read backwards gives. */
export function newestFirst(a: ConversationSummary, b: ConversationSummary): number {
  return b.updatedAt - a.updatedAt || (a.id < b.id ? 1 : -1);
}
