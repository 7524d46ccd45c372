import type { Conversation } from '../core/conversation.ts';
import type { ModelEntry } from '../core/model-entry.ts';
import type { ImageReader } from '../engine/image-reader.ts';
import type { ReasoningEngine } from '../engine/reasoning-client.ts';
import type { ConversationStore, StoredConversation } from '../storage/conversation-store.ts';
import type { Sample, Settings } from './app-state.ts';

/** All that the use cases need from the outside; main.tsx hands in the real ones. */
export type AppDependencies = {
  readonly engine: ReasoningEngine;
  readonly imageReader: ImageReader;
  readonly conversations: ConversationStore;
  /** False where the browser keeps nothing (private windows): the user is told once. */
  readonly persistent: boolean;
  readonly catalog: readonly ModelEntry[];
  readonly hubEntry: (hubId: string) => ModelEntry;
  readonly samples: readonly Sample[];
  readonly fetchSample: (sample: Sample) => Promise<Blob>;
  readonly settings: { load(): Settings; save(settings: Settings): Promise<void> };
  readonly toMarkdown: (conversation: Conversation) => string;
  readonly toJsonFile: (stored: StoredConversation) => Promise<Blob>;
  readonly fromJsonFile: (file: Blob) => Promise<StoredConversation>;
  readonly saveFile: (file: Blob, name: string) => void;
  readonly createId: () => string;
  readonly now: () => number;
  /** Calls back once, before the next paint or after a quarter of a second where nothing is painted. */
  readonly nextFrame: (callback: () => void) => void;
  readonly pageHidden: () => boolean;
  readonly applyUpdate: () => void;
};
