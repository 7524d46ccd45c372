import { toErrorData } from '../core/errors.ts';
import type { RgbaImage } from '../core/vision-language-model.ts';
import type { AppDependencies } from './app-dependencies.ts';
import type { AppActions } from './app-state.ts';
import { type AppStore, notifyError, updateConversation, updateOpen } from './app-store.ts';
import type { ConversationSaver } from './conversation-saver.ts';

/** @param pixelsOf the open figure's, where it has one */
export function createFoundTextActions(
  store: AppStore,
  deps: AppDependencies,
  save: ConversationSaver['save'],
  pixelsOf: () => (() => Promise<RgbaImage>) | undefined,
): Pick<AppActions, 'readText'> {
  return {
    async readText() {
      const { open } = store.getState();
      const pixels = pixelsOf();
      if (!open || !pixels || open.readingText) return;
      const { id } = open.conversation;
      updateOpen(store, (one) => ({ ...one, readingText: true }));
      try {
        const foundText = await deps.engine.readText(id, pixels);
        // A reading that was left is cut short, even where the same conversation was opened again.
        if (pixelsOf() !== pixels) return;
        updateConversation(store, id, (conversation) => ({ ...conversation, foundText }));
        const conversation = store.getState().open?.conversation;
        if (conversation) await save(conversation);
      } catch (thrown) {
        notifyError(store, deps.createId(), toErrorData(thrown));
      } finally {
        if (pixelsOf() === pixels) updateOpen(store, ({ readingText: _, ...rest }) => rest);
      }
    },
  };
}
